import { KEY_ROW } from '../../src/model/keyed-sheet.ts';
import type { TemplateContext } from '../../src/templates/context.ts';
import { across } from '../../src/templates/paint.ts';
import type { SheetTemplate } from '../../src/templates/sheet-template.ts';
import { templates } from '../../src/templates/templates.ts';
import { campaignCostAreas } from './campaign-costs.ts';
import { campaignAreas } from './campaigns.ts';
import { dataRowAreas } from './data-rows.ts';
import { factAreas } from './facts.ts';
import { goalAreas } from './goal-rows.ts';
import { listAreas, lists } from './lists.ts';
import { monthTableAreas } from './month-tables.ts';
import { periodAreas } from './period-rows.ts';
import { COLUMNS, helperColumn, helperKeys, LAST_ROW } from './places.ts';

/** Totals as formulas over Data, Goals, Costs, Values and Settings: the columns of the workbook's, and its rows. */
export function totalsPage(context: TemplateContext): SheetTemplate {
  const template = templates.totals(context);
  return {
    ...template,
    rows: LAST_ROW,
    columns: COLUMNS,
    areas: [
      ...template.areas,
      across(KEY_ROW, helperColumn('first'), helperKeys),
      ...listAreas(),
      ...dataRowAreas(context, lists),
      ...monthTableAreas(context, lists),
      ...periodAreas(),
      ...campaignAreas(),
      ...campaignCostAreas(context),
      ...goalAreas(context, lists),
      ...factAreas(context),
    ],
  };
}
