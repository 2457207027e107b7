/**
 * Formulas in a spreadsheet's locale. Function names are English everywhere, but where the decimal mark is a comma,
 * `;` separates arguments, `\` separates the columns of an array literal, and numbers are written `0,5`.
 *
 * All code works with the canonical form (`=IF(A1>0.5,"a,b",'My, sheet'!B2)`); only the host serialises and reads back.
 */

// Apps Script's Intl is not promised to know every locale, so this is a table: languages whose decimal mark is a comma ...
const COMMA_LANGUAGES = new Set(
  (
    'af az be bg bs ca cs da de el es et eu fi fo fr gl hr hu hy id in is it ka kk kl ky lt lv mk mn nb nl nn no pl ' +
    'pt ro ru sk sl sq sr sv tr uk uz vi'
  ).split(' '),
);
// ... and their regions where it is a point.
const POINT_LOCALES = new Set(
  'de_CH de_LI it_CH es_MX es_US es_PR es_GT es_HN es_NI es_PA es_PE es_SV es_DO es_419'.split(' '),
);

/** Whether a locale as Apps Script names it (`de_DE`, `id_ID`, `ko`) writes 0,5 for a half. */
export function decimalIsComma(locale: string): boolean {
  const tag = locale.replaceAll('-', '_');
  return COMMA_LANGUAGES.has((tag.split('_', 1)[0] ?? '').toLowerCase()) && !POINT_LOCALES.has(tag);
}

/** A canonical formula as `setFormula` and `setValues` take it in the locale. */
export function serialise(formula: string, locale: string): string {
  if (!decimalIsComma(locale)) return formula;
  return rewrite(formula, /[A-Za-z_$][\w$.]*|\d+\.\d+|\.\d+|[,(){}]/gu, (token, inBraces) => {
    if (token === ',') return inBraces ? '\\' : ';';
    return /^[\d.]/u.test(token) ? token.replace('.', ',') : token;
  });
}

/** A formula as `getFormulas` gives it in the locale, in canonical form. The inverse of `serialise`. */
export function canonicalise(formula: string, locale: string): string {
  if (!decimalIsComma(locale)) return formula;
  return rewrite(formula, /[A-Za-z_$][\w$.]*|\d+,\d+|[;\\(){}]/gu, (token, inBraces) => {
    if (token === ';') return inBraces ? ';' : ',';
    if (token === '\\') return ',';
    return /^\d/u.test(token) ? token.replace(',', '.') : token;
  });
}

// Texts ("...") and sheet names ('...') stay as they are; a doubled quote inside them just begins another piece.
const QUOTED = /("[^"]*"|'[^']*')/u;

function rewrite(formula: string, tokens: RegExp, change: (token: string, inBraces: boolean) => string): string {
  const open: string[] = [];
  return formula
    .split(QUOTED)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece.replace(tokens, token => {
            if (token === '(' || token === '{') open.push(token);
            else if (token === ')' || token === '}') open.pop();
            return change(token, open.at(-1) === '{');
          }),
    )
    .join('');
}

/** A sheet's name as formulas write it: always quoted, which every name allows. */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** Names that formulas take bare, in any locale; one that looks like a cell (`Q1`) is none of them. */
const PLAIN_NAME = /^(?![A-Za-z]{1,3}\d+$)[A-Za-z_][A-Za-z0-9_]*$/u;

/** What stands before a reference to another sheet: `Data!`, `'Q1 2026'!`. */
export const sheetPrefix = (name: string): string => `${PLAIN_NAME.test(name) ? name : quotedSheet(name)}!`;
