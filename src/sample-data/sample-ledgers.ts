import type { Cell } from '../core/cell.ts';
import { addMonths, type Day, monthEnd, monthStart } from '../core/day.ts';
import type { MeasureId } from '../model/measures.ts';
import type { DataRow } from '../model/row.ts';
import type { SampleWords } from './sample-year.ts';

/** Names of the made-up brand's costs and goals, in the language of the workbook. */
export interface SampleLedgerWords {
  /** Stands in the note of each row: what the rows are taken out by. */
  readonly mark: string;
  readonly costs: Readonly<Record<'planner' | 'design' | 'manager' | 'creator' | 'photos' | 'agency' | 'desk', string>>;
  readonly goals: Readonly<Record<SampleGoal, string>>;
  /** Two of them. */
  readonly owners: readonly string[];
  readonly agreedBy: string;
}

const sampleGoals = ['achieved', 'onTrack', 'atRisk', 'behind', 'missed', 'rate', 'noData', 'paused'] as const;
export type SampleGoal = (typeof sampleGoals)[number];

/** Rows as people type them, by the keys of the sheet's columns; choices are ids. */
export interface SampleLedgers {
  readonly goals: readonly Readonly<Record<string, Cell>>[];
  readonly costs: readonly Readonly<Record<string, Cell>>[];
  readonly values: readonly Readonly<Record<string, Cell>>[];
}

/**
 * Goals in all states, costs of all categories, values with their reasons, for `sampleYear` of the same words and days.
 *
 * @param rows the year, for targets that are near, and far from, what was reached.
 */
export function sampleLedgers(
  words: SampleWords & SampleLedgerWords,
  end: Day,
  money: number,
  rows: readonly DataRow[],
): SampleLedgers {
  const start = addMonths(monthStart(end), -11);
  const amount = (value: number): number => (money >= 100 ? Math.round((value * money) / 1000) * 1000 : value * money);
  const note = words.mark;
  const sum = (measure: MeasureId, from: Day, to: Day, channel = '', level = ''): number =>
    rows
      .filter(row => row.from >= from && row.to <= to && row.level !== 'post' && row.level !== 'rival')
      .filter(row => (channel === '' || row.channel === channel) && (level === '' || row.level === level))
      .reduce((total, row) => total + (row.measures[measure] ?? 0), 0);

  // A year's goal that began nine months ago has three quarters of its way behind it.
  const begin = addMonths(monthStart(end), -8);
  const deadline = monthEnd(addMonths(end, 3));
  const forecast = (measure: MeasureId, channel = ''): number =>
    (sum(measure, begin, end, channel) * (deadline - begin + 1)) / (end - begin + 1);
  const lastQuarter = { start: addMonths(monthStart(end), -2), deadline: end };
  const running = { start: begin, deadline };
  const [lead = '', social = ''] = words.owners;
  const tidy = (value: number): number => {
    const digits = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1);
    return Math.max(1, Math.round(value / digits) * digits);
  };
  const goal = (
    id: SampleGoal,
    kpi: string,
    days: { readonly start: Day; readonly deadline: Day },
    target: number,
    more: Readonly<Record<string, Cell>> = {},
  ): Readonly<Record<string, Cell>> => ({
    name: words.goals[id],
    kpi,
    ...days,
    target,
    targetKind: 'absolute',
    cadence: 'monthly',
    state: 'active',
    owner: lead,
    note,
    ...more,
  });

  return {
    goals: [
      goal('onTrack', 'sessions', running, tidy(forecast('sessions') * 0.94), { objective: 'traffic', owner: social }),
      goal('atRisk', 'leads', running, tidy(forecast('leads') * 1.07), { objective: 'leads' }),
      goal('behind', 'link_clicks', running, tidy(forecast('linkClicks', 'facebook') * 1.5), {
        channel: 'facebook',
        objective: 'traffic',
        owner: social,
      }),
      goal(
        'achieved',
        'impressions',
        lastQuarter,
        tidy(sum('impressions', lastQuarter.start, end, 'instagram') * 0.93),
        {
          channel: 'instagram',
          objective: 'awareness',
          owner: social,
        },
      ),
      goal('missed', 'orders', lastQuarter, tidy(sum('orders', lastQuarter.start, end) * 1.25), { objective: 'sales' }),
      goal('rate', 'bounce_rate_by_sessions', running, 0.45, { baseline: 0.52, objective: 'traffic', owner: social }),
      goal('noData', 'leads', { start: end + 1, deadline: monthEnd(addMonths(end, 3)) }, 300, { objective: 'leads' }),
      goal('paused', 'followers', running, 25000, {
        channel: 'instagram',
        baseline: 18200,
        state: 'paused',
        owner: social,
      }),
    ],
    costs: [
      { category: 'tools', what: words.costs.planner, frequency: 'monthly', amount: amount(79) },
      { category: 'tools', what: words.costs.design, frequency: 'yearly', amount: amount(144), share: 0.5 },
      { category: 'people', what: words.costs.manager, frequency: 'monthly', amount: amount(3400), share: 0.4 },
      { category: 'people', what: words.costs.creator, frequency: 'monthly', hourlyRate: amount(28), hours: 18 },
      {
        category: 'materials',
        what: words.costs.photos,
        frequency: 'once',
        amount: amount(1150),
        from: addMonths(start, 3) + 9,
      },
      {
        category: 'agencies',
        what: words.costs.agency,
        frequency: 'once',
        amount: amount(2600),
        from: addMonths(start, 10) + 4,
        to: end,
        campaign: words.campaigns.at(-1) ?? '',
      },
      { category: 'overhead', what: words.costs.desk, frequency: 'monthly', amount: amount(180), share: 0.3 },
    ].map(row => ({ from: start, split: 'equally', ...row, note })),
    values: [
      // One subscriber in twelve becomes a customer.
      {
        result: 'leads',
        conversionType: words.newsletter,
        method: 'history',
        inputA: 12,
        inputB: amount(165),
        basis: 'history',
      },
      {
        result: 'conversions',
        conversionType: words.booking,
        method: 'rate',
        inputA: 0.7,
        inputB: amount(90),
        basis: 'estimate',
      },
      { result: 'contactsResolved', method: 'saving', inputA: amount(6.5), inputB: amount(2.5), basis: 'industry' },
    ].map(row => ({ counts: 'valued', agreedBy: words.agreedBy, agreedOn: start, from: start, ...row, note })),
  };
}
