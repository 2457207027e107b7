import { fill } from '../i18n/language.ts';
import { costPerConversion, costPerLead } from '../kpis/cost.ts';
import type { Direction, Kpi, Unit } from '../kpis/kpi.ts';
import { adCpm, linkClickThroughRate, organicCpm } from '../kpis/reach.ts';
import { returnOnInvestment } from '../kpis/value.ts';
import type { MeasureId } from '../model/measures.ts';
import { numberFormats } from '../readings/number-format.ts';
import { sheetOf, type TemplateContext } from './context.ts';
import { baseFormula, changeOf, FIRST, MARGIN, pageHead, rateName } from './gallery-page.ts';
import { channelLabels, type IdLabels } from './id-labels.ts';
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
import { across, cell, down, fill as paint, quoted, rect, ref, refs, sentence } from './paint.ts';
import { type Area, type Content, formula, type SheetTemplate } from './sheet-template.ts';
import { colors, DASH, formatIn, formats, styles } from './style.ts';
import { totalsFormulas } from './totals-formulas.ts';

/** The sheet of channels: as many are listed, the others are summed. */
export const CHANNEL_ROWS = 15;
/** The chart shows the first ones. */
const CHARTED = 8;
const WIDTH = 12;
const LAST = FIRST + WIDTH - 1;
const COLUMN_WIDTH = 80;
const NAME_WIDTH = 130;
const CHART_ROWS = 13;

export const channelRows = {
  finding: 6,
  chart: 7,
  section: 21,
  head: 22,
  total: 23,
  best: 24,
  weakest: 25,
  /** Hidden: the numbers of the best and of the weakest. */
  bestValue: 26,
  weakestValue: 27,
  first: 28,
  rest: 28 + CHANNEL_ROWS,
  placements: 28 + CHANNEL_ROWS + 2,
  placementsHead: 28 + CHANNEL_ROWS + 3,
  placementsTotal: 28 + CHANNEL_ROWS + 4,
  placementsFirst: 28 + CHANNEL_ROWS + 5,
  notes: 28 + 2 * CHANNEL_ROWS + 6,
} as const;
const rows = channelRows;
const ROWS = rows.notes + 4;

/** Columns people see, left to right. */
const shownColumns = [
  'name',
  'investment',
  'totalReturn',
  'roi',
  'share',
  'change',
  'cpm',
  'organicCpm',
  'rate',
  'ctr',
  'leadCost',
  'conversionCost',
] as const;
const placementColumns = [
  'name',
  'impressions',
  'impressionsChange',
  'organicImpressions',
  'paidImpressions',
  'organicRate',
  'paidRate',
  'organicCtr',
  'paidCtr',
  'organicCost',
  'spend',
  'lastDay',
] as const;
/** Columns right of the page, hidden: what the others are computed from. */
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
  'returnBefore',
  'impressionsBefore',
  'organicEngagements',
  'organicBase',
  'paidEngagements',
  'paidBase',
  'organicClicks',
  'organicClickImpressions',
  'paidClicks',
  'paidClickImpressions',
  'impressions',
  'organicShown',
  'paidShown',
  'organicSpent',
  'adSpent',
  'chartName',
  'chartReturn',
  'chartInvestment',
  'ids',
  'labels',
  'baseId',
] as const;
type Shown = (typeof shownColumns)[number];
type Hidden = (typeof hiddenColumns)[number];
const at = (id: Shown | Hidden): number =>
  (shownColumns as readonly string[]).includes(id)
    ? FIRST + shownColumns.indexOf(id as Shown)
    : LAST + 2 + hiddenColumns.indexOf(id as Hidden);
const placementAt = (id: (typeof placementColumns)[number]): number => FIRST + placementColumns.indexOf(id);
export const channelColumn = at;
export const channelPlacementColumn = placementAt;

const BASE = ref(rows.first, at('baseId'));
const marked = [
  ['roi', 'higher-is-better'],
  ['cpm', 'lower-is-better'],
  ['organicCpm', 'lower-is-better'],
  ['rate', 'higher-is-better'],
  ['ctr', 'higher-is-better'],
  ['leadCost', 'lower-is-better'],
  ['conversionCost', 'lower-is-better'],
] as const satisfies readonly (readonly [Shown, Direction])[];
const places = { ...rows, name: at('name') };
const listedIn = (id: Shown): string => refs(rect(rows.first, at(id), CHANNEL_ROWS));

