import { type DimensionId, dimensionIds } from '../model/dimensions.ts';
import { FIRST_ROW } from '../model/keyed-sheet.ts';
import { type MeasureId, measureIds, measureSpec } from '../model/measures.ts';
import type { DataRow } from '../model/row.ts';
import type { ImportChoices, OutcomeLetter } from './api.ts';
import {
  changedByHand,
  type DataSheet,
  type RowMark,
  rowOfCells,
  type Stamp,
  stampOf,
  stampOfCells,
  storable,
} from './data-sheet.ts';
import type { Previous } from './journal.ts';

/** What a block of rows does to Data. */
export interface BlockPlan {
  readonly outcomes: string;
  /** Stored rows that a replacement takes out. */
  readonly replaced: number;
  readonly appends: readonly { readonly row: DataRow; readonly stamp: Stamp }[];
  readonly updates: readonly { readonly index: number; readonly row: DataRow; readonly stamp: Stamp }[];
  /** Indexes in the grid. */
  readonly deletions: readonly number[];
  /** Previous versions that the Journal doesn't hold yet. */
  readonly previous: readonly Previous[];
}

/** A row as it stood before the batch began. */
interface Before {
  readonly stamp: Stamp;
  readonly row: DataRow;
  readonly byHand: boolean;
}

/** A row of the block that will stand in Data. */
interface Winner {
  /** Its place in the block. */
  readonly at: number;
  /** As the block gives it. */
  readonly given: DataRow;
  /** Merged with what stood there before. */
  readonly row: DataRow;
  readonly stamp: Stamp;
}

const overlapping = (one: RowMark['row'], other: RowMark['row']): boolean =>
  one.from <= other.to && other.from <= one.to && one.basis !== 'lifetime' && other.basis !== 'lifetime';

/** Which rows of Data a block may change or be refused for: those of the same key, and those whose days overlap. */
export function concernsOf(given: readonly DataRow[]): (mark: RowMark) => boolean {
  const keys = new Set<string>();
  const bySeries = new Map<string, RowMark['row'][]>();
  for (const row of given.map(storable)) {
    const { key, series } = stampOf(row, 0);
    keys.add(key);
    const ofSeries = bySeries.get(series);
    if (ofSeries) ofSeries.push(row);
    else bySeries.set(series, [row]);
  }
  return ({ stamp, row }) =>
    keys.has(stamp.key) || (bySeries.get(stamp.series)?.some(other => overlapping(row, other)) ?? false);
}

/**
 * Decides what becomes of each row, without changing anything.
 *
 * Everything is judged against Data *as it was before the batch*: what this batch already wrote is taken for absent, and
 * what it changed or took out is read from the Journal. So a block that is sent again after an interruption gives the
 * same outcomes, and only what is not in place yet is written.
 *
 * @param batch number of the batch; 0 for a preview, which belongs to none.
 * @param journaled what the Journal holds of this batch.
 */
