/** Turns a number into the text of an axis label. */
export type NumberLook = (value: number) => string;

/** From an axis `format` of Google's charts: a pattern such as `#,##0.0%`, or `percent`, `short`, `decimal`, `currency`. */
export function lookOfPattern(pattern: string, locale: string): NumberLook {
  const named: Record<string, Intl.NumberFormatOptions> = {
    percent: { style: 'percent' },
    short: { notation: 'compact' },
    decimal: {},
    scientific: { notation: 'scientific' },
  };
  const options = named[pattern];
  if (options) return look('', '', options, locale);
  const match = /^([^#0]*)([#0,]*)(?:\.([#0]*))?(.*)$/.exec((pattern.split(';')[0] ?? '').replaceAll(/["\\]/g, ''));
  const [, prefix = '', whole = '', decimals = '', suffix = ''] = match ?? [];
  if (!/[#0]/.test(whole + decimals)) return look('', '', {}, locale);
  const percent = suffix.includes('%');
  return look(
    prefix,
    suffix.replace('%', ''),
    {
      style: percent ? 'percent' : 'decimal',
      useGrouping: whole.includes(','),
      minimumFractionDigits: decimals.replaceAll('#', '').length,
      maximumFractionDigits: decimals.length,
    },
    locale,
  );
}

/** From a number as its cell shows it, for axes that say nothing: `12.5%`, `€1,200.00`, `Rp 65.000`. */
export function lookOfDisplay(display: string, locale: string): NumberLook {
  const [, prefix = '', digits = '', suffix = ''] = /^([^\d-]*)-?([\d.,\s]*\d)?(.*)$/.exec(display) ?? [];
  const percent = suffix.includes('%');
  // An axis has round numbers: the cells' decimals would be noise, but for small fractions it needs some.
  return look(
    prefix.replace('(', ''),
    suffix.replace('%', '').replace(')', ''),
    { style: percent ? 'percent' : 'decimal', maximumFractionDigits: percent ? 1 : 2, useGrouping: digits !== '' },
    locale,
  );
}

function look(prefix: string, suffix: string, options: Intl.NumberFormatOptions, locale: string): NumberLook {
  const format = new Intl.NumberFormat(locale.replace('_', '-'), options);
  return value => (value < 0 ? '-' : '') + prefix + format.format(Math.abs(value)) + suffix;
}
