import * as v from 'valibot';
import { costFrequencies, costSplits, spendOverlaps } from '../model/costs.ts';
import { cadences, targetKinds } from '../model/goals.ts';
import { comparisons, engagementBases } from '../model/settings.ts';
import { valueBases, valueCountings, valuedResults, valueMethods } from '../model/values.ts';

/**
 * The file that one team gives to another: how it works, and nothing of what it earned, paid or whom. A blank cell is an
 * absent field. The published schema, docs/schema/team-template-1.json, is made from this one.
 */
export const TEMPLATE_VERSION = 1;

const LONGEST_TEXT = 500;
export const MOST_ITEMS = 500;
const MOST_MONTHS = 1200;
const MOST_DAYS = 36_600;

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_TEXT));
const number = v.pipe(v.number(), v.finite());
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const currency = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/u));

/** Whole months from a day to the same day of another month; days where that doesn't fit. */
const span = (least: number) =>
  v.union([
    v.strictObject({ months: v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(MOST_MONTHS)) }),
    v.strictObject({ days: v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(MOST_DAYS)) }),
  ]);

export const goalItem = v.strictObject({
  name: v.exactOptional(text),
  kpi: text,
  channel: v.exactOptional(text),
  campaign: v.exactOptional(text),
  placement: v.exactOptional(v.picklist(['organic', 'paid'])),
  conversionType: v.exactOptional(text),
  /** After the first day of the earliest goal. */
  starts: span(0),
  lasts: span(1),
  targetKind: v.exactOptional(v.picklist(targetKinds)),
  target: number,
  objective: v.exactOptional(text),
  cadence: v.exactOptional(v.picklist(cadences)),
  /** Goals of the same number belong together: the quarters of a repeating goal. */
  series: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_ITEMS))),
});

export const costItem = v.strictObject({
  category: text,
  what: v.exactOptional(text),
  frequency: v.exactOptional(v.picklist(costFrequencies)),
  currency: v.exactOptional(currency),
  share: v.exactOptional(share),
  channel: v.exactOptional(text),
  campaign: v.exactOptional(text),
  split: v.exactOptional(v.picklist(costSplits)),
  shares: v.exactOptional(text),
  overlap: v.exactOptional(v.picklist(spendOverlaps)),
});

export const valueItem = v.strictObject({
  result: v.picklist(valuedResults),
  conversionType: v.exactOptional(text),
  channel: v.exactOptional(text),
  method: v.exactOptional(v.picklist(valueMethods)),
  inputA: v.exactOptional(number),
  inputB: v.exactOptional(number),
  counts: v.exactOptional(v.picklist(valueCountings)),
  basis: v.exactOptional(v.picklist(valueBases)),
});

const list = <Item extends v.GenericSchema>(item: Item) =>
  v.optional(v.pipe(v.array(item), v.maxLength(MOST_ITEMS)), []);

export const teamTemplate = v.strictObject({
  goalpostTemplate: v.literal(TEMPLATE_VERSION),
  /** Of all amounts in it: the base currency of the workbook it comes from. */
  currency: v.exactOptional(currency),
  settings: v.optional(
    v.strictObject({
      compare: v.exactOptional(v.picklist(comparisons)),
      engagementBase: v.exactOptional(v.picklist(engagementBases)),
    }),
    {},
  ),
  goals: list(goalItem),
  costs: list(costItem),
  values: list(valueItem),
});

export type TeamTemplate = v.InferOutput<typeof teamTemplate>;
export type GoalItem = v.InferOutput<typeof goalItem>;
export type CostItem = v.InferOutput<typeof costItem>;
export type ValueItem = v.InferOutput<typeof valueItem>;
