import type { LedgerEdit, LedgerRow } from '../../app/ledger-api.ts';
import { type Day, monthStart } from '../../core/day.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Words } from '../../i18n/words.ts';
import { ledgerIds } from '../../model/ledgers.ts';
import { sampleLedgers } from '../../sample-data/sample-ledgers.ts';
import { sampleYear } from '../../sample-data/sample-year.ts';
import { SAMPLE_SOURCE, sampleMarks } from '../../sample-data/source.ts';
import { createImport, type ImportProgress } from '../import/send-rows.ts';
import type { Client } from '../rpc.ts';

/** What about a dollar comes to, so that amounts look as people of the currency know them; 1 for all others. */
const worth: Readonly<Record<string, number>> = {
  BRL: 5,
  CNY: 7,
  HKD: 8,
  IDR: 16000,
  INR: 85,
  JPY: 150,
  KRW: 1300,
  MXN: 18,
  MYR: 4,
  PHP: 57,
  THB: 35,
  TRY: 40,
  TWD: 32,
  VND: 25000,
};

type Api = Pick<
  Client,
  | 'ledger'
  | 'saveRows'
  | 'startImport'
  | 'importRows'
  | 'finishImport'
  | 'rememberNames'
  | 'removeSample'
  | 'refreshTotals'
>;

const marks = new Set(Object.values(sampleMarks));
const isSample = ({ cells }: LedgerRow): boolean => marks.has(String(cells['note'] ?? ''));

/** The last day of the last month that is over. */
export const lastMonthsEnd = (today: Day): Day => monthStart(today) - 1;

/**
 * Fills the workbook with the sample year: goals, costs and values first, then Data, whose import refreshes Totals. What is
 * there already is left, so that an interruption is mended by another run.
 */
export async function fillSample(
  api: Api,
  words: Words['sample'],
  mark: string,
  today: Day,
  baseCurrency: string,
  onProgress: (progress: ImportProgress) => void,
): Promise<Result<null>> {
  const end = lastMonthsEnd(today);
  const money = worth[baseCurrency] ?? 1;
  const rows = sampleYear(words, end, baseCurrency, money);
  const ledgers = sampleLedgers({ ...words, mark }, end, money, rows);
  for (const sheet of ledgerIds) {
    const known = await api.ledger({ sheet });
    if (!known.ok) return known;
    if (known.value.rows.some(isSample)) continue;
    const edits = ledgers[sheet].map((cells): LedgerEdit => ({ id: '', hash: '', cells }));
    const saved = await api.saveRows({ sheet, edits });
    if (!saved.ok) return saved;
  }
  const set = { rows, perFileRow: rows.map(() => 1), addedTo: new Map<number, number>(), rejected: 0, ignored: 0 };
  const choices = { overlap: 'replace', older: 'update' } as const;
  const ended = await createImport(api, set, choices, { files: [mark], platforms: [SAMPLE_SOURCE] }).run(onProgress);
  return ended.end === 'failed' ? { ok: false, error: ended.error } : ok(null);
}

export interface Removed {
  readonly rows: number;
  readonly kept: number;
  /** Goals, costs and values. */
  readonly entries: number;
}

/** Takes the sample rows out, and refreshes Totals. Interrupted and run again, it does the rest. */
export async function removeSampleData(api: Api): Promise<Result<Removed>> {
  let entries = 0;
  for (const sheet of ledgerIds) {
    const known = await api.ledger({ sheet });
    if (!known.ok) return known;
    const edits = known.value.rows.filter(isSample).map(({ id, hash }): LedgerEdit => ({ id, hash, cells: null }));
    if (edits.length === 0) continue;
    const saved = await api.saveRows({ sheet, edits });
    if (!saved.ok) return saved;
    entries += edits.length;
  }
  const removed = await api.removeSample();
  if (!removed.ok) return removed;
  const refreshed = await api.refreshTotals();
  return refreshed.ok ? ok({ rows: removed.value.removed, kept: removed.value.kept, entries }) : refreshed;
}
