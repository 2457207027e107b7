import { type Expression, fold, variablesOf } from '../core/expression.ts';
import { simplify } from '../core/simplify.ts';
import { type Kpi, measuresOf } from '../kpis/kpi.ts';
import { type MeasureId, measureSpec } from '../model/measures.ts';
import { measureColumn, measureType, quotedTable } from './google-sql-table.ts';

/** What a row of the answer may be of; periods are told by their first day, and a row belongs to that of its `day_from`. */
const groupColumns = {
  channel: `IFNULL(channel, '')`,
  account: `IFNULL(account, '')`,
  campaign: `IFNULL(campaign, '')`,
  placement: `IFNULL(placement, '')`,
  month: 'DATE_TRUNC(day_from, MONTH)',
  quarter: 'DATE_TRUNC(day_from, QUARTER)',
  year: 'DATE_TRUNC(day_from, YEAR)',
} as const;
export type SqlGroup = keyof typeof groupColumns;
export const sqlGroups = Object.keys(groupColumns) as readonly SqlGroup[];

type SqlKpi = Pick<Kpi, 'id' | 'formula' | 'rows'>;

/**
 * GoogleSQL that gives a KPI by groups: the group's columns, then `value`, in the order of the groups; NULL where there
 * is no value (a zero divisor, nothing measured, beyond what a number holds). A group is there when it has any row.
 *
 * The days are query parameters of type DATE, `@from` and `@to`, both included: rows that lie wholly between them count.
 * Which of those are added up is the KPI's own rule, see `Kpi.rows`.
 *
 * @param table as `quotedTable` takes it, laid out as `createTable` does
 * @throws Error on a name or a group that isn't one
 */
export const kpiQuery = ({ kpi, table, groupBy }: { kpi: SqlKpi; table: string; groupBy: readonly SqlGroup[] }) =>
  query([planOf(kpi, true)], table, groupBy);

/**
 * The same for several KPIs side by side, each in a column named by its id. The table is read once. A measure's column is
 * its plain name where all rows that have it count, and `kpi__measure` where only those count that the KPI asks for.
 */
export function kpisQuery({
  kpis,
  table,
  groupBy,
}: {
  kpis: readonly SqlKpi[];
  table: string;
  groupBy: readonly SqlGroup[];
}) {
  if (kpis.length === 0) throw new Error('No KPI to ask for.');
  if (new Set(kpis.map(({ id }) => id)).size < kpis.length) throw new Error('A KPI is asked for twice.');
  return query(
    kpis.map(kpi => planOf(kpi, false)),
    table,
    groupBy,
  );
}

/** What a KPI needs of each step. */
interface Plan {
  /** Its column in the answer. */
  readonly column: string;
  readonly formula: Expression<MeasureId>;
  /** Rows count when they have all of these; empty where every row counts for the measures it has. */
  readonly rowNeeds: readonly MeasureId[];
  /** Accounts count when they have all of these; empty where every account does. */
  readonly accountNeeds: readonly MeasureId[];
  /** Says whether a row counts. */
  readonly completeColumn: string;
  /** A measure's total. */
  readonly total: (id: MeasureId) => string;
}

function planOf(kpi: SqlKpi, alone: boolean): Plan {
  if (!/^[a-z][a-z0-9_]*$/.test(kpi.id)) throw new Error(`"${kpi.id}" is no id of a KPI.`);
  const { flows, stocks } = measuresOf(kpi);
  const complete = kpi.rows === 'complete';
  // SUM passes over NULLs, so a single measure needs no condition.
  const rowNeeds = complete && flows.length > 1 ? flows : [];
  const accountNeeds = complete && stocks.length > 0 && flows.length + stocks.length > 1 ? [...flows, ...stocks] : [];
  const plain = alone || rowNeeds.length + accountNeeds.length === 0;
  return {
    column: alone ? 'value' : kpi.id,
    formula: simplify(kpi.formula),
    rowNeeds,
    accountNeeds,
    completeColumn: alone ? 'is_complete' : `${kpi.id}__is_complete`,
    total: id => (plain ? measureColumn(id) : `${kpi.id}__${measureColumn(id)}`),
  };
}

