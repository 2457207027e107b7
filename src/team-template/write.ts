import * as v from 'valibot';
import type { Cell } from '../core/cell.ts';
import type { Day } from '../core/day.ts';
import { plainName } from '../core/plain-name.ts';
import type { TemplateList } from './parts.ts';
import { type Span, spanBetween } from './spans.ts';
import {
  costItem,
  goalItem,
  MOST_ITEMS,
  TEMPLATE_VERSION,
  type TeamTemplate,
  teamTemplate,
  valueItem,
} from './team-template.ts';

/** A row of a sheet: its cells by column key, choices as ids, days as serials; blank ones may be absent. */
export interface SourceRow {
  /** 1-based in the sheet. */
  readonly row: number;
  readonly cells: Readonly<Record<string, Cell>>;
}

export interface TemplateSource {
  /** The base currency; `''` for none. */
  readonly currency: string;
  readonly settings: Readonly<Record<string, Cell>>;
  readonly goals: readonly SourceRow[];
  readonly costs: readonly SourceRow[];
  readonly values: readonly SourceRow[];
  readonly today: Day;
}

/**
 * - `archived`: a goal that is over;
 * - `not-readable`: the row has to be mended first, or a text in it is too long;
 * - `other-days`: a value that held before, or will hold later: the one of today goes in;
 * - `repeated`: nothing but amounts, days and names told it from a row above;
 * - `too-many`: more than a template holds.
 */
export type LeftOutReason = 'archived' | 'not-readable' | 'other-days' | 'repeated' | 'too-many';

export interface LeftOutRow {
  readonly sheet: TemplateList;
  readonly row: number;
  readonly reason: LeftOutReason;
}

/**
 * How a team works, from its rows: without amounts of costs, results and baselines, owners, who agreed, and notes. Days
 * become distances from the first day of the earliest goal. Rows that don't go in are told.
 */
export function writeTemplate(source: TemplateSource): {
  readonly template: TeamTemplate;
  readonly leftOut: readonly LeftOutRow[];
} {
  const leftOut: LeftOutRow[] = [];
  const leave = (sheet: TemplateList, { row }: SourceRow, reason: LeftOutReason): void => {
    leftOut.push({ sheet, row, reason });
  };
  const itemsOf = <Item>(
    sheet: TemplateList,
    rows: readonly SourceRow[],
    schema: v.GenericSchema<unknown, Item>,
    itemOf: (row: SourceRow) => unknown,
  ): Item[] => {
    const items: Item[] = [];
    const seen = new Set<string>();
    for (const row of rows) {
      const parsed = v.safeParse(schema, itemOf(row));
      const written = JSON.stringify(parsed.output);
      if (!parsed.success) leave(sheet, row, 'not-readable');
      else if (seen.has(written)) leave(sheet, row, 'repeated');
      else if (items.length === MOST_ITEMS) leave(sheet, row, 'too-many');
      else items.push(parsed.output);
      seen.add(written);
    }
    return items;
  };

  const goals = source.goals.filter(row => {
    if (row.cells['state'] !== 'archived') return true;
    leave('goals', row, 'archived');
    return false;
  });
  const values = valuesOfToday(source.values, source.today);
  for (const row of source.values) if (!values.includes(row)) leave('values', row, 'other-days');

  const template: unknown = {
    goalpostTemplate: TEMPLATE_VERSION,
    ...(/^[A-Z]{3}$/u.test(source.currency) ? { currency: source.currency } : {}),
    settings: filled(source.settings),
    goals: itemsOf('goals', goals, goalItem, goalWriter(goals)),
    costs: itemsOf('costs', source.costs, costItem, costFields),
    values: itemsOf('values', values, valueItem, valueFields),
  };
  return { template: v.parse(teamTemplate, template), leftOut };
}

const filled = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== undefined && field !== ''));

/** A name of digits, such as a year, is a number in its cell. */
const textIn = (cell: Cell | undefined): string => String(cell ?? '').trim();

function goalWriter(goals: readonly SourceRow[]): (row: SourceRow) => unknown {
  const starts = goals.flatMap(({ cells }) => (typeof cells['start'] === 'number' ? [cells['start']] : []));
  const first = Math.min(...starts);
  const series = new Map<string, number>();
  const seriesOf = (name: string): number | undefined => {
    if (name === '' || goals.filter(({ cells }) => textIn(cells['series']) === name).length < 2) return undefined;
    const number = series.get(name) ?? series.size + 1;
    series.set(name, number);
    return number;
  };
  return ({ cells }) => {
    const { start, deadline } = cells;
    const areDays = typeof start === 'number' && typeof deadline === 'number' && deadline >= start;
    return filled({
      name: nameWithoutFigures(textIn(cells['name'])),
      kpi: textIn(cells['kpi']),
      channel: textIn(cells['channel']),
      campaign: textIn(cells['campaign']),
      placement: cells['placement'],
      conversionType: textIn(cells['conversionType']),
      ...(areDays ? { starts: spanBetween(first, start), lasts: lengthOf(start, deadline) } : {}),
      targetKind: cells['targetKind'],
      target: cells['target'],
      objective: textIn(cells['objective']),
      cadence: cells['cadence'],
      series: seriesOf(textIn(cells['series'])),
    });
  };
}

/** To the day behind the last. */
const lengthOf = (start: Day, deadline: Day): Span => spanBetween(start, deadline + 1);

/** The sentence that a goal writes itself says this brand's numbers and days; a name without figures is the team's. */
const nameWithoutFigures = (name: string): string => (/\p{N}/u.test(name) ? '' : name);

const costFields = ({ cells }: SourceRow): unknown =>
  filled({
    category: textIn(cells['category']),
    what: textIn(cells['what']),
    frequency: cells['frequency'],
    currency: textIn(cells['currency']).toUpperCase(),
    share: cells['share'],
    channel: textIn(cells['channel']),
    campaign: textIn(cells['campaign']),
    split: cells['split'],
    shares: textIn(cells['shares']),
    overlap: cells['overlap'],
  });

const valueFields = ({ cells }: SourceRow): unknown =>
  filled({
    result: cells['result'],
    conversionType: textIn(cells['conversionType']),
    channel: textIn(cells['channel']),
    method: cells['method'],
    inputA: cells['inputA'],
    inputB: cells['inputB'],
    counts: cells['counts'],
    basis: cells['basis'],
  });

/** Of rows that value the same results, the one that holds today; where none does yet, the first that will. */
function valuesOfToday(rows: readonly SourceRow[], today: Day): readonly SourceRow[] {
  const chosen = new Map<string, SourceRow>();
  for (const row of rows) {
    const key = ['result', 'conversionType', 'channel']
      .map(column => plainName(textIn(row.cells[column])))
      .join('\u001f');
    const known = chosen.get(key);
    if (known === undefined || isNearer(fromOf(row), fromOf(known), today)) chosen.set(key, row);
  }
  return rows.filter(row => [...chosen.values()].includes(row));
}

const fromOf = ({ cells }: SourceRow): Day =>
  typeof cells['from'] === 'number' ? cells['from'] : Number.NEGATIVE_INFINITY;

function isNearer(day: Day, other: Day, today: Day): boolean {
  if (day <= today) return other > today || day > other;
  return other > today && day < other;
}
