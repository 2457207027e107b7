import type { AlertButton, MenuEntry, ShownHtml } from '../contract.ts';
import type { Execution } from '../execution.ts';
import { ButtonSets, Buttons } from './enums.ts';
import type { HtmlOutputAdapter } from './html.ts';
import { asAdapter, asPublished, type Part } from './published.ts';

type PublishedMenu = GoogleAppsScript.Base.Menu;
type PublishedOutput = GoogleAppsScript.HTML.HtmlOutput;
type ButtonSet = GoogleAppsScript.Base.ButtonSet;
type Button = GoogleAppsScript.Base.Button;

const UI_SCOPE = 'https://www.googleapis.com/auth/script.container.ui';

/** `Ui.Menu`. A menu made again under its label replaces the one before. */
export class MenuAdapter implements Part<GoogleAppsScript.Base.Menu, MenuAdapter> {
  readonly run_: Execution;
  readonly label_: string;
  readonly entries_: MenuEntry[] = [];
  constructor(run: Execution, label: string) {
    this.run_ = run;
    this.label_ = label;
  }
  add_(entry: MenuEntry): PublishedMenu {
    this.entries_.push(entry);
    return asPublished<PublishedMenu>(this);
  }
  addItem(label: string, functionName: string): PublishedMenu {
    if (functionName.endsWith('_'))
      throw this.run_.error(`A menu item can't call the private function ${functionName}`);
    return this.add_({ label, functionName });
  }
  addSeparator(): PublishedMenu {
    return this.add_({ label: '', separator: true });
  }
  addSubMenu(menu: PublishedMenu): PublishedMenu {
    const { label_, entries_ } = asAdapter<MenuAdapter>(menu);
    return this.add_({ label: label_, entries: entries_ });
  }
  addToUi(): void {
    const { state } = this.run_;
    const menu: MenuEntry = { label: this.label_, entries: this.entries_ };
    state.menu = [...state.menu.filter(({ label }) => label !== this.label_), menu];
    state.ui.changed?.('menu');
  }
}

const BUTTONS: Readonly<Record<keyof typeof ButtonSets, readonly AlertButton[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

/** What the Extensions menu calls the add-on. */
const ADDON_LABEL = 'Extensions';

/** `SpreadsheetApp.getUi()`. */
export class UiAdapter implements Part<GoogleAppsScript.Base.Ui, UiAdapter> {
  readonly run_: Execution;
  readonly Button = asPublished<typeof GoogleAppsScript.Base.Button>(Buttons);
  readonly ButtonSet = asPublished<typeof GoogleAppsScript.Base.ButtonSet>(ButtonSets);
  constructor(run: Execution) {
    this.run_ = run;
  }
  createMenu(caption: string): PublishedMenu {
    return asPublished(new MenuAdapter(this.run_, caption));
  }
  createAddonMenu(): PublishedMenu {
    return asPublished(new MenuAdapter(this.run_, ADDON_LABEL));
  }
  show_(method: string, kind: ShownHtml['kind'], output: PublishedOutput, title?: string): void {
    this.run_.requireScope(`Ui.${method}`, UI_SCOPE);
    if (this.run_.authMode !== 'FULL')
      throw this.run_.error(`You do not have permission to call Ui.${method}. Required permissions: ${UI_SCOPE}`);
    const { html_, title_, width_, height_ } = asAdapter<HtmlOutputAdapter>(output);
    this.run_.perform(`Ui.${method}`, 0, () => {
      const shown: ShownHtml = {
        kind,
        title: title ?? title_,
        html: html_,
        ...(width_ === undefined ? {} : { width: width_ }),
        ...(height_ === undefined ? {} : { height: height_ }),
      };
      this.run_.state.shown.push(shown);
      this.run_.state.ui.showHtml?.(shown);
    });
  }
  showSidebar(output: PublishedOutput): void {
    this.show_('showSidebar', 'sidebar', output);
  }
  showModalDialog(output: PublishedOutput, title: string): void {
    this.show_('showModalDialog', 'modal', output, title);
  }
  showModelessDialog(output: PublishedOutput, title: string): void {
    this.show_('showModelessDialog', 'modeless', output, title);
  }
  alert(a: string, b?: string | ButtonSet, c?: ButtonSet): Button {
    if (this.run_.authMode !== 'FULL') throw this.run_.error('You do not have permission to call Ui.alert.');
    const [title, prompt] = typeof b === 'string' ? [a, b] : ['', a];
    const set = typeof b === 'string' ? c : b;
    const buttons = BUTTONS[String(set ?? 'OK') as keyof typeof BUTTONS];
    if (!buttons) throw this.run_.error(`Unknown set of buttons ${set}`);
    return this.run_.perform('Ui.alert', 0, () => {
      const answer = this.run_.state.ui.alert?.(title, prompt, buttons) ?? buttons[0] ?? 'OK';
      this.run_.state.alerts.push({ title, prompt, answer });
      return Buttons[answer] as unknown as Button;
    });
  }
  prompt(): GoogleAppsScript.Base.PromptResponse {
    throw this.run_.error('The workbench has no Ui.prompt: ask in the sidebar or in a dialog.');
  }
}