function query(plans: readonly Plan[], table: string, groupBy: readonly SqlGroup[]): string {
  for (const group of groupBy) {
    if (!Object.hasOwn(groupColumns, group)) throw new Error(`"${group}" is nothing to group by.`);
  }
  if (new Set(groupBy).size < groupBy.length) throw new Error('A column to group by is named twice.');
  const hasStocks = plans.some(({ formula }) => variablesOf(formula).some(isStock));
  const steps = [
    periodRows(plans, table, groupBy, hasStocks),
    ...(hasStocks ? [datedRows(plans, groupBy), accounts(plans, groupBy)] : []),
    totals(plans, groupBy, hasStocks),
  ];
  const values = plans.map(plan => ({ column: plan.column, ...formulaSql(plan) }));
  const selects = [...groupBy, ...values.map(({ sql, column }) => named(sql, column))];
  // NUMERIC can't be infinite; FLOAT64 columns may hold NaN or infinity, and what is computed of them is no value.
  const checked = values.map(({ type, column }) =>
    type === 'NUMERIC' ? column : `IF(IS_NAN(${column}) OR IS_INF(${column}), NULL, ${column}) AS ${column}`,
  );
  const needsCheck = values.some(({ type }) => type !== 'NUMERIC');
  if (needsCheck) steps.push(step('results', 'The formula over the totals.', select(selects, 'totals')));
  const last = needsCheck ? select([...groupBy, ...checked], 'results') : select(selects, 'totals');
  const order = groupBy.length > 0 ? `\nORDER BY ${groupBy.join(', ')}` : '';
  return `WITH\n${steps.join(',\n')}\n${last}${order}\n`;
}

/** Columns that tell an account of a group. */
const accountColumns = (groupBy: readonly SqlGroup[]): readonly SqlGroup[] => [
  ...new Set<SqlGroup>([...groupBy, 'channel', 'account']),
];

const isStock = (id: MeasureId): boolean => measureSpec(id).aggregation === 'latest';
const measuresIn = (plans: readonly Plan[]): readonly MeasureId[] => [
  ...new Set(plans.flatMap(({ formula }) => variablesOf(formula))),
];

function periodRows(plans: readonly Plan[], table: string, groupBy: readonly SqlGroup[], hasStocks: boolean): string {
  const columns = [
    ...(hasStocks ? accountColumns(groupBy) : groupBy).map(group => `${groupColumns[group]} AS ${group}`),
    ...(hasStocks ? ['day_to'] : []),
    ...measuresIn(plans).map(measureColumn),
    ...plans
      .filter(({ rowNeeds }) => rowNeeds.length > 0)
      .map(({ rowNeeds, completeColumn }) => `(${allThere(rowNeeds.map(measureColumn))}) AS ${completeColumn}`),
  ];
  // The upper bound of day_from follows from that of day_to; with it BigQuery leaves later days unread.
  const where = 'WHERE day_from BETWEEN @from AND @to\n  AND day_to <= @to';
  return step('period_rows', 'Rows that lie wholly in the period.', select(columns, quotedTable(table), where));
}

/** Beside each row: the latest day on which its account, within the group, has each stock. */
function datedRows(plans: readonly Plan[], groupBy: readonly SqlGroup[]): string {
  const keys = accountColumns(groupBy);
  const ids = measuresIn(plans);
  const columns = [
    ...keys,
    'day_to',
    ...ids.map(measureColumn),
    ...plans.filter(({ rowNeeds }) => rowNeeds.length > 0).map(({ completeColumn }) => completeColumn),
    ...ids
      .filter(isStock)
      .map(measureColumn)
      .map(stock => `MAX(IF(${stock} IS NULL, NULL, day_to)) OVER (PARTITION BY ${keys.join(', ')}) AS ${stock}_day`),
  ];
  return step('dated_rows', 'The latest day on which each account has a stock.', select(columns, 'period_rows'));
}

