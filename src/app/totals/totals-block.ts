import type { Cell, Grid } from '../../core/cell.ts';
import { columnLetters } from '../../core/cell.ts';
import { quotedSheet } from '../../core/formula-locale.ts';
import { fingerprint } from '../../core/hash.ts';
import { isChannelId } from '../../model/channels.ts';
import { FIRST_ROW } from '../../model/keyed-sheet.ts';
import {
  type Control,
  controlRow,
  controls,
  periodKinds,
  type TotalsDimension,
  totalsColumn,
  totalsDimensions,
  totalsKeys,
} from '../../model/totals-layout.ts';
import type { Written } from '../ports.ts';
import { byText } from './decide.ts';
import type { GoalRow } from './goal-rows.ts';
import type { GroupRow } from './group-rows.ts';
import type { LineSums, Sums } from './line-sums.ts';

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
 * The content of Totals from its first row of content, ordered by period, channel, account, campaign and placement; behind
 * them the goals, as the Goals sheet orders them, and groups of lines.
 *
 * @param atLeast number of rows to fill; blank rows clear what stood there.
 */
export function totalsBlock(
  sums: LineSums,
  goals: readonly GoalRow[],
  groups: readonly GroupRow[],
  figures: Readonly<Record<Control, ControlFigure>>,
  atLeast: number,
): Written[][] {
  const columns = sums.measures.map(id => totalsColumn(id) - 1);
  const lines = sums.all().filter(({ period }) => period.kind !== 'goal');
  const block = [
    ...lines.sort(compareSums).map(sum => lineCells(columns, sum)),
    ...goals.map(goalCells),
    ...groups.map(groupCells),
  ];
  const height = Math.max(block.length, controls.length, atLeast);
  while (block.length < height) block.push(blankRow());
  for (const control of controls) {
    const cells = block[controlRow(control) - FIRST_ROW] as Written[];
    const { value, now } = figures[control];
    cells[totalsColumn('control') - 1] = control;
    cells[totalsColumn('atRefresh') - 1] = value;
    cells[totalsColumn('now') - 1] = now ?? '';
  }
  return block;
}

const blankRow = (): Written[] => new Array<Written>(totalsKeys.length).fill('');

const dimensionCells = (dimensions: Readonly<Partial<Record<TotalsDimension, Cell>>>): Written[] => {
  const cells = blankRow();
  const all = { ...dimensions, ...keysOf(String(dimensions.channel ?? ''), String(dimensions.campaign ?? '')) };
  for (const id of totalsDimensions) cells[totalsColumn(id) - 1] = all[id] ?? '';
  return cells;
};

/** What stands for names that people gave, in criteria of formulas. */
const keysOf = (channel: string, campaign: string) => ({
  channelKey: channel === '' || isChannelId(channel) ? channel : `o${fingerprint(channel)}`,
  campaignKey: keyOfCampaign(campaign),
});
const keyOfCampaign = (campaign: string): string => (campaign === '' ? '' : `c${fingerprint(campaign)}`);

function lineCells(columns: readonly number[], { period, line, values }: Sums): Written[] {
  const cells = dimensionCells({ ...line, period: period.kind, from: period.from, to: period.to });
  values.forEach((value, m) => {
    if (!Number.isNaN(value)) cells[columns[m] as number] = value;
  });
  return cells;
}

function goalCells({ goal, to, measures }: GoalRow): Written[] {
  const { id, start, channel, campaign } = goal;
  const cells = dimensionCells({ period: 'goal', goal: id, from: start, to: to ?? '', channel, campaign });
  for (const [measure, total] of measures) cells[totalsColumn(measure) - 1] = total;
  return cells;
}

function groupCells({ period, measures, title = '', reference = '', ...dimensions }: GroupRow): Written[] {
  const referenceKey =
    dimensions.month === undefined ? keyOfCampaign(reference) : `${dimensions.goal} ${dimensions.month}`;
  const cells = dimensionCells({ ...dimensions, period: period.kind, from: period.from, to: period.to });
  cells[totalsColumn('title') - 1] = title;
  cells[totalsColumn('reference') - 1] = reference;
  // A post's reference is its link.
  if (period.kind !== 'post') cells[totalsColumn('referenceKey') - 1] = referenceKey;
  for (const [measure, total] of measures) cells[totalsColumn(measure) - 1] = total;
  return cells;
}

const compareSums = (one: Sums, other: Sums): number =>
  periodKinds.indexOf(one.period.kind) - periodKinds.indexOf(other.period.kind) ||
  one.period.from - other.period.from ||
  byText(one.line.channel, other.line.channel) ||
  byText(one.line.account, other.line.account) ||
  byText(one.line.campaign, other.line.campaign) ||
  byText(one.line.placement, other.line.placement);
