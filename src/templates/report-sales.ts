import type { Unit } from '../kpis/kpi.ts';
import { numberFormats } from '../readings/number-format.ts';
import { type TemplateContext, worded } from './context.ts';
import { across, cell, down, fill, quoted, rect, ref, sentence } from './paint.ts';
import { type Figure, figure } from './report-figures.ts';
import { knownFormula, signs } from './report-goals.ts';
import { changeOf, inPercent, orDash, pointsFormat, pointsOf, type ReportPart } from './report-part.ts';
import { BESIDE, COLUMN_WIDTH, FIRST, RESULTS, rowOf, WIDTH } from './report-places.ts';
import { type Area, formula } from './sheet-template.ts';
import { colors, DASH, formats, styles } from './style.ts';
import { coverageGap } from './values-summary.ts';

const finding = { ...styles.finding, wrap: false };
/** Group, label, and three numbers; the funnel stands right of them. */
const now = FIRST + 4;
const LEFT = 7;
const RIGHT = FIRST + LEFT + 1;
const RIGHT_WIDTH = WIDTH - LEFT - 1;
const STAGES = 4;

type Result = readonly [label: string, name: Figure, unit: Extract<Unit, 'count' | 'ratio' | 'currency'>];

/** What came of it up to the sale, the way there, and what has no money value. */
export function salesPart(context: TemplateContext): ReportPart {
  const { reportSheet, model, kpis, workbook } = context.texts;
  const words = reportSheet.sales;
  const groups: readonly (readonly [label: string, results: readonly Result[]])[] = [
    [
      words.traffic,
      [
        [model.measures.linkClicks, 'linkClicks', 'count'],
        [workbook.dashboard.sessions, 'sessions', 'count'],
        [kpis.share_of_site_sessions, 'siteShare', 'ratio'],
      ],
    ],
    [
      words.intent,
      [
        [model.measures.leads, 'leads', 'count'],
        [model.measures.conversions, 'conversions', 'count'],
        [kpis.conversion_rate_by_sessions, 'conversionRate', 'ratio'],
      ],
    ],
    [
      words.qualified,
      [
        [model.measures.qualifiedLeads, 'qualifiedLeads', 'count'],
        [kpis.qualified_lead_share, 'qualifiedShare', 'ratio'],
      ],
    ],
    [
      words.sales,
      [
        [model.measures.orders, 'orders', 'count'],
        [context.texts.valuesSheet.summary.revenue, 'revenue', 'currency'],
        [model.measures.newCustomers, 'newCustomers', 'count'],
      ],
    ],
  ];
  const besideResults: readonly Result[] = [
    [words.mentions, 'mentions', 'count'],
    [kpis.net_sentiment, 'netSentiment', 'ratio'],
    [kpis.satisfaction_rate, 'satisfaction', 'ratio'],
    [model.measures.contactsReceived, 'contactsReceived', 'count'],
    [model.measures.followers, 'followers', 'count'],
  ];
  const [head, list] = [rowOf('sales', 'head'), rowOf('sales', 'list')];
  const [head2, beside] = [rowOf('sales', 'head2'), rowOf('sales', 'beside')];
  const results = groups.flatMap(([, each]) => each);
  const starts = groups.map((_, index) => list + groups.slice(0, index).flatMap(([, each]) => each).length);
  return {
    areas: [
      cell(rowOf('sales', 'finding'), FIRST, formula(visitsFinding(context)), finding),
      ...resultHead(head, context),
      ...groups.map(([label], index) => cell(starts[index] ?? list, FIRST, label, styles.stage)),
      ...resultRows(list, results, FIRST + 1, context),
      ...funnel(context, head),
      cell(rowOf('sales', 'finding2'), FIRST, words.beside, styles.section),
      ...resultHead(head2, context),
      ...resultRows(beside, besideResults, FIRST, context),
      ...roiBox(context, head2),
    ],
    lined: [rect(head + 1, RIGHT, STAGES, RIGHT_WIDTH)],
    conditions: signs([rect(list, now + 2, RESULTS), rect(beside, now + 2, BESIDE)]),
    charts: [
      {
        type: 'bar',
        domain: rect(head, RIGHT, STAGES + 1),
        series: [rect(head, RIGHT + 2, STAGES + 1)],
        row: head + STAGES + 2,
        column: RIGHT,
        width: RIGHT_WIDTH * COLUMN_WIDTH,
        height: (RESULTS - STAGES - 1) * 20 - 4,
        options: {
          'series.0.color': colors.organic,
          'hAxis.format': '#,##0',
          'hAxis.minValue': 0,
          'legend.position': 'none',
        },
      },
    ],
  };
}

const resultHead = (row: number, { texts }: TemplateContext): Area[] => [
  fill(rect(row, FIRST, 1, LEFT), { ...styles.head, wrap: false }),
  cell(row, FIRST, texts.reportSheet.sales.result),
  across(
    row,
    now,
    [texts.reportSheet.sales.now, texts.reportSheet.sales.before, texts.reportSheet.change],
    styles.number,
  ),
];

