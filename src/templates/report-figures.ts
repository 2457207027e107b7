import { socialRoi } from '../kpis/value.ts';
import { GOAL_ROWS } from '../model/goals.ts';
import { FIRST_ROW } from '../model/keyed-sheet.ts';
import type { MeasureId } from '../model/measures.ts';
import { controlCell, staleFormula } from '../model/totals-layout.ts';
import { toSheetFormula } from '../readings/sheet-formula.ts';
import type { TemplateContext } from './context.ts';
import type { GoalColumn } from './goal-row.ts';
import { goalsColumn } from './goals-column.ts';
import { channelLabels, costCategoryLabels, type IdLabels } from './id-labels.ts';
import { listColumns } from './kpis-sheet.ts';
import { cell, dayText, down, on, quoted, rect, ref, refs } from './paint.ts';
import { CHANNEL_ROWS, hidden } from './report-places.ts';
import { type Area, formula } from './sheet-template.ts';
import { colors } from './style.ts';
import { type TotalsRows, totalsFormulas } from './totals-formulas.ts';

/** What the report is computed from, in its hidden columns: one place for every number, so each is computed once. */

/** Sums of a measure, or of one side of a rate over the rows that have both. */
const sums = {
  totalReturn: ['totalReturn'],
  investment: ['investment'],
  impressions: ['impressions'],
  engagements: ['engagements'],
  linkClicks: ['linkClicks'],
  sessions: ['sessions'],
  leads: ['leads'],
  qualifiedLeads: ['qualifiedLeads'],
  conversions: ['conversions'],
  orders: ['orders'],
  revenue: ['revenue'],
  newCustomers: ['newCustomers'],
  contactsReceived: ['contactsReceived'],
  followers: ['followers'],
  positiveMentions: ['positiveMentions'],
  neutralMentions: ['neutralMentions'],
  negativeMentions: ['negativeMentions'],
  rateEngagements: ['engagements', 'impressions'],
  rateImpressions: ['impressions', 'engagements'],
  rateConversions: ['conversions', 'sessions'],
  rateSessions: ['sessions', 'conversions'],
  rateQualified: ['qualifiedLeads', 'leads'],
  rateLeads: ['leads', 'qualifiedLeads'],
  rateSatisfied: ['satisfied', 'answered'],
  rateAnswered: ['answered', 'satisfied'],
  ratePositive: ['positiveMentions', 'negativeMentions', 'neutralMentions'],
  rateNegative: ['negativeMentions', 'positiveMentions', 'neutralMentions'],
  rateNeutral: ['neutralMentions', 'positiveMentions', 'negativeMentions'],
} as const satisfies Record<string, readonly [MeasureId, ...MeasureId[]]>;
type Sum = keyof typeof sums;

const others = [
  'siteSessions',
  'roi',
  'engagementRate',
  'siteShare',
  'conversionRate',
  'qualifiedShare',
  'mentions',
  'netSentiment',
  'satisfaction',
  /** Days as numbers; their texts stand in the column of the period before. */
  'from',
  'to',
  'beforeFrom',
  'beforeTo',
  'returnTo',
  'costTo',
  'dataTo',
  'stale',
  'channelsPaidBack',
  'channelsWithBoth',
  'topCategory',
] as const;
export const figureNames = [...(Object.keys(sums) as Sum[]), ...others];
export type Figure = (typeof figureNames)[number];
export type FigureColumn = 'now' | 'before' | 'organic' | 'paid' | 'mixed';
export const days = ['from', 'to', 'beforeFrom', 'beforeTo', 'returnTo', 'costTo', 'dataTo'] as const;

export const FIRST_FIGURE_ROW = 1;
export const figureRow = (name: Figure): number => FIRST_FIGURE_ROW + figureNames.indexOf(name);
/** Address of a figure. */
export const figure = (name: Figure, column: FigureColumn = 'now'): string => ref(figureRow(name), hidden[column]);
export const dayFigure = (name: (typeof days)[number]): string => figure(name, 'before');

const grey = { color: colors.hidden };
const put = (name: Figure, column: FigureColumn, text: string): Area =>
  cell(figureRow(name), hidden[column], formula(text), grey);

