import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayFromIso, isoOf } from '../../src/core/day.ts';
import { type GoalSpan, repeatedSpans, spanAfter, spanLastYear, unitOf, wholeMonths } from '../../src/goals/spans.ts';
import { spanUnits } from '../../src/model/goals.ts';

const day = (iso: string): number => dayFromIso(iso) ?? Number.NaN;
const span = (start: string, deadline: string): GoalSpan => ({ start: day(start), deadline: day(deadline) });
const iso = ({ start, deadline }: GoalSpan): string => `${isoOf(start)} ${isoOf(deadline)}`;

test.each([
  ['2026-01-01', '2026-03-31', 3, 'quarter'],
  ['2026-02-01', '2026-02-28', 1, 'month'],
  ['2026-01-10', '2026-02-09', 1, 'month'],
  ['2026-01-31', '2026-02-27', 1, 'month'],
  ['2025-07-01', '2026-06-30', 12, 'year'],
  ['2026-01-05', '2026-01-11', null, 'week'],
  ['2026-01-01', '2026-02-28', 2, null],
  ['2026-01-01', '2026-03-30', null, null],
  ['2026-01-01', '2026-01-01', null, null],
])('%s to %s lasts %s months', (start, deadline, months, unit) => {
  expect(wholeMonths(span(start, deadline))).toBe(months);
  expect(unitOf(span(start, deadline))).toBe(unit);
});

describe('the span after', () => {
  test.each([
    ['2026-01-01', '2026-03-31', 1, '2026-04-01 2026-06-30'],
    ['2026-01-01', '2026-03-31', -1, '2025-10-01 2025-12-31'],
    ['2026-02-01', '2026-02-28', 2, '2026-04-01 2026-04-30'],
    ['2026-01-10', '2026-02-09', 1, '2026-02-10 2026-03-09'],
    ['2026-01-01', '2026-01-10', 1, '2026-01-11 2026-01-20'],
    ['2026-01-01', '2026-01-10', -2, '2025-12-12 2025-12-21'],
  ])('%s to %s, %s lengths on', (start, deadline, lengths, expected) => {
    expect(iso(spanAfter(span(start, deadline), lengths))).toBe(expected);
  });

  test('begins the day after', () => {
    fc.assert(
      fc.property(fc.integer({ min: 40_000, max: 50_000 }), fc.integer({ min: 0, max: 800 }), (start, days) => {
        const given = { start, deadline: start + days };
        expect(spanAfter(given).start).toBe(given.deadline + 1);
      }),
    );
  });
});

test('the same season last year keeps its length in months or in days', () => {
  expect(iso(spanLastYear(span('2026-01-01', '2026-03-31')))).toBe('2025-01-01 2025-03-31');
  expect(iso(spanLastYear(span('2025-02-01', '2025-02-28')))).toBe('2024-02-01 2024-02-29');
  expect(iso(spanLastYear(span('2026-01-05', '2026-01-11')))).toBe('2025-01-05 2025-01-11');
});

describe('repeated spans', () => {
  test.each([
    ['quarter', '2026-01-01', '2026-01-01 2026-03-31'],
    ['quarter', '2026-02-10', '2026-04-01 2026-06-30'],
    ['quarter', '2026-12-02', '2027-01-01 2027-03-31'],
    ['month', '2026-01-31', '2026-02-01 2026-02-28'],
    ['year', '2026-01-02', '2027-01-01 2027-12-31'],
    ['week', '2026-01-05', '2026-01-05 2026-01-11'],
    ['week', '2026-01-06', '2026-01-12 2026-01-18'],
    ['week', '2026-01-11', '2026-01-12 2026-01-18'],
  ] as const)('by the calendar: the first %s from %s on', (unit, from, first) => {
    expect(repeatedSpans(day(from), unit, 1, 'calendar').map(iso)).toEqual([first]);
  });

  test('from the start day on', () => {
    expect(repeatedSpans(day('2026-02-10'), 'quarter', 2, 'start-day').map(iso)).toEqual([
      '2026-02-10 2026-05-09',
      '2026-05-10 2026-08-09',
    ]);
    expect(repeatedSpans(day('2026-01-31'), 'month', 3, 'start-day').map(iso)).toEqual([
      '2026-01-31 2026-02-27',
      '2026-02-28 2026-03-30',
      '2026-03-31 2026-04-29',
    ]);
  });

  test('follow one another without a gap', () => {
    const anyStart = fc.integer({ min: 40_000, max: 50_000 });
    const anyAlignment = fc.constantFrom('calendar' as const, 'start-day' as const);
    fc.assert(
      fc.property(anyStart, fc.constantFrom(...spanUnits), anyAlignment, (start, unit, alignment) => {
        const spans = repeatedSpans(start, unit, 5, alignment);
        expect(spans[0]?.start).toBeGreaterThanOrEqual(start);
        const ends = spans.map(({ deadline }) => deadline + 1);
        expect(spans.slice(1).map(next => next.start)).toEqual(ends.slice(0, -1));
      }),
    );
  });
});
