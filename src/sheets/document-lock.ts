import type { Lock } from '../app/ports.ts';

/** How long to wait for another writer: a block of an import takes some seconds. */
const WAIT_MS = 20_000;

/**
 * Google's lock of this document. It isn't released by us: the execution's end does, when all that was buffered has been
 * written, so the next writer never reads a sheet that lacks the end of our work.
 */
export const documentLock: Lock = {
  alone: work => (LockService.getDocumentLock().tryLock(WAIT_MS) ? { ok: true, value: work() } : { ok: false }),
};
