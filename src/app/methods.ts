import type { Api } from './api.ts';

/** Methods of the API by name, in its order. */
export const methods = [
  'state',
  'setUp',
  'verifySetUp',
  'planImport',
  'startImport',
  'importRows',
  'finishImport',
  'imports',
  'undoImport',
  'refreshTotals',
  'chooseLevel',
  'selection',
  'previewKpi',
  'insertKpi',
  'openPage',
  'showSheet',
  'ledger',
  'saveRows',
  'undoRows',
  'goalHistory',
  'teamTemplate',
  'saveTemplateSheet',
  'planTemplate',
  'applyTemplate',
] as const satisfies readonly (keyof Api)[];
