import { channels } from '../model/channels.ts';
import { fixedDataKeys, startingMeasures, type TechnicalColumn, technicalColumns } from '../model/data-layout.ts';
import { type DimensionId, dimensions, isDimensionId, placements } from '../model/dimensions.ts';
import { FIRST_ROW, KEY_ROW, LABEL_ROW } from '../model/keyed-sheet.ts';
import { isMeasureId, measureSpec } from '../model/measures.ts';
import { numberFormats } from '../readings/number-format.ts';
import { sheetOf, type TemplateContext } from './context.ts';
import { cell, rect } from './paint.ts';
import type { Area, ColumnFormat, SheetTemplate, Span } from './sheet-template.ts';
import { colors, formats, styles } from './style.ts';

/** What a row typed by hand seldom needs. Hidden, so that the numbers stand near the channel. */
const hiddenDimensions: ReadonlySet<string> = new Set<DimensionId>([
  'basis',
  'level',
  'breakdown',
  'adSet',
  'ad',
  'postId',
  'postUrl',
  'postType',
  'postTheme',
  'conversionType',
  'topic',
  'employee',
  'segment',
  'vat',
]);
const widths: Readonly<Record<string, number>> = { channel: 130, campaign: 200, postTitle: 200 };
const isTechnical = (key: string): key is TechnicalColumn => (technicalColumns as readonly string[]).includes(key);

/** The columns that there are, then those that are missing; none at all is a fresh sheet. */
export const dataKeysWith = (present: readonly string[]): readonly string[] => {
  const fresh = present.length === 0;
  const wanted = fresh ? [...fixedDataKeys, ...startingMeasures] : fixedDataKeys;
  return [...(fresh ? [] : present), ...wanted.filter(key => fresh || !present.includes(key))];
};

export function dataSheet(context: TemplateContext): SheetTemplate {
  const keys = context.dataKeys;
  const words = context.texts.workbook.data;
  const heads = keys.flatMap((key, index): Area[] => {
    const label = labelOf(key, context);
    if (label === null) return [];
    const head = { ...styles.head, ...(isMeasureId(key) ? styles.number : {}) };
    return [
      cell(KEY_ROW, index + 1, key, { color: colors.hidden }),
      { ...cell(LABEL_ROW, index + 1, label, head), ...(key === 'from' ? { note: words.hint } : {}) },
    ];
  });
  return {
    ...sheetOf('data', context.language),
    tabColor: colors.paid,
    gridlines: true,
    rows: 200,
    columns: keys.length,
    columnWidths: keys.flatMap((key, index) =>
      widths[key] === undefined ? [] : [{ start: index + 1, count: 1, size: widths[key] }],
    ),
    rowHeights: [{ start: LABEL_ROW, count: 1, size: 40 }],
    frozenRows: LABEL_ROW,
    hiddenRows: [{ start: KEY_ROW, count: 1 }],
    hiddenColumns: spans(keys, key => isTechnical(key) || hiddenDimensions.has(key))
      .filter(span => span.value)
      .map(({ start, count }) => ({ start, count })),
    areas: [{ ...rect(KEY_ROW, 1, LABEL_ROW, keys.length) }, ...heads],
    columnFormats: [...columnFormats(keys), ...choiceColumns(keys, context)],
    guarded: [rect(KEY_ROW, 1, LABEL_ROW, keys.length)],
  };
}

/** Null for a column of people's own. */
function labelOf(key: string, { texts }: TemplateContext): string | null {
  if (isTechnical(key)) return texts.workbook.data.technical[key];
  if (isDimensionId(key)) return texts.model.dimensions[key];
  return isMeasureId(key) ? texts.model.measures[key] : null;
}

function columnFormats(keys: readonly string[]): ColumnFormat[] {
  return spans(keys, formatOf).flatMap(({ value, start, count }): ColumnFormat[] =>
    value === '' ? [] : [{ start, count, fromRow: FIRST_ROW, format: value }],
  );
}

function formatOf(key: string): string {
  if (isMeasureId(key)) return numberFormats[measureSpec(key).unit === 'currency' ? 'currency' : 'count'];
  if (!isDimensionId(key)) return '';
  return dimensions[key].kind === 'day' ? formats.day : formats.text;
}

/** Rows hold ids, which are names of channels and plain words; other channels may be typed. */
function choiceColumns(keys: readonly string[], { texts }: TemplateContext): ColumnFormat[] {
  const choices: readonly [string, readonly string[], boolean][] = [
    ['channel', channels, false],
    ['placement', placements, true],
  ];
  return choices.flatMap(([key, values, strict]) => {
    const at = keys.indexOf(key);
    if (at < 0) return [];
    const help = strict ? texts.workbook.settings.listHelp : texts.workbook.data.choiceHelp;
    return [{ start: at + 1, count: 1, fromRow: FIRST_ROW, validation: { kind: 'list', values, strict, help } }];
  });
}

/** Neighbouring columns that are alike. */
function spans<Value>(keys: readonly string[], read: (key: string) => Value): (Span & { readonly value: Value })[] {
  const found: { start: number; count: number; value: Value }[] = [];
  keys.forEach((key, index) => {
    const value = read(key);
    const last = found.at(-1);
    if (last && last.value === value) last.count++;
    else found.push({ start: index + 1, count: 1, value });
  });
  return found;
}
