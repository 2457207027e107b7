import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/core/day.ts';
import { askedColumns, type CostDraft, costCells, costDraft, newCost } from '../../src/sidebar/costs/cost-draft.ts';
import { countedMonths, readCost } from '../../src/sidebar/costs/read-cost.ts';

const march = dayOf(2026, 3, 1);
const draft = (parts: Partial<CostDraft>): CostDraft => ({ ...newCost(march), ...parts });
const cellsOf = (parts: Partial<CostDraft>) => costCells(draft(parts), 'en_US');
const problemsOf = (parts: Partial<CostDraft>) => readCost(cellsOf(parts)).problems;
const counted = (parts: Partial<CostDraft>, months = 3) => {
  const { entry } = readCost(cellsOf(parts));
  if (entry === null) throw new Error('no cost');
  return countedMonths(entry, months);
};

describe('the form of a cost', () => {
  it.each([
    ['tools', { way: 'hours' }, ['amount', 'share']],
    ['people', { way: 'hours' }, ['hourlyRate', 'hours']],
    ['people', { way: 'salary' }, ['amount', 'share']],
    ['people', { way: 'fee' }, ['amount']],
    ['ads', {}, ['amount', 'overlap']],
    ['agencies', {}, ['amount', 'adSpend', 'overlap']],
    ['materials', {}, ['amount']],
    ['Giveaways', {}, ['amount', 'share']],
  ] as const)('asks of %s %o only %o', (category, parts, money) => {
    const asked = askedColumns(draft({ category, ...parts }));
    const all = ['hourlyRate', 'hours', 'amount', 'share', 'adSpend', 'overlap'] as const;
    expect(all.filter(column => asked.has(column))).toEqual(money);
  });

  it('asks how channels share a cost only where none is named', () => {
    expect(askedColumns(draft({ channel: '' })).has('split')).toBe(true);
    expect(askedColumns(draft({ channel: 'x', split: 'by-hand' })).has('shares')).toBe(false);
  });

  it('saves what its category asks for, and leaves blanks out', () => {
    expect(cellsOf({ category: 'people', what: ' Editor ', way: 'hours', hourlyRate: '25', hours: '40' })).toEqual({
      category: 'people',
      what: 'Editor',
      frequency: 'monthly',
      hourlyRate: 25,
      hours: 40,
      from: march,
      split: 'equally',
    });
    // Typed before the category was changed: not part of a cost of ads.
    expect(cellsOf({ category: 'ads', amount: '500', share: '40', adSpend: '10' })).not.toHaveProperty('share');
    expect(cellsOf({ category: 'tools', amount: '99', share: '40', currency: 'usd' })).toMatchObject({
      share: 0.4,
      currency: 'USD',
    });
  });

  it('loses nothing of a row that was typed by hand', () => {
    const cells = {
      category: 'materials',
      what: 'Props',
      hourlyRate: 20,
      hours: 5,
      share: 0.5,
      adSpend: 10,
      from: '2026-03',
      note: 'by Kim',
    };
    const read = costDraft(cells, 'en_US');
    expect(read).toMatchObject({ from: '2026-03-01', to: '2026-03-31', frequency: 'once', share: '50' });
    expect(costCells(read, 'en_US', cells)).toEqual({
      ...cells,
      frequency: 'once',
      from: march,
      to: dayOf(2026, 3, 31),
      split: 'equally',
      overlap: 'imported',
    });
  });
});

describe('what is wrong with a cost', () => {
  it('is named at its field', () => {
    expect(problemsOf({})).toEqual([{ column: 'amount', problem: 'missing' }]);
    expect(problemsOf({ category: 'people', way: 'hours' })).toEqual([{ column: 'amount', problem: 'missing' }]);
    expect(problemsOf({ category: 'people', way: 'hours', hourlyRate: '25' })).toEqual([
      { column: 'hours', problem: 'missing' },
    ]);
    expect(problemsOf({ amount: 'a lot', share: '140', to: '2026-02-01' })).toEqual([
      { column: 'amount', problem: 'not-a-number' },
      { column: 'to', problem: 'before-from' },
      { column: 'share', problem: 'above-100' },
    ]);
    expect(problemsOf({ category: 'agencies', amount: '10', adSpend: '20' })).toEqual([
      { column: 'adSpend', problem: 'above-amount' },
    ]);
    expect(problemsOf({ amount: '1', split: 'by-hand', shares: 'x: 70%, instagram: 50%' })).toEqual([
      { column: 'shares', problem: 'above-100' },
    ]);
    expect(problemsOf({ amount: '', from: '' })).toEqual([{ column: 'amount', problem: 'missing' }]);
  });
});

describe('what counts of a cost each month', () => {
  it('goes on where no end is set, and only its days count', () => {
    expect(counted({ amount: '310', share: '40', from: '2026-03-22' })).toEqual({
      months: [
        { month: march, amount: expect.closeTo(40), adSpend: 0 },
        { month: dayOf(2026, 4, 1), amount: 124, adSpend: 0 },
        { month: dayOf(2026, 5, 1), amount: 124, adSpend: 0 },
      ],
      more: null,
    });
  });

  it('counts the months after those shown', () => {
    const { months, more } = counted({ amount: '100', to: '2026-12-31' });
    expect(months.map(({ amount }) => amount)).toEqual([100, 100, 100]);
    expect(more).toBe(7);
  });

  it('is of one day for a one-off cost without an end', () => {
    expect(counted({ frequency: 'once', amount: '80', from: '2026-03-10' })).toEqual({
      months: [{ month: march, amount: 80, adSpend: 0 }],
      more: 0,
    });
  });

  it('says the ad spend in an agency’s fee', () => {
    const { months } = counted({ category: 'agencies', amount: '1000', adSpend: '600' }, 1);
    expect(months).toEqual([{ month: march, amount: 1000, adSpend: 600 }]);
  });
});
