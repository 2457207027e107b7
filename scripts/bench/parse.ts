import { TextDecoder } from 'node:util';
import Papa from 'papaparse';
import { readFile } from '../../src/importers/read-file.ts';
import { makeOldXPosts, xPosts } from '../../test/fixtures/make-x.ts';
import { type Figure, medianMilliseconds, rounded } from './figure.ts';

const ROWS = 50_000;
const COLUMNS = 40;
const RUNS = 5;

/** Old X's export has 40 columns; all of reading it, up to rows of Data, beside Papa Parse alone on the same text. */
export async function* benchParse(): AsyncGenerator<Figure> {
  // Each its own post, all within a few years.
  const posts = Array.from({ length: ROWS / 500 }, (_, i) => xPosts(500, '2021-03-09', i)).flat();
  const file = makeOldXPosts(posts.map((post, i) => ({ ...post, id: String(1_500_000_000_000_000_000n + BigInt(i)) })));
  const text = new TextDecoder().decode(file.bytes);
  const parsed = Papa.parse(text, { delimiter: ',', newline: '\n' });
  const read = readFile(file, {}, { TextDecoder });
  const imported = read.ok ? (read.value.tables[0]?.rows.length ?? 0) : 0;
  if (parsed.data[0]?.length !== COLUMNS || imported !== ROWS) {
    throw new Error(`${parsed.data[0]?.length} columns, ${imported} rows imported.`);
  }
  // In turns, so that both meet the same machine.
  const times = Array.from({ length: RUNS }, () => ({
    papa: medianMilliseconds(1, () => void Papa.parse(text, { delimiter: ',', newline: '\n' })),
    ours: medianMilliseconds(1, () => void readFile(file, {}, { TextDecoder })),
  }));
  const middle = (of: 'papa' | 'ours') =>
    times.map(time => time[of]).sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
  const what = `${ROWS} rows x ${COLUMNS} columns (${rounded(file.bytes.length / 1e6, 1)} MB)`;
  yield { what: `${what}, Papa Parse alone`, value: rounded(middle('papa'), 0), unit: 'ms' };
  yield { what: `${what}, read to rows of Data`, value: rounded(middle('ours'), 0), unit: 'ms' };
  yield {
    what: `${what}, beside Papa Parse`,
    value: rounded(middle('ours') / middle('papa')),
    unit: 'times',
    goal: '<= 3',
  };
}
