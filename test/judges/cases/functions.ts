import { address } from '../../../src/core/cell.ts';
import type { ArithmeticFunction } from '../../../src/kpis/kpi.ts';
import { functionFormula } from '../../../src/readings/sheet-formula.ts';
import type { Page, PageCell } from '../page.ts';
import { type Call, inWords, isCells } from './calls.ts';

/**
 * A sheet with one call a row: the native formula in column A, its inputs beside it.
 *
 * @param shown what the formulas are rendered from; the expected values come with the calls.
 */
export const functionPage = (
  calls: readonly Call[],
  shown: (definition: ArithmeticFunction) => ArithmeticFunction,
): Page => ({ name: 'functions', rows: calls.map((call, i) => callRow(call, shown(call.definition), i + 1)) });

function callRow(call: Call, shown: ArithmeticFunction, row: number): readonly PageCell[] {
  const inputs: (number | null)[] = [];
  const references = new Map<string, string>();
  for (const [name, argument] of call.arguments) {
    if (argument === undefined) continue;
    const cells = isCells(argument) ? argument : [argument];
    const first = address(row, inputs.length + 2);
    inputs.push(...cells);
    references.set(name, isCells(argument) ? `${first}:${address(row, inputs.length + 1)}` : first);
  }
  const formula = functionFormula(shown, name => references.get(name) ?? null);
  return [
    { definition: call.definition.name, given: inWords(call), formula, expected: call.expected, size: call.size },
    ...inputs,
  ];
}
