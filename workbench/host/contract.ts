/**
 * What a workbench offers, headless (tests, `npm run formula`) and in the page alike.
 *
 * The host runs the very files of `dist/` in a realm that has only what Apps Script has, gives them the services
 * that the manifest's scopes allow, and evaluates formulas with a real spreadsheet engine. Calculation is
 * asynchronous in the engine, so one execution of the script runs to its end, then the engine settles, then the
 * caller gets its answer.
 */

/** The files that clasp would push, by name: `Code.js`, `functions.js`, `sidebar.html`, `appsscript.json` ... */
export type DistFiles = Readonly<Record<string, string>>;

export interface HostOptions {
  readonly files: DistFiles;
  /** Spreadsheet locale as Apps Script names it: `en_US`, `id_ID`, `de_DE`. Default `en_US`. */
  readonly locale?: string;
  /** IANA names; a script and its sheet often differ, and tests run with them apart. Default `Etc/UTC`. */
  readonly spreadsheetTimeZone?: string;
  readonly scriptTimeZone?: string;
  /** Language of the person at the sheet, as `Session.getActiveUserLocale()` gives it: `en`, `ko`, `id`, `zh_CN`. */
  readonly userLocale?: string;
  /** A fixed clock for tests, milliseconds since 1970. Default: the machine's. */
  readonly now?: () => number;
  /** What the page does when the script shows something; headless hosts record it (see `Host.shown`). */
  readonly ui?: Partial<HostUi>;
  /** A workbook kept from an earlier session (see `Host.save`). */
  readonly saved?: SavedWorkbook;
}

/** Everything that outlives a reload: cells, formats, charts, notes, developer metadata, properties. Plain JSON. */
export interface SavedWorkbook {
  readonly version: 1;
  readonly [part: string]: unknown;
}

export interface ShownHtml {
  readonly kind: 'sidebar' | 'modal' | 'modeless';
  readonly title: string;
  readonly html: string;
  readonly width?: number;
  readonly height?: number;
}

export interface HostUi {
  showHtml(shown: ShownHtml): void;
  /** Something that the page draws itself changed: the menu, charts, sparklines. Called after the engine settled. */
  changed(what: 'menu' | 'charts' | 'cells'): void;
  /** The script waits for the answer, so this blocks (as `window.confirm` does). Returns one of `buttons`, or `CLOSE`. */
  alert(title: string, prompt: string, buttons: readonly AlertButton[]): AlertButton;
  toast(message: string, title: string, seconds: number): void;
  activate(sheetName: string, a1: string): void;
}

/** Ids of `Ui.Button`. */
export type AlertButton = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';

/** Apps Script's `ScriptApp.AuthMode`. */
export type AuthMode = 'NONE' | 'LIMITED' | 'FULL' | 'CUSTOM_FUNCTION';

export interface MenuEntry {
  readonly label: string;
  /** Absent for separators and submenus. */
  readonly functionName?: string;
  readonly separator?: true;
  readonly entries?: readonly MenuEntry[];
}

/** One read or write of content, format or structure. `getRange` and `getSheetByName` are free, as in Sheets. */
export interface ServiceCall {
  readonly method: string;
  readonly cells: number;
}

export interface ExecutionReport {
  readonly functionName: string;
  readonly calls: readonly ServiceCall[];
  /** 100 ms a call + 20 µs a cell: what it would take in Sheets, by the time model. */
  readonly modelMilliseconds: number;
  /** What the script itself took on this machine, without what the workbench took for the service calls. */
  readonly scriptMilliseconds: number;
}

/** A cell's outcome as a person sees it. A spill gives its rows. */
export type FormulaResult =
  | { readonly value: CellValue | CellValue[][] }
  | { readonly error: string; readonly message: string };
export type CellValue = number | string | boolean;

export interface SheetReport {
  readonly name: string;
  readonly cells: number;
  readonly formulas: number;
  readonly errors: readonly { readonly a1: string; readonly error: string; readonly message: string }[];
}

/*
 * Entry points:
 * - `createHeadlessHost(options: HostOptions): Promise<Host>` in `host/headless.ts` (Node, tests).
 * - `createHost(engine: Engine, realm: RealmFactory, options: HostOptions): Promise<Host>` in `host/host.ts`, for a Univer
 *   with plugins registered and *no workbook yet*: the host creates the workbook (new, or from `options.saved`), then calls
 *   `prepareEngine` itself. `Engine` = `{ univer: Univer; api: FUniver }` in `engine/engine.ts`. The workbook's id is
 *   `WORKBOOK_ID` (numbered further if several hosts live in one process). What a person types into the grid is seen by the host (formula locale, `onEdit`) without more ado.
 */
export const WORKBOOK_ID = 'workbook';

