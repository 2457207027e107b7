import { number, substitute, variable } from '../../../src/core/expression.ts';
import type { ArithmeticFunction } from '../../../src/kpis/kpi.ts';
import type { MeasureId } from '../../../src/model/measures.ts';
import { kpiQuery } from '../../../src/readings/google-sql.ts';
import { measureColumn } from '../../../src/readings/google-sql-table.ts';
import type { AskedQuery, SqlQuestion, SqlTable } from '../query.ts';
import { type Call, inputOf, inWords } from './calls.ts';
import { groupBy } from './group-by.ts';

/** Columns that lend themselves to a function's parameters, in their order. */
const stand: readonly MeasureId[] = [
  'impressions',
  'views',
  'clicks',
  'shares',
  'saves',
  'comments',
  'leads',
  'orders',
];
const DAY = '2026-03-01';

/**
 * The same calls in SQL: a function is asked for as if it were a KPI of some measures, over a table with one row a call,
 * told apart by its campaign. What a call leaves out becomes its default, so each choice is a query of its own.
 */
export function functionQueries(
  calls: readonly Call[],
  shown: (definition: ArithmeticFunction) => ArithmeticFunction,
): SqlQuestion {
  const tables: SqlTable[] = [];
  const queries: AskedQuery[] = [];
  for (const alike of groupBy(calls, call => `${call.definition.name} ${leftOut(call)}`).values()) {
    const [first] = alike;
    if (!first) continue;
    const name = `calls_${tables.length}`;
    const given = [...first.arguments].filter(([, argument]) => argument !== undefined).map(([parameter]) => parameter);
    const measureOf = (parameter: string): MeasureId => {
      const measure = stand[given.indexOf(parameter)];
      if (!measure)
        throw new Error(`${first.definition.name} has more parameters than there are measures to stand in.`);
      return measure;
    };
    const definition = shown(first.definition);
    const formula = substitute<string, MeasureId>(definition.formula, parameter =>
      given.includes(parameter)
        ? variable(measureOf(parameter))
        : number(inputOf(definition, first.arguments, parameter) ?? Number.NaN),
    );
    tables.push({
      name,
      rows: alike.map((call, i) => ({
        day_from: DAY,
        day_to: DAY,
        campaign: String(i),
        ...Object.fromEntries(
          given.map(parameter => [
            measureColumn(measureOf(parameter)),
            inputOf(call.definition, call.arguments, parameter),
          ]),
        ),
      })),
    });
    queries.push({
      sql: kpiQuery({ kpi: { id: 'called', formula, rows: 'any' }, table: name, groupBy: ['campaign'] }),
      parameters: { from: DAY, to: DAY },
      matter: 'functions',
      definitions: [definition.name],
      given: key => inWords(alike[Number(key)] ?? first),
      expected: new Map(alike.map((call, i) => [String(i), [{ value: call.expected, size: call.size }]])),
    });
  }
  return { tables, queries };
}

const leftOut = (call: Call): string =>
  [...call.arguments]
    .filter(([, argument]) => argument === undefined)
    .map(([name]) => name)
    .join(' ');
