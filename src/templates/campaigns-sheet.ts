import { fill } from '../i18n/language.ts';
import { costPerConversion, costPerLead } from '../kpis/cost.ts';
import type { Direction, Kpi, Unit } from '../kpis/kpi.ts';
import { adCpm, linkClickThroughRate } from '../kpis/reach.ts';
import { returnOnInvestment } from '../kpis/value.ts';
import type { MeasureId } from '../model/measures.ts';
import { totalsRange } from '../model/totals-layout.ts';
import { numberFormats } from '../readings/number-format.ts';
import { sheetOf, type TemplateContext } from './context.ts';
import { baseFormula, changeOf, FIRST, inRow, MARGIN, pageHead, rateName } from './gallery-page.ts';
import {
  type CellOf,
  chartColumns,
  dashed,
  findingOf,
  kpiOf,
  type ListedTable,
  listedColumn,
  markLooks,
  marksOf,
  placesOf,
  quotientOf,
  rateSideIn,
  returnChart,
  sideIn,
  wholeColumn,
} from './listed-table.ts';
import { across, cell, down, on, fill as paint, rect, ref, refs } from './paint.ts';
import { type Area, type Content, formula, type SheetTemplate } from './sheet-template.ts';
import { colors, DASH, formatIn, formats, styles } from './style.ts';
import { totalsFormulas } from './totals-formulas.ts';

/** So many campaigns are listed in each table; of the chosen period the others are summed. */
export const CAMPAIGN_ROWS = 15;
const CHARTED = 8;
const WIDTH = 12;
const LAST = FIRST + WIDTH - 1;
const COLUMN_WIDTH = 80;
const NAME_WIDTH = 150;
const CHART_ROWS = 13;

export const campaignRows = {
  finding: 6,
  chart: 7,
  section: 21,
  head: 22,
  total: 23,
  others: 24,
  none: 25,
  best: 26,
  weakest: 27,
  /** Hidden: the numbers of the best and of the weakest. */
  bestValue: 28,
  weakestValue: 29,
  first: 30,
  lives: 31 + CAMPAIGN_ROWS,
  livesHead: 32 + CAMPAIGN_ROWS,
  livesFirst: 33 + CAMPAIGN_ROWS,
  notes: 34 + 2 * CAMPAIGN_ROWS,
} as const;
const rows = campaignRows;
const ROWS = rows.notes + 4;

const shownColumns = [
  'name',
  'investment',
  'totalReturn',
  'roi',
  'share',
  'cpm',
  'rate',
  'ctr',
  'leadCost',
  'conversionCost',
  'organicShown',
  'paidShown',
] as const;
const lifeColumns = [
  'name',
  'from',
  'to',
  'investment',
  'totalReturn',
  'roi',
  'impressions',
  'rate',
  'before',
  'returnChange',
  'impressionsChange',
  'roiBefore',
] as const;
/** Right of the page, hidden: what the others are computed from, of the period and of whole lives. */
const hiddenColumns = [
  'place',
  'key',
  'engagements',
  'base',
  'adCost',
  'adImpressions',
  'clicks',
  'clickImpressions',
  'leads',
  'conversions',
  'chartName',
  'chartReturn',
  'chartInvestment',
  'baseId',
  'beforeKey',
  'returnBefore',
  'impressionsBefore',
  'investmentBefore',
] as const;
type Shown = (typeof shownColumns)[number];
type Hidden = (typeof hiddenColumns)[number];
export const campaignColumn = (id: Shown | Hidden): number =>
  (shownColumns as readonly string[]).includes(id)
    ? FIRST + shownColumns.indexOf(id as Shown)
    : LAST + 2 + hiddenColumns.indexOf(id as Hidden);
const at = campaignColumn;
export const lifeColumn = (id: (typeof lifeColumns)[number]): number => FIRST + lifeColumns.indexOf(id);

const BASE = ref(rows.first, at('baseId'));
const marked = [
  ['roi', 'higher-is-better'],
  ['cpm', 'lower-is-better'],
  ['rate', 'higher-is-better'],
  ['ctr', 'higher-is-better'],
  ['leadCost', 'lower-is-better'],
  ['conversionCost', 'lower-is-better'],
] as const satisfies readonly (readonly [Shown, Direction])[];
const places = { ...rows, name: at('name') };

