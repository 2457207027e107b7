import { columnLetters } from '../core/cell.ts';
import { goalKindOf } from '../goals/goal-kind.ts';
import { fill, languages } from '../i18n/language.ts';
import { texts as allTexts } from '../i18n/texts.ts';
import { kpis } from '../kpis/catalogue.ts';
import { type Kpi, measuresOf } from '../kpis/kpi.ts';
import { cadences, goalStates, targetKinds, typedMeasures } from '../model/goals.ts';
import { FIRST_ROW, KEY_ROW, LABEL_ROW } from '../model/keyed-sheet.ts';
import { type MeasureId, measureIds } from '../model/measures.ts';
import { coefficientsOf, neededMeasures } from '../readings/coefficients.ts';
import { sheetOf, type TemplateContext } from './context.ts';
import { wordsOf } from './hidden-lists.ts';
import { across, rect } from './paint.ts';
import type { Area, Content, SheetTemplate } from './sheet-template.ts';
import { colors } from './style.ts';

/** A column for each measure, in the order of the columns of Totals. */
const blocks = ['numerator', 'denominator', 'needed'] as const;
type Block = (typeof blocks)[number];

/** Where a cell may name a KPI: by its id or its name in any language, for rows are pasted from others' workbooks. */
export const nameFacts = ['id', ...languages.map(language => `name.${language}` as const)] as const;
const otherFacts = [
  'kind',
  'unit',
  'direction',
  /** 1 where conversion types narrow the KPI, else 0. */
  'hasTypes',
  'numeratorConstant',
  'denominatorConstant',
  'neededCount',
] as const;
const facts = [...nameFacts, ...otherFacts];
type Fact = (typeof facts)[number];

/** Words of the closed lists of a goal, with what they mean: formulas of its row look them up, in any language. */
const lists = {
  placement: wordsOf(['organic', 'paid'], texts => texts.model.placements),
  targetKind: wordsOf(targetKinds, texts => texts.goals.targetKinds),
  cadence: wordsOf(cadences, texts => texts.goals.cadences),
  state: wordsOf(goalStates, texts => texts.goals.states),
};
type List = keyof typeof lists;
const listIds = Object.keys(lists) as List[];

const keys = [
  ...facts,
  ...blocks.flatMap(block => measureIds.map(id => `${block}.${id}`)),
  ...listIds.flatMap(list => [`word.${list}`, `meaning.${list}`]),
];

/** The whole column of a fact, without the sheet: `$F:$F`. */
export function kpiColumn(fact: Fact): string {
  const letters = columnLetters(facts.indexOf(fact) + 1);
  return `$${letters}:$${letters}`;
}

/** All columns of a block, without the sheet: `$M:$BK`. */
export function kpiColumns(block: Block): string {
  const first = facts.length + blocks.indexOf(block) * measureIds.length + 1;
  return `$${columnLetters(first)}:$${columnLetters(first + measureIds.length - 1)}`;
}

/** The whole columns of a list's words and of their meanings, without the sheet. */
export function listColumns(list: List): { readonly word: string; readonly meaning: string } {
  const first = facts.length + blocks.length * measureIds.length + 2 * listIds.indexOf(list) + 1;
  const [word, meaning] = [columnLetters(first), columnLetters(first + 1)];
  return { word: `$${word}:$${word}`, meaning: `$${meaning}:$${meaning}` };
}

/** Hidden: how each KPI is computed from measures, as numbers, so that a goal's formula computes the KPI its cell names. */
export function kpisSheet(context: TemplateContext): SheetTemplate {
  const rows = (kpis as readonly Kpi[]).map(rowOf);
  return {
    ...sheetOf('kpis', context.language),
    tabColor: colors.hidden,
    hidden: true,
    gridlines: true,
    page: true,
    rows: FIRST_ROW - 1 + rows.length,
    columns: keys.length,
    base: {},
    hiddenRows: [{ start: KEY_ROW, count: 1 }],
    areas: [
      across(KEY_ROW, 1, keys),
      across(LABEL_ROW, 1, labelsOf(context)),
      { ...rect(FIRST_ROW, 1, rows.length, rows[0]?.length ?? 1), content: rows },
      ...listIds.map(
        (list, index): Area => ({
          ...rect(FIRST_ROW, keys.length - 2 * (listIds.length - index) + 1, lists[list].length, 2),
          content: lists[list],
        }),
      ),
    ],
  };
}

function labelsOf({ texts }: TemplateContext): readonly string[] {
  const { kpisSheet: words } = texts.workbook;
  const { columns } = texts.goals;
  const { kpi, kind, unit } = columns;
  return [
    ...nameFacts.map(fact => `${kpi} (${fact})`),
    ...otherFacts.map(fact => ({ kind, unit, ...words })[fact]),
    ...blocks.flatMap(block => measureIds.map(id => fill(words[block], { measure: texts.model.measures[id] }))),
    ...listIds.flatMap(list => {
      const label = list === 'placement' ? texts.model.dimensions.placement : columns[list];
      return [label, `${label} (id)`];
    }),
  ];
}

function rowOf(kpi: Kpi): readonly Content[] {
  const { numerator, denominator } = coefficientsOf(kpi);
  const needed = neededMeasures(kpi);
  const ofMeasures: Readonly<Record<Block, (id: MeasureId) => number>> = {
    numerator: id => numerator.measures.get(id) ?? 0,
    denominator: id => denominator.measures.get(id) ?? 0,
    needed: id => (needed.includes(id) ? 1 : 0),
  };
  return [
    kpi.id,
    ...languages.map(language => (allTexts[language].kpis as Readonly<Record<string, string>>)[kpi.id] ?? ''),
    goalKindOf(kpi),
    kpi.unit,
    kpi.direction,
    measuresOf(kpi).flows.some(id => typedMeasures.includes(id)) ? 1 : 0,
    numerator.constant,
    denominator.constant,
    needed.length,
    ...blocks.flatMap(block => measureIds.map(ofMeasures[block])),
  ];
}
