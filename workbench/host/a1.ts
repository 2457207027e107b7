/** A block of cells, 0-based. Open ends (`A:A`, `A2:A`, `2:3`) are closed by the sheet's size when resolved. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function a1Of({ row, column, rows, columns }: Rect): string {
  const start = `${columnLetters(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? start : `${start}:${columnLetters(column + columns - 1)}${row + rows}`;
}

export function quotedSheet(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

/** `'My sheet'!A1:B2` as sheet name and range text; no sheet name gives undefined. */
export function splitReference(reference: string): { sheetName: string | undefined; range: string } {
  const match = /^(?:'((?:[^']|'')*)'|([^'!]+))!(.+)$/.exec(reference.trim());
  if (!match) return { sheetName: undefined, range: reference.trim() };
  return { sheetName: (match[1] ?? match[2] ?? '').replaceAll("''", "'"), range: match[3] ?? '' };
}

/** Null when the text is no A1 range. */
export function parseA1(range: string, maxRows: number, maxColumns: number): Rect | null {
  const match = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?(?::\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?)?$/.exec(range);
  if (!match || range === '' || range === ':') return null;
  const [, fromLetters, fromRow, toLetters, toRow] = match;
  const single = !range.includes(':');
  if (single && !(fromLetters && fromRow)) return null;
  if (!single && ((!fromLetters && !fromRow) || (!toLetters && !toRow))) return null;
  const row1 = fromRow ? Number(fromRow) - 1 : 0;
  const column1 = fromLetters ? columnIndex(fromLetters) : 0;
  const row2 = single ? row1 : toRow ? Number(toRow) - 1 : maxRows - 1;
  const column2 = single ? column1 : toLetters ? columnIndex(toLetters) : maxColumns - 1;
  const row = Math.min(row1, row2);
  const column = Math.min(column1, column2);
  return { row, column, rows: Math.abs(row2 - row1) + 1, columns: Math.abs(column2 - column1) + 1 };
}

export function intersects(a: Rect, b: Rect): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

export function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

/** What is left of `rect` outside `hole`: up to four blocks. */
export function without(rect: Rect, hole: Rect): Rect[] {
  if (!intersects(rect, hole)) return [rect];
  const top = Math.max(rect.row, hole.row);
  const bottom = Math.min(rect.row + rect.rows, hole.row + hole.rows);
  const left = Math.max(rect.column, hole.column);
  const right = Math.min(rect.column + rect.columns, hole.column + hole.columns);
  const parts: Rect[] = [
    { row: rect.row, column: rect.column, rows: top - rect.row, columns: rect.columns },
    { row: bottom, column: rect.column, rows: rect.row + rect.rows - bottom, columns: rect.columns },
    { row: top, column: rect.column, rows: bottom - top, columns: left - rect.column },
    { row: top, column: right, rows: bottom - top, columns: rect.column + rect.columns - right },
  ];
  return parts.filter(part => part.rows > 0 && part.columns > 0);
}

/** Rows or columns inserted at, or removed from, a place. */
export interface Shift {
  readonly axis: 'row' | 'column';
  readonly at: number;
  /** Positive: inserted; negative: removed. */
  readonly count: number;
}

/** Where a block is after rows or columns came or went; null when it went with them. */
export function shifted(rect: Rect, { axis, at, count }: Shift): Rect | null {
  const size = axis === 'row' ? rect.rows : rect.columns;
  const start = rect[axis];
  let from = start;
  let to = start + size;
  if (count > 0) {
    if (from >= at) from += count;
    if (to > at) to += count;
  } else {
    const end = at - count;
    const moved = (edge: number) => (edge <= at ? edge : edge >= end ? edge + count : at);
    from = moved(from);
    to = moved(to);
  }
  if (to <= from) return null;
  return axis === 'row' ? { ...rect, row: from, rows: to - from } : { ...rect, column: from, columns: to - from };
}
