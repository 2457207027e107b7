import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayFromIso } from '../../src/core/day.ts';
import type { CellArgument } from '../../src/functions/argument.ts';
import { callCellFunction, makeCellFunction } from '../../src/functions/registry.ts';
import { responseTime } from '../../src/kpis/care.ts';
import type { ExampleArgument } from '../../src/kpis/kpi.ts';
import { zonedInstant, zonedSerialOf } from '../support/zoned-clock.ts';

const call = (...given: CellArgument[]) => callCellFunction('RESPONSE_TIME', 'en', given);

/** A moment as a serial, with the noise that its fraction has in a sheet. */
function at(iso: string): number {
  const [day = '', time = '00:00'] = iso.split('T');
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return (dayFromIso(day) ?? Number.NaN) + hours / 24 + minutes / 1440 + seconds / 86_400;
}

function cellOf(argument: ExampleArgument): CellArgument {
  if (argument === null) return '';
  if (typeof argument !== 'object') return argument;
  return 'moment' in argument ? at(argument.moment) : expect.fail('no moment');
}

test.each(responseTime.examples)('catalogue: $given is $expect', ({ given, expect: answer }) => {
  expect(call(...given.map(cellOf))).toBe(answer ?? '');
});

describe('every minute', () => {
  test('nights and weekends count; seconds to a thousandth of a minute', () => {
    expect(call(at('2026-03-06T17:30'), at('2026-03-09T09:30'))).toBe(64 * 60);
    expect(call(at('2026-03-02T09:00:20'), at('2026-03-02T10:30:40'))).toBe(90.333);
    expect(call(at('2026-03-02T09:00'), at('2026-03-02T09:00'))).toBe(0);
  });

  test('noise in the fractions is no time, and no wrong order', () => {
    const nine = at('2026-03-02T09:00');
    expect(call(nine + 1e-11, nine)).toBe(0);
    expect(call(nine, nine + 90 / 1440)).toBe(90);
  });

  test('an answer before the message is refused with both moments', () => {
    expect(() => call(at('2026-03-02T09:00'), at('2026-03-01T18:05:07'))).toThrow(
      '"answeredAt" (2026-03-01 18:05:07) is before "receivedAt" (2026-03-02 09:00).',
    );
  });

  test('times without a day: between them, not beside a date', () => {
    expect(call(9 / 24, 10.5 / 24)).toBe(90);
    expect(call(0, 0.5)).toBe(720);
    // Day 0 was a Saturday, and is none here.
    expect(call(8 / 24, 10.5 / 24, 9, 18, '', 1)).toBe(90);
    expect(() => call(10.5 / 24, 9 / 24)).toThrow('"answeredAt" (09:00) is before "receivedAt" (10:30).');
    expect(() => call(9 / 24, at('2026-03-02T09:00'))).toThrow('"receivedAt" must be a date, but is "09:00".');
    expect(() => call(at('2026-03-02T09:00'), 9 / 24)).toThrow('"answeredAt" must be a date, but is "09:00".');
  });
});

