import type { Day } from '../core/day.ts';
import { plainName } from '../core/plain-name.ts';
import type { MeasureId } from '../model/measures.ts';
import type { ValuedResult, ValueRule } from '../model/values.ts';

/** Where a value goes: a saving is return, but labelled apart. */
export type WorthMeasure = Extract<MeasureId, 'valuedReturn' | 'careSavings'>;

export interface Worth {
  readonly into: WorthMeasure;
  /** In the base currency. */
  readonly amount: number;
}

/** What one result is worth from a day on, until the next step. */
export interface ValueStep {
  /** The first step may be since ever: minus infinity. */
  readonly from: Day;
  /** NaN where it has no value: no rule holds, or the rule says that its orders are measured. */
  readonly value: number;
  readonly into: WorthMeasure;
}

/**
 * The steps of results of a measure, conversion type and channel, rising. The same list for the same three, so a caller
 * may keep it for all rows alike; empty where nothing is ever worth anything.
 */
export type ValueLookup = (result: ValuedResult, conversionType: string, channel: string) => readonly ValueStep[];

const NO_STEPS: readonly ValueStep[] = [];

/**
 * Which rule holds on a day: of those that hold by then, the most specific (type and channel, type, channel, neither);
 * among equals the latest. A specific rule that begins in July leaves June to the general one.
 */
export function valueLookup(rules: readonly ValueRule[]): ValueLookup {
  const byResult = new Map<ValuedResult, OfResult>();
  for (const rule of rules) {
    const known: OfResult = byResult.get(rule.result) ?? { rules: [], steps: new Map() };
    byResult.set(rule.result, known);
    known.rules.push({
      rule,
      type: plainName(rule.conversionType),
      channel: plainName(rule.channel),
      from: rule.from ?? Number.NEGATIVE_INFINITY,
    });
  }
  return (result, conversionType, channel) => {
    const known = byResult.get(result);
    if (known === undefined) return NO_STEPS;
    let ofChannel = known.steps.get(channel);
    if (ofChannel === undefined) {
      ofChannel = new Map();
      known.steps.set(channel, ofChannel);
    }
    let steps = ofChannel.get(conversionType);
    if (steps === undefined) {
      steps = stepsOf(known.rules, plainName(conversionType), plainName(channel));
      ofChannel.set(conversionType, steps);
    }
    return steps;
  };
}

interface OfResult {
  readonly rules: PlainRule[];
  /** By channel, then conversion type, as the rows write them. */
  readonly steps: Map<string, Map<string, readonly ValueStep[]>>;
}

interface PlainRule {
  readonly rule: ValueRule;
  readonly type: string;
  readonly channel: string;
  readonly from: number;
}

function stepsOf(rules: readonly PlainRule[], type: string, channel: string): readonly ValueStep[] {
  const fitting = rules.filter(
    one => (one.type === '' || one.type === type) && (one.channel === '' || one.channel === channel),
  );
  const precision = (one: PlainRule): number => Number(one.type !== '') * 2 + Number(one.channel !== '');
  // Sorting keeps the order of equals: of two rules alike in all, the upper row holds.
  const preferred = [...fitting].sort((one, other) => precision(other) - precision(one) || compare(other, one));
  const steps: ValueStep[] = [];
  for (const from of new Set([...fitting].sort(compare).map(one => one.from))) {
    const rule = preferred.find(one => one.from <= from)?.rule;
    if (rule === undefined) continue;
    const value = rule.counts === 'measured' ? Number.NaN : (rule.value ?? Number.NaN);
    const into = rule.method === 'saving' ? 'careSavings' : 'valuedReturn';
    const before = steps.at(-1);
    // A rule that changes nothing is no step: counts are spread over days only where that makes a difference.
    if (before === undefined || !Object.is(before.value, value) || before.into !== into) {
      steps.push({ from, value, into });
    }
  }
  return steps.every(step => Number.isNaN(step.value)) ? NO_STEPS : steps;
}

/** By first day; a difference would be NaN for two that hold since ever. */
const compare = (one: PlainRule, other: PlainRule): number =>
  one.from === other.from ? 0 : one.from < other.from ? -1 : 1;

/** What one result is worth on a day; null for nothing. */
export function valueOn(steps: readonly ValueStep[], day: Day): number | null {
  const value = steps[stepAt(steps, day)]?.value ?? Number.NaN;
  return Number.isNaN(value) ? null : value;
}

/** The place of the step that holds on a day; -1 before the first. */
function stepAt(steps: readonly ValueStep[], day: Day): number {
  let at = steps.length - 1;
  while (at >= 0 && (steps[at] as ValueStep).from > day) at--;
  return at;
}

const NOTHING: readonly Worth[] = [];

/**
 * What the results of some days, both included, are worth. Where the value changes in between, the results are spread
 * over the days evenly, as ranges are everywhere. Empty where nothing is known: no count, or no value.
 */
export function worthOf(steps: readonly ValueStep[], count: number, from: Day, to: Day): readonly Worth[] {
  if (steps.length === 0 || Number.isNaN(count)) return NOTHING;
  const last = stepAt(steps, to);
  if (last < 0) return NOTHING;
  const first = stepAt(steps, from);
  if (first === last) {
    const { value, into } = steps[last] as ValueStep;
    return Number.isNaN(value) ? NOTHING : [{ into, amount: count * value }];
  }
  const days = to - from + 1;
  return steps.slice(Math.max(first, 0), last + 1).flatMap((step, at, held) => {
    if (Number.isNaN(step.value)) return [];
    const start = Math.max(step.from, from);
    const end = (held[at + 1]?.from ?? to + 1) - 1;
    return [{ into: step.into, amount: (count * step.value * (end - start + 1)) / days }];
  });
}
