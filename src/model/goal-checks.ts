/** What the five checks of a SMART goal may find. Words are in the texts of `goals`. */

/** Where a KPI stands on the way from a stranger to a customer. */
export const funnelStages = ['cold', 'warm', 'hot', 'customer'] as const;
export type FunnelStage = (typeof funnelStages)[number];

/** Where measures come from: sources of imported rows, `table` for any other table or typing by hand, our own two sheets. */
export const reports = ['x', 'meta-ads', 'linkedin', 'ga4', 'table', 'costs', 'values'] as const;
export type Report = (typeof reports)[number];

/** The first is the one that lets the goal pass. */
export const specificFindings = [
  'specific',
  'kpi-missing',
  'kpi-unknown',
  'channel-missing',
  'channel-without-data',
  'campaign-without-data',
] as const;
export type SpecificFinding = (typeof specificFindings)[number];

/** `spread-over-channels`: all measures are there, but no one channel has them all. */
export const measurableVerdicts = ['measurable', 'measures-missing', 'spread-over-channels'] as const;
export type MeasurableVerdict = (typeof measurableVerdicts)[number];

export const achievableVerdicts = ['within-best', 'record', 'times-record', 'no-history'] as const;
export type AchievableVerdict = (typeof achievableVerdicts)[number];

/** `another-base`: a rate of another base is never compared. */
export const benchmarkVerdicts = ['beyond', 'short-of', 'another-base'] as const;
export type BenchmarkVerdict = (typeof benchmarkVerdicts)[number];

export const relevantVerdicts = ['relevant', 'objective-missing', 'vanity', 'other-objective'] as const;
export type RelevantVerdict = (typeof relevantVerdicts)[number];

export const timeBoundFindings = [
  'time-bound',
  'start-missing',
  'deadline-missing',
  'deadline-before-start',
  'deadline-past',
  'shorter-than-two-looks',
] as const;
export type TimeBoundFinding = (typeof timeBoundFindings)[number];
