import type { SheetId } from '../model/sheet-ids.ts';
import { controlCell, staleFormula } from '../model/totals-layout.ts';
import { numberFormats } from '../readings/number-format.ts';
import { sheetOf, type TemplateContext, worded } from './context.ts';
import { cell, fill, on, quoted, rect, sentence } from './paint.ts';
import { type Area, formula, type SheetTemplate } from './sheet-template.ts';
import { colors, styles } from './style.ts';

const FIRST = 2;
const COLUMNS = 5;
const STEPS_ROW = 6;
const TRY_ROW = 11;
const WHERE_ROW = 17;

/** The first page: what to do, where to try it, where things are. */
export function startSheet(context: TemplateContext): SheetTemplate {
  const words = context.texts.workbook.start;
  const totals = on(context.names.totals);
  const stale = `=IF(${staleFormula(totals)},${quoted(worded(context.texts.workbook.stale, context))},"")`;
  return {
    ...sheetOf('start', context.language),
    rows: 29,
    columns: COLUMNS,
    page: true,
    columnWidths: [
      { start: 1, count: 1, size: 28 },
      { start: FIRST, count: 1, size: 210 },
      { start: FIRST + 1, count: 1, size: 130 },
      { start: FIRST + 2, count: 1, size: 620 },
      { start: COLUMNS, count: 1, size: 28 },
    ],
    rowHeights: [
      { start: 1, count: 1, size: 20 },
      { start: 2, count: 1, size: 40 },
      { start: 3, count: 27, size: 28 },
    ],
    areas: [
      cell(2, FIRST, 'Goalpost', { ...styles.title, color: colors.organic }),
      cell(3, FIRST, words.lead, styles.lead),
      cell(4, FIRST, formula(stale), { ...styles.strong, color: colors.worse }),
      cell(STEPS_ROW - 1, FIRST, words.firstSteps, styles.section),
      ...steps(context, totals),
      cell(TRY_ROW - 1, FIRST, words.tryIt, styles.section),
      cell(TRY_ROW, FIRST, words.tryItText, styles.quiet),
      ...tryIt(context),
      cell(WHERE_ROW - 1, FIRST, words.whereIsWhat, styles.section),
      ...whereIsWhat(context),
    ],
    borders: [STEPS_ROW, TRY_ROW + 1, WHERE_ROW].map(row => ({
      ...rect(row, FIRST, row === WHERE_ROW ? 8 : 3, 3),
      sides: ['top', 'rows', 'bottom'],
      color: colors.line,
      weight: 'thin',
    })),
  };
}

function steps(context: TemplateContext, totals: string): Area[] {
  const words = context.texts.workbook.start;
  const rows = totals + controlCell('rows', 'atRefresh');
  const some = `IF(ISNUMBER(${rows}),${rows}>0,FALSE)`;
  const steps = [
    [words.setUp, words.done, words.setUpText],
    [
      words.import,
      formula(`=IF(${some},${sentence(words.rows, { count: rows })},${quoted(words.next)})`),
      worded(words.importText, context),
    ],
    [words.look, formula(`=IF(${some},${quoted(words.next)},${quoted(words.later)})`), words.lookText],
  ] as const;
  return steps.flatMap(([title, state, text], index) => [
    cell(STEPS_ROW + index, FIRST, `${index + 1}  ${title}`, styles.strong),
    cell(STEPS_ROW + index, FIRST + 1, state, { ...styles.strong, color: colors.better }),
    cell(STEPS_ROW + index, FIRST + 2, text, styles.quiet),
  ]);
}

/** The only custom functions on our sheets: here to be tried, read by nothing. */
function tryIt(context: TemplateContext): Area[] {
  const words = context.texts.workbook.start;
  const examples = [
    [words.socialRoi, '=SOCIAL_ROI(180000,65000)', '0%', words.socialRoiText],
    [words.engagementRate, '=ENGAGEMENT_RATE(4200,50000)', numberFormats.ratio, words.engagementRateText],
    [words.goalValue, '=GOAL_VALUE(12000,10%,150)', numberFormats.count, words.goalValueText],
  ] as const;
  return examples.flatMap(([name, call, format, text], index): Area[] => [
    cell(TRY_ROW + 1 + index, FIRST, name, styles.strong),
    {
      ...cell(TRY_ROW + 1 + index, FIRST + 1, formula(call), { ...styles.input, bold: true, align: 'right', format }),
      input: true,
    },
    cell(TRY_ROW + 1 + index, FIRST + 2, `  ${text}`, styles.quiet),
  ]);
}

function whereIsWhat(context: TemplateContext): Area[] {
  const words = context.texts.workbook.start;
  const sheets: readonly [SheetId, string][] = [
    ['dashboard', words.dashboardIs],
    ['goals', words.goalsIs],
    ['costs', words.costsIs],
    ['values', words.valuesIs],
    ['data', words.dataIs],
    ['settings', words.settingsIs],
    ['totals', words.totalsIs],
    ['journal', words.journalIs],
  ];
  return [
    ...sheets.flatMap(([id, text], index) => [
      cell(WHERE_ROW + index, FIRST, context.names[id], styles.strong),
      cell(WHERE_ROW + index, FIRST + 1, text, styles.quiet),
    ]),
    fill(rect(WHERE_ROW, FIRST + 1, sheets.length), styles.quiet),
  ];
}
