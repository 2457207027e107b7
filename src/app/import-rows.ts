import { fail, ok, type Result } from '../core/result.ts';
import { type Language, languages } from '../i18n/language.ts';
import { texts } from '../i18n/texts.ts';
import { type DataColumns, MEASURE_FORMAT } from '../model/data-layout.ts';
import { dimensionIds } from '../model/dimensions.ts';
import { BATCH_ROWS, KEPT_BATCHES } from '../model/journal-layout.ts';
import { KEY_ROW, LABEL_ROW } from '../model/keyed-sheet.ts';
import type { MeasureId } from '../model/measures.ts';
import type { DataRow } from '../model/row.ts';
import { fromRowTable } from '../model/row-table.ts';
import type { Settings } from '../model/settings.ts';
import type {
  BlockOutcome,
  ImportBlock,
  ImportStart,
  ImportSummary,
  LevelDecision,
  RefreshOutcome,
  RowCounts,
} from './api.ts';
import {
  cellsOfRow,
  type DataSheet,
  endOf,
  newMeasures,
  openData,
  openDataFor,
  openSheet,
  type RowWrite,
  stampOf,
  writeRows,
} from './data-sheet.ts';
import {
  appendPrevious,
  type Batch,
  clearBatches,
  forgetPrevious,
  type Previous,
  readBatches,
  readPrevious,
  readUpper,
  summaryOf,
  writeBatch,
} from './journal.ts';
import { otherLayout } from './layout-state.ts';
import { type BlockPlan, concernsOf, planBlock } from './plan-block.ts';
import type { Ports, Sheet } from './ports.ts';
import { computeTotals, refreshTotals } from './refresh-totals.ts';
import { deleteRowsOf } from './remove-rows.ts';
import { workbookSettings } from './settings-sheet.ts';

export function planImport(
  { workbook }: Ports,
  input: ImportBlock,
): Result<BlockOutcome & { readonly levels: readonly LevelDecision[] }> {
  const rows = fromRowTable(input.rows);
  if (!rows.ok) return rows;
  // Said before the person has looked through the preview.
  const refused = otherLayout(workbook);
  if (refused) return refused;
  const data = openData(workbook);
  if (!data.ok) return data;
  const settings = workbookSettings(workbook);
  if (!settings.ok) return settings;
  const { outcomes, replaced } = planBlock(rows.value, input.choices, data.value, 0, []);
  return ok({ outcomes, replaced, levels: levelsWith(rows.value, data.value, settings.value) });
}

/** Which level would count once these rows stand in Data, for the accounts that they are of. */
function levelsWith(rows: readonly DataRow[], data: DataSheet, settings: Settings): readonly LevelDecision[] {
  const columns = withColumns(data.columns, newMeasures(rows, data.columns));
  const known = new Set(data.grid.map(cells => cells[columns.technical.key]));
  const added = rows
    .map(row => cellsOfRow(row, stampOf(row, 0), columns))
    .filter(cells => !known.has(cells[columns.technical.key]));
  const accounts = new Set(rows.map(({ channel, account }) => `${channel}\u001f${account}`));
  return computeTotals([...data.grid, ...added], columns, settings, '', 0).outcome.levels.filter(
    ({ channel, account }) => accounts.has(`${channel}\u001f${account}`),
  );
}

/** Opens a batch, or continues the open one of the same content. */
export function startImport(
  { workbook, clock }: Ports,
  input: ImportStart,
): Result<{ readonly batch: string; readonly continued: boolean }> {
  const journal = openSheet(workbook, 'journal');
  if (!journal.ok) return journal;
  const batches = readBatches(journal.value);
  const open = batches.find(batch => batch.state === 'open' && batch.fingerprint === input.fingerprint);
  if (open) return ok({ batch: String(open.number), continued: true });

  const number = (batches.at(-1)?.number ?? 0) + 1;
  // Its row is free, unless imports were begun again and again and never finished.
  forgetBatches(journal.value, batches, number - BATCH_ROWS);
  writeBatch(journal.value, {
    number,
    state: 'open',
    at: clock.now(),
    fingerprint: input.fingerprint,
    files: input.files,
    platforms: input.platforms,
    added: 0,
    updated: 0,
    skipped: 0,
    rejected: 0,
    ignored: 0,
  });
  return ok({ batch: String(number), continued: false });
}

