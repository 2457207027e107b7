import type { Grid } from '../core/cell.ts';
import { withReferences } from '../core/formula-references.ts';
import { besideKey, columnsByKey, FIRST_ROW, KEY_ROW, LABEL_ROW } from '../model/keyed-sheet.ts';
import { cell } from './paint.ts';
import type { Area, Content, Rect, SheetTemplate, Span } from './sheet-template.ts';
import { colors } from './style.ts';

/**
 * People move, insert and delete columns of a table, and fill more rows than are ready. The template of a table that is
 * there already is made to fit it: each column stands where its key stands, a missing one comes back at the right end,
 * people's own columns are left out, and there are ready rows down to the last one that somebody typed into.
 *
 * @param present the sheet from its first row, blank for a new one.
 * @returns null when the sheet's columns can't be told apart: nothing of it may be written then.
 */
export function fitTable(template: SheetTemplate, present: Grid): SheetTemplate | null {
  const keyed = withAllKeys(template);
  if (present.every(row => row.every(value => value === ''))) return keyed;
  const places = placesOf(keyed, present);
  if (!places) return null;
  return inPlace(withRows(keyed, places, present), places, present);
}

/** Key, column of the template (1-based). */
const keysOf = ({ areas }: SheetTemplate): readonly (readonly [key: string, column: number])[] =>
  contentIn(areas, KEY_ROW).filter((found): found is [string, number] => typeof found[0] === 'string');

/** Where each key of the template stands (1-based), those beside its table too. */
export const keyColumns = (template: SheetTemplate): ReadonlyMap<string, number> =>
  new Map(keysOf(withAllKeys(template)));

/** What stands in one row of the template. */
const contentIn = (areas: readonly Area[], row: number): readonly [Content, number][] =>
  areas.flatMap(area =>
    (area.content?.[row - area.row] ?? []).flatMap((content, index): [Content, number][] =>
      content === '' ? [] : [[content, area.column + index]],
    ),
  );

/** Columns beside the table (sums, lists) get a key, too. */
function withAllKeys(template: SheetTemplate): SheetTemplate {
  const known = new Set(keysOf(template).map(([, column]) => column));
  const used = new Set<number>();
  for (const area of template.areas) {
    for (const line of area.content ?? []) {
      line.forEach((content, index) => {
        if (content !== '' && !known.has(area.column + index)) used.add(area.column + index);
      });
    }
  }
  const beside = [...used].sort((one, other) => one - other);
  return {
    ...template,
    areas: [
      ...template.areas,
      ...beside.map((column, index) => cell(KEY_ROW, column, besideKey(index + 1), { color: colors.hidden })),
    ],
  };
}

/** Where each column of the template stands; null when none of its keys is there. */
function placesOf(template: SheetTemplate, present: Grid): ReadonlyMap<number, number> | null {
  const at = columnsByKey(present);
  const keys = keysOf(template);
  if (!keys.some(([key]) => at.has(key))) return null;
  const labels = new Map(contentIn(template.areas, LABEL_ROW).map(([label, column]) => [column, label]));
  const taken = new Set(at.values());
  const byLabel = (column: number): number | undefined => {
    const label = labels.get(column);
    const found = (present[LABEL_ROW - 1] ?? []).findIndex((text, index) => text === label && !taken.has(index));
    if (label === undefined || found < 0) return undefined;
    taken.add(found);
    return found;
  };
  let end = Math.max(...present.map(row => row.length));
  return new Map(keys.map(([key, column]) => [column, 1 + (at.get(key) ?? byLabel(column) ?? end++)]));
}

const readyRows = ({ areas }: SheetTemplate): number =>
  Math.max(0, ...areas.filter(area => area.input && area.row === FIRST_ROW).map(area => area.rows));

