import { tableColumns } from '../../../src/readings/google-sql-table.ts';
import type { Engine } from '../judge.ts';
import { loadPackage } from '../packages.ts';
import type { Value } from '../page.ts';
import type { AskedQuery, ComputedRows, SqlQuestion, SqlTable } from '../query.ts';

interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(
    sql: string,
    values?: Readonly<Record<string, string>>,
  ): Promise<{ getRowsJson(): (Value | boolean)[][] }>;
  closeSync(): void;
}

interface DuckDb {
  readonly DuckDBInstance: {
    create(path: string): Promise<{ connect(): Promise<Connection>; closeSync(): void }>;
  };
}

const types = { DATE: 'DATE', STRING: 'VARCHAR', NUMERIC: 'DECIMAL(38, 9)', FLOAT64: 'DOUBLE' } as const;

/** The functions of GoogleSQL that DuckDB doesn't have, so that the queries stay as they are. */
const functions = [
  // SAFE_ functions give NULL where the plain ones would stop the query: beyond what a number holds, by 0.
  'SAFE_ADD(a, b) AS IF(isfinite(CAST(a AS DOUBLE) + CAST(b AS DOUBLE)), a + b, NULL)',
  'SAFE_SUBTRACT(a, b) AS IF(isfinite(CAST(a AS DOUBLE) - CAST(b AS DOUBLE)), a - b, NULL)',
  'SAFE_MULTIPLY(a, b) AS IF(isfinite(a * b), a * b, NULL)',
  'SAFE_DIVIDE(a, b) AS IF(b <> 0 AND isfinite(a / b), a / b, NULL)',
  'IS_NAN(a) AS isnan(a)',
  'IS_INF(a) AS isinf(a)',
];

/** What no function can mend: quotes, names of types, parameters, and words in the place of an argument. */
export const inDuckDb = (sql: string): string =>
  sql
    .replaceAll('`', '"')
    .replaceAll('FLOAT64', 'DOUBLE')
    .replaceAll(/@(\w+)/g, 'CAST($$$1 AS DATE)')
    .replaceAll(/DATE_TRUNC\((\w+), (\w+)\)/g, "CAST(DATE_TRUNC('$2', $1) AS DATE)");

/** A database in memory that knows GoogleSQL's functions. */
export async function openDuckDb(): Promise<{ readonly connection: Connection; readonly close: () => Promise<void> }> {
  const instance = await loadPackage<DuckDb>('@duckdb/node-api').DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const declaration of functions) await connection.run(`CREATE MACRO ${declaration}`);
  return {
    connection,
    async close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** The same queries in another SQL database, to tell a fault of ours from one of ZetaSQL. */
export const duckDb: Engine<SqlQuestion, ComputedRows> = {
  name: 'DuckDB',
  async open() {
    const { connection, close } = await openDuckDb();
    const version = await connection.runAndReadAll('SELECT version()');
    return {
      version: String(version.getRowsJson()[0]?.[0]).replace(/^v/, ''),
      async compute({ tables, queries }) {
        for (const table of tables) for (const sql of creation(table)) await connection.run(sql);
        const answers: Value[][][] = [];
        for (const query of queries) answers.push(await answer(connection, query));
        return answers;
      },
      close,
    };
  },
};

async function answer(connection: Connection, { sql, parameters, definitions }: AskedQuery): Promise<Value[][]> {
  const rows = (await connection.runAndReadAll(inDuckDb(sql), parameters)).getRowsJson();
  return rows.map(row => {
    const firstValue = row.length - definitions.length;
    // Decimals arrive as texts.
    return row.map((cell, at) => (cell === null ? null : at < firstValue ? String(cell) : Number(cell)));
  });
}

function creation({ name, rows }: SqlTable): string[] {
  const columns = tableColumns.map(column => `${column.name} ${types[column.type]}`);
  const tuples = rows.map(row => {
    const cells = tableColumns.map(column => literal(row[column.name] ?? null, column.type));
    return `(${cells.join(', ')})`;
  });
  return [
    `CREATE OR REPLACE TABLE "${name}" (${columns.join(', ')})`,
    ...(tuples.length > 0 ? [`INSERT INTO "${name}" VALUES ${tuples.join(', ')}`] : []),
  ];
}

/** From texts, which DuckDB reads as the nearest number; a bare 0.1 would be a decimal first. */
function literal(value: Value, type: keyof typeof types): string {
  if (value === null) return 'NULL';
  const text = type === 'NUMERIC' && typeof value === 'number' ? value.toFixed(9) : String(value);
  return `CAST('${text.replaceAll("'", "''")}' AS ${types[type]})`;
}
