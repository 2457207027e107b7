import { FIRST_ROW, KEY_ROW, LABEL_ROW } from '../model/keyed-sheet.ts';
import { isMeasureId, measureIds } from '../model/measures.ts';
import { controlColumns, totalsColumn, totalsDimensions, totalsKeys, totalsTexts } from '../model/totals-layout.ts';
import { sheetOf, type TemplateContext } from './context.ts';
import { across } from './paint.ts';
import type { SheetTemplate } from './sheet-template.ts';
import { colors, formats, styles } from './style.ts';

/** Hidden; its rows are written by the refresh, its columns never move. */
export function totalsSheet(context: TemplateContext): SheetTemplate {
  const { model, workbook } = context.texts;
  const labels = [
    ...totalsDimensions.map(id => model.totalsColumns[id]),
    ...measureIds.map(id => model.measures[id]),
    ...totalsTexts.map(id => workbook.totals[id]),
    ...controlColumns.map(id => workbook.totals[id]),
  ];
  return {
    ...sheetOf('totals', context.language),
    tabColor: colors.hidden,
    hidden: true,
    gridlines: true,
    rows: 200,
    columns: totalsKeys.length,
    base: {},
    hiddenRows: [{ start: KEY_ROW, count: 1 }],
    areas: [across(KEY_ROW, 1, totalsKeys), across(LABEL_ROW, 1, labels, styles.strong)],
    columnFormats: [
      { start: totalsColumn('from'), count: 2, fromRow: FIRST_ROW, format: formats.day },
      {
        start: totalsKeys.findIndex(isMeasureId) + 1,
        count: measureIds.length,
        fromRow: FIRST_ROW,
        format: formats.measure,
      },
    ],
  };
}
