import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settingsWords } from '../../src/app/words.ts';
import { plainName } from '../../src/core/plain-name.ts';
import { dimensionIds } from '../../src/model/dimensions.ts';
import {
  type MappedColumn,
  mappedColumnsText,
  readMappedColumns,
  shownHeader,
} from '../../src/model/mapped-columns.ts';
import { importedMeasureIds } from '../../src/model/measures.ts';
import {
  campaignColumns,
  campaignOf,
  mappingColumns,
  meaningOf,
  resultColumns,
} from '../../src/model/remembered-names.ts';
import { readSettings } from '../../src/model/settings.ts';

type Row = Readonly<Record<string, string | number>>;
const keys = [...campaignColumns, ...resultColumns, ...mappingColumns];
const read = (...rows: readonly Row[]) =>
  readSettings([keys, keys, ...rows.map(row => keys.map(key => row[key] ?? ''))], settingsWords);

describe('names of campaigns', () => {
  it('are compared as people type them, in one step, and spelt as the table has them', () => {
    const settings = read(
      { campaignAlias: ' SS26_fb ', campaignName: 'Spring' },
      { campaignAlias: 'Spring', campaignName: 'Season' },
      { campaignAlias: 'a', campaignName: 'b' },
      { campaignAlias: 'b', campaignName: 'a' },
      { campaignAlias: 2026, campaignName: 'Whole Year' },
    );
    expect(campaignOf(settings, 'ss26_FB')).toBe('Spring');
    expect(campaignOf(settings, 'spring ')).toBe('Season');
    expect([campaignOf(settings, 'a'), campaignOf(settings, 'b')]).toEqual(['b', 'a']);
    expect([campaignOf(settings, '2026'), campaignOf(settings, 'whole YEAR')]).toEqual(['Whole Year', 'Whole Year']);
    expect([campaignOf(settings, ''), campaignOf(settings, 'toString')]).toEqual(['', 'toString']);
    expect(settings.wrong).toEqual([]);
  });

  it('half a row, or another name for the same, is named; the first row holds', () => {
    const settings = read(
      { campaignAlias: 'x', campaignName: 'One' },
      { campaignAlias: 'X', campaignName: 'Two' },
      { campaignAlias: 'X', campaignName: 'One' },
      { campaignAlias: 'y' },
      { campaignName: 'z' },
    );
    expect(campaignOf(settings, 'x')).toBe('One');
    expect(settings.wrong).toEqual([
      { row: 4, column: 'campaignAlias', problem: 'same-name-above' },
      { row: 6, column: 'campaignName', problem: 'missing' },
      { row: 7, column: 'campaignAlias', problem: 'missing' },
    ]);
  });
});

it('results are read in any language or by id; what can’t be read is named', () => {
  const settings = read(
    { resultName: 'Fan Club', resultMeasure: 'Leads', resultType: 'fan' },
    { resultName: 'Kontakt', resultMeasure: '리드 수' },
    { resultName: 'page_view', resultMeasure: 'tidak dihitung', resultType: 'left over' },
    { resultName: 'closed', resultMeasure: 'newCustomers' },
    { resultName: 'fan club', resultMeasure: 'Orders' },
    { resultName: 'other', resultMeasure: 'money' },
    { resultName: 'another' },
    { resultMeasure: 'Leads' },
    { resultName: '__proto__', resultMeasure: 'orders' },
  );
  expect(meaningOf(settings.results, 'FAN club')).toEqual({ measure: 'leads', type: 'fan' });
  expect(meaningOf(settings.results, 'kontakt')).toEqual({ measure: 'leads', type: '' });
  expect(meaningOf(settings.results, 'page_view')).toEqual({ measure: '', type: '' });
  expect(meaningOf(settings.results, 'closed')).toEqual({ measure: 'newCustomers', type: '' });
  expect(meaningOf(settings.results, '__proto__')).toEqual({ measure: 'orders', type: '' });
  expect(meaningOf(settings.results, 'constructor')).toBeNull();
  expect(settings.wrong).toEqual([
    { row: 7, column: 'resultName', problem: 'same-name-above' },
    { row: 8, column: 'resultMeasure', problem: 'not-a-choice' },
    { row: 9, column: 'resultMeasure', problem: 'missing' },
    { row: 10, column: 'resultName', problem: 'missing' },
  ]);
});

