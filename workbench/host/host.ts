import type { IWorkbookData } from '@univerjs/core';
import type { Engine } from '../engine/engine.ts';
import { prepareEngine } from '../engine/prepare-engine.ts';
import { markAllForCalculation } from '../engine/settle.ts';
import { a1Of, parseA1, type Rect } from './a1.ts';
import { Book } from './book.ts';
import { type BookExtras, newBookExtras } from './book-extras.ts';
import {
  type AuthMode,
  type CellValue,
  type Host,
  type HostOptions,
  type RealmFactory,
  type ScriptFunctions,
  type SheetReport,
  WORKBOOK_ID,
} from './contract.ts';
import { findCustomFunctions, isScript } from './custom-functions.ts';
import { displayText } from './display.ts';
import { errorMessage, evaluateFormula } from './evaluate.ts';
import { Execution, KILLED, modelMilliseconds } from './execution.ts';
import { shownFormula } from './formula-locale.ts';
import type { HostState } from './host-state.ts';
import { chartModels, notesOf, sparklineModels } from './page-models.ts';
import { type Edit, triggerEvent } from './script-events.ts';
import { scriptGlobals } from './services/script-globals.ts';
import { isErrorText, type SheetModel } from './sheet-model.ts';
import { ownContainers, transferred } from './transfer.ts';
import { watchEdits } from './watch-edits.ts';
import { WorkbookModel } from './workbook-model.ts';
import { instantOfSerial, serialOfInstant } from './zones.ts';

/**
 * Puts the add-on's files on an engine: a spreadsheet, its scripts, their services. The engine has its plugins and no
 * workbook yet. Everything that runs the script or changes cells is done one after the other, and the engine settles
 * after each.
 */