export function planBlock(
  given: readonly DataRow[],
  choices: ImportChoices,
  data: DataSheet,
  batch: number,
  journaled: readonly Previous[],
): BlockPlan {
  const rows = given.map(row => {
    const stored = storable(row);
    return { row: stored, stamp: stampOf(stored, batch) };
  });
  const stored = storedRows(data, new Set(rows.map(row => row.stamp.key)), new Set(rows.map(row => row.stamp.series)));
  const journal = new Map(journaled.map(previous => [previous.stamp.key, previous]));
  const ownBatch = (stamp: Stamp): boolean => batch !== 0 && stamp.batch === batch;

  const befores = new Map<string, Before>();
  for (const [key, { stamp, index }] of stored) {
    if (ownBatch(stamp) || journal.has(key)) continue;
    const cells = data.grid[index] ?? [];
    befores.set(key, { stamp, row: rowOfCells(cells, data.columns), byHand: changedByHand(cells, data.columns) });
  }
  for (const [key, { stamp, row }] of journal) befores.set(key, { stamp, row, byHand: false });
  const beforesBySeries = groupBy([...befores.values()], before => before.stamp.series);

  const letters: OutcomeLetter[] = [];
  const winners = new Map<string, Winner>();
  const winnersBySeries = new Map<string, Winner[]>();
  const replaced = new Map<string, Before>();

  const win = (winner: Winner): void => {
    const { key, series } = winner.stamp;
    const ofSeries = winnersBySeries.get(series);
    if (!ofSeries) winnersBySeries.set(series, [winner]);
    else if (winners.has(key)) ofSeries[ofSeries.findIndex(other => other.stamp.key === key)] = winner;
    else ofSeries.push(winner);
    winners.set(key, winner);
  };

  const outcomeOf = (at: number, row: DataRow, stamp: Stamp): OutcomeLetter => {
    const physical = stored.get(stamp.key);
    // Somebody typed over a row of this very batch while it was interrupted.
    if (physical && ownBatch(physical.stamp) && changedByHand(data.grid[physical.index] ?? [], data.columns))
      return 'h';
    const inBlock = winners.get(stamp.key);
    const before = replaced.has(stamp.key) ? undefined : befores.get(stamp.key);
    const standing = inBlock ?? before;
    if (standing) {
      if (!inBlock && before?.byHand) return 'h';
      const merged = mergedInto(standing.row, row);
      const winner = {
        at,
        given: inBlock ? mergedInto(inBlock.given, row) : row,
        row: merged,
        stamp: stampOf(merged, batch),
      };
      if (winner.stamp.hash === standing.stamp.hash) {
        // An earlier block of this batch may have changed it: the last word in the file counts.
        if (!inBlock && physical && ownBatch(physical.stamp)) win(winner);
        return 's';
      }
      if (choices.older === 'skip' && looksOlder(row, standing.row)) return 'o';
      win(winner);
      return 'u';
    }
    if (row.basis !== 'lifetime') {
      const overlaps = (other: { readonly row: DataRow }): boolean => overlapping(row, other.row);
      const rivals = (winnersBySeries.get(stamp.series) ?? []).filter(overlaps);
      const overlapped = (beforesBySeries.get(stamp.series) ?? []).filter(
        other => overlaps(other) && !replaced.has(other.stamp.key),
      );
      if (overlapped.length + rivals.length > 0) {
        if (choices.overlap === 'skip' || overlapped.some(other => other.byHand)) return 'v';
        for (const rival of rivals) {
          winners.delete(rival.stamp.key);
          letters[rival.at] = 'v';
        }
        winnersBySeries.set(
          stamp.series,
          (winnersBySeries.get(stamp.series) ?? []).filter(other => !rivals.includes(other)),
        );
        for (const other of overlapped) replaced.set(other.stamp.key, other);
      }
    }
    win({ at, given: row, row, stamp });
    return 'a';
  };
  rows.forEach(({ row, stamp }, at) => {
    letters.push(outcomeOf(at, row, stamp));
  });

  const appends: { row: DataRow; stamp: Stamp }[] = [];
  const updates: { index: number; row: DataRow; stamp: Stamp }[] = [];
  const deletions: number[] = [];
  const previous: Previous[] = [];
  const keep = (operation: Previous['operation'], before: Before | undefined): void => {
    if (before && !journal.has(before.stamp.key)) {
      previous.push({ batch, operation, stamp: before.stamp, row: before.row });
    }
  };
  for (const winner of winners.values()) {
    const physical = stored.get(winner.stamp.key);
    if (!physical) {
      appends.push(winner);
      continue;
    }
    const { index } = physical;
    if (!ownBatch(physical.stamp)) {
      keep('update', befores.get(winner.stamp.key));
      updates.push({ index, row: winner.row, stamp: winner.stamp });
      continue;
    }
    // An earlier block of this batch, or an interrupted run of this one, wrote it: what that brought stays.
    const row = mergedInto(rowOfCells(data.grid[index] ?? [], data.columns), winner.given);
    const stamp = stampOf(row, batch);
    if (stamp.hash !== physical.stamp.hash) updates.push({ index, row, stamp });
  }
  for (const before of replaced.values()) {
    // Taken out by one row of the block and brought back by a later one: an update.
    if (winners.has(before.stamp.key)) continue;
    keep('replace', before);
    const physical = stored.get(before.stamp.key);
    if (physical) deletions.push(physical.index);
  }
  return { outcomes: letters.join(''), replaced: replaced.size, appends, updates, deletions, previous };
}

/**
 * What a newer row makes of an older one of the same key. What it doesn't say stays: another export of the same platform
 * may hold other measures of the same days.
 */
function mergedInto(older: DataRow, newer: DataRow): DataRow {
  const texts: Partial<Record<DimensionId, string>> = {};
  for (const id of dimensionIds) if (newer[id] === '') texts[id] = String(older[id]);
  return { ...newer, ...texts, measures: { ...older.measures, ...newer.measures } } as DataRow;
}

/** Rows of Data that the block may concern: the same key, or the same series. A copied key counts at its first place. */
function storedRows(
  data: DataSheet,
  keys: ReadonlySet<string>,
  series: ReadonlySet<string>,
): ReadonlyMap<string, { readonly stamp: Stamp; readonly index: number }> {
  const byKey = new Map<string, { stamp: Stamp; index: number }>();
  for (let index = FIRST_ROW - 1; index < data.grid.length; index++) {
    const stamp = stampOfCells(data.grid[index] ?? [], data.columns);
    if (stamp.key === '' || byKey.has(stamp.key)) continue;
    if (keys.has(stamp.key) || series.has(stamp.series)) byKey.set(stamp.key, { stamp, index });
  }
  return byKey;
}

const cumulative = measureIds.filter(id => measureSpec(id).aggregation !== 'latest');

/** Gains net of losses: that they rose doesn't make a file newer whose other numbers fell. */
const net: ReadonlySet<MeasureId> = new Set(['followersGained', 'revenue', 'siteSales']);

/** Numbers that only ever grow fell, and none rose: the file is older, or of fewer days, than what stands there. */
function looksOlder(row: DataRow, before: DataRow): boolean {
  let fell = false;
  for (const id of cumulative) {
    const now = row.measures[id];
    const then = before.measures[id];
    if (now === undefined || then === undefined) continue;
    if (now > then && !net.has(id)) return false;
    if (now < then) fell = true;
  }
  return fell;
}

function groupBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}
