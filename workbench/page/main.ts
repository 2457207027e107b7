import { SetRangeValuesMutation } from '@univerjs/sheets';
import type { Engine } from '../engine/engine.ts';
import type { AlertButton, DistFiles, Host, HostUi, MenuEntry, SavedWorkbook } from '../host/contract.ts';
import { createHost } from '../host/host.ts';
import { rangeName } from './a1.ts';
import { browserRealm } from './browser-realm.ts';
import { CellTip } from './cell-tip.ts';
import { ChartLayer } from './chart-layer.ts';
import { ask } from './dialog.ts';
import { byId, closeIcon } from './element.ts';
import { openGrid } from './grid.ts';
import { showHint } from './hint.ts';
import { type Menu, MenuBar, type MenuItem } from './menu-bar.ts';
import { Panes } from './panes.ts';
import { gridCanvas, onViewChange, whenRendered } from './sheet-view.ts';
import { SparklineLayer } from './sparkline-layer.ts';
import { forget, keep, loadKept } from './store.ts';
import { Toasts } from './toasts.ts';

declare global {
  interface Window {
    /** For browser tests, and for the curious at the console. `ready` once the script's `onOpen` has run. */
    workbench: { readonly ready: Promise<Host> };
  }
}

const locales = ['en_US', 'de_DE', 'ko_KR', 'id_ID', 'zh_CN'];
const languages = [
  { id: 'en', label: 'English' },
  { id: 'ko', label: '한국어' },
  { id: 'id', label: 'Bahasa Indonesia' },
  { id: 'zh_CN', label: '简体中文' },
];
const languageKey = 'workbench.language';
const saveAfterMs = 600;
const redrawAfterMs = 100;

class Page {
  readonly #engine: Engine;
  readonly #container = byId('grid');
  readonly #toasts = new Toasts(byId('toasts'));
  readonly #menuBar = new MenuBar(byId('menu-bar'));
  readonly #panes = new Panes(
    () => this.host,
    message => this.#toasts.show(message),
    () => gridCanvas(this.#container)?.focus(),
  );
  readonly #language = localStorage.getItem(languageKey) ?? 'en';
  #host: Host | undefined;
  #charts: ChartLayer | undefined;
  #sparklines: SparklineLayer | undefined;
  #tip: CellTip | undefined;
  #running = 0;
  #saveTimer: ReturnType<typeof setTimeout> | undefined;
  #redrawTimer: ReturnType<typeof setTimeout> | undefined;
  #forgotten = false;

  constructor() {
    byId('sidebar-close').append(closeIcon());
    this.#engine = openGrid(byId('sheet'));
  }

