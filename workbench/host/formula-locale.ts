import { outsideLiterals } from '../engine/dialect.ts';

/** Where the decimal mark is a comma, arguments are separated by `;` and columns of array literals by `\`. */
export function decimalComma(locale: string): boolean {
  let known = commas.get(locale);
  if (known === undefined) {
    const parts = new Intl.NumberFormat(locale.replaceAll('_', '-')).formatToParts(1.5);
    known = parts.some(part => part.type === 'decimal' && part.value === ',');
    commas.set(locale, known);
  }
  return known;
}
const commas = new Map<string, boolean>();

const NUMBER_WITH_COMMA = /(?<![A-Za-z0-9_$.])(\d+),(\d+)(?![A-Za-z_])/g;
const NUMBER_WITH_POINT = /(?<![A-Za-z0-9_$.])(\d*)\.(\d+)(?![A-Za-z_(])/g;

/** A formula as written in `locale`, in canonical form (en_US); null where Sheets would say "Formula parse error." */
export function toCanonical(formula: string, locale: string): string | null {
  let refused = false;
  const canonical = outsideLiterals(formula, text => {
    if (!decimalComma(locale)) return separators(text, (char, inBraces) => (char === ';' && !inBraces ? ',' : char));
    const points = text.replace(NUMBER_WITH_COMMA, '$1.$2');
    return separators(points, (char, inBraces) => {
      if (char === ',') refused = true;
      if (char === '\\') return inBraces ? ',' : char;
      return char === ';' && !inBraces ? ',' : char;
    });
  });
  return refused ? null : canonical;
}

/** The canonical formula as a person in `locale` sees it. */
export function fromCanonical(formula: string, locale: string): string {
  if (!decimalComma(locale)) return formula;
  return outsideLiterals(formula, text =>
    separators(text, (char, inBraces) => (char === ',' ? (inBraces ? '\\' : ';') : char)).replace(
      NUMBER_WITH_POINT,
      '$1,$2',
    ),
  );
}

/** Rewrites separators, telling those of an array literal from those of a call (a call within braces is a call). */
function separators(text: string, rewrite: (char: string, inBraces: boolean) => string): string {
  const open: string[] = [];
  let out = '';
  for (const char of text) {
    if (char === '(' || char === '{') open.push(char);
    else if (char === ')' || char === '}') open.pop();
    out += char === ',' || char === ';' || char === '\\' ? rewrite(char, open.at(-1) === '{') : char;
  }
  return out;
}

/** A cell's formula as a person in `locale` sees it; one that was refused stays as it was typed. */
export const shownFormula = (cell: { readonly formula: string; readonly refused: boolean }, locale: string): string =>
  cell.refused ? cell.formula : fromCanonical(cell.formula, locale);
