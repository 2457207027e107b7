/**
 * The numbers a row may hold. Ids are a public contract: they are column keys of the Data sheet, of Totals and of the
 * BigQuery table, and change only with a migration.
 */

/** `count` has no unit; `currency` is an amount in the row's currency; `minutes` and `seconds` are totals, never averages. */
export type MeasureUnit = 'count' | 'currency' | 'minutes' | 'seconds';

/**
 * How a measure is added up over rows.
 * - `sum`: a flow.
 * - `sum-not-unique`: added up, but the sum counts a person once per row, so it is never called unique people.
 * - `latest`: a stock; the last value of an account in the period, carried forward, then summed over accounts.
 */
export type Aggregation = 'sum' | 'sum-not-unique' | 'latest';

interface MeasureSpec {
  readonly unit: MeasureUnit;
  readonly aggregation: Aggregation;
  /** A range row (1 to 31 March in one row) is split by days; reach is not, people can't be split. */
  readonly splits: boolean;
  /** Computed by the add-on into Totals; never imported. */
  readonly computed?: true;
}

const flow = { unit: 'count', aggregation: 'sum', splits: true } as const;
const people = { unit: 'count', aggregation: 'sum-not-unique', splits: false } as const;
const stock = { unit: 'count', aggregation: 'latest', splits: false } as const;
const money = { unit: 'currency', aggregation: 'sum', splits: true } as const;
const computedMoney = { ...money, computed: true } as const;
const minutes = { unit: 'minutes', aggregation: 'sum', splits: true } as const;
const seconds = { unit: 'seconds', aggregation: 'sum', splits: true } as const;

export const measures = {
  impressions: flow,
  reach: people,
  views: flow,
  engagements: flow,
  reactions: flow,
  comments: flow,
  shares: flow,
  saves: flow,
  clicks: flow,
  linkClicks: flow,
  pageVisits: flow,
  followersGained: flow,
  followersLost: flow,
  followers: stock,
  posts: flow,
  negativeFeedback: flow,
  sessions: flow,
  engagedSessions: flow,
  timeOnPage: seconds,
  siteSessions: flow,
  siteSales: money,
  leads: flow,
  qualifiedLeads: flow,
  conversions: flow,
  orders: flow,
  newCustomers: flow,
  repeatCustomers: flow,
  lostCustomers: flow,
  customers: stock,
  revenue: money,
  spend: money,
  positiveMentions: flow,
  neutralMentions: flow,
  negativeMentions: flow,
  contactsReceived: flow,
  contactsAcknowledged: flow,
  contactsResolved: flow,
  contactsResolvedAtFirst: flow,
  responseMinutes: minutes,
  responses: flow,
  resolutionMinutes: minutes,
  resolutions: flow,
  satisfied: flow,
  answered: flow,
  investment: computedMoney,
  organicCost: computedMoney,
  valuedReturn: computedMoney,
  careSavings: computedMoney,
  totalReturn: computedMoney,
  /** Impressions of rows that are known to be organic: what organic cost is held against. */
  organicImpressions: { ...flow, computed: true },
} as const satisfies Record<string, MeasureSpec>;

export type MeasureId = keyof typeof measures;

export const measureIds = Object.keys(measures) as readonly MeasureId[];
/** The measures a row of Data may hold: all that are not computed by the add-on. */
export const importedMeasureIds: readonly MeasureId[] = measureIds.filter(id => !('computed' in measures[id]));

export const isMeasureId = (text: string): text is MeasureId => Object.hasOwn(measures, text);

export const measureSpec = (id: MeasureId): MeasureSpec => measures[id];

export type MeasureValues = Partial<Record<MeasureId, number>>;
