import { describe, expect, it } from 'vitest';
import { formatFor } from '../../src/sidebar/format.ts';
import { fill, tell } from '../../src/sidebar/words.ts';
import { texts } from '../support/all-texts.ts';

describe('fill', () => {
  it('puts values in, and numbers as the reader writes them', () => {
    expect(fill('{count} of {file}', { count: 1234, file: 'a.csv' }, formatFor('id_ID').number)).toBe('1.234 of a.csv');
  });

  it('chooses a word by the count', () => {
    const text = '{count} {count:row was/rows were} left';
    expect(fill(text, { count: 1 })).toBe('1 row was left');
    expect(fill(text, { count: 0 })).toBe('0 rows were left');
  });

  it('leaves a placeholder without a value to be seen', () => {
    expect(fill('{a} {b:x/y}', {})).toBe('{a} {b:x/y}');
  });

  it('takes text from a file as text, placeholders in it included', () => {
    expect(fill('{file}: {count}', { file: '<b>{count}</b>', count: 2 })).toBe('<b>{count}</b>: 2');
  });
});

describe('tell', () => {
  const { en } = texts;

  it('words failures of the connection, the script and the importers', () => {
    expect(tell({ code: 'no-connection' }, en)).toBe(en.sidebar.errors['no-connection']);
    expect(tell({ code: 'busy' }, en)).toBe(en.failures.busy);
    expect(tell({ code: 'file-empty' }, en)).toBe(en.importing.errors['file-empty']);
  });

  it('looks first where the failure comes from: no rows of a file, no rows of a table', () => {
    expect(tell({ code: 'no-rows' }, en, String, en.importing.errors)).toBe(en.importing.errors['no-rows']);
    expect(tell({ code: 'no-rows' }, en, String, en.importing.warnings)).toBe(en.importing.warnings['no-rows']);
  });

  it('has words for a code that nobody knows, and is not fooled by names of objects', () => {
    for (const code of ['brand-new', 'constructor', 'toString']) {
      expect(tell({ code }, en)).toBe(en.sidebar.errors.unknown);
    }
  });
});

describe('formats', () => {
  it.each([
    ['en_US', 1.76923, '0.0%', '176.9%'],
    ['id_ID', 1.76923, '0.0%', '176,9%'],
    ['en_US', 1234.5, '#,##0.00', '1,234.50'],
    ['id_ID', 1234.5, '#,##0.00', '1.234,50'],
    ['ko_KR', 4.56, '0.##', '4.56'],
    ['zh_CN', 12345.6, '#,##0', '12,346'],
    ['not a locale!', 0.5, '0%', '50%'],
  ])('%s writes %d under %s as %s', (locale, value, pattern, shown) => {
    expect(formatFor(locale).underPattern(value, pattern)).toBe(shown);
  });

  it('shows a day as that day in every time zone', () => {
    const zone = process.env['TZ'];
    for (const tz of ['Asia/Seoul', 'America/Los_Angeles', 'Pacific/Auckland']) {
      process.env['TZ'] = tz;
      expect(formatFor('en_US').day(46023)).toBe('Jan 1, 2026');
    }
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });
});
