import type { BootData } from '../app/api.ts';
import type { PageName, PageTexts } from '../app/page-texts.ts';

/** Texts that every page has. */
export type SharedTexts = PageTexts<PageName>;
export type Boot<Name extends PageName = PageName> = BootData<Name>;

declare global {
  interface Window {
    /** Written into the page by the script before this code starts. */
    readonly goalpost?: BootData;
  }
}

/** What the script wrote into the page. Throws when the page is opened outside of a spreadsheet. */
export function readBoot(): Boot {
  const boot = window.goalpost;
  if (!boot) throw new Error('window.goalpost is missing: this page is shown by the script, not opened by itself');
  return boot;
}
