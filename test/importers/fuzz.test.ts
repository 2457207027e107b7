import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { asCellText } from '../../src/core/sheet-text.ts';
import { agreementOf } from '../../src/importers/agreement.ts';
import { decodeText } from '../../src/importers/decode.ts';
import type { SourceFile } from '../../src/importers/imported-table.ts';
import { readWithSources } from '../../src/importers/read-file.ts';
import { type DataRow, keyOf } from '../../src/model/row.ts';
import { csv, encode } from '../fixtures/bytes.ts';
import { madeFiles } from '../fixtures/made-files.ts';
import { xlsxMembers } from '../fixtures/make-xlsx.ts';
import { type ZipMember, zip } from '../fixtures/zip.ts';
import { tools } from './read.ts';

/** A failing run names its seed and path; `FUZZ_SEED=... npx vitest run test/importers/fuzz.test.ts` plays it again. */
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_122);
const TEXT_RUNS = process.env['CI'] ? 20_000 : 5_000;
const BINARY_RUNS = 500;
const MB = 1024 * 1024;

const answers = { account: 'a', currency: 'USD', channel: 'facebook' } as const;
const isText = ({ bytes }: SourceFile): boolean =>
  decodeText(bytes, tools).ok && bytes[0] !== 0x50 && bytes[0] !== 0xd0;
const made = madeFiles();
const texts = made.filter(isText).map(file => {
  const decoded = decodeText(file.bytes, tools);
  // Long files take the time of many and have nothing that their first rows don't.
  return { ...file, text: decoded.ok ? decoded.value.text.slice(0, 6_000) : '' };
});
const binaries = made.filter(file => !isText(file));

