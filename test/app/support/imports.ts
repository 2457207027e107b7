import type { Api, ImportChoices } from '../../../src/app/api.ts';
import { answer } from '../../../src/app/rpc.ts';
import { dayFromIso } from '../../../src/core/day.ts';
import type { Result } from '../../../src/core/result.ts';
import { type DataRow, dataRow } from '../../../src/model/row.ts';
import { importFingerprint, toRowTable } from '../../../src/model/row-table.ts';
import { Killed, type MemoryWorkbook } from './memory-workbook.ts';

export const person = { locale: 'en', version: '0' };
export const skipping: ImportChoices = { overlap: 'skip', older: 'skip' };

export function day(iso: string): number {
  const found = dayFromIso(iso);
  if (found === null) throw new Error(`${iso} is no day`);
  return found;
}

/** The value of a reply that must be a success. */
export function okValue<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`Failed: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** One call of the API in an execution of its own. */
export const call = <Method extends keyof Api>(
  book: MemoryWorkbook,
  method: Method,
  input?: Parameters<Api[Method]>[0],
) => okValue(answer(method, input, book.ports(), person));

/** A day of an account. */
export const accountDay = (iso: string, measures: DataRow['measures'], parts: Partial<DataRow> = {}): DataRow =>
  dataRow({
    from: day(iso),
    to: day(iso),
    level: 'account',
    source: 'x',
    channel: 'x',
    account: 'brand',
    measures,
    ...parts,
  });

export interface Imported {
  readonly batch: string;
  readonly outcomes: string;
  readonly replaced: number;
}

/** An import as the dialog does it, in blocks. */
export function importAll(
  book: MemoryWorkbook,
  rows: readonly DataRow[],
  choices: ImportChoices = skipping,
  blockRows = 10_000,
): Imported {
  const { batch } = call(book, 'startImport', {
    fingerprint: importFingerprint(rows),
    files: ['made.csv'],
    platforms: ['X'],
  });
  let outcomes = '';
  let replaced = 0;
  for (let from = 0; from < rows.length; from += blockRows) {
    const block = call(book, 'importRows', { batch, choices, rows: toRowTable(rows.slice(from, from + blockRows)) });
    outcomes += block.outcomes;
    replaced += block.replaced;
  }
  const countOf = (letters: string) => [...outcomes].filter(letter => letters.includes(letter)).length;
  call(book, 'finishImport', {
    batch,
    counts: { added: countOf('a'), updated: countOf('u'), skipped: countOf('sovh'), rejected: 0, ignored: 0 },
  });
  return { batch, outcomes, replaced };
}

/** Runs the work, killed after its n-th service call, again and again with the rest of it; false when it wasn't killed. */
export function killedAfter(book: MemoryWorkbook, calls: number, work: () => unknown): boolean {
  book.killAfter = calls;
  try {
    work();
    return false;
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    return true;
  } finally {
    book.killAfter = 0;
  }
}
