import { modifiedDay } from './import/import-file.ts';
import type { ReadReply, ReadRequest, WorkerMessage } from './import/read-request.ts';

/** Text of `import-worker.ts`, bundled; the build puts it here. */
declare const __IMPORT_WORKER__: string;
/** The build writes the text wherever the name stands: once is enough. */
const workerSource = __IMPORT_WORKER__;

declare global {
  interface Window {
    /** The reader, where it runs in the page: see `import-worker.ts`. */
    goalpostRead?: (request: ReadRequest) => ReadReply;
  }
}

/** A reader of binary files may hang on a damaged one; it is ended after so long (milliseconds). */
const SPREADSHEET_LIMIT = 10_000;
/** Text files are read in linear time, so only a very large one on a very slow machine comes near this. */
const TEXT_LIMIT = 60_000;
/** A worker that hasn't said that it is there by then was refused without an error. */
const START_LIMIT = 5_000;
const MB = 1024 * 1024;
/** In bytes. Where the page reads by itself it stands still meanwhile, and can't end a reader that hangs. */
const LIMITS = {
  worker: { file: 50 * MB, spreadsheet: 50 * MB },
  page: { file: 20 * MB, spreadsheet: 2 * MB },
} as const;

/** Beside what importers say themselves. */
export type ReadProblem = 'file-too-large' | 'reading-took-too-long' | 'file-unreadable';

export interface Reader {
  /** Reads a file; one after the other, as each takes memory. Never rejects. */
  read(file: File, how: Pick<ReadRequest, 'answers' | 'mappings' | 'labels'>): Promise<ReadReply>;
}

interface WorkerLike {
  onmessage: ((event: MessageEvent<WorkerMessage>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(request: ReadRequest, transfer: Transferable[]): void;
  terminate(): void;
}

/** A fresh worker, once it runs; null where the sandbox refuses workers. */
export function startWorker(source: string): Promise<WorkerLike | null> {
  return new Promise(resolve => {
    let worker: Worker;
    let address = '';
    try {
      address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
      worker = new Worker(address);
    } catch {
      URL.revokeObjectURL(address);
      resolve(null);
      return;
    }
    const end = (result: WorkerLike | null) => {
      clearTimeout(timer);
      URL.revokeObjectURL(address);
      worker.onmessage = null;
      worker.onerror = null;
      if (!result) worker.terminate();
      resolve(result);
    };
    const timer = setTimeout(() => end(null), START_LIMIT);
    worker.onmessage = () => end(worker);
    worker.onerror = event => {
      event.preventDefault();
      end(null);
    };
  });
}

/** Whether reading goes through a library for binary spreadsheets: zipped (.xlsx) or the old .xls. */
export const isBinarySpreadsheet = (bytes: Uint8Array): boolean => {
  const [a, b, c, d] = bytes;
  return (a === 0x50 && b === 0x4b) || (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0);
};

const problem = (code: ReadProblem, parameters?: Readonly<Record<string, number>>): ReadReply => ({
  ok: false,
  error: parameters ? { code, parameters } : { code },
});

function readInWorker(worker: WorkerLike, request: ReadRequest): Promise<ReadReply> {
  return new Promise(resolve => {
    const end = (reply: ReadReply) => {
      clearTimeout(timer);
      worker.terminate();
      resolve(reply);
    };
    const limit = isBinarySpreadsheet(request.bytes) ? SPREADSHEET_LIMIT : TEXT_LIMIT;
    const timer = setTimeout(() => end(problem('reading-took-too-long')), limit);
    worker.onmessage = event => {
      if (event.data.kind === 'reply') end(event.data.reply);
    };
    worker.onerror = event => {
      event.preventDefault();
      end(problem('file-unreadable'));
    };
    // The bytes move to the worker instead of being copied.
    worker.postMessage(request, [request.bytes.buffer]);
  });
}

function readInPage(request: ReadRequest): ReadReply {
  if (!window.goalpostRead) {
    const script = document.createElement('script');
    script.textContent = workerSource;
    document.head.append(script);
  }
  try {
    return window.goalpostRead?.(request) ?? problem('file-unreadable');
  } catch {
    return problem('file-unreadable');
  }
}

/** `onInPage` is told when the sandbox refuses workers, so that files are read in the page from then on. */
export function createReader(onInPage: () => void): Reader {
  let last: Promise<unknown> = Promise.resolve();
  let inPage = false;

  const readNow = async (file: File, how: Pick<ReadRequest, 'answers' | 'mappings' | 'labels'>): Promise<ReadReply> => {
    // Not even loaded: a page holds a file several times while it is read.
    if (file.size > LIMITS.worker.file) {
      return problem('file-too-large', { megabytes: Math.ceil(file.size / MB), limit: LIMITS.worker.file / MB });
    }
    let bytes: Uint8Array;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      // A folder, or a file that was removed since it was chosen.
      return problem('file-unreadable');
    }
    const modified = modifiedDay(file);
    const source = { name: file.name, bytes, ...(modified !== null && { modified }) };
    if (!inPage) {
      const worker = await startWorker(workerSource);
      if (worker) return readInWorker(worker, { ...source, ...how, limits: LIMITS.worker });
      inPage = true;
      onInPage();
    }
    return readInPage({ ...source, ...how, limits: LIMITS.page });
  };

  return {
    read: (file, how) => {
      const mine = last.then(() => readNow(file, how));
      last = mine;
      return mine;
    },
  };
}