/** What a cell must never do, in a sheet or to a reader. */
const hostile = [
  ...['', '-', '"', '""', '\n', '#', 'sep=;', '# Start date: 20250101', 'Total', 'Grand total', 'No data available.'],
  ...['=1+1', '=IMPORTXML("http://x","//a")', '+1', '-1+1', '@SUM(A1)', '\t=1', '＝1', "'=1", '\u00a0=1', '|cmd'],
  ...[
    '1e400',
    '-1e400',
    '1,234',
    '1.234,5',
    '9'.repeat(400),
    '0x10',
    'Infinity',
    '１２',
    '2.81%',
    '99999999999999999999',
  ],
  ...['03/04/2025', '31/02/2025', '0000-00-00', '9999-12-31', '2025-13-40', '275760-09-13', 'Lifetime', '17.юни'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', '{{x}}'],
  ...['\u0000', '\u0001', '\u0007', '\u001b[31m', '\u202e', '\u2028', '\ud800', '\ufeff', '\u200b', '<'.repeat(50)],
  ...['x'.repeat(60_000), ' '.repeat(5_000), `${'a '.repeat(3_000)}!`, '1,'.repeat(2_000), '('.repeat(2_000)],
];

/** Cells that a sheet would read as a formula, or as another value than the text that it is. */
const BEGINS_FORMULA = /^[=+\-@＝＋－＠]/u;

const TEXT_FIELDS = [
  ...['channel', 'account', 'campaign', 'adSet', 'ad', 'postId', 'postTitle', 'postUrl', 'postType', 'postTheme'],
  ...['conversionType', 'topic', 'employee', 'segment', 'breakdown', 'currency', 'source'],
] as const satisfies readonly (keyof DataRow)[] | readonly string[];

function expectSafe(row: DataRow): void {
  for (const value of TEXT_FIELDS.map(field => row[field as keyof DataRow])) {
    if (typeof value !== 'string' || value === '') continue;
    const cell = asCellText(value);
    if (BEGINS_FORMULA.test(cell)) throw new Error(`A formula: ${JSON.stringify(cell.slice(0, 60))}`);
    if (BEGINS_FORMULA.test(value) && !cell.startsWith("'")) throw new Error('An unmarked formula.');
    if (cell.length > 50_001) throw new Error(`A cell of ${cell.length} characters.`);
  }
  for (const [id, value] of Object.entries(row.measures)) {
    if (!Number.isFinite(value)) throw new Error(`${id} is ${value}`);
  }
  if (!(row.to >= row.from) || Object.keys(row.measures).length === 0) throw new Error('A row of no days or numbers.');
}

const took: { readonly name: string; readonly milliseconds: number; readonly size: number }[] = [];

/** Reads it, and sees that every line is in one place, every sum is kept and every cell is harmless. */
function check(file: SourceFile): 'refused' | 'unknown' | 'known' {
  const started = performance.now();
  const content = readWithSources(file, answers, tools);
  took.push({ name: file.name, milliseconds: performance.now() - started, size: file.bytes.length });
  if (!content.ok) return 'refused';
  const { tables, unknown } = content.value;
  for (const table of tables) {
    const { linesKept, lostSums } = agreementOf(table);
    if (!linesKept) throw new Error(`${file.name}: lines of ${table.imported.importer} got lost.`);
    if (lostSums.length > 0)
      throw new Error(`${file.name}: ${table.imported.importer} lost ${JSON.stringify(lostSums)}`);
    const rows = table.imported.rows.flatMap(row => row.rows);
    for (const row of rows) expectSafe(row);
    if (new Set(rows.map(keyOf)).size !== rows.length) throw new Error(`${file.name}: a key twice.`);
  }
  return tables.length > 0 ? 'known' : unknown.length > 0 ? 'unknown' : 'refused';
}

function checked(files: Iterable<SourceFile>) {
  const counts = { refused: 0, unknown: 0, known: 0 };
  for (const file of files) counts[check(file)]++;
  return counts;
}

/** Told, not asserted: the machine may be busy. What bounds the work are the limits of size, cells and members. */
function tellTimes(what: string): void {
  const longest = took.reduce((one, other) => (other.milliseconds > one.milliseconds ? other : one));
  const all = took.reduce((sum, one) => sum + one.milliseconds, 0);
  console.info(
    `${what}: seed ${seed}, ${took.length} files in ${(all / 1000).toFixed(1)} s, the longest ` +
      `${longest.milliseconds.toFixed(0)} ms (${longest.name}, ${longest.size} bytes)`,
  );
  took.length = 0;
}

const xmlText = (text: string): string => text.replace(/[<>&"]/gu, character => `&#${character.charCodeAt(0)};`);
const END = '</sheetData>';

/** What is done to one member of a zip: most of a workbook's bytes are packed, so that changing those breaks it at once. */
const memberEdits: readonly ((xml: string, cell: string, at: number) => string)[] = [
  xml => xml.replace('<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>'),
  xml => xml.replace(END, `<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>${END}`),
  (xml, cell) => xml.replaceAll('<v>', `<f>${xmlText(cell)}</f><v>`),
  xml => xml.replaceAll('<v>', '<f t="array" ref="A1:XFD1048576">IMPORTXML("http://x","//a")</f><v>'),
  (xml, cell) => xml.replaceAll(/(<t[^>]*>)[^<]*/gu, `$1${xmlText(cell).replaceAll('$', '$$$$')}`),
  xml => xml.replaceAll('t="inlineStr"', 't="s"'),
  xml => xml.replaceAll('<v>', '<v>9'.repeat(30)),
  (xml, cell, at) => xml.slice(0, at % (xml.length + 1)) + cell + xml.slice(at % (xml.length + 1)),
  (xml, _, at) => xml.slice(0, at % (xml.length + 1)),
  xml =>
    `<!DOCTYPE a [<!ENTITY b "${'b'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]>${xml.replace('<v>', '<v>&c;')}`,
  xml => xml.replace(END, xml.slice(xml.indexOf('<row'), xml.indexOf(END)).repeat(40) + END),
  () => '',
];

/** A zip whose members, directory and sizes are not what they were. */
const zipEdit = fc.record({
  changes: fc.array(fc.tuple(fc.nat(40), fc.constantFrom(...memberEdits), fc.constantFrom(...hostile), fc.nat(5_000)), {
    maxLength: 4,
  }),
  // Most point behind the last member, and do nothing.
  claimed: fc.tuple(fc.nat(25), fc.constantFrom(0, 40, 300 * MB, 4_000_000_000)),
  dropped: fc.nat(40),
  nested: fc.nat(9),
  copies: fc.constantFrom(1, 1, 1, 1, 3),
  directoryCut: fc.constantFrom(0, 0, 0, 0, 1, 22, 60, 120),
});

type ZipEdit = typeof zipEdit extends fc.Arbitrary<infer Edit> ? Edit : never;

function rezipped(bytes: Uint8Array, edit: ZipEdit): Uint8Array {
  const members: ZipMember[] = Object.entries(unzipSync(bytes)).map(([name, data]) => ({ name, data }));
  for (const [at, change, cell, where] of edit.changes) {
    const member = members[at % members.length];
    if (!member || isPacked(member.data)) continue;
    const text = change(Buffer.from(member.data).toString('utf8'), cell, where);
    members[at % members.length] = { ...member, data: new Uint8Array(Buffer.from(text, 'utf8')) };
  }
  const [place, claimedSize] = edit.claimed;
  const liar = members[place];
  if (liar) members[place] = { ...liar, claimedSize };
  members.splice(edit.dropped, 1);
  // Names that stand twice, and a zip in the zip.
  const all = Array.from({ length: edit.copies }, () => members).flat();
  if (edit.nested === 0) all.push({ name: 'inner.csv', data: zip(members) });
  const whole = zip(all);
  return whole.slice(0, whole.length - edit.directoryCut);
}

const isPacked = (bytes: Uint8Array | undefined): boolean => bytes?.[0] === 0x50 && bytes[1] === 0x4b;

const cellEdits = fc.array(fc.tuple(fc.nat(60), fc.nat(45), fc.constantFrom(...hostile)), { maxLength: 5 });

describe('whatever happens to a file', () => {
  it('the seeds themselves are in order', () => {
    expect(texts.length).toBeGreaterThan(50);
    expect(binaries.length).toBeGreaterThan(10);
    expect(checked(made).known).toBe(made.length - 1);
  });

  it(`${TEXT_RUNS} mutated texts neither crash it nor lose a line, a sum or a cell`, () => {
    const edits = fc.record({
      base: fc.constantFrom(...texts),
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      to: fc.double({ min: 0, max: 1, noNaN: true }),
      keepsHeader: fc.boolean(),
      twice: fc.boolean(),
      redelimited: fc.constantFrom(null, null, ',', ';', '\t'),
      shuffle: fc.nat(8),
      cells: cellEdits,
      splices: fc.array(fc.tuple(fc.nat(6_000), fc.nat(30), fc.constantFrom(...hostile)), { maxLength: 2 }),
      eol: fc.constantFrom('\n', '\n', '\r\n', '\r'),
      encoding: fc.constantFrom('utf-8', 'utf-8', 'utf-8-bom', 'utf-16le-bom', 'utf-16be', 'latin1'),
      dropByte: fc.option(fc.nat(6_000), { freq: 4 }),
    });
    const counts = { refused: 0, unknown: 0, known: 0 };
    fc.assert(
      fc.property(edits, edit => {
        const { text, name } = edit.base;
        const kept = text.slice(
          edit.keepsHeader ? 0 : Math.floor(text.length * Math.min(edit.from, 0.3)),
          Math.ceil(text.length * Math.max(edit.to, 0.4)),
        );
        let mutant = edit.twice ? `${kept}\n${kept}` : kept;
        if (edit.redelimited !== null) {
          const rows = mutant.split('\n').map(line => line.split(/[,;\t]/u));
          for (const row of rows) row.push(...row.splice(0, edit.shuffle));
          for (const [r, c, cell] of edit.cells) rows[r % rows.length]?.splice(c, 1, cell);
          mutant = csv(rows, { delimiter: edit.redelimited });
        }
        for (const [at, length, insert] of edit.splices)
          mutant = mutant.slice(0, at) + insert + mutant.slice(at + length);
        mutant = mutant.replaceAll('\n', edit.eol);
        const encoded =
          edit.encoding === 'latin1'
            ? new Uint8Array(Buffer.from(mutant, 'latin1'))
            : encode(mutant, edit.encoding as 'utf-8');
        const bytes = edit.dropByte === null ? encoded : encoded.filter((_, i) => i !== edit.dropByte);
        counts[check({ ...edit.base, name, bytes })]++;
      }),
      { numRuns: TEXT_RUNS, seed },
    );
    // Most mutants must still be tables that an importer knows, or this would test little.
    expect(counts.known).toBeGreaterThan(TEXT_RUNS / 3);
    console.info(JSON.stringify(counts));
    tellTimes('texts');
  }, 600_000);

  it(`${BINARY_RUNS} mutated workbooks and zips neither`, () => {
    const edits = fc.record({
      base: fc.constantFrom(...binaries),
      cut: fc.option(fc.double({ min: 0.2, max: 1, noNaN: true }), { freq: 3 }),
      bytes: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), fc.nat(255)), {
        maxLength: 12,
      }),
      twice: fc.boolean(),
      zipped: fc.option(zipEdit, { freq: 4 }),
    });
    const counts = { refused: 0, unknown: 0, known: 0 };
    fc.assert(
      fc.property(edits, edit => {
        const { base, zipped } = edit;
        if (zipped && isPacked(base.bytes)) {
          counts[check({ ...base, bytes: rezipped(base.bytes, zipped) })]++;
          return;
        }
        const cut = base.bytes.slice(0, Math.ceil(base.bytes.length * (edit.cut ?? 1)));
        for (const [at, byte] of edit.bytes) cut[Math.floor(at * cut.length)] = byte;
        counts[check({ ...base, bytes: edit.twice ? Uint8Array.from([...cut, ...cut]) : cut })]++;
      }),
      { numRuns: BINARY_RUNS, seed },
    );
    expect(counts.known).toBeGreaterThan(BINARY_RUNS / 4);
    console.info(JSON.stringify(counts));
    tellTimes('workbooks and zips');
  }, 600_000);

  it('hostile cells of a workbook stay the texts that they are', () => {
    const header = ['Post id', 'Date', 'Post text', 'Post Link', 'Impressions', 'Likes', 'Engagements'];
    const rows = hostile.map((cell, i) => [
      String(1_900_000_000_000 + i),
      'Sat, Mar 15, 2025',
      cell.replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd]/gu, ''),
      `https://x.com/kopi/status/${1_900_000_000_000 + i}`,
      100 + i,
      i,
      2 * i,
    ]);
    const file = { name: 'hostile.xlsx', bytes: zip(xlsxMembers([{ name: '__proto__', rows: [header, ...rows] }])) };
    expect(check(file)).toBe('known');
    const content = readWithSources(file, answers, tools);
    const read = content.ok ? content.value.tables.flatMap(({ imported }) => imported.rows) : [];
    expect(read).toHaveLength(hostile.length);
    const titles = read.flatMap(row => row.rows.map(one => one.postTitle));
    expect(titles).toEqual(expect.arrayContaining(['=IMPORTXML("http://x","//a")', 'Total', 'Grand total']));
  });
});

