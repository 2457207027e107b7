import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/core/day.ts';
import type { ConversionName, Mapping } from '../../src/importers/imported-table.ts';
import type { ConversionMeaning } from '../../src/model/remembered-names.ts';
import {
  accountsFor,
  agrees,
  answersFor,
  conversionsOf,
  isSameFile,
  modifiedDay,
  openQuestions,
  partName,
} from '../../src/sidebar/import/import-file.ts';
import { mappingProblem } from '../../src/sidebar/import/mapping-problem.ts';
import { days, importFile, table } from './support/tables.ts';

const account = { about: 'account' } as const;
const currency = { about: 'currency' } as const;
const ranges = { about: 'ranges' } as const;

describe('questions of a file', () => {
  it('are open until they are answered; “I don’t know” is an answer, ranges have a default', () => {
    const file = importFile(1, { questions: [account, currency, ranges] });
    expect(openQuestions(file)).toEqual([account, currency]);
    expect(openQuestions({ ...file, answers: { account: '@acme', currency: '' } })).toEqual([]);
  });
});

describe('what needn’t be asked', () => {
  const file = importFile(1, { questions: [account] });

  it('is the channel’s only known account', () => {
    const known = [
      { channel: 'linkedin', account: 'Acme Corp' },
      { channel: 'x', account: '@acme' },
    ];
    expect(answersFor(file, [file], known)).toEqual({ account: '@acme' });
  });

  it('is asked where the channel has two accounts, and both are offered', () => {
    const known = [
      { channel: 'x', account: '@acme' },
      { channel: 'x', account: '@acme_kr' },
    ];
    expect(answersFor(file, [file], known)).toBeNull();
    expect(accountsFor(file, known)).toEqual(['@acme', '@acme_kr']);
  });

  it('is what was answered for another file of the same channel', () => {
    const other = importFile(2, { questions: [account], answers: { account: '@typed' } });
    const elsewhere = importFile(3, { questions: [account], channel: 'linkedin', answers: { account: 'Acme' } });
    expect(answersFor(file, [file, elsewhere, other], [])).toEqual({ account: '@typed' });
    expect(answersFor(file, [file, elsewhere], [])).toBeNull();
  });

  it('never fills in again what the person emptied', () => {
    const emptied = { ...file, answers: { account: '' } };
    expect(answersFor(emptied, [emptied], [{ channel: 'x', account: '@acme' }])).toBeNull();
  });
});

describe('what names of results count', () => {
  const lead: ConversionMeaning = { measure: 'leads', type: 'lead' };
  const booking: ConversionMeaning = { measure: 'conversions', type: 'booking' };
  const named = (name: string, rows: number, meaning: ConversionMeaning | null): ConversionName => ({
    name,
    rows,
    meaning,
  });
  const file = (id: number, ...tables: readonly (readonly ConversionName[])[]) =>
    importFile(id, {
      parts: { tables: tables.map(conversions => table([days(1)], { conversions })), unknown: [] },
    });

  it('is listed once a file, most rows first; known only where all tables know it', () => {
    const tables = [[named('Lead', 2, lead), named('Fan club', 5, null)], [named('Fan club', 4, lead)]] as const;
    expect(conversionsOf(file(1, ...tables))).toEqual([named('Fan club', 9, null), named('Lead', 2, lead)]);
    expect(conversionsOf(file(1, ...[...tables].reverse()))).toEqual([
      named('Fan club', 9, null),
      named('Lead', 2, lead),
    ]);
  });

  it('is what was said, while the file is still read again', () => {
    const read = file(1, [named('Fan club', 4, null), named('toString', 1, null)]);
    expect(conversionsOf({ ...read, resultNames: { 'fan club': booking } })).toEqual([
      named('Fan club', 4, booking),
      named('toString', 1, null),
    ]);
  });
});

it.each([
  [12_000, 12_000, true],
  [11_999, 12_000, false],
  [28_320_222, 28_320_223, false],
  [0.1 + 0.2, 0.3, true],
  [1234.56, 1234.565, true],
  [1234.5, 1235, false],
])('rows that make %d, and a total of %d: agreement is %j', (listed, told, expected) => {
  expect(agrees({ measure: 'views', listed, told })).toBe(expected);
});

it('a part of a file has a name, the file itself has none', () => {
  expect(partName({ file: 'all.zip › posts.xlsx › Sheet 1' }, 'all.zip')).toBe('posts.xlsx › Sheet 1');
  expect(partName({ file: 'posts.csv' }, 'posts.csv')).toBe('');
});

it('a file was written on a day of the person’s calendar; years that no export has are no answer', () => {
  const at = (year: number, hour: number) => ({ lastModified: new Date(year, 2, 9, hour, 59).getTime() });
  expect(modifiedDay(at(2026, 0))).toBe(dayOf(2026, 3, 9));
  expect(modifiedDay(at(2026, 23))).toBe(dayOf(2026, 3, 9));
  expect(modifiedDay(at(1980, 0))).toBeNull();
  expect(modifiedDay({ lastModified: 0 })).toBeNull();
});

it('the same file is known by name, size and time', () => {
  const made = (name: string, lastModified: number) => new File(['text'], name, { lastModified });
  expect(isSameFile(made('a.csv', 1), made('a.csv', 1))).toBe(true);
  expect(isSameFile(made('a.csv', 1), made('a.csv', 2))).toBe(false);
});

describe('a mapping', () => {
  const good: Mapping = { name: 'Agency', level: 'account', channel: 'x', columns: ['from', 'impressions', ''] };

  it.each([
    [{ ...good, name: ' ' }, { text: 'mapNeedsName' }],
    [{ ...good, channel: '' }, { text: 'mapNeedsChannel' }],
    [{ ...good, columns: ['to', 'impressions'] }, { text: 'mapNeedsDate' }],
    [{ ...good, columns: ['from', 'campaign'] }, { text: 'mapNeedsMeasure' }],
    [
      { ...good, columns: ['from', 'clicks', 'clicks'] },
      { text: 'mapTwice', field: 'clicks' },
    ],
  ] as [Mapping, unknown][])('%j lacks %j', (mapping, problem) => {
    expect(mappingProblem(mapping)).toEqual(problem);
  });

  it('is complete with a date, a number and a channel, said or in a column', () => {
    expect(mappingProblem(good)).toBeNull();
    expect(mappingProblem({ ...good, channel: '', columns: ['from', 'channel', 'clicks'] })).toBeNull();
  });
});