describe('mapped columns', () => {
  const field = fc.constantFrom<MappedColumn['field']>(...importedMeasureIds, ...dimensionIds);
  const columns = fc
    .uniqueArray(fc.record({ at: fc.nat(999), header: fc.string({ unit: 'grapheme', maxLength: 90 }), field }), {
      minLength: 1,
      maxLength: 40,
      selector: column => column.field,
    })
    .map(all => all.filter(({ at }, index) => all.findIndex(one => one.at === at) === index));

  it('are read back from their text, whatever the header', () => {
    fc.assert(
      fc.property(columns, given => {
        const text = mappedColumnsText(given);
        expect(readMappedColumns(text)).toEqual(
          given.map(column => ({ ...column, header: shownHeader(column.header) })),
        );
        expect(mappedColumnsText(readMappedColumns(text) ?? [])).toBe(text);
      }),
    );
  });

  it('can be read by people, and edited by them', () => {
    const text = mappedColumnsText([
      { at: 0, header: 'When', field: 'from' },
      { at: 27, header: 'Shows; all: of = them', field: 'impressions' },
    ]);
    expect(text).toBe('A: When = from; AB: Shows all of them = impressions');
    expect(readMappedColumns(' a:When=from ;\n AB：Shows＝reach; ')).toEqual([
      { at: 0, header: 'When', field: 'from' },
      { at: 27, header: 'Shows', field: 'reach' },
    ]);
  });

  it.each([
    '',
    ';',
    'When = from',
    'A: When',
    'A: x = nothing',
    'A: x = from; A: y = reach',
    'A: x = reach; B: y = reach',
  ])('are not read from %j', text => expect(readMappedColumns(text)).toBeNull());

  it('any text in the cells of the tables leaves the settings readable', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.double(),
      fc.constantFrom('Leads', 'A: When = from', 'Account', '', '__proto__'),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: keys.length, maxLength: keys.length }), { maxLength: 8 }),
        rows => {
          const settings = readSettings([keys, keys, ...rows], settingsWords);
          for (const [alias, name] of settings.campaigns) expect(plainName(alias) === '' || name === '').toBe(false);
          expect(settings.wrong.every(({ row }) => row > 2 && row <= rows.length + 2)).toBe(true);
        },
      ),
    );
  });
});

it('mappings are read; a damaged one is named and forgotten ones are not', () => {
  const whole = {
    mappedName: 'Agency',
    mappedLevel: '계정',
    mappedChannel: '네이버',
    mappedColumns: 'A: When = from',
    mappedHeader: 'h1',
  };
  const settings = read(
    whole,
    { ...whole, mappedHeader: 'h2', mappedChannel: 'Our app', mappedColumns: 'B: x = nothing' },
    { mappedHeader: 'h3', mappedLevel: 'Account' },
    { ...whole, mappedHeader: '' },
    { ...whole, mappedHeader: 'h5', mappedLevel: 'everything' },
    { ...whole, mappedName: 'Second' },
  );
  expect(settings.mappings).toEqual([
    {
      header: 'h1',
      name: 'Agency',
      level: 'account',
      channel: 'naver',
      columns: [{ at: 0, header: 'When', field: 'from' }],
    },
  ]);
  expect(settings.wrong).toEqual([
    { row: 4, column: 'mappedColumns', problem: 'not-readable' },
    { row: 6, column: 'mappedHeader', problem: 'missing' },
    { row: 7, column: 'mappedLevel', problem: 'not-a-choice' },
    { row: 8, column: 'mappedHeader', problem: 'same-name-above' },
  ]);
});
