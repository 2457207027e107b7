/** 0-based, both ends included. */
export interface GridRange {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

export function rangeName({ startRow, startColumn, endRow, endColumn }: GridRange): string {
  const first = `${columnName(startColumn)}${startRow + 1}`;
  const last = `${columnName(endColumn)}${endRow + 1}`;
  return first === last ? first : `${first}:${last}`;
}

export function parseRange(a1: string): GridRange {
  const match = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/i.exec(a1.trim());
  if (!match) throw new Error(`Not an A1 range: ${a1}`);
  const [, startColumn = '', startRow = '', endColumn = startColumn, endRow = startRow] = match;
  return {
    startRow: Number(startRow) - 1,
    startColumn: columnNumber(startColumn),
    endRow: Number(endRow) - 1,
    endColumn: columnNumber(endColumn),
  };
}

function columnNumber(name: string): number {
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** `'My data'!A1:B2` to its sheet and range. */
export function splitReference(reference: string): { sheet: string; a1: string } {
  const at = reference.lastIndexOf('!');
  if (at < 0) throw new Error(`A reference without a sheet: ${reference}`);
  const sheet = reference.slice(0, at);
  return {
    sheet: sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet,
    a1: reference.slice(at + 1),
  };
}
