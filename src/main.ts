/**
 * Everything that Google calls. The build writes a top-level stub for each export (see `app/entry-points.ts`), since
 * Sheets sees only top-level functions and the bundle is one global.
 */
import type { Api } from './app/api.ts';
import { menuItems } from './app/entry-points.ts';
import { formatFromMenu, freezeFromMenu, mendWords, refreshFromMenu } from './app/menu.ts';
import { afterEdit } from './app/on-edit.ts';
import { languageHere, openPage, type Person } from './app/pages.ts';
import { answer } from './app/rpc.ts';
import type { CellArgument } from './functions/argument.ts';
import { callCellFunction } from './functions/registry.ts';
import { languageFor } from './i18n/language.ts';
import { texts } from './i18n/texts.ts';
import type { FunctionName } from './kpis/catalogue.ts';
import { cellReader } from './sheets/cells.ts';
import { hostPorts } from './sheets/host-ports.ts';

/** A cell function by its name; `given` is the stub's `arguments`. */
export const cell = (name: FunctionName, given: ArrayLike<CellArgument>): unknown =>
  callCellFunction(name, __LANGUAGE__, Array.from(given), serialOf);

let readCell: ReturnType<typeof cellReader> | undefined;

/** The one service that a cell function may ask, and only when a date is among its arguments: the sheet's time zone. */
const serialOf = (date: Date): number => {
  readCell ??= cellReader(SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone());
  return Number(readCell(date));
};

/** May run before the add-on was used in this document, so it asks for nothing but the person's language. */
export function onOpen(): void {
  const ui = SpreadsheetApp.getUi();
  const words = texts[languageFor(person().locale)].app.menu;
  const menu = __TARGET__ === 'addon' ? ui.createAddonMenu() : ui.createMenu('Goalpost');
  for (const { item, name } of menuItems) menu.addItem(words[item], name);
  menu.addToUi();
}

/** Right after an installation Sheets is open already, so the menu is built at once. */
export function onInstall(): void {
  onOpen();
}

export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  const ports = hostPorts();
  const { range } = event;
  const sheet = ports.workbook.idOf(range.getSheet());
  if (sheet === null) return;
  const outcome = afterEdit(ports, sheet, range.getLastRow());
  if (!outcome || outcome.toMend.length === 0) return;
  const typed = { first: range.getRow(), last: range.getLastRow() };
  const said = mendWords(sheet, typed, outcome, texts[languageHere(ports, person())]);
  if (said !== null) ports.screen.toast(said);
}

export const goalpostMenuSetUp = (): void => openPage(hostPorts(), 'set-up', person());
export const goalpostMenuSidebar = (): void => openPage(hostPorts(), 'sidebar', person());
export const goalpostMenuImport = (): void => openPage(hostPorts(), 'import', person());
export const goalpostMenuGoals = (): void => openPage(hostPorts(), 'goals', person());
export const goalpostMenuCosts = (): void => openPage(hostPorts(), 'costs', person());
export const goalpostMenuValues = (): void => openPage(hostPorts(), 'values', person());
export const goalpostMenuFormat = (): void => formatFromMenu(hostPorts(), person());
export const goalpostMenuFreeze = (): void => freezeFromMenu(hostPorts(), person());
export const goalpostMenuRefresh = (): void => refreshFromMenu(hostPorts(), person());

const rpc = (method: keyof Api) => (input: unknown) => answer(method, input, hostPorts(), person());

export const goalpost_state = rpc('state');
export const goalpost_inspectSetUp = rpc('inspectSetUp');
export const goalpost_setUp = rpc('setUp');
export const goalpost_verifySetUp = rpc('verifySetUp');
export const goalpost_planImport = rpc('planImport');
export const goalpost_startImport = rpc('startImport');
export const goalpost_importRows = rpc('importRows');
export const goalpost_finishImport = rpc('finishImport');
export const goalpost_rememberNames = rpc('rememberNames');
export const goalpost_imports = rpc('imports');
export const goalpost_undoImport = rpc('undoImport');
export const goalpost_removeSample = rpc('removeSample');
export const goalpost_refreshTotals = rpc('refreshTotals');
export const goalpost_chooseLevel = rpc('chooseLevel');
export const goalpost_selection = rpc('selection');
export const goalpost_previewKpi = rpc('previewKpi');
export const goalpost_insertKpi = rpc('insertKpi');
export const goalpost_openPage = rpc('openPage');
export const goalpost_showSheet = rpc('showSheet');
export const goalpost_gallery = rpc('gallery');
export const goalpost_addSheet = rpc('addSheet');
export const goalpost_removeSheet = rpc('removeSheet');
export const goalpost_ledger = rpc('ledger');
export const goalpost_saveRows = rpc('saveRows');
export const goalpost_undoRows = rpc('undoRows');
export const goalpost_goalHistory = rpc('goalHistory');
export const goalpost_teamTemplate = rpc('teamTemplate');
export const goalpost_saveTemplateSheet = rpc('saveTemplateSheet');
export const goalpost_planTemplate = rpc('planTemplate');
export const goalpost_applyTemplate = rpc('applyTemplate');
export const goalpost_freezeReport = rpc('freezeReport');
export const goalpost_unfreezeReport = rpc('unfreezeReport');

const person = (): Person => ({ locale: Session.getActiveUserLocale(), version: __VERSION__ });
