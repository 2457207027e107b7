import { columnLetters } from '../core/cell.ts';
import { fill, languages } from '../i18n/language.ts';
import { texts as allTexts, type Texts } from '../i18n/texts.ts';
import { FIRST_ROW, KEY_ROW, LABEL_ROW } from '../model/keyed-sheet.ts';
import { campaignColumns, countedResults, mappingColumns, resultColumns } from '../model/remembered-names.ts';
import {
  comparisons,
  type EngagementBase,
  engagementBases,
  levelColumns,
  periodChoices,
  rateColumns,
  weekStarts,
} from '../model/settings.ts';
import { sheetOf, type TemplateContext, worded } from './context.ts';
import { cell, on, rect } from './paint.ts';
import { type SettingRow, type SettingsColumnKey, settingRows } from './settings-state.ts';
import type { Area, Content, SheetTemplate, Style, Validation } from './sheet-template.ts';
import { colors, formats, sizes, styles } from './style.ts';

const RATE_ROWS = 12;
const CURRENCIES = 'AUD BRL CAD CHF CNY EUR GBP HKD IDR INR JPY KRW MXN MYR PHP SGD THB TRY TWD USD VND'.split(' ');

export function settingsSheet(context: TemplateContext): SheetTemplate {
  const { columns, rows } = context.settings;
  const words = context.texts.workbook.settings;
  const columnKeys = Object.keys(columns) as SettingsColumnKey[];
  const lastColumn = Math.max(...Object.values(columns));
  const lastRow = Math.max(FIRST_ROW + RATE_ROWS - 1, ...Object.values(rows));
  const notes: Partial<Record<SettingsColumnKey, string>> = {
    rate: words.rateNote,
    levelChoice: words.levelNote,
    campaignAlias: words.campaignNote,
    resultName: fill(words.resultNote, { choices: countedWords(context) }),
    mappedName: words.mappingNote,
  };
  // Each change of width is a service call.
  const widths: Partial<Record<SettingsColumnKey, number>> = { help: 420, mappedColumns: 420 };

  const heads = columnKeys.flatMap((key): Area[] => [
    cell(KEY_ROW, columns[key], key, { color: colors.hidden }),
    {
      ...cell(LABEL_ROW, columns[key], key === 'key' ? '' : headOf(key, context), styles.head),
      ...(notes[key] === undefined ? {} : { note: worded(notes[key], context) }),
    },
  ]);
  const settings = settingRows.flatMap((key): Area[] => [
    cell(rows[key], columns.key, key, { color: colors.hidden }),
    cell(rows[key], columns.label, words[key], { ...styles.strong, wrap: true }),
    valueCell(key, context),
    cell(rows[key], columns.help, worded(words[`${key}Help`], context), { ...styles.quiet, wrap: true }),
  ]);
  const rates = rateColumns.map(
    (key): Area => ({
      ...rect(FIRST_ROW, columns[key], RATE_ROWS),
      input: true,
      style: {
        ...styles.input,
        ...(key === 'rateFrom' ? { format: formats.day } : key === 'rate' ? { format: formats.rate } : {}),
      },
      ...rateValidation(key, context),
    }),
  );
  const choices = levelColumns.map(
    (key): Area => ({
      ...rect(FIRST_ROW, columns[key], lastRow - FIRST_ROW + 1),
      input: true,
      style: { ...styles.quiet, background: colors.card },
    }),
  );

  const sheetRows = lastRow + 20;
  const namesIn = (keys: readonly SettingsColumnKey[], style: Style): readonly Area[] =>
    keys.map(key => ({
      ...rect(FIRST_ROW, columns[key], sheetRows - FIRST_ROW + 1),
      input: true,
      // A name such as 2026-03 would become a day as it is typed.
      style: { ...style, format: formats.text },
    }));
  const names = [
    ...namesIn([...campaignColumns, ...resultColumns], styles.input),
    ...namesIn(mappingColumns, { ...styles.quiet, background: colors.card, wrap: false }),
  ];

  return {
    ...sheetOf('settings', context.language),
    tabColor: colors.quiet,
    rows: sheetRows,
    columns: lastColumn,
    columnWidths: [
      { start: 1, count: lastColumn, size: 160 },
      ...gapsIn(Object.values(columns)).map(start => ({ start, count: 1, size: 32 })),
      ...columnKeys.flatMap(key => (widths[key] ? [{ start: columns[key], count: 1, size: widths[key] }] : [])),
    ],
    rowHeights: [
      { start: LABEL_ROW, count: 1, size: 34 },
      { start: FIRST_ROW, count: lastRow - FIRST_ROW + 1, size: 36 },
    ],
    frozenRows: LABEL_ROW,
    hiddenRows: [{ start: KEY_ROW, count: 1 }],
    hiddenColumns: [{ start: columns.key, count: 1 }],
    areas: [...heads, ...settings, ...rates, ...choices, ...names],
    borders: [
      {
        ...rect(rows.brand, columns.label, settingRows.length, 3),
        sides: ['rows', 'bottom'],
        color: colors.line,
        weight: 'thin',
      },
    ],
  };
}

