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
  const lines = text.split('\n');
  const filled = lines.filter(line => line !== '');
  const wrapped = filled.filter(line => /^".*(?:""|,).*"$/u.test(line) && !/^"(?:[^"]|"")*"[,;\t]/u.test(line));
  const first = filled[0];
  if (first === undefined || wrapped[0] !== first || wrapped.length < 2 || !first.includes(',')) return null;
  // The header is one quoted cell although it has many names: no proper export begins like that.
  if (!/^"(?:[^"]|"")*"$/u.test(first)) return null;
  return lines.map(line => line.replace(/^"/u, '').replace(/"$/u, '').replaceAll('""', '"')).join('\n');
}

interface ParsedRows {
  readonly rows: SourceRow[];
  readonly unclosedQuote: number | null;
}

/**
 * A quotation mark opens a cell only where the cell begins and closes it only before a delimiter or a line end: a stray
 * one inside is an ordinary character, and one that never closes doesn't swallow the file.
 */
function parseRows(text: string, delimiter: string, firstLine: number): ParsedRows {
  const rows: SourceRow[] = [];
  let unclosedQuote: number | null = null;
  let noQuoteClosesAfter = Number.POSITIVE_INFINITY;
  let line = firstLine;
  let at = 0;
  while (at < text.length) {
    const start = line;
    const cells: string[] = [];
    for (let rowEnds = false; !rowEnds; ) {
      let cell: string | null = null;
      if (text[at] === '"' && at < noQuoteClosesAfter) {
        const end = closingQuote(text, at + 1, delimiter);
        if (end === -1) {
          unclosedQuote ??= line;
          noQuoteClosesAfter = at;
        } else {
          const raw = text.slice(at + 1, end);
          line += countLines(raw);
          cell = raw.replaceAll('""', '"');
          at = end + 1;
          while (text[at] === ' ') at++;
        }
      }
      if (cell === null) {
        const end = cellEnd(text, at, delimiter);
        cell = text.slice(at, end);
        at = end;
      }
      cells.push(cell);
      rowEnds = text[at] !== delimiter;
      at++;
    }
    rows.push({ line: start, cells });
    line++;
  }
  return { rows, unclosedQuote };
}

function closingQuote(text: string, from: number, delimiter: string): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') {
      at++;
      continue;
    }
    let after = at + 1;
    while (text[after] === ' ') after++;
    const next = text[after];
    if (next === undefined || next === delimiter || next === '\n') return at;
  }
  return -1;
}

function cellEnd(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n') at++;
  return at;
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
