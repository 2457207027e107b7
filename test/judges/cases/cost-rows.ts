import fc from 'fast-check';
import { costWords } from '../../../src/app/words.ts';
import { addMonths, monthStart } from '../../../src/core/day.ts';
import { type ReadCost, readCosts } from '../../../src/costs/read-costs.ts';
import { fill } from '../../../src/i18n/language.ts';
import { channels } from '../../../src/model/channels.ts';
import {
  COST_ROWS,
  type CostColumn,
  costCategories,
  costColumns,
  costFrequencies,
  costSplits,
  spendOverlaps,
} from '../../../src/model/costs.ts';
import { FIRST_ROW } from '../../../src/model/keyed-sheet.ts';
import type { MeasureId } from '../../../src/model/measures.ts';
import type { TemplateContext } from '../../../src/templates/context.ts';
import { costPlace, hidden, SUMMARY } from '../../../src/templates/costs-places.ts';
import { CAMPAIGNS, summaryRows } from '../../../src/templates/costs-summary.ts';
import type { texts } from '../../support/all-texts.ts';
import type { Value } from '../page.ts';
import { anyWord } from './goal-rows.ts';
import { inWords, type Reading } from './template-page.ts';
import { type Findings, type Periods, type TotalsLine, totalOf } from './totals-lines.ts';

type Problem = keyof (typeof texts.en.costs)['problems'];
export type CostRow = Partial<Readonly<Record<CostColumn, number | string>>>;

const from = 46_082;
const tool = { category: 'Tools', amount: 10, from };

/** What is wrong with a row; nothing else is. */
const broken: readonly (readonly [problem: Problem, row: CostRow])[] = [
  ['category-missing', { amount: 10, from }],
  ['not-a-number', { ...tool, amount: 'ten' }],
  ['negative', { ...tool, amount: -10 }],
  ['negative', { ...tool, share: -0.1 }],
  ['amount-missing', { category: 'Tools', from }],
  ['amount-missing', { category: 'People', hours: 10, from }],
  ['amount-missing', { category: 'People', hourlyRate: 10, from }],
  ['two-amounts', { category: 'People', amount: 100, hourlyRate: 10, hours: 11, from }],
  ['from-missing', { category: 'Tools', amount: 10 }],
  ['to-before-from', { ...tool, to: from - 1 }],
  ['share-above-100', { ...tool, share: 40 }],
  ['ad-spend-above-amount', { ...tool, category: 'Agencies', adSpend: 11 }],
  ['ad-spend-above-amount', { category: 'Agencies', hourlyRate: 2, hours: 5, adSpend: 11, from }],
  ['choice-unknown', { ...tool, frequency: 'Now and then' }],
  ['choice-unknown', { ...tool, split: 'Somehow' }],
  ['choice-unknown', { ...tool, overlap: 'Perhaps' }],
  ['shares-missing', { ...tool, split: 'By hand' }],
];
const problemOf = new Map(broken.map(([problem, row]) => [row, problem]));

/** What an amount may be given as, with what belongs to it. */
const anyAmount: fc.Arbitrary<CostRow> = fc.oneof(
  fc.record({ amount: fc.integer({ min: 0, max: 1_000_000 }).map(cents => cents / 100) }),
  fc.record({ hourlyRate: fc.integer({ min: 1, max: 9000 }).map(cents => cents / 100), hours: fc.nat(160) }),
  fc
    .tuple(fc.integer({ min: 1, max: 9000 }), fc.nat(160))
    .map(([cents, hours]) => ({ hourlyRate: cents / 100, hours, amount: Math.round(cents * hours) / 100 })),
  fc
    .tuple(fc.integer({ min: 100, max: 1_000_000 }), fc.integer({ min: 0, max: 100 }))
    .map(([cents, part]) => ({ amount: cents / 100, adSpend: Math.floor((cents * part) / 100) / 100 })),
);

