import type { Language } from '../i18n/language.ts';
import type { Words } from '../i18n/words.ts';

/** Texts that are not in the script: they stand in one file a language. */
export interface WordFiles {
  /** Reads the language's file (one call, kept for the rest of the execution). */
  of(language: Language): Words;
}
