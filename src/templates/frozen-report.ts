import type { Cell } from '../core/cell.ts';
import { rect } from './paint.ts';
import { FIRST_FIGURE_ROW, type Figure, figureNames, figureRow } from './report-figures.ts';
import { FIRST, hidden, partIds, ROWS, rowOf, VISIBLE_COLUMNS } from './report-places.ts';
import type { Area, SheetTemplate } from './sheet-template.ts';
import { colors } from './style.ts';

/** What the Report shows, from its first cell on, hidden columns included. */
export type ShownReport = readonly (readonly Cell[])[];

const at = (shown: ShownReport, row: number, column: number): Cell => shown[row - 1]?.[column - 1] ?? '';

/** A number of the hidden figures; null where it isn't known. */
export function shownFigure(shown: ShownReport, name: Figure): number | null {
  const value = at(shown, figureRow(name), hidden.now);
  return typeof value === 'number' ? value : null;
}

/** Whether the Report's rows and columns stand where its template has them: people may insert some. */
export function standsAsLaidOut(shown: ShownReport): boolean {
  const figures = figureNames.every((name, index) => at(shown, FIRST_FIGURE_ROW + index, hidden.name) === name);
  const lead = at(shown, rowOf('goals', 'lead'), FIRST);
  return figures && lead !== '' && partIds.every(part => at(shown, rowOf(part, 'lead'), FIRST) === lead);
}

/** The Report as values: its look and its charts, over numbers and texts that stay as they are. */
export function frozenReport(report: SheetTemplate, name: string, shown: ShownReport): SheetTemplate {
  const whole = rect(1, 1, ROWS, VISIBLE_COLUMNS);
  return {
    ...report,
    name,
    otherNames: [],
    tabColor: colors.quiet,
    columns: VISIBLE_COLUMNS,
    hiddenColumns: [],
    areas: [
      ...report.areas.filter(area => area.column <= VISIBLE_COLUMNS).map(lookOf),
      { ...whole, content: shownCells(shown) },
    ],
    guarded: [whole],
  };
}

/** The visible cells: what a frozen copy holds. */
export const shownCells = (shown: ShownReport): Cell[][] =>
  Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: VISIBLE_COLUMNS }, (_, column) => at(shown, row + 1, column + 1)),
  );

/** Without content; what people type into looks as if it were printed. */
const lookOf = ({ row, column, rows, columns, style, input }: Area): Area => ({
  ...rect(row, column, rows, columns),
  ...(style ? { style: input ? { ...style, color: colors.ink, background: colors.card } : style } : {}),
});
