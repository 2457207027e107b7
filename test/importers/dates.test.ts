import { describe, expect, it } from 'vitest';
import { isoOf } from '../../src/core/day.ts';
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
    ['April 12', 'date-without-year'],
    ['23 August', 'date-without-year'],
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
