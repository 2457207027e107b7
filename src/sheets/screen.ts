import type { BootData } from '../app/api.ts';
import type { Screen } from '../app/ports.ts';
import { inlineJson } from '../core/inline-json.ts';
import type { SheetId } from '../model/sheet-ids.ts';

/** Sizes of the dialogs, in pixels; a sidebar is always 300 wide. */
const sizes = { import: { width: 860, height: 620 }, 'set-up': { width: 480, height: 420 } } as const;

export function openScreen(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  googleSheet: (id: SheetId) => GoogleAppsScript.Spreadsheet.Sheet | null,
): Screen {
  return {
    open: (boot, title) => {
      const contentOf = (file: string): string => HtmlService.createHtmlOutputFromFile(file).getContent();
      const words = new Set([boot.language, ...Object.keys(boot.otherTexts ?? {})]);
      const page = withBootData(
        contentOf(boot.page),
        boot,
        [...words].map(language => contentOf(`words-${language}`)).join(''),
      );
      const html = HtmlService.createHtmlOutput(page).setTitle(title);
      const ui = SpreadsheetApp.getUi();
      if (boot.page === 'sidebar') ui.showSidebar(html);
      else {
        const { width, height } = sizes[boot.page];
        ui.showModalDialog(html.setWidth(width).setHeight(height), title);
      }
    },
    show: ({ id }) => {
      googleSheet(id)?.activate();
    },
    toast: message => {
      spreadsheet.toast(message, 'Goalpost');
    },
  };
}

/** Puts the data, and the files of words, in front of the page's own script, which reads them when it starts. */
export function withBootData(page: string, boot: BootData<unknown>, words: string): string {
  const script = `<script>window.goalpost=${inlineJson(boot)}</script>`;
  return page.replace('<body>', body => body + script + words);
}