  get host(): Host {
    if (!this.#host) throw new Error('The workbench is still starting');
    return this.#host;
  }

  async open(): Promise<Host> {
    this.#state('Starting …', true);
    const [files, kept] = await Promise.all([fetchDist(), loadKept()]);
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const host = await createHost(this.#engine, browserRealm, {
      files,
      userLocale: this.#language,
      spreadsheetTimeZone: zone,
      ui: this.#ui(),
      ...(kept ? { saved: kept.workbook } : {}),
    });
    this.#host = watched(host, this.#execution);
    this.#charts = new ChartLayer(this.#engine, host, this.#container);
    this.#sparklines = new SparklineLayer(this.#engine, host);
    this.#tip = new CellTip(this.#engine, host, this.#container);
    await whenRendered(this.#engine.api);
    this.#listen();
    if (kept) this.#activate(kept.activeSheet);
    await this.#guard(() => this.host.trigger('onOpen'));
    this.#showMenus();
    this.#redraw();
    if (!kept) showHint(byId('hint'), this.host.menu);
    this.#state('Kept in this browser', false);
    return this.host;
  }

  #ui(): HostUi {
    return {
      showHtml: shown => this.#panes.show(shown),
      changed: what => {
        if (!this.#host) return;
        if (what === 'menu') this.#showMenus();
        else this.#redraw();
        this.#saveSoon();
      },
      alert: blockingAlert,
      toast: (message, title, seconds) => this.#toasts.show(message, title, seconds),
      activate: (sheetName, a1) => this.#activate(sheetName, a1),
    };
  }

  #listen(): void {
    const { api } = this.#engine;
    api.addEvent(api.Event.SelectionChanged, ({ worksheet, selections }) => {
      const range = selections.at(-1);
      if (range) this.host.setSelection(worksheet.getSheetName(), rangeName(range));
    });
    api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => {
      const range = activeSheet.getSelection()?.getActiveRange()?.getRange();
      if (this.host.sheetNames().includes(activeSheet.getSheetName()))
        this.host.setSelection(activeSheet.getSheetName(), range ? rangeName(range) : 'A1');
      this.#tip?.hide();
      this.#redraw();
      this.#saveSoon();
    });
    api.addEvent(api.Event.CommandExecuted, ({ id }) => {
      if (!id.includes('.mutation.')) return;
      this.#saveSoon();
      // Cells change by hand, by undo and by calculation too, of which the host doesn't tell.
      if (id === SetRangeValuesMutation.id) this.#redrawSoon();
    });
    onViewChange(api, () => {
      this.#charts?.place();
      this.#tip?.hide();
    });
    new ResizeObserver(() => this.#charts?.place()).observe(this.#container);
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void this.#save();
    });
  }

  /** Counts executions in flight, so that the page says when it works and keeps what they did. */
  readonly #execution = async <T>(work: () => Promise<T>): Promise<T> => {
    this.#running++;
    this.#state('Working …', true);
    try {
      return await work();
    } finally {
      this.#running--;
      if (this.#running === 0) this.#state('Kept in this browser', false);
      this.#saveSoon();
    }
  };

  /** What a person started fails in the open, as Sheets shows it: the script's exception in a message. */
  async #guard(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#toasts.show(error instanceof Error ? error.message : String(error), 'The script failed', -1, 'error');
    }
  }

  #showMenus(): void {
    const own: Menu = {
      label: 'Workbench',
      items: [
        {
          kind: 'submenu',
          label: 'Spreadsheet locale',
          items: locales.map(locale => ({
            kind: 'choice' as const,
            label: locale,
            chosen: this.host.locale === locale,
            run: () => this.#guard(() => this.#setLocale(locale)),
          })),
        },
        {
          kind: 'submenu',
          label: 'Your language',
          items: languages.map(({ id, label }) => ({
            kind: 'choice' as const,
            label,
            chosen: this.#language === id,
            run: () => this.#setLanguage(id),
          })),
        },
        { kind: 'separator' },
        { kind: 'action', label: 'Start over …', run: () => void this.#startOver() },
      ],
    };
    const scripts = this.host.menu.map(entry => ({ label: entry.label, items: this.#items(entry.entries ?? []) }));
    this.#menuBar.show([own, ...scripts]);
  }

  #items(entries: readonly MenuEntry[]): MenuItem[] {
    return entries.map(entry => {
      if (entry.separator) return { kind: 'separator' };
      if (entry.entries) return { kind: 'submenu', label: entry.label, items: this.#items(entry.entries) };
      const { functionName = '' } = entry;
      return { kind: 'action', label: entry.label, run: () => void this.#guard(() => this.host.runMenu(functionName)) };
    });
  }

  async #setLocale(locale: string): Promise<void> {
    await this.#execution(() => this.host.setLocale(locale));
    this.#showMenus();
    this.#redraw();
  }

  #setLanguage(language: string): void {
    localStorage.setItem(languageKey, language);
    // The script is told who is reading when it starts, as in Sheets.
    void this.#save().then(() => location.reload());
  }

  async #startOver(): Promise<void> {
    const answer = await ask(
      'Start over?',
      'Every sheet, setting and import in this workbook is deleted from this browser. It can’t be brought back.',
      [
        { id: 'cancel', label: 'Cancel' },
        { id: 'delete', label: 'Delete and start over', look: 'danger' },
      ],
    );
    if (answer !== 'delete') return;
    this.#forgotten = true;
    clearTimeout(this.#saveTimer);
    await forget();
    location.reload();
  }

  #redrawSoon(): void {
    clearTimeout(this.#redrawTimer);
    this.#redrawTimer = setTimeout(() => this.#redraw(), redrawAfterMs);
  }

  #redraw(): void {
    this.#charts?.redraw();
    this.#sparklines?.refresh();
    this.#tip?.refresh();
  }

  #activate(sheetName: string, a1 = 'A1'): void {
    const workbook = this.#engine.api.getActiveWorkbook();
    const sheet = workbook?.getSheetByName(sheetName);
    if (!workbook || !sheet) return;
    workbook.setActiveSheet(sheet);
    const range = sheet.getRange(a1);
    range.activate();
    sheet.scrollToCell(range.getRow(), range.getColumn());
  }

  #saveSoon(): void {
    clearTimeout(this.#saveTimer);
    this.#saveTimer = setTimeout(() => void this.#save(), saveAfterMs);
  }

  async #save(): Promise<void> {
    clearTimeout(this.#saveTimer);
    if (this.#forgotten || !this.#host) return;
    // Half an execution isn't a workbook; its end saves.
    if (this.#running > 0) return;
    const activeSheet = this.#engine.api.getActiveWorkbook()?.getActiveSheet().getSheetName() ?? '';
    try {
      const workbook: SavedWorkbook = this.#host.save();
      await keep({ workbook, activeSheet });
    } catch (error) {
      this.#state('Not saved', false);
      this.#toasts.show(`The workbook could not be kept in this browser: ${String(error)}`, '', -1, 'error');
    }
  }

  #state(text: string, busy: boolean): void {
    const state = byId('state');
    state.classList.toggle('busy', busy);
    if (state.textContent !== text) state.textContent = text;
  }
}

