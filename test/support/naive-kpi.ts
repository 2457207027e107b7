import type { Expression } from '../../src/core/expression.ts';
import { type Kpi, measuresOf } from '../../src/kpis/kpi.ts';
import type { MeasureId } from '../../src/model/measures.ts';

export interface NaiveRow {
  readonly group: string;
  readonly account: string;
  readonly to: number;
  readonly values: Partial<Readonly<Record<MeasureId, number>>>;
}

/** A KPI by groups as its definition reads, one row and one account after the other; shares no code with the product. */
export function naiveKpi(kpi: Pick<Kpi, 'formula' | 'rows'>, rows: readonly NaiveRow[]): Map<string, number | null> {
  const groups = [...new Set(rows.map(row => row.group))];
  return new Map(
    groups.map(group => {
      const ofGroup = rows.filter(row => row.group === group);
      const totals = totalsOf(kpi, ofGroup);
      const value = resultOf(kpi.formula, totals);
      return [group, value !== null && Number.isFinite(value) ? value : null];
    }),
  );
}

function totalsOf(
  kpi: Pick<Kpi, 'formula' | 'rows'>,
  rows: readonly NaiveRow[],
): Partial<Record<MeasureId, number | null>> {
  const { flows, stocks } = measuresOf(kpi);
  const hasAll = (row: NaiveRow) => flows.every(id => row.values[id] !== undefined);
  const latest = (account: string, id: MeasureId): number | null => {
    const having = rows.filter(row => row.account === account && row.values[id] !== undefined);
    const last = Math.max(...having.map(row => row.to));
    return sum(having.filter(row => row.to === last).map(row => row.values[id]));
  };
  const isComplete = kpi.rows === 'complete';
  const accounts = [...new Set(rows.map(row => row.account))].filter(
    account =>
      !isComplete ||
      stocks.length === 0 ||
      ((flows.length === 0 || rows.some(row => row.account === account && hasAll(row))) &&
        stocks.every(id => latest(account, id) !== null)),
  );
  const counted = rows.filter(row => !isComplete || (hasAll(row) && accounts.includes(row.account)));
  return Object.fromEntries([
    ...flows.map(id => [id, sum(counted.map(row => row.values[id]))]),
    ...stocks.map(id => [id, sum(accounts.map(account => latest(account, id)))]),
  ]);
}

function sum(values: readonly (number | null | undefined)[]): number | null {
  const there = values.filter(value => typeof value === 'number');
  return there.length === 0 ? null : there.reduce((total, value) => total + value, 0);
}

function resultOf(formula: Expression<MeasureId>, totals: Partial<Record<MeasureId, number | null>>): number | null {
  if (formula.op === 'number') return formula.value;
  if (formula.op === 'variable') return totals[formula.name] ?? null;
  const [left, right] = [resultOf(formula.left, totals), resultOf(formula.right, totals)];
  if (left === null || right === null) return null;
  if (formula.op === 'add') return left + right;
  if (formula.op === 'subtract') return left - right;
  if (formula.op === 'multiply') return left * right;
  return right === 0 ? null : left / right;
}