const rowsOf: Readonly<Record<FigureColumn, TotalsRows>> = {
  now: { period: 'chosen' },
  before: { period: 'previous' },
  organic: { period: 'chosen', placement: 'organic' },
  paid: { period: 'chosen', placement: 'paid' },
  mixed: { period: 'chosen', placement: 'mixed' },
};
/** What is shown for organic and paid, too. */
const placed: ReadonlySet<Figure> = new Set<Figure>([
  'totalReturn',
  'investment',
  'impressions',
  'engagements',
  'sessions',
  'conversions',
  'rateEngagements',
  'rateImpressions',
]);

export function figureAreas(context: TemplateContext): Area[] {
  const totals = totalsFormulas(context.names.totals);
  const control = (key: Parameters<typeof controlCell>[0]) => on(context.names.totals) + controlCell(key, 'atRefresh');
  const columns = (Object.keys(rowsOf) as FigureColumn[]).flatMap((column): Area[] => {
    const rows = rowsOf[column];
    const isPlaced = column !== 'now' && column !== 'before';
    const at = (name: Figure) => figure(name, column);
    const quotient = (above: string, below: string) =>
      `=IF(COUNT(${above},${below})=2,IFERROR(${above}/${below},""),"")`;
    const rates = [
      put(
        'roi',
        column,
        toSheetFormula(socialRoi.formula, name => at(name === 'totalReturn' ? 'totalReturn' : 'investment')),
      ),
      put('engagementRate', column, quotient(at('rateEngagements'), at('rateImpressions'))),
    ];
    const sentiment = [at('ratePositive'), at('rateNegative'), at('rateNeutral')];
    const mentions = [at('positiveMentions'), at('neutralMentions'), at('negativeMentions')];
    return [
      ...(Object.keys(sums) as Sum[])
        .filter(name => !isPlaced || placed.has(name))
        .map(name => {
          const [measure, ...beside] = sums[name];
          return put(name, column, `=${totals.total(measure, { ...rows, beside })}`);
        }),
      ...rates,
      ...(isPlaced
        ? []
        : [
            put('siteSessions', column, `=${totals.total('siteSessions', { ...rows, wholeSite: true })}`),
            put('siteShare', column, quotient(at('sessions'), at('siteSessions'))),
            put('conversionRate', column, quotient(at('rateConversions'), at('rateSessions'))),
            put('qualifiedShare', column, quotient(at('rateQualified'), at('rateLeads'))),
            put('satisfaction', column, quotient(at('rateSatisfied'), at('rateAnswered'))),
            put('mentions', column, `=IF(COUNT(${mentions.join(',')})=0,"",SUM(${mentions.join(',')}))`),
            put(
              'netSentiment',
              column,
              `=IF(COUNT(${sentiment.join(',')})=3,IFERROR((${sentiment[0]}-${sentiment[1]})/SUM(${sentiment.join(',')}),""),"")`,
            ),
          ]),
    ];
  });
  const dayOf = {
    from: control('chosenFrom'),
    to: control('chosenTo'),
    beforeFrom: control('previousFrom'),
    beforeTo: control('previousTo'),
    returnTo: control('returnTo'),
    costTo: control('costTo'),
  };
  const lastDays = refs(rect(1, hidden.channelTo, CHANNEL_ROWS));
  return [
    down(FIRST_FIGURE_ROW, hidden.name, figureNames, grey),
    ...columns,
    ...Object.entries(dayOf).map(([name, day]) =>
      put(name as keyof typeof dayOf, 'now', `=IF(ISNUMBER(${day}),${day},"")`),
    ),
    put('dataTo', 'now', `=IF(COUNT(${lastDays},${figure('to')})<2,"",MIN(MAX(${lastDays}),${figure('to')}))`),
    ...days.map(name => put(name, 'before', `=IF(ISNUMBER(${figure(name)}),${dayText(figure(name))},"")`)),
    put('stale', 'now', `=IF(${staleFormula(on(context.names.totals))},1,0)`),
    put('topCategory', 'now', `=IFERROR(MATCH("category",${totals.column('period')},0),"")`),
    ...channelAreas(context),
    ...goalAreas(context),
  ];
}

/** Of channels and of cost categories, for all of the sheet's formulas that name one. */
export const labelsOf = (context: TemplateContext): Readonly<Record<'channel' | 'category', IdLabels>> => ({
  channel: channelLabels(context, 1, hidden.channelList),
  category: costCategoryLabels(context, 1, hidden.categoryList),
});