describe('working hours', () => {
  const friday = at('2026-03-06T17:30');
  const monday = at('2026-03-09T09:30');

  test('hours that were typed as times: 9:00 is 0.375', () => {
    expect(call(at('2026-03-06T17:30'), at('2026-03-09T09:30'), 0.375, 0.75)).toBe(60);
  });

  test('half hours, and moments outside of them', () => {
    expect(call(friday, monday, 9.5, 17.75)).toBe(15);
    expect(call(at('2026-03-02T06:00'), at('2026-03-02T23:00'), 9, 18)).toBe(540);
    expect(call(at('2026-03-02T19:00'), at('2026-03-03T08:00'), 9, 18)).toBe(0);
    expect(call(at('2026-03-07T10:00'), at('2026-03-08T10:00'), 9, 18)).toBe(0);
    expect(call(friday, monday, 0, 24)).toBe(6.5 * 60 + 9.5 * 60);
  });

  test('holidays: dates with a time, twice, on a weekend, out of order, blanks between', () => {
    const holidays = [[at('2026-03-10')], [''], [at('2026-03-09T12:00')], [at('2026-03-07')], [at('2026-03-09')]];
    expect(call(friday, at('2026-03-11T09:30'), 9, 18, holidays)).toBe(60);
    expect(call(friday, monday, 9, 18, at('2026-03-09'))).toBe(30);
  });

  test('holidays or a weekend without hours take out whole days', () => {
    expect(call(friday, monday, '', '', at('2026-01-01'))).toBe(16 * 60);
    // A list that is still blank means the same.
    expect(call(friday, monday, '', '', [[''], ['']])).toBe(16 * 60);
    expect(call(friday, monday, '', '', '', 11)).toBe(40 * 60);
    expect(call(friday, monday, '', '', '', '0000000')).toBe(64 * 60);
  });

  test.each([
    [1, [5, 6]],
    [2, [6, 0]],
    [3, [0, 1]],
    [4, [1, 2]],
    [5, [2, 3]],
    [6, [3, 4]],
    [7, [4, 5]],
    [11, [6]],
    [12, [0]],
    [13, [1]],
    [14, [2]],
    [15, [3]],
    [16, [4]],
    [17, [5]],
    ['0000011', [5, 6]],
    [' 1010000 ', [0, 2]],
    [[['0000001']], [6]],
    ['', [5, 6]],
    [0, [5, 6]],
  ] as const)('weekend %j', (weekend, off) => {
    for (let weekday = 0; weekday < 7; weekday++) {
      const day = at('2026-03-02') + weekday;
      const isOff = (off as readonly number[]).includes(weekday);
      expect(call(day + 0.5, day + 0.6, 9, 18, '', weekend), `day ${weekday}`).toBe(isOff ? 0 : 144);
    }
  });

  test.each([
    [[1, 2, 18, 9], '"dayStart" (18) must be before "dayEnd" (9).'],
    [[1, 2, 9, 9], '"dayStart" (9) must be before "dayEnd" (9).'],
    [[1, 2, 9], 'RESPONSE_TIME needs the argument "dayEnd".'],
    [[1, 2, '', 18], 'RESPONSE_TIME needs the argument "dayStart".'],
    [[1, 2, 9, 25], '"dayEnd" is 25, but can\'t be above 24.'],
    [[1, 2, 9, 18, '', '1111111'], '"weekend" is "1111111". Use a number as in NETWORKDAYS.INTL'],
    [[1, 2, 9, 18, '', '11'], '"weekend" is "11"'],
    [[1, 2, 9, 18, '', 8], '"weekend" is "8"'],
    [[1, 2, 9, 18, '', 1.5], '"weekend" is "1.5"'],
    [[1, 2, 9, 18, '', true], '"weekend" is "TRUE"'],
    [[1, 2, 9, 18, '', '#N/A'], '"weekend" is an error (#N/A).'],
    [[1, 2, 9, 18, '', [[1], [2]]], '"weekend" must be one cell, but is a range of 2×1 cells.'],
    [[1, 2, 9, 18, [['2026-01-01']]], '"holidays" is the text "2026-01-01", not a date.'],
    [[1, 2, 9, 18, [['Easter']]], '"holidays" must be a date, but is "Easter".'],
    [[1, 2, 9, 18, [[7]]], '"holidays" must be a date, but is "7".'],
  ] as const)('%j is refused', (given, message) => {
    const [, , ...rest] = given;
    expect(() => call(friday, monday, ...(rest as unknown as CellArgument[]))).toThrow(message);
  });

  test('a column: the unanswered stay blank, each row has its own hours and message', () => {
    const received = [[friday], [friday], [friday], [friday]];
    const answered = [[monday], [''], [monday], [monday]];
    expect(call(received, answered, [[9], [9], [9], ['']], [[18], [18], [''], ['']])).toEqual([
      [60],
      [''],
      ['⚠ RESPONSE_TIME needs the argument "dayEnd".'],
      [64 * 60],
    ]);
  });
});

