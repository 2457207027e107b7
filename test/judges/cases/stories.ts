import type { Cell } from '../../../src/core/cell.ts';
import { addMonths, type Day, dayOf, monthEnd } from '../../../src/core/day.ts';
import { type Language, languages } from '../../../src/i18n/language.ts';
import type { LedgerId } from '../../../src/model/ledgers.ts';
import type { MeasureId } from '../../../src/model/measures.ts';
import { type DataRow, dataRow } from '../../../src/model/row.ts';
import type { EngagementBase } from '../../../src/model/settings.ts';
import { randomFrom } from '../../../src/sample-data/random.ts';
import { sampleLedgers } from '../../../src/sample-data/sample-ledgers.ts';
import { sampleYear } from '../../../src/sample-data/sample-year.ts';
import { SAMPLE_SOURCE, sampleMarks } from '../../../src/sample-data/source.ts';
import type { SettingRow } from '../../../src/templates/settings-state.ts';
import { texts } from '../../support/all-texts.ts';

export interface Span {
  readonly first: Day;
  readonly last: Day;
}

/** A workbook as people fill it, and the days that its settings mean, told by hand. */
export interface Story {
  readonly name: string;
  readonly language: Language;
  readonly rows: readonly DataRow[];
  readonly ledgers: Readonly<Partial<Record<LedgerId, readonly Readonly<Record<string, Cell>>[]>>>;
  readonly settings: Partial<Readonly<Record<SettingRow, Cell>>>;
  /** What one unit is worth in the base currency, on every day. */
  readonly rates: Readonly<Record<string, number>>;
  readonly base: EngagementBase;
  /** Null where there is nothing to be of any days. */
  readonly days: Readonly<Record<'chosen' | 'previous' | 'lastYear', Span>> | null;
  /** Names in the cells of Timeline in which people choose. */
  readonly picks: { readonly goal?: string; readonly kpi?: string };
  /** Rows that each import added, the oldest first. */
  readonly imports: readonly number[];
}

/** All that there is, in two languages; half-filled in another; and nothing, or (by even seeds) next to nothing. */
export const stories = (seed: number): readonly Story[] => {
  const [first, second, third] = [0, 1, 2].map(at => otherLanguages[(Math.abs(seed) + at) % 3] ?? 'ko');
  return [
    sampleStory,
    quarterStory(seed, first ?? 'ko'),
    oneChannelStory(seed, second ?? 'id'),
    seed % 2 === 0 ? costsAloneStory(third ?? 'id') : { ...emptyStory, language: third ?? 'id' },
  ];
};
const otherLanguages = languages.filter(language => language !== 'en');

/** Small, for planted mistakes. */
export const fewStories = (seed: number): readonly Story[] => [quarterStory(seed, 'en')];

const nothing = { rates: {}, ledgers: {}, settings: {}, picks: {}, imports: [], base: 'impressions' } as const;

/** What "Try with sample data" fills in. */
const end = dayOf(2026, 10, 31);
const sample = { ...texts.en.sample, mark: sampleMarks.en };
const year = sampleYear(sample, end, 'USD', 1);
export const sampleStory: Story = {
  ...nothing,
  name: 'the sample',
  language: 'en',
  rows: year,
  ledgers: sampleLedgers(sample, end, 1, year),
  settings: { brand: sample.account, baseCurrency: 'USD' },
  days: {
    chosen: { first: dayOf(2026, 10, 1), last: end },
    previous: { first: dayOf(2026, 9, 1), last: dayOf(2026, 9, 30) },
    lastYear: { first: dayOf(2025, 10, 1), last: dayOf(2025, 10, 31) },
  },
  imports: [year.length],
};

const start = dayOf(2025, 1, 1);
const MONTHS = 16;