/** Every campaign of the chosen period side by side, and below each one's whole life beside the campaign before it. */
export function campaignsSheet(context: TemplateContext): SheetTemplate {
  const words = context.texts.campaignsSheet;
  const own = listed(context);
  const lines = (row: number, count: number) =>
    ({ ...rect(row, FIRST, count, WIDTH), sides: ['rows', 'bottom'], color: colors.line, weight: 'thin' }) as const;
  const rates = rect(rows.first, at('roi'), CAMPAIGN_ROWS, at('conversionCost') - at('roi') + 1);
  const changes = [rect(rows.livesFirst, lifeColumn('returnChange'), CAMPAIGN_ROWS, 2)];
  const columns = { roi: at('roi'), investment: at('investment'), totalReturn: at('totalReturn') };
  return {
    ...sheetOf('campaigns', context.language),
    rows: ROWS,
    columns: LAST + 1 + hiddenColumns.length,
    page: true,
    columnWidths: [
      { start: 1, count: 1, size: MARGIN },
      { start: FIRST, count: 1, size: NAME_WIDTH },
      { start: FIRST + 1, count: WIDTH - 1, size: COLUMN_WIDTH },
      { start: LAST + 1, count: 1, size: MARGIN },
    ],
    rowHeights: [
      { start: 2, count: 1, size: 38 },
      { start: rows.finding, count: 1, size: 35 },
      { start: rows.head, count: 1, size: 76 },
      { start: rows.best, count: 2, size: 30 },
      { start: rows.livesHead, count: 1, size: 76 },
      { start: rows.livesFirst, count: CAMPAIGN_ROWS, size: 30 },
    ],
    frozenRows: 4,
    hiddenRows: [{ start: rows.bestValue, count: 2 }],
    hiddenColumns: [{ start: LAST + 2, count: hiddenColumns.length }],
    areas: [
      ...pageHead(context, words.title, LAST),
      cell(rows.finding, FIRST, formula(findingOf(own, { ...places, ...columns }, words)), styles.finding),
      ...table(context),
      ...lives(context),
      cell(rows.first, at('baseId'), baseFormula(context), { color: colors.hidden }),
      ...chartColumns(rows.head, rows.first, CHARTED, [
        { at: at('chartName'), from: at('name'), label: '', isName: true },
        { at: at('chartReturn'), from: at('totalReturn'), label: context.texts.model.measures.totalReturn },
        { at: at('chartInvestment'), from: at('investment'), label: context.texts.model.measures.investment },
      ]),
      down(rows.notes, FIRST, words.notes, styles.small),
    ],
    merged: [rect(rows.finding, FIRST, 1, WIDTH)],
    borders: [lines(rows.total, 5)],
    conditions: [
      ...markLooks(rates, rows),
      { ranges: changes, when: 'above-zero', color: colors.better },
      { ranges: changes, when: 'below-zero', color: colors.worse },
    ],
    charts: [
      {
        type: 'column',
        domain: rect(rows.head, at('chartName'), CHARTED + 1),
        series: [rect(rows.head, at('chartReturn'), CHARTED + 1), rect(rows.head, at('chartInvestment'), CHARTED + 1)],
        showHidden: true,
        row: rows.chart,
        column: FIRST,
        width: NAME_WIDTH + (WIDTH - 1) * COLUMN_WIDTH,
        height: CHART_ROWS * 21,
        options: returnChart,
      },
    ],
    guarded: [rect(1, 1, ROWS, LAST + 1 + hiddenColumns.length)],
  };
}

/** The rates of all campaigns are summed over what belongs to one: rows whose key isn't blank. */
const listed = (context: TemplateContext): ListedTable => ({
  totals: totalsFormulas(context.names.totals),
  lists: 'campaign',
  over: { period: 'chosen', campaignKey: '"c*"' },
  keyedBy: 'campaignKey',
  first: rows.first,
  rows: CAMPAIGN_ROWS,
  total: rows.total,
  place: at('place'),
  key: at('key'),
});

const sides: Partial<Readonly<Record<MeasureId, Shown | Hidden>>> = {
  totalReturn: 'totalReturn',
  investment: 'investment',
  leads: 'leads',
  conversions: 'conversions',
};
const of = (kpi: Kpi, others: Partial<Readonly<Record<MeasureId, number>>> = {}): CellOf =>
  kpiOf(kpi, measure => others[measure] ?? at(sides[measure] ?? 'place'));

