import { describe, expect, it } from 'vitest';
import { decimalSigns, numberOf } from '../../src/importers/numbers.ts';

describe('numberOf', () => {
  it.each([
    ['1,234.50', '.', 1234.5],
    ['1.234,50', ',', 1234.5],
    ['1 234,56', ',', 1234.56],
    ['1\u202f234,56', ',', 1234.56],
    ["1'234.5", '.', 1234.5],
    ['376.0', '.', 376],
    ['7.48E-6', '.', 0.000_007_48],
    ['US$27.35', '.', 27.35],
    ['€1,622.60', '.', 1622.6],
    ['Rp 1.617.715', ',', 1_617_715],
    ['₩1,000', '.', 1000],
    ['850,50 €', ',', 850.5],
    ['2.81%', '.', 0.0281],
    ['1.2K', '.', 1200],
    ['1,2 k', ',', 1200],
    ['3M', '.', 3_000_000],
    ['-4.5K', '.', -4500],
    ['$1.1B', '.', 1_100_000_000],
    ['１２３', '.', 123],
    ['-5', '.', -5],
    ['−5', '.', -5],
    ['(5)', '.', -5],
    ['1.234', '.', 1.234],
    ['1.234', ',', 1234],
    ['1.617.715', '.', 1_617_715],
    ['0', '.', 0],
  ] as const)('%s with %s is %d', (text, decimal, value) => {
    expect(numberOf(text, decimal)).toBeCloseTo(value, 12);
  });

  it.each(['', ' ', '-', '--', ' --', '–', 'NAN', 'NaN', 'N/A', '< 10%', '< 1%', 'null'])(
    '%j is missing, not 0',
    text => {
      expect(numberOf(text, '.')).toBeUndefined();
    },
  );

  it.each([
    'Using campaign budget',
    '5m',
    '17.юни',
    '1-2',
    '12:30',
    'A1',
    '1e400',
    '=1+1',
    '12 apples',
    '1,2,3',
    '1.47689E+18',
  ])('%j is no number', text => {
    expect(numberOf(text, '.')).toBeNull();
  });
});

describe('decimalSigns', () => {
  it.each([
    [['1.234', '850'], [], '.', ','],
    [['1,234', '850'], [], ',', '.'],
    [['1.234'], ['12,5'], '.', ','],
    [['1.234', '0.5'], [], '.', '.'],
    [['12'], ['1.234'], '.', '.'],
    [['12'], ['1.234'], ',', ','],
    [['1.234.567'], ['1.234'], '.', ','],
    [['376.0', '1234.0'], [], ',', '.'],
  ] as const)('counts %j and amounts %j (else %s) have %s', (counts, amounts, otherwise, sign) => {
    expect(decimalSigns([counts], [amounts], otherwise).decimal).toBe(sign);
  });

  it.each([
    [['1,234', '2,345', '3,456', '1.234,5'], [], '.', 1],
    [['1,234', '2,345', '3,456'], ['1.234,5', '12,34'], '.', 2],
    [['1.234', '2.345', '3.456'], ['12.50'], ',', 1],
    [['12,5'], ['1.234', '0.5', '3.25'], '.', 1],
    [['1.234K', '2.5K'], ['1,5'], '.', 1],
    // As many on either side: those that leave no doubt count.
    [['1,234'], ['1,5'], ',', 1],
    [['Using, budget', '17.юни'], ['1,5'], ',', 0],
  ] as const)(
    'counts %j and amounts %j: the more have %s, %i stand against it',
    (counts, amounts, decimal, against) => {
      expect(decimalSigns([counts], [amounts], decimal === '.' ? ',' : '.')).toEqual({
        decimal,
        against,
        unsure: null,
      });
    },
  );

  it('says when a number may be a thousand or a fraction', () => {
    expect(decimalSigns([], [['1.234', '2.500']], '.')).toMatchObject({ decimal: '.', unsure: '1.234' });
    expect(decimalSigns([], [['12,000']], ',')).toMatchObject({ decimal: ',', unsure: '12,000' });
    // Read as a thousand: no amount has three decimals.
    expect(decimalSigns([], [['12,000']], '.')).toMatchObject({ unsure: null });
    expect(decimalSigns([], [['1.234', '0.5']], ',')).toMatchObject({ decimal: '.', unsure: null });
  });
});
