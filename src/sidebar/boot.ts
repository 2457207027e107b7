import type { BootData } from '../app/api.ts';
import type { Texts } from '../i18n/texts.ts';

export type Boot = BootData<Texts>;

declare global {
  interface Window {
    /** Written into the page by the script before this code starts. */
    readonly goalpost?: Boot;
  }
}

/** What the script wrote into the page. Throws when the page is opened outside of a spreadsheet. */
export function readBoot(): Boot {
  const boot = window.goalpost;
  if (!boot) throw new Error('window.goalpost is missing: this page is shown by the script, not opened by itself');
  return boot;
}