export async function createHost(engine: Engine, realm: RealmFactory, options: HostOptions): Promise<Host> {
  const saved = options.saved as SavedParts | undefined;
  const now = options.now ?? Date.now;
  const extras = saved?.extras ?? newBookExtras(options.locale ?? 'en_US', options.spreadsheetTimeZone ?? 'Etc/UTC');
  const id = freeWorkbookId();
  const facade = engine.api.createWorkbook({ ...(saved?.workbook ?? emptyWorkbook()), id });
  const prepared = prepareEngine(engine, {
    serialNow: () => serialOfInstant(now(), extras.timeZone),
    dateOfSerial: serial => new Date(instantOfSerial(serial, extras.timeZone)),
    serialOfDate: date => serialOfInstant(date.getTime(), extras.timeZone),
  });
  const book = new Book(new WorkbookModel(prepared, facade), extras, now);
  const manifest = JSON.parse(options.files['appsscript.json'] ?? '{}') as {
    oauthScopes?: string[];
    timeZone?: string;
  };
  const state: HostState = {
    files: options.files,
    book,
    now,
    scriptTimeZone: options.scriptTimeZone ?? manifest.timeZone ?? 'Etc/UTC',
    userLocale: options.userLocale ?? 'en',
    scopes: manifest.oauthScopes,
    ui: options.ui ?? {},
    menu: [],
    killAfter: 0,
    executions: [],
    shown: [],
    toasts: [],
    alerts: [],
    logs: [],
    cache: { document: new Map(), script: new Map(), user: new Map() },
    heldLocks: { document: 0, script: 0, user: 0 },
  };
  const scripts = Object.entries(options.files)
    .filter(([name]) => isScript(name))
    .map(([name, source]) => ({ name, source }));

  /** A fresh realm with all files evaluated, as each execution gets in Apps Script. */
  function load(functionName: string, authMode: AuthMode): { run: Execution; functions: ScriptFunctions } {
    const place = realm();
    const run = new Execution(state, place, functionName, authMode);
    return { run, functions: place.load(scripts, scriptGlobals(run)) };
  }

  const customFunctions = findCustomFunctions(options.files);
  if (customFunctions.length > 0) {
    // One realm serves all cells: a function of a cell keeps no state, and a realm a cell would cost too much.
    const { run, functions } = load('custom functions', 'CUSTOM_FUNCTION');
    for (const { name } of customFunctions) {
      const call = functions(name);
      if (!call) continue;
      prepared.registerCustomFunction(name, args => call(...args.map(argument => run.toScript(argument))));
    }
  }
  if (saved) markAllForCalculation(prepared);
  await prepared.settle();

  let queue: Promise<unknown> = Promise.resolve();
  /** One thing at a time: the script, then the engine, then the next. */
  function alone<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  }

  let running = false;
  async function execute(
    functionName: string,
    authMode: AuthMode,
    argsOf: (run: Execution) => readonly unknown[],
  ): Promise<unknown> {
    const { run, functions } = load(functionName, authMode);
    const chartsBefore = chartCount(book);
    running = true;
    const started = performance.now();
    try {
      const call = functions(functionName);
      if (!call) throw new Error(`Script function not found: ${functionName}`);
      const answer = call(...argsOf(run));
      // A script may swallow the exception that ends it; in Sheets it would be gone all the same.
      if (run.killed) throw new Error(KILLED);
      return answer;
    } catch (error) {
      throw scriptError(error);
    } finally {
      running = false;
      state.executions.push({
        functionName,
        calls: run.calls,
        modelMilliseconds: modelMilliseconds(run.calls),
        scriptMilliseconds: performance.now() - started - run.servingMilliseconds,
      });
      run.realm.dispose();
      await prepared.settle();
      if (chartCount(book) !== chartsBefore) state.ui.changed?.('charts');
      state.ui.changed?.('cells');
    }
  }

  async function trigger(name: string, authMode: AuthMode, more: (run: Execution) => Record<string, unknown>) {
    // Looking costs an evaluation of the files; Sheets too runs nothing where there is no such function.
    if (!declares(scripts, name)) return;
    await execute(name, authMode, run => [triggerEvent(run, authMode, more(run))]);
  }

  /** After settling: the new value is what the cell came to show, also for a formula. */
  const edited = ({ sheet, rect, oldValue }: Edit) => {
    const [[cell] = []] = sheet.read({ ...rect, rows: 1, columns: 1 }, found => found);
    const single = rect.rows === 1 && rect.columns === 1;
    return trigger('onEdit', 'LIMITED', run => ({
      range: run.adapters.range(sheet, rect),
      ...(single && cell && cell.value !== '' ? { value: String(cell.value) } : {}),
      ...(single && oldValue !== undefined ? { oldValue: String(oldValue) } : {}),
    }));
  };

  const disposeWatch = watchEdits(prepared, book, {
    ignored: () => running,
    edited: edit =>
      void alone(async () => {
        await prepared.settle();
        await edited(edit);
      }).catch(error => state.logs.push(`onEdit: ${scriptError(error).message}`)),
  });

  const sheetNamed = (name: string): SheetModel => {
    const sheet = book.model.sheetByName(name);
    if (!sheet) throw new Error(`There is no sheet "${name}"`);
    return sheet;
  };
  const block = (sheetName: string, a1: string): { sheet: SheetModel; rect: Rect } => {
    const sheet = sheetNamed(sheetName);
    const rect = parseA1(a1, sheet.rowCount, sheet.columnCount);
    if (!rect) throw new Error(`"${a1}" is not a range`);
    return { sheet, rect };
  };

  return {
    trigger: (name, event = {}) =>
      alone(() => {
        const { authMode, ...more } = event;
        const mode = authMode ?? (name === 'onInstall' ? 'FULL' : 'LIMITED');
        return trigger(name, mode, () => more);
      }),
    get menu() {
      return state.menu;
    },
    runMenu: functionName => alone(() => execute(functionName, 'FULL', () => [])).then(() => undefined),
    rpc: (functionName, args) =>
      alone(async () => {
        if (functionName.endsWith('_')) throw new Error(`Script function not found: ${functionName}`);
        args.forEach((argument, index) => {
          transferred(argument, String(index), ownContainers);
        });
        const result = await execute(functionName, 'FULL', run => args.map(argument => run.toScript(argument)));
        return result === undefined ? null : transferred(result, 'result', ownContainers);
      }),
    type: (sheetName, a1, input) =>
      alone(async () => {
        const { sheet, rect } = block(sheetName, a1);
        const [[before] = []] = sheet.read(rect, cell => cell);
        book.enter(sheet, rect, () => input);
        await prepared.settle();
        const oldValue = before && before.value !== '' ? { oldValue: before.value } : {};
        await edited({ sheet, rect, ...oldValue });
      }),
    evaluate: formula => alone(() => evaluateFormula(book, formula)),
    values: (sheetName, a1) => {
      const { sheet, rect } = block(sheetName, a1);
      return sheet.read(rect, cell => cell.value as CellValue);
    },
    formulas: (sheetName, a1) => {
      const { sheet, rect } = block(sheetName, a1);
      return sheet.read(rect, cell => shownFormula(cell, book.locale));
    },
    displayValues: (sheetName, a1) => {
      const { sheet, rect } = block(sheetName, a1);
      return sheet.read(rect, cell => displayText(cell, book.locale));
    },
    messageAt: (sheetName, a1) => {
      const { sheet, rect } = block(sheetName, a1);
      return errorMessage(prepared, sheet, rect.row, rect.column);
    },
    sheetNames: () => book.model.sheets().map(sheet => sheet.name),
    report: () => book.model.sheets().map(sheet => reportOf(book, sheet)),
    executions: state.executions,
    killAfterCalls: count => {
      state.killAfter = count;
    },
    shown: state.shown,
    toasts: state.toasts,
    alerts: state.alerts,
    logs: state.logs,
    setSelection: (sheetName, a1) => {
      const { sheet, rect } = block(sheetName, a1);
      book.selection = { sheetId: sheet.id, rect };
    },
    charts: sheetName => chartModels(book, sheetNamed(sheetName)),
    sparklines: sheetName => sparklineModels(book, sheetNamed(sheetName)),
    notes: sheetName => notesOf(book, sheetNamed(sheetName)),
    get locale() {
      return book.locale;
    },
    get spreadsheetTimeZone() {
      return book.timeZone;
    },
    setLocale: locale =>
      alone(async () => {
        book.extras.locale = locale;
        await prepared.settle();
      }),
    customFunctions,
    holdLock: kind => {
      state.heldLocks[kind]++;
      let held = true;
      return () => {
        if (held) state.heldLocks[kind]--;
        held = false;
      };
    },
    properties: kind => ({ ...extras.properties[kind] }),
    settle: () => alone(() => prepared.settle()),
    recalculate: () =>
      alone(async () => {
        markAllForCalculation(prepared);
        await prepared.settle();
      }),
    save: () => ({ version: 1, workbook: facade.save(), extras: structuredClone(extras) }),
    dispose: () => {
      disposeWatch();
      engine.univer.dispose();
      liveWorkbooks.delete(id);
    },
  };
}

