import { sheetOf, type TemplateContext } from './context.ts';
import { cell } from './paint.ts';
import type { SheetTemplate } from './sheet-template.ts';
import { styles } from './style.ts';

/** The ROI report in four parts, one printed page each. */
export function reportSheet(context: TemplateContext): SheetTemplate {
  return {
    ...sheetOf('report', context.language),
    rows: 10,
    columns: 12,
    page: true,
    areas: [cell(2, 2, context.texts.model.sheets.report, styles.title)],
  };
}
