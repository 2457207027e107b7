import { describe, expect, it } from 'vitest';
import { dayOf, isoOf, partsOf } from '../../src/core/day.ts';
import { dateReader } from '../../src/importers/dates.ts';
import type { Answers } from '../../src/importers/imported-table.ts';

const days = (cells: readonly (string | number)[], answers: Answers = {}): string[] => {
  const reader = dateReader(cells, answers);
  return cells.map(cell => {
    const span = reader.read(cell);
    if (typeof span === 'string') return span;
    return span.from === span.to ? isoOf(span.from) : `${isoOf(span.from)}..${isoOf(span.to)}`;
  });
};

describe('dateReader', () => {
  it.each([
    ['2025-10-31', '2025-10-31'],
    ['2025-10-31T00:00:00', '2025-10-31'],
    ['2025-10-31T01:00:00', '2025-10-31'],
    ['2022-02-28 23:39 +0000', '2022-02-28'],
    ['20250301', '2025-03-01'],
    ['2025/3/1', '2025-03-01'],
    ['2026.08.01.', '2026-08-01'],
    ['2026. 8. 1.', '2026-08-01'],
    ['Tue, Feb 18, 2025', '2025-02-18'],
    ['Mon Feb 17 2025', '2025-02-17'],
    ['Thu, 5 Feb 2026', '2026-02-05'],
    ['Sep 29, 2025', '2025-09-29'],
    ['5 Agustus 2026', '2026-08-05'],
    ['1 Mei 2026', '2026-05-01'],
    ['2026년 8월 1일', '2026-08-01'],
    ['2026年8月1日', '2026-08-01'],
    ['31.12.2025', '2025-12-31'],
    ['02/19/2014 04:29:18 AM', '2014-02-19'],
    ['12/31/25', '2025-12-31'],
    ['2025-03', '2025-03-01..2025-03-31'],
    ['March 2025', '2025-03-01..2025-03-31'],
    ['2024년 2월', '2024-02-01..2024-02-29'],
    [46_023, '2026-01-01'],
    ['Lifetime', 'date-invalid'],
    ['2025-02-30', 'date-invalid'],
    ['1999-01-01', 'date-invalid'],
    ['3.апр', 'date-invalid'],
    ['Marketing 2025', 'date-invalid'],
    ['', 'date-missing'],
  ])('%s is %s', (cell, day) => {
    expect(days([cell])).toEqual([day]);
  });

  it('tells the order of day and month by the whole column', () => {
    expect(days(['03/04/2025', '25/04/2025'])).toEqual(['2025-04-03', '2025-04-25']);
    expect(days(['03/04/2025', '04/25/2025'])).toEqual(['2025-03-04', '2025-04-25']);
    expect(days(['01-02-2025', '13-02-2025'])[0]).toBe('2025-02-01');
    expect(days(['05/01/2025', '05/02/2025', '05/03/2025'])).toEqual(['2025-05-01', '2025-05-02', '2025-05-03']);
  });

  it('asks where the column cannot tell, and does as it is answered', () => {
    const cells = ['03/04/2025', '07/08/2025'];
    expect(dateReader(cells, {}).question).toMatchObject({ about: 'day-month-order', example: '03/04/2025' });
    expect(days(cells)).toEqual(['2025-03-04', '2025-07-08']);
    expect(days(cells, { dayMonthOrder: 'day-first' })).toEqual(['2025-04-03', '2025-08-07']);
    expect(dateReader(['05/05/2025'], {}).question).toBeNull();
  });
});