/** Every channel of the chosen period side by side: what it costs, what it brings back, and at which rates. */
export function channelsSheet(context: TemplateContext): SheetTemplate {
  const words = context.texts.channelsSheet;
  const own = listed(context);
  const lines = (row: number, count: number) =>
    ({ ...rect(row, FIRST, count, WIDTH), sides: ['rows', 'bottom'], color: colors.line, weight: 'thin' }) as const;
  const rates = rect(rows.first, at('roi'), CHANNEL_ROWS, LAST - at('roi') + 1);
  const changes = [
    rect(rows.total, at('change')),
    rect(rows.first, at('change'), CHANNEL_ROWS),
    rect(rows.placementsTotal, placementAt('impressionsChange'), CHANNEL_ROWS + 1),
  ];
  return {
    ...sheetOf('channels', context.language),
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
      { start: rows.head, count: 1, size: 62 },
      { start: rows.placementsHead, count: 1, size: 88 },
    ],
    frozenRows: 4,
    hiddenRows: [{ start: rows.bestValue, count: 2 }],
    hiddenColumns: [{ start: LAST + 2, count: hiddenColumns.length }],
    areas: [
      ...pageHead(context, words.title, LAST),
      cell(
        rows.finding,
        FIRST,
        formula(
          findingOf(
            own,
            { ...places, roi: at('roi'), investment: at('investment'), totalReturn: at('totalReturn') },
            words,
          ),
        ),
        styles.finding,
      ),
      ...table(context),
      ...placements(context),
      ...lists(context),
      down(rows.notes, FIRST, words.notes, styles.small),
    ],
    merged: [rect(rows.finding, FIRST, 1, WIDTH)],
    borders: [lines(rows.total, 3), lines(rows.placementsTotal, 1)],
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

const listed = (context: TemplateContext): ListedTable => ({
  totals: totalsFormulas(context.names.totals),
  lists: 'channel',
  over: { period: 'chosen' },
  keyedBy: 'channelKey',
  first: rows.first,
  rows: CHANNEL_ROWS,
  total: rows.total,
  place: at('place'),
  key: at('key'),
});

/** What the rates are computed from, each number once. */
function hiddenFigures(context: TemplateContext): readonly (readonly [Hidden, CellOf])[] {
  const totals = totalsFormulas(context.names.totals);
  const side = (kpi: Kpi, measure: MeasureId, placement?: 'organic' | 'paid') =>
    sideIn(totals, kpi, measure, placement);
  const rateSide = (which: 'top' | 'base', placement?: 'organic' | 'paid') =>
    rateSideIn(totals, BASE, which, placement);
  const before =
    (measure: MeasureId): CellOf =>
    ({ rows: own }) =>
      totals.total(measure, { ...own, period: 'previous' });
  return [
    ['engagements', rateSide('top')],
    ['base', rateSide('base')],
    ['adCost', side(adCpm, 'spend')],
    ['adImpressions', side(adCpm, 'impressions')],
    ['clicks', side(linkClickThroughRate, 'linkClicks')],
    ['clickImpressions', side(linkClickThroughRate, 'impressions')],
    ['leads', row => row.value('leads')],
    ['conversions', row => row.value('conversions')],
    ['returnBefore', before('totalReturn')],
    ['impressionsBefore', before('impressions')],
    ['organicEngagements', rateSide('top', 'organic')],
    ['organicBase', rateSide('base', 'organic')],
    ['paidEngagements', rateSide('top', 'paid')],
    ['paidBase', rateSide('base', 'paid')],
    ['organicClicks', side(linkClickThroughRate, 'linkClicks', 'organic')],
    ['organicClickImpressions', side(linkClickThroughRate, 'impressions', 'organic')],
    ['paidClicks', side(linkClickThroughRate, 'linkClicks', 'paid')],
    ['paidClickImpressions', side(linkClickThroughRate, 'impressions', 'paid')],
    ['impressions', row => row.value('impressions')],
    ['organicShown', row => row.value('organicImpressions')],
    ['paidShown', ({ rows: own }) => totals.total('impressions', { ...own, placement: 'paid' })],
    ['organicSpent', row => row.value('organicCost')],
    ['adSpent', row => row.value('spend')],
  ];
}

/** The columns of a KPI's measures in the first table. */
const sides: Partial<Readonly<Record<MeasureId, Shown | Hidden>>> = {
  totalReturn: 'totalReturn',
  investment: 'investment',
  leads: 'leads',
  conversions: 'conversions',
};
const of =
  (kpi: Kpi, others: Partial<Readonly<Record<MeasureId, number>>> = {}): CellOf =>
  row =>
    kpiOf(kpi, measure => others[measure] ?? at(sides[measure] ?? 'place'))(row);
function table(context: TemplateContext): Area[] {
  const { texts } = context;
  const words = texts.channelsSheet;
  const own = listed(context);
  const dash = `"${DASH}"`;
  const shown: readonly (readonly [Shown, Unit, CellOf])[] = [
    ['investment', 'currency', row => row.value('investment', dash)],
    ['totalReturn', 'currency', row => row.value('totalReturn', dash)],
    ['roi', 'ratio', of(returnOnInvestment)],
    [
      'share',
      'ratio',
      ({ row }) => {
        const [part, whole] = [ref(row, at('totalReturn')), ref(rows.total, at('totalReturn'))];
        return `IF(COUNT(${part},${whole})=2,IF(${whole}>0,${part}/${whole},${dash}),${dash})`;
      },
    ],
    ['change', 'ratio', ({ row }) => dashed(changeOf(ref(row, at('totalReturn')), ref(row, at('returnBefore'))))],
    ['cpm', 'currency', of(adCpm, { spend: at('adCost'), impressions: at('adImpressions') })],
    [
      'organicCpm',
      'currency',
      of(organicCpm, { organicCost: at('organicSpent'), organicImpressions: at('organicShown') }),
    ],
    ['rate', 'ratio', ({ row }) => quotientOf(at('engagements'), at('base'), row)],
    ['ctr', 'ratio', of(linkClickThroughRate, { linkClicks: at('clicks'), impressions: at('clickImpressions') })],
    ['leadCost', 'currency', of(costPerLead)],
    ['conversionCost', 'currency', of(costPerConversion)],
  ];
  const head: Readonly<Record<Shown, Content>> = {
    name: texts.model.dimensions.channel,
    investment: texts.model.measures.investment,
    totalReturn: texts.model.measures.totalReturn,
    roi: texts.kpis.social_roi,
    share: words.shareOfReturn,
    change: fill(words.change, { measure: texts.model.measures.totalReturn }),
    cpm: texts.kpis.ad_cpm,
    organicCpm: texts.kpis.organic_cpm,
    rate: formula(`=${rateName(BASE, context)}`),
    ctr: texts.kpis.link_click_through_rate,
    leadCost: texts.kpis.cost_per_lead,
    conversionCost: texts.kpis.cost_per_conversion,
  };
  const rest = (id: 'investment' | 'totalReturn'): Content => {
    const [all, parts] = [ref(rows.total, at(id)), `SUM(${listedIn(id)})`];
    return formula(`=IF(ISNUMBER(${all}),IF(ABS(${all}-${parts})>ABS(${all})/1000000000,${all}-${parts},""),"")`);
  };
  const numbers = rect(rows.total, FIRST + 1, rows.rest - rows.total + 1, WIDTH - 1);
  return [
    ...placesOf(own),
    ...hiddenFigures(context).flatMap(([id, cellOf]) => wholeColumn(own, at(id), cellOf, { color: colors.hidden })),
    cell(rows.section, FIRST, words.table, styles.section),
    paint(rect(rows.head, FIRST, 1, WIDTH), styles.head),
    across(rows.head, FIRST, [head.name]),
    across(
      rows.head,
      FIRST + 1,
      shownColumns.slice(1).map(id => head[id]),
      styles.number,
    ),
    paint(numbers, styles.number),
    ...shown.flatMap(([id, unit, cellOf]) =>
      wholeColumn(own, at(id), cellOf, { format: id === 'change' ? formats.change : formatIn(unit) }),
    ),
    listedColumn(
      own,
      at('name'),
      ({ row, text }) => labelsIn(context).of(ref(row, at('key')), text('channel')),
      styles.strong,
    ),
    cell(rows.total, FIRST, words.total),
    paint(rect(rows.total, FIRST, 1, WIDTH), styles.strong),
    cell(
      rows.rest,
      FIRST,
      formula(
        `=IF(COUNT(${ref(rows.rest, at('investment'))},${ref(rows.rest, at('totalReturn'))})>0,${quoted(words.rest)},"")`,
      ),
    ),
    cell(rows.rest, at('investment'), rest('investment'), { format: formats.amount }),
    cell(rows.rest, at('totalReturn'), rest('totalReturn'), { format: formats.amount }),
    ...marksOf(
      own,
      places,
      marked.map(([id, direction]) => [at(id), direction]),
      words,
    ),
  ];
}

const labelsIn = (context: TemplateContext): IdLabels => channelLabels(context, rows.first, at('ids'));

/** The same rows once more: what was organic and what was paid, where the data tell. */
function placements(context: TemplateContext): Area[] {
  const { texts } = context;
  const words = texts.channelsSheet;
  const { measures } = texts.model;
  const totals = totalsFormulas(context.names.totals);
  const number = (from: number, id: Hidden) => `IF(ISNUMBER(${ref(from, at(id))}),${ref(from, at(id))},"${DASH}")`;
  const quotient = (from: number, top: Hidden, base: Hidden) => quotientOf(at(top), at(base), from);
  const cells = (from: number): readonly string[] => [
    number(from, 'impressions'),
    dashed(changeOf(ref(from, at('impressions')), ref(from, at('impressionsBefore')))),
    number(from, 'organicShown'),
    number(from, 'paidShown'),
    quotient(from, 'organicEngagements', 'organicBase'),
    quotient(from, 'paidEngagements', 'paidBase'),
    quotient(from, 'organicClicks', 'organicClickImpressions'),
    quotient(from, 'paidClicks', 'paidClickImpressions'),
    number(from, 'organicSpent'),
    number(from, 'adSpent'),
  ];
  const day = (place: string) =>
    `IF(ISNUMBER(INDEX(${totals.column('to')},${place})),INDEX(${totals.column('to')},${place}),"${DASH}")`;
  const own = (word: string, measure: string) => fill(word, { measure });
  const rate = (word: string) => formula(`=${sentence(word, { measure: rateName(BASE, context) })}`);
  const head: readonly Content[] = [
    measures.impressions,
    own(words.change, measures.impressions),
    own(words.organic, measures.impressions),
    own(words.paid, measures.impressions),
    rate(words.organic),
    rate(words.paid),
    own(words.organic, texts.kpis.link_click_through_rate),
    own(words.paid, texts.kpis.link_click_through_rate),
    measures.organicCost,
    measures.spend,
    words.lastDay,
  ];
  const all = (id: (typeof placementColumns)[number]) => rect(rows.placementsTotal, placementAt(id), CHANNEL_ROWS + 1);
  const formatted = (ids: readonly (typeof placementColumns)[number][], format: string): Area[] =>
    ids.map(id => paint(all(id), { format }));
  return [
    cell(rows.placements, FIRST, words.placements, styles.section),
    paint(rect(rows.placementsHead, FIRST, 1, WIDTH), styles.head),
    across(rows.placementsHead, FIRST, [texts.model.dimensions.channel]),
    across(rows.placementsHead, FIRST + 1, head, styles.number),
    paint(rect(rows.placementsTotal, FIRST + 1, CHANNEL_ROWS + 1, WIDTH - 1), styles.number),
    ...formatted(['impressions', 'organicImpressions', 'paidImpressions'], numberFormats.count),
    ...formatted(['organicRate', 'paidRate', 'organicCtr', 'paidCtr'], numberFormats.ratio),
    ...formatted(['organicCost', 'spend'], formats.amount),
    ...formatted(['impressionsChange'], formats.change),
    ...formatted(['lastDay'], formats.day),
    cell(rows.placementsTotal, FIRST, words.total),
    across(
      rows.placementsTotal,
      FIRST + 1,
      cells(rows.total).map(content => formula(`=${content}`)),
    ),
    paint(rect(rows.placementsTotal, FIRST, 1, WIDTH), styles.strong),
    ...Array.from({ length: CHANNEL_ROWS }, (_, index) => {
      const from = rows.first + index;
      const place = ref(from, at('place'));
      return across(
        rows.placementsFirst + index,
        FIRST,
        [ref(from, at('name')), ...cells(from), day(place)].map(content =>
          formula(`=IF(ISNUMBER(${place}),${content},"")`),
        ),
      );
    }),
    paint(rect(rows.placementsFirst, FIRST, CHANNEL_ROWS), styles.strong),
  ];
}

/** Words of the channels, and what the chart shows: numbers only, for a dash is none. */
function lists(context: TemplateContext): Area[] {
  const { model } = context.texts;
  const grey = { color: colors.hidden };
  return [
    ...labelsIn(context).areas,
    cell(rows.first, at('baseId'), baseFormula(context), grey),
    ...chartColumns(rows.head, rows.first, CHARTED, [
      { at: at('chartName'), from: at('name'), label: '', isName: true },
      { at: at('chartReturn'), from: at('totalReturn'), label: model.measures.totalReturn },
      { at: at('chartInvestment'), from: at('investment'), label: model.measures.investment },
    ]),
  ];
}
