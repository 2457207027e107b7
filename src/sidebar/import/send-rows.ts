import type {
  BlockOutcome,
  ImportChoices,
  LevelDecision,
  NamesToRemember,
  RefreshOutcome,
  RowCounts,
} from '../../app/api.ts';
import type { Failure, Result } from '../../core/result.ts';
import type { DataRow } from '../../model/row.ts';
import { BLOCK_ROWS, importFingerprint, PLAN_ROWS, type RowTable, toRowTable } from '../../model/row-table.ts';
import type { Client } from '../rpc.ts';
import { blocksOf } from './blocks.ts';
import { countFileRows, type ImportSet, type SkippedRows, withoutRepeatedAdditions } from './import-set.ts';

/** Between blocks the page draws, and hears a click on Stop. */
const breathe = (): Promise<void> => new Promise(resolve => setTimeout(resolve));

type Blocks = ReturnType<typeof blocksOf>;

interface Sent {
  /** In the order of sending. */
  readonly letters: string;
  readonly replaced: number;
}

/**
 * Hands the rows over in blocks, one call each, from the `sent` ones on. Null when it was told to stop; what was sent
 * so far is in `sent` then.
 */
async function inBlocks(
  rows: readonly DataRow[],
  blocks: Blocks,
  call: (table: RowTable) => Promise<Result<BlockOutcome>>,
  sent: Sent,
  onSent: (sent: Sent) => void,
  isStopped: () => boolean,
): Promise<Result<Sent | null>> {
  let total = sent;
  let end = 0;
  for (const places of blocks) {
    end += places.length;
    if (end <= sent.letters.length) continue;
    await breathe();
    if (isStopped()) return { ok: true, value: null };
    const reply = await call(toRowTable(places.flatMap(at => rows[at] ?? [])));
    if (!reply.ok) return reply;
    total = {
      letters: total.letters + reply.value.outcomes,
      replaced: total.replaced + reply.value.replaced,
    };
    onSent(total);
  }
  return { ok: true, value: total };
}

function inOrderOfFile(blocks: Blocks, letters: string): string {
  const ordered: string[] = [];
  for (const [sentAs, at] of blocks.flat().entries()) ordered[at] = letters[sentAs] ?? '';
  return ordered.join('');
}

const nothingSent: Sent = { letters: '', replaced: 0 };

export interface Plan {
  readonly counts: RowCounts;
  readonly skipped: SkippedRows;
  readonly replaced: number;
}

/** A plan knows, too, which level will count where more than one tells a number. */
export interface ImportPlan extends Plan {
  readonly levels: readonly LevelDecision[];
}

/** What an import would do; changes nothing. Null when it was stopped. */
export async function planRows(
  api: Pick<Client, 'planImport'>,
  set: ImportSet,
  choices: ImportChoices,
  onProgress: (done: number) => void,
  isStopped: () => boolean,
): Promise<Result<ImportPlan | null>> {
  // Each block is compared with the sheet alone; what a later one says of an account is as true and may know more.
  const levels = new Map<string, LevelDecision>();
  const blocks = blocksOf(set.rows, PLAN_ROWS);
  const reply = await inBlocks(
    set.rows,
    blocks,
    async rows => {
      const planned = await api.planImport({ rows, choices });
      for (const level of planned.ok ? planned.value.levels : []) {
        levels.set([level.channel, level.account, level.measure].join('|'), level);
      }
      return planned;
    },
    nothingSent,
    sent => onProgress(sent.letters.length),
    isStopped,
  );
  if (!reply.ok || reply.value === null) return reply as Result<null>;
  const letters = withoutRepeatedAdditions(set.rows, inOrderOfFile(blocks, reply.value.letters));
  const counted = countFileRows(set, letters);
  return { ok: true, value: { ...counted, replaced: reply.value.replaced, levels: [...levels.values()] } };
}

export type ImportProgress =
  | { readonly at: 'rows'; readonly done: number; readonly of: number; readonly continued: boolean }
  | { readonly at: 'totals' };

export type ImportEnd =
  | { readonly end: 'stopped'; readonly batch: string; readonly done: number }
  | { readonly end: 'failed'; readonly batch: string | null; readonly done: number; readonly error: Failure }
  | {
      readonly end: 'done';
      readonly batch: string;
      readonly plan: Plan;
      readonly refresh: RefreshOutcome;
      /** Why names and mappings aren't remembered; the rows are in all the same. */
      readonly notRemembered: Failure | null;
    };

/**
 * One import from its opening to its totals. When it stopped or failed, `run` again goes on behind the last block that
 * was answered; a block whose answer was lost is sent again, which changes nothing.
 *
 * @param news names and mappings that the workbook shall remember.
 */
export function createImport(
  api: Pick<Client, 'startImport' | 'importRows' | 'rememberNames' | 'finishImport'>,
  set: ImportSet,
  choices: ImportChoices,
  named: { readonly files: readonly string[]; readonly platforms: readonly string[] },
  news: NamesToRemember | null = null,
) {
  const blocks = blocksOf(set.rows, BLOCK_ROWS);
  let sent = nothingSent;
  let batch: string | null = null;
  let stopped = false;
  let remembered: Result<null> = news ? { ok: false, error: { code: 'unknown' } } : { ok: true, value: null };

  const failed = (error: Failure): ImportEnd => ({ end: 'failed', batch, done: sent.letters.length, error });

  return {
    /** Ends the run after the block that is under way. */
    stop: (): void => {
      stopped = true;
    },
    run: async (onProgress: (progress: ImportProgress) => void): Promise<ImportEnd> => {
      stopped = false;
      const of = set.rows.length;
      const started = await api.startImport({ fingerprint: importFingerprint(set.rows), ...named });
      if (!started.ok) return failed(started.error);
      const { batch: own, continued } = started.value;
      batch = own;
      onProgress({ at: 'rows', done: sent.letters.length, of, continued });
      const reply = await inBlocks(
        set.rows,
        blocks,
        rows => api.importRows({ batch: own, rows, choices }),
        sent,
        next => {
          sent = next;
          onProgress({ at: 'rows', done: sent.letters.length, of, continued });
        },
        () => stopped,
      );
      if (!reply.ok) return failed(reply.error);
      if (reply.value === null) return { end: 'stopped', batch, done: sent.letters.length };
      onProgress({ at: 'totals' });
      if (news && !remembered.ok) remembered = await api.rememberNames(news);
      const plan: Plan = { ...countFileRows(set, inOrderOfFile(blocks, sent.letters)), replaced: sent.replaced };
      const finished = await api.finishImport({ batch, counts: plan.counts });
      if (!finished.ok) return failed(finished.error);
      const notRemembered = remembered.ok ? null : remembered.error;
      return { end: 'done', batch, plan, refresh: finished.value, notRemembered };
    },
  };
}

export type Import = ReturnType<typeof createImport>;
