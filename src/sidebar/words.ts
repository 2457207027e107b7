import type { Failure } from '../core/result.ts';
import type { SharedTexts } from './boot.ts';

/**
 * Puts values into a text: `{count}` is the value, `{count:row/rows}` one of two words by it. Numbers are written as
 * the language writes them.
 */
export function fill(
  text: string,
  values: Readonly<Record<string, string | number>>,
  number: (value: number) => string = String,
): string {
  return text.replace(
    /\{(\w+)(?::([^/}]*)\/([^}]*))?\}/gu,
    (placeholder, name: string, one?: string, many?: string) => {
      const value = values[name];
      if (value === undefined) return placeholder;
      if (one !== undefined && many !== undefined) return value === 1 ? one : many;
      return typeof value === 'number' ? number(value) : value;
    },
  );
}

type Words = Readonly<Record<string, unknown>>;
const isWords = (value: unknown): value is Words => typeof value === 'object' && value !== null;

/** A text by key, in the given areas; areas may hold their texts in groups (`errors`, `reasons`). */
function lookUp(areas: readonly unknown[], key: string): string | undefined {
  for (const area of areas) {
    if (!isWords(area)) continue;
    const own = Object.hasOwn(area, key) ? area[key] : undefined;
    if (typeof own === 'string') return own;
    const inGroup = lookUp(Object.values(area).filter(isWords), key);
    if (inGroup !== undefined) return inGroup;
  }
  return undefined;
}

/** Areas of failures that few pages can meet; the others don't have the words. */
const onSomePages = ['importFailures', 'kpiFailures', 'reportFailures', 'importing', 'team', 'cellErrors'];

/**
 * Words for what went wrong, wherever it did: on the way to the script, in the script, in an importer. `first` is an
 * area to look in before all others, where a code may mean different things.
 */
export function tell(
  failure: Failure,
  texts: SharedTexts,
  number?: (value: number) => string,
  first?: unknown,
): string {
  const { errors } = texts.sidebar;
  const areas: Words = texts;
  const text =
    lookUp([first, errors, texts.failures, ...onSomePages.map(area => areas[area])], failure.code) ?? errors.unknown;
  return fill(text, failure.parameters ?? {}, number);
}
