import { socialRoi } from '../kpis/value.ts';
import { FIRST_ROW, LABEL_ROW } from '../model/keyed-sheet.ts';
import { type Control, controlCell } from '../model/totals-layout.ts';
import { type ValueMethod, valueMethods } from '../model/values.ts';
import { numberFormats } from '../readings/number-format.ts';
import { toSheetFormula } from '../readings/sheet-formula.ts';
import { type TemplateContext, worded } from './context.ts';
import { across, cell, down, fill, on, quoted, rect, ref, sentence } from './paint.ts';
import { type Area, type Border, type Condition, type Content, formula } from './sheet-template.ts';
import { colors, formats, sizes, styles } from './style.ts';
import { totalsFormulas } from './totals-formulas.ts';
import { SUMMARY, SUMMARY_WIDTH } from './values-places.ts';

/** Beside the rows: what came back and what it cost, from Totals; and each way of valuing a result by an example. */

const measures = ['revenue', 'valuedReturn', 'careSavings', 'totalReturn', 'investment'] as const;
const periods = ['chosen', 'previous'] as const;

const days = FIRST_ROW;
const amounts = days + 2;
const roi = amounts + measures.length;
/** How far return and costs are known, what is missing, and what counts once. */
const coverage = roi + 1;
const notes = coverage + 4;
const examplesHead = notes + 3;
const examples = examplesHead + 1;
const rowOf = (measure: (typeof measures)[number]): number => amounts + measures.indexOf(measure);

export const summaryRows = { days, amounts, roi, coverage, examples } as const;

export const summaryBorders: readonly Border[] = [
  { ...rect(days, SUMMARY, coverage + 2 - days, 3), sides: ['rows', 'bottom'], color: colors.line, weight: 'thin' },
  {
    ...rect(examples, SUMMARY, valueMethods.length, SUMMARY_WIDTH),
    sides: ['rows', 'bottom'],
    color: colors.line,
    weight: 'thin',
  },
];

export const summaryConditions: readonly Condition[] = [
  { ranges: [rect(roi, SUMMARY + 1, 1, 2)], when: 'above-zero', color: colors.better },
  { ranges: [rect(roi, SUMMARY + 1, 1, 2)], when: 'below-zero', color: colors.worse },
];

/** The numbers of each example, as they would be typed. */
const exampleNumbers: Readonly<Record<ValueMethod, readonly [Content, Content]>> = {
  history: [10, 150],
  rate: [0.75, 300],
  order: [0.1, 1500],
  willingness: ['', 40],
  saving: [9, 4],
};

const rateMethods = ['rate', 'order'] as const satisfies readonly ValueMethod[];

export function valuesSummary(context: TemplateContext): Area[] {
  const { model, valuesSheet } = context.texts;
  const words = valuesSheet.summary;
  const totals = totalsFormulas(context.names.totals);
  const day = (end: 'from' | 'to') =>
    periods.map(period => {
      const key = (
        {
          chosen: { from: 'chosenFrom', to: 'chosenTo' },
          previous: { from: 'previousFrom', to: 'previousTo' },
        } as const
      )[period][end];
      const control = on(context.names.totals) + controlCell(key, 'atRefresh');
      return formula(`=IF(ISNUMBER(${control}),${control},"")`);
    });
  const numbers = styles.number;
  return [
    fill(rect(LABEL_ROW, SUMMARY, 1, 3), styles.head),
    cell(LABEL_ROW, SUMMARY, words.title, { size: sizes.body }),
    across(LABEL_ROW, SUMMARY + 1, [words.chosen, words.previous], numbers),
    across(days, SUMMARY, [model.totalsColumns.from, ...day('from')], styles.quiet),
    across(days + 1, SUMMARY, [model.totalsColumns.to, ...day('to')], styles.quiet),
    fill(rect(days, SUMMARY + 1, 2, 2), { ...numbers, format: formats.day }),
    ...measures.map(measure =>
      across(rowOf(measure), SUMMARY, [
        words[measure],
        ...periods.map(period => formula(`=${totals.total(measure, { period })}`)),
      ]),
    ),
    fill(rect(amounts, SUMMARY + 1, measures.length, 2), { ...numbers, format: numberFormats.currency }),
    fill(rect(rowOf('totalReturn'), SUMMARY, 1, 3), styles.strong),
    across(
      roi,
      SUMMARY,
      [
        words.roi,
        ...periods.map((_, index) =>
          formula(
            toSheetFormula(socialRoi.formula, name =>
              ref(rowOf(name === 'totalReturn' ? 'totalReturn' : 'investment'), SUMMARY + 1 + index),
            ),
          ),
        ),
      ],
      styles.strong,
    ),
    fill(rect(roi, SUMMARY + 1, 1, 2), { ...numbers, format: numberFormats.ratio }),
    ...coverageAreas(context),
    down(
      notes,
      SUMMARY,
      words.notes.map(note => worded(note, context)),
      styles.small,
    ),
    ...exampleAreas(context),
  ];
}

