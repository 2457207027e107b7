import { templateFile as en } from '../../src/i18n/en/template-file.ts';
import { templateFile as id } from '../../src/i18n/id/template-file.ts';
import { templateFile as ko } from '../../src/i18n/ko/template-file.ts';
import type { Language } from '../../src/i18n/language.ts';
import { templateFile as zh } from '../../src/i18n/zh-CN/template-file.ts';

export type FileWords = typeof en;
/** Only the file says them: they are in no file of words that the add-on ships. */
export const fileWords: Readonly<Record<Language, FileWords>> = { en, ko, id, 'zh-CN': zh };
