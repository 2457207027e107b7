import type { Evidence } from '../imported-table.ts';
import { normalName } from '../source-table.ts';

/**
 * How sure we are of a header: of the languages of real files, we have seen them; Korean ones are quoted, Chinese ones
 * assumed.
 *
 * @param seen names of columns in real files.
 * @param otherwise of other letters than those: Indonesian.
 */
export function evidenceOf(header: readonly string[], seen: readonly string[], otherwise: Evidence): Evidence {
  const names = new Set(header.map(normalName));
  if (seen.some(name => names.has(normalName(name)))) return 'seen';
  const text = header.join('');
  if (/\p{Script=Hangul}/u.test(text)) return 'quoted';
  return /\p{Script=Han}/u.test(text) ? 'assumed' : otherwise;
}
