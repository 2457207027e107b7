import type { Day } from '../core/day.ts';

/** What a result is worth: one row of the Values sheet. */
export interface ValueRule {
  /** `v` and 8 hex digits; `''` for a row typed by hand that has none yet, and for the copy of a row. */
  readonly id: string;
  /** What is valued: a measure that counts results (`leads`, `conversions`, `sessions`, `followersGained`, ...). */
  readonly result: ValuedResult;
  /** Only conversions or leads of this type, as typed; `''` for all types that no other rule names. */
  readonly conversionType: string;
  /** Only results of this channel (id or own name); `''` for all. */
  readonly channel: string;
  /** Null only where the rule says `measured`. */
  readonly method: ValueMethod | null;
  /** What the method reads; null where it isn't given or the method doesn't need it. */
  readonly inputA: number | null;
  readonly inputB: number | null;
  /** Of one result, in the base currency. At least 0, but for savings. Null only where the rule says `measured`. */
  readonly value: number | null;
  /** The first day it holds: a changed value doesn't rewrite the past. Null: since ever. */
  readonly from: Day | null;
  /**
   * Results that lead to orders whose revenue is measured are not valued again: `measured` takes them out of the return,
   * `valued` counts them.
   */
  readonly counts: ValueCounting;
  /** Where the value comes from; `''` where nobody said. */
  readonly basis: ValueBasis | '';
  readonly agreedBy: string;
  readonly agreedOn: Day | null;
}

export const valuedResults = [
  'leads',
  'qualifiedLeads',
  'conversions',
  'orders',
  'newCustomers',
  'sessions',
  'pageVisits',
  'followersGained',
  'contactsResolved',
] as const;
export type ValuedResult = (typeof valuedResults)[number];

/**
 * - `history`: one in N results becomes a customer worth so much (`inputA` = N, `inputB` = value of a customer);
 * - `rate`: rate x value of a customer (`inputA` = rate, `inputB` = value);
 * - `order`: share that orders x average order value (`inputA`, `inputB`);
 * - `willingness`: what the brand would pay for one (`inputB`);
 * - `saving`: cost elsewhere less cost here, of a contact (`inputA`, `inputB`): a saving, labelled so. Only of
 *   `contactsResolved`; below 0 where contacts cost less elsewhere.
 */
export const valueMethods = ['history', 'rate', 'order', 'willingness', 'saving'] as const;
export type ValueMethod = (typeof valueMethods)[number];

export const valueCountings = ['valued', 'measured'] as const;
export type ValueCounting = (typeof valueCountings)[number];

export const valueBases = ['history', 'rivals', 'industry', 'estimate', 'willingness'] as const;
export type ValueBasis = (typeof valueBases)[number];

/** Columns of the Values sheet, by the keys of its hidden first row; `value` is computed from method and inputs. */
export const valueColumns = [
  'id',
  'result',
  'conversionType',
  'channel',
  'method',
  'inputA',
  'inputB',
  'value',
  'from',
  'counts',
  'basis',
  'agreedBy',
  'agreedOn',
  'note',
] as const;
export type ValueColumn = (typeof valueColumns)[number];
export const VALUE_ROWS = 50;
