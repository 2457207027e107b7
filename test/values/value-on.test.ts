import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ValueRule } from '../../src/model/values.ts';
import { valueLookup, valueOn, worthOf } from '../../src/values/value-on.ts';
import { day, rule } from './support.ts';

const june = day('2026-06-30');
const july = day('2026-07-01');

const valueAt = (rules: readonly ValueRule[], type: string, channel: string, on = june) =>
  valueOn(valueLookup(rules)('leads', type, channel), on);

test('the most specific rule holds', () => {
  const rules = [
    rule({ value: 1 }),
    rule({ value: 2, channel: 'x' }),
    rule({ value: 3, conversionType: 'Newsletter' }),
    rule({ value: 4, conversionType: 'Newsletter', channel: 'x' }),
  ];
  expect(valueAt(rules, 'ebook', 'meta')).toBe(1);
  expect(valueAt(rules, 'ebook', 'x')).toBe(2);
  expect(valueAt(rules, 'Newsletter', 'meta')).toBe(3);
  expect(valueAt(rules, 'Newsletter', 'x')).toBe(4);
  expect(valueAt([...rules].reverse(), 'Newsletter', 'x')).toBe(4);
  expect(valueAt(rules.slice(0, 3), 'Newsletter', 'x')).toBe(3);
  expect(valueOn(valueLookup(rules)('orders', '', 'x'), june)).toBe(null);
});

test('names are compared as people mean them', () => {
  expect(valueAt([rule({ conversionType: 'E-Book' })], '  ｅ-ｂｏｏｋ ', 'x')).toBe(10);
  expect(valueAt([rule({ channel: 'Podcast' })], '', 'podcast ')).toBe(10);
  expect(valueAt([rule({ conversionType: 'book' })], 'e-book', 'x')).toBe(null);
});

test('a changed value holds from its first day on', () => {
  const rules = [rule({ value: 20, from: july }), rule({ value: 10 })];
  expect(valueAt(rules, '', 'x', june)).toBe(10);
  expect(valueAt(rules, '', 'x', july)).toBe(20);
  expect(valueAt([rule({ from: july })], '', 'x', june)).toBe(null);
});

test('a specific rule that has not begun leaves the day to the general one', () => {
  const rules = [rule({ value: 10 }), rule({ value: 30, channel: 'x', from: july })];
  expect(valueAt(rules, '', 'x', june)).toBe(10);
  expect(valueAt(rules, '', 'x', july)).toBe(30);
});

test('measured results have no value, where the rule says so', () => {
  const rules = [rule(), rule({ conversionType: 'newsletter', counts: 'measured' })];
  expect(valueAt(rules, 'newsletter', 'x')).toBe(null);
  expect(valueAt(rules, 'ebook', 'x')).toBe(10);
});

test('results of days around a change are spread over the days', () => {
  const steps = valueLookup([rule({ value: 10 }), rule({ value: 20, from: july })])('leads', '', 'x');
  expect(worthOf(steps, 6, june - 1, july)).toEqual([
    { into: 'valuedReturn', amount: 40 },
    { into: 'valuedReturn', amount: 40 },
  ]);
  expect(worthOf(steps, 6, june - 1, june)).toEqual([{ into: 'valuedReturn', amount: 60 }]);
  const begins = valueLookup([rule({ value: 20, from: july })])('leads', '', 'x');
  expect(worthOf(begins, 6, june - 1, july)).toEqual([{ into: 'valuedReturn', amount: 40 }]);
});

test('no count and no value are not 0, a count of 0 is', () => {
  const steps = valueLookup([rule()])('leads', '', 'x');
  expect(worthOf(steps, Number.NaN, june, june)).toEqual([]);
  expect(worthOf([], 5, june, june)).toEqual([]);
  expect(worthOf(steps, 0, june, june)).toEqual([{ into: 'valuedReturn', amount: 0 }]);
});

test('a rule that changes nothing makes no step', () => {
  const steps = valueLookup([rule(), rule({ from: july })])('leads', '', 'x');
  expect(steps).toHaveLength(1);
});

test('the value of a day is that of the best rule of the day', () => {
  const some = fc.record({
    conversionType: fc.constantFrom('', 'a', 'b'),
    channel: fc.constantFrom('', 'x', 'meta'),
    from: fc.option(fc.integer({ min: 1, max: 8 })),
    value: fc.integer({ min: 1, max: 1000 }),
    counts: fc.constantFrom('valued' as const, 'measured' as const),
  });
  const text = fc.constantFrom('', 'a', 'b', 'x', 'meta');
  fc.assert(
    fc.property(fc.array(some), text, text, fc.integer({ min: 0, max: 9 }), (given, type, channel, on) => {
      const rules = given.map(rule);
      let best: ValueRule | undefined;
      let bestScore = Number.NEGATIVE_INFINITY;
      for (const one of rules) {
        if (one.conversionType !== '' && one.conversionType !== type) continue;
        if (one.channel !== '' && one.channel !== channel) continue;
        if ((one.from ?? 0) > on) continue;
        const score = (one.conversionType === '' ? 0 : 200) + (one.channel === '' ? 0 : 100) + (one.from ?? 0);
        if (score > bestScore) [best, bestScore] = [one, score];
      }
      expect(valueAt(rules, type, channel, on)).toBe(best?.counts === 'valued' ? best.value : null);
    }),
  );
});

test('what days are worth adds up, however they are cut', () => {
  const rules = fc.array(fc.record({ from: fc.integer({ min: 1, max: 30 }), value: fc.integer({ min: 1, max: 50 }) }));
  const from = fc.integer({ min: 1, max: 15 });
  fc.assert(
    fc.property(rules, from, fc.integer({ min: 0, max: 20 }), fc.nat(20), (given, first, more, cut) => {
      const steps = valueLookup(given.map(rule))('leads', '', '');
      const last = first + more;
      const sum = (count: number, start: number, end: number) =>
        worthOf(steps, count, start, end).reduce((all, one) => all + one.amount, 0);
      const middle = Math.min(first + cut, last);
      const perDay = 100 / (more + 1);
      const parts =
        sum(perDay * (middle - first + 1), first, middle) +
        (middle < last ? sum(perDay * (last - middle), middle + 1, last) : 0);
      expect(parts).toBeCloseTo(sum(100, first, last), 6);
    }),
  );
});
