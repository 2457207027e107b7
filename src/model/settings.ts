import type { Cell, Grid } from '../core/cell.ts';
import type { Day } from '../core/day.ts';
import { columnsByKey, FIRST_ROW } from './keyed-sheet.ts';
import { isMeasureId, type MeasureId } from './measures.ts';
import { movingHolidays } from './moving-holidays.ts';
import {
  type NameColumn,
  type NameProblem,
  type NameWords,
  type RememberedNames,
  readNames,
} from './remembered-names.ts';

/**
 * The Settings sheet: tables side by side, their columns found by the keys of the hidden first row.
 *
 * - `key`, `label`, `value`: one setting a row, found by its key (a hidden column);
 * - `rateCurrency`, `rateFrom`, `rate`: from that day on, one unit of the currency is worth `rate` of the base currency;
 *   a blank day holds for all earlier days;
 * - `levelChannel`, `levelAccount`, `levelMeasure`, `levelChoice`: which source and level counts, where the user chose;
 * - names and mappings that are remembered: see `remembered-names.ts`.
 */
export const settingColumns = ['key', 'label', 'value'] as const;
export const rateColumns = ['rateCurrency', 'rateFrom', 'rate'] as const;
export const levelColumns = ['levelChannel', 'levelAccount', 'levelMeasure', 'levelChoice'] as const;
export type SettingsColumn =
  | (typeof settingColumns)[number]
  | (typeof rateColumns)[number]
  | (typeof levelColumns)[number]
  | NameColumn;

/**
 * - `language`: of the workbook; set at set-up.
 * - `baseCurrency`: ISO 4217; all amounts of Totals are in it.
 * - `period`: what the sheets show: one of `periodChoices`; blank: `custom` where both days below are typed, else `month`.
 * - `periodFrom`, `periodTo`: first and last day of a custom period. For the others, the first is any day of the week, month,
 *   quarter or year that is meant; blank: the latest with data.
 * - `weekStart`: one of `weekStarts`.
 * - `compare`: what it is compared with, one of `comparisons`.
 */
export const settingKeys = [
  'language',
  'baseCurrency',
  'period',
  'periodFrom',
  'periodTo',
  'compare',
  'weekStart',
] as const;
export type SettingKey = (typeof settingKeys)[number];

export const periodChoices = ['month', 'quarter', 'year', 'week', 'custom'] as const;
export type PeriodChoice = (typeof periodChoices)[number];

/** The first day of a week; the number of days that it is after a Sunday. */
export const weekStarts = ['monday', 'sunday', 'saturday'] as const;
export type WeekStart = (typeof weekStarts)[number];

/** What the sheets show: certain days, or the span around a day (null: the last with data). */
export type ChosenPeriod =
  | { readonly unit: 'custom'; readonly from: Day; readonly to: Day }
  | { readonly unit: Exclude<PeriodChoice, 'custom'>; readonly around: Day | null };

/**
 * The period of the same length right before; the same days of the year before (for the season); or as many days as far from
 * a moving holiday as they were from the one before.
 */
export const comparisons = ['previous-period', 'same-period-last-year', ...movingHolidays] as const;
export type Comparison = (typeof comparisons)[number];

/** What engagements may be divided by on the dashboard. */
export const engagementBases = ['impressions', 'reach', 'followers', 'views'] as const;
export type EngagementBase = (typeof engagementBases)[number];

export interface Rate {
  readonly currency: string;
  /** The first day it holds. */
  readonly from: Day;
  readonly rate: number;
}

export interface LevelChoice {
  readonly channel: string;
  readonly account: string;
  readonly measure: MeasureId;
  /** Id of a `LevelOption`. */
  readonly choice: string;
}

export interface Settings extends RememberedNames {
  readonly language: string;
  readonly baseCurrency: string;
  readonly period: ChosenPeriod;
  readonly weekStart: WeekStart;
  readonly comparison: Comparison;
  readonly rates: readonly Rate[];
  readonly levels: readonly LevelChoice[];
  /** What somebody typed that can't be read, 1-based in the sheet. */
  readonly wrong: readonly WrongSetting[];
}

export interface WrongSetting {
  readonly row: number;
  readonly column: SettingsColumn;
  readonly problem: NameProblem;
}

