import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readSpreadsheet, readZippedSpreadsheet } from '../../src/importers/spreadsheet.ts';
import { makeXlsx, xlsxMembers } from '../fixtures/make-xlsx.ts';
import { zip } from '../fixtures/zip.ts';
import { contentOf, errorOf } from './read.ts';

const rowsOf = (bytes: Uint8Array) => {
  const sheets = readZippedSpreadsheet(bytes);
  return sheets.ok ? sheets.value[0]?.rows : sheets.error.code;
};

describe('readZippedSpreadsheet', () => {
  it('reads text as text, days as ISO, formulas by their saved value, holes as blanks', () => {
    const { bytes } = makeXlsx('a.xlsx', [
      {
        name: 'S',
        rows: [
          ['Date', 'Text', 'Value'],
          [{ day: 46_023 }, '12/03/2025', { formula: 'SUM(1,2)', value: 3 }],
          [],
          [null, '=1+1', 2.5],
        ],
      },
    ]);
    expect(rowsOf(bytes)).toEqual([
      { line: 1, cells: ['Date', 'Text', 'Value'] },
      { line: 2, cells: ['2026-01-01', '12/03/2025', 3] },
      { line: 3, cells: [] },
      { line: 4, cells: ['', '=1+1', 2.5] },
    ]);
  });

  it('refuses a bomb before unpacking it', () => {
    const members = xlsxMembers([
      {
        name: 'S',
        rows: [
          ['a', 'b'],
          [1, 2],
        ],
      },
    ]);
    const bomb = members.map(member =>
      member.name.includes('sheet1') ? { ...member, claimedSize: 3_000_000_000 } : member,
    );
    const started = performance.now();
    expect(errorOf({ name: 'bomb.xlsx', bytes: zip(bomb) })).toBe('spreadsheet-too-large');
    expect(performance.now() - started).toBeLessThan(200);
  });

  it('unpacks no more than the directory claims', () => {
    const sheet = xlsxMembers([{ name: 'S', rows: Array.from({ length: 5000 }, (_, i) => [`row ${i}`, i]) }]);
    const liar = sheet.map(member => (member.name.includes('sheet1') ? { ...member, claimedSize: 400 } : member));
    const read = readZippedSpreadsheet(zip(liar));
    const rows = read.ok ? (read.value[0]?.rows.length ?? 0) : 0;
    expect(rows).toBeLessThan(10);
  });

  it('does not walk to the end of a sheet that claims a million rows', () => {
    const members = xlsxMembers([
      {
        name: 'S',
        rows: [
          ['Date', 'Clicks'],
          ['2025-01-01', 4],
        ],
      },
    ]).map(member =>
      member.name.includes('sheet1')
        ? {
            ...member,
            data: Buffer.from(
              Buffer.from(member.data)
                .toString('utf8')
                .replace('<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>')
                .replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
            ),
          }
        : member,
    );
    const started = performance.now();
    expect(rowsOf(zip(members))).toHaveLength(4);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('refuses damaged files with a sentence, whatever the damage', () => {
    const { bytes } = makeXlsx('a.xlsx', [
      {
        name: 'S',
        rows: [
          ['Date', 'Clicks'],
          ['2025-01-01', 4],
        ],
      },
    ]);
    for (let at = 4; at < bytes.length; at += 37) {
      const broken = bytes.slice();
      broken.fill(0x5a, at, at + 9);
      expect(() => errorOf({ name: 'a.xlsx', bytes: broken })).not.toThrow();
      expect(() => errorOf({ name: 'a.xlsx', bytes: bytes.slice(0, at) })).not.toThrow();
    }
  });
});

describe('readSpreadsheet', () => {
  it('reads .xls and SpreadsheetML, as some platforms still write', () => {
    const sheet = utils.aoa_to_sheet([
      ['Date', 'Clicks'],
      ['03/14/2025', 4],
    ]);
    for (const bookType of ['biff8', 'xlml'] as const) {
      const bytes = new Uint8Array(
        Buffer.from(write({ SheetNames: ['S'], Sheets: { S: sheet } }, { bookType, type: 'base64' }), 'base64'),
      );
      const sheets = readSpreadsheet(bytes);
      expect(sheets.ok && sheets.value[0]?.rows[1]).toEqual({ line: 2, cells: ['03/14/2025', 4] });
      expect(contentOf({ name: 'page.xls', bytes }).unknown[0]?.file).toBe('page.xls › S');
    }
  });
});
