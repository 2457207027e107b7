import type { MeasureId } from '../model/measures.ts';
import { numberFormats } from '../readings/number-format.ts';
import type { TemplateContext } from './context.ts';
import { type Figure, figure } from './dashboard-figures.ts';
import { FIRST, FIRST_FIGURE_ROW, hidden, LAST, rowOf } from './dashboard-places.ts';
import { cell, fill, quoted, rect, ref, refs, sentence } from './paint.ts';
import { type Area, formula } from './sheet-template.ts';
import { colors, DASH, styles } from './style.ts';

/** Right of the goals: how many were reached, engaged, became qualified leads and customers, and how many of each went on. */

const FUNNEL = FIRST + 6;
const columns = { label: FUNNEL, count: LAST - 1, bar: LAST } as const;

/** Customers are new customers, or orders where nobody counts customers. */
const customer = (of: (measure: MeasureId) => string): string =>
  `IF(COUNT(${figure('newCustomers')})=0,IF(COUNT(${figure('orders')})=0,${of('newCustomers')},${of('orders')}),${of('newCustomers')})`;

const barOptions = (max: string) =>
  [
    ['charttype', 'bar'],
    ['max', formula(max)],
    ['color1', colors.bar],
  ] as const;

export function funnelAreas(context: TemplateContext): Area[] {
  const { dashboardSheet: words, model } = context.texts;
  const labelOf = (stage: keyof typeof words.funnelStages, measure: MeasureId) =>
    words.funnelStages[stage].replace('{measure}', model.measures[measure]);
  const stages = [
    { stage: 'cold', label: labelOf('cold', 'reach'), count: figure('reach') },
    { stage: 'warm', label: labelOf('warm', 'engagements'), count: figure('engagements') },
    { stage: 'hot', label: labelOf('hot', 'qualifiedLeads'), count: figure('qualifiedLeads') },
    {
      stage: 'customer',
      label: formula(`=${customer(measure => quoted(labelOf('customer', measure)))}`),
      count: customer(measure => figure(measure)),
    },
  ] as const;
  const first = rowOf('goalsHead');
  const countAt = (index: number) => ref(first + 2 * index, columns.count);
  const counts = stages.map((_, index) => countAt(index));
  const options = refs(rect(FIRST_FIGURE_ROW, hidden.funnel, 3, 2));
  const share = (above: string, below: string) => `ROUND(1000*${above}/${below},0)/10`;
  const step = (text: string, above: string, below: string): string =>
    `=IF(COUNT(${above},${below})=2,IF(${below}>0,IF(${above}>${below},${quoted(words.steps.above)},${sentence(text, { rate: share(above, below) })}),${quoted(words.steps.unknown)}),${quoted(words.steps.unknown)})`;
  // Engagements are held against the reach of the rows that count both; what comes later is recorded elsewhere.
  const sides = (above: Figure, below: Figure) => [figure(above), figure(below)] as const;
  const steps = [
    step(words.steps.warm, ...sides('engagements beside reach', 'reach beside engagements')),
    step(words.steps.hot, ...sides('qualifiedLeads', 'engagements')),
    step(words.steps.customer, counts[3] ?? '', figure('qualifiedLeads')),
  ];
  return [
    ...barOptions(`=IF(COUNT(${counts.join(',')})=0,1,MAX(${counts.join(',')}))`).flatMap(([key, value], index) => [
      cell(FIRST_FIGURE_ROW + index, hidden.funnel, key, { color: colors.hidden }),
      cell(FIRST_FIGURE_ROW + index, hidden.funnel + 1, value, { color: colors.hidden }),
    ]),
    cell(rowOf('goals'), FUNNEL, words.funnel, styles.section),
    ...stages.flatMap(({ label, count }, index) => [
      fill(rect(first + 2 * index, FUNNEL, 1, LAST - FUNNEL + 1), { background: colors.card }),
      cell(first + 2 * index, columns.label, label, styles.strong),
      cell(first + 2 * index, columns.count, formula(`=IF(ISNUMBER(${count}),${count},"${DASH}")`), {
        ...styles.number,
        bold: true,
        format: numberFormats.count,
      }),
      cell(
        first + 2 * index,
        columns.bar,
        formula(`=IF(ISNUMBER(${countAt(index)}),SPARKLINE(${countAt(index)},${options}),"")`),
      ),
    ]),
    ...steps.map((text, index) => cell(first + 2 * index + 1, columns.label, formula(text), styles.small)),
  ];
}
