import { type Day, monthOf } from '../core/day.ts';
import type { Failure } from '../core/result.ts';
import type { ChannelId } from '../model/channels.ts';
import type { DimensionId, Level } from '../model/dimensions.ts';
import { type MeasureId, type MeasureValues, measureSpec } from '../model/measures.ts';
import { type ConversionMeaning, meaningOf } from '../model/remembered-names.ts';
import { contentHashOf, type DataRow, longKeyOf } from '../model/row.ts';
import type { RowReason, TableWarning } from './codes.ts';
import { type DateReader, dateReader, isMonth, type Span } from './dates.ts';
import type {
  Answers,
  ConversionName,
  Evidence,
  Grain,
  IgnoredRow,
  ImportedRow,
  ImportedTable,
  Question,
  RejectedRow,
  SourceCell,
  SourceRow,
  TotalCheck,
} from './imported-table.ts';
import { decimalSigns, numberOf, signIn } from './numbers.ts';
import { becameDate, isBlank, isMissing, normalName, type SourceTable, textOf } from './source-table.ts';

export type Reason = Failure<RowReason>;

/** What became of one row of the file. */
export type Outcome =
  | { readonly rows: readonly DataRow[] }
  | { readonly rejected: Reason }
  | { readonly ignored: Reason; readonly values?: MeasureValues };

export const rejected = (code: RowReason, parameters?: Failure['parameters']): { readonly rejected: Reason } => ({
  rejected: parameters ? { code, parameters } : { code },
});

/** Which column holds each number. */
export type MeasureColumns = readonly (readonly [MeasureId, number])[];

export interface TableShape {
  readonly importer: string;
  readonly platform: string;
  readonly level: Level;
  /** Grain of a table without rows. */
  readonly grain: Grain;
  readonly measures: MeasureColumns;
  /** Columns of dimensions, for the preview. */
  readonly dimensions: readonly (readonly [DimensionId, number | undefined])[];
  readonly dateColumns: readonly (number | undefined)[];
  /** 03/04 is in March in all files of the platform, wherever they come from: not asked, unless a 13 says otherwise. */
  readonly monthFirst?: boolean;
  /** Columns that are read apart from `measures`, for the preview. */
  readonly alsoRead?: MeasureColumns;
  /** `seen` where nothing is said. */
  readonly evidence?: Evidence;
  /**
   * Measures that platforms write as 0 where they don't have them, each with one that proves it: nobody is reached without
   * a view. A column that is 0 everywhere is left out while the other isn't.
   */
  readonly zeroWhenUnavailable?: readonly (readonly [measure: MeasureId, proof: MeasureId])[];
  /** Columns with personal data: nothing is taken from them, and the preview says so. */
  readonly personal?: readonly number[];
}

/** The order in which the import dialog asks. */
const QUESTION_ORDER = [
  'channel',
  'account',
  'currency',
  'day-month-order',
  'year',
  'ranges',
] as const satisfies readonly Question['about'][];

/** Flows that can run backwards: refunds, gains told net of losses, and what people take back on a later day. */
const MAY_BE_NEGATIVE: ReadonlySet<MeasureId> = new Set([
  'revenue',
  'siteSales',
  'followersGained',
  'reactions',
  'comments',
  'shares',
  'saves',
]);

/** Parts of a conversion are credited to each of several ads: counts that have fractions. */
const MAY_BE_FRACTION: ReadonlySet<MeasureId> = new Set([
  'conversions',
  'leads',
  'qualifiedLeads',
  'orders',
  'newCustomers',
]);

const isWhole = (measure: MeasureId): boolean => measureSpec(measure).unit === 'count' && !MAY_BE_FRACTION.has(measure);

/** @param columns those of numbers, as `decimalSigns` weighs them */
export const signsOf = (
  { rows, decimal }: Pick<SourceTable, 'rows' | 'decimal'>,
  columns: MeasureColumns,
): ReturnType<typeof decimalSigns> => {
  const cells = (counts: boolean) =>
    columns.filter(([measure]) => isWhole(measure) === counts).map(([, column]) => rows.map(row => row.cells[column]));
  return decimalSigns(cells(true), cells(false), decimal);
};

/**
 * Reads the rows of a table one by one and keeps the books: each row of the file ends in exactly one of `rows`,
 * `rejected` and `ignored`. An importer says what one row means.
 */