describe('dateReader, days without a year', () => {
  const modified = dayOf(2026, 3, 20);
  const read = (cells: readonly string[], answers: Answers = {}, written = modified) => {
    const reader = dateReader(cells, answers, written);
    return cells.map(cell => {
      const span = reader.read(cell);
      return typeof span === 'string' ? span : isoOf(span.from);
    });
  };

  it.each([
    ['April 12', '2025-04-12'],
    ['23 August', '2025-08-23'],
    ['Mar 20', '2026-03-20'],
    ['5 Agustus', '2025-08-05'],
    ['8 de marzo', '2026-03-08'],
    ['31 de diciembre', '2025-12-31'],
    ['4월 12일', '2025-04-12'],
    ['4月12日', '2025-04-12'],
    ['April 31', 'date-invalid'],
    ['Chapter 12', 'date-invalid'],
  ])('%s is %s in a file of 20 March 2026', (cell, day) => {
    expect(read([cell])).toEqual([day]);
  });

  it('asks for the year of the last day, and guesses none that the file could not know', () => {
    const cells = ['March 18', 'March 19', 'March 20'];
    expect(dateReader(cells, {}, modified).question).toEqual({ about: 'year', example: 'March 20', likely: 2026 });
    expect(dateReader(cells, {}, modified - 10).question).toMatchObject({ likely: 2025 });
    expect(read(cells, { year: 2023 })).toEqual(['2023-03-18', '2023-03-19', '2023-03-20']);
    expect(dateReader(cells, { year: 2023 }, modified).question).toMatchObject({ about: 'year' });
  });

  it('counts a day that a clock further east has already', () => {
    expect(read(['March 21'])).toEqual(['2026-03-21']);
    expect(read(['March 22'])).toEqual(['2025-03-22']);
  });

  it.each([
    ['up', ['December 30', 'December 31', 'January 1', 'January 2']],
    ['down', ['January 2', 'January 1', 'December 31', 'December 30']],
    ['in no order', ['January 1', 'December 30', 'January 2', 'December 31']],
  ])('wraps at New Year, %s', (_, cells) => {
    const days: Record<string, string> = {
      'December 30': '2025-12-30',
      'December 31': '2025-12-31',
      'January 1': '2026-01-01',
      'January 2': '2026-01-02',
    };
    expect(read(cells)).toEqual(cells.map(cell => days[cell]));
    expect(dateReader(cells, {}, modified).question).toMatchObject({ example: 'January 2', likely: 2026 });
    expect(read(cells, { year: 2022 })[cells.indexOf('December 31')]).toBe('2021-12-31');
  });

  it.each([false, true])('reads a whole year without a gap (newest first: %s)', newestFirst => {
    const first = dayOf(2025, 4, 13);
    const year = Array.from({ length: 365 }, (_, i) => first + i);
    const days = newestFirst ? [...year].reverse() : year;
    const name = (day: number) => `${months[partsOf(day).month - 1]} ${partsOf(day).day}`;
    expect(read(days.map(name), {}, dayOf(2026, 4, 13))).toEqual(days.map(isoOf));
  });

  it('knows that 29 February was in a leap year', () => {
    expect(read(['February 28', 'February 29', 'March 1'])).toEqual(['2024-02-28', '2024-02-29', '2024-03-01']);
    expect(read(['February 29'], { year: 2025 })).toEqual(['date-invalid']);
    // The last day is in January of the year behind it.
    const wrapped = ['February 29', 'June 1', 'October 1', 'January 5'];
    expect(dateReader(wrapped, {}, modified).question).toMatchObject({ likely: 2025 });
    expect(read(wrapped)[0]).toBe('2024-02-29');
  });

  it('without the day the file was written, counts from today', () => {
    const question = dateReader(['July 1'], {}).question;
    const day = dateReader(['July 1'], {}).read('July 1');
    expect(question?.about === 'year' && question.likely).toBeGreaterThanOrEqual(2025);
    expect(typeof day === 'object' && day.from).toBeLessThanOrEqual(Math.floor(Date.now() / 86_400_000) + 25_570);
  });

  it('gives up on what is longer than any date at once', () => {
    const started = performance.now();
    expect(dateReader([], {}).read(`Campaign${' '.repeat(20_000)}report`)).toBe('date-invalid');
    // It took minutes.
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
