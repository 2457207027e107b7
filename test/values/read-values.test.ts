import { expect, test } from 'vitest';
import type { Cell } from '../../src/core/cell.ts';
import {
  type ValueColumn,
  valueBases,
  valueColumns,
  valueCountings,
  valuedResults,
  valueMethods,
} from '../../src/model/values.ts';
import { readValues, type ValueWords } from '../../src/values/read-values.ts';
import { day } from './support.ts';

const lookUp =
  <Id extends string>(ids: readonly Id[], labels: Readonly<Record<string, Id>> = {}) =>
  (word: string): Id | null =>
    ids.find(id => id === word) ?? labels[word] ?? null;

const words: ValueWords = {
  result: lookUp(valuedResults, { 리드: 'leads' }),
  channel: lookUp(['facebook', 'x'], { 페이스북: 'facebook' }),
  method: lookUp(valueMethods, { 내역: 'history' }),
  counts: lookUp(valueCountings),
  basis: lookUp(valueBases),
};

type TypedRow = Readonly<Partial<Record<ValueColumn, Cell>>>;
const sheet = (rows: readonly TypedRow[], keys: readonly ValueColumn[] = valueColumns) => [
  [...keys],
  keys.map(() => 'a label'),
  ...rows.map(row => keys.map(key => row[key] ?? '')),
];
const read = (...rows: readonly TypedRow[]) => readValues(sheet(rows), words);
const valued = { result: 'leads', method: 'willingness', inputB: 10 } as const;

test('a row is read by its keys, whatever the order and the language', () => {
  const row = {
    id: 'v0123abcd',
    result: '리드',
    conversionType: ' E-book ',
    channel: '페이스북',
    method: '내역',
    inputA: 10,
    inputB: 150,
    value: 'whatever stands there',
    from: day('2026-07-01'),
    counts: 'valued',
    basis: 'history',
    agreedBy: 'Head of sales',
    agreedOn: day('2026-06-20'),
  } as const;
  const { rules, problems } = readValues(sheet([row], [...valueColumns].reverse()), words);
  expect(problems).toEqual([]);
  expect(rules).toEqual([
    { ...row, result: 'leads', conversionType: 'E-book', channel: 'facebook', method: 'history', value: 15 },
  ]);
});

test('blanks: all types, all channels, since ever, valued; rows without any input are no rules', () => {
  const { rules, problems } = read({}, { value: 0 }, { agreedBy: 'somebody' }, valued);
  expect(problems).toEqual([]);
  expect(rules).toEqual([
    {
      ...valued,
      id: '',
      conversionType: '',
      channel: '',
      inputA: null,
      value: 10,
      from: null,
      counts: 'valued',
      basis: '',
      agreedBy: '',
      agreedOn: null,
    },
  ]);
});

test('a channel of the user stays as typed, a day may be text', () => {
  expect(read({ ...valued, channel: 'Podcast', from: '2026-07-01' }).rules).toMatchObject([
    { channel: 'Podcast', from: day('2026-07-01') },
  ]);
});

test.each<[string, TypedRow, ValueColumn, string]>([
  ['no result', { ...valued, result: '' }, 'result', 'missing'],
  ['an unknown result', { ...valued, result: 'likes' }, 'result', 'not-a-choice'],
  ['no method', { ...valued, method: '' }, 'method', 'missing'],
  ['an unknown method', { ...valued, method: 'guess' }, 'method', 'not-a-choice'],
  ['no input', { ...valued, inputB: '' }, 'inputB', 'missing'],
  ['text', { ...valued, inputB: '10 dollars' }, 'inputB', 'not-a-number'],
  ['a checkbox', { ...valued, inputB: true }, 'inputB', 'not-a-number'],
  ['a negative value', { ...valued, inputB: -1 }, 'inputB', 'below-0'],
  ['a rate of 1000%', { ...valued, method: 'rate', inputA: 10 }, 'inputA', 'above-1'],
  ['one in 0.1', { ...valued, method: 'history', inputA: 0.1 }, 'inputA', 'below-1'],
  ['no day', { ...valued, from: 'July' }, 'from', 'not-a-day'],
  ['an unknown way to count', { ...valued, counts: 'maybe' }, 'counts', 'not-a-choice'],
  ['a saving of leads', { ...valued, method: 'saving', inputA: 6 }, 'method', 'only-contacts'],
])('%s is named in its row, and is no rule', (_, row, column, problem) => {
  expect(read(valued, { ...row, conversionType: 'b' })).toMatchObject({
    rules: [{ value: 10 }],
    problems: [{ row: 4, column, problem }],
  });
});

test('what only documents a rule takes nothing out', () => {
  expect(read({ ...valued, basis: 'horoscope', agreedOn: 'soon' })).toMatchObject({
    rules: [{ value: 10, basis: '', agreedOn: null }],
    problems: [
      { row: 3, column: 'basis', problem: 'not-a-choice' },
      { row: 3, column: 'agreedOn', problem: 'not-a-day' },
    ],
  });
});

test('what is measured needs no value', () => {
  const measured = { result: 'leads', counts: 'measured' };
  expect(read(measured)).toMatchObject({ rules: [{ method: null, value: null }], problems: [] });
  expect(read({ ...measured, method: 'rate' })).toMatchObject({
    rules: [{ method: 'rate', value: null }],
    problems: [],
  });
  expect(read({ ...measured, method: 'rate', inputA: 10 }).problems).toEqual([
    { row: 3, column: 'inputA', problem: 'above-1' },
  ]);
});

test('of two rows that say the same, the upper one holds; another first day or channel is another rule', () => {
  const found = read(
    { ...valued, id: 'v1', conversionType: 'E-book' },
    { ...valued, id: 'v1', conversionType: 'e-book', inputB: 20 },
    { ...valued, id: 'v1', conversionType: 'e-book', inputB: 30, from: day('2026-07-01') },
    { ...valued, conversionType: 'e-book', channel: 'x', inputB: 40 },
  );
  expect(found.problems).toEqual([{ row: 4, column: 'result', problem: 'same-as-above' }]);
  expect(found.rules).toMatchObject([
    { id: 'v1', value: 10 },
    { id: '', value: 30 },
    { channel: 'x', value: 40 },
  ]);
});

test('a deleted column is a column of blanks', () => {
  const keys = valueColumns.filter(key => key !== 'from' && key !== 'counts');
  expect(readValues(sheet([valued], keys), words)).toMatchObject({
    rules: [{ from: null, counts: 'valued' }],
    problems: [],
  });
  expect(readValues([], words)).toEqual({ rules: [], withoutId: [], problems: [] });
});
