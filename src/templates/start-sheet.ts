import {
  BATCH_ROWS,
  type BatchColumn,
  batchColumns,
  WATCH_COLUMN,
  type Watched,
  watchRow,
} from '../model/journal-layout.ts';
import { FIRST_ROW } from '../model/keyed-sheet.ts';
import type { SheetId } from '../model/sheet-ids.ts';
import { controlCell, staleFormula } from '../model/totals-layout.ts';
import { numberFormats } from '../readings/number-format.ts';
import { sheetOf, type TemplateContext, worded } from './context.ts';
import { channelLabels } from './id-labels.ts';
import { cell, dayText, on, quoted, rect, ref, refs, sentence } from './paint.ts';
import { type Area, formula, type SheetTemplate } from './sheet-template.ts';
import { colors, formats, styles } from './style.ts';
import { totalsFormulas } from './totals-formulas.ts';

const FIRST = 2;
/** Label, state, words. */
const WIDTH = 3;
/** Right of a margin, hidden: places on Totals and the Journal, ids and labels of channels. */
const hidden = { place: FIRST + WIDTH + 1, done: FIRST + WIDTH + 2, channels: FIRST + WIDTH + 3 } as const;
const COLUMNS = hidden.channels + 1;

/** So many channels, and imports, are listed. */
export const START_CHANNELS = 8;
export const START_IMPORTS = 3;
const STEPS = 6;
const SHEETS = 10;
const EXAMPLES = 3;

const steps = 6;
const data = steps + STEPS + 2;
const imports = data + START_CHANNELS + 2;
const tryIt = imports + START_IMPORTS + 2;
const where = tryIt + EXAMPLES + 3;
/** First rows of the lists; the title of each stands above. */
export const startRows = { steps, data, imports, tryIt: tryIt + 1, where } as const;
const ROWS = where + SHEETS + 1;

/** The first page: what to do next, how far the data go, what came in last, where to try it, where things are. */
export function startSheet(context: TemplateContext): SheetTemplate {
  const words = context.texts.workbook.start;
  const totals = on(context.names.totals);
  const stale = `=IF(${staleFormula(totals)},${quoted(worded(context.texts.workbook.stale, context))},"")`;
  const title = (row: number, text: string): Area => cell(row - 1, FIRST, text, styles.section);
  return {
    ...sheetOf('start', context.language),
    rows: ROWS,
    columns: COLUMNS,
    page: true,
    columnWidths: [
      { start: 1, count: 1, size: 28 },
      { start: FIRST, count: 1, size: 230 },
      { start: FIRST + 1, count: 1, size: 130 },
      { start: FIRST + 2, count: 1, size: 620 },
      { start: FIRST + WIDTH, count: 1, size: 28 },
    ],
    rowHeights: [
      { start: 1, count: 1, size: 20 },
      { start: 2, count: 1, size: 40 },
      { start: 3, count: ROWS - 2, size: 26 },
    ],
    hiddenColumns: [{ start: hidden.place, count: COLUMNS - hidden.place + 1 }],
    areas: [
      cell(2, FIRST, 'Goalpost', { ...styles.title, color: colors.organic }),
      cell(3, FIRST, words.lead, styles.lead),
      cell(4, FIRST, formula(stale), { ...styles.strong, color: colors.worse }),
      title(steps, words.firstSteps),
      ...stepAreas(context),
      title(data, words.yourData),
      ...dataAreas(context),
      title(imports, words.lastImports),
      ...importAreas(context),
      title(tryIt, words.tryIt),
      cell(tryIt, FIRST, words.tryItText, styles.quiet),
      ...examples(context),
      title(where, words.whereIsWhat),
      ...whereIsWhat(context),
    ],
    // None below rows that may be blank.
    borders: (
      [
        [steps, STEPS],
        [tryIt + 1, EXAMPLES],
        [where, SHEETS],
      ] as const
    ).map(([row, rows]) => ({
      ...rect(row, FIRST, rows, WIDTH),
      sides: ['top', 'rows', 'bottom'],
      color: colors.line,
      weight: 'thin',
    })),
  };
}

