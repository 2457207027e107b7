import type { Cell, Grid } from '../../core/cell.ts';
import { columnLetters } from '../../core/cell.ts';
import { quotedSheet } from '../../core/formula-locale.ts';
import { fingerprint } from '../../core/hash.ts';
import { FIRST_ROW } from '../../model/keyed-sheet.ts';
import type { MeasureId } from '../../model/measures.ts';
import {
  type Control,
  controlRow,
  controls,
  periodKinds,
  type TotalsDimension,
  totalsColumn,
  totalsKeys,
} from '../../model/totals-layout.ts';
import type { Written } from '../ports.ts';
import type { Sums } from './count-rows.ts';
import { byText } from './decide.ts';
import type { ReadRows } from './read-rows.ts';

/** How many numbers a grid holds below its labels, and their sum: what COUNT and SUM over its columns give. */
export function controlFigures(grid: Grid): { readonly count: number; readonly sum: number; readonly width: number } {
  let count = 0;
  let sum = 0;
  let width = 1;
  for (let row = FIRST_ROW - 1; row < grid.length; row++) {
    const cells = grid[row] as readonly Cell[];
    width = Math.max(width, cells.length);
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at];
      if (typeof cell === 'number') {
        count++;
        sum += cell;
      }
    }
  }
  return { count, sum, width: Math.max(width, grid[0]?.length ?? 1) };
}

/** Stands for a control figure: what it is, and its formula over the Data sheet where it is watched. */
export interface ControlFigure {
  readonly value: Cell;
  readonly now?: Written;
}

/** The formula of a watched figure over all columns of Data that hold anything. */
export const controlFormula = (name: 'COUNT' | 'SUM', dataSheet: string, width: number): Written => ({
  formula: `${name}(${quotedSheet(dataSheet)}!$A:$${columnLetters(width)})`,
});

/**
 * The content of Totals from its first row of content, ordered by period, channel, account, campaign and placement.
 *
 * @param atLeast number of rows to fill; blank rows clear what stood there.
 */
export function totalsBlock(
  rows: ReadRows,
  sums: readonly Sums[],
  figures: Readonly<Record<Control, ControlFigure>>,
  atLeast: number,
): Written[][] {
  const columns = rows.measures.map(id => totalsColumn(id) - 1);
  const block = [...sums].sort((one, other) => compareSums(rows, one, other)).map(sum => lineCells(rows, columns, sum));
  const height = Math.max(block.length, controls.length, atLeast);
  while (block.length < height) block.push(new Array<Written>(totalsKeys.length).fill(''));
  for (const control of controls) {
    const cells = block[controlRow(control) - FIRST_ROW] as Written[];
    const { value, now } = figures[control];
    cells[totalsColumn('control') - 1] = control;
    cells[totalsColumn('atRefresh') - 1] = value;
    cells[totalsColumn('now') - 1] = now ?? '';
  }
  return block;
}

function lineCells(rows: ReadRows, columns: readonly number[], { period, line, values }: Sums): Written[] {
  const { group, campaign, placement } = rows.lines[line] as ReadRows['lines'][number];
  const { channel, account } = rows.groups[group] as ReadRows['groups'][number];
  const cells: Written[] = new Array<Written>(totalsKeys.length).fill('');
  const put = (id: TotalsDimension | MeasureId, cell: Cell): void => {
    cells[totalsColumn(id) - 1] = cell;
  };
  put('period', period.kind);
  put('from', period.from);
  put('to', period.to);
  put('channel', channel);
  put('account', account);
  put('campaign', campaign);
  put('campaignKey', campaign === '' ? '' : `c${fingerprint(campaign)}`);
  put('placement', placement);
  values.forEach((value, m) => {
    if (!Number.isNaN(value)) cells[columns[m] as number] = value;
  });
  return cells;
}

function compareSums(rows: ReadRows, one: Sums, other: Sums): number {
  const [a, b] = [rows.lines[one.line], rows.lines[other.line]] as [
    ReadRows['lines'][number],
    ReadRows['lines'][number],
  ];
  const [groupA, groupB] = [rows.groups[a.group], rows.groups[b.group]] as [
    ReadRows['groups'][number],
    ReadRows['groups'][number],
  ];
  return (
    periodKinds.indexOf(one.period.kind) - periodKinds.indexOf(other.period.kind) ||
    one.period.from - other.period.from ||
    byText(groupA.channel, groupB.channel) ||
    byText(groupA.account, groupB.account) ||
    byText(a.campaign, b.campaign) ||
    byText(a.placement, b.placement)
  );
}
