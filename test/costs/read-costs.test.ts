import { describe, expect, test } from 'vitest';
import { readCosts } from '../../src/costs/read-costs.ts';
import { day } from './ledger.ts';
import { sheet, type TypedRow, words } from './ledger-sheet.ts';

const whole: TypedRow = { category: 'tools', amount: 50, from: day('2026-03-01') };
const read = (...rows: TypedRow[]) => readCosts(sheet(...rows), words);
const only = (row: TypedRow) => {
  const { entries, toMend } = read(row);
  expect(toMend).toEqual([]);
  expect(entries).toHaveLength(1);
  return entries[0];
};

test('blanks are a whole one-off cost of one day, in the base currency, shared equally', () => {
  expect(only(whole)).toEqual({
    ...{ id: '', row: 3, category: 'tools', what: '', frequency: 'once', amount: 50, currency: '' },
    ...{ from: day('2026-03-01'), to: null, share: 1, channel: '', campaign: '', split: 'equally', shares: {} },
    ...{ adSpend: 0, overlap: 'imported' },
  });
});

test('words in any language, own categories and channels, currencies in any case', () => {
  const row = only({
    ...{ id: 'c0000000a', category: ' Iklan ', what: ' Boosted posts ', frequency: 'Bulanan', amount: 900.5 },
    ...{ currency: ' eur ', from: '2026-03', to: '2026-05', share: 0.4, channel: '인스타그램', campaign: 'Spring' },
    ...{ adSpend: 700, overlap: 'keduanya', note: 'ask Budi' },
  });
  expect(row).toMatchObject({
    ...{
      id: 'c0000000a',
      category: 'ads',
      what: 'Boosted posts',
      frequency: 'monthly',
      amount: 900.5,
      currency: 'EUR',
    },
    ...{ from: day('2026-03-01'), to: day('2026-05-31'), share: 0.4, channel: 'instagram', campaign: 'Spring' },
    ...{ adSpend: 700, overlap: 'both' },
  });
  expect(only({ ...whole, category: 'Booth', channel: 'Podcast' })).toMatchObject({
    category: 'Booth',
    channel: 'Podcast',
  });
});

test.each<[string, TypedRow, object]>([
  ['hours x rate', { amount: '', hourlyRate: 30, hours: 7.5 }, { amount: 225 }],
  [
    'hours x rate beside the same amount, to the cent',
    { amount: 33.33, hourlyRate: 9.999, hours: 3.3333 },
    { amount: 33.33 },
  ],
  ['an hourly rate beside an amount', { hourlyRate: 30 }, { amount: 50 }],
  ['nothing paid', { amount: 0 }, { amount: 0, adSpend: 0 }],
  ['ads: all of it is ad spend', { category: 'ads' }, { adSpend: 50 }],
  ['ads, with a fee in it', { category: 'ads', adSpend: 45 }, { adSpend: 45 }],
  ['ads, none of it spent on ads', { category: 'ads', adSpend: 0 }, { adSpend: 0 }],
  ['an agency with ad spend', { category: 'agencies', adSpend: 50 }, { adSpend: 50 }],
  ['a month as the day of a one-off cost', { from: '2026-03' }, { from: day('2026-03-01'), to: day('2026-03-31') }],
  ['a month as the beginning of a recurring cost', { from: '2026-03', frequency: 'yearly' }, { to: null }],
  ['a time of day', { from: day('2026-03-01') + 0.75 }, { from: day('2026-03-01') }],
  ['a day as text', { from: '2026-03-05', to: '2026-03-05' }, { from: day('2026-03-05'), to: day('2026-03-05') }],
  ['shares without a word on the split', { shares: 'instagram 100%' }, { split: 'by-hand', shares: { instagram: 1 } }],
  ['shares that a channel makes void', { channel: 'x', shares: 'whatever' }, { channel: 'x', shares: {} }],
  ['shares that the split makes void', { split: 'by-spend', shares: 'whatever' }, { split: 'by-spend', shares: {} }],
])('%s', (_, cells, expected) => {
  expect(only({ ...whole, ...cells })).toMatchObject(expected);
});

