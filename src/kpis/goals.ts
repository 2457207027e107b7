import { defineSignature, type ExampleArgument } from './kpi.ts';

const stage = 'goals';
const any = { unit: 'number' } as const;
const day = { kind: 'day' } as const;
/** A total needs no baseline, for its count starts at 0; without an actual there is "no data", which is an answer. */
const known = { unit: 'number', blank: 'known' } as const;
const kind = { kind: 'choice', choices: ['total', 'level', 'rate'], default: 'level' } as const;

const sources = [
  {
    title: 'Wikipedia: SMART criteria',
    url: 'https://en.wikipedia.org/wiki/SMART_criteria',
  },
] as const;

/** 500 leads from 1 January to 31 March 2026, seen at the end of January. */
const quarter: readonly ExampleArgument[] = [{ day: '2026-01-01' }, { day: '2026-03-31' }, { day: '2026-01-31' }];

export const goalProgress = defineSignature({
  name: 'GOAL_PROGRESS',
  stage,
  unit: 'ratio',
  parameters: { baseline: known, target: any, actual: any, kind },
  sources,
  examples: [
    { given: [10_000, 10_500, 10_250], expect: 0.5 },
    { given: [0, 500, 150, 'total'], expect: 0.3 },
    { given: [0.6, 0.48, 0.54, 'rate'], expect: 0.5 },
    { given: [100, 100, 100], expect: null },
  ],
});

export const goalPace = defineSignature({
  name: 'GOAL_PACE',
  stage,
  unit: 'number',
  parameters: { baseline: known, target: any, start: day, deadline: day, asOf: day, kind },
  sources,
  examples: [
    { given: [0, 500, ...quarter, 'total'], expect: (500 * 31) / 90 },
    { given: [10_000, 10_900, ...quarter], expect: 10_310 },
    { given: [0.6, 0.48, ...quarter, 'rate'], expect: 0.48 },
    { given: [0, null, ...quarter, 'total'], expect: null },
  ],
});

export const goalForecast = defineSignature({
  name: 'GOAL_FORECAST',
  stage,
  unit: 'number',
  parameters: { baseline: known, actual: any, start: day, deadline: day, asOf: day, kind },
  sources,
  examples: [
    { given: [0, 155, ...quarter, 'total'], expect: 450 },
    { given: [10_000, 10_310, ...quarter], expect: 10_900 },
    { given: [0.6, 0.55, ...quarter, 'rate'], expect: 0.55 },
    { given: [0, null, ...quarter, 'total'], expect: null },
  ],
});

export const goalRunRate = defineSignature({
  name: 'GOAL_RUN_RATE',
  stage,
  unit: 'number',
  parameters: { actual: any, target: any, deadline: day, asOf: day },
  sources,
  examples: [
    { given: [205, 500, { day: '2026-03-31' }, { day: '2026-01-31' }], expect: 5 },
    { given: [560, 500, { day: '2026-03-31' }, { day: '2026-03-01' }], expect: -2 },
    { given: [205, 500, { day: '2026-03-31' }, { day: '2026-03-31' }], expect: null },
  ],
});

export const goalStatus = defineSignature({
  name: 'GOAL_STATUS',
  stage,
  unit: 'text',
  parameters: { baseline: known, target: any, actual: known, start: day, deadline: day, asOf: day, kind },
  sources,
  examples: [
    { given: [0, 500, 180, ...quarter, 'total'], expect: 'on track' },
    { given: [0, 500, 160, ...quarter, 'total'], expect: 'at risk' },
    { given: [10_000, 10_500, 10_000, ...quarter], expect: 'behind' },
    { given: [10_000, 10_500, 10_500, ...quarter], expect: 'achieved' },
    { given: [0, 500, null, ...quarter, 'total'], expect: 'no data' },
    {
      given: [0, 500, 499, { day: '2026-01-01' }, { day: '2026-03-31' }, { day: '2026-03-31' }, 'total'],
      expect: 'missed',
    },
  ],
});

export const compoundTarget = defineSignature({
  name: 'COMPOUND_TARGET',
  stage,
  unit: 'number',
  parameters: { baseline: any, ratePerPeriod: { unit: 'ratio', min: -1 }, periods: { unit: 'count', min: 0 } },
  sources,
  examples: [
    { given: [100, 0.15, 4], expect: 174.900625 },
    { given: [100, 0.05, 12], expect: 179.585633 },
    { given: [100, 0.15, 0], expect: 100 },
    { given: [100, null, 4], expect: null },
  ],
});

export const periodChange = defineSignature({
  name: 'PERIOD_CHANGE',
  stage,
  unit: 'ratio',
  parameters: { now: any, before: any },
  sources: [{ title: 'Wikipedia: Relative change', url: 'https://en.wikipedia.org/wiki/Relative_change' }],
  examples: [
    { given: [115, 100], expect: 0.15 },
    // "+400%" is times five.
    { given: [500, 100], expect: 4 },
    { given: [50, 0], expect: null },
    { given: [50, -10], expect: null },
  ],
});
