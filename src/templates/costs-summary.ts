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
/** Spread over days, and what was left out. */
const notes = periods + 2;
const categoriesHead = notes + 3;
const byCategory = categoriesHead + 1;
const monthsHead = byCategory + categories.length + 1;
const byMonth = monthsHead + 1;
const campaignsHead = byMonth + MONTHS + 1;
const byCampaign = campaignsHead + 1;
/** The dearest, then all others, then what belongs to none. */
export const CAMPAIGNS = 10;
const channelsHead = byCampaign + CAMPAIGNS + 3;
const byChannel = channelsHead + 1;
const typedHead = byChannel + ownChannels.length + 2;
const typed = typedHead + 1;

export const summaryRows = { periods, notes, byCategory, byMonth, byCampaign, byChannel, typed } as const;

/** A line under each row of numbers. */
export const summaryBorders: readonly Border[] = [
  [periods, 2],
  [byCategory, categories.length],
  [byMonth, MONTHS],
  [byCampaign, CAMPAIGNS + 2],
  [byChannel, ownChannels.length + 1],
  [typed, categories.length],
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
    fill(rect(FIRST_ROW, SUMMARY + 1, typed + categories.length - FIRST_ROW, SUMMARY_WIDTH - 1), {
      ...styles.number,
      format: numberFormats.currency,
    }),
    ...head(LABEL_ROW, words.title, labels),
    across(periods, SUMMARY, [words.chosen, ...amounts({ period: 'chosen' })]),
    across(periods + 1, SUMMARY, [words.previous, ...amounts({ period: 'previous' })]),
    fill(rect(periods, SUMMARY, 1, 4), styles.strong),
    cell(notes, SUMMARY, worded(words.spread, context), styles.small),
    cell(notes + 1, SUMMARY, formula(leftOut(context)), { ...styles.small, color: colors.worse }),
    ...head(categoriesHead, words.byCategory, [...labels, words.investmentBefore]),
    ...categories.map((category, index) => {
      const rows = category === 'own' ? { noCategoryOf: costCategories } : { category };
      const investmentBefore = formula(`=${totals.total('investment', { ...rows, period: 'previousCategory' })}`);
      return across(byCategory + index, SUMMARY, [
        category === 'own' ? words.ownCategories : context.texts.costs.categories[category],
        ...amounts({ ...rows, period: 'category' }),
        investmentBefore,
      ]);
    }),
    ...head(campaignsHead, words.byCampaign, labels),
    ...campaigns(context, totals),
    ...asTyped(context, head),
    ...head(channelsHead, words.byChannel, [...labels, words.investmentBefore]),
    ...scopes.map(([label, rows], index) =>
      across(byChannel + index, SUMMARY, [label, ...amounts({ ...rows, period: 'chosen' }), before(rows)]),
    ),
    ...head(monthsHead, words.byMonth, labels),
    ...months(context, amounts),
  ];
}

/** Ad spend that was entered and doesn't count, because it is known from elsewhere. */
function leftOut({ texts, names }: TemplateContext): string {
  const amount = on(names.totals) + controlCell('spendLeftOut', 'atRefresh');
  const said = sentence(texts.costsSheet.summary.leftOut, { amount: `FIXED(${amount},0)` });
  return `=IF(ISNUMBER(${amount}),IF(${amount}>0,${said},""),"")`;
}

/** The dearest campaigns as Totals lists them, so that no name has to be compared: one may be called `Sale*`. */
function campaigns(context: TemplateContext, totals: ReturnType<typeof totalsFormulas>): Area[] {
  const words = context.texts.costsSheet.summary;
  const period = totals.column('period');
  const place = (row: number): string => ref(row, hidden.campaignRows);
  const first = `MATCH("campaign",${period},0)`;
  const listed = Array.from({ length: CAMPAIGNS }, (_, index): Area[] => {
    const row = byCampaign + index;
    const shown = (column: string) =>
      formula(
        `=IF(ISNUMBER(${place(row)}),IF(INDEX(${column},${place(row)})="","",INDEX(${column},${place(row)})),"")`,
      );
    return [
      cell(
        row,
        hidden.campaignRows,
        formula(`=IFERROR(IF(INDEX(${period},${first}+${index})<>"campaign","",${first}+${index}),"")`),
        { color: colors.hidden },
      ),
      across(row, SUMMARY, [shown(totals.column('campaign')), ...measures.map(id => shown(totals.column(id)))]),
    ];
  }).flat();
  const columnOf = (id: (typeof measures)[number]) => SUMMARY + 1 + measures.indexOf(id);
  const rest = (of: string, less: string) =>
    formula(`=IF(ISNUMBER(${of}),IF(ABS(${of}-(${less}))>ABS(${of})/1000000000,${of}-(${less}),""),"")`);
  return [
    ...listed,
    across(byCampaign + CAMPAIGNS, SUMMARY, [
      words.otherCampaigns,
      ...measures.map(id =>
        rest(totals.total(id, { period: 'campaign' }), `SUM(${refs(rect(byCampaign, columnOf(id), CAMPAIGNS))})`),
      ),
    ]),
    across(byCampaign + CAMPAIGNS + 1, SUMMARY, [
      words.noCampaign,
      ...measures.map(id =>
        rest(totals.total(id, { period: 'chosen' }), totals.total(id, { period: 'campaign' }, '0')),
      ),
    ]),
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
  const below = typed + categories.length;
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
    cell(below, SUMMARY, words.asTypedNote, styles.small),
    cell(
      below + 1,
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
