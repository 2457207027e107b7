import { en } from './en.ts';
import { id } from './id.ts';
import { ko } from './ko.ts';
import type { Language, Translated } from './language.ts';
import { zhCN } from './zh-CN.ts';

/**
 * All texts that the script needs, by language and area (what only pages show is in `page-texts.ts`):
 * - `cellErrors`, `cellWords`: what cells say, and words that functions take or give;
 * - `costs`, `values`: lists, columns and notes of those two sheets;
 * - `goals`: lists, checks and sentences of goals;
 * - `kpis`, `model`: names of KPIs, measures, dimensions and channels;
 * - `workbook`: what stands on the sheets;
 * - `app`: menu, set-up and what the script answers when something is wrong.
 */
export type Texts = Translated<typeof en>;

export const texts: Readonly<Record<Language, Texts>> = { en, ko, id, 'zh-CN': zhCN };
