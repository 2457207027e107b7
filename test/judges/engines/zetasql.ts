import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { tableColumns } from '../../../src/readings/google-sql-table.ts';
import type { Engine, Session } from '../judge.ts';
import { loadPackage, packageFolder, packageVersion } from '../packages.ts';
import type { Value } from '../page.ts';
import type { AskedQuery, ComputedRows, SqlQuestion, SqlTable } from '../query.ts';

const PACKAGE = '@fivetrandevelopers/zetasql';
/** It starts in a second or so. */
const STARTS_WITHIN_MS = 30_000;

/** A value as the service writes it: `value` names the one field that is set; none of them is NULL. */
interface ProtoValue {
  readonly value?: 'int64Value' | 'doubleValue' | 'stringValue' | 'dateValue' | 'numericValue';
  readonly int64Value?: string;
  readonly doubleValue?: number;
  readonly stringValue?: string;
  readonly dateValue?: number;
  readonly numericValue?: Buffer;
}

interface Responses {
  formatSql: unknown;
  getLanguageOptions: { readonly enabledLanguageFeatures?: readonly string[] };
  registerCatalog: { readonly registeredId: unknown };
  unregisterCatalog: unknown;
  evaluateQuery: {
    readonly content: { readonly tableData?: { readonly row?: readonly { readonly cell: readonly ProtoValue[] }[] } };
  };
}
type Call = <Method extends keyof Responses>(method: Method, request: object) => Promise<Responses[Method]>;

type Stub = { close(): void } & Record<
  keyof Responses,
  (request: object, done: (error: Error | null, response: never) => void) => void
>;
interface Grpc {
  readonly credentials: { createInsecure(): unknown };
  loadPackageDefinition(definition: unknown): {
    readonly zetasql: {
      readonly local_service: {
        readonly ZetaSqlLocalService: new (address: string, credentials: unknown, options: object) => Stub;
      };
    };
  };
}
interface ProtoLoader {
  loadSync(file: string, options: object): unknown;
}

/** The analyser and reference evaluator of GoogleSQL, published by Google; what BigQuery's dialect is told by. */
export const zetaSql: Engine<SqlQuestion, ComputedRows> = {
  name: 'ZetaSQL',
  async open() {
    const program = programPath();
    if (!program) return { absent: `there is no ZetaSQL for ${process.platform} on ${process.arch}` };
    const port = await freePort();
    const server = start(program, port);
    try {
      return await connect(server, port);
    } catch (error) {
      server.end();
      throw error;
    }
  },
};

const programs: Readonly<Record<string, string>> = {
  'linux-x64': 'remote_server.so',
  'linux-arm64': 'remote_server_arm.so',
  'darwin-x64': 'remote_server',
  'darwin-arm64': 'remote_server_arm',
};