export class TableReader {
  private readonly questions = new Map<Question['about'], Question>();
  private readonly warnings: Failure<TableWarning>[] = [];
  private readonly conversions = new Map<string, ConversionName>();
  private readonly decimal: '.' | ',';
  /** Some numbers are written with the other decimal sign: such rows are rejected, since `1.234` may be either. */
  private readonly hasOtherSigns: boolean;
  private readonly dates: DateReader;
  private readonly table: SourceTable;
  private readonly answers: Answers;
  private readonly shape: TableShape;
  private readonly measures: MeasureColumns;

  constructor(table: SourceTable, answers: Answers, shape: TableShape) {
    this.table = table;
    this.answers = answers;
    this.shape = shape;
    const { decimal, against, unsure } = signsOf(table, [...shape.measures, ...(shape.alsoRead ?? [])]);
    this.decimal = decimal;
    this.hasOtherSigns = against > 0;
    if (against > 0) this.warn('decimal-mixed', { decimal, cells: against });
    if (unsure !== null) this.warn('decimal-assumed', { decimal, value: unsure });
    this.dates = dateReader(
      shape.dateColumns.flatMap(at => (at === undefined ? [] : table.rows.map(row => row.cells[at]))),
      shape.monthFirst ? { ...answers, dayMonthOrder: 'month-first' } : answers,
      table.modified,
    );
    const { question } = this.dates;
    if (question && !(shape.monthFirst && question.about === 'day-month-order')) this.ask(question);
    this.measures = shape.measures.filter(([measure, at]) => this.isAvailable(measure, at));
  }

  /** @see TableShape.zeroWhenUnavailable */
  private isAvailable(measure: MeasureId, at: number): boolean {
    const proof = this.shape.zeroWhenUnavailable?.find(([id]) => id === measure)?.[1];
    const proofAt = this.shape.measures.find(([id]) => id === proof)?.[1];
    if (proofAt === undefined) return true;
    const numbers = (column: number) => this.table.rows.map(row => numberOf(row.cells[column], this.decimal));
    const own = numbers(at);
    if (!own.includes(0) || own.some(value => typeof value === 'number' && value !== 0)) return true;
    if (!numbers(proofAt).some(value => typeof value === 'number' && value > 0)) return true;
    this.warn('not-available', { column: this.headerOf(at), other: this.headerOf(proofAt) });
    return false;
  }

  ask(question: Question): void {
    this.questions.set(question.about, question);
  }

  warn(code: TableWarning, parameters?: Failure['parameters']): void {
    this.warnings.push(parameters ? { code, parameters } : { code });
  }

  /** The account that the file names, else the user's answer. */
  account(named: string): string {
    if (named !== '') return named;
    if (!this.questions.has('account')) this.ask({ about: 'account' });
    return this.answers.account?.trim() ?? '';
  }

  /** The platform, where the file can't say which of them it is from; `''` until the user says it. */
  channel(options: readonly ChannelId[]): ChannelId | '' {
    this.ask({ about: 'channel', options });
    const { channel } = this.answers;
    return channel !== undefined && options.includes(channel) ? channel : '';
  }

  /**
   * What a platform's own name of a result counts: as the workbook has it, else as `ours` does. Null where nobody knows;
   * the preview lists all names.
   */
  conversion(name: string, ours: ConversionMeaning | null): ConversionMeaning | null {
    const meaning = meaningOf(this.answers.resultNames ?? {}, name) ?? ours;
    const rows = (this.conversions.get(name)?.rows ?? 0) + 1;
    this.conversions.set(name, { name, rows, meaning });
    return meaning;
  }

  /** The currency of amounts that aren't all 0: the file's, else the user's answer. */
  currency(named: string, amounts: readonly (number | undefined)[]): string {
    if (named !== '' || amounts.every(amount => amount === undefined)) return named;
    if (amounts.some(amount => amount !== undefined && amount !== 0)) this.ask({ about: 'currency' });
    const answer = this.answers.currency?.trim().toUpperCase() ?? '';
    return /^[A-Z]{3}$/u.test(answer) ? answer : '';
  }

