import type { MeasureId } from '../model/measures.ts';
import { numberFormats } from '../readings/number-format.ts';
import type { TemplateContext } from './context.ts';
import { cell, down, fill, quoted, rect, ref, refs, sentence } from './paint.ts';
import { type Figure, type FigureColumn, figure, goalCount, labelsOf } from './report-figures.ts';
import { inPercent, orDash, pointsPattern, type ReportPart } from './report-part.ts';
import {
  CHANNEL_ROWS,
  CHANNELS,
  COLUMN_WIDTH,
  FIRST,
  hidden,
  PLACEMENT_ROWS,
  rowOf,
  SHORT_CHANNELS,
  WIDTH,
} from './report-places.ts';
import { type Area, type Content, formula } from './sheet-template.ts';
import { colors, DASH, formats, styles } from './style.ts';
import { totalsFormulas } from './totals-formulas.ts';

const finding = { ...styles.finding, wrap: false };
const CHART_COLUMNS = 5;
/** The columns of the table by channel; counts stand between ROI and the last day. */
const at = { channel: FIRST, totalReturn: FIRST + 2, share: FIRST + 3, investment: FIRST + 4, roi: FIRST + 5 };
const counts = [
  'impressions',
  'linkClicks',
  'sessions',
  'leads',
  'conversions',
] as const satisfies readonly (MeasureId & Figure)[];
const countColumn = (index: number): number => FIRST + 6 + index;
const LAST_DAY = FIRST + 11;

/** Who contributed most, return and investment as a chart, organic beside paid. */
export function channelsPart(context: TemplateContext): ReportPart {
  const { reportSheet, model, valuesSheet, workbook } = context.texts;
  const { channels: words } = reportSheet;
  const { summary } = valuesSheet;
  const [head, first] = [rowOf('channels', 'head'), rowOf('channels', 'list')];
  const chart = rowOf('channels', 'chart');
  return {
    areas: [
      cell(rowOf('channels', 'finding'), FIRST, formula(mostFinding(context)), finding),
      fill(rect(head, FIRST, 1, WIDTH), styles.head),
      cell(head, at.channel, model.dimensions.channel),
      ...(
        [
          [at.totalReturn, summary.totalReturn],
          [at.share, words.share],
          [at.investment, summary.investment],
          [at.roi, summary.roi],
          ...counts.map(
            (id, index) =>
              [countColumn(index), id === 'sessions' ? workbook.dashboard.sessions : model.measures[id]] as const,
          ),
          [LAST_DAY, words.dataTo],
        ] as const
      ).map(([column, label]) => cell(head, column, label, styles.number)),
      ...channelRows(context, first),
      cell(rowOf('channels', 'finding2'), FIRST, formula(paidBackFinding(context)), finding),
      ...placements(context, chart),
    ],
    lined: [rect(chart + 1, FIRST + CHART_COLUMNS + 1, PLACEMENT_ROWS, WIDTH - CHART_COLUMNS - 1)],
    charts: [
      {
        type: 'column',
        domain: rect(head, at.channel, CHANNELS + 1),
        series: [rect(head, at.totalReturn, CHANNELS + 1), rect(head, at.investment, CHANNELS + 1)],
        row: chart,
        column: FIRST,
        width: CHART_COLUMNS * COLUMN_WIDTH,
        height: (PLACEMENT_ROWS + 1) * 20 - 4,
        options: {
          'series.0.color': colors.organic,
          'series.1.color': colors.paid,
          'vAxis.format': '#,##0',
          'vAxis.minValue': 0,
          'legend.position': 'top',
        },
      },
    ],
  };
}

