import { columnLetters } from '../core/cell.ts';
import { channels } from '../model/channels.ts';
import { COST_ROWS, costCategories, costFrequencies, costSplits, spendOverlaps } from '../model/costs.ts';
import { FIRST_ROW, KEY_ROW, LABEL_ROW } from '../model/keyed-sheet.ts';
import { numberFormats } from '../readings/number-format.ts';
import { sheetOf, type TemplateContext, worded } from './context.ts';
import {
  COLUMNS,
  type CostSheetKey,
  costPlace,
  costSheetKeys,
  HIDDEN_COLUMNS,
  hidden,
  ledgerIn,
  SUMMARY,
  SUMMARY_WIDTH,
} from './costs-places.ts';
import { costsSummary, summaryBorders } from './costs-summary.ts';
import { firstThat, hintLook, messageList, wordList } from './hidden-lists.ts';
import { cell, rect, refs } from './paint.ts';
import { settingCell } from './settings-sheet.ts';
import { type Area, type ColumnFormat, formula, type SheetTemplate, type Style } from './sheet-template.ts';
import { colors, formats, styles } from './style.ts';

/** Few sizes, neighbours alike: each run of columns is a call. */
const widths: Readonly<Record<CostSheetKey, number>> = {
  id: 130,
  category: 130,
  what: 190,
  frequency: 105,
  amount: 105,
  currency: 105,
  from: 105,
  to: 105,
  share: 105,
  channel: 135,
  forSocial: 135,
  toCheck: 310,
  campaign: 160,
  split: 160,
  shares: 160,
  hourlyRate: 120,
  hours: 120,
  adSpend: 120,
  overlap: 120,
  note: 170,
};

export function costsSheet(context: TemplateContext): SheetTemplate {
  return {
    ...sheetOf('costs', context.language),
    tabColor: colors.paid,
    rows: FIRST_ROW + COST_ROWS - 1,
    columns: COLUMNS,
    columnWidths: [
      ...costSheetKeys.map(key => ({ start: costPlace(key), count: 1, size: widths[key] })),
      { start: SUMMARY - 1, count: 1, size: 32 },
      { start: SUMMARY, count: 1, size: 260 },
      { start: SUMMARY + 1, count: SUMMARY_WIDTH - 1, size: 135 },
    ],
    rowHeights: [{ start: LABEL_ROW, count: 1, size: 40 }],
    frozenRows: LABEL_ROW,
    frozenColumns: costPlace('what'),
    hiddenRows: [{ start: KEY_ROW, count: 1 }],
    hiddenColumns: [{ start: costPlace('id'), count: 1 }, HIDDEN_COLUMNS],
    areas: [...heads(context), ...ledger(context), ...costsSummary(context)],
    columnFormats: choiceColumns(context),
    borders: [
      {
        ...rect(FIRST_ROW, costPlace('category'), COST_ROWS, costSheetKeys.length - 1),
        sides: ['rows', 'columns', 'bottom', 'left', 'right'],
        color: colors.line,
        weight: 'thin',
      },
      ...summaryBorders,
    ],
    conditions: [hintLook(costPlace('toCheck'), context.texts.costsSheet.start)],
    guarded: [
      rect(KEY_ROW, 1, LABEL_ROW, COLUMNS),
      rect(FIRST_ROW, costPlace('forSocial'), COST_ROWS, 2),
      rect(FIRST_ROW, SUMMARY, COST_ROWS, COLUMNS - SUMMARY + 1),
    ],
  };
}

const labelOf = (key: CostSheetKey, { texts }: TemplateContext): string =>
  key === 'forSocial' || key === 'toCheck' ? texts.costsSheet[key] : texts.costs.columns[key];

const isAmount = (key: CostSheetKey): boolean =>
  ['amount', 'hourlyRate', 'hours', 'adSpend', 'forSocial'].includes(key);

const alignOf = ({ align }: Style): Style => (align ? { align } : {});

function heads(context: TemplateContext): Area[] {
  const notes: Partial<Record<CostSheetKey, string>> = context.texts.costsSheet.notes;
  return costSheetKeys.flatMap((key): Area[] => {
    const note = notes[key];
    const style = { ...styles.head, ...alignOf(lookOf(key)) };
    return [
      cell(KEY_ROW, costPlace(key), key, { color: colors.hidden }),
      {
        ...cell(LABEL_ROW, costPlace(key), labelOf(key, context), style),
        ...(note === undefined ? {} : { note: worded(note, context) }),
      },
    ];
  });
}