/** Of which days return and costs are known, as Totals says it. */
const coverageOf = ({ names }: TemplateContext) => {
  const control = (key: Control) => on(names.totals) + controlCell(key, 'atRefresh');
  return { control, returnTo: control('returnTo'), costTo: control('costTo') };
};

/** What is missing of return or of costs, so that they aren't of the same days; an expression, `""` for nothing. */
export function coverageGap(context: TemplateContext): string {
  const words = context.texts.valuesSheet.summary;
  const { control, returnTo, costTo } = coverageOf(context);
  const months = (key: 'monthsWithoutReturn' | 'monthsWithoutCost') => sentence(words[key], { count: control(key) });
  const where = (condition: string, then: string, otherwise: string) => `IF(${condition},${then},${otherwise})`;
  return where(
    `COUNT(${returnTo},${costTo})=0`,
    '""',
    where(
      `COUNT(${returnTo})=0`,
      quoted(words.noReturn),
      where(
        `COUNT(${costTo})=0`,
        quoted(words.noCost),
        where(
          `${control('monthsWithoutReturn')}>0`,
          months('monthsWithoutReturn'),
          where(
            `${control('monthsWithoutCost')}>0`,
            months('monthsWithoutCost'),
            where(`${costTo}>${returnTo}`, quoted(words.costsRunOn), '""'),
          ),
        ),
      ),
    ),
  );
}

/** Return and costs must be of the same days: what is missing of either is said beside the ROI. */
function coverageAreas(context: TemplateContext): Area[] {
  const words = context.texts.valuesSheet.summary;
  const { control, returnTo, costTo } = coverageOf(context);
  const twice = control('claimedTwice');
  const claimed = `IF(ISNUMBER(${twice}),IF(${twice}>0,${sentence(words.claimedTwice, { count: twice })},""),"")`;
  const shown = (day: string) => formula(`=IF(ISNUMBER(${day}),${day},"")`);
  return [
    across(coverage, SUMMARY, [words.returnTo, shown(returnTo)], styles.quiet),
    across(coverage + 1, SUMMARY, [words.costTo, shown(costTo)], styles.quiet),
    fill(rect(coverage, SUMMARY + 1, 2), { ...styles.number, format: formats.day }),
    cell(coverage + 2, SUMMARY, formula(`=${coverageGap(context)}`), { ...styles.small, color: colors.worse }),
    cell(coverage + 3, SUMMARY, formula(`=${claimed}`), styles.small),
  ];
}

function exampleAreas({ texts }: TemplateContext): Area[] {
  const { methods } = texts.values;
  const { examples: words } = texts.valuesSheet;
  return [
    // A row of the table must not grow with it.
    fill(rect(examplesHead, SUMMARY, 1, SUMMARY_WIDTH), { ...styles.head, wrap: false }),
    cell(examplesHead, SUMMARY, words.title, { size: sizes.body }),
    across(examplesHead, SUMMARY + 1, [words.first, words.second], styles.number),
    ...valueMethods.map((method, index) =>
      across(examples + index, SUMMARY, [methods[method], ...exampleNumbers[method], words[method]]),
    ),
    fill(rect(examples, SUMMARY, valueMethods.length), styles.strong),
    fill(rect(examples, SUMMARY + 1, valueMethods.length, 2), { ...styles.number, format: formats.money }),
    ...rateMethods.map(method => fill(rect(examples + valueMethods.indexOf(method), SUMMARY + 1), { format: '0%' })),
    fill(rect(examples, SUMMARY + SUMMARY_WIDTH - 1, valueMethods.length), styles.quiet),
  ];
}
