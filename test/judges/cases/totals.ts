import { address } from '../../../src/core/cell.ts';
import { dayOf } from '../../../src/core/day.ts';
import { type Kpi, measuresOf } from '../../../src/kpis/kpi.ts';
import { FIRST_ROW } from '../../../src/model/keyed-sheet.ts';
import { isMeasureId, type MeasureId } from '../../../src/model/measures.ts';
import { totalsKeys } from '../../../src/model/totals-layout.ts';
import { groupTotals, groupValues } from '../../../src/readings/group-total.ts';
import { toSheetFormula } from '../../../src/readings/sheet-formula.ts';
import { totalsFormulas } from '../../../src/templates/totals-formulas.ts';
import type { Page, PageCell } from '../page.ts';
import { anyTables, type KpiRow, measuredRows } from './kpi-tables.ts';
import { groupSizes } from './size.ts';

const TOTALS = 'Totals';
const months = [1, 2, 3, 4].map(month => dayOf(2026, month, 1));
const placements = ['organic', 'paid', undefined] as const;

interface TotalsRow extends KpiRow {
  readonly period: 'month' | 'chosen';
}

/** What a line of the judged sheet is about. */
interface Line {
  readonly kpi: Kpi;
  readonly month: number;
  readonly placement: (typeof placements)[number];
}

/**
 * A Totals sheet, and what the templates' formulas make of it: for each KPI and month, of some placement, the totals
 * of its measures over the rows that count, and the KPI over these.
 *
 * The templates ask for one measure beside another, and look stocks up in their own way; so these are the KPIs of flows
 * that need at most two on a row.
 */
export function totalsPages(kpis: readonly Kpi[], seed: number, shown: (kpi: Kpi) => Kpi): readonly Page[] {
  const rows = totalsRows(seed);
  const lines = kpis
    .filter(kpi => {
      const { flows, stocks } = measuresOf(kpi);
      return stocks.length === 0 && (kpi.rows === 'any' || flows.length <= 2);
    })
    .flatMap((kpi, i) =>
      months.map((month, m): Line => ({ kpi, month, placement: placements[(i + m) % placements.length] })),
    );
  return [
    sheetOf(rows),
    { name: 'group totals', rows: lines.map((line, i) => cellsOf(line, shown(line.kpi), rows, i + 1)) },
  ];
}

/** A table for each month, full ones and sparse ones; some rows are of the chosen period, which is another matter. */
const totalsRows = (seed: number): readonly TotalsRow[] =>
  anyTables(seed, months.length).flatMap((rows, m) =>
    rows.map((row, i) => ({
      ...row,
      from: months[m] ?? row.from,
      // The templates leave the site's other traffic out.
      channel: row.channel === 'x' ? 'web' : row.channel,
      period: i % 5 === 0 ? 'chosen' : 'month',
    })),
  );

function sheetOf(rows: readonly TotalsRow[]): Page {
  const above = Array.from({ length: FIRST_ROW - 1 }, () => [...totalsKeys]);
  const cells = rows.map(row =>
    totalsKeys.map((key): PageCell => {
      if (isMeasureId(key)) return row.values[key];
      const dimensions: Readonly<Record<string, PageCell>> = { ...row, values: null };
      return dimensions[key] ?? null;
    }),
  );
  return { name: TOTALS, rows: [...above, ...cells] };
}

/** The month, which formulas look for; the total of each measure; the KPI. */
function cellsOf(
  { kpi, month, placement }: Line,
  shown: Kpi,
  all: readonly TotalsRow[],
  row: number,
): readonly PageCell[] {
  const formulas = totalsFormulas(TOTALS);
  const { flows } = measuresOf(kpi);
  const counted = all.filter(
    ({ period, from, channel, placement: its }) =>
      period === 'month' && from === month && channel !== 'web' && (placement === undefined || its === placement),
  );
  const { rows } = measuredRows(counted, () => '');
  const totals = groupTotals(kpi, rows);
  const ask = (what: string, formula: string, ours: Float64Array | undefined, size = 0) => ({
    definition: kpi.id,
    given: `${what} of month ${month}, ${placement ?? 'all'}`,
    formula,
    expected: known(ours?.[0]),
    size,
  });
  const total = (measure: MeasureId) => {
    const beside = kpi.rows === 'complete' ? flows.find(other => other !== measure) : undefined;
    return formulas.total(measure, {
      period: 'month',
      from: address(row, 1),
      ...(placement && { placement }),
      ...(beside && { beside }),
    });
  };
  return [
    month,
    ...flows.map(measure => ask(measure, `=${total(measure)}`, totals.get(measure))),
    ask(
      'value',
      toSheetFormula(shown.formula, measure => address(row, flows.indexOf(measure) + 2)),
      groupValues(kpi, rows),
      groupSizes(kpi, rows)[0] || 0,
    ),
  ];
}

const known = (value: number | undefined): number | null => (value === undefined || Number.isNaN(value) ? null : value);
