import { columnLetters } from '../core/cell.ts';
import { channels } from '../model/channels.ts';
import { FIRST_ROW, KEY_ROW, LABEL_ROW } from '../model/keyed-sheet.ts';
import {
  VALUE_ROWS,
  type ValueMethod,
  valueBases,
  valueCountings,
  valuedResults,
  valueMethods,
} from '../model/values.ts';
import { numberFormats } from '../readings/number-format.ts';
import { toSheetFormula } from '../readings/sheet-formula.ts';
import { type ValueInput, valueFormulas, valueInputs } from '../values/one-value.ts';
import { sheetOf, type TemplateContext, worded } from './context.ts';
import { firstThat, hintLook, messageList, wordList } from './hidden-lists.ts';
import { cell, rect, refs } from './paint.ts';
import { type Area, type ColumnFormat, formula, type SheetTemplate } from './sheet-template.ts';
import { colors, formats, styles } from './style.ts';
import {
  COLUMNS,
  HIDDEN_COLUMNS,
  hidden,
  rowsIn,
  SUMMARY,
  SUMMARY_WIDTH,
  type ValueSheetKey,
  valuePlace,
  valueSheetKeys,
} from './values-places.ts';
import { summaryBorders, summaryConditions, valuesSummary } from './values-summary.ts';

/** Few sizes, neighbours alike: each run of columns is a call. */
const widths: Readonly<Record<ValueSheetKey, number>> = {
  id: 190,
  result: 190,
  conversionType: 150,
  channel: 150,
  method: 210,
  inputA: 110,
  inputB: 110,
  value: 110,
  toCheck: 360,
  from: 110,
  counts: 180,
  basis: 180,
  agreedBy: 180,
  agreedOn: 180,
  note: 180,
};

export function valuesSheet(context: TemplateContext): SheetTemplate {
  return {
    ...sheetOf('values', context.language),
    rows: FIRST_ROW + VALUE_ROWS - 1,
    columns: COLUMNS,
    columnWidths: [
      ...valueSheetKeys.map(key => ({ start: valuePlace(key), count: 1, size: widths[key] })),
      { start: SUMMARY - 1, count: 1, size: 32 },
      { start: SUMMARY, count: 1, size: 260 },
      { start: SUMMARY + 1, count: 2, size: 125 },
      { start: SUMMARY + SUMMARY_WIDTH - 1, count: 1, size: 470 },
    ],
    rowHeights: [{ start: LABEL_ROW, count: 1, size: 40 }],
    frozenRows: LABEL_ROW,
    frozenColumns: valuePlace('result'),
    hiddenRows: [{ start: KEY_ROW, count: 1 }],
    hiddenColumns: [{ start: valuePlace('id'), count: 1 }, HIDDEN_COLUMNS],
    areas: [...heads(context), ...rows(context), ...valuesSummary(context)],
    columnFormats: choiceColumns(context),
    borders: [
      {
        ...rect(FIRST_ROW, valuePlace('result'), VALUE_ROWS, valueSheetKeys.length - 1),
        sides: ['rows', 'columns', 'bottom', 'left', 'right'],
        color: colors.line,
        weight: 'thin',
      },
      ...summaryBorders,
    ],
    conditions: [...summaryConditions, hintLook(valuePlace('toCheck'), context.texts.valuesSheet.start)],
    guarded: [
      rect(KEY_ROW, 1, LABEL_ROW, COLUMNS),
      rect(FIRST_ROW, valuePlace('value'), VALUE_ROWS, 2),
      rect(FIRST_ROW, SUMMARY, VALUE_ROWS, COLUMNS - SUMMARY + 1),
    ],
  };
}

const isNumber = (key: ValueSheetKey): boolean => key === 'inputA' || key === 'inputB' || key === 'value';

function heads(context: TemplateContext): Area[] {
  const { values, valuesSheet } = context.texts;
  const notes: Partial<Record<ValueSheetKey, string>> = valuesSheet.notes;
  return valueSheetKeys.flatMap((key): Area[] => {
    const note = notes[key];
    const label = key === 'toCheck' ? valuesSheet.toCheck : values.columns[key];
    return [
      cell(KEY_ROW, valuePlace(key), key, { color: colors.hidden }),
      {
        ...cell(LABEL_ROW, valuePlace(key), label, { ...styles.head, ...(isNumber(key) ? styles.number : {}) }),
        ...(note === undefined ? {} : { note: worded(note, context) }),
      },
    ];
  });
}

type Computed = 'value' | 'toCheck' | 'result' | 'method' | 'counts';

