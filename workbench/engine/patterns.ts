/** Whether a number format shows a date or a time: y, m, d, h or s outside quotes, brackets and escapes. */
export function isDatePattern(pattern: string | null | undefined): boolean {
  if (!pattern) return false;
  const known = cache.get(pattern);
  if (known !== undefined) return known;
  const bare = pattern
    .replace(/"[^"]*"|\\.|_./g, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, '')
    .replace(/general/gi, '');
  const result = /[ymdhs]/i.test(bare);
  cache.set(pattern, result);
  return result;
}

const cache = new Map<string, boolean>();