/** A quarter beside that of the year before, with blanks, two currencies, and names that a criterion would take for patterns. */
function quarterStory(seed: number, language: Language): Story {
  const { app, model, kpis } = texts[language];
  const rows = randomYears(seed);
  const day = { chosen: { first: dayOf(2026, 1, 1), last: dayOf(2026, 3, 31) } };
  const before = { first: dayOf(2025, 1, 1), last: dayOf(2025, 3, 31) };
  return {
    ...nothing,
    name: `sixteen months of seed ${seed}`,
    language,
    rows,
    ledgers: {
      goals: [
        { name: 'Paused', kpi: 'leads', start, deadline: addMonths(start, 20), target: 10, state: 'paused' },
        { name: 'Sale*', kpi: 'link_clicks', start: start + 40, deadline: dayOf(2026, 6, 30), target: 250_000 },
        { kpi: 'followers', channel: 'instagram', start, deadline: dayOf(2026, 12, 31), target: 90_000, baseline: 10 },
      ],
      costs: [
        { category: 'tools', frequency: 'monthly', amount: 120, from: start, split: 'equally' },
        { category: 'people', frequency: 'monthly', amount: 4000, share: 0.25, from: start + 45, channel: 'instagram' },
        {
          category: 'agencies',
          frequency: 'once',
          amount: 900,
          from: dayOf(2026, 2, 10),
          to: dayOf(2026, 4, 9),
          campaign: 'Sale*',
        },
        { category: 'Our own', frequency: 'yearly', amount: 1000, from: dayOf(2025, 6, 1), split: 'by-spend' },
      ],
      values: [
        { result: 'leads', method: 'willingness', inputB: 12.5, counts: 'valued' },
        {
          result: 'leads',
          conversionType: 'e-book',
          method: 'willingness',
          inputB: 3,
          counts: 'valued',
          from: dayOf(2025, 9, 1),
        },
        { result: 'contactsResolved', method: 'saving', inputA: 7, inputB: 2.25, counts: 'valued' },
      ],
    },
    settings: {
      baseCurrency: 'USD',
      period: app.periods.quarter,
      periodFrom: dayOf(2026, 2, 14),
      compare: app.comparisons['same-period-last-year'],
      engagementBase: model.measures.reach,
    },
    rates: { EUR: 1.25 },
    base: 'reach',
    days: { ...day, previous: before, lastYear: before },
    picks: { goal: 'Sale*', kpi: kpis.social_roi },
    imports: [5, rows.length - 5],
  };
}

/** Own days of an account that doesn't separate organic from paid; nothing is known of money. */
function oneChannelStory(seed: number, language: Language): Story {
  const { app, model } = texts[language];
  const random = randomFrom(seed + 1);
  const rows = Array.from({ length: 40 }, (_, day) =>
    dataRow({
      from: dayOf(2026, 2, 10) + day,
      to: dayOf(2026, 2, 10) + day,
      level: 'account',
      source: 'x',
      channel: 'x',
      account: 'acme',
      measures: {
        views: Math.round(random() * 3000),
        engagements: Math.round(random() * 90),
        ...(day % 7 === 0 ? { followers: 900 + day } : {}),
      },
    }),
  );
  return {
    ...nothing,
    name: 'one channel',
    language,
    rows,
    settings: {
      baseCurrency: 'IDR',
      period: app.periods.custom,
      periodFrom: dayOf(2026, 3, 2),
      periodTo: dayOf(2026, 3, 15),
      engagementBase: model.measures.views,
    },
    base: 'views',
    days: {
      chosen: { first: dayOf(2026, 3, 2), last: dayOf(2026, 3, 15) },
      previous: { first: dayOf(2026, 2, 16), last: dayOf(2026, 3, 1) },
      lastYear: { first: dayOf(2025, 3, 2), last: dayOf(2025, 3, 15) },
    },
    imports: [rows.length],
  };
}

/** Costs before any data. */
const costsAloneStory = (language: Language): Story => ({
  ...nothing,
  name: 'costs alone',
  language,
  rows: [],
  ledgers: {
    goals: [{ kpi: 'leads', start, deadline: addMonths(start, 12), target: 10 }],
    costs: [{ category: 'tools', frequency: 'once', amount: 120, from: dayOf(2026, 3, 9) }],
  },
  settings: { baseCurrency: 'KRW' },
  days: {
    chosen: { first: dayOf(2026, 3, 1), last: dayOf(2026, 3, 31) },
    previous: { first: dayOf(2026, 2, 1), last: dayOf(2026, 2, 28) },
    lastYear: { first: dayOf(2025, 3, 1), last: dayOf(2025, 3, 31) },
  },
});

const emptyStory: Omit<Story, 'language'> = { ...nothing, name: 'empty', rows: [], days: null };