/** The host, with each execution that a person or a frame starts announced to the page. */
function watched(host: Host, execution: <T>(work: () => Promise<T>) => Promise<T>): Host {
  const announced = {
    rpc: (name: string, args: readonly unknown[]) => execution(() => host.rpc(name, args)),
    runMenu: (name: string) => execution(() => host.runMenu(name)),
    trigger: (...args: Parameters<Host['trigger']>) => execution(() => host.trigger(...args)),
    type: (...args: Parameters<Host['type']>) => execution(() => host.type(...args)),
  };
  return new Proxy(host, {
    get: (target, name) => {
      if (name in announced) return announced[name as keyof typeof announced];
      const value = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

async function fetchDist(): Promise<DistFiles> {
  const response = await fetch('dist.json');
  if (!response.ok) throw new Error(`The server has no dist/: ${await response.text()}`);
  return response.json();
}

/** The script stands still until it is answered, and only the browser's own dialogs make a page wait. */
function blockingAlert(title: string, prompt: string, buttons: readonly AlertButton[]): AlertButton {
  const text = [title, prompt].filter(Boolean).join('\n\n');
  const [first = 'OK', second] = buttons;
  if (!second) {
    window.alert(text);
    return first;
  }
  const meaning = first === 'OK' ? '' : `\n\n[OK = ${words[first]}, Cancel = ${words[second]}]`;
  if (buttons.length === 2) return window.confirm(text + meaning) ? first : second;
  if (window.confirm(`${text}\n\n[OK = ${words[first]}, Cancel = more]`)) return first;
  return window.confirm(`${text}\n\n[OK = ${words[second]}, Cancel = ${words[buttons[2] ?? 'CANCEL']}]`)
    ? second
    : (buttons[2] ?? 'CLOSE');
}

const words: Readonly<Record<AlertButton, string>> = {
  OK: 'OK',
  CANCEL: 'Cancel',
  YES: 'Yes',
  NO: 'No',
  CLOSE: 'Close',
};

const ready = new Page().open();
window.workbench = { ready };
ready.catch((error: unknown) => {
  const state = byId('state');
  state.classList.remove('busy');
  state.textContent = `The workbench could not start: ${error instanceof Error ? error.message : String(error)}`;
});