/** What is done is said to be; of the rest, the first is next. Costs, values and goals may come in any order, or never. */
function stepAreas(context: TemplateContext): Area[] {
  const { texts, names } = context;
  const words = texts.workbook.start;
  const rows = on(names.totals) + controlCell('rows', 'atRefresh');
  const hasRows = `IF(ISNUMBER(${rows}),${rows}>0,FALSE)`;
  const typed = (id: Watched): string => `${on(names.journal)}${ref(watchRow(id), WATCH_COLUMN)}`;
  const entered = (id: Watched): string =>
    `=IF(IF(ISNUMBER(${typed(id)}),${typed(id)}>0,FALSE),${quoted(words.done)},IF(${hasRows},${quoted(words.next)},${quoted(words.later)}))`;
  const list = [
    [words.setUp, words.done, words.setUpText],
    [
      words.import,
      formula(`=IF(${hasRows},${sentence(words.rows, { count: rows })},${quoted(words.next)})`),
      worded(words.importText, context),
    ],
    [words.costs, formula(entered('costs')), words.costsText],
    [words.values, formula(entered('values')), words.valuesText],
    [words.goals, formula(entered('goals')), words.goalsText],
    [words.look, formula(`=IF(${hasRows},${quoted(words.next)},${quoted(words.later)})`), words.lookText],
  ] as const;
  return list.flatMap(([name, state, text], index) => [
    cell(steps + index, FIRST, `${index + 1}  ${name}`, styles.strong),
    cell(steps + index, FIRST + 1, state, { ...styles.strong, color: colors.better }),
    cell(steps + index, FIRST + 2, text, styles.quiet),
  ]);
}

/** Up to which day each channel is known, and which lag behind: results of unequal periods are no comparison. */
function dataAreas(context: TemplateContext): Area[] {
  const words = context.texts.workbook.start;
  const totals = totalsFormulas(context.names.totals);
  const labels = channelLabels(context, steps, hidden.channels);
  const period = totals.column('period');
  const first = `MATCH("channel",${period},0)`;
  const lastDays = refs(rect(data, FIRST + 1, START_CHANNELS));
  const newest = `MATCH(MAX(${lastDays}),${lastDays},0)`;
  return [
    ...labels.areas,
    ...Array.from({ length: START_CHANNELS }, (_, index): Area[] => {
      const row = data + index;
      const place = ref(row, hidden.place);
      const of = (column: string): string => `INDEX(${column},${place})`;
      const shown = (value: string): string => `IF(ISNUMBER(${place}),${value},"")`;
      const to = ref(row, FIRST + 1);
      const days = `MAX(${lastDays})-${to}`;
      const none =
        index === 0
          ? `IF(ISNUMBER(${place}),${labels.of(of(totals.column('channel')))},${quoted(words.noData)})`
          : null;
      const from = dayText(of(totals.column('from')));
      const behind = sentence(words.behind, {
        from,
        days: `(${days})`,
        channel: `INDEX(${refs(rect(data, FIRST, START_CHANNELS))},${newest})`,
      });
      return [
        cell(
          row,
          hidden.place,
          formula(`=IFERROR(IF(INDEX(${period},${first}+${index})<>"channel","",${first}+${index}),"")`),
          {
            color: colors.hidden,
          },
        ),
        cell(row, FIRST, formula(`=${none ?? shown(labels.of(of(totals.column('channel'))))}`), styles.strong),
        cell(
          row,
          FIRST + 1,
          formula(`=${shown(`IF(ISNUMBER(${of(totals.column('to'))}),${of(totals.column('to'))},"")`)}`),
          {
            align: 'left',
            format: formats.day,
          },
        ),
        cell(
          row,
          FIRST + 2,
          formula(`=IF(ISNUMBER(${to}),IF(${days}>=${GAP_DAYS},"⚠ "&${behind},${sentence(words.since, { from })}),"")`),
          styles.quiet,
        ),
      ];
    }).flat(),
  ];
}
/** Exports of one afternoon may end a few days apart. */
const GAP_DAYS = 4;

