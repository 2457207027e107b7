import { inlineJson } from '../../src/core/inline-json.ts';
import type { Language } from '../../src/i18n/language.ts';
import { words } from '../../src/i18n/words.ts';

/** The words of one language that are not in the script, as a file that it can read. */
export const wordsFile = (language: Language): string =>
  `<script type="application/json">${inlineJson(words[language])}</script>\n`;
