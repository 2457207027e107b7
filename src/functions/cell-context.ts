import type { Language } from '../i18n/language.ts';

/** What a cell function may know besides its arguments. */
export interface CellContext {
  /** The build's language: a custom function may ask no service who is reading. */
  readonly language: Language;
  /** A date as the sheet's own clock shows it: day serial, with the time as its fraction. */
  serialOf(date: Date): number;
}