/** The newest imports that were not undone. */
function importAreas(context: TemplateContext): Area[] {
  const words = context.texts.workbook.start;
  const journal = on(context.names.journal);
  const column = (id: BatchColumn): string => journal + refs(rect(FIRST_ROW, batchColumns.indexOf(id) + 1, BATCH_ROWS));
  const done = rect(steps, hidden.done, BATCH_ROWS);
  return [
    ...Array.from({ length: BATCH_ROWS }, (_, index) => {
      const at = (id: BatchColumn): string => journal + ref(FIRST_ROW + index, batchColumns.indexOf(id) + 1);
      const content = formula(`=IF(${at('state')}="done",IF(ISNUMBER(${at('batch')}),${at('batch')},""),"")`);
      return cell(done.row + index, hidden.done, content, { color: colors.hidden });
    }),
    ...Array.from({ length: START_IMPORTS }, (_, index): Area[] => {
      const row = imports + index;
      const place = ref(row, hidden.place);
      const of = (id: BatchColumn): string => `INDEX(${column(id)},${place})`;
      const shown = (value: string, none = '""') => formula(`=IF(ISNUMBER(${place}),${value},${none})`);
      const number = `LARGE(${refs(done)},${index + 1})`;
      return [
        cell(row, hidden.place, formula(`=IF(COUNT(${refs(done)})>${index},MATCH(${number},${refs(done)},0),"")`), {
          color: colors.hidden,
        }),
        // Milliseconds since 1970.
        cell(row, FIRST, shown(`INT(${of('at')}/86400000)+25569`, index === 0 ? quoted(words.noImports) : '""'), {
          ...styles.strong,
          format: formats.day,
        }),
        cell(row, FIRST + 1, shown(sentence(words.importedRows, { count: `(${of('added')}+${of('updated')})` })), {
          color: colors.better,
        }),
        cell(
          row,
          FIRST + 2,
          shown(sentence(words.importCounts, Object.fromEntries(COUNTED.map(id => [id, of(id)])))),
          styles.quiet,
        ),
      ];
    }).flat(),
  ];
}
const COUNTED = ['added', 'updated', 'skipped', 'rejected', 'ignored'] as const satisfies readonly BatchColumn[];

/** The only custom functions on our sheets: here to be tried, read by nothing. */
function examples(context: TemplateContext): Area[] {
  const words = context.texts.workbook.start;
  const list = [
    [words.socialRoi, '=SOCIAL_ROI(180000,65000)', '0%', words.socialRoiText],
    [words.engagementRate, '=ENGAGEMENT_RATE(4200,50000)', numberFormats.ratio, words.engagementRateText],
    [words.goalValue, '=GOAL_VALUE(12000,10%,150)', numberFormats.count, words.goalValueText],
  ] as const;
  return list.flatMap(([name, call, format, text], index): Area[] => [
    cell(tryIt + 1 + index, FIRST, name, styles.strong),
    {
      ...cell(tryIt + 1 + index, FIRST + 1, formula(call), { ...styles.input, bold: true, align: 'right', format }),
      input: true,
    },
    cell(tryIt + 1 + index, FIRST + 2, `  ${text}`, styles.quiet),
  ]);
}

function whereIsWhat(context: TemplateContext): Area[] {
  const words = context.texts.workbook.start;
  const sheets: readonly [SheetId, string][] = [
    ['dashboard', words.dashboardIs],
    ['report', words.reportIs],
    ['goals', words.goalsIs],
    ['costs', words.costsIs],
    ['values', words.valuesIs],
    ['data', words.dataIs],
    ['settings', words.settingsIs],
    ['totals', words.totalsIs],
    ['kpis', words.kpisIs],
    ['journal', words.journalIs],
  ];
  return sheets.flatMap(([id, text], index) => [
    cell(where + index, FIRST, context.names[id], styles.strong),
    // Runs on into the wide column: the one in the middle is too narrow for a sentence.
    cell(where + index, FIRST + 1, text, styles.quiet),
  ]);
}