/**
 * Writes a block: previous versions into the Journal first, then Data. Sent again, it changes nothing more.
 */
export function importRows({ workbook }: Ports, input: ImportBlock & { readonly batch: string }): Result<BlockOutcome> {
  const rows = fromRowTable(input.rows);
  if (!rows.ok) return rows;
  // Its state is looked at when the import is finished; here a read of the Journal would cost every block a call.
  const batch = Number(input.batch);
  if (!Number.isSafeInteger(batch) || batch < 1) return fail('unknown-batch', { batch: input.batch });
  const journal = openSheet(workbook, 'journal');
  if (!journal.ok) return journal;
  const opened = openDataFor(workbook, rows.value, concernsOf(rows.value));
  if (!opened.ok) return opened;

  const { data, heads } = withMeasures(opened.value, newMeasures(rows.value, opened.value.columns));
  const { plan, journalEnd } = planWithJournal(data, journal.value, batch, journaled =>
    planBlock(rows.value, input.choices, data, batch, journaled),
  );

  if (plan.previous.length > 0) appendPrevious(journal.value, journalEnd, plan.previous);
  const written = writePlan(data, plan, heads);
  if (!written.ok) return written;
  deleteRowsOf(data.sheet, plan.deletions);
  return ok({ outcomes: plan.outcomes, replaced: plan.replaced });
}

/**
 * Closes the batch and refreshes Totals. One that changed nothing leaves no trace; another pushes the 21st-last out, with
 * what it could have brought back.
 */
export function finishImport(
  ports: Ports,
  input: { readonly batch: string; readonly counts: RowCounts },
): Result<RefreshOutcome> {
  const journal = openSheet(ports.workbook, 'journal');
  if (!journal.ok) return journal;
  const { batches, watch } = readUpper(journal.value);
  const batch = batches.find(one => String(one.number) === input.batch);
  if (!batch) return fail('unknown-batch', { batch: input.batch });
  if (batch.state === 'undone') return fail('batch-closed', { batch: input.batch });
  const refreshed = refreshTotals(ports, watch);
  if (!refreshed.ok) return refreshed;
  if (input.counts.added + input.counts.updated === 0) clearBatches(journal.value, [batch]);
  else {
    forgetBatches(journal.value, batches, batch.number - KEPT_BATCHES);
    writeBatch(journal.value, { ...batch, ...input.counts, state: 'done' });
  }
  return refreshed;
}

/** Forgets all batches up to a number: what they changed first, so that an interruption is mended by the next time. */
function forgetBatches(journal: Sheet, batches: readonly Batch[], last: number): void {
  const old = batches.filter(batch => batch.number <= last);
  if (old.length === 0) return;
  forgetPrevious(journal, readPrevious(journal).entries, batch => batch <= last);
  clearBatches(journal, old);
}

/** Newest first. */
export function imports({ workbook }: Ports): Result<readonly ImportSummary[]> {
  const journal = openSheet(workbook, 'journal');
  return journal.ok ? ok(readBatches(journal.value).map(summaryOf).reverse()) : journal;
}

export function batchOf(journal: Sheet, id: string): Result<Batch> {
  const batch = readBatches(journal).find(one => String(one.number) === id);
  return batch ? ok(batch) : fail('unknown-batch', { batch: id });
}

/** Reads the Journal's previous rows only if the plan depends on them: a first import has none. */
function planWithJournal(
  data: DataSheet,
  journal: Sheet,
  batch: number,
  planWith: (journaled: readonly Previous[]) => BlockPlan,
): { readonly plan: BlockPlan; readonly journalEnd: number } {
  const batchAt = data.columns.technical.batch;
  const begun = data.grid.some(cells => cells[batchAt] === batch);
  const plan = planWith([]);
  if (!begun && plan.previous.length === 0) return { plan, journalEnd: 0 };
  const { entries, end } = readPrevious(journal);
  const own = entries.filter(entry => entry.batch === batch);
  return { plan: own.length > 0 ? planWith(own) : plan, journalEnd: end };
}

