import type { LedgerCells } from '../../app/ledger-api.ts';
import type { Cell } from '../../core/cell.ts';
import { type Day, dayFromIso, isoOf } from '../../core/day.ts';
import { typedDays } from '../../core/typed-days.ts';
import { type CostColumn, costCategories } from '../../model/costs.ts';
import { numberText, percentText, typedNumber, typedPercent } from '../ledger/typed-number.ts';

/** How what people cost is known: an hourly rate and hours, a part of a salary, a contractor's fee. */
export const peopleWays = ['hours', 'salary', 'fee'] as const;
export type PeopleWay = (typeof peopleWays)[number];

const typedColumns = [
  'category',
  'what',
  'frequency',
  'amount',
  'hourlyRate',
  'hours',
  'currency',
  'from',
  'to',
  'share',
  'channel',
  'campaign',
  'split',
  'shares',
  'adSpend',
  'overlap',
] as const satisfies readonly CostColumn[];
type TypedColumn = (typeof typedColumns)[number];

/** A cost as it stands in the form: texts as typed, ids of choices, days as `2026-03-31`. */
export interface CostDraft extends Readonly<Record<TypedColumn, string>> {
  readonly way: PeopleWay;
  /** Columns that the row has filled in though its category doesn't ask for them: shown, so that none is lost unseen. */
  readonly kept: readonly TypedColumn[];
}

export const isCategory = (text: string): text is (typeof costCategories)[number] =>
  (costCategories as readonly string[]).includes(text);

/** A new cost: of every month, from the first of this one. */
export const newCost = (monthStart: Day): CostDraft => ({
  ...(Object.fromEntries(typedColumns.map(column => [column, ''])) as Record<TypedColumn, string>),
  category: 'tools',
  frequency: 'monthly',
  from: isoOf(monthStart),
  split: 'equally',
  overlap: 'imported',
  way: 'hours',
  kept: [],
});

/** The form of a row that is there. */
export function costDraft(cells: LedgerCells, locale: string): CostDraft {
  const text = (column: TypedColumn): string => String(cells[column] ?? '');
  const number = (column: TypedColumn): string => numberText(cells[column], locale);
  const from = typedDays(cells['from'] ?? '');
  const isMonth = from !== null && from.to > from.from;
  const to =
    cells['to'] ?? (isMonth && text('frequency') !== 'monthly' && text('frequency') !== 'yearly' ? from.to : '');
  const isByHours = cells['hourlyRate'] !== undefined || cells['hours'] !== undefined;
  return {
    category: text('category'),
    what: text('what'),
    frequency: text('frequency') || 'once',
    amount: number('amount'),
    hourlyRate: number('hourlyRate'),
    hours: number('hours'),
    currency: text('currency'),
    from: from === null ? '' : isoOf(from.from),
    to: lastDayText(to),
    share: percentText(cells['share'], locale),
    channel: text('channel'),
    campaign: text('campaign'),
    split: text('split') || (text('shares') === '' ? 'equally' : 'by-hand'),
    shares: text('shares'),
    adSpend: number('adSpend'),
    overlap: text('overlap') || 'imported',
    way: isByHours ? 'hours' : cells['share'] === undefined ? 'fee' : 'salary',
    kept: typedColumns.filter(column => cells[column] !== undefined),
  };
}

const lastDayText = (cell: Cell): string => {
  const days = typedDays(cell);
  return days === null ? '' : isoOf(days.to);
};

/** What the form asks for, by category: no more than it needs. */
export function askedColumns(draft: CostDraft): ReadonlySet<TypedColumn> {
  const { category, way, channel, split, kept } = draft;
  const isPeople = category === 'people';
  const isByHours = way === 'hours' && (isPeople || kept.includes('hourlyRate') || kept.includes('hours'));
  const takesShare = isPeople ? way === 'salary' : !['ads', 'materials', 'agencies'].includes(category);
  const takesAdSpend = category === 'agencies' || (category !== 'ads' && kept.includes('adSpend'));
  const asked: readonly (readonly [TypedColumn, boolean])[] = [
    ['hourlyRate', isByHours],
    ['hours', isByHours],
    ['amount', !isByHours],
    ['share', takesShare || (!isPeople && kept.includes('share'))],
    ['adSpend', takesAdSpend || (category === 'ads' && kept.includes('adSpend'))],
    ['overlap', category === 'ads' || takesAdSpend],
    ['split', channel === ''],
    ['shares', channel === '' && split === 'by-hand'],
  ];
  const always = ['category', 'what', 'frequency', 'currency', 'from', 'to', 'channel', 'campaign'] as const;
  return new Set([...always, ...asked.filter(([, isAsked]) => isAsked).map(([column]) => column)]);
}

/** The row as the sheet will hold it: what was asked for and filled in, beside what the form doesn't know (`before`). */
export function costCells(draft: CostDraft, locale: string, before: LedgerCells = {}): LedgerCells {
  const asked = askedColumns(draft);
  const cell = (column: TypedColumn): Cell => {
    const text = draft[column].trim();
    switch (column) {
      case 'amount':
      case 'hourlyRate':
      case 'hours':
      case 'adSpend':
        return typedNumber(text, locale);
      case 'share':
        return typedPercent(text, locale);
      case 'from':
      case 'to':
        return dayFromIso(text) ?? text;
      case 'currency':
        return text.toUpperCase();
      default:
        return text;
    }
  };
  const known: readonly string[] = typedColumns;
  return Object.fromEntries([
    ...Object.entries(before).filter(([column]) => !known.includes(column)),
    ...typedColumns
      .filter(column => asked.has(column))
      .map(column => [column, cell(column)] as const)
      .filter(([, value]) => value !== ''),
  ]);
}