/** Counts change by percent, rates by points. */
function resultRows(row: number, results: readonly Result[], label: number, { texts }: TemplateContext): Area[] {
  return [
    down(
      row,
      label,
      results.map(([text]) => text),
    ),
    ...results.flatMap(([, name, unit], index) => {
      const [value, before] = [figure(name), figure(name, 'before')];
      const format = unit === 'currency' ? formats.money : numberFormats[unit];
      return [
        cell(row + index, now, orDash(value), { ...styles.number, ...styles.strong, format }),
        cell(row + index, now + 1, orDash(before), { ...styles.number, ...styles.quiet, format }),
        cell(row + index, now + 2, unit === 'ratio' ? pointsOf(value, before) : changeOf(value, before), {
          ...styles.number,
          format: unit === 'ratio' ? pointsFormat(texts.reportSheet.points) : formats.change,
        }),
      ];
    }),
  ];
}

/** Visits, leads, qualified leads, customers: each stage's total, and its part of the stage above. */
function funnel({ texts }: TemplateContext, head: number): Area[] {
  const { reportSheet, model, workbook } = texts;
  const words = reportSheet.sales;
  const stages: readonly (readonly [label: string, name: Figure])[] = [
    [workbook.dashboard.sessions, 'sessions'],
    [model.measures.leads, 'leads'],
    [model.measures.qualifiedLeads, 'qualifiedLeads'],
    [words.customers, 'newCustomers'],
  ];
  const [visits, leads] = [figure('sessions'), figure('leads')];
  const share = `IF(COUNT(${visits},${leads})=2,IF(${visits}>0,${leads}/${visits},""),"")`;
  const said = sentence(words.becameLeads, { percent: inPercent(`(${leads}/${visits})`) });
  return [
    fill(rect(head, RIGHT, 1, RIGHT_WIDTH), { ...styles.head, wrap: false }),
    cell(head, RIGHT, words.funnel),
    cell(head, RIGHT + 3, words.ofStageBefore, styles.number),
    ...stages.flatMap(([label, name], index) => {
      const row = head + 1 + index;
      const [value, above] = [ref(row, RIGHT + 2), ref(row - 1, RIGHT + 2)];
      return [
        cell(row, RIGHT, label),
        cell(row, RIGHT + 2, orDash(figure(name)), {
          ...styles.number,
          ...styles.strong,
          format: numberFormats.count,
        }),
        ...(index === 0
          ? []
          : [
              cell(
                row,
                RIGHT + 3,
                formula(`=IF(COUNT(${value},${above})=2,IF(${above}>0,${value}/${above},"${DASH}"),"${DASH}")`),
                { ...styles.number, format: numberFormats.ratio },
              ),
            ]),
      ];
    }),
    cell(
      head + STAGES + 1,
      RIGHT,
      formula(`=IF(ISNUMBER(${share}),${said},${quoted(words.funnelWaits)})`),
      styles.stage,
    ),
  ];
}

/** The ROI stands beside what has no money value, with how far it is known. */
function roiBox(context: TemplateContext, head: number): Area[] {
  const { reportSheet, valuesSheet } = context.texts;
  const { summary } = valuesSheet;
  const shown: readonly (readonly [label: string, name: Figure, format: string])[] = [
    [summary.roi, 'roi', numberFormats.ratio],
    [summary.totalReturn, 'totalReturn', formats.money],
    [summary.investment, 'investment', formats.money],
  ];
  return [
    fill(rect(head, RIGHT, 1 + BESIDE, RIGHT_WIDTH), { background: colors.card }),
    ...shown.flatMap(([label, name, format], index) => [
      cell(head + 1 + index, RIGHT, label, index === 0 ? styles.strong : {}),
      cell(head + 1 + index, RIGHT + RIGHT_WIDTH - 1, orDash(figure(name)), {
        ...styles.number,
        ...(index === 0 ? styles.strong : {}),
        format,
      }),
    ]),
    cell(head + 4, RIGHT, formula(knownFormula(context)), styles.small),
    cell(head + 5, RIGHT, formula(`=IF(${coverageGap(context)}="","",${quoted(reportSheet.sales.unequal)})`), {
      ...styles.small,
      color: colors.worse,
    }),
  ];
}

function visitsFinding(context: TemplateContext): string {
  const words = context.texts.reportSheet.sales;
  const [visits, site, conversions, rate] = [
    figure('sessions'),
    figure('siteShare'),
    figure('conversions'),
    figure('conversionRate'),
  ];
  const ifKnown = (value: string, text: string) => `IF(ISNUMBER(${value}),${text},"")`;
  const said = [
    sentence(words.visits, { count: `FIXED(${visits},0)` }),
    ifKnown(site, sentence(words.ofSite, { percent: inPercent(site) })),
    ifKnown(conversions, sentence(words.conversions, { count: `FIXED(${conversions},0)` })),
    ifKnown(rate, sentence(words.ofVisits, { percent: inPercent(rate) })),
  ].join('&');
  return `=IF(ISNUMBER(${visits}),${said},${quoted(worded(words.noVisits, context))})`;
}
