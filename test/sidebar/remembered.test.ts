import { describe, expect, it } from 'vitest';
import type { ConversionName, Mapping } from '../../src/importers/imported-table.ts';
import type { RememberedMapping } from '../../src/model/remembered-names.ts';
import type { UnknownPart } from '../../src/sidebar/import/read-request.ts';
import {
  headerId,
  newsIn,
  rememberedMapping,
  resultNames,
  toRemember,
  withSaid,
} from '../../src/sidebar/import/remembered.ts';
import { days, importFile, table } from './support/tables.ts';

const nothing = { results: {}, mappings: [] };
const lead = { measure: 'leads', type: 'lead' } as const;
const order = { measure: 'orders', type: '' } as const;
const mapping: Mapping = { name: 'Agency', level: 'account', channel: 'x', columns: ['from', 'impressions', ''] };
const part = (parts: Partial<UnknownPart> = {}): UnknownPart => ({
  file: 'a.csv',
  encoding: 'utf-8',
  headers: ['When', 'Shows', 'Mail'],
  sample: [],
  rows: 2,
  suggestion: { name: 'a', level: 'post', channel: '', columns: ['from', '', ''], evidence: 'assumed', personal: [2] },
  mapping: null,
  mapped: null,
  ...parts,
});
const named = (...names: readonly string[]) =>
  importFile(1, {
    parts: {
      tables: [
        table([days(1)], { conversions: names.map((name): ConversionName => ({ name, rows: 1, meaning: null })) }),
      ],
      unknown: [],
    },
  });
const mapped = (...unknown: readonly UnknownPart[]) => importFile(2, { parts: { tables: [], unknown } });
const kept = (one: UnknownPart, how: Mapping): RememberedMapping => {
  const found = toRemember(one, how);
  if (!found) throw new Error('not kept');
  return found;
};

describe('what the workbook shall remember', () => {
  const said = withSaid(withSaid({}, 'Fan club', lead), 'Closed', order);

  it('what was said comes before what is known, however the name is typed', () => {
    const known = { 'fan club': order, other: order };
    expect(resultNames(known, said)).toEqual({ 'fan club': lead, closed: order, other: order });
    expect(resultNames(known, withSaid(said, 'FAN CLUB', order))).toMatchObject({ 'fan club': order });
  });

  it('is what was said of names in these files, and isn’t known', () => {
    expect(newsIn([named('Fan club', 'Lead')], said, nothing)).toEqual({
      results: [{ name: 'Fan club', ...lead }],
      mappings: [],
      forgotten: [],
    });
    expect(newsIn([named('FAN club')], said, { ...nothing, results: { 'fan club': lead } })).toBeNull();
    expect(newsIn([named('Fan club')], said, { ...nothing, results: { 'fan club': order } })?.results).toHaveLength(1);
    expect(newsIn([named('Lead')], said, nothing)).toBeNull();
  });

  it('is no blank name, and none that no cell should hold', () => {
    const long = 'n'.repeat(501);
    const odd = withSaid(withSaid(withSaid({}, '', lead), long, lead), 'x', { measure: 'leads', type: long });
    expect(newsIn([named('', long, 'x')], odd, nothing)).toBeNull();
    expect(newsIn([mapped(part({ mapping: { ...mapping, name: long } }))], {}, nothing)).toBeNull();
    const wide = { ...mapping, columns: Array.from({ length: 1001 }, (_, at) => mapping.columns[at] ?? ('' as const)) };
    expect(toRemember(part(), wide)).toBeNull();
  });

  it('is each mapping once, unless it is known under this header', () => {
    const used = part({ mapping });
    const news = newsIn([mapped(used, used, part())], {}, nothing);
    expect(news?.mappings).toEqual([
      {
        header: headerId(['when', ' SHOWS', 'mail']),
        name: 'Agency',
        level: 'account',
        channel: 'x',
        columns: [
          { at: 0, header: 'When', field: 'from' },
          { at: 1, header: 'Shows', field: 'impressions' },
        ],
      },
    ]);
    const known = { ...nothing, mappings: news?.mappings ?? [] };
    expect(newsIn([mapped(part({ mapping, headers: ['WHEN', 'shows', 'Mail'] }))], {}, known)).toBeNull();
    expect(newsIn([mapped(part({ mapping: { ...mapping, channel: 'y' } }))], {}, known)?.mappings).toHaveLength(1);
  });
});

describe('a table that was mapped before', () => {
  it('is read like it; what is personal and how sure we are is told by the header', () => {
    expect(rememberedMapping(part(), [kept(part(), mapping)])).toEqual({
      ...mapping,
      evidence: 'assumed',
      personal: [2],
    });
    expect(rememberedMapping(part({ headers: ['When', 'Shows'] }), [kept(part(), mapping)])).toBeNull();
  });

  it('isn’t where the mapping can’t be used any more', () => {
    const good = kept(part(), mapping);
    for (const broken of [
      { ...good, columns: good.columns.slice(0, 1) },
      { ...good, columns: [...good.columns, { at: 3, header: '', field: 'reach' as const }] },
      { ...good, channel: ' ' },
    ]) {
      expect(rememberedMapping(part(), [broken])).toBeNull();
    }
  });
});
