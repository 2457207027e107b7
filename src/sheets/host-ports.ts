import type { Ports } from '../app/ports.ts';
import { documentLock } from './document-lock.ts';
import { openScreen } from './screen.ts';
import { openSelection } from './selection.ts';
import { openWordFiles } from './word-files.ts';
import { openWorkbook } from './workbook.ts';

/** The ports of one execution, over the spreadsheet that the script is bound to or used in. */
export function hostPorts(): Ports & { readonly workbook: ReturnType<typeof openWorkbook> } {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const workbook = openWorkbook(spreadsheet);
  return {
    workbook,
    selection: openSelection(spreadsheet),
    words: openWordFiles(),
    screen: openScreen(spreadsheet, workbook.googleSheet),
    clock: { now: () => Date.now() },
    lock: documentLock,
  };
}
