import { describe, expect, it } from 'vitest';
import { numberText, percentText, typedNumber, typedPercent } from '../../src/sidebar/ledger/typed-number.ts';

describe('numbers in forms', () => {
  it('are read as the reader writes them', () => {
    expect(typedNumber('1,234.5', 'en_US')).toBe(1234.5);
    expect(typedNumber('1.234,5', 'id_ID')).toBe(1234.5);
    expect(typedNumber('１２３', 'ko_KR')).toBe(123);
  });

  it('stay text where they are none, and blank where nothing is typed', () => {
    expect(typedNumber('12 or so', 'en_US')).toBe('12 or so');
    expect(typedNumber('0,5', 'en_US')).toBe('0,5');
    expect(typedNumber('40%', 'en_US')).toBe('40%');
    expect(typedNumber('  ', 'en_US')).toBe('');
  });

  it('are shares in fields of per cent', () => {
    expect(typedPercent('40', 'en_US')).toBe(0.4);
    expect(typedPercent('40 %', 'en_US')).toBe(0.4);
    expect(typedPercent('33,3', 'id_ID')).toBe(0.333);
    expect(typedPercent('half', 'en_US')).toBe('half');
  });

  it('come back into their fields as they were typed', () => {
    for (const percent of ['7', '33.3', '0.1', '100', '12.345']) {
      expect(percentText(typedPercent(percent, 'en_US'), 'en_US')).toBe(percent);
    }
    expect(numberText(1234.5, 'id_ID')).toBe('1234,5');
    expect(numberText('none', 'id_ID')).toBe('none');
    expect(numberText(undefined, 'en_US')).toBe('');
  });
});
