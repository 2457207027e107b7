import { columnLetters } from '../core/cell.ts';
import { languages } from '../i18n/language.ts';
import { texts as allTexts } from '../i18n/texts.ts';
import { kpis } from '../kpis/catalogue.ts';
import { channels } from '../model/channels.ts';
import {
  cadences,
  GOAL_ROWS,
  type GoalInput,
  goalComputed,
  goalInputs,
  goalStates,
  objectives,
  targetKinds,
} from '../model/goals.ts';
import { FIRST_ROW, KEY_ROW, LABEL_ROW } from '../model/keyed-sheet.ts';
import { sheetOf, type TemplateContext, worded } from './context.ts';
import { type GoalColumn, goalColumn, goalColumns, goalRow } from './goal-row.ts';
import { across, fill, quoted, rect } from './paint.ts';
import {
  type Area,
  type Condition,
  formula,
  type Rect,
  type SheetTemplate,
  type Validation,
} from './sheet-template.ts';
import { statusLook } from './status-look.ts';
import { colors, formats, styles } from './style.ts';

const hidden: readonly GoalColumn[] = [
  'id',
  'series',
  ...goalComputed.filter(key => key !== 'progress' && key !== 'asOf'),
  'unit',
  'aim',
];

/** In pixels; wide enough for the longest words of any language. */
const widths: Partial<Readonly<Record<GoalColumn, number>>> = {
  standing: 240,
  name: 230,
  kpi: 210,
  channel: 130,
  campaign: 130,
  conversionType: 120,
  targetKind: 130,
  owner: 120,
  note: 200,
};
const WIDTH = 100;

/** One row a goal: how it stands, what was typed, and what came of it. Formulas look its numbers up on two hidden sheets. */
export function goalsSheet(context: TemplateContext): SheetTemplate {
  const words = context.texts.workbook.goalsSheet;
  const notes: Partial<Record<GoalColumn, string>> = {
    kpi: words.kpiNote,
    baseline: words.baselineNote,
    target: words.targetNote,
  };
  return {
    ...sheetOf('goals', context.language),
    page: true,
    rows: FIRST_ROW - 1 + GOAL_ROWS,
    columns: goalColumns.length,
    columnWidths: [
      { start: 1, count: goalColumns.length, size: WIDTH },
      ...goalColumns.flatMap(key =>
        widths[key] === undefined ? [] : [{ start: goalColumn(key), count: 1, size: widths[key] }],
      ),
    ],
    rowHeights: [{ start: LABEL_ROW, count: 1 + GOAL_ROWS, size: 36 }],
    frozenRows: LABEL_ROW,
    frozenColumns: goalColumn('name'),
    hiddenRows: [{ start: KEY_ROW, count: 1 }],
    hiddenColumns: runsOf(hidden),
    areas: [
      across(KEY_ROW, 1, goalColumns, { color: colors.hidden }),
      across(
        LABEL_ROW,
        1,
        goalColumns.map(key => labelOf(key, context)),
        styles.head,
      ),
      ...goalColumns.flatMap((key): Area[] =>
        notes[key] === undefined ? [] : [{ ...rect(LABEL_ROW, goalColumn(key)), note: notes[key] }],
      ),
      ...goalInputs.map((key): Area => ({ ...columnOf(key), input: true, style: styles.input })),
      ...choices(context),
      ...(['start', 'deadline'] as const).map(
        (key): Area => ({
          ...columnOf(key),
          style: { format: formats.day },
          validation: { kind: 'date', help: context.texts.workbook.settings.dayHelp },
        }),
      ),
      ...shown(context),
    ],
    borders: [
      {
        ...rect(FIRST_ROW, 1, GOAL_ROWS, goalColumns.length),
        sides: ['rows', 'bottom'],
        color: colors.line,
        weight: 'thin',
      },
    ],
    conditions: conditions(context),
    guarded: [
      rect(KEY_ROW, 1, LABEL_ROW, goalColumns.length),
      columnOf('standing'),
      rect(FIRST_ROW, goalColumn('progress'), GOAL_ROWS, goalColumns.length - goalColumn('progress') + 1),
    ],
  };
}

const columnOf = (key: GoalColumn): Rect => rect(FIRST_ROW, goalColumn(key), GOAL_ROWS);

