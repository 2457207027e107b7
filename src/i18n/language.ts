/** The languages of every text. `id` is Indonesian. */
export const languages = ['en', 'ko', 'id', 'zh-CN'] as const;
export type Language = (typeof languages)[number];

export const isLanguage = (text: string): text is Language => (languages as readonly string[]).includes(text);

/** The language nearest to what Google reports for a person: `zh_CN`, `zh-TW`, `in` (old code of Indonesian), `en_GB`. */
export function languageFor(locale: string): Language {
  const tag = locale.toLowerCase().split(/[-_]/u, 1)[0];
  if (tag === 'ko') return 'ko';
  if (tag === 'id' || tag === 'in') return 'id';
  if (tag === 'zh') return 'zh-CN';
  return 'en';
}

/** The shape of the English texts, with other words: a text that is missing in a language doesn't compile. */
export type Translated<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]> };

/**
 * Puts values into a text's `{placeholders}`. A placeholder without a value stays, so that tests see it.
 *
 * @example fill('{count} rows', { count: 3 }) // '3 rows'
 */
export const fill = (text: string, values: Readonly<Record<string, string | number>> = {}): string =>
  text.replace(/\{(\w+)\}/gu, (placeholder, name: string) => String(values[name] ?? placeholder));