/** Those with the largest return, then all others with what no channel has, then all together. */
function channelRows({ names, texts }: TemplateContext, first: number): Area[] {
  const { channels: words } = texts.reportSheet;
  const totals = totalsFormulas(names.totals);
  const [others, all] = [rowOf('channels', 'others'), rowOf('channels', 'total')];
  const whole = figure('totalReturn');
  /** An expression; a share of a loss says nothing. */
  const share = (part: string): string =>
    `IF(COUNT(${part},${whole})=2,IF(${whole}>0,${part}/${whole},"${DASH}"),"${DASH}")`;
  const ifAny = (value: string): Content => formula(`=IF(${ref(first, FIRST)}="","",${value})`);
  const rows = Array.from({ length: CHANNELS }, (_, index): Area[] => {
    const row = first + index;
    const own = (column: number) => ref(1 + index, column);
    const place = own(hidden.channelRow);
    const shown = (value: string): Content =>
      formula(`=IF(ISNUMBER(${place}),IF(ISNUMBER(${value}),${value},"${DASH}"),"")`);
    return [
      cell(row, at.channel, formula(`=${own(hidden.channel)}`)),
      cell(row, at.totalReturn, shown(own(hidden.channelReturn))),
      cell(row, at.share, formula(`=IF(ISNUMBER(${place}),${share(own(hidden.channelReturn))},"")`)),
      cell(row, at.investment, shown(own(hidden.channelInvestment))),
      cell(row, at.roi, shown(own(hidden.channelRoi))),
      ...counts.map((id, count) => cell(row, countColumn(count), shown(`INDEX(${totals.column(id)},${place})`))),
      cell(row, LAST_DAY, shown(own(hidden.channelTo))),
    ];
  }).flat();
  const rest = (total: string, column: number): Content => {
    const left = `(${total}-SUM(${refs(rect(first, column, CHANNELS))}))`;
    return formula(`=IF(ISNUMBER(${total}),IF(ABS${left}>ABS(${total})/1000000000,${left},"${DASH}"),"")`);
  };
  const columns = [
    [at.totalReturn, figure('totalReturn')],
    [at.investment, figure('investment')],
    ...counts.map((id, index) => [countColumn(index), figure(id)] as const),
  ] as const;
  const body = (column: number, format: string) =>
    fill(rect(first, column, CHANNELS + 2), { ...styles.number, format });
  return [
    ...rows,
    cell(others, FIRST, ifAny(quoted(words.others)), styles.quiet),
    cell(all, FIRST, words.total),
    ...columns.flatMap(([column, total]) => [
      cell(others, column, rest(total, column)),
      cell(all, column, orDash(total)),
    ]),
    cell(others, at.share, ifAny(share(ref(others, at.totalReturn)))),
    cell(all, at.roi, orDash(figure('roi'))),
    cell(all, LAST_DAY, orDash(figure('dataTo'))),
    body(at.totalReturn, formats.money),
    body(at.share, '0%'),
    body(at.investment, formats.money),
    body(at.roi, numberFormats.ratio),
    ...counts.map((_, index) => body(countColumn(index), numberFormats.count)),
    body(LAST_DAY, formats.day),
    fill(rect(first, FIRST, CHANNELS), styles.strong),
    fill(rect(all, FIRST, 1, WIDTH), { ...styles.strong, background: colors.card }),
  ];
}

/** Organic, paid, and what some sources don't separate. */
function placements({ texts }: TemplateContext, row: number): Area[] {
  const { model, kpis, reportSheet, valuesSheet, workbook } = texts;
  const labels = { ...model.placements, mixed: reportSheet.channels.mixed };
  const columns = ['organic', 'paid', 'mixed'] as const satisfies readonly FigureColumn[];
  const from = FIRST + CHART_COLUMNS + 1;
  const firstNumber = FIRST + WIDTH - columns.length;
  const shown: readonly (readonly [label: string, name: Figure, format: string])[] = [
    [model.measures.impressions, 'impressions', numberFormats.count],
    [model.measures.engagements, 'engagements', numberFormats.count],
    [kpis.engagement_rate_by_impressions, 'engagementRate', numberFormats.ratio],
    [workbook.dashboard.sessions, 'sessions', numberFormats.count],
    [model.measures.conversions, 'conversions', numberFormats.count],
    [valuesSheet.summary.totalReturn, 'totalReturn', formats.money],
    [reportSheet.channels.costs, 'investment', formats.money],
    [valuesSheet.summary.roi, 'roi', numberFormats.ratio],
  ];
  return [
    fill(rect(row, from, 1, WIDTH - CHART_COLUMNS - 1), { ...styles.head, wrap: false }),
    ...columns.map((placement, index) =>
      cell(row, firstNumber + index, labels[placement], {
        ...styles.number,
        color: placement === 'organic' ? colors.organic : placement === 'paid' ? colors.paid : colors.ink,
      }),
    ),
    down(
      row + 1,
      from,
      shown.map(([label]) => label),
    ),
    ...shown.flatMap(([, name, format], index) => [
      ...columns.map((placement, column) =>
        cell(row + 1 + index, firstNumber + column, orDash(figure(name, placement))),
      ),
      fill(rect(row + 1 + index, firstNumber, 1, columns.length), { ...styles.number, format }),
    ]),
  ];
}

function mostFinding({ texts }: TemplateContext): string {
  const { channels: words } = texts.reportSheet;
  const [channel, most] = [ref(1, hidden.channel), ref(1, hidden.channelReturn)];
  const total = figure('totalReturn');
  const said = sentence(words.most, {
    channel,
    amount: `FIXED(${most},0)`,
    percent: `ROUND(100*${most}/${total},0)`,
  });
  const isKnown = `IF(COUNT(${most},${total})=2,IF(${most}>0,${total}>0,FALSE),FALSE)`;
  return `=IF(${channel}="",${quoted(words.none)},IF(${isKnown},${said},${quoted(words.noReturn)}))`;
}

function paidBackFinding({ texts }: TemplateContext): string {
  const { channels: words } = texts.reportSheet;
  const all = figure('channelsWithBoth');
  const said = sentence(words.paidBack, { count: figure('channelsPaidBack'), all });
  return `=IF(${all}=0,${quoted(words.chartWaits)},${said})`;
}

