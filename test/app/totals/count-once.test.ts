import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareOf } from '../../../src/app/totals/share-of.ts';
import { type DataRow, dataRow } from '../../../src/model/row.ts';
import { day } from '../support/imports.ts';
import { totalsOf } from '../support/totals-of.ts';

const start = day('2026-01-01');
const amount = fc.integer({ min: 0, max: 1_000_000 });

/** Rows of different entities of one account, days or ranges, at one level and source. */
const rowsAt = (level: DataRow['level'], source: string) =>
  fc
    .array(fc.record({ from: fc.nat(200), length: fc.integer({ min: 1, max: 100 }), value: amount, reach: amount }), {
      minLength: 1,
      maxLength: 12,
    })
    .map(given =>
      given.map(({ from, length, value, reach }, at) =>
        dataRow({
          from: start + from,
          to: start + from + length - 1,
          level,
          source,
          channel: 'x',
          account: 'brand',
          ad: `ad ${at}`,
          measures: { impressions: value, reach },
        }),
      ),
    );

test('shares of a row add up to the row, however it is cut', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { minLength: 1 }),
      (value, cuts) => {
        const ends = [...cuts].sort((one, other) => one - other);
        const last = ends.at(-1) as number;
        let from = 1;
        let sum = 0;
        for (const end of ends) {
          sum += shareOf(value, 1, last, from, end);
          from = end + 1;
        }
        expect(sum).toBeCloseTo(value, 3);
      },
    ),
  );
});

test('months add up to what was imported', () => {
  fc.assert(
    fc.property(rowsAt('account', 'x'), rows => {
      const total = rows.reduce((sum, row) => sum + (row.measures.impressions ?? 0), 0);
      expect(totalsOf(rows).sum('impressions') ?? 0).toBeCloseTo(total, 3);
    }),
  );
});

test('a chosen period over all days holds all that months hold, and people that no month holds', () => {
  fc.assert(
    fc.property(rowsAt('account', 'x'), rows => {
      const totals = totalsOf(rows, { period: { unit: 'custom', from: start, to: start + 400 } });
      expect(totals.sum('impressions', 'chosen')).toBeCloseTo(totals.sum('impressions') ?? 0, 3);
      expect(totals.sum('reach', 'chosen')).toBe(rows.reduce((sum, row) => sum + (row.measures.reach ?? 0), 0));
    }),
  );
});

test('two periods side by side hold what one over both holds, whole months and parts of them', () => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(rowsAt('account', 'x'), days, (rows, cuts) => {
      const [first = 0, middle = 0, last = 0] = [...cuts].sort((one, other) => one - other);
      const over = (from: number, to: number): number =>
        totalsOf(rows, { period: { unit: 'custom', from: start + from, to: start + to } }).sum(
          'impressions',
          'chosen',
        ) ?? 0;
      expect(over(first, middle) + over(middle + 1, last)).toBeCloseTo(over(first, last), 3);
    }),
  );
});

test('another level, source or breakdown changes no month that counts already', () => {
  const other = fc.oneof(
    rowsAt('ad', 'x'),
    rowsAt('post', 'x'),
    rowsAt('audience', 'a'),
    rowsAt('account', 'x').map(rows => rows.map(row => ({ ...row, breakdown: 'age=18-24' }))),
  );
  fc.assert(
    fc.property(rowsAt('account', 'x'), other, (rows, more) => {
      const alone = totalsOf(rows);
      const together = totalsOf([...rows, ...more]);
      for (const row of alone.rows.filter(each => each['period'] === 'month')) {
        const where = { from: row['from'] as number };
        for (const measure of ['impressions', 'reach'] as const) {
          const before = alone.sum(measure, 'month', where);
          if (before !== null) expect(together.sum(measure, 'month', where)).toBeCloseTo(before, 3);
        }
      }
    }),
  );
});

test('no row counts twice, whatever stands beside it: a month never exceeds its largest source', () => {
  fc.assert(
    fc.property(rowsAt('account', 'a'), rowsAt('account', 'b'), rowsAt('post', 'c'), (...sources) => {
      const together = totalsOf(sources.flat());
      const alone = sources.map(rows => totalsOf(rows));
      for (const row of together.rows.filter(each => each['period'] === 'month')) {
        const where = { from: row['from'] as number };
        const candidates = alone
          .map(totals => totals.sum('impressions', 'month', where))
          .filter(value => value !== null);
        const counted = together.sum('impressions', 'month', where);
        expect(candidates.some(value => Math.abs(value - (counted ?? 0)) < 1e-3)).toBe(true);
      }
    }),
  );
});

test('rows in another order give the same Totals', () => {
  fc.assert(
    fc.property(rowsAt('account', 'x'), rowsAt('post', 'y'), (rows, more) => {
      const all = [...rows, ...more];
      const [backwards, forwards] = [totalsOf([...all].reverse()).rows, totalsOf(all).rows];
      const others = (found: typeof forwards) => found.map(row => ({ ...row, impressions: 0 }));
      expect(others(backwards)).toEqual(others(forwards));
      // Added up in another order, a sum differs in its last bits.
      backwards.forEach((row, at) => {
        expect(Math.abs(Number(row['impressions']) - Number(forwards[at]?.['impressions']))).toBeLessThan(1e-6);
      });
    }),
  );
});
