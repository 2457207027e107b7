import { importing as enImporting } from './en/importing.ts';
import { sidebar as enSidebar } from './en/sidebar.ts';
import { type Help, help } from './help/help.ts';
import { importing as idImporting } from './id/importing.ts';
import { sidebar as idSidebar } from './id/sidebar.ts';
import { importing as koImporting } from './ko/importing.ts';
import { sidebar as koSidebar } from './ko/sidebar.ts';
import type { Language, Translated } from './language.ts';
import { importing as zhCNImporting } from './zh-CN/importing.ts';
import { sidebar as zhCNSidebar } from './zh-CN/sidebar.ts';

/**
 * Texts that only sidebar and dialogs show. The build puts those of each language into a file of its own, and a page
 * gets its reader's: Sheets loads the script for every call of a cell function, and none of this is needed there.
 */
export interface PageTexts {
  /** Sidebar and dialogs. */
  readonly sidebar: Translated<typeof enSidebar>;
  /** What importers say of a file: reasons, warnings, questions. */
  readonly importing: Translated<typeof enImporting>;
  readonly help: Help;
}

export const pageTexts: Readonly<Record<Language, PageTexts>> = {
  en: { sidebar: enSidebar, importing: enImporting, help: help.en },
  ko: { sidebar: koSidebar, importing: koImporting, help: help.ko },
  id: { sidebar: idSidebar, importing: idImporting, help: help.id },
  'zh-CN': { sidebar: zhCNSidebar, importing: zhCNImporting, help: help['zh-CN'] },
};