  /** How a range counts: rows inside one month need no answer. */
  basis(span: Span): 'activity' | 'whole' {
    if (span.from === span.to || monthOf(span.from) === monthOf(span.to)) return 'activity';
    this.ask({ about: 'ranges' });
    return this.answers.ranges === 'whole' ? 'whole' : 'activity';
  }

  span(row: SourceRow, column: number | undefined): Span | { readonly rejected: Reason } {
    if (column === undefined) return rejected('period-missing');
    const span = this.dates.read(row.cells[column]);
    if (typeof span !== 'string') return span;
    return rejected(span, { column: this.headerOf(column), value: shown(row.cells[column]) });
  }

  /** The row's numbers; blank cells are absent. */
  values(row: SourceRow, columns = this.measures): MeasureValues | { readonly rejected: Reason } {
    const values: Partial<Record<MeasureId, number>> = {};
    for (const [measure, column] of columns) {
      const value = numberOf(row.cells[column], this.decimal);
      if (value === undefined) continue;
      if (value === null || this.hasOtherSigns || (value < 0 && !MAY_BE_NEGATIVE.has(measure))) {
        const problem = this.problemOf(row.cells[column], measure, value);
        if (problem) return rejected(problem, { column: this.headerOf(column), value: shown(row.cells[column]) });
      }
      values[measure] = value ?? 0;
    }
    return values;
  }

  private problemOf(cell: SourceCell | undefined, measure: MeasureId, value: number | null): RowReason | null {
    if (value === null) return becameDate(cell) ? 'number-became-date' : 'number-invalid';
    if (value < 0 && !MAY_BE_NEGATIVE.has(measure)) return 'number-negative';
    if (!this.hasOtherSigns) return null;
    const sign = signIn(cell, isWhole(measure));
    return sign === null || sign === 'either' || sign === this.decimal ? null : 'decimal-other';
  }

  /** A number that is no measure: a check or a factor. Undefined where there is none. */
  number(row: SourceRow, column: number | undefined): number | undefined {
    return column === undefined ? undefined : (numberOf(row.cells[column], this.decimal) ?? undefined);
  }

  headerOf(column: number): string {
    return this.table.header[column] ?? '';
  }

  /** @param sameAs the id of what the row lists, where rows are added up: two of one day and channel are no repetition. */
  read(rowOf: (row: SourceRow) => Outcome, sameAs?: (row: SourceRow) => string): ImportedTable {
    const rows: ImportedRow[] = [];
    const rejectedRows: RejectedRow[] = [];
    const ignored: IgnoredRow[] = [];
    const seen = new Map<string, ImportedRow>();
    for (const row of this.table.rows) {
      const outcome = this.notData(row) ?? this.misshapen(row) ?? this.once(rowOf(row), row.line, seen, sameAs?.(row));
      if ('rows' in outcome) rows.push({ line: row.line, rows: outcome.rows });
      else if ('rejected' in outcome) rejectedRows.push({ line: row.line, reason: outcome.rejected });
      else ignored.push({ line: row.line, reason: outcome.ignored, ...(outcome.values && { values: outcome.values }) });
    }
    if (rows.length === 0) this.warn('no-rows');
    const imported = sameAs ? addedUp(rows) : rows;
    const data = imported.flatMap(row => row.rows);
    return {
      file: this.table.file,
      importer: this.shape.importer,
      platform: this.shape.platform,
      level: this.shape.level,
      grain: data.length === 0 ? this.shape.grain : grainOf(data),
      encoding: this.table.encoding,
      period: periodOf(data),
      columns: this.columns(),
      rows: imported,
      rejected: rejectedRows,
      ignored,
      warnings: this.warnings,
      questions: QUESTION_ORDER.flatMap(about => this.questions.get(about) ?? []),
      evidence: this.shape.evidence ?? 'seen',
      checks: this.checks(data, ignored),
      isCut: ignored.some(({ reason }) => reason.code === 'listed-only'),
      personal: (this.shape.personal ?? []).map(at => this.headerOf(at)),
      conversions: [...this.conversions.values()],
      currencies: [...new Set(data.map(row => row.currency))].filter(currency => currency !== ''),
    };
  }

