import { expect, test } from 'vitest';
import type { ClaimOverlap, EnteredSpendOverlap } from '../../src/app/api.ts';
import { claimGroups, spendGroups } from '../../src/sidebar/overlaps/claims.ts';

const claim = (month: number, parts: Partial<ClaimOverlap> = {}): ClaimOverlap => ({
  channel: 'instagram',
  month,
  measure: 'orders',
  type: '',
  sources: [{ source: 'ga4', claimed: month, counted: month }],
  ...parts,
});

test('claims are one choice a channel and measure, shown by the newest month', () => {
  const groups = claimGroups([
    claim(3),
    claim(3, { measure: 'revenue' }),
    claim(2),
    claim(1, { channel: 'x' }),
    claim(1),
  ]);
  expect(groups.map(({ channel, measure, newest, more }) => [channel, measure, newest.month, more])).toEqual([
    ['instagram', 'orders', 3, 2],
    ['instagram', 'revenue', 3, 0],
    ['x', 'orders', 1, 0],
  ]);
});

const spend = (row: number, month: number, parts: Partial<EnteredSpendOverlap> = {}): EnteredSpendOverlap => ({
  id: `c${row}`,
  row,
  month,
  channel: 'instagram',
  campaign: '',
  entered: 100,
  counted: 0,
  imported: 90,
  alsoEntered: 0,
  ...parts,
});

test('ad spend is one choice a row of the Costs sheet, over all its months and channels', () => {
  const groups = spendGroups([
    spend(5, 40, { entered: 7, counted: 7, imported: 0, alsoEntered: 6 }),
    spend(4, 30, { counted: 30 }),
    spend(4, 10, { channel: 'x', entered: 20, imported: 3 }),
  ]);
  const common = { campaign: '' };
  expect(groups).toEqual([
    {
      ...common,
      id: 'c4',
      row: 4,
      from: 10,
      to: 30,
      channel: '',
      entered: 120,
      counted: 30,
      known: 93,
      isImported: true,
    },
    {
      ...common,
      id: 'c5',
      row: 5,
      from: 40,
      to: 40,
      channel: 'instagram',
      entered: 7,
      counted: 7,
      known: 6,
      isImported: false,
    },
  ]);
});
