/**
 * Google's formula dialect, rewritten for the engine at its lexer. The stored text stays Google's.
 *
 * - `A2:A` (open downwards) and `B2:2` (open to the right) get an end that no sheet reaches.
 * - `{A2:A4, C2:C4; ...}`: array literals of ranges become VSTACK/HSTACK; literals of constants stay.
 * - `;` between arguments (Sheets takes it in every locale) becomes `,`.
 */
export function toEngineDialect(formula: string): string {
  return outsideLiterals(formula, text => stackArrayLiterals(closeOpenRanges(text)));
}

/** Rows and columns that the engine accepts beyond any sheet's end; it clips them to the sheet. */
export const LAST_ROW = 1_048_576;
const LAST_COLUMN = 'XFD';

const LITERAL = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;
const HIDDEN_LITERAL = /\ue001(\d+)\ue002/g;

/** Applies `change` to the formula with string literals and quoted sheet names put out of its way. */
export function outsideLiterals(formula: string, change: (text: string) => string): string {
  const literals: string[] = [];
  const hidden = formula.replace(LITERAL, literal => `\ue001${literals.push(literal) - 1}\ue002`);
  return change(hidden).replace(HIDDEN_LITERAL, (_, index: string) => literals[Number(index)] ?? '');
}

function closeOpenRanges(text: string): string {
  return text
    .replace(/(?<![A-Za-z0-9_$.:])(\$?[A-Za-z]{1,3}\$?\d+):(\$?[A-Za-z]{1,3})(?![A-Za-z0-9_$(!])/g, `$1:$2${LAST_ROW}`)
    .replace(/(?<![A-Za-z0-9_$.:])(\$?[A-Za-z]{1,3}\$?\d+):(\$?\d+)(?![A-Za-z0-9_$(!])/g, `$1:${LAST_COLUMN}$2`);
}

const CONSTANT = /^\s*(?:[+-]?[\d.]+(?:e[+-]?\d+)?%?|TRUE|FALSE|\ue001\d+\ue002|#[A-Z/0!?]+)?\s*$/i;

function stackArrayLiterals(text: string): string {
  let rest = text;
  // Innermost braces first; literals of constants are set aside under other brackets until the end.
  for (;;) {
    const found = /\{([^{}]*)\}/.exec(rest);
    if (!found) break;
    const inner = found[1] ?? '';
    const rows = splitOutsideCalls(inner, ';').map(row => splitOutsideCalls(row, ','));
    const replacement = rows.flat().every(item => CONSTANT.test(item))
      ? `\ue003${inner.replaceAll(';', '\ue005')}\ue004`
      : stack(
          rows.map(row => stack(row, 'HSTACK')),
          'VSTACK',
        );
    rest = rest.slice(0, found.index) + replacement + rest.slice(found.index + found[0].length);
  }
  return rest.replaceAll(';', ',').replaceAll('\ue003', '{').replaceAll('\ue004', '}').replaceAll('\ue005', ';');
}

const stack = (items: readonly string[], name: string) =>
  items.length === 1 ? (items[0] ?? '') : `${name}(${items.join(',')})`;

/** Splits at `separator` where it isn't inside parentheses. */
export function splitOutsideCalls(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '(') depth++;
    else if (char === ')') depth--;
    else if (char === separator && depth === 0) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

/** Names called as functions in a formula, upper case, each once. */
export function calledFunctions(formula: string): string[] {
  const names = new Set<string>();
  outsideLiterals(formula, text => {
    for (const match of text.matchAll(/(?<![A-Za-z0-9_.$!])([A-Za-z_][A-Za-z0-9_.]*)\s*\(/g)) {
      names.add((match[1] ?? '').toUpperCase());
    }
    return text;
  });
  return [...names];
}