function programPath(): string | undefined {
  const file = programs[`${process.platform}-${process.arch}`];
  const program = file && path.join(packageFolder(PACKAGE), 'lib/zetasql', file);
  return program && existsSync(program) ? program : undefined;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

interface Server {
  readonly process: ChildProcess;
  end(): void;
}

/** The program pays no heed to SIGTERM, and would outlive us: it is killed, however this process ends. */
function start(program: string, port: number): Server {
  const child = spawn(program, ['localhost', String(port)], { stdio: 'ignore' });
  const kill = () => child.kill('SIGKILL');
  const interrupted = (signal: NodeJS.Signals) => {
    kill();
    process.kill(process.pid, signal);
  };
  process.once('exit', kill);
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  return {
    process: child,
    end() {
      kill();
      process.off('exit', kill);
      process.off('SIGINT', interrupted);
      process.off('SIGTERM', interrupted);
    },
  };
}

async function connect(server: Server, port: number): Promise<Session<SqlQuestion, ComputedRows>> {
  const grpc = loadPackage<Grpc>('@grpc/grpc-js');
  const definition = loadPackage<ProtoLoader>('@grpc/proto-loader').loadSync('local_service.proto', {
    defaults: false,
    oneofs: true,
    keepCase: false,
    longs: String,
    enums: String,
    includeDirs: [path.join(packageFolder(PACKAGE), 'lib/zetasql/protos')],
  });
  const Service = grpc.loadPackageDefinition(definition).zetasql.local_service.ZetaSqlLocalService;
  const limit = 256 * 1024 * 1024;
  const stub = new Service(`127.0.0.1:${port}`, grpc.credentials.createInsecure(), {
    'grpc.max_receive_message_length': limit,
    'grpc.max_send_message_length': limit,
  });
  const call: Call = (method, request) =>
    new Promise((resolve, reject) => {
      stub[method](request, (error, response) => (error ? reject(error) : resolve(response)));
    });
  await answering(server.process, call);
  const language = await languageOptions(call);
  return {
    version: packageVersion(PACKAGE),
    compute: question => compute(call, language, question),
    async close() {
      stub.close();
      server.end();
    },
  };
}

async function answering(server: ChildProcess, call: Call): Promise<void> {
  let failure = '';
  server.once('error', error => {
    failure = error.message;
  });
  for (const started = Date.now(); Date.now() - started < STARTS_WITHIN_MS; await pause(100)) {
    if (failure || server.exitCode !== null) throw new Error(`ZetaSQL did not start: ${failure || server.exitCode}`);
    try {
      await call('formatSql', { sql: 'SELECT 1' });
      return;
    } catch {
      // Not listening yet.
    }
  }
  throw new Error('ZetaSQL did not answer.');
}

/** BigQuery's dialect: what is released, for products outside of Google. */
async function languageOptions(call: Call): Promise<object> {
  const { enabledLanguageFeatures } = await call('getLanguageOptions', { languageVersion: 'VERSION_CURRENT' });
  return {
    nameResolutionMode: 'NAME_RESOLUTION_DEFAULT',
    productMode: 'PRODUCT_EXTERNAL',
    enabledLanguageFeatures: [
      ...new Set([...(enabledLanguageFeatures ?? []), 'FEATURE_NUMERIC_TYPE', 'FEATURE_ANALYTIC_FUNCTIONS']),
    ],
    supportedStatementKinds: ['RESOLVED_QUERY_STMT'],
  };
}

const types = { DATE: 'TYPE_DATE', STRING: 'TYPE_STRING', NUMERIC: 'TYPE_NUMERIC', FLOAT64: 'TYPE_DOUBLE' } as const;

async function compute(call: Call, languageOptions: object, { tables, queries }: SqlQuestion): Promise<ComputedRows> {
  const { registeredId } = await call('registerCatalog', {
    simpleCatalog: {
      name: 'judged',
      builtinFunctionOptions: { languageOptions },
      table: tables.map(({ name }, i) => ({
        name,
        serializationId: i + 1,
        column: tableColumns.map(column => ({ name: column.name, type: { typeKind: types[column.type] } })),
      })),
    },
    tableContent: Object.fromEntries(tables.map(table => [table.name, { tableData: { row: rowsOf(table) } }])),
  });
  const options = {
    languageOptions,
    defaultTimezone: 'UTC',
    errorMessageMode: 'ERROR_MESSAGE_ONE_LINE',
    parameterMode: 'PARAMETER_NAMED',
    queryParameters: ['from', 'to'].map(name => ({ name, type: { typeKind: types.DATE } })),
  };
  const answers: Value[][][] = [];
  for (const query of queries) answers.push(await answer(call, { registeredCatalogId: registeredId, options }, query));
  await call('unregisterCatalog', { registeredId });
  return answers;
}

async function answer(call: Call, session: object, { sql, parameters }: AskedQuery): Promise<Value[][]> {
  const params = Object.entries(parameters).map(([name, day]) => ({ name, value: { dateValue: dayNumber(day) } }));
  const { content } = await call('evaluateQuery', { ...session, sql, params }).catch((error: Error) => {
    throw new Error(`${error.message}, in:\n${sql}`);
  });
  return (content.tableData?.row ?? []).map(({ cell }) => cell.map(fromProto));
}

const rowsOf = ({ rows }: SqlTable) =>
  rows.map(row => ({ cell: tableColumns.map(({ name, type }) => toProto(row[name] ?? null, type)) }));

const DAY_MS = 86_400_000;
const dayNumber = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / DAY_MS;

function toProto(value: Value, type: keyof typeof types): object {
  if (value === null) return {};
  switch (type) {
    case 'DATE':
      return { dateValue: dayNumber(String(value)) };
    case 'STRING':
      return { stringValue: String(value) };
    case 'NUMERIC':
      return { numericValue: numericBytes(Number(value)) };
    case 'FLOAT64':
      return { doubleValue: Number(value) };
  }
}

function fromProto(cell: ProtoValue): Value {
  switch (cell.value) {
    case undefined:
      return null;
    case 'int64Value':
      return Number(cell.int64Value);
    case 'dateValue':
      return new Date(Number(cell.dateValue) * DAY_MS).toISOString().slice(0, 10);
    case 'numericValue':
      return fromNumericBytes(cell.numericValue ?? Buffer.alloc(0));
    default:
      return cell[cell.value] ?? null;
  }
}

/** NUMERIC on the wire: billionths, little-endian, in two's complement, no byte more than needed. */
function numericBytes(value: number): Buffer {
  const billionths = BigInt(value.toFixed(9).replace('.', ''));
  const bytes: number[] = [];
  for (let rest = billionths; ; ) {
    const byte = Number(BigInt.asUintN(8, rest));
    bytes.push(byte);
    rest >>= 8n;
    if (rest === (byte & 0x80 ? -1n : 0n)) return Buffer.from(bytes);
  }
}

function fromNumericBytes(bytes: Buffer): number {
  const unsigned = bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);
  return Number(BigInt.asIntN(8 * bytes.length, unsigned)) / 1e9;
}
