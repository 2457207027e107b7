/**
 * Whether a text is a formula that Sheets would take, by grammar alone: balanced, operators between operands, arguments
 * separated by `,` (canonical form). Unknown functions and names pass; they are `#NAME?`, not a parse error.
 */
export function parsesAsFormula(text: string): boolean {
  const tokens = tokenize(text.startsWith('=') ? text.slice(1) : text);
  if (!tokens || tokens.length === 0) return false;
  const parser = new Parser(tokens);
  return parser.expression() && parser.atEnd();
}

type Token = { readonly kind: 'operand' | 'name' | 'operator' | 'percent' | 'mark'; readonly text: string };

const SHEET = `(?:'(?:[^']|'')*'|[A-Za-z_\\u0080-\\uffff][\\w.\\u0080-\\uffff]*)!`;
const CORNER = '\\$?[A-Za-z]{1,3}\\$?\\d+';
const SPAN = `(?:${CORNER}:(?:${CORNER}|\\$?[A-Za-z]{1,3}|\\$?\\d+)|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?\\d+:\\$?\\d+)`;
const PATTERNS: readonly [Token['kind'], RegExp][] = [
  ['operand', /"(?:[^"]|"")*"/y],
  ['operand', /#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)/y],
  ['operand', new RegExp(`(?:${SHEET})?${SPAN}(?![\\w(])`, 'y')],
  ['operand', new RegExp(`${SHEET}(?:${CORNER}|[A-Za-z_]\\w*|#REF!)(?![\\w(])`, 'y')],
  ['operand', new RegExp(`${CORNER}#?(?![\\w(.])`, 'y')],
  ['operand', /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![A-Za-z_])/y],
  ['name', /[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*/y],
  ['operator', /<>|<=|>=|[-+*/^&=<>:@]/y],
  ['percent', /%/y],
  ['mark', /[(){},;]/y],
];

function tokenize(text: string): Token[] | null {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    while (at < text.length && /\s/.test(text[at] ?? '')) at++;
    if (at >= text.length) return tokens;
    const token = tokenAt(text, at);
    if (!token) return null;
    tokens.push(token);
    at += token.text.length;
  }
}

function tokenAt(text: string, at: number): Token | undefined {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found) return { kind, text: found };
  }
  return undefined;
}

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;
  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }
  atEnd(): boolean {
    return this.#at === this.#tokens.length;
  }
  #take(test: (token: Token) => boolean): Token | undefined {
    const token = this.#tokens[this.#at];
    if (!token || !test(token)) return undefined;
    this.#at++;
    return token;
  }
  #mark(...marks: readonly string[]): boolean {
    return this.#take(token => token.kind === 'mark' && marks.includes(token.text)) !== undefined;
  }
  expression(): boolean {
    do {
      while (this.#take(token => token.kind === 'operator' && /^[-+@]$/.test(token.text)));
      if (!this.#operand()) return false;
      while (this.#take(token => token.kind === 'percent'));
    } while (this.#take(token => token.kind === 'operator' && token.text !== '@'));
    return true;
  }
  #operand(): boolean {
    if (this.#take(token => token.kind === 'operand')) return true;
    if (this.#mark('(')) return this.expression() && this.#mark(')');
    if (this.#mark('{')) return this.#items(['}'], [',', ';']);
    if (!this.#take(token => token.kind === 'name')) return false;
    while (this.#mark('(')) if (!this.#items([')'], [','])) return false;
    return true;
  }
  /** Arguments may be left out: `IF(A1,,2)`. */
  #items(ends: readonly string[], separators: readonly string[]): boolean {
    for (;;) {
      if (this.#mark(...ends)) return true;
      if (this.#mark(...separators)) continue;
      if (!this.expression()) return false;
      if (this.#mark(...ends)) return true;
      if (!this.#mark(...separators)) return false;
    }
  }
}