describe('workbooks that are made to harm', () => {
  const header = ['Post id', 'Date', 'Post text', 'Post Link', 'Impressions', 'Likes', 'Engagements'];
  const rowOf = (i: number) => {
    const id = String(1_900_000_000_000 + i);
    return [id, 'Sat, Mar 15, 2025', 'text', `https://x.com/kopi/status/${id}`, 100 + i, i, 2 * i];
  };
  const changed = (change: (xml: string, name: string) => string, more: readonly ZipMember[] = []): SourceFile => ({
    name: 'harm.xlsx',
    bytes: zip([
      ...xlsxMembers([{ name: 'S', rows: [header, ...[1, 2, 3].map(rowOf)] }]).map(({ name, data }) => ({
        name,
        data: new Uint8Array(Buffer.from(change(Buffer.from(data).toString('utf8'), name), 'utf8')),
      })),
      ...more,
    ]),
  });
  const rowsIn = (file: SourceFile) => {
    expect(check(file)).toBe('known');
    const content = readWithSources(file, answers, tools);
    return content.ok ? content.value.tables.flatMap(({ imported }) => imported.rows.flatMap(row => row.rows)) : [];
  };

  it('a million rows that are only declared cost nothing, and a last row is read', () => {
    const declared = changed(xml => xml.replace('<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>'));
    expect(rowsIn(declared)).toHaveLength(3);
    const far = changed(xml =>
      xml.replace(/<row r="4">.*?<\/row>/u, row => row.replaceAll(/(r="[A-Z]*)4"/gu, '$11048576"')),
    );
    expect(rowsIn(far)).toHaveLength(3);
  });

  it('shared texts and formulas are the texts and values that they are', () => {
    const strings = ['=IMPORTXML("http://x","//a")', '+1', '@SUM(A1)', '＝1', "'=1"];
    const shared = changed(
      (xml, name) => {
        if (name === '[Content_Types].xml') {
          const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml';
          return xml.replace('</Types>', `<Override PartName="/xl/sharedStrings.xml" ContentType="${type}"/></Types>`);
        }
        if (!name.includes('sheet1')) return xml;
        let next = 0;
        return xml
          .replaceAll(/t="inlineStr"><is><t[^>]*>text<\/t><\/is>/gu, () => `t="s"><v>${next++}</v>`)
          .replaceAll(/<v>(10\d)<\/v>/gu, '<f>HYPERLINK("http://x")</f><v>$1</v>');
      },
      [
        {
          name: 'xl/sharedStrings.xml',
          data: new Uint8Array(
            Buffer.from(
              `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${strings.map(text => `<si><t>${xmlText(text)}</t></si>`).join('')}</sst>`,
              'utf8',
            ),
          ),
        },
      ],
    );
    const rows = rowsIn(shared);
    expect(rows.map(row => row.postTitle)).toEqual(strings.slice(0, 3));
    expect(rows.map(row => row.measures.impressions)).toEqual([101, 102, 103]);
    expect(JSON.stringify(rows)).not.toContain('HYPERLINK');
  });
});

describe('zips that are made to harm', () => {
  const zeros = new Uint8Array(4 * MB);
  const errorOf = (members: readonly ZipMember[], name = 'bomb.zip') => {
    const bytes = zip(members);
    const started = performance.now();
    const content = readWithSources({ name, bytes }, answers, tools);
    took.push({ name, milliseconds: performance.now() - started, size: bytes.length });
    return content.ok ? 'read' : content.error.code;
  };
  const table = new Uint8Array(Buffer.from('Date,Likes,Impressions\n2025-03-01,1,2\n'));
  const sheet = xlsxMembers([
    {
      name: 'S',
      rows: [
        ['a', 'b'],
        [1, 2],
      ],
    },
  ]);
  afterAll(() => tellTimes('bombs'));

  it('a bomb that says its size is refused', () => {
    const members = ['a', 'b', 'c', 'd'].map(name => ({ name: `${name}.csv`, data: zeros, claimedSize: 100 * MB }));
    expect(errorOf(members)).toBe('archive-too-large');
    const bomb = sheet.map(one => (one.name.includes('sheet1') ? { ...one, claimedSize: 4_000_000_000 } : one));
    expect(errorOf(bomb, 'bomb.xlsx')).toBe('spreadsheet-too-large');
  });

  it('a bomb that hides its size is unpacked no further than it says', () => {
    expect(errorOf([{ name: 'a.csv', data: zeros, claimedSize: 40 }])).toMatch(/^(?:no-table|archive-unreadable)$/u);
    const liar = sheet.map(one => (one.name.includes('sheet1') ? { ...one, data: zeros, claimedSize: 300 } : one));
    expect(errorOf(liar, 'liar.xlsx')).toMatch(/^(?:no-table|no-rows|spreadsheet-unreadable)$/u);
  });

  it('a zip in a zip is not opened, however deep', () => {
    let inner = zip([{ name: 'a.csv', data: table }]);
    for (let depth = 0; depth < 20; depth++) inner = zip([{ name: 'inner.zip', data: inner }]);
    const content = readWithSources({ name: 'nested.zip', bytes: inner }, answers, tools);
    expect(content).toMatchObject({ ok: false, error: { code: 'file-is-archive' } });
    // Nor one that calls itself a table.
    expect(errorOf([{ name: 'inner.csv', data: inner }])).toBe('no-table');
  });

  it('10,000 members are refused; 10,000 of something else are passed over', () => {
    const many = (end: string) => Array.from({ length: 10_000 }, (_, i) => ({ name: `${i}.${end}`, data: table }));
    expect(errorOf(many('csv'))).toBe('archive-too-large');
    expect(errorOf([...many('png'), { name: 'a.csv', data: table }])).toBe('read');
    expect(errorOf([...sheet, ...many('xml')], 'many.xlsx')).toBe('spreadsheet-too-large');
  });

  it('names that climb or are Object’s own are names', () => {
    for (const name of ['../../etc/a.csv', '__proto__.csv', '__proto__', 'constructor.csv', 'C:\\a.csv']) {
      expect(errorOf([{ name, data: table }])).toMatch(/^(?:read|file-is-archive)$/u);
    }
  });
});