interface SavedParts {
  readonly workbook: IWorkbookData;
  readonly extras: BookExtras;
}

/** The engine keeps parsed formulas, with their functions, by workbook id for the whole process: hosts must not share one. */
const liveWorkbooks = new Set<string>();

function freeWorkbookId(): string {
  let id = WORKBOOK_ID;
  for (let n = 2; liveWorkbooks.has(id); n++) id = `${WORKBOOK_ID}-${n}`;
  liveWorkbooks.add(id);
  return id;
}

function emptyWorkbook(): Partial<IWorkbookData> {
  return {
    name: 'Untitled spreadsheet',
    // As a new spreadsheet of Google's looks; the engine's own is larger.
    defaultStyle: { ff: 'Arial', fs: 10 },
    sheetOrder: ['0'],
    sheets: { '0': { id: '0', name: 'Sheet1', rowCount: 1000, columnCount: 26 } },
  };
}

const declares = (scripts: readonly { source: string }[], name: string) =>
  scripts.some(({ source }) => new RegExp(`\\b(?:function|var)\\s+${name}\\b`).test(source));

const chartCount = (book: Book) => JSON.stringify(Object.values(book.extras.sheets).map(sheet => sheet.charts));

/** The script's exception as google.script.run gives it to a failure handler. */
function scriptError(error: unknown): Error {
  const message =
    typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
  const rejection = new Error(message);
  rejection.name = 'ScriptError';
  if (typeof error === 'object' && error !== null && 'stack' in error) rejection.stack = String(error.stack);
  return rejection;
}

function reportOf(book: Book, sheet: SheetModel): SheetReport {
  const { rows, columns } = sheet.extent();
  let cells = 0;
  let formulas = 0;
  const errors: { a1: string; error: string; message: string }[] = [];
  sheet.read({ row: 0, column: 0, rows, columns }, (cell, row, column) => {
    if (cell.value !== '' || cell.formula) cells++;
    if (cell.formula) formulas++;
    if (!isErrorText(cell.value) || !(cell.formula || cell.error)) return;
    const a1 = a1Of({ row, column, rows: 1, columns: 1 });
    errors.push({ a1, error: String(cell.value), message: errorMessage(book.model.engine, sheet, row, column) });
  });
  return { name: sheet.name, cells, formulas, errors };
}
