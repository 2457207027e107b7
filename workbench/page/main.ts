import { SetRangeValuesMutation } from '@univerjs/sheets';
import type { Engine } from '../engine/engine.ts';
import type { DistFiles, Host, HostUi, MenuEntry, SavedWorkbook } from '../host/contract.ts';
import { createHost } from '../host/host.ts';
import { rangeName } from './a1.ts';
import { browserRealm } from './browser-realm.ts';
import { CellTip } from './cell-tip.ts';
import { ChartLayer } from './chart-layer.ts';
import { ask } from './dialog.ts';
import { byId, closeIcon } from './element.ts';
import { offerFunctions } from './function-help.ts';
import { openGrid } from './grid.ts';
import { showHint } from './hint.ts';
import { type Menu, MenuBar, type MenuItem } from './menu-bar.ts';
import { Panes } from './panes.ts';
import { scriptAlert } from './script-alert.ts';
import { focusGrid, onSelection, onViewChange, whenRendered } from './sheet-view.ts';
import { SparklineLayer } from './sparkline-layer.ts';
import { forget, keep, loadKept, takeWorkbook } from './store.ts';
import { Toasts } from './toasts.ts';
import { watched } from './watched-host.ts';

declare global {
  interface Window {
    /** For browser tests, and for the curious at the console. `ready` once the script's `onOpen` has run. */
    workbench: { readonly ready: Promise<Host> };
  }
}

/** Those whose separators and dates differ, one each; Sheets names them by country. */
const locales = [
  { id: 'en_US', label: 'United States' },
  { id: 'de_DE', label: 'Germany' },
  { id: 'id_ID', label: 'Indonesia' },
  { id: 'ko_KR', label: 'South Korea' },
  { id: 'zh_CN', label: 'China' },
];
const languages = [
  { id: 'en', label: 'English' },
  { id: 'ko', label: '한국어' },
  { id: 'id', label: 'Bahasa Indonesia' },
  { id: 'zh_CN', label: '简体中文' },
];
const languageKey = 'workbench.language';
const leastSaveAfterMs = 600;
const redrawAfterMs = 100;

class Page {
  readonly #engine: Engine;
  readonly #container = byId('grid');
  readonly #toasts = new Toasts(byId('toasts'));
  readonly #menuBar = new MenuBar(byId('menu-bar'), () => focusGrid(this.#engine));
  readonly #panes = new Panes(
    () => this.host,
    message => this.#toasts.show(message),
    () => focusGrid(this.#engine),
  );
  readonly #language = localStorage.getItem(languageKey) ?? 'en';
  #host: Host | undefined;
  #charts: ChartLayer | undefined;
  #sparklines: SparklineLayer | undefined;
  #tip: CellTip | undefined;
  #running = 0;
  #saveTimer: ReturnType<typeof setTimeout> | undefined;
  #redrawTimer: ReturnType<typeof setTimeout> | undefined;
  #own = true;
  #saveAfter = leastSaveAfterMs;

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
    const [files, own] = await Promise.all([fetchDist(), takeWorkbook()]);
    this.#own = own;
    const kept = await loadKept();
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const host = await createHost(this.#engine, browserRealm, {
      files,
      userLocale: this.#language,
      spreadsheetTimeZone: zone,
      ui: this.#ui(),
      ...(kept ? { saved: kept.workbook } : {}),
    });
    this.#host = watched(host, this.#execution);
    await whenRendered(this.#engine.api);
    this.#charts = new ChartLayer(this.#engine, host, this.#container);
    offerFunctions(this.#engine, host.customFunctions);
    this.#sparklines = new SparklineLayer(this.#engine, host);
    this.#tip = new CellTip(this.#engine, host, this.#container);
    this.#listen();
    if (kept) this.#activate(kept.activeSheet);
    await this.#guard(() => this.host.trigger('onOpen'));
    this.#showMenus();
    this.#redraw();
    focusGrid(this.#engine);
    const untouched = host.sheetNames().length === 1 && host.report()[0]?.cells === 0;
    if (untouched) showHint(byId('hint'), host.menu);
    this.#idle();
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
      alert: scriptAlert,
      toast: (message, title, seconds) => this.#toasts.show(message, title, seconds),
      activate: (sheetName, a1) => this.#activate(sheetName, a1),
    };
  }

  #listen(): void {
    const { api } = this.#engine;
    onSelection(this.#engine, ranges => {
      const sheet = api.getActiveWorkbook()?.getActiveSheet().getSheetName();
      const range = ranges.at(-1);
      if (sheet && range) this.host.setSelection(sheet, rangeName(range));
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
    onViewChange(this.#engine, () => {
      this.#charts?.place();
      this.#tip?.refresh();
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
      if (this.#running === 0) this.#idle();
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
          items: locales.map(({ id, label }) => ({
            kind: 'choice' as const,
            label,
            chosen: this.host.locale === id,
            run: () => this.#guard(() => this.#setLocale(id)),
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
      return { kind: 'action', label: entry.label, run: () => void this.#runMenu(functionName) };
    });
  }

  async #runMenu(functionName: string): Promise<void> {
    // Whoever has found the menu needs no hint where it is.
    byId('hint').hidden = true;
    await this.#guard(() => this.host.runMenu(functionName));
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
    this.#own = false;
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
    this.#saveTimer = setTimeout(() => void this.#save(), this.#saveAfter);
  }

  async #save(): Promise<void> {
    clearTimeout(this.#saveTimer);
    if (!this.#own || !this.#host) return;
    // Half an execution isn't a workbook; its end saves.
    if (this.#running > 0) return;
    const activeSheet = this.#engine.api.getActiveWorkbook()?.getActiveSheet().getSheetName() ?? '';
    try {
      const started = performance.now();
      const workbook: SavedWorkbook = this.#host.save();
      const kept = keep({ workbook, activeSheet });
      // A large workbook takes a while to copy; a person who types shouldn't wait for it at every pause.
      this.#saveAfter = Math.max(leastSaveAfterMs, 10 * (performance.now() - started));
      await kept;
    } catch (error) {
      this.#state('Not saved', false);
      this.#toasts.show(`The workbook could not be kept in this browser: ${String(error)}`, '', -1, 'error');
    }
  }

  #idle(): void {
    this.#state(this.#own ? 'Kept in this browser' : 'Open in another tab: changes here aren’t kept', false);
  }

  #state(text: string, busy: boolean): void {
    const state = byId('state');
    state.classList.toggle('busy', busy);
    if (state.textContent !== text) state.textContent = text;
  }
}

async function fetchDist(): Promise<DistFiles> {
  const response = await fetch('dist.json');
  if (!response.ok) throw new Error(`The server has no dist/: ${await response.text()}`);
  return response.json();
}

const ready = new Page().open();
window.workbench = { ready };
ready.catch((error: unknown) => {
  const state = byId('state');
  state.classList.remove('busy');
  state.textContent = `The workbench could not start: ${error instanceof Error ? error.message : String(error)}`;
});