test.each<[string, Record<string, number>]>([
  ['instagram 50%, x 50%', { instagram: 0.5, x: 0.5 }],
  ['instagram: 0.5; x: 0.5', { instagram: 0.5, x: 0.5 }],
  ['Instagram 33,5%, X 66,5%', { instagram: 0.335, x: 0.665 }],
  ['instagram 0,25; x 0,5', { instagram: 0.25, x: 0.5 }],
  ['instagram 0,25,x 0,5', { instagram: 0.25, x: 0.5 }],
  ['인스타그램：５０％，x：５０％', { instagram: 0.5, x: 0.5 }],
  ['인스타그램 50%、x 50%', { instagram: 0.5, x: 0.5 }],
  ['instagram 50%\nx 30%', { instagram: 0.5, x: 0.3 }],
  ['instagram = 1', { instagram: 1 }],
  ['Our Podcast 20%, Channel 4: 30%, tv2 10%', { 'Our Podcast': 0.2, 'Channel 4': 0.3, tv2: 0.1 }],
  ['instagram 33.3%, x 33.3%, facebook 33.4%', { instagram: 0.333, x: 0.333, facebook: 0.334 }],
  ['instagram 50%,', { instagram: 0.5 }],
])('shares %j', (shares, expected) => {
  const found = only({ ...whole, split: 'by hand', shares })?.shares ?? {};
  expect(Object.keys(found)).toEqual(Object.keys(expected));
  for (const [channel, share] of Object.entries(expected)) expect(found[channel]).toBeCloseTo(share, 12);
});

describe('what is wrong is named, and the row left out', () => {
  test.each<[TypedRow, string, string]>([
    [{ category: '' }, 'category', 'missing'],
    [{ amount: '' }, 'amount', 'missing'],
    [{ amount: '', from: '', adSpend: 10 }, 'amount', 'missing'],
    [{ amount: '', hourlyRate: 30 }, 'hours', 'missing'],
    [{ amount: '', hours: 30 }, 'hourlyRate', 'missing'],
    [{ amount: '1,200 USD' }, 'amount', 'not-a-number'],
    [{ amount: true }, 'amount', 'not-a-number'],
    [{ amount: -1 }, 'amount', 'negative'],
    [{ amount: '', hourlyRate: -30, hours: -2 }, 'hourlyRate', 'negative'],
    [{ amount: 100, hourlyRate: 30, hours: 40 }, 'amount', 'two-amounts'],
    [{ frequency: 'fortnightly' }, 'frequency', 'not-a-choice'],
    [{ from: '' }, 'from', 'missing'],
    [{ from: 'March' }, 'from', 'not-a-day'],
    [{ to: '2026-02-30' }, 'to', 'not-a-day'],
    [{ to: '2026-02' }, 'to', 'before-from'],
    [{ share: 40 }, 'share', 'above-100'],
    [{ share: -0.1 }, 'share', 'negative'],
    [{ share: '40 percent' }, 'share', 'not-a-number'],
    [{ adSpend: 50.01 }, 'adSpend', 'above-amount'],
    [{ adSpend: 'all' }, 'adSpend', 'not-a-number'],
    [{ split: 'somehow' }, 'split', 'not-a-choice'],
    [{ overlap: 'maybe' }, 'overlap', 'not-a-choice'],
    [{ split: 'by-hand' }, 'shares', 'missing'],
    [{ shares: 'instagram' }, 'shares', 'not-shares'],
    [{ shares: '50%, 50%' }, 'shares', 'not-shares'],
    [{ shares: 'instagram 50% x 50%' }, 'shares', 'not-shares'],
    [{ shares: 'instagram 0.5 x 0.5' }, 'shares', 'not-shares'],
    [{ shares: 'instagram 20%, Instagram 30%' }, 'shares', 'not-shares'],
    [{ shares: 0.5 }, 'shares', 'not-shares'],
    [{ shares: ',' }, 'shares', 'not-shares'],
    [{ shares: 'instagram 60%, x 41%' }, 'shares', 'above-100'],
    [{ shares: 'instagram 50, x 50' }, 'shares', 'above-100'],
  ])('%j', (cells, column, problem) => {
    const { entries, toMend } = read({ ...whole, ...cells });
    expect(entries).toEqual([]);
    expect(toMend[0]).toEqual({ row: 3, column, problem });
  });

  test('every wrong cell of a row at once', () => {
    const { toMend } = read({ ...whole, amount: 'x', from: 'y', share: 2 });
    expect(toMend.map(({ column }) => column)).toEqual(['amount', 'from', 'share']);
  });
});

test('rows that nobody has put a cost in are none', () => {
  const { entries, toMend } = read({}, { category: 'tools', what: 'Scheduler', frequency: 'monthly' }, whole);
  expect(entries.map(({ row }) => row)).toEqual([5]);
  expect(toMend).toEqual([]);
});

test('the copy of a row is a cost of its own, and has no id yet', () => {
  const { entries } = read({ ...whole, id: 'c0000000a' }, { ...whole, id: 'c0000000a' });
  expect(entries.map(({ id }) => id)).toEqual(['c0000000a', '']);
});

test('a sheet whose optional columns were deleted still holds its costs', () => {
  const grid = [
    ['amount', 'from', 'category'],
    ['Amount', 'From', 'Category'],
    [12, day('2026-03-01'), 'tools'],
  ];
  expect(readCosts(grid, words).entries).toMatchObject([{ amount: 12, share: 1 }]);
});
