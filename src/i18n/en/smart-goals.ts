import type { KpiId } from '../../kpis/catalogue.ts';
import type {
  AchievableVerdict,
  BenchmarkVerdict,
  FunnelStage,
  MeasurableVerdict,
  RelevantVerdict,
  Report,
  SpecificFinding,
  TimeBoundFinding,
} from '../../model/goal-checks.ts';
import type { ReadyMadeGoalId, SpanUnit } from '../../model/goals.ts';

/** What pages say of goals: ready-made ones, what the checks find, and the sentence that a goal writes itself. */
export const smartGoals = {
  /** How each kind of KPI is followed. */
  kinds: {
    total: 'Counts up from the start to the deadline.',
    level: 'Moves from where it stands at the start to the target.',
    rate: 'The value since the start is held against the target.',
  },
  /** How often a goal repeats. */
  repeats: {
    week: 'Every week',
    month: 'Every month',
    quarter: 'Every quarter',
    year: 'Every year',
  } satisfies Readonly<Record<SpanUnit, string>>,
  readyMade: {
    'more-traffic': 'More visits to the site from one network',
    'share-of-traffic': 'A share of the site’s traffic',
    'more-sessions-every-month': 'More visits from social every month',
    'lower-bounce-rate': 'A lower bounce rate of visits from social',
    'more-impressions-every-quarter': 'More Instagram impressions every quarter',
    'more-followers': 'More followers on one network',
    downloads: 'E-book downloads by a deadline',
    'leads-within-budget': 'Leads within a budget',
    'cost-per-conversion': 'A lower cost per conversion at a given basket',
    'more-orders': 'More online orders',
    'share-of-sales': 'A share of online sales',
    'repeat-customers': 'Occasional buyers who become regulars',
    'lower-churn': 'Fewer customers lost',
  } satisfies Readonly<Record<ReadyMadeGoalId, string>>,
  checks: {
    letters: {
      specific: 'Specific',
      measurable: 'Measurable',
      achievable: 'Achievable',
      relevant: 'Relevant',
      timeBound: 'Time-bound',
    },
    specific: {
      specific: 'It says what is measured and where.',
      'kpi-missing': 'Choose what is measured.',
      'kpi-unknown': 'This KPI is not in the list.',
      'channel-missing': 'All social channels count. Name a channel or a campaign to be more specific.',
      'channel-without-data': 'There are no numbers of this channel yet.',
      'campaign-without-data': 'There are no numbers of this campaign yet. Check its name.',
    } satisfies Readonly<Record<SpecificFinding, string>>,
    measurable: {
      measurable: 'Your data can tell it now.',
      'measures-missing': 'Not in your data yet: {measures}. Comes from: {reports}.',
      'spread-over-channels':
        'No one channel has all the numbers that this KPI needs. Choose a channel and add what is missing.',
    } satisfies Readonly<Record<MeasurableVerdict, string>>,
    /** Where missing measures come from. */
    reports: {
      x: 'X Analytics export',
      'meta-ads': 'Meta Ads Manager export',
      linkedin: 'LinkedIn followers export',
      ga4: 'Google Analytics report',
      table: 'any table, or typing by hand',
      costs: 'your costs',
      values: 'your values of results',
    } satisfies Readonly<Record<Report, string>>,
    /** One length of the goal, as in “your best quarter”. */
    periods: {
      week: 'week',
      month: 'month',
      quarter: 'quarter',
      year: 'year',
      other: 'period of this length',
    } satisfies Readonly<Record<SpanUnit | 'other', string>>,
    achievableByValue: {
      'within-best': 'Your best {period}: {best}. {target} is within it.',
      record: 'Your best {period}: {best}. {target} would be a record.',
      'times-record': 'Your best {period}: {best}. {target} would be {times} times the record.',
      'no-history': 'There is no earlier {period} to compare with.',
    } satisfies Readonly<Record<AchievableVerdict, string>>,
    /** Changes have their sign: +6%, -20%. */
    achievableByGrowth: {
      'within-best': 'Best change in a {period}: {best}. {target} is within it.',
      record: 'Best change in a {period}: {best}. {target} would be a record.',
      'times-record': 'Best change in a {period}: {best}. {target} would be {times} times the record.',
      'no-history': 'There is no earlier change from {period} to {period} to compare with.',
    } satisfies Readonly<Record<AchievableVerdict, string>>,
    ownFigures: {
      median: 'Median: {value}',
      last: 'Last {period}: {value}',
      lastYear: 'Same season last year: {value}',
    },
    benchmark: {
      beyond: 'Better than the benchmark of {value}.',
      'short-of': 'Short of the benchmark of {value}.',
      'another-base': 'The benchmark has another base and is not compared.',
    } satisfies Readonly<Record<BenchmarkVerdict, string>>,
    relevant: {
      relevant: 'It serves your objective.',
      'objective-missing': 'Choose the business objective that it serves.',
      vanity:
        'Alone, this number serves awareness only. Add a goal for what comes of it, such as visits, leads or sales.',
      'other-objective': 'This KPI usually serves other objectives: {objectives}.',
    } satisfies Readonly<Record<RelevantVerdict, string>>,
    funnel: {
      cold: 'Cold: people reached',
      warm: 'Warm: people engaged',
      hot: 'Hot: qualified leads',
      customer: 'Customers',
    } satisfies Readonly<Record<FunnelStage, string>>,
    timeBound: {
      'time-bound': 'It starts, it ends, and there is time to act between.',
      'start-missing': 'Choose the first day.',
      'deadline-missing': 'Choose the last day.',
      'deadline-before-start': 'The deadline is before the start.',
      'deadline-past': 'The deadline has passed.',
      'shorter-than-two-looks': 'It ends before you have looked at it twice. Look more often, or give it more time.',
    } satisfies Readonly<Record<TimeBoundFinding, string>>,
  },
  /** Of a goal that was adjusted for its next period. */
  earlierTarget: 'Earlier target: {target}, deadline {deadline}.',
  /**
   * `{when}` is one of `when`, `{subject}` a KPI with its scope. A space is put between Chinese and Latin letters or digits
   * where a value meets a pattern.
   */
  sentence: {
    /** A total: 500 leads; an amount. */
    gain: 'Gain {to} {subject} {when}.',
    earn: 'Bring {subject} to {to} {when}.',
    limit: 'Keep {subject} at or below {to} {when}.',
    /** A level or a rate. */
    rise: 'Raise {subject} from {from} to {to} {when}.',
    fall: 'Bring {subject} down from {from} to {to} {when}.',
    riseTo: 'Raise {subject} to {to} {when}.',
    fallTo: 'Bring {subject} down to {to} {when}.',
    hold: 'Hold {subject} at {to} {when}.',
    /** A change in percent or percentage points; without a baseline, its end is unknown. */
    riseBy: 'Raise {subject} by {change}, from {from} to {to}, {when}.',
    fallBy: 'Bring {subject} down by {change}, from {from} to {to}, {when}.',
    riseByOnly: 'Raise {subject} by {change} {when}.',
    fallByOnly: 'Bring {subject} down by {change} {when}.',
  },
  when: {
    by: 'by {deadline}',
    until: 'until {deadline}',
    between: 'between {start} and {deadline}',
    betweenInYear: 'between {start} and {deadline} {year}',
  },
  /** Put around the KPI from the first to the last. */
  scope: {
    type: '{subject} of the type “{type}”',
    organic: '{subject} (organic)',
    paid: '{subject} (paid)',
    channel: '{subject} on {channel}',
    campaign: '{subject} in the campaign “{campaign}”',
  },
  /** KPIs that a sentence calls otherwise than a label with a small first letter. */
  kpiInSentence: {
    shares: 'shares',
    saves: 'saves',
    posts: 'posts',
    engagement_rate_linkedin: 'LinkedIn’s own engagement rate by impressions',
    engagement_rate_pinterest: 'Pinterest’s own engagement rate by impressions',
  } satisfies Readonly<Partial<Record<KpiId, string>>>,
  writing: {
    decimalMark: '.',
    thousandsMark: ',',
    amount: '{currency} {amount}',
    points: '{points} percentage points',
    day: '{day} {month} {year}',
    dayInYear: '{day} {month}',
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
  },
};
