/** A call as it is written in a canonical formula. */
export interface FormulaCall {
  /** In capitals. */
  readonly name: string;
  /** As they are written, without blanks around; an argument that was left out is `''`. */
  readonly given: readonly string[];
}

/**
 * A canonical formula (without `=`) that is one call and nothing else; null for all others, such as `F(1)*2`.
 *
 * @example callIn('IFERROR(CPM(A1,B1),"")') // { name: 'IFERROR', given: ['CPM(A1,B1)', '""'] }
 */
export function callIn(formula: string): FormulaCall | null {
  const text = formula.trim();
  const [head, name] = /^([A-Za-z][\w.]*)\s*\(/u.exec(text) ?? [];
  if (head === undefined || name === undefined || !text.endsWith(')')) return null;
  const given = split(text.slice(head.length, -1));
  return given && { name: name.toUpperCase(), given: given.length === 1 && given[0] === '' ? [] : given };
}

/** The parts between the commas that stand in no brackets and no quotes; null when brackets don't pair up. */
function split(text: string): readonly string[] | null {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  // A doubled quote inside a text just begins another piece.
  for (const { 0: token, index } of text.matchAll(/"[^"]*"|'[^']*'|[(){},]/gu)) {
    if (token === '(' || token === '{') depth++;
    else if (token === ')' || token === '}') depth--;
    else if (token === ',' && depth === 0) {
      parts.push(text.slice(from, index).trim());
      from = index + 1;
    }
    // `F(1)+G(2)` begins and ends like a call.
    if (depth < 0) return null;
  }
  return depth === 0 ? [...parts, text.slice(from).trim()] : null;
}
