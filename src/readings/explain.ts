import { type Expression, fold } from '../core/expression.ts';

/**
 * The formula in signs, for help pages and the sidebar: `engagements ÷ audience`, `(return − investment) ÷ investment`.
 * `label` words a variable in the reader's language.
 */
export function inSigns<V extends string>(expression: Expression<V>, label: (variable: V) => string): string {
  const binary = (sign: string) => (left: Signs, right: Signs) => ({
    text: `${bracket(left)} ${sign} ${bracket(right)}`,
    compound: true,
  });
  return fold<Signs, V>(expression, {
    variable: name => ({ text: label(name), compound: false }),
    number: value => ({ text: String(value), compound: false }),
    add: binary('+'),
    subtract: binary('−'),
    multiply: binary('×'),
    divide: binary('÷'),
  }).text;
}

interface Signs {
  readonly text: string;
  readonly compound: boolean;
}

const bracket = ({ text, compound }: Signs): string => (compound ? `(${text})` : text);
