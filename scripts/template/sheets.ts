import type { Language } from '../../src/i18n/language.ts';
import type { DimensionId } from '../../src/model/dimensions.ts';
import { GOAL_ROWS } from '../../src/model/goals.ts';
import { FIRST_ROW } from '../../src/model/keyed-sheet.ts';
import { settingColumns } from '../../src/model/settings.ts';
import type { AnySheetId } from '../../src/model/sheet-ids.ts';
import type { TemplateContext } from '../../src/templates/context.ts';
import { rowOf } from '../../src/templates/dashboard-places.ts';
import { goalColumn } from '../../src/templates/goal-row.ts';
import { on } from '../../src/templates/paint.ts';
import { type Area, formula, type SheetTemplate, type Span } from '../../src/templates/sheet-template.ts';
import { galleryTemplates, tabOrder, templates } from '../../src/templates/templates.ts';
import { withTextBars } from './bars.ts';
import { fileComparisons, filePeriods } from './facts.ts';
import { fileContext } from './file-context.ts';
import { goalId } from './goal-rows.ts';
import { DATA_ROWS, LAST_ROW, readDimensions } from './places.ts';
import { type SampleAreas, sampleAreas } from './sample.ts';
import { startPage } from './start-page.ts';
import { totalsPage } from './totals-page.ts';

const all = { ...templates, ...galleryTemplates };
/** Those that make sense without a script; the ones of the gallery, too, for nothing could add them. */
const fileSheets = tabOrder.filter(id => id !== 'journal' && id !== 'teamTemplate');

/**
 * The sheets of a template file, tabs from left to right.
 *
 * @param sampleEnd the last day of the sample year, the last of a month; null for an empty file.
 */
export function fileTemplates(language: Language, sampleEnd: number | null): readonly SheetTemplate[] {
  const context = fileContext(language);
  const sample: SampleAreas = sampleEnd === null ? {} : sampleAreas(context, sampleEnd);
  return fileSheets.map(id => {
    const template = pages[id]?.(context, sampleEnd !== null) ?? all[id](context);
    return {
      ...template,
      areas: [...template.areas.map(area => toTheEnd(withTextBars(area), context)), ...(sample[id] ?? [])],
    };
  });
}

/** Columns of Totals end with its last row: LibreOffice takes eight times as long for whole ones. */
function toTheEnd(area: Area, { names }: TemplateContext): Area {
  if (!area.content) return area;
  const sheet = on(names.totals);
  const parts = (text: string): string =>
    text
      .split(sheet)
      .map((part, index) => (index === 0 ? part : part.replace(/^(\$[A-Z]+):(\$[A-Z]+)/u, `$1$$1:$2$$${LAST_ROW}`)))
      .join(sheet);
  const content = area.content.map(row =>
    row.map(cell => (typeof cell === 'object' ? formula(parts(cell.formula)) : cell)),
  );
  return { ...area, content };
}

type Page = (context: TemplateContext, hasSample: boolean) => SheetTemplate;
const pages: Partial<Readonly<Record<AnySheetId, Page>>> = {
  start: startPage,
  dashboard: dashboardPage,
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

/** Without the list of posts, which months don't tell of. */
function dashboardPage(context: TemplateContext): SheetTemplate {
  const template = templates.dashboard(context);
  const [start, end] = [rowOf('posts'), rowOf('months')];
  return { ...template, hiddenRows: [...template.hiddenRows, { start, count: end - start }] };
}

/** Without tables that the file doesn't read, and without periods and comparisons that it can't make. */
function settingsPage(context: TemplateContext): SheetTemplate {
  const template = templates.settings(context);
  const { columns, rows } = context.settings;
  const { comparisons, periods } = context.texts.app;
  const read = new Set<string>([...settingColumns, 'help']);
  const offered = {
    [rows.compare]: fileComparisons.map(id => comparisons[id]),
    [rows.period]: filePeriods.map(id => periods[id]),
  };
  return {
    ...template,
    hiddenColumns: [
      ...template.hiddenColumns,
      ...Object.entries(columns).flatMap(([key, start]): Span[] => (read.has(key) ? [] : [{ start, count: 1 }])),
    ],
    hiddenRows: [...template.hiddenRows, { start: rows.weekStart, count: 1 }],
    areas: template.areas.map((area): Area => {
      const values = area.column === columns.value && area.rows === 1 ? offered[area.row] : undefined;
      return values && area.validation?.kind === 'list'
        ? { ...area, validation: { ...area.validation, values } }
        : area;
    }),
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
