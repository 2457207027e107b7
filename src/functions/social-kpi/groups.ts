import { dayOf, isoOf, monthOf, partsOf } from '../../core/day.ts';
import type { Language } from '../../i18n/language.ts';
import { texts } from '../../i18n/texts.ts';
import { type CellArgument, type CellInput, isBlankInput, isRange, refuseErrorText } from '../argument.ts';
import type { CellContext } from '../cell-context.ts';
import { CellError } from '../cell-error.ts';
import { type Days, hasDays, type RowNumbers, readTexts } from './columns.ts';
import { columnLabel, labelOf, type TimeUnit, timeUnitOf } from './names.ts';
import { columnNamed, columnUnknown, type Table, type TableColumn } from './table.ts';

/** What rows are grouped by: a column, or the time that their days lie in. */
export type Grouping = { readonly column: TableColumn } | { readonly unit: TimeUnit };

/** Reads `groupBy`: names in one text (`channel, month`), or a cell each. */
export function groupingsOf(groupBy: CellArgument, table: Table): readonly Grouping[] {
  const cells: readonly CellInput[] = isRange(groupBy) ? groupBy.flat() : [groupBy];
  const groupings = new Map<string | number, Grouping>();
  for (const cell of cells) {
    if (isBlankInput(cell)) continue;
    const text = typeof cell === 'object' ? '' : String(cell);
    refuseErrorText(text.trim(), 'groupBy');
    for (const grouping of groupingsIn(text, table)) {
      groupings.set('unit' in grouping ? grouping.unit : grouping.column.at, grouping);
    }
  }
  return [...groupings.values()];
}

function groupingsIn(text: string, table: Table): readonly Grouping[] {
  // A header may hold a comma itself.
  const whole = groupingNamed(text, table);
  if (whole) return [whole];
  const names = text.normalize('NFKC').split(/[,;、]/u);
  return names.map(name => {
    const grouping = groupingNamed(name, table);
    if (grouping) return grouping;
    if (timeUnitOf(name) !== null) throw new CellError('dates-missing', { argument: 'groupBy' });
    throw columnUnknown(table, 'groupBy', name.trim());
  });
}

function groupingNamed(text: string, table: Table): Grouping | null {
  const unit = timeUnitOf(text);
  if (unit !== null && hasDays(table)) return { unit };
  const column = columnNamed(table, text);
  return column && { column };
}

/** The rows' groups, numbered in the order of the result. */
export interface Groups {
  readonly of: Int32Array;
  /** What stands in the result for each group, one text a grouping. */
  readonly labels: readonly (readonly string[])[];
}

/** One grouping: a key for each row, which orders the groups, and its label. */
interface Keys {
  readonly of: Int32Array;
  labelOf(key: number): string;
}

/** Times rise; other groups stand in the order of their first rows. */
export function groupRows(
  groupings: readonly Grouping[],
  table: Table,
  rows: RowNumbers,
  days: Days | null,
  context: CellContext,
): Groups {
  const all = groupings.map(grouping => {
    if ('column' in grouping) return columnKeys(table, grouping.column, rows, context);
    if (!days) throw new CellError('dates-missing', { argument: 'groupBy' });
    return timeKeys(grouping.unit, days, rows, context.language);
  });
  let of: Int32Array = new Int32Array(rows.length);
  let keys: readonly (readonly number[])[] = rows.length === 0 && all.length > 0 ? [] : [[]];
  for (const next of all) ({ of, keys } = divided(of, keys, next));
  const order = keys.map((_, group) => group).sort((one, other) => compareKeys(keys[one] ?? [], keys[other] ?? []));
  const place = new Int32Array(order.length);
  for (const [at, group] of order.entries()) place[group] = at;
  return {
    of: of.map(group => place[group] as number),
    labels: order.map(group => (keys[group] ?? []).map((key, at) => all[at]?.labelOf(key) ?? '')),
  };
}

/** Divides groups by one more key. */
function divided(before: Int32Array, keysBefore: readonly (readonly number[])[], { of: keyOf }: Keys) {
  const known = keysBefore.map(() => new Map<number, number>());
  const keys: (readonly number[])[] = [];
  const of = before.map((group, row) => {
    const parts = known[group];
    const key = keyOf[row] as number;
    let part = parts?.get(key);
    if (part === undefined) {
      part = keys.push([...(keysBefore[group] ?? []), key]) - 1;
      parts?.set(key, part);
    }
    return part;
  });
  return { of, keys };
}

function compareKeys(one: readonly number[], other: readonly number[]): number {
  for (const [at, key] of one.entries()) if (key !== other[at]) return key - (other[at] as number);
  return 0;
}

function columnKeys(table: Table, column: TableColumn, rows: RowNumbers, context: CellContext): Keys {
  const { of, values } = readTexts(table, column, rows, context);
  return { of, labelOf: key => labelOf(column.id, values[key] ?? '', texts[context.language]) };
}

/** The key of a time is its first day. */
function timeKeys(unit: TimeUnit, { from, to }: Days, rows: RowNumbers, language: Language): Keys {
  const starts = new Map<number, number>();
  const startOf = (day: number): number => {
    let start = starts.get(day);
    if (start === undefined) {
      start = firstDay[unit](day);
      starts.set(day, start);
    }
    return start;
  };
  const of = from.map((first, i) => {
    const start = startOf(first);
    const last = to[i] as number;
    if (last !== first && startOf(last) !== start) {
      throw new CellError('row-spans-groups', {
        row: (rows[i] as number) + 1,
        from: isoOf(first),
        to: isoOf(last),
        group: texts[language].cellWords.groups[unit],
      });
    }
    return start;
  });
  return { of, labelOf: key => written[unit](key) };
}

const firstDay: Readonly<Record<TimeUnit, (day: number) => number>> = {
  day: day => day,
  // Serial 2, 1 January 1900 as Sheets counts, is a Monday.
  week: day => day - ((day - 2) % 7),
  month: day => startOfMonth(day, partsOf(day).month),
  quarter: day => startOfMonth(day, partsOf(day).month - ((partsOf(day).month - 1) % 3)),
  year: day => startOfMonth(day, 1),
};

const startOfMonth = (day: number, month: number): number => dayOf(partsOf(day).year, month, 1);

/** A bare serial would be no date to read; texts are the same in every locale. */
const written: Readonly<Record<TimeUnit, (start: number) => string>> = {
  day: isoOf,
  week: isoOf,
  month: monthOf,
  quarter: day => `${isoOf(day).slice(0, 4)}-Q${Math.ceil(partsOf(day).month / 3)}`,
  year: day => isoOf(day).slice(0, 4),
};

/** The headers of the result. */
export const headersOf = (groupings: readonly Grouping[], language: Language): readonly string[] =>
  groupings.map(grouping => {
    const words = texts[language];
    if ('unit' in grouping) return words.cellWords.groups[grouping.unit];
    const { id, header } = grouping.column;
    return id === null ? header : columnLabel(id, words);
  });
