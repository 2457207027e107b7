import type { LedgerCells } from '../../app/ledger-api.ts';
import type { Cell } from '../../core/cell.ts';
import { dayFromIso, isoOf } from '../../core/day.ts';
import { typedDays } from '../../core/typed-days.ts';
import {
  type ValueColumn,
  type ValuedResult,
  type ValueMethod,
  type ValueRule,
  valueBases,
  valueColumns,
  valueCountings,
  valuedResults,
  valueMethods,
} from '../../model/values.ts';
import { type ValueInput, valueInputs } from '../../values/one-value.ts';
import { readValues, type ValueProblem } from '../../values/read-values.ts';
import { numberText, percentText, typedNumber, typedPercent } from '../ledger/typed-number.ts';

const typedColumns = [
  'result',
  'conversionType',
  'channel',
  'method',
  'inputA',
  'inputB',
  'from',
  'counts',
  'basis',
  'agreedBy',
  'agreedOn',
] as const satisfies readonly ValueColumn[];
type TypedColumn = (typeof typedColumns)[number];

/** A value as it stands in the form: texts as typed, ids of choices, days as `2026-03-31`. */
export type ValueDraft = Readonly<Record<TypedColumn, string>>;

export const newValue: ValueDraft = {
  ...(Object.fromEntries(typedColumns.map(column => [column, ''])) as Record<TypedColumn, string>),
  result: 'leads',
  counts: 'valued',
};

export const isMethod = (text: string): text is ValueMethod => (valueMethods as readonly string[]).includes(text);

/** Rates are typed in per cent. */
export const isRate = (method: string, input: ValueInput): boolean =>
  isMethod(method) && valueInputs[method][input]?.max === 1;

/** Savings are of contacts only; the rest fits every result. */
export const methodsOf = (result: string): readonly ValueMethod[] =>
  result === 'contactsResolved' ? ['saving', 'willingness'] : valueMethods.filter(method => method !== 'saving');

/** Results that the data tell apart by type. */
export const hasTypes = (result: string): boolean => ['leads', 'qualifiedLeads', 'conversions'].includes(result);

/** The form of a row that is there. */
export function valueDraft(cells: LedgerCells, locale: string): ValueDraft {
  const text = (column: TypedColumn): string => String(cells[column] ?? '');
  const day = (column: TypedColumn): string => {
    const days = typedDays(cells[column] ?? '');
    return days === null ? '' : isoOf(days.from);
  };
  const input = (column: ValueInput): string =>
    (isRate(text('method'), column) ? percentText : numberText)(cells[column], locale);
  return {
    result: text('result'),
    conversionType: text('conversionType'),
    channel: text('channel'),
    method: text('method'),
    inputA: input('inputA'),
    inputB: input('inputB'),
    from: day('from'),
    counts: text('counts') || 'valued',
    basis: text('basis'),
    agreedBy: text('agreedBy'),
    agreedOn: day('agreedOn'),
  };
}

/** The row as the sheet will hold it: what the form asks for, beside what it doesn't know (`before`). */
export function valueCells(draft: ValueDraft, locale: string, before: LedgerCells = {}): LedgerCells {
  const cell = (column: TypedColumn): Cell => {
    const text = draft[column].trim();
    switch (column) {
      case 'inputA':
      case 'inputB':
        if (!isAsked(draft, column)) return '';
        return isRate(draft.method, column) ? typedPercent(text, locale) : typedNumber(text, locale);
      case 'method':
        return draft.counts === 'measured' ? '' : text;
      case 'from':
      case 'agreedOn':
        return dayFromIso(text) ?? text;
      default:
        return text;
    }
  };
  const known: readonly string[] = typedColumns;
  return Object.fromEntries([
    ...Object.entries(before).filter(([column]) => !known.includes(column)),
    ...typedColumns.map(column => [column, cell(column)] as const).filter(([, value]) => value !== ''),
  ]);
}

/** Whether a number is asked for: the method reads it, and the result is valued at all. */
export const isAsked = ({ counts, method }: ValueDraft, input: ValueInput): boolean =>
  counts !== 'measured' && isMethod(method) && valueInputs[method][input] !== undefined;

export interface ReadValueRow {
  /** Null when something is wrong. */
  readonly rule: ValueRule | null;
  readonly problems: readonly { readonly column: ValueColumn; readonly problem: ValueProblem }[];
}

const oneOf =
  <Id extends string>(ids: readonly Id[]) =>
  (word: string): Id | null =>
    ids.find(id => id === word) ?? null;

/** Reads one row as the sheet's reader would, under the `others`: one of them may say the same already. */
export function readValue(cells: LedgerCells, others: readonly LedgerCells[] = []): ReadValueRow {
  const grid = [
    [...valueColumns],
    [],
    // Ids don't matter here, and a copied one would be read as blank.
    ...[...others, cells].map(row => valueColumns.map(column => (column === 'id' ? '' : (row[column] ?? '')))),
  ];
  const { rules, problems } = readValues(grid, {
    result: oneOf<ValuedResult>(valuedResults),
    channel: () => null,
    method: oneOf(valueMethods),
    counts: oneOf(valueCountings),
    basis: oneOf(valueBases),
  });
  const own = problems.filter(({ row }) => row === grid.length);
  return {
    rule: own.length > 0 ? null : (rules.at(-1) ?? null),
    problems: own.map(({ column, problem }) => ({ column, problem })),
  };
}
