import { add, divide, type Expression, fold, multiply, number, variable } from '../../../src/core/expression.ts';
import type { Kpi } from '../../../src/kpis/kpi.ts';
import { compile } from '../../../src/readings/evaluate.ts';
import { groupTotals, type MeasuredRows } from '../../../src/readings/group-total.ts';

/** How large the parts of a value are: the same formula, where nothing takes anything away. For inputs without signs. */
export const sizeOf = <V extends string>(formula: Expression<V>): Expression<V> =>
  fold<Expression<V>, V>(formula, {
    variable,
    number: value => number(Math.abs(value)),
    add,
    subtract: add,
    multiply,
    divide,
  });

/** How large the parts of the KPI are in each group; NaN where it has none. */
export function groupSizes(kpi: Kpi, rows: MeasuredRows): Float64Array {
  const totals = groupTotals(kpi, rows);
  const compiled = compile(sizeOf(kpi.formula), [...totals.keys()], rows.groups);
  return compiled(
    [...totals.values()].map(column => column.map(Math.abs)),
    rows.groups,
  );
}