/** Columns between ours that hold nothing of ours. */
const gapsIn = (columns: readonly number[]): readonly number[] =>
  Array.from({ length: Math.max(...columns) }, (_, index) => index + 1).filter(column => !columns.includes(column));

function headOf(key: Exclude<SettingsColumnKey, 'key'>, { texts }: TemplateContext): string {
  const words = texts.workbook.settings;
  return key === 'label' ? words.setting : words[key];
}

/** Choices are typed as labels; whoever sets up in another language gets theirs, other words stay as they are. */
function valueCell(key: SettingRow, context: TemplateContext): Area {
  const { columns, rows, values } = context.settings;
  const words = context.texts.workbook.settings;
  const at = { ...rect(rows[key], columns.value), style: { ...styles.input, align: 'left' } as const };
  const choice = (content: Content, labels: readonly string[]): Area => ({
    ...at,
    content: [[content]],
    validation: { kind: 'list', values: labels, strict: true, help: words.listHelp },
  });
  switch (key) {
    case 'brand':
      return { ...at, input: true };
    case 'baseCurrency':
      return {
        ...at,
        input: true,
        content: [[context.suggestedCurrency]],
        validation: { kind: 'list', values: CURRENCIES, strict: false, help: words.baseCurrencyHelp },
      };
    case 'periodFrom':
    case 'periodTo':
      return {
        ...at,
        input: true,
        style: { ...at.style, format: formats.day },
        validation: { kind: 'date', help: words.dayHelp },
      };
    case 'period': {
      const { period, periodFrom, periodTo } = values;
      // Days that were typed before there was a choice are what is meant.
      const typed = period === '' && periodFrom !== '' && periodTo !== '' ? 'custom' : period;
      return choice(
        relabelled(typed, periodChoices, (id, texts) => texts.app.periods[id], context),
        periodChoices.map(id => context.texts.app.periods[id]),
      );
    }
    case 'weekStart':
      return choice(
        relabelled(values.weekStart, weekStarts, (id, texts) => texts.app.weekStarts[id], context),
        weekStarts.map(id => context.texts.app.weekStarts[id]),
      );
    case 'compare':
      return choice(
        relabelled(values.compare, comparisons, (id, texts) => texts.app.comparisons[id], context),
        comparisons.map(id => context.texts.app.comparisons[id]),
      );
    case 'engagementBase':
      return choice(
        relabelled(values.engagementBase, engagementBases, (id, texts) => texts.model.measures[id], context),
        engagementBases.map(id => context.texts.model.measures[id]),
      );
    case 'language':
      return { ...at, content: [[context.language]], style: { size: sizes.body, color: colors.quiet } };
  }
}

/** The label, in this language, of the choice that a cell means; the first choice while the cell is blank. */
function relabelled<Id extends string>(
  value: Content,
  ids: readonly Id[],
  label: (id: Id, texts: Texts) => string,
  { texts }: TemplateContext,
): Content {
  const word = String(value).trim();
  const meant = word === '' ? ids[0] : ids.find(id => wordsFor(id, label).includes(word));
  return meant === undefined ? value : label(meant, texts);
}

const wordsFor = <Id extends string>(id: Id, label: (id: Id, texts: Texts) => string): readonly string[] => [
  ...new Set([id, ...languages.map(language => label(id, allTexts[language]))]),
];

/** No list for the currency: twelve drop-downs in a row would shout. */
function rateValidation(key: (typeof rateColumns)[number], { texts }: TemplateContext): { validation?: Validation } {
  const words = texts.workbook.settings;
  if (key === 'rateFrom') return { validation: { kind: 'date', help: words.dayHelp } };
  return key === 'rate' ? { validation: { kind: 'above-zero', help: words.rateHelp } } : {};
}

/** What stands in *Counts as*; no list in the cells, for the same reason as with currencies. */
const countedWords = ({ texts }: TemplateContext): string =>
  [...countedResults.map(id => texts.model.measures[id]), texts.app.notCounted].join(', ');

/** The cell of a setting, for formulas on other sheets. */
export const settingCell = ({ settings, names }: TemplateContext, key: SettingRow): string =>
  `${on(names.settings)}$${columnLetters(settings.columns.value)}$${settings.rows[key]}`;

/** Whether a cell means the base, whatever the language it was chosen in: an expression for a formula. */
export const meansBase = (reference: string, base: EngagementBase): string =>
  `OR(${wordsFor(base, (id, texts) => texts.model.measures[id])
    .map(word => `${reference}="${word}"`)
    .join(',')})`;