/**
 * The sheet with columns for measures that it hasn't held so far, and its key and label rows, to be written with the
 * data. The format comes first, so that an interruption repeats it.
 */
function withMeasures(
  data: DataSheet,
  added: readonly MeasureId[],
): { readonly data: DataSheet; readonly heads: readonly RowWrite[] } {
  if (added.length === 0) return { data, heads: [] };
  const { width, measures } = data.columns;
  const { measures: labels } = texts[languageOfLabels(data)].model;
  data.sheet.formatColumns(width + 1, added.length, MEASURE_FORMAT, measures.at(-1)?.at === width - 1);
  const columns = withColumns(data.columns, added);
  const head = (row: number, more: readonly string[]): RowWrite => {
    const cells = Array.from({ length: width }, (_, at) => data.grid[row - 1]?.[at] ?? '');
    return { index: row - 1, cells: [...cells, ...more] };
  };
  const heads = [
    head(KEY_ROW, added),
    head(
      LABEL_ROW,
      added.map(id => labels[id]),
    ),
  ];
  return { data: { ...data, columns }, heads };
}

/** The columns with those of new measures at their right end. */
const withColumns = (columns: DataColumns, added: readonly MeasureId[]): DataColumns => ({
  ...columns,
  measures: [...columns.measures, ...added.map((id, index) => ({ id, at: columns.width + index }))],
  width: columns.width + added.length,
});

/** The language of the labels that stand there: saves a read of Settings. */
function languageOfLabels({ grid, columns }: DataSheet): Language {
  const labels = grid[LABEL_ROW - 1] ?? [];
  const matches = (language: Language): number => {
    const words = texts[language].model.dimensions;
    return dimensionIds.filter(id => labels[columns.dimensions[id]] === words[id]).length;
  };
  return languages.reduce((best, language) => (matches(language) > matches(best) ? language : best));
}

/** Writes updates and appended rows, and takes them back if any text became a formula. */
function writePlan(data: DataSheet, plan: BlockPlan, heads: readonly RowWrite[]): Result<null> {
  const { columns, sheet } = data;
  const updates: readonly RowWrite[] = plan.updates.map(({ index, row, stamp }) => ({
    index,
    cells: cellsOfRow(row, stamp, columns),
  }));
  const end = endOf(data);
  const appends: readonly RowWrite[] = plan.appends.map(({ row, stamp }, at) => ({
    index: end + at,
    cells: cellsOfRow(row, stamp, columns),
  }));
  writeRows(data, [...heads, ...updates, ...appends]);

  const broken = firstFormula(data, updates) ?? firstFormula(data, appends);
  if (broken === null) return ok(null);
  const before = (index: number) => Array.from({ length: columns.width }, (_, at) => data.grid[index]?.[at] ?? '');
  writeRows(
    data,
    updates.map(({ index }) => ({ index, cells: before(index) })),
  );
  if (appends.length > 0) sheet.clear(end + 1, 1, appends.length, columns.width);
  return fail('text-became-formula', { row: broken });
}

/** The first written row that holds a formula in a text column, 1-based; null when all is text (one call). */
function firstFormula(data: DataSheet, written: readonly RowWrite[]): number | null {
  const indexes = written.map(write => write.index);
  const first = Math.min(...indexes);
  if (!Number.isFinite(first)) return null;
  const { technical, dimensions } = data.columns;
  const ours = [...Object.values(technical), ...Object.values(dimensions)].sort((one, other) => one - other);
  const left = ours[0] ?? 0;
  const width = (ours.at(-1) ?? 0) - left + 1;
  const formulas = data.sheet.readFormulas(first + 1, left + 1, Math.max(...indexes) - first + 1, width);
  const broken = indexes.find(index => ours.some(at => formulas[index - first]?.[at - left]));
  return broken === undefined ? null : broken + 1;
}
