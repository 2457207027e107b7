import { nameIn, parametersOf, splitLink, valueIn } from '../core/query-string.ts';
import { quote } from './argument.ts';
import { CellError } from './cell-error.ts';
import type { Implementation, ParametersOf } from './implementation.ts';

/** Longer links break in some mail programs and networks. */
const LONGEST_LINK = 2000;
const LONGEST_INPUT = 10_000;

/** A scheme and a host; `javascript:` and paths alone are no links to share. */
const LINK = /^https?:\/\/(?=[^/?#]*[\p{L}\p{N}])[^/?#<>"\\^`{|}]+(?:[/?#]|$)/iu;
/** Most links: the checks below are only for the others. */
const PLAIN_LINK = /^https?:\/\/[a-z0-9][a-z0-9.-]*(?::\d+)?(?:[/?#][\x21-\x7e]*)?$/i;
/** Texts that stay as they are in a link. */
const PLAIN_VALUE = /^[\w.~-]+$/;
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
      if (!PLAIN_LINK.test(link) && (!LINK.test(link) || NEVER_IN_LINK.test(link))) {
        throw new CellError('url-not-valid', { argument: 'url', text: quote(link) });
      }
      const names: string[] = [];
      let added = '';
      for (const part of PARTS) {
        const value = trimmed(parts[part], part);
        if (part !== 'content' && part !== 'term') requireText(value, part);
        if (value === '') continue;
        names.push(`utm_${part}`);
        added += `${added === '' ? '' : '&'}utm_${part}=${encoded(value, part)}`;
      }
      const { base, query, fragment } = splitLink(link);
      const kept = parametersOf(query).filter(parameter => !names.includes(nameIn(parameter).toLowerCase()));
      const tagged = `${base}?${kept.join('&')}${kept.length > 0 ? '&' : ''}${added}${fragment}`;
      if (tagged.length > LONGEST_LINK)
        throw new CellError('argument-too-long', { argument: 'url', max: LONGEST_LINK });
      return tagged;
    },
};

const PARTS = ['source', 'medium', 'campaign', 'content', 'term'] as const;

function trimmed(text: string, argument: string): string {
  if (text.length > LONGEST_INPUT) throw new CellError('argument-too-long', { argument, max: LONGEST_INPUT });
  return text.trim();
}

function requireText(text: string, argument: string): void {
  if (text === '') throw new CellError('argument-missing', { function: 'UTM_URL', argument });
}

/** Half a character (an emoji cut in two) has no encoding; in its place, reports would show `�` for ever. */
function encoded(value: string, argument: string): string {
  if (PLAIN_VALUE.test(value)) return value;
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