/** Channels as Totals lists them, the largest return first: taken by their row, for one may be called `Sale*`. */
function channelAreas(context: TemplateContext): Area[] {
  const labels = labelsOf(context);
  const totals = totalsFormulas(context.names.totals);
  const period = totals.column('period');
  const first = `MATCH("channel",${period},0)`;
  const rows = Array.from({ length: CHANNEL_ROWS }, (_, index): Area[] => {
    const row = 1 + index;
    const at = (column: number) => ref(row, column);
    const place = at(hidden.channelRow);
    const number = (column: string) => {
      const value = `INDEX(${column},${place})`;
      return `=IF(ISNUMBER(${place}),IF(ISNUMBER(${value}),${value},""),"")`;
    };
    const roi = at(hidden.channelRoi);
    const isBelow = `IF(COUNT(${roi},${figure('roi')})=2,IF(${roi}<${figure('roi')},1,0),0)`;
    const content: readonly (readonly [number, string])[] = [
      [hidden.channelRow, `=IFERROR(IF(INDEX(${period},${first}+${index})<>"channel","",${first}+${index}),"")`],
      [hidden.channelId, `=IF(ISNUMBER(${place}),INDEX(${totals.column('channel')},${place})&"","")`],
      [hidden.channel, `=IF(ISNUMBER(${place}),${labels.channel.of(at(hidden.channelId))},"")`],
      [hidden.channelReturn, number(totals.column('totalReturn'))],
      [hidden.channelInvestment, number(totals.column('investment'))],
      [
        hidden.channelRoi,
        toSheetFormula(socialRoi.formula, name =>
          at(name === 'totalReturn' ? hidden.channelReturn : hidden.channelInvestment),
        ),
      ],
      [hidden.channelTo, number(totals.column('to'))],
      [hidden.channelsBelow, index === 0 ? `=${isBelow}` : `=${ref(row - 1, hidden.channelsBelow)}+${isBelow}`],
    ];
    return content.map(([column, text]) => cell(row, column, formula(text), grey));
  }).flat();
  const rois = refs(rect(1, hidden.channelRoi, CHANNEL_ROWS));
  return [
    ...rows,
    put('channelsWithBoth', 'now', `=COUNT(${rois})`),
    put('channelsPaidBack', 'now', `=COUNTIFS(${rois},">0")`),
    ...labels.channel.areas,
    ...labels.category.areas,
  ];
}

/** Goals whose days touch the chosen period and that nobody paused or archived, counted on from row to row. */
function goalAreas(context: TemplateContext): Area[] {
  const { statuses } = context.texts.cellWords;
  const states = listColumns('state');
  const kpis = on(context.names.kpis);
  return Array.from({ length: GOAL_ROWS }, (_, index): Area => {
    const row = 1 + index;
    const of = (key: GoalColumn) => `INDEX(${goalsColumn(context, key)},${FIRST_ROW + index})`;
    const before = (column: number) => (index === 0 ? '' : `${ref(row - 1, column)}+`);
    const isActive = `IF(${of('state')}="",1,IFERROR(IF(INDEX(${kpis}${states.meaning},MATCH(${of('state')},${kpis}${states.word},0))="active",1,0),0))`;
    const counts = `IF(ISNUMBER(${of('kpiRow')}),IF(COUNT(${of('start')},${of('deadline')},${figure('from')},${figure('to')})=4,IF(${of('start')}<=${figure('to')},IF(${of('deadline')}>=${figure('from')},${isActive},0),0),0),0)`;
    const isNew =
      index === 0 ? `${ref(row, hidden.goals)}>0` : `${ref(row, hidden.goals)}>${ref(row - 1, hidden.goals)}`;
    const isOneOf = (...said: readonly string[]) =>
      `IF(${isNew},${said.reduceRight((otherwise, word) => `IF(${of('status')}=${quoted(word)},1,${otherwise})`, '0')},0)`;
    return {
      ...rect(row, hidden.goals, 1, 3),
      content: [
        [
          formula(`=${before(hidden.goals)}${counts}`),
          formula(`=${before(hidden.goalsMet)}${isOneOf(statuses.achieved, statuses['on track'])}`),
          formula(`=${before(hidden.goalsShort)}${isOneOf(statuses.behind, statuses.missed)}`),
        ],
      ],
      style: grey,
    };
  });
}
export const goalCount = (column: 'goals' | 'goalsMet' | 'goalsShort'): string => ref(GOAL_ROWS, hidden[column]);
export const goalCounts = (column: 'goals' | 'goalsShort'): string => refs(rect(1, hidden[column], GOAL_ROWS));