  /** Totals of the file beside sums of its rows: of what adds up. Several rows of totals repeat the same; the largest is all. */
  private checks(data: readonly DataRow[], ignored: readonly IgnoredRow[]): readonly TotalCheck[] {
    const told = new Map<MeasureId, number>();
    for (const { reason, values } of ignored) {
      if (reason.code !== 'totals-row') continue;
      for (const [id, value] of Object.entries(values ?? {}) as [MeasureId, number][]) {
        if (measureSpec(id).aggregation === 'sum') told.set(id, Math.max(told.get(id) ?? value, value));
      }
    }
    return [...told].map(([measure, total]) => ({
      measure,
      told: total,
      listed: data.reduce((sum, row) => sum + (row.measures[measure] ?? 0), 0),
    }));
  }

  private columns() {
    const fields = new Map<number, string>();
    for (const [field, at] of [...this.shape.dimensions, ...this.measures, ...(this.shape.alsoRead ?? [])]) {
      if (at !== undefined) fields.set(at, field);
    }
    return this.table.header.map((header, at) => ({ header, field: fields.get(at) ?? '' }));
  }

  /** Totals, footers and "no data" are no data, whatever the format. */
  private notData(row: SourceRow): Outcome | null {
    const firstAt = row.cells.findIndex(cell => !isBlank(cell));
    const first = row.cells[firstAt];
    const isAlone = row.cells.findIndex((cell, at) => at > firstAt && !isBlank(cell)) < 0;
    if (isAlone && NO_DATA.test(textOf(first))) return { ignored: { code: 'no-data-row' } };
    const saysTotal = TOTALS.test(textOf(first)) || row.cells.some(isGrandTotal);
    if (saysTotal && !this.isDatedPost(row)) return this.totals(row);
    if (LISTED_ONLY.test(textOf(first))) return { ignored: { code: 'listed-only' } };
    if (row === this.table.rows[0] && this.explains(row)) return { ignored: { code: 'footer' } };
    const isNote = isAlone && typeof first === 'string' && typeof this.dates.read(first) === 'string';
    if (isNote && this.table.header.length > 2 && numberOf(first, this.decimal) === null) {
      return { ignored: { code: 'footer' } };
    }
    return null;
  }

  /** A post may be titled "Total"; totals have no day, id or link of their own. */
  private isDatedPost({ cells }: SourceRow): boolean {
    const { dimensions, dateColumns } = this.shape;
    const isNamed = dimensions.some(
      ([field, at]) => (field === 'postId' || field === 'postUrl') && at !== undefined && /\d/u.test(textOf(cells[at])),
    );
    return isNamed && dateColumns.some(at => at !== undefined && typeof this.dates.read(cells[at]) !== 'string');
  }

  /** A second header row: what the columns mean, in words. */
  private explains(row: SourceRow): boolean {
    const dated = this.shape.dateColumns.filter(at => at !== undefined);
    if (dated.length === 0 || dated.some(at => !isMissing(row.cells[at]))) return false;
    const cells = this.shape.measures.map(([, at]) => row.cells[at]).filter(cell => !isMissing(cell));
    return cells.length > 0 && cells.every(cell => /\p{L} \p{L}+ \p{L}/u.test(textOf(cell)));
  }

  /** A row of totals; its numbers are kept as a check. */
  totals(row: SourceRow): Outcome {
    const values = this.values(row);
    return { ignored: { code: 'totals-row' }, ...('rejected' in values ? {} : { values }) };
  }

  private misshapen(row: SourceRow): Outcome | null {
    const columns = this.table.header.length;
    const cells = row.cells.length;
    if (cells > columns && !row.cells.slice(columns).every(isBlank)) {
      return rejected('too-many-cells', { cells, columns });
    }
    return row.line === this.table.openLine && cells < columns ? rejected('cut-off') : null;
  }

  /** One file must not say two things of the same: the first counts. */
  private once(outcome: Outcome, line: number, seen: Map<string, ImportedRow>, id: string | undefined): Outcome {
    if (!('rows' in outcome)) return outcome;
    const { rows } = outcome;
    if (!rows.some(hasNumbers)) return { ignored: { code: 'no-numbers' } };
    // Without an id, what looks the same may be another.
    if (id === '') return outcome;
    const keys = id === undefined ? rows.map(longKeyOf) : [id];
    const earlier = keys.map(key => seen.get(key)).find(found => found !== undefined);
    if (!earlier) {
      for (const key of keys) seen.set(key, { line, rows });
      return outcome;
    }
    return contentOf(earlier.rows) === contentOf(rows)
      ? { ignored: { code: 'repeated', parameters: { line: earlier.line } } }
      : rejected('same-key', { line: earlier.line });
  }
}

