import type { Cell } from '../core/cell.ts';
import type { Day } from '../core/day.ts';
import { fingerprint } from '../core/hash.ts';
import { plainName } from '../core/plain-name.ts';
import { kpis } from '../kpis/catalogue.ts';
import type { Kpi } from '../kpis/kpi.ts';
import type { TemplateList } from './parts.ts';
import { dayAfter } from './spans.ts';
import type { CostItem, GoalItem, TeamTemplate, ValueItem } from './team-template.ts';

/** Settings that a template brings; the currency is that of its amounts. */
export const templateSettings = ['baseCurrency', 'compare', 'engagementBase'] as const;
export type TemplateSetting = (typeof templateSettings)[number];

type Cells = Readonly<Record<string, Cell>>;

/** The workbook that takes a template: what stands in it, choices as ids; `''` for a blank. */
export interface Workplace {
  readonly settings: Readonly<Record<TemplateSetting, string>>;
  readonly goals: readonly Cells[];
  readonly costs: readonly Cells[];
  readonly values: readonly Cells[];
}

/**
 * - `blank`: nothing stands there yet; `same`; `other`: something else stands there, and changes only if asked;
 * - `fixed`: something else stands there, and rows in the workbook already count on it.
 */
export type SettingState = 'blank' | 'same' | 'other' | 'fixed';

export interface PlannedSetting {
  readonly key: TemplateSetting;
  readonly here: string;
  readonly value: string;
  readonly state: SettingState;
}

/**
 * Why an item isn't added:
 * - `already-here`: the workbook has it, or the template has it twice; what is there stays as it is;
 * - `other-currency`: an amount in another currency than the workbook counts in;
 * - `unknown-kpi`: a KPI that this version of the add-on doesn't have;
 * - `not-readable`: the sheet wouldn't understand it.
 */
export type SkipReason = 'already-here' | 'other-currency' | 'unknown-kpi' | 'not-readable';

export interface PlannedItem {
  /** The row that it becomes, by column key: choices as ids, days as serials. */
  readonly cells: Cells;
  /** Null: it is added. */
  readonly skipped: SkipReason | null;
}

export interface TemplatePlan extends Readonly<Record<TemplateList, readonly PlannedItem[]>> {
  readonly settings: readonly PlannedSetting[];
  /** Of the template's amounts; `''` where it doesn't say. */
  readonly currency: string;
}

/**
 * What a template would do to a workbook: rows are added, none is changed.
 *
 * @param start first day of the earliest goal.
 * @param taken settings that are to be as the template has them.
 */
export function planTemplate(
  template: TeamTemplate,
  here: Workplace,
  start: Day,
  taken: readonly TemplateSetting[],
): TemplatePlan {
  const currency = template.currency ?? '';
  const settings = plannedSettings(template, here);
  const changed = settings.find(({ key, state }) => key === 'baseCurrency' && taken.includes(key) && canTake(state));
  const isSameMoney = currency === '' || currency === (changed ? currency : here.settings.baseCurrency);
  const series = fingerprint(JSON.stringify([template.goals, start])).slice(0, 6);
  return {
    settings,
    currency,
    goals: planned(
      template.goals,
      here.goals,
      goalKey,
      item => goalCells(item, start, series),
      item => goalTrouble(item, isSameMoney),
    ),
    costs: planned(template.costs, here.costs, costKey, costCells, () => null),
    values: planned(template.values, here.values, valueKey, valueCells, item =>
      isSameMoney || item.method === undefined ? null : 'other-currency',
    ),
  };
}

export const canTake = (state: SettingState): boolean => state === 'blank' || state === 'other';

function plannedSettings(template: TeamTemplate, here: Workplace): readonly PlannedSetting[] {
  const wanted: Readonly<Record<TemplateSetting, string | undefined>> = {
    baseCurrency: template.currency,
    ...{ compare: template.settings.compare, engagementBase: template.settings.engagementBase },
  };
  const hasRows = here.goals.length + here.costs.length + here.values.length > 0;
  return templateSettings.flatMap(key => {
    const [own, value] = [here.settings[key], wanted[key]];
    if (value === undefined) return [];
    const other = key === 'baseCurrency' && hasRows ? 'fixed' : 'other';
    return [{ key, here: own, value, state: own === '' ? 'blank' : own === value ? 'same' : other }];
  });
}

function planned<Item>(
  items: readonly Item[],
  here: readonly Cells[],
  keyOf: (cells: Cells) => string,
  cellsOf: (item: Item) => Cells,
  troubleOf: (item: Item) => SkipReason | null,
): readonly PlannedItem[] {
  const known = new Set(here.map(keyOf));
  const own = new Set<string>();
  return items.map(item => {
    const cells = cellsOf(item);
    const written = JSON.stringify(cells);
    const skipped = known.has(keyOf(cells)) || own.has(written) ? 'already-here' : troubleOf(item);
    own.add(written);
    return { cells, skipped };
  });
}

const keyOfCells = (cells: Cells, columns: readonly string[]): string =>
  columns.map(column => plainName(String(cells[column] ?? ''))).join('\u001f');

const goalKey = (cells: Cells): string =>
  keyOfCells(cells, ['kpi', 'channel', 'campaign', 'placement', 'conversionType', 'start', 'deadline']);
const costKey = (cells: Cells): string => keyOfCells(cells, ['category', 'what', 'channel', 'campaign']);
const valueKey = (cells: Cells): string => keyOfCells(cells, ['result', 'conversionType', 'channel']);

const all: readonly Kpi[] = kpis;

function goalTrouble({ kpi, targetKind = 'absolute' }: GoalItem, isSameMoney: boolean): SkipReason | null {
  const found = all.find(({ id }) => id === kpi);
  if (!found) return 'unknown-kpi';
  return found.unit === 'currency' && targetKind !== 'relative' && !isSameMoney ? 'other-currency' : null;
}

function goalCells({ starts, lasts, series, ...rest }: GoalItem, start: Day, prefix: string): Cells {
  const begins = dayAfter(start, starts);
  return {
    ...rest,
    start: begins,
    deadline: dayAfter(begins, lasts) - 1,
    ...(series === undefined ? {} : { series: `${prefix}-${series}` }),
  };
}

const costCells = (item: CostItem): Cells => ({ ...item });
const valueCells = (item: ValueItem): Cells => ({ ...item });