function accounts(plans: readonly Plan[], groupBy: readonly SqlGroup[]): string {
  const keys = accountColumns(groupBy);
  const sums = plans.flatMap(plan =>
    variablesOf(plan.formula).map(id => {
      const column = measureColumn(id);
      const counted = isStock(id) ? `IF(day_to = ${column}_day, ${column}, NULL)` : flowOf(plan, id);
      return `SUM(${counted}) AS ${plan.total(id)}`;
    }),
  );
  return step(
    'accounts',
    'Each account: flows added up, stocks as on their latest day.',
    select([...keys, ...new Set(sums)], 'dated_rows', groupedBy(keys)),
  );
}

function totals(plans: readonly Plan[], groupBy: readonly SqlGroup[], ofAccounts: boolean): string {
  const sums = plans.flatMap(plan =>
    variablesOf(plan.formula).map(id => {
      const counted = ofAccounts ? when(plan.accountNeeds.map(plan.total), plan.total(id)) : flowOf(plan, id);
      return `SUM(${counted}) AS ${plan.total(id)}`;
    }),
  );
  const comment = ofAccounts
    ? 'Each group, over the accounts that have what the KPI needs.'
    : 'Each group, over the rows that have what the KPI needs.';
  const source = ofAccounts ? 'accounts' : 'period_rows';
  return step('totals', comment, select([...groupBy, ...new Set(sums)], source, groupedBy(groupBy)));
}

const flowOf = ({ rowNeeds, completeColumn }: Plan, id: MeasureId): string =>
  rowNeeds.length > 0 ? `IF(${completeColumn}, ${measureColumn(id)}, NULL)` : measureColumn(id);

interface Value {
  readonly sql: string;
  readonly type: 'NUMERIC' | 'FLOAT64';
}

/**
 * The formula over the totals. Amounts are added and subtracted as NUMERIC, exactly; all else is FLOAT64, and division
 * always: quotients of NUMERIC are cut to 9 decimals. The SAFE_ functions give NULL where the plain ones stop the query.
 */
function formulaSql({ formula, total }: Plan): Value {
  const float = ({ sql }: Value) => `CAST(${sql} AS FLOAT64)`;
  const amount = (value: Value) => (value.type === 'NUMERIC' ? float(value) : value.sql);
  const sum = (name: string) => (left: Value, right: Value) =>
    left.type === right.type
      ? { sql: `${name}(${left.sql}, ${right.sql})`, type: left.type }
      : { sql: `${name}(${amount(left)}, ${amount(right)})`, type: 'FLOAT64' as const };
  return fold<Value, MeasureId>(formula, {
    variable: id => ({ sql: total(id), type: measureType(id) }),
    number: value => ({ sql: literal(value), type: 'FLOAT64' }),
    add: sum('SAFE_ADD'),
    subtract: sum('SAFE_SUBTRACT'),
    multiply: (left, right) => ({ sql: `SAFE_MULTIPLY(${amount(left)}, ${amount(right)})`, type: 'FLOAT64' }),
    divide: (left, right) => ({ sql: `SAFE_DIVIDE(${float(left)}, ${float(right)})`, type: 'FLOAT64' }),
  });
}

function literal(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`${value} is no number of a formula.`);
  // 10^19 in digits would be read as an integer, and is none that fits.
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? value.toExponential() : String(value);
}

const named = (sql: string, column: string): string => (sql === column ? column : `${sql} AS ${column}`);
const allThere = (columns: readonly string[]): string => columns.map(column => `${column} IS NOT NULL`).join(' AND ');
const when = (needs: readonly string[], column: string): string =>
  needs.length > 0 ? `IF(${allThere(needs)}, ${column}, NULL)` : column;
const groupedBy = (columns: readonly string[]): string => (columns.length > 0 ? `GROUP BY ${columns.join(', ')}` : '');

const select = (columns: readonly string[], from: string, rest = ''): string =>
  `SELECT\n  ${columns.join(',\n  ')}\nFROM ${from}${rest && `\n${rest}`}`;
const step = (name: string, comment: string, body: string): string =>
  `  -- ${comment}\n  ${name} AS (\n${body.replace(/^/gm, '    ')}\n  )`;
