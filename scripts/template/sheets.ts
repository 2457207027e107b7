import type { Language } from '../../src/i18n/language.ts';
import type { DimensionId } from '../../src/model/dimensions.ts';
import { GOAL_ROWS } from '../../src/model/goals.ts';
import { FIRST_ROW } from '../../src/model/keyed-sheet.ts';
import { measureIds } from '../../src/model/measures.ts';
import { levelColumns, rateColumns } from '../../src/model/settings.ts';
import type { SheetId } from '../../src/model/sheet-ids.ts';
import { totalsRange } from '../../src/model/totals-layout.ts';
import type { TemplateContext } from '../../src/templates/context.ts';
import { goalColumn } from '../../src/templates/goal-row.ts';
import { on } from '../../src/templates/paint.ts';
import { type Area, formula, type SheetTemplate, type Span } from '../../src/templates/sheet-template.ts';
import { tabOrder, templates } from '../../src/templates/templates.ts';
import { ANY_NUMBER } from './expressions.ts';
import { fileComparisons } from './facts.ts';
import { fileContext } from './file-context.ts';
import { goalId } from './goal-rows.ts';
import { DATA_ROWS, readDimensions } from './places.ts';
import { type SampleAreas, sampleAreas } from './sample.ts';
import { startPage } from './start-page.ts';
import { totalsPage } from './totals-page.ts';

/** Sheets that make sense without a script. */
const fileSheets = tabOrder.filter((id): id is SheetId => id in templates && id !== 'journal');

/**
 * The sheets of a template file, tabs from left to right.
 *
 * @param sampleEnd the last day of the sample year, the last of a month; null for an empty file.
 */
export function fileTemplates(language: Language, sampleEnd: number | null): readonly SheetTemplate[] {
  const context = fileContext(language);
  const sample: SampleAreas = sampleEnd === null ? {} : sampleAreas(context, sampleEnd);
  return fileSheets.map(id => {
    const template = pages[id]?.(context, sampleEnd !== null) ?? templates[id](context);
    const areas = id === 'totals' ? template.areas : template.areas.map(area => overFormulas(area, context));
    return { ...template, areas: [...areas, ...(sample[id] ?? [])] };
  });
}

/**
 * Cells of Totals that hold nothing are formulas here, whose `""` a criterion `<>` takes for content: columns of measures
 * are asked for numbers instead.
 */
function overFormulas(area: Area, { names }: TemplateContext): Area {
  if (!area.content) return area;
  const columns = measureIds.map(id => `${on(names.totals)}${totalsRange(id)}`);
  const filled = columns.map(column => `${column},"<>"`);
  const asked = (text: string): string =>
    filled.reduce((said, part, index) => said.replaceAll(part, `${columns[index]},${ANY_NUMBER}`), text);
  return {
    ...area,
    content: area.content.map(row => row.map(cell => (typeof cell === 'object' ? formula(asked(cell.formula)) : cell))),
  };
}

type Page = (context: TemplateContext, hasSample: boolean) => SheetTemplate;
const pages: Partial<Readonly<Record<SheetId, Page>>> = {
  start: startPage,
  totals: totalsPage,
  data: dataPage,
  settings: settingsPage,
  goals: goalsPage,
};

const visible: ReadonlySet<string> = new Set<DimensionId>(['from', 'to', 'source', ...readDimensions]);

/** Rows that are ready to be typed into, and only the columns that the file reads. */
function dataPage(context: TemplateContext): SheetTemplate {
  const template = templates.data(context);
  const measuresFrom = context.dataKeys.indexOf('impressions');
  return {
    ...template,
    rows: FIRST_ROW - 1 + DATA_ROWS,
    hiddenColumns: context.dataKeys.flatMap((key, index): Span[] =>
      index < measuresFrom && !visible.has(key) ? [{ start: index + 1, count: 1 }] : [],
    ),
  };
}

/** Without rates and levels, which the file doesn't read, and comparisons that it can't make. */
function settingsPage(context: TemplateContext): SheetTemplate {
  const template = templates.settings(context);
  const { columns, rows } = context.settings;
  const labels = context.texts.app.comparisons;
  const unread = [...rateColumns, ...levelColumns].map(key => columns[key]);
  return {
    ...template,
    hiddenColumns: [...template.hiddenColumns, ...unread.map(start => ({ start, count: 1 }))],
    areas: template.areas.map(
      (area): Area =>
        area.row === rows.compare && area.column === columns.value && area.validation?.kind === 'list'
          ? { ...area, validation: { ...area.validation, values: fileComparisons.map(id => labels[id]) } }
          : area,
    ),
  };
}

/** The add-on gives goals their ids; here each row has its own. */
function goalsPage(context: TemplateContext): SheetTemplate {
  const template = templates.goals(context);
  const ids: Area = {
    row: FIRST_ROW,
    column: goalColumn('id'),
    rows: GOAL_ROWS,
    columns: 1,
    content: Array.from({ length: GOAL_ROWS }, () => [formula(goalId)]),
  };
  return { ...template, areas: [...template.areas, ids] };
}