/** With as many rows more as somebody typed below the ready ones. */
function withRows(template: SheetTemplate, places: ReadonlyMap<number, number>, present: Grid): SheetTemplate {
  const ready = readyRows(template);
  const end = FIRST_ROW - 1 + ready;
  const typed = template.areas
    .filter(({ input, row, rows }) => input && row === FIRST_ROW && rows === ready)
    .flatMap(({ column, columns }) => Array.from({ length: columns }, (_, index) => places.get(column + index)));
  const isTyped = (row: Grid[number]): boolean =>
    typed.some(column => column !== undefined && (row[column - 1] ?? '') !== '');
  const last = present.reduce((found, row, index) => (isTyped(row) ? index + 1 : found), 0);
  const more = last - end;
  if (ready === 0 || more <= 0) return template;

  const isReady = ({ row, rows }: Rect): boolean => row === FIRST_ROW && rows === ready;
  const longer = <Each extends Rect>(rect: Each): Each => (isReady(rect) ? { ...rect, rows: rect.rows + more } : rect);
  /** Ranges that end with the ready rows end with the last one now. */
  const whole = (content: Content): Content =>
    changed(content, at => ({ ...at, row: at.isRowFixed && at.row === end ? end + more : at.row }));
  const below = (content: Content, by: number): Content =>
    changed(content, at => ({ ...at, row: at.isRowFixed ? at.row : at.row + by }));
  return {
    ...template,
    rows: template.rows + more,
    areas: template.areas.map(area => {
      if (!area.content) return longer(area);
      const content = area.content.map(line => line.map(whole));
      const lastLine = content.at(-1) ?? [];
      const added = isReady(area)
        ? Array.from({ length: more }, (_, index) => lastLine.map(each => below(each, index + 1)))
        : [];
      return { ...longer(area), content: [...content, ...added] };
    }),
    rowHeights: template.rowHeights.map(run =>
      run.start + run.count - 1 === end ? { ...run, count: run.count + more } : run,
    ),
    borders: template.borders.map(longer),
    conditions: template.conditions.map(condition => ({ ...condition, ranges: condition.ranges.map(longer) })),
    guarded: template.guarded.map(longer),
  };
}

/** Every column where it stands on the sheet. */
function inPlace(template: SheetTemplate, places: ReadonlyMap<number, number>, present: Grid): SheetTemplate {
  if ([...places].every(([column, place]) => column === place)) return template;
  const moved = <Each extends Rect>(rect: Each): Each[] =>
    runs(columnsOf(rect)).map(({ start, count }) => ({ ...rect, column: start, columns: count }));
  const columnsOf = ({ column, columns }: Pick<Rect, 'column' | 'columns'>): readonly number[] =>
    Array.from({ length: columns }, (_, index) => places.get(column + index)).filter(place => place !== undefined);
  const spans = <Each extends Span>(span: Each): Each[] =>
    runs(columnsOf({ column: span.start, columns: span.count })).map(run => ({ ...span, ...run }));
  const pointed = (content: Content): Content =>
    changed(content, at => ({ ...at, column: places.get(at.column) ?? at.column }));

  const ours = new Set(places.values());
  const columns = Math.max(...ours, ...present.map(row => row.length));
  return {
    ...template,
    columns,
    theirs: Array.from({ length: columns }, (_, index) => index + 1).filter(column => !ours.has(column)),
    // Whoever moved columns may have frozen others.
    frozenColumns: 0,
    columnWidths: template.columnWidths.flatMap(spans),
    hiddenColumns: template.hiddenColumns.flatMap(spans),
    columnFormats: template.columnFormats.flatMap(spans),
    areas: template.areas.flatMap(area => oneByOne(area, places, pointed)),
    merged: template.merged.flatMap(moved),
    borders: template.borders.flatMap(moved),
    conditions: template.conditions.map(({ ranges, when, color }) => ({
      ranges: ranges.flatMap(moved),
      when:
        typeof when === 'object' && 'formula' in when
          ? { formula: withReferences(when.formula, at => ({ ...at, column: places.get(at.column) ?? at.column })) }
          : when,
      color,
    })),
    guarded: template.guarded.flatMap(moved),
  };
}

/** An area's columns, each an area of its own. */
function oneByOne(
  { content, note, ...area }: Area,
  places: ReadonlyMap<number, number>,
  pointed: (content: Content) => Content,
): readonly Area[] {
  return Array.from({ length: area.columns }, (_, index): readonly Area[] => {
    const column = places.get(area.column + index);
    if (column === undefined) return [];
    return [
      {
        ...area,
        column,
        columns: 1,
        ...(content ? { content: content.map(line => [pointed(line[index] ?? '')]) } : {}),
        ...(note !== undefined && index === 0 ? { note } : {}),
      },
    ];
  }).flat();
}

const changed = (content: Content, place: Parameters<typeof withReferences>[1]): Content =>
  typeof content === 'object' ? { formula: withReferences(content.formula, place) } : content;

/** Neighbouring columns together. */
function runs(columns: readonly number[]): readonly Span[] {
  const found: { start: number; count: number }[] = [];
  for (const column of [...columns].sort((one, other) => one - other)) {
    const last = found.at(-1);
    if (last && last.start + last.count === column) last.count++;
    else found.push({ start: column, count: 1 });
  }
  return found;
}