function rows({ texts }: TemplateContext): Area[] {
  const results = wordList(hidden.results, valuedResults, ({ model }) => model.measures);
  const methods = wordList(hidden.methods, valueMethods, ({ values }) => values.methods);
  const countings = wordList(hidden.countings, valueCountings, ({ values }) => values.countings);
  const messages = messageList(hidden.messages, { ...texts.values.problems, start: texts.valuesSheet.start });

  const inRow = (row: number): Readonly<Record<Computed, string>> => {
    const at = (key: ValueSheetKey) => `$${columnLetters(valuePlace(key))}${row}`;
    const meant = (key: 'result' | 'method' | 'counts') => `$${columnLetters(hidden[key])}${row}`;
    const isOneOf = (ids: readonly ValueMethod[]) => `OR(${ids.map(id => `${meant('method')}="${id}"`).join(',')})`;
    const reading = (input: ValueInput) => isOneOf(valueMethods.filter(id => valueInputs[id][input] !== undefined));
    const limited = (input: ValueInput, limit: 'min' | 'max', to: number) =>
      isOneOf(valueMethods.filter(id => valueInputs[id][input]?.[limit] === to));
    const isMeasured = `${meant('counts')}="measured"`;
    const missing = (input: ValueInput) =>
      `AND(ISNUMBER(${at(input)})=FALSE,OR(${at(input)}<>"",${meant('counts')}<>"measured"),${reading(input)})`;
    const checks = firstThat([
      [`${at('result')}=""`, messages.at('result-missing')],
      [`${meant('result')}=""`, messages.at('result-unknown')],
      [`${meant('counts')}=""`, messages.at('counts-unknown')],
      [`${at('method')}=""`, `IF(${isMeasured},"",${messages.at('method-missing')})`],
      [`${meant('method')}=""`, messages.at('method-unknown')],
      [`AND(${meant('method')}="saving",${meant('result')}<>"contactsResolved")`, messages.at('only-contacts')],
      [missing('inputA'), messages.at('a-missing')],
      [missing('inputB'), messages.at('b-missing')],
      [`AND(${at('inputA')}<0,${limited('inputA', 'min', 0)})`, messages.at('a-negative')],
      [`AND(${at('inputB')}<0,${limited('inputB', 'min', 0)})`, messages.at('b-negative')],
      [`AND(COUNT(${at('inputA')})=1,${at('inputA')}<1,${limited('inputA', 'min', 1)})`, messages.at('n-below-1')],
      [`AND(COUNT(${at('inputA')})=1,${at('inputA')}>1,${limited('inputA', 'max', 1)})`, messages.at('rate-above-100')],
    ]);
    const begun = `OR(${begunBy.map(key => `${at(key)}<>""`).join(',')})`;
    const byMethod = firstThat(
      valueMethods.map(id => [
        `${meant('method')}="${id}"`,
        toSheetFormula(valueFormulas[id], input => at(input)).slice(1),
      ]),
    );
    return {
      value: `=IF(${at('toCheck')}<>"","",${byMethod})`,
      toCheck: `=IF(${begun},${checks},${row === FIRST_ROW ? emptyHint(messages.at('start')) : '""'})`,
      result: `=${results.id(at('result'))}`,
      method: `=${methods.id(at('method'))}`,
      counts: `=IF(${at('counts')}="","valued",${countings.id(at('counts'))})`,
    };
  };
  const all = Array.from({ length: VALUE_ROWS }, (_, index) => inRow(FIRST_ROW + index));
  const computed = (key: Computed, column: number, style: NonNullable<Area['style']>): Area => ({
    ...rowsIn(column),
    content: all.map(row => [formula(row[key])]),
    style,
  });
  return [
    ...valueSheetKeys
      .filter(key => key !== 'value' && key !== 'toCheck')
      .map((key): Area => ({ ...rowsIn(valuePlace(key)), input: true, style: lookOf(key) })),
    computed('value', valuePlace('value'), {
      ...styles.number,
      ...styles.strong,
      background: colors.card,
      format: numberFormats.currency,
    }),
    computed('toCheck', valuePlace('toCheck'), { background: colors.card, color: colors.worse }),
    ...(['result', 'method', 'counts'] as const).map(key => computed(key, hidden[key], { color: colors.hidden })),
    ...[results, methods, countings].flatMap(list => list.areas),
    messages.area,
  ];
}

/** A row in which all of these are blank is no rule. */
const begunBy = [
  'result',
  'conversionType',
  'channel',
  'method',
  'inputA',
  'inputB',
  'from',
  'counts',
  'basis',
] as const satisfies readonly ValueSheetKey[];

/** Beside the first row while nobody has chosen a result. */
const emptyHint = (message: string): string =>
  `IF(COUNTIFS(${refs(rowsIn(valuePlace('result')))},"<>")=0,${message},"")`;

/** The first number may be a rate, a count or an amount: it is shown as it was typed. */
function lookOf(key: ValueSheetKey): NonNullable<Area['style']> {
  if (key === 'from' || key === 'agreedOn') return { format: formats.day };
  if (key === 'inputB') return { ...styles.number, format: numberFormats.currency };
  return key === 'inputA' ? styles.number : {};
}

function choiceColumns({ texts }: TemplateContext): ColumnFormat[] {
  const { values, model, workbook } = texts;
  const list = (key: ValueSheetKey, choices: readonly string[], strict = true): ColumnFormat => ({
    start: valuePlace(key),
    count: 1,
    fromRow: FIRST_ROW,
    validation: {
      kind: 'list',
      values: choices,
      strict,
      help: strict ? workbook.settings.listHelp : workbook.data.choiceHelp,
    },
  });
  return [
    list(
      'result',
      valuedResults.map(id => model.measures[id]),
    ),
    list(
      'channel',
      channels.filter(id => id !== 'web').map(id => model.channels[id]),
      false,
    ),
    list(
      'method',
      valueMethods.map(id => values.methods[id]),
    ),
    list(
      'counts',
      valueCountings.map(id => values.countings[id]),
    ),
    list(
      'basis',
      valueBases.map(id => values.bases[id]),
    ),
  ];
}