describe('against a count of every minute', () => {
  const moment = fc.integer({ min: 0, max: 21 * 1440 });
  const workingWeek = fc.record({
    start: fc.integer({ min: 0, max: 95 }),
    length: fc.integer({ min: 1, max: 96 }),
    weekend: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }).filter(days => days.includes(false)),
    holidays: fc.array(fc.integer({ min: -3, max: 25 }), { maxLength: 6 }),
    firstDay: fc.integer({ min: 10_100, max: 80_000 }),
  });

  /** Weekdays by the platform's calendar, minutes one by one. */
  function slowly(from: number, to: number, { start, end, weekend, holidays, firstDay }: Slow): number {
    let worked = 0;
    for (let minute = from; minute < to; minute++) {
      const day = Math.floor(minute / 1440);
      const weekday = (new Date(Date.UTC(1899, 11, 30 + firstDay + day)).getUTCDay() + 6) % 7;
      const time = minute - day * 1440;
      if (!weekend[weekday] && !holidays.includes(day) && time >= start * 15 && time < end * 15) worked++;
    }
    return worked;
  }
  interface Slow {
    readonly start: number;
    readonly end: number;
    readonly weekend: readonly boolean[];
    readonly holidays: readonly number[];
    readonly firstDay: number;
  }

  test('the same, and two parts of a span add up', () => {
    fc.assert(
      fc.property(moment, moment, moment, workingWeek, (a, b, c, week) => {
        const [from = 0, between = 0, to = 0] = [a, b, c].sort((x, y) => x - y);
        const end = Math.max(4, Math.min(96, week.start + week.length));
        const time = (first: number, last: number) =>
          call(
            week.firstDay + first / 1440,
            week.firstDay + last / 1440,
            week.start / 4,
            end / 4,
            [['', ...week.holidays.map(day => week.firstDay + day)]],
            week.weekend.map(Number).join(''),
          ) as number;
        expect(time(from, to)).toBe(slowly(from, to, { ...week, end }));
        expect(time(from, between) + time(between, to)).toBe(time(from, to));
      }),
      { numRuns: 150 },
    );
  });
});

test('100,000 answers after a hundred years each, with 1,000 holidays, take no loop over days', () => {
  const received = Array.from({ length: 100_000 }, (_, i) => [at('1928-06-01') + i / 1440]);
  const answered = received.map(([moment = 0]) => [moment + 36_525]);
  const holidays = Array.from({ length: 1000 }, (_, i) => [at('1928-01-01') + i * 36]);
  const began = performance.now();
  const result = call(received, answered, 9, 18, holidays) as number[][];
  // A loop over the days would take 4,000,000,000 steps.
  expect(performance.now() - began).toBeLessThan(3000);
  expect(result).toHaveLength(100_000);
  expect(result[0]?.[0]).toBeGreaterThan(25_000 * 540);
});

describe.each(['Asia/Seoul', 'Asia/Jakarta', 'Pacific/Auckland', 'America/Los_Angeles'])(
  'dates of a sheet in %s',
  zone => {
    const inZone = makeCellFunction('RESPONSE_TIME', 'en', zonedSerialOf(zone));
    const date = (wall: string) => zonedInstant(zone, wall);

    test('days with times, holidays as dates', () => {
      expect(inZone(date('2026-03-02T09:00:00'), date('2026-03-02T10:30:00'))).toBe(90);
      expect(inZone(date('2026-03-06T17:30:00'), date('2026-03-09T09:30:00'), 9, 18)).toBe(60);
      const holidays = [[date('2026-03-09T00:00:00')], [date('2026-03-06T00:00:00')]];
      expect(inZone(date('2026-03-05T17:30:00'), date('2026-03-10T09:30:00'), 9, 18, holidays)).toBe(60);
    });

    test('times without a day, of 1899 when clocks went by the sun', () => {
      expect(inZone(date('1899-12-30T09:00:00'), date('1899-12-30T10:30:00'), 9, 18)).toBe(90);
      expect(inZone(date('1899-12-30T00:00:00'), date('1899-12-30T23:59:59'))).toBe(1439.983);
    });

    test('by the clock on the wall where summer time begins and ends', () => {
      for (const [before, after] of [
        ['2026-03-07T12:00:00', '2026-03-08T12:00:00'],
        ['2026-04-04T12:00:00', '2026-04-05T12:00:00'],
      ] as const) {
        expect(inZone(date(before), date(after))).toBe(1440);
      }
    });
  },
);