export interface Host {
  /**
   * Fires a simple trigger as Sheets would: `onOpen` (which fills `menu`), `onInstall`, `onEdit`; nothing happens when
   * the script has no such function. `event` is merged into the event object. `authMode`: `NONE` is an add-on installed
   * but not used in this document yet (services refuse), `LIMITED` a simple trigger's usual one; default `LIMITED`,
   * `FULL` for `onInstall`.
   */
  trigger(
    name: 'onOpen' | 'onInstall' | 'onEdit',
    event?: Readonly<Record<string, unknown>> & { readonly authMode?: AuthMode },
  ): Promise<void>;
  readonly menu: readonly MenuEntry[];
  /** Runs a menu handler. */
  runMenu(functionName: string): Promise<void>;
  /**
   * `google.script.run.NAME(...args)`: refuses names ending in `_`, a Date, `undefined` or a function in arguments or
   * results; runs at most 10 at once, in no promised order; the script's exception becomes the rejection.
   */
  rpc(functionName: string, args: readonly unknown[]): Promise<unknown>;
  /** Types into a cell as a person does: recalculates, and fires `onEdit`. Text beginning with `=` is a formula. */
  type(sheetName: string, a1: string, input: CellValue): Promise<void>;
  /** Evaluates a formula in a scratch cell, in the workbook's locale, custom functions included. */
  evaluate(formula: string): Promise<FormulaResult>;
  /** Raw values of a range, errors as their text, blanks as ''. */
  values(sheetName: string, a1: string): CellValue[][];
  formulas(sheetName: string, a1: string): string[][];
  /** Texts as shown, under number formats. */
  displayValues(sheetName: string, a1: string): string[][];
  /** The message behind an error cell (thrown by a custom function), '' where there is none. */
  messageAt(sheetName: string, a1: string): string;
  sheetNames(): string[];
  report(): SheetReport[];
  /** Service calls since the host began, one report an execution. */
  readonly executions: readonly ExecutionReport[];
  /** Ends the script with an exception right after its n-th service call from now on (1 = the next); 0 = never. */
  killAfterCalls(n: number): void;
  /** What the script has shown so far (sidebars, dialogs, alerts, toasts), newest last. */
  readonly shown: readonly ShownHtml[];
  readonly toasts: readonly string[];
  readonly alerts: readonly { readonly title: string; readonly prompt: string; readonly answer: AlertButton }[];
  /** What the script logged (`console.*`, `Logger.log`), newest last. */
  readonly logs: readonly string[];
  /** What the person has selected: the script's active sheet and range. The sheet must exist. */
  setSelection(sheetName: string, a1: string): void;
  /** Charts laid on a sheet, for the page to draw and tests to check. */
  charts(sheetName: string): readonly ChartModel[];
  /** SPARKLINE cells of a sheet: their values and options, for the page to draw. The cell itself is blank. */
  sparklines(sheetName: string): readonly SparklineModel[];
  /** Notes of a sheet by A1 address, for tests (the page shows them through the engine). */
  notes(sheetName: string): Readonly<Record<string, string>>;
  /** Locale and zone may be changed by the script or by the person in the page. */
  readonly locale: string;
  readonly spreadsheetTimeZone: string;
  setLocale(locale: string): Promise<void>;
  /** Names of the custom functions found in `dist/` (`@customfunction`), with their JSDoc text, for autocomplete. */
  readonly customFunctions: readonly CustomFunctionInfo[];
  /** Another execution holds this lock until the returned function is called (tests of `LockService`). */
  holdLock(kind: 'document' | 'script' | 'user'): () => void;
  /** Properties as stored, for tests. */
  properties(kind: 'document' | 'script' | 'user'): Readonly<Record<string, string>>;
  /** Waits until the engine has nothing left to compute. */
  settle(): Promise<void>;
  /** Computes every formula anew. */
  recalculate(): Promise<void>;
  save(): SavedWorkbook;
  dispose(): void;
}

export interface SparklineModel {
  readonly a1: string;
  readonly values: readonly CellValue[][];
  /** `charttype`, `max`, `color1` ...; default charttype is `line`. */
  readonly options: Readonly<Record<string, CellValue>>;
}

export interface CustomFunctionInfo {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly type: string; readonly text: string }[];
}

/**
 * Where script files run: a global scope with only what Apps Script's V8 has. One realm serves one execution, as in
 * Apps Script every file is evaluated anew for each.
 */
export interface Realm {
  /** Constructors of the realm, so that arrays, dates and errors given to a script are `instanceof` its own. */
  readonly intrinsics: RealmIntrinsics;
  /**
   * Defines the globals, then evaluates the files in order in one shared global scope. Returns a look-up of top-level
   * functions. A file's exception is thrown as it is.
   */
  load(scripts: readonly ScriptFile[], globals: Readonly<Record<string, unknown>>): ScriptFunctions;
  dispose(): void;
}
export interface ScriptFile {
  readonly name: string;
  readonly source: string;
}
export type ScriptFunction = (...args: readonly unknown[]) => unknown;
export type ScriptFunctions = (name: string) => ScriptFunction | undefined;
export interface RealmIntrinsics {
  readonly Array: ArrayConstructor;
  readonly Object: ObjectConstructor;
  readonly Date: DateConstructor;
  readonly Error: ErrorConstructor;
}
export type RealmFactory = () => Realm;

export interface ChartModel {
  readonly id: number;
  readonly type: 'line' | 'column' | 'bar' | 'area' | 'combo' | 'pie' | 'scatter' | 'table' | 'histogram';
  /** A1 ranges with sheet name: the domain first, then each series. */
  readonly ranges: readonly string[];
  /** How many rows (or columns) of the ranges are headers; -1: not said. */
  readonly headers: number;
  /** Anchor cell (1-based), offsets and size in pixels. */
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly offsetY: number;
  readonly width: number;
  readonly height: number;
  readonly options: Readonly<Record<string, unknown>>;
}
