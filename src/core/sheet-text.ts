/**
 * Text that came from outside, made safe for a cell.
 *
 * A caption that begins with one of these characters would become a live formula (`=IMPORTXML(...)` sends the sheet's
 * content away); the leading apostrophe keeps it text and is not part of the cell's value.
 */
const STARTS_LIKE_FORMULA = /^[=+\-@\t\r\n'＝＋－＠]/u;
/** Sheets would read these as a number, a date, a time, a percentage or a boolean; ids of 19 digits would lose their end. */
const READS_AS_VALUE = /^\s*(?:[\d.,(]|[^\w\s]?\d|true\s*$|false\s*$)/iu;
/** A cell holds at most this many characters. */
export const LONGEST_CELL_TEXT = 50_000;

/** How to write `text` so that the cell holds exactly this text, whatever it looks like. */
export function asCellText(text: string): string {
  const fitting = text.length > LONGEST_CELL_TEXT ? `${text.slice(0, LONGEST_CELL_TEXT - 1)}…` : text;
  return STARTS_LIKE_FORMULA.test(fitting) || READS_AS_VALUE.test(fitting) ? `'${fitting}` : fitting;
}
