import { type Expression, fold } from '../core/expression.ts';

/**
 * The formula in signs, for help pages and the sidebar: `engagements ÷ audience`, `(return − investment) ÷ investment`.
 * `label` words a variable in the reader's language.
 */
export function inSigns<V extends string>(expression: Expression<V>, label: (variable: V) => string): string {
  const binary =
    (sign: Sign, goesOnFrom = '') =>
    (left: Signs, right: Signs): Signs => ({
      // From left to right, what is added or multiplied in a row needs no brackets.
      text: `${goesOnFrom.includes(left.sign || ' ') ? left.text : bracket(left)} ${sign} ${bracket(right)}`,
      sign,
    });
  return fold<Signs, V>(expression, {
    variable: name => ({ text: label(name), sign: '' }),
    number: value => ({ text: String(value), sign: '' }),
    add: binary('+', '+−'),
    subtract: binary('−', '+−'),
    multiply: binary('×', '×'),
    divide: binary('÷'),
  }).text;
}

type Sign = '+' | '−' | '×' | '÷';

interface Signs {
  readonly text: string;
  /** The sign between its parts; '' where it is one part. */
  readonly sign: Sign | '';
}

const bracket = ({ text, sign }: Signs): string => (sign === '' ? text : `(${text})`);
