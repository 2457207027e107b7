import type { BootData } from '../app/api.ts';
import type { Screen } from '../app/ports.ts';
import { inlineJson } from '../core/inline-json.ts';
import type { AnySheetId } from '../model/sheet-ids.ts';

/** Sizes of the dialogs, in pixels; all other pages stand in the sidebar, which is always 300 wide. */
const sizes = { import: { width: 860, height: 620 }, 'set-up': { width: 480, height: 420 } } as const;

export function openScreen(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  googleSheet: (id: AnySheetId) => GoogleAppsScript.Spreadsheet.Sheet | null,
): Screen {
  return {
    open: (boot, title) => {
      const page = withBootData(HtmlService.createHtmlOutputFromFile(boot.page).getContent(), boot);
      const html = HtmlService.createHtmlOutput(page).setTitle(title);
      const ui = SpreadsheetApp.getUi();
      if (boot.page === 'import' || boot.page === 'set-up') {
        const { width, height } = sizes[boot.page];
        ui.showModalDialog(html.setWidth(width).setHeight(height), title);
      } else ui.showSidebar(html);
    },
    show: ({ id }) => {
      googleSheet(id)?.activate();
    },
    toast: message => {
      spreadsheet.toast(message, 'Goalpost');
    },
  };
}

/** Puts the data in front of the page's own script, which reads them when it starts. */
export function withBootData(page: string, boot: BootData): string {
  const script = `<script>window.goalpost=${inlineJson(boot)}</script>`;
  return page.replace('<body>', body => body + script);
}
