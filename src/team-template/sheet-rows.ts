import type { Cell, Grid } from '../core/cell.ts';
import { fail, type Result } from '../core/result.ts';
import { columnsByKey, FIRST_ROW } from '../model/keyed-sheet.ts';
import type { templateColumns } from '../model/template-layout.ts';
import { type TemplateList, templateLists } from './parts.ts';
import { readTemplateValue } from './read.ts';
import { TEMPLATE_VERSION, type TeamTemplate } from './team-template.ts';

/** `template` is the row of the version and the currency. */
export type SheetPart = 'template' | 'settings' | TemplateList;

export interface SheetRow {
  readonly part: SheetPart;
  readonly item: object;
}

export function toSheetRows({ goalpostTemplate, currency, settings, ...lists }: TeamTemplate): readonly SheetRow[] {
  return [
    { part: 'template', item: { goalpostTemplate, ...(currency === undefined ? {} : { currency }) } },
    ...(Object.keys(settings).length > 0 ? [{ part: 'settings', item: settings } as const] : []),
    ...templateLists.flatMap(part => lists[part].map(item => ({ part, item }))),
  ];
}

/** Whether the first row of a sheet says that it holds a template. */
export const holdsTemplate = (grid: Grid): boolean => {
  const at = columnsByKey(grid);
  return at.has('templatePart') && at.has('templateItem');
};

/**
 * The template on a sheet, first row included. Refused as a file is; `template-row-broken` (`row`, 1-based) names a row
 * whose last cell somebody changed.
 */
export function readSheetRows(grid: Grid): Result<TeamTemplate> {
  const at = columnsByKey(grid);
  const lists: Record<TemplateList, unknown[]> = { goals: [], costs: [], values: [] };
  const rows: Record<TemplateList, number[]> = { goals: [], costs: [], values: [] };
  let head: object = { goalpostTemplate: TEMPLATE_VERSION };
  let settings: unknown = {};
  for (let index = FIRST_ROW - 1; index < grid.length; index++) {
    const cellOf = (key: (typeof templateColumns)[number]): Cell => grid[index]?.[at.get(key) ?? -1] ?? '';
    const part = cellOf('templatePart');
    if (part === '') continue;
    const item = objectIn(String(cellOf('templateItem')));
    const list = templateLists.find(each => each === part);
    if (item === null) return fail('template-row-broken', { row: index + 1 });
    if (part === 'template') head = item;
    else if (part === 'settings') settings = item;
    else if (list === undefined) return fail('template-row-broken', { row: index + 1 });
    else {
      lists[list].push(item);
      rows[list].push(index + 1);
    }
  }
  const read = readTemplateValue({ ...head, settings, ...lists });
  if (read.ok || read.error.code !== 'template-broken') return read;
  const [list, place] = String(read.error.parameters?.['field']).split('.');
  const row = rows[list as TemplateList]?.[Number(place)];
  return row === undefined ? read : fail('template-row-broken', { row });
}

function objectIn(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