const accounts = [
  ['instagram', 'acme'],
  ['instagram', 'acme.id'],
  ['linkedin', 'acme'],
  ['Our radio*', 'acme'],
] as const;
const campaigns = ['Sale*', 'Sale now', 'Summer ~?'] as const;
/** What each kind of row may hold. Reach stands on no row over a month's end, for people can't be split. */
const organicMeasures = [
  'impressions',
  'reach',
  'views',
  'engagements',
  'linkClicks',
  'followers',
  'posts',
  'contactsReceived',
  'contactsResolved',
  'positiveMentions',
  'neutralMentions',
  'negativeMentions',
  'answered',
  'satisfied',
] as const satisfies readonly MeasureId[];
const paidMeasures = [
  'impressions',
  'reach',
  'engagements',
  'linkClicks',
  'spend',
  'conversions',
] as const satisfies readonly MeasureId[];
const siteMeasures = [
  'sessions',
  'siteSessions',
  'engagedSessions',
  'orders',
  'revenue',
  'newCustomers',
] as const satisfies readonly MeasureId[];

/** Sixteen months of rows with gaps; of each account, month and measure one source alone. */
function randomYears(seed: number): readonly DataRow[] {
  const random = randomFrom(seed);
  const happens = (probability: number): boolean => random() < probability;
  const rows: DataRow[] = [];
  const amounts = (ids: readonly MeasureId[], largest: number): DataRow['measures'] =>
    Object.fromEntries(ids.filter(() => happens(0.75)).map(id => [id, Math.floor(random() * largest)]));
  const add = (row: Parameters<typeof dataRow>[0]): void => {
    if (Object.keys(row.measures ?? {}).length > 0) rows.push(dataRow(row));
  };
  for (let month = start; month < addMonths(start, MONTHS); month = addMonths(month, 1)) {
    const whole = { from: month, to: monthEnd(month), source: SAMPLE_SOURCE };
    for (const [channel, account] of accounts) {
      // The own channel has gone quiet before the chosen quarter.
      if (channel === 'Our radio*' && month >= dayOf(2025, 12, 1)) continue;
      const own = { ...whole, channel, account };
      const measures = amounts(organicMeasures, 9000);
      add({ ...own, level: 'account', placement: 'organic', measures });
      if (account === 'acme' && happens(0.7)) {
        const campaign = campaigns[Math.floor(random() * campaigns.length)] ?? '';
        const from = month + Math.floor(random() * 10);
        const days = { from, to: from + Math.floor(random() * 18) };
        const currency = happens(0.5) ? 'USD' : 'EUR';
        add({
          ...own,
          ...days,
          level: 'campaign',
          campaign,
          placement: 'paid',
          currency,
          measures: amounts(paidMeasures, 4000),
        });
      }
      // Where the account says nothing of them, its posts would count.
      if (happens(0.6) && measures.impressions !== undefined && measures.engagements !== undefined) {
        const post = {
          ...own,
          to: month,
          basis: 'lifetime',
          level: 'post',
          postId: `${channel} ${account} ${month}`,
        } as const;
        add({
          ...post,
          postTitle: `=Sale* ${rows.length}`,
          measures: { impressions: 10 + rows.length, engagements: rows.length },
        });
      }
    }
    add({
      ...whole,
      level: 'rival',
      channel: 'instagram',
      account: 'Rival & co',
      measures: amounts(['followers', 'posts', 'engagements'], 800),
    });
  }
  // Weeks of the site's visitors, over the ends of months.
  for (let from = start + 2; from + 6 < addMonths(start, MONTHS); from += 7) {
    const week = { from, to: from + 6, source: SAMPLE_SOURCE, level: 'site', account: '', currency: 'USD' } as const;
    for (const placement of ['organic', 'paid'] as const) {
      const site = { ...week, channel: happens(0.6) ? 'instagram' : 'linkedin', placement };
      const conversionType = happens(0.5) ? 'e-book' : 'newsletter';
      add({ ...site, measures: amounts(siteMeasures, 700) });
      add({ ...site, conversionType, measures: amounts(['leads', 'qualifiedLeads'], 40) });
    }
    add({ ...week, channel: 'web', measures: amounts(['siteSessions', 'sessions', 'revenue'], 5000) });
  }
  return rows;
}