/** What people type into closed lists: the id, or its label in any language; null for anything else. */
export interface SettingsWords extends NameWords {
  comparison(word: string): Comparison | null;
  period(word: string): PeriodChoice | null;
  weekStart(word: string): WeekStart | null;
}

/** Reads the whole sheet, first row included. */
export function readSettings(grid: Grid, words: SettingsWords): Settings {
  const at = columnsByKey(grid);
  const cellAt = (row: number, column: SettingsColumn): Cell => {
    const index = at.get(column);
    return index === undefined ? '' : (grid[row]?.[index] ?? '');
  };
  const wrong: WrongSetting[] = [];
  const unreadable = (row: number, column: SettingsColumn, problem: NameProblem = 'not-readable'): void => {
    wrong.push({ row: row + 1, column, problem });
  };
  const values = new Map<string, { value: Cell; row: number }>();
  const rates: Rate[] = [];
  const levels: LevelChoice[] = [];

  for (let row = FIRST_ROW - 1; row < grid.length; row++) {
    const key = String(cellAt(row, 'key'));
    if (key !== '' && !values.has(key)) values.set(key, { value: cellAt(row, 'value'), row });

    const currency = String(cellAt(row, 'rateCurrency')).trim().toUpperCase();
    const from = cellAt(row, 'rateFrom');
    const rate = cellAt(row, 'rate');
    if (currency !== '' || from !== '' || rate !== '') {
      if (currency === '') unreadable(row, 'rateCurrency');
      else if (from !== '' && typeof from !== 'number') unreadable(row, 'rateFrom');
      else if (typeof rate !== 'number' || rate <= 0) unreadable(row, 'rate');
      else rates.push({ currency, from: from === '' ? Number.NEGATIVE_INFINITY : Math.floor(from), rate });
    }

    const measure = String(cellAt(row, 'levelMeasure'));
    if (isMeasureId(measure)) {
      levels.push({
        channel: String(cellAt(row, 'levelChannel')),
        account: String(cellAt(row, 'levelAccount')),
        measure,
        choice: String(cellAt(row, 'levelChoice')),
      });
    }
  }

  const rows = Array.from({ length: Math.max(grid.length - FIRST_ROW + 1, 0) }, (_, index) => FIRST_ROW - 1 + index);
  const names = readNames(rows, (row, column) => String(cellAt(row, column)).trim(), words, unreadable);

  const textOf = (key: SettingKey): string => String(values.get(key)?.value ?? '').trim();
  const dayOfSetting = (key: SettingKey): Day | null => {
    const found = values.get(key);
    if (found === undefined || found.value === '') return null;
    if (typeof found.value === 'number') return Math.floor(found.value);
    unreadable(found.row, 'value');
    return null;
  };
  const from = dayOfSetting('periodFrom');
  const to = dayOfSetting('periodTo');
  const upsideDown = from !== null && to !== null && to < from;
  if (upsideDown) unreadable(values.get('periodTo')?.row ?? 0, 'value');

  const choiceOf = <Id extends string>(key: SettingKey, none: Id, meaning: (word: string) => Id | null): Id => {
    const word = textOf(key);
    const meant = word === '' ? none : meaning(word);
    if (meant === null) unreadable(values.get(key)?.row ?? 0, 'value');
    return meant ?? none;
  };
  const isCustom = from !== null && to !== null && !upsideDown;
  const unit = choiceOf('period', isCustom ? 'custom' : 'month', words.period);
  // A custom period without its days says nothing.
  const around = { unit: unit === 'custom' ? 'month' : unit, around: unit === 'custom' ? null : from } as const;

  return {
    language: textOf('language'),
    baseCurrency: textOf('baseCurrency').toUpperCase(),
    period: unit === 'custom' && isCustom ? { unit, from, to } : around,
    comparison: choiceOf('compare', 'previous-period', words.comparison),
    weekStart: choiceOf('weekStart', 'monday', words.weekStart),
    rates: rates.sort((one, other) => one.from - other.from),
    levels,
    ...names,
    wrong,
  };
}

/** What one unit of a currency is worth on a day, in the base currency; null when no rate is known. */
export function rateOn(settings: Settings, currency: string, day: Day): number | null {
  if (settings.baseCurrency === '') return null;
  if (currency === settings.baseCurrency) return 1;
  let rate: number | null = null;
  for (const known of settings.rates) {
    if (known.from > day) break;
    if (known.currency === currency) rate = known.rate;
  }
  return rate;
}
