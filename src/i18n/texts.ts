import { en } from './en.ts';
import { id } from './id.ts';
import { ko } from './ko.ts';
import type { Language, Translated } from './language.ts';
import { zhCN } from './zh-CN.ts';

/**
 * All texts that the script needs, by language and area (what is said of the functions is in `help/`):
 * - `cellErrors`, `cellWords`: what cells say, and words that functions take or give;
 * - `kpis`, `model`: names of KPIs, measures, dimensions and channels;
 * - `importing`: what importers say of a file (reasons, warnings, questions);
 * - `workbook`: what stands on the sheets;
 * - `app`: menu, set-up and what the script answers when something is wrong;
 * - `sidebar`: sidebar and dialogs.
 */
export type Texts = Translated<typeof en>;

export const texts: Readonly<Record<Language, Texts>> = { en, ko, id, 'zh-CN': zhCN };
