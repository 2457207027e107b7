/** A link in its parts; `query` and `fragment` without `?` and `#`. Apps Script has no `URL`. */
export interface LinkParts {
  readonly base: string;
  readonly query: string;
  /** With its `#`, or `''`. */
  readonly fragment: string;
}

export function splitLink(link: string): LinkParts {
  const hash = link.indexOf('#');
  const [main, fragment] = hash < 0 ? [link, ''] : [link.slice(0, hash), link.slice(hash)];
  const mark = main.indexOf('?');
  return mark < 0
    ? { base: main, query: '', fragment }
    : { base: main.slice(0, mark), query: main.slice(mark + 1), fragment };
}

/** The parameters of a query as they are written, in order. */
export const parametersOf = (query: string): readonly string[] =>
  query === '' ? [] : query.split('&').filter(parameter => parameter !== '');

/** The name of a written parameter, decoded. */
export const nameIn = (parameter: string): string => {
  const equals = parameter.indexOf('=');
  return decoded(equals < 0 ? parameter : parameter.slice(0, equals));
};

/** The value of a written parameter, decoded; `''` where it has none. */
export const valueIn = (parameter: string): string => {
  const equals = parameter.indexOf('=');
  return equals < 0 ? '' : decoded(parameter.slice(equals + 1));
};

/** One character in UTF-8. */
const ENCODED =
  /%[0-7][\da-f]|%[cd][\da-f]%[89ab][\da-f]|%e[\da-f](?:%[89ab][\da-f]){2}|%f[\da-f](?:%[89ab][\da-f]){3}/giu;

/** `+` is a blank in queries. What is no well-formed escape (`100%`, Latin-1) stays as it is written. */
const decoded = (written: string): string =>
  NOTHING_TO_DECODE.test(written) ? written : written.replaceAll('+', ' ').replace(ENCODED, decodedCharacter);
const NOTHING_TO_DECODE = /^[^+%]*$/u;

function decodedCharacter(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch (error) {
    if (error instanceof URIError) return encoded;
    throw error;
  }
}