/** Neighbouring columns together. */
function runsOf(keys: readonly GoalColumn[]) {
  const runs: { start: number; count: number }[] = [];
  for (const column of keys.map(goalColumn).sort((left, right) => left - right)) {
    const last = runs.at(-1);
    if (last && last.start + last.count === column) last.count++;
    else runs.push({ start: column, count: 1 });
  }
  return runs;
}

function labelOf(key: GoalColumn, { texts }: TemplateContext): string {
  const words = texts.goals.columns;
  switch (key) {
    case 'channel':
    case 'campaign':
    case 'placement':
    case 'conversionType':
      return texts.model.dimensions[key];
    case 'aim':
      return `${words.targetKind} (id)`;
    case 'standing':
      return words.status;
    case 'targetShown':
      return words.targetValue;
    case 'actualShown':
      return words.actual;
    case 'paceShown':
      return words.pace;
    case 'forecastShown':
      return words.forecast;
    case 'runRateShown':
      return words.runRate;
    default:
      return words[key];
  }
}

/** Lists hold labels. Ids, other languages' labels and, where it makes sense, own words are taken, too. */
function choices({ texts }: TemplateContext): readonly Area[] {
  const { goals, model, workbook } = texts;
  const list = (key: GoalInput, values: readonly string[], own = false): Area => {
    const help = own ? workbook.data.choiceHelp : workbook.settings.listHelp;
    const validation: Validation = { kind: 'list', values, strict: false, help };
    return { ...columnOf(key), validation };
  };
  return [
    list(
      'kpi',
      kpis.map(({ id }) => texts.kpis[id]),
    ),
    // What reaches the site from elsewhere is no result of social media.
    list(
      'channel',
      channels.filter(id => id !== 'web').map(id => model.channels[id]),
      true,
    ),
    list('placement', [model.placements.organic, model.placements.paid]),
    list(
      'targetKind',
      targetKinds.map(id => goals.targetKinds[id]),
    ),
    list(
      'objective',
      objectives.map(id => goals.objectives[id]),
      true,
    ),
    list(
      'cadence',
      cadences.map(id => goals.cadences[id]),
    ),
    list(
      'state',
      goalStates.map(id => goals.states[id]),
    ),
  ];
}

/** The product's cells of the rows, standing in two blocks: left of what people type, and right of it. */
function shown(context: TemplateContext): readonly Area[] {
  const rows = Array.from({ length: GOAL_ROWS }, (_, index) => goalRow(FIRST_ROW + index, context));
  const kpiCells = `${columnLetters(goalColumn('kpi'))}${FIRST_ROW}:${columnLetters(goalColumn('kpi'))}${FIRST_ROW + GOAL_ROWS - 1}`;
  const begin = quoted(worded(context.texts.workbook.goalsSheet.begin, context));
  const computed = goalColumns.filter((key): key is keyof (typeof rows)[number] => !isInput(key));
  return [
    ...computed.map((key): Area => {
      const content = rows.map(row => [formula(row[key])]);
      const [first] = rows;
      // The first row says how to begin while the sheet is empty.
      if (key === 'standing' && first) {
        content[0] = [formula(`=IF(COUNTIFS(${kpiCells},"<>")=0,${begin},${first.standing.slice(1)})`)];
      }
      return { ...columnOf(key), content };
    }),
    fill(columnOf('standing'), { ...styles.small, color: colors.ink, wrap: true }),
    fill(columnOf('progress'), { ...styles.number, format: '0%' }),
    fill(rect(FIRST_ROW, goalColumn('targetShown'), GOAL_ROWS, 5), styles.number),
    fill(columnOf('asOf'), { ...styles.number, format: formats.day }),
  ];
}

const isInput = (key: GoalColumn): key is GoalInput => (goalInputs as readonly string[]).includes(key);

/** The first that holds is the one that counts. Words say what colours say, for those who don't see them. */
function conditions({ texts }: TemplateContext): readonly Condition[] {
  const ranges = [columnOf('standing')];
  const state = `$${columnLetters(goalColumn('state'))}${FIRST_ROW}`;
  const atRest = (['paused', 'archived'] as const).flatMap(id => [
    ...new Set([id, ...languages.map(language => allTexts[language].goals.states[id])]),
  ]);
  return [
    // A sum instead of OR: no separators, so the formula is the same in every locale.
    {
      ranges,
      when: { formula: `=${atRest.map(word => `(${state}=${quoted(word)})`).join('+')}>0` },
      color: colors.quiet,
    },
    ...statusLook(ranges, texts),
  ];
}
