import { channels } from '../model/channels.ts';
import { costCategories, costFrequencies } from '../model/costs.ts';
import { FIRST_ROW, LABEL_ROW } from '../model/keyed-sheet.ts';
import type { MeasureId } from '../model/measures.ts';
import { controlCell } from '../model/totals-layout.ts';
import { numberFormats } from '../readings/number-format.ts';
import { type TemplateContext, worded } from './context.ts';
import { costPlace, hidden, ledgerIn, SUMMARY, SUMMARY_WIDTH } from './costs-places.ts';
import { across, cell, fill, on, rect, ref, refs, sentence } from './paint.ts';
import { type Area, type Border, formula } from './sheet-template.ts';
import { colors, formats, sizes, styles } from './style.ts';
import { type TotalsRows, totalsFormulas } from './totals-formulas.ts';

/** Beside the ledger: what costs come to by period, channel and month, from Totals; and the entries as they were typed. */

const MONTHS = 12;
const measures = ['investment', 'organicCost', 'spend'] as const satisfies readonly MeasureId[];
const ownChannels = channels.filter(id => id !== 'web');
const categories = [...costCategories, 'own'] as const;

const periods = FIRST_ROW;
const typedHead = periods + 4;
const typed = typedHead + 1;
const channelsHead = typed + categories.length + 3;
const byChannel = channelsHead + 1;
const monthsHead = byChannel + ownChannels.length + 2;
const byMonth = monthsHead + 1;

export const summaryRows = { periods, typed, byChannel, byMonth } as const;

/** A line under each row of numbers. */
export const summaryBorders: readonly Border[] = [
  [periods, 2],
  [typed, categories.length],
  [byChannel, ownChannels.length + 1],
  [byMonth, MONTHS],
].map(([row = 0, rows = 0]) => ({
  ...rect(row, SUMMARY, rows, SUMMARY_WIDTH),
  sides: ['rows', 'bottom'],
  color: colors.line,
  weight: 'thin',
}));

export function costsSummary(context: TemplateContext): Area[] {
  const { costsSheet, model } = context.texts;
  const words = costsSheet.summary;
  const totals = totalsFormulas(context.names.totals);
  const labels = measures.map(id => model.measures[id]);
  const amounts = (rows: TotalsRows) => measures.map(id => formula(`=${totals.total(id, rows)}`));
  const before = (rows: Omit<TotalsRows, 'period'>) =>
    formula(`=${totals.total('investment', { ...rows, period: 'previous' })}`);
  const head = (row: number, title: string, columns: readonly string[]): Area[] => [
    // A row of the ledger must not grow with it.
    fill(rect(row, SUMMARY, 1, SUMMARY_WIDTH), { ...styles.head, wrap: false }),
    cell(row, SUMMARY, title, { size: sizes.body }),
    across(row, SUMMARY + 1, columns, styles.number),
  ];
  const scopes: readonly (readonly [string, Omit<TotalsRows, 'period'>])[] = [
    ...ownChannels.map(channel => [model.channels[channel], { channel }] as const),
    [words.otherChannels, { noneOf: ownChannels }],
  ];
  return [
    fill(rect(FIRST_ROW, SUMMARY + 1, byMonth + MONTHS - FIRST_ROW, SUMMARY_WIDTH - 1), {
      ...styles.number,
      format: numberFormats.currency,
    }),
    ...head(LABEL_ROW, words.title, labels),
    across(periods, SUMMARY, [words.chosen, ...amounts({ period: 'chosen' })]),
    across(periods + 1, SUMMARY, [words.previous, ...amounts({ period: 'previous' })]),
    fill(rect(periods, SUMMARY, 1, 4), styles.strong),
    cell(periods + 2, SUMMARY, worded(words.spread, context), styles.small),
    ...asTyped(context, head),
    ...head(channelsHead, words.byChannel, [...labels, words.investmentBefore]),
    ...scopes.map(([label, rows], index) =>
      across(byChannel + index, SUMMARY, [label, ...amounts({ ...rows, period: 'chosen' }), before(rows)]),
    ),
    ...head(monthsHead, words.byMonth, labels),
    ...months(context, amounts),
  ];
}

/** Once, monthly and yearly amounts apart: together they would be the sum of nothing. */
function asTyped(
  context: TemplateContext,
  head: (row: number, title: string, columns: readonly string[]) => Area[],
): Area[] {
  const { costs, costsSheet } = context.texts;
  const words = costsSheet.summary;
  const inBase = refs(ledgerIn(hidden.inBase));
  const total = (category: string, frequency: string) => {
    const criteria = `${refs(ledgerIn(hidden.category))},"${category}",${refs(ledgerIn(hidden.frequency))},"${frequency}"`;
    return formula(`=IF(COUNTIFS(${criteria},${inBase},">=0")=0,"",SUMIFS(${inBase},${criteria}))`);
  };
  const others = `COUNT(${refs(ledgerIn(costPlace('forSocial')))})-COUNT(${inBase})`;
  const notes = typed + categories.length;
  return [
    ...head(
      typedHead,
      words.asTyped,
      costFrequencies.map(id => costs.frequencies[id]),
    ),
    ...categories.map((category, index) =>
      across(typed + index, SUMMARY, [
        category === 'own' ? words.ownCategories : costs.categories[category],
        ...costFrequencies.map(frequency => total(category, frequency)),
      ]),
    ),
    cell(notes, SUMMARY, words.asTypedNote, styles.small),
    cell(
      notes + 1,
      SUMMARY,
      formula(`=IF(${others}>0,${sentence(words.otherCurrencies, { count: `(${others})` })},"")`),
      {
        ...styles.small,
        color: colors.worse,
      },
    ),
  ];
}

/** The twelve months that end with the chosen period's last. */
function months(
  context: TemplateContext,
  amounts: (rows: TotalsRows) => readonly ReturnType<typeof formula>[],
): Area[] {
  const end = on(context.names.totals) + controlCell('chosenTo', 'atRefresh');
  return Array.from({ length: MONTHS }, (_, index): Area[] => {
    const row = byMonth + index;
    const month = ref(row, SUMMARY);
    return [
      cell(
        row,
        SUMMARY,
        formula(`=IF(ISNUMBER(${end}),EDATE(DATE(YEAR(${end}),MONTH(${end}),1),-${MONTHS - 1 - index}),"")`),
        { format: formats.month },
      ),
      across(
        row,
        SUMMARY + 1,
        amounts({ period: 'month', from: month }).map(each =>
          formula(`=IF(ISNUMBER(${month}),${each.formula.slice(1)},"")`),
        ),
      ),
    ];
  }).flat();
}
