import { en } from './en.ts';
import { id } from './id.ts';
import { ko } from './ko.ts';
import type { Language, Translated } from './language.ts';
import { zhCN } from './zh-CN.ts';

/**
 * Texts that are in the script, by language and area (all others are in `words.ts`):
 * - `cellErrors`, `cellWords`: what cells say, and words that functions take or give;
 * - `goals`, `costs`, `values`: lists, columns and problems of those sheets;
 * - `kpis`, `model`: names of KPIs, measures, dimensions, channels and sheets;
 * - `app`: menu, titles, and what the script says by itself.
 */
export type Texts = Translated<typeof en>;

export const texts: Readonly<Record<Language, Texts>> = { en, ko, id, 'zh-CN': zhCN };