const anyCost = fc
  .record({
    category: fc.oneof(
      anyWord(costCategories, ({ costs }) => costs.categories).filter(word => word !== ''),
      fc.constantFrom('Gifts', 'Kim & Sons', '행사', 'The "big" one'),
    ),
    what: fc.constantFrom('', 'Scheduler', 'Designer'),
    frequency: anyWord(costFrequencies, ({ costs }) => costs.frequencies),
    amounts: anyAmount,
    currency: fc.constantFrom('', '', 'USD', 'usd', 'EUR', 'KRW'),
    from: fc.integer({ min: from - 400, max: from + 40 }),
    length: fc.option(fc.nat(200)),
    share: fc.constantFrom('' as const, 0, 0.4, 1 / 3, 1),
    channel: anyWord(channels, ({ model }) => model.channels),
    campaign: fc.constantFrom('', 'Spring', 'Sale*'),
    split: anyWord(costSplits, ({ costs }) => costs.splits),
    overlap: anyWord(spendOverlaps, ({ costs }) => costs.overlaps),
  })
  .map(
    ({ amounts, length, ...cost }): CostRow => ({
      ...cost,
      ...amounts,
      to: length === null ? '' : cost.from + length,
      ...(costWords.split(cost.split) === 'by-hand' ? { shares: 'instagram 60%, x 40%' } : {}),
    }),
  );

/** Rows of all kinds, those with a problem, and blank ones between them. */
export const costRows = (seed: number, count: number): readonly CostRow[] => [
  { what: 'A thing', note: 'no cost yet' },
  ...fc.sample(anyCost, { seed, numRuns: count }).flatMap((row, i) => (i % 7 === 0 ? [{}, row] : [row])),
  ...broken.map(([, row]) => row),
  {},
  { category: '도구', amount: 100, from, frequency: '매월' },
];

/** The entry that the add-on finds in a row. */
export function entryOf(row: CostRow): ReadCost | undefined {
  const { entries } = readCosts([costColumns, costColumns, costColumns.map(key => row[key] ?? '')], costWords);
  return entries[0];
}

const measures = ['investment', 'organicCost', 'spend'] as const satisfies readonly MeasureId[];