/** What fell short among channels, and where the money went. */
export function shortChannels(context: TemplateContext): ReportPart {
  const { reportSheet, valuesSheet, model } = context.texts;
  const words = reportSheet.shortfall;
  const [titles, head, first] = [
    rowOf('shortfall', 'finding2'),
    rowOf('shortfall', 'head2'),
    rowOf('shortfall', 'channels'),
  ];
  const below = refs(rect(1, hidden.channelsBelow, CHANNEL_ROWS));
  const count = ref(CHANNEL_ROWS, hidden.channelsBelow);
  const rows = Array.from({ length: SHORT_CHANNELS }, (_, index): Area[] => {
    const row = first + index;
    const place = ref(row, hidden.place);
    const of = (column: number) => `INDEX(${refs(rect(1, column, CHANNEL_ROWS))},${place})`;
    const shown = (value: string): Content => formula(`=IF(ISNUMBER(${place}),${value},"")`);
    return [
      cell(row, hidden.place, formula(`=IF(${index + 1}>${count},"",MATCH(${index + 1},${below},0))`), {
        color: colors.hidden,
      }),
      cell(row, FIRST, shown(of(hidden.channel)), styles.strong),
      cell(row, FIRST + 2, shown(of(hidden.channelReturn))),
      cell(row, FIRST + 3, shown(of(hidden.channelInvestment))),
      cell(row, FIRST + 4, shown(of(hidden.channelRoi))),
      cell(row, FIRST + 5, shown(`ROUND(100*(${figure('roi')}-${of(hidden.channelRoi)}),1)`)),
    ];
  }).flat();
  const numbers = (column: number, format: string) =>
    fill(rect(first, column, SHORT_CHANNELS), { ...styles.number, format });
  const costs = FIRST + 7;
  return {
    areas: [
      cell(rowOf('shortfall', 'finding'), FIRST, formula(shortFinding(context, count)), finding),
      cell(
        titles,
        FIRST,
        formula(
          `=IF(ISNUMBER(${figure('roi')}),${sentence(words.channels, { percent: inPercent(figure('roi')) })},${quoted(words.channelsWait)})`,
        ),
        styles.stage,
      ),
      fill(rect(head, FIRST, 1, 6), styles.head),
      cell(head, FIRST, model.dimensions.channel),
      ...[valuesSheet.summary.totalReturn, valuesSheet.summary.investment, valuesSheet.summary.roi, words.below].map(
        (label, index) => cell(head, FIRST + 2 + index, label, styles.number),
      ),
      ...rows,
      numbers(FIRST + 2, formats.money),
      numbers(FIRST + 3, formats.money),
      numbers(FIRST + 4, numberFormats.ratio),
      numbers(FIRST + 5, pointsPattern(reportSheet.points, '0.0')),
      ...categories(context, titles, head, first, costs),
    ],
  };
}

function shortFinding({ texts }: TemplateContext, below: string): string {
  const { shortfall: words, goals } = texts.reportSheet;
  const [all, short] = [goalCount('goals'), goalCount('goalsShort')];
  const channels = `IF(${below}>0,${sentence(words.belowWhole, { count: below })},"")`;
  return `=IF(${all}=0,${quoted(goals.none)},IF(${short}=0,${quoted(words.noneShort)},${sentence(words.finding, { short, all })}))&${channels}`;
}

/** Categories of cost as Totals lists them, the dearest first. */
function categories(context: TemplateContext, titles: number, head: number, first: number, from: number): Area[] {
  const words = context.texts.reportSheet.shortfall;
  const totals = totalsFormulas(context.names.totals);
  const period = totals.column('period');
  const start = figure('topCategory');
  const [amount, share] = [from + 3, from + 4];
  const labels = labelsOf(context);
  const rows = Array.from({ length: SHORT_CHANNELS }, (_, index): Area[] => {
    const row = first + index;
    const place = ref(row, hidden.place2);
    const id = `INDEX(${totals.column('category')},${place})`;
    const value = ref(row, amount);
    return [
      cell(
        row,
        hidden.place2,
        formula(`=IFERROR(IF(INDEX(${period},${start}+${index})<>"category","",${start}+${index}),"")`),
        { color: colors.hidden },
      ),
      cell(row, from, formula(`=IF(ISNUMBER(${place}),${labels.category.of(id)},"")`), styles.strong),
      cell(row, amount, formula(`=IF(ISNUMBER(${place}),INDEX(${totals.column('investment')},${place}),"")`)),
      cell(
        row,
        share,
        formula(
          `=IF(COUNT(${value},${figure('investment')})=2,IF(${figure('investment')}>0,${value}/${figure('investment')},""),"")`,
        ),
      ),
    ];
  }).flat();
  const largest = sentence(words.largest, {
    category: ref(first, from),
    percent: `ROUND(100*${ref(first, share)},0)`,
  });
  return [
    cell(
      titles,
      from,
      formula(`=IF(ISNUMBER(${ref(first, share)}),${largest},${quoted(words.noCosts)})`),
      styles.stage,
    ),
    fill(rect(head, from, 1, FIRST + WIDTH - from), styles.head),
    cell(head, from, words.category, { wrap: false }),
    cell(head, amount, context.texts.valuesSheet.summary.investment, styles.number),
    cell(head, share, words.share, styles.number),
    ...rows,
    fill(rect(first, amount, SHORT_CHANNELS), { ...styles.number, format: formats.money }),
    fill(rect(first, share, SHORT_CHANNELS), { ...styles.number, format: '0%' }),
  ];
}
