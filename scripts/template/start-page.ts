import { fill } from '../../src/i18n/language.ts';
import { texts } from '../../src/i18n/texts.ts';
import { words as allWords } from '../../src/i18n/words.ts';
import { gallerySheetIds } from '../../src/model/sheet-ids.ts';
import { sampleMarks } from '../../src/sample-data/source.ts';
import { sheetOf, type TemplateContext } from '../../src/templates/context.ts';
import { cell, on, quoted, rect, sentence } from '../../src/templates/paint.ts';
import { type Area, formula, type SheetTemplate } from '../../src/templates/sheet-template.ts';
import { colors, styles } from '../../src/templates/style.ts';
import { DATA_ROWS, type Fact, factCell, MONTHS } from './places.ts';
import { fileWords } from './words.ts';

const FIRST = 2;
const COLUMNS = 4;
const STEPS = 6;
const LEFT_OUT = 12;

const counted = ['leftOut', 'foreign', 'twice', 'adCosts'] as const satisfies readonly Fact[];
const flagged = ['beyond', 'period', 'comparison'] as const satisfies readonly Fact[];
export const warnings = [...counted, ...flagged];

/** The first page of a template file: how to begin, what the file left out, and what only the add-on does. */
export function startPage(context: TemplateContext, hasSample: boolean): SheetTemplate {
  const words = fileWords[context.language];
  const { names } = context;
  const said = (text: string): string => fill(text, names);
  const needs = LEFT_OUT + warnings.length + 2;
  const sheets = needs + words.needs.length + 2;
  const start = context.texts.workbook.start;
  const sheetNames = texts[context.language].model.sheets;
  const list: readonly (readonly [string, string])[] = [
    [names.dashboard, start.dashboardIs],
    [names.report, start.reportIs],
    [names.goals, start.goalsIs],
    ...gallerySheetIds.map(id => [sheetNames[id], allWords[context.language].gallery.sheets[id]] as const),
    [names.costs, start.costsIs],
    [names.values, start.valuesIs],
    [names.data, said(words.dataIs)],
    [names.settings, words.settingsIs],
    [names.totals, said(words.totalsIs)],
  ];
  const steps = [
    [words.steps.settings, words.steps.settingsText],
    [words.steps.data, words.steps.dataText],
    [words.steps.rest, words.steps.restText],
  ] as const;
  return {
    ...sheetOf('start', context.language),
    rows: sheets + list.length,
    columns: COLUMNS,
    page: true,
    columnWidths: [
      { start: 1, count: 1, size: 28 },
      { start: FIRST, count: 1, size: 230 },
      { start: FIRST + 1, count: 1, size: 780 },
      { start: COLUMNS, count: 1, size: 28 },
    ],
    rowHeights: [
      { start: 1, count: 1, size: 20 },
      { start: 2, count: 1, size: 40 },
      { start: 3, count: sheets + list.length - 2, size: 30 },
      { start: STEPS, count: steps.length, size: 40 },
      { start: LEFT_OUT, count: warnings.length, size: 22 },
    ],
    areas: [
      cell(2, FIRST, 'Goalpost', { ...styles.title, color: colors.organic }),
      cell(3, FIRST, words.lead, styles.lead),
      cell(4, FIRST, formula(`=${notice(context)}`), { ...styles.strong, color: colors.worse }),
      cell(STEPS - 1, FIRST, start.firstSteps, styles.section),
      ...steps.flatMap(([title, text], index) => [
        cell(STEPS + index, FIRST, `${index + 1}  ${title}`, styles.strong),
        cell(STEPS + index, FIRST + 1, said(text), { ...styles.quiet, wrap: true }),
      ]),
      ...(hasSample
        ? [
            cell(STEPS + steps.length, FIRST, fill(words.sample, { mark: sampleMarks[context.language] }), {
              color: colors.warning,
            }),
          ]
        : []),
      cell(LEFT_OUT - 1, FIRST, words.leftOutTitle, styles.section),
      ...warningAreas(context),
      cell(needs - 1, FIRST, words.needsTitle, styles.section),
      ...words.needs.map((text, index) => cell(needs + index, FIRST, `•  ${text}`, styles.quiet)),
      cell(
        needs + words.needs.length,
        FIRST,
        fill(words.limits, { ...names, rows: DATA_ROWS, months: MONTHS }),
        styles.small,
      ),
      cell(sheets - 1, FIRST, start.whereIsWhat, styles.section),
      ...list.flatMap(([name, text], index) => [
        cell(sheets + index, FIRST, name, styles.strong),
        cell(sheets + index, FIRST + 1, text, styles.quiet),
      ]),
    ],
    conditions: [{ ranges: [rect(LEFT_OUT, FIRST)], when: { text: words.allCounted }, color: colors.better }],
    borders: [
      { ...rect(STEPS, FIRST, steps.length, 2), sides: ['top', 'rows', 'bottom'], color: colors.line, weight: 'thin' },
      { ...rect(sheets, FIRST, list.length, 2), sides: ['top', 'rows', 'bottom'], color: colors.line, weight: 'thin' },
    ],
  };
}

const fact = ({ names }: TemplateContext, name: Fact): string => on(names.totals) + factCell(name);

const notice = (context: TemplateContext): string =>
  `IF(${fact(context, 'problems')}>0,${quoted(context.texts.workbook.stale)},"")`;

/** One line for each thing that may be left out; nothing is left out in silence. */
function warningAreas(context: TemplateContext): Area[] {
  const words = fileWords[context.language];
  const names = { ...context.names, spend: context.texts.model.measures.spend };
  return warnings.map((name, index) => {
    const value = fact(context, name);
    const text = fill(words[name], { ...names, count: '{count}' });
    const otherwise = index === 0 ? `IF(${fact(context, 'problems')}>0,"",${quoted(words.allCounted)})` : '""';
    return cell(LEFT_OUT + index, FIRST, formula(`=IF(${value}>0,${sentence(text, { count: value })},${otherwise})`), {
      color: colors.worse,
    });
  });
}