/** What each formula cell of the Costs sheet shows. */
export function costReadings(
  rows: readonly CostRow[],
  {
    totals,
    periods,
    base,
    findings,
  }: { totals: readonly TotalsLine[]; periods: Periods; base: string; findings: Findings },
  { texts: words }: TemplateContext,
): (row: number, column: number) => Reading | undefined {
  const readings = new Map<string, Reading>();
  const put = (row: number, column: number, reading: Reading) => readings.set(`${row} ${column}`, reading);
  const entries = rows.map(entryOf);
  const isInBase = (entry: ReadCost) => entry.currency === '' || entry.currency === base;
  const forSocial = ({ amount, share }: ReadCost) => amount * share;
  const hasBegun = rows.some(row =>
    (['amount', 'hourlyRate', 'hours', 'adSpend', 'from'] as const).some(key => typeof row[key] === 'number'),
  );

  for (let index = 0; index < COST_ROWS; index++) {
    const row = rows[index] ?? {};
    const entry = entries[index];
    const problem = problemOf.get(row);
    const word = (key: 'category' | 'frequency') => String(row[key] ?? '');
    const say = (definition: string, column: number, expected: Value) =>
      put(FIRST_ROW + index, column, { definition: `Costs: ${definition}`, given: inWords(row), expected });
    say('for social', costPlace('forSocial'), entry ? forSocial(entry) : null);
    const start = index === 0 && !hasBegun ? words.costsSheet.start : null;
    say('to check', costPlace('toCheck'), problem ? words.costs.problems[problem] : start);
    say('category', hidden.category, word('category') === '' ? null : (costWords.category(word('category')) ?? 'own'));
    say('frequency', hidden.frequency, word('frequency') === '' ? 'once' : costWords.frequency(word('frequency')));
    say('in base', hidden.inBase, entry && isInBase(entry) ? forSocial(entry) : null);
  }

  const ofTotals = (row: number, table: string, given: string, which: (line: TotalsLine) => boolean) =>
    measures.forEach((measure, m) => {
      put(row, SUMMARY + 1 + m, {
        definition: `Costs: ${table}`,
        given: `${measure} of ${given}`,
        ...totalOf(totals, measure, which),
      });
    });
  for (const [p, period] of (['chosen', 'previous'] as const).entries()) {
    ofTotals(summaryRows.periods + p, 'by period', period, line => line.period === period);
  }
  const ours = channels.filter(id => id !== 'web');
  for (const [c, channel] of [...ours, null].entries()) {
    const row = summaryRows.byChannel + c;
    const isOf = (line: TotalsLine) =>
      channel === null ? !(ours as readonly string[]).includes(line.channel) : line.channel === channel;
    const given = channel ?? 'other channels';
    ofTotals(row, 'by channel', given, line => line.period === 'chosen' && isOf(line));
    put(row, SUMMARY + 1 + measures.length, {
      definition: 'Costs: by channel',
      given: `investment before, of ${given}`,
      ...totalOf(totals, 'investment', line => line.period === 'previous' && isOf(line)),
    });
  }
  for (let m = 0; m < 12; m++) {
    const month = periods && addMonths(monthStart(periods.chosen.last), m - 11);
    const given = `month ${month ?? 'unknown'}`;
    put(summaryRows.byMonth + m, SUMMARY, { definition: 'Costs: month', given, expected: month });
    ofTotals(
      summaryRows.byMonth + m,
      'by month',
      given,
      line => month !== null && line.period === 'month' && line.from === month,
    );
  }

  const { spendLeftOut = 0 } = findings;
  put(summaryRows.notes + 1, SUMMARY, {
    definition: 'Costs: left out',
    given: String(spendLeftOut),
    expected:
      spendLeftOut > 0
        ? fill(words.costsSheet.summary.leftOut, { amount: spendLeftOut.toLocaleString('en-US') })
        : null,
  });
  for (const [c, category] of [...costCategories, null].entries()) {
    const isOf = (line: TotalsLine) =>
      category === null
        ? !(costCategories as readonly string[]).includes(line.category ?? '')
        : line.category === category;
    const given = category ?? 'own categories';
    const row = summaryRows.byCategory + c;
    ofTotals(row, 'by category', given, line => line.period === 'category' && isOf(line));
    put(row, SUMMARY + 1 + measures.length, {
      definition: 'Costs: by category',
      given: `investment before, of ${given}`,
      ...totalOf(totals, 'investment', line => line.period === 'previousCategory' && isOf(line)),
    });
  }

  const first = FIRST_ROW + totals.findIndex(({ period }) => period === 'campaign');
  const campaigns = totals.filter(({ period }) => period === 'campaign');
  const listed = campaigns.slice(0, CAMPAIGNS);
  for (let i = 0; i < CAMPAIGNS; i++) {
    const campaign = listed[i];
    const say = (column: number, expected: Value) =>
      put(summaryRows.byCampaign + i, column, { definition: 'Costs: by campaign', given: `campaign ${i}`, expected });
    say(hidden.campaignRows, campaign ? first + i : null);
    say(SUMMARY, campaign?.campaign ?? null);
    for (const [m, measure] of measures.entries()) say(SUMMARY + 1 + m, campaign?.measures[measure] ?? null);
  }
  for (const [m, measure] of measures.entries()) {
    const sumOf = (lines: readonly TotalsLine[]) => totalOf(lines, measure, () => true);
    const [all, chosen] = [sumOf(campaigns), sumOf(totals.filter(({ period }) => period === 'chosen'))];
    const rest = (of: typeof all, less: number | null): Reading => {
      const left = of.expected === null ? null : of.expected - (less ?? 0);
      const isNothing = left === null || Math.abs(left) <= Math.abs(of.expected ?? 0) / 1e9;
      return {
        definition: 'Costs: by campaign',
        given: `${measure} left`,
        expected: isNothing ? null : left,
        size: of.size,
      };
    };
    put(summaryRows.byCampaign + CAMPAIGNS, SUMMARY + 1 + m, rest(all, sumOf(listed).expected));
    put(summaryRows.byCampaign + CAMPAIGNS + 1, SUMMARY + 1 + m, rest(chosen, all.expected));
  }

  const counted = entries.filter(entry => entry !== undefined);
  for (const [c, category] of [...costCategories, null].entries()) {
    for (const [f, frequency] of costFrequencies.entries()) {
      const amounts = counted
        .filter(
          entry =>
            isInBase(entry) &&
            entry.frequency === frequency &&
            (category === null
              ? !(costCategories as readonly string[]).includes(entry.category)
              : entry.category === category),
        )
        .map(forSocial);
      put(summaryRows.typed + c, SUMMARY + 1 + f, {
        definition: 'Costs: as typed',
        given: `${category ?? 'own'}, ${frequency}`,
        expected: amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0),
      });
    }
  }
  const others = counted.filter(entry => !isInBase(entry)).length;
  put(summaryRows.typed + costCategories.length + 2, SUMMARY, {
    definition: 'Costs: other currencies',
    given: `${others} of them`,
    expected: others === 0 ? null : fill(words.costsSheet.summary.otherCurrencies, { count: others }),
  });
  return (row, column) => readings.get(`${row} ${column}`);
}