function hasNumbers({ measures }: DataRow): boolean {
  for (const id in measures) return id !== '';
  return false;
}

const contentOf = (rows: readonly DataRow[]): string => rows.map(contentHashOf).join();

/** One row for each key, at the first line that speaks of it; the other lines stay, without rows of their own. */
function addedUp(rows: readonly ImportedRow[]): readonly ImportedRow[] {
  const sums = new Map<string, { readonly line: number; readonly measures: Partial<Record<MeasureId, number>> }>();
  return rows.map(({ line, rows: own }) => {
    let addedTo: number | undefined;
    const first = own.flatMap(row => {
      const key = longKeyOf(row);
      const known = sums.get(key);
      const sum = known ?? { line, measures: {} };
      for (const [id, value] of Object.entries(row.measures) as [MeasureId, number][]) {
        sum.measures[id] = (sum.measures[id] ?? 0) + value;
      }
      sums.set(key, sum);
      addedTo ??= known?.line;
      return known ? [] : [{ ...row, measures: sum.measures }];
    });
    return { line, rows: first, ...(first.length === 0 && addedTo !== undefined && { addedTo }) };
  });
}

const NO_DATA = /^(?:no data(?: available)?\.?|tidak ada data.*|데이터(?:가)? 없.*|(?:没有|暂无|无可用)数据.*)$/iu;
/** Below 500 rows, YouTube says that there are more. */
const LISTED_ONLY = /^(?:showing top \d+ results|mostrando os primeiros \d+ resultados)/iu;
/** In an exploration's totals, in a cell of its own behind the last column. */
const GRAND_TOTAL = /^(?:grand total|total general|총 합계|总计|total keseluruhan)$/iu;
const TOTALS =
  /^(?:(?:grand |sub)?totals?(?::.*)?|grand totals? \(.*|jumlah(?: total)?|합계|총계|전체 합계|合计|总计|总计:.*)$/iu;

/** What begins with a digit or a sign, and long texts, need no closer look: most cells. */
const isGrandTotal = (cell: SourceCell): boolean => {
  if (typeof cell !== 'string' || cell.length < 2 || cell.length > 40) return false;
  const code = cell.charCodeAt(0);
  return !(code >= 0x21 && code <= 0x39) && GRAND_TOTAL.test(cell.trim());
};

const shown = (cell: SourceCell | undefined): string => {
  const text = textOf(cell).replace(/\s+/gu, ' ');
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};

function grainOf(rows: readonly DataRow[]): Grain {
  if (rows.every(row => row.basis === 'lifetime')) return 'lifetime';
  if (rows.every(row => row.from === row.to)) return 'day';
  return rows.every(isMonth) ? 'month' : 'range';
}

function periodOf(rows: readonly DataRow[]): { from: Day; to: Day } | null {
  const [first] = rows;
  if (!first) return null;
  let { from, to } = first;
  for (const row of rows) {
    from = Math.min(from, row.from);
    to = Math.max(to, row.to);
  }
  return { from, to };
}

/** Text of a cell in a column that the table may not have; a dash stands for nothing. A campaign may be called "None". */
export const cellText = (row: SourceRow, column: number | undefined): string => {
  const text = column === undefined ? '' : textOf(row.cells[column]);
  return text.length < 3 && /^[-–—]{1,2}$/u.test(text) ? '' : text;
};

/**
 * `age=18-24, gender=female`; a comma inside a value would read as the next part. A blank is a part, too: rows of one
 * table must all be split by the same things, since only one way of splitting counts in Totals.
 */
export const breakdownOf = (row: SourceRow, parts: readonly (readonly [name: string, column: number])[]): string =>
  parts
    .map(([name, column]) => `${name}=${textOf(row.cells[column]).replace(/\s*,\s*/gu, ' / ') || 'unknown'}`)
    .join(', ');

/** A header as the name of a breakdown. */
export const breakdownName = (header: string): string => normalName(header).replace(/[=,]/gu, ' ');