function ledger(context: TemplateContext): Area[] {
  const { texts } = context;
  const categories = wordList(hidden.categories, costCategories, ({ costs }) => costs.categories);
  const frequencies = wordList(hidden.frequencies, costFrequencies, ({ costs }) => costs.frequencies);
  const splits = wordList(hidden.splits, costSplits, ({ costs }) => costs.splits);
  const overlaps = wordList(hidden.overlaps, spendOverlaps, ({ costs }) => costs.overlaps);
  const messages = messageList(hidden.messages, { ...texts.costs.problems, start: texts.costsSheet.start });
  const base = settingCell(context, 'baseCurrency');

  const inRow = (row: number): Readonly<Record<'forSocial' | 'toCheck' | Hidden, string>> => {
    const at = (key: CostSheetKey) => `$${columnLetters(costPlace(key))}${row}`;
    const own = (key: Hidden) => `$${columnLetters(hidden[key])}${row}`;
    const [amount, rate, hours, share, adSpend] = [
      at('amount'),
      at('hourlyRate'),
      at('hours'),
      at('share'),
      at('adSpend'),
    ];
    const numbers = [amount, rate, hours, share, adSpend];
    const isUnknown = (cell: string, known: string) => `AND(${cell}<>"",${known}=FALSE)`;
    const checks = firstThat([
      [`${at('category')}=""`, messages.at('category-missing')],
      [`OR(${numbers.map(each => isUnknown(each, `ISNUMBER(${each})`)).join(',')})`, messages.at('not-a-number')],
      [`MIN(${numbers.join(',')})<0`, messages.at('negative')],
      [`AND(${amount}="",COUNT(${rate},${hours})<2)`, messages.at('amount-missing')],
      // Rounding to cents may take half a cent.
      [
        `AND(COUNT(${amount},${rate},${hours})=3,ABS(${rate}*${hours}-${amount})*200>1+1/1000000000)`,
        messages.at('two-amounts'),
      ],
      [`${at('from')}=""`, messages.at('from-missing')],
      [`AND(COUNT(${at('from')},${at('to')})=2,${at('to')}<${at('from')})`, messages.at('to-before-from')],
      [`${share}>1`, messages.at('share-above-100')],
      [`${adSpend}>IF(${amount}="",${rate}*${hours},${amount})`, messages.at('ad-spend-above-amount')],
      [
        `OR(${own('frequency')}="",${isUnknown(at('split'), splits.has(at('split')))},${isUnknown(at('overlap'), overlaps.has(at('overlap')))})`,
        messages.at('choice-unknown'),
      ],
      [
        `AND(${at('channel')}="",${at('shares')}="",${splits.id(at('split'))}="by-hand")`,
        messages.at('shares-missing'),
      ],
    ]);
    const begun = `OR(${[amount, rate, hours, adSpend, at('from')].map(each => `${each}<>""`).join(',')})`;
    const part = `IF(${share}="",1,${share})`;
    return {
      toCheck: `=IF(${begun},${checks},${row === FIRST_ROW ? emptyHint(messages.at('start')) : '""'})`,
      forSocial: `=IF(${at('toCheck')}<>"","",IF(ISNUMBER(${amount}),${amount}*${part},IF(COUNT(${rate},${hours})=2,${rate}*${hours}*${part},"")))`,
      category: `=IF(${at('category')}="","",${categories.id(at('category'), '"own"')})`,
      frequency: `=IF(${at('frequency')}="","once",${frequencies.id(at('frequency'))})`,
      inBase: `=IF(AND(ISNUMBER(${at('forSocial')}),OR(${at('currency')}="",${at('currency')}=${base})),${at('forSocial')},"")`,
    };
  };
  const rows = Array.from({ length: COST_ROWS }, (_, index) => inRow(FIRST_ROW + index));
  const computed = (key: 'forSocial' | 'toCheck' | Hidden, at: number, style: Style): Area => ({
    ...ledgerIn(at),
    content: rows.map(row => [formula(row[key])]),
    style,
  });
  return [
    ...costSheetKeys
      .filter(key => key !== 'forSocial' && key !== 'toCheck')
      .map((key): Area => ({ ...ledgerIn(costPlace(key)), input: true, style: lookOf(key) })),
    computed('forSocial', costPlace('forSocial'), {
      ...styles.number,
      background: colors.card,
      format: numberFormats.currency,
    }),
    computed('toCheck', costPlace('toCheck'), { background: colors.card, color: colors.worse }),
    computed('category', hidden.category, { color: colors.hidden }),
    computed('frequency', hidden.frequency, { color: colors.hidden }),
    computed('inBase', hidden.inBase, { color: colors.hidden }),
    ...[categories, frequencies, splits, overlaps].flatMap(list => list.areas),
    messages.area,
  ];
}
type Hidden = 'category' | 'frequency' | 'inBase';

const typedNumbers = (['amount', 'hourlyRate', 'hours', 'adSpend', 'from'] as const).map(key =>
  refs(ledgerIn(costPlace(key))),
);

/** Beside the first row while nobody has typed a cost. */
const emptyHint = (message: string): string => `IF(COUNT(${typedNumbers.join(',')})=0,${message},"")`;

function lookOf(key: CostSheetKey): Style {
  if (key === 'from' || key === 'to') return { format: formats.day };
  if (key === 'currency') return { align: 'center' };
  if (key === 'share') return { ...styles.number, format: numberFormats.ratio };
  if (key === 'hours') return { ...styles.number, format: numberFormats.minutes };
  return isAmount(key) ? { ...styles.number, format: numberFormats.currency } : {};
}

function choiceColumns({ texts }: TemplateContext): ColumnFormat[] {
  const { costs, model, workbook } = texts;
  const list = (key: CostSheetKey, values: readonly string[], strict: boolean): ColumnFormat => ({
    start: costPlace(key),
    count: 1,
    fromRow: FIRST_ROW,
    validation: {
      kind: 'list',
      values,
      strict,
      help: strict ? workbook.settings.listHelp : workbook.data.choiceHelp,
    },
  });
  return [
    list('category', Object.values(costs.categories), false),
    list('frequency', Object.values(costs.frequencies), true),
    list(
      'channel',
      channels.filter(id => id !== 'web').map(id => model.channels[id]),
      false,
    ),
    list('split', Object.values(costs.splits), true),
    list('overlap', Object.values(costs.overlaps), true),
  ];
}
