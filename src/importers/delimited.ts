/// <reference path="./papaparse.d.ts" />
import Papa from 'papaparse';
import type { SourceRow } from './imported-table.ts';

export interface DelimitedText {
  readonly rows: readonly SourceRow[];
  readonly delimiter: string;
  /** Each line was one quoted cell with a whole line inside, as Excel saves a file it didn't split. */
  readonly unwrapped: boolean;
  /** Line of a quotation mark that never closes; it was read as an ordinary character. */
  readonly unclosedQuote: number | null;
  /** The last row has no line end: when it is short, too, the file was cut off. */
  readonly endsOpen: boolean;
}

const DELIMITERS = [',', ';', '\t'];

/** Rows of a delimited text (LF line ends). Lines are physical: a caption of five lines moves the next row by five. */
export function parseDelimited(text: string): DelimitedText {
  const declared = /^"?sep=([,;\t|])"?[^\S\n]*\n/iu.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const firstLine = declared ? 2 : 1;
  const unwrapped = unwrap(body);
  const content = unwrapped ?? body;
  const delimiter = declared?.[1] ?? likeliestDelimiter(content);
  const { rows, unclosedQuote } = parseRows(content, delimiter, firstLine);
  return { rows, delimiter, unwrapped: unwrapped !== null, unclosedQuote, endsOpen: !text.endsWith('\n') };
}

/** The delimiter that gives the most cells in rows as wide as the row before. */
function likeliestDelimiter(text: string): string {
  const sample = text.slice(0, 65_536);
  const scores = DELIMITERS.map(delimiter => {
    const widths = parseRows(sample, delimiter, 1).rows.map(row => row.cells.length);
    return widths.reduce(
      (score, width, i) => score + (width > 1 && (i === 0 || width === widths[i - 1]) ? width : 0),
      0,
    );
  });
  return DELIMITERS[scores.indexOf(Math.max(...scores))] ?? ',';
}

/**
 * CSV inside CSV: `"a,""b c"",d"`. A caption of several lines is wrapped line by line, so the quotes come off each
 * physical line before anything is parsed. Null when the text isn't wrapped.
 */
function unwrap(text: string): string | null {
  const isWrapped = (line: string) => /^".*(?:""|,).*"$/u.test(line) && !/^"(?:[^"]|"")*"[,;\t]/u.test(line);
  const first = /[^\n]+/u.exec(text)?.[0] ?? '';
  // The header is one quoted cell although it has many names: no proper export begins like that.
  if (!first.includes(',') || !isWrapped(first) || !/^"(?:[^"]|"")*"$/u.test(first)) return null;
  const lines = text.split('\n');
  if (lines.filter(isWrapped).length < 2) return null;
  return lines.map(line => line.replace(/^"/u, '').replace(/"$/u, '').replaceAll('""', '"')).join('\n');
}

interface ParsedRows {
  readonly rows: SourceRow[];
  readonly unclosedQuote: number | null;
}

/**
 * Rows with the line that each begins on. A quotation mark that never closes is an ordinary character, so that it
 * doesn't swallow the rest of the file.
 */
function parseRows(text: string, delimiter: string, firstLine: number): ParsedRows {
  const { data, errors } = Papa.parse(text, { delimiter, newline: '\n' });
  const unclosed = errors.find(error => error.code === 'MissingQuotes')?.index;
  const areLines = data.length > countLines(text);
  // Behind the last line end is an empty row, or the one that a quotation mark never closes.
  if (text.endsWith('\n') || unclosed !== undefined) data.pop();
  let line = firstLine;
  const rows = data.map((cells): SourceRow => {
    const row = { line, cells };
    line += areLines ? 1 : 1 + cells.reduce((sum, cell) => sum + countLines(cell), 0);
    return row;
  });
  if (unclosed === undefined) return { rows, unclosedQuote: null };
  let at = 0;
  for (let before = firstLine; before < line; before++) at = text.indexOf('\n', at) + 1;
  // No mark behind it closes a cell either, or that one would have closed this.
  const rest = text.slice(at);
  const open = rest.lastIndexOf('"', unclosed - at);
  const plain = parseRows(rest.slice(0, open) + rest.slice(open).replaceAll('"', PLAIN_QUOTE), delimiter, line);
  const restored = plain.rows.map(row => ({
    line: row.line,
    cells: row.cells.map(cell => (typeof cell === 'string' ? cell.replaceAll(PLAIN_QUOTE, '"') : cell)),
  }));
  return { rows: [...rows, ...restored], unclosedQuote: line + countLines(rest.slice(0, open)) };
}

/** Stands for a quotation mark that is no more than a character; a control character, which decoding drops from texts. */
const PLAIN_QUOTE = '\u0001';

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