function table(context: TemplateContext): Area[] {
  const { texts } = context;
  const words = texts.campaignsSheet;
  const { measures } = texts.model;
  const shared = texts.channelsSheet;
  const own = listed(context);
  const { totals } = own;
  const dash = `"${DASH}"`;
  const hidden: readonly (readonly [Hidden, CellOf])[] = [
    ['engagements', rateSideIn(totals, BASE, 'top')],
    ['base', rateSideIn(totals, BASE, 'base')],
    ['adCost', sideIn(totals, adCpm, 'spend')],
    ['adImpressions', sideIn(totals, adCpm, 'impressions')],
    ['clicks', sideIn(totals, linkClickThroughRate, 'linkClicks')],
    ['clickImpressions', sideIn(totals, linkClickThroughRate, 'impressions')],
    ['leads', row => row.value('leads')],
    ['conversions', row => row.value('conversions')],
  ];
  const wholeReturn = ref(rows.total, at('totalReturn'));
  const shown: readonly (readonly [Shown, Unit, CellOf])[] = [
    ['investment', 'currency', row => row.value('investment', dash)],
    ['totalReturn', 'currency', row => row.value('totalReturn', dash)],
    ['roi', 'ratio', of(returnOnInvestment)],
    [
      'share',
      'ratio',
      ({ row }) => {
        const part = ref(row, at('totalReturn'));
        return `IF(COUNT(${part},${wholeReturn})=2,IF(${wholeReturn}>0,${part}/${wholeReturn},${dash}),${dash})`;
      },
    ],
    ['cpm', 'currency', of(adCpm, { spend: at('adCost'), impressions: at('adImpressions') })],
    ['rate', 'ratio', ({ row }) => quotientOf(at('engagements'), at('base'), row)],
    ['ctr', 'ratio', of(linkClickThroughRate, { linkClicks: at('clicks'), impressions: at('clickImpressions') })],
    ['leadCost', 'currency', of(costPerLead)],
    ['conversionCost', 'currency', of(costPerConversion)],
    ['organicShown', 'count', row => row.value('organicImpressions', dash)],
    ['paidShown', 'count', ({ rows: mine }) => totals.total('impressions', { ...mine, placement: 'paid' }, dash)],
  ];
  const head: readonly Content[] = [
    measures.investment,
    measures.totalReturn,
    texts.kpis.social_roi,
    shared.shareOfReturn,
    texts.kpis.ad_cpm,
    formula(`=${rateName(BASE, context)}`),
    texts.kpis.link_click_through_rate,
    texts.kpis.cost_per_lead,
    texts.kpis.cost_per_conversion,
    fill(shared.organic, { measure: measures.impressions }),
    fill(shared.paid, { measure: measures.impressions }),
  ];
  return [
    ...placesOf(own),
    ...hidden.flatMap(([id, cellOf]) => wholeColumn(own, at(id), cellOf, { color: colors.hidden })),
    cell(rows.section, FIRST, words.table, styles.section),
    paint(rect(rows.head, FIRST, 1, WIDTH), styles.head),
    cell(rows.head, FIRST, texts.model.dimensions.campaign),
    across(rows.head, FIRST + 1, head, styles.number),
    paint(rect(rows.total, FIRST + 1, rows.first + CAMPAIGN_ROWS - rows.total, WIDTH - 1), styles.number),
    ...shown.flatMap(([id, unit, cellOf]) => wholeColumn(own, at(id), cellOf, { format: formatIn(unit) })),
    listedColumn(own, at('name'), row => row.text('campaign'), styles.strong),
    cell(rows.total, FIRST, words.all),
    paint(rect(rows.total, FIRST, 1, WIDTH), styles.strong),
    ...remainders(context),
    ...marksOf(
      own,
      places,
      marked.map(([id, direction]) => [at(id), direction]),
      shared,
    ),
  ];
}

/** Campaigns beyond the list, and what belongs to none: amounts, shown where there are any. */
function remainders({ names, texts }: TemplateContext): Area[] {
  const words = texts.campaignsSheet;
  const totals = totalsFormulas(names.totals);
  const part = (of: string, less: string) =>
    `IF(ISNUMBER(${of}),IF(ABS(${of}-${less})>ABS(${of})/1000000000,${of}-${less},""),"")`;
  const amounts = ['investment', 'totalReturn'] as const;
  const others = (id: (typeof amounts)[number]) =>
    part(ref(rows.total, at(id)), `SUM(${refs(rect(rows.first, at(id), CAMPAIGN_ROWS))})`);
  const none = (id: (typeof amounts)[number]) =>
    part(`(${totals.total(id, { period: 'chosen' })})`, `SUM(${ref(rows.total, at(id))})`);
  const named = (row: number, name: string) =>
    cell(
      row,
      FIRST,
      formula(`=IF(COUNT(${ref(row, at('investment'))},${ref(row, at('totalReturn'))})>0,"${name}","")`),
      styles.quiet,
    );
  const money = { format: formats.amount };
  return [
    named(rows.others, words.others),
    named(rows.none, words.none),
    ...amounts.flatMap(id => [
      cell(rows.others, at(id), formula(`=${others(id)}`), money),
      cell(rows.none, at(id), formula(`=${none(id)}`), money),
    ]),
  ];
}

