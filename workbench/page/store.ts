import type { SavedWorkbook } from '../host/contract.ts';

/** The page's workbook in this browser. `localStorage` holds 5 million characters only; a workbook may be larger. */
export interface Kept {
  readonly workbook: SavedWorkbook;
  readonly activeSheet: string;
}

const key = 'current';

export async function loadKept(): Promise<Kept | undefined> {
  return (await onStore('readonly', store => store.get(key))) as Kept | undefined;
}

export async function keep(kept: Kept): Promise<void> {
  await onStore('readwrite', store => store.put(kept, key));
}

export async function forget(): Promise<void> {
  await onStore('readwrite', store => store.delete(key));
}

/**
 * False when another tab has the workbook open: two tabs would overwrite each other's changes. The wait is for a tab
 * that is just being reloaded.
 */
export function takeWorkbook(): Promise<boolean> {
  return new Promise(resolve => {
    navigator.locks
      .request('workbench', { signal: AbortSignal.timeout(1000) }, () => {
        resolve(true);
        // Held until the tab goes away.
        return new Promise<never>(() => {});
      })
      .catch(() => resolve(false));
  });
}

async function onStore(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction('workbooks', mode);
      const request = work(transaction.objectStore('workbooks'));
      // Written means written: the request succeeds before the transaction may still fail (a full disk).
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('workbench', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('workbooks');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
