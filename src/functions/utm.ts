import { nameIn, parametersOf, splitLink, valueIn } from '../core/query-string.ts';
import { quote } from './argument.ts';
import { CellError } from './cell-error.ts';
import type { Implementation, ParametersOf } from './implementation.ts';

/** Longer links break in some mail programs and networks. */
const LONGEST_LINK = 2000;
const LONGEST_INPUT = 10_000;

/** A scheme and a host; `javascript:` and paths alone are no links to share. */
const LINK = /^https?:\/\/(?=[^/?#]*[\p{L}\p{N}])[^/?#<>"\\^`{|}]+(?:[/?#]|$)/iu;
/** Blanks, control characters, halves of characters. */
const NEVER_IN_LINK = /[\s\p{Cc}\p{Cs}]/u;
const HALF_CHARACTER = /\p{Cs}/u;

/**
 * A link with campaign parameters. Those that it has already are replaced, all its other parameters stay as they are. It
 * begins with `http`, so it never looks like a formula.
 */
export const utmUrl: Implementation<ParametersOf<'UTM_URL'>> = {
  each:
    () =>
    ({ url, ...parts }) => {
      const link = trimmed(url, 'url');
      requireText(link, 'url');
      if (!LINK.test(link) || NEVER_IN_LINK.test(link)) {
        throw new CellError('url-not-valid', { argument: 'url', text: quote(link) });
      }
      const added = new Map<string, string>();
      for (const part of ['source', 'medium', 'campaign', 'content', 'term'] as const) {
        const value = trimmed(parts[part], part);
        if (part !== 'content' && part !== 'term') requireText(value, part);
        if (value !== '') added.set(`utm_${part}`, encoded(value, part));
      }
      const { base, query, fragment } = splitLink(link);
      const kept = parametersOf(query).filter(parameter => !added.has(nameIn(parameter).toLowerCase()));
      const all = [...kept, ...Array.from(added, ([name, value]) => `${name}=${value}`)];
      const tagged = `${base}?${all.join('&')}${fragment}`;
      if (tagged.length > LONGEST_LINK)
        throw new CellError('argument-too-long', { argument: 'url', max: LONGEST_LINK });
      return tagged;
    },
};

function trimmed(text: string, argument: string): string {
  if (text.length > LONGEST_INPUT) throw new CellError('argument-too-long', { argument, max: LONGEST_INPUT });
  return text.trim();
}

function requireText(text: string, argument: string): void {
  if (text === '') throw new CellError('argument-missing', { function: 'UTM_URL', argument });
}

/** Half a character (an emoji cut in two) has no encoding; in its place, reports would show `�` for ever. */
function encoded(value: string, argument: string): string {
  if (HALF_CHARACTER.test(value)) throw new CellError('argument-is-no-text', { argument, text: quote(value) });
  return encodeURIComponent(value);
}

/**
 * Reads one parameter, from the query only: what stands behind `#` never reaches web analytics as a parameter. The first
 * of several counts. Whatever the text begins with, a custom function's result is a value in Sheets, never a formula.
 */
export const utmPart: Implementation<ParametersOf<'UTM_PART'>> = {
  each:
    () =>
    ({ url, part }) => {
      const name = `utm_${part}`;
      const found = parametersOf(splitLink(url.trim()).query).find(
        parameter => nameIn(parameter).toLowerCase() === name,
      );
      return found === undefined ? '' : valueIn(found);
    },
};