/** Each campaign over all months, and how it differs from the one before. */
function lives(context: TemplateContext): Area[] {
  const { texts, names } = context;
  const words = texts.campaignsSheet;
  const { measures, totalsColumns } = texts.model;
  const totals = totalsFormulas(names.totals);
  const own: ListedTable = {
    ...listed(context),
    lists: 'campaignLife',
    over: { period: 'month' },
    first: rows.livesFirst,
  };
  const dash = `"${DASH}"`;
  const extra = (id: 'reference' | 'referenceKey', row: number) =>
    inRow(on(names.totals) + totalsRange(id), ref(row, at('place')));
  const before =
    (measure: MeasureId): CellOf =>
    ({ row }) => {
      const key = ref(row, at('beforeKey'));
      return `IF(${key}="","",${totals.total(measure, { period: 'campaignLife', campaignKey: key })})`;
    };
  const hidden: readonly (readonly [Hidden, CellOf])[] = [
    ['engagements', rateSideIn(totals, BASE, 'top')],
    ['base', rateSideIn(totals, BASE, 'base')],
    ['beforeKey', ({ row }) => extra('referenceKey', row)],
    ['returnBefore', before('totalReturn')],
    ['impressionsBefore', before('impressions')],
    ['investmentBefore', before('investment')],
  ];
  const day =
    (end: 'from' | 'to'): CellOf =>
    row =>
      `IF(ISNUMBER(${row.text(end)}),${row.text(end)},${dash})`;
  const life = (measure: MeasureId) =>
    measure === 'totalReturn' ? lifeColumn('totalReturn') : lifeColumn('investment');
  const past = (measure: MeasureId) => (measure === 'totalReturn' ? at('returnBefore') : at('investmentBefore'));
  const change =
    (now: (typeof lifeColumns)[number], then: Hidden): CellOf =>
    ({ row }) =>
      dashed(changeOf(ref(row, lifeColumn(now)), ref(row, at(then))));
  const shown: readonly (readonly [(typeof lifeColumns)[number], string, CellOf])[] = [
    ['from', formats.day, day('from')],
    ['to', formats.day, day('to')],
    ['investment', formats.amount, row => row.value('investment', dash)],
    ['totalReturn', formats.amount, row => row.value('totalReturn', dash)],
    ['roi', numberFormats.ratio, kpiOf(returnOnInvestment, life)],
    ['impressions', numberFormats.count, row => row.value('impressions', dash)],
    ['rate', numberFormats.ratio, ({ row }) => quotientOf(at('engagements'), at('base'), row)],
    ['before', formats.text, ({ row }) => `IF(${ref(row, at('beforeKey'))}="",${dash},${extra('reference', row)})`],
    ['returnChange', formats.change, change('totalReturn', 'returnBefore')],
    ['impressionsChange', formats.change, change('impressions', 'impressionsBefore')],
    ['roiBefore', numberFormats.ratio, kpiOf(returnOnInvestment, past)],
  ];
  const changed = (measure: string) => fill(texts.channelsSheet.change, { measure });
  const head: readonly Content[] = [
    totalsColumns.from,
    totalsColumns.to,
    measures.investment,
    measures.totalReturn,
    texts.kpis.social_roi,
    measures.impressions,
    formula(`=${rateName(BASE, context)}`),
    words.comparedWith,
    changed(measures.totalReturn),
    changed(measures.impressions),
    words.roiBefore,
  ];
  return [
    ...placesOf(own),
    ...hidden.map(([id, cellOf]) => listedColumn(own, at(id), cellOf, { color: colors.hidden })),
    cell(rows.lives, FIRST, words.lives, styles.section),
    paint(rect(rows.livesHead, FIRST, 1, WIDTH), styles.head),
    cell(rows.livesHead, FIRST, texts.model.dimensions.campaign),
    across(rows.livesHead, FIRST + 1, head, styles.number),
    paint(rect(rows.livesFirst, FIRST + 1, CAMPAIGN_ROWS, WIDTH - 1), styles.number),
    listedColumn(own, FIRST, row => row.text('campaign'), { ...styles.strong, wrap: true }),
    ...shown.map(([id, format, cellOf]) => listedColumn(own, lifeColumn(id), cellOf, { format })),
    paint(rect(rows.livesFirst, lifeColumn('before'), CAMPAIGN_ROWS), {
      ...styles.small,
      align: 'left',
      wrap: true,
    }),
  ];
}
