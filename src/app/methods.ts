import type { Api } from './api.ts';

/** Methods of the API by name, in its order. */
export const methods = [
  'state',
  'inspectSetUp',
  'setUp',
  'verifySetUp',
  'planImport',
  'startImport',
  'importRows',
  'finishImport',
  'rememberNames',
  'imports',
  'undoImport',
  'removeSample',
  'refreshTotals',
  'chooseLevel',
  'selection',
  'previewKpi',
  'insertKpi',
  'openPage',
  'showSheet',
  'gallery',
  'addSheet',
  'removeSheet',
  'ledger',
  'saveRows',
  'undoRows',
  'goalHistory',
  'teamTemplate',
  'saveTemplateSheet',
  'planTemplate',
  'applyTemplate',
  'freezeReport',
  'unfreezeReport',
] as const satisfies readonly (keyof Api)[];

/** A method that the list misses would have no stub, so that no page could call it: this doesn't compile then. */
type MissingMethod = Exclude<keyof Api, (typeof methods)[number]>;
const noneMissing: [MissingMethod] extends [never] ? true : MissingMethod = true;
void noneMissing;
