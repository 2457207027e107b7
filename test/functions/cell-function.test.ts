import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellArgument } from '../../src/functions/argument.ts';
import { callCellFunction } from '../../src/functions/registry.ts';
import { cellFunctionSpecs } from '../../src/functions/signatures.ts';
import { languages } from '../../src/i18n/language.ts';
import { type FunctionName, functionDefinitions } from '../../src/kpis/catalogue.ts';
import { isOptional, type ParameterSpec } from '../../src/kpis/kpi.ts';

const call = (name: FunctionName, ...given: CellArgument[]) => callCellFunction(name, 'en', given);
const rate = (...given: CellArgument[]) => call('ENGAGEMENT_RATE', ...given);

describe('one cell', () => {
  test('a value', () => {
    expect(call('SOCIAL_ROI', 180_000, 65_000)).toBeCloseTo(1.769230769, 9);
    expect(call('GOAL_VALUE', 12_000, 0.1, 150)).toBe(180_000);
  });

  test('no value is blank: a zero divisor, a blank input', () => {
    expect(rate(150, 0)).toBe('');
    expect(rate('', 5000)).toBe('');
    expect(rate('', '')).toBe('');
  });

  test.each([
    [['12%', 100], '"engagements" is the text "12%", not a number.'],
    [['1,234', 100], '"engagements" is the text "1,234", not a number.'],
    [['$ 1.234,50', 100], 'not a number'],
    [['many', 100], '"engagements" must be a number, but is the text "many".'],
    [[5, '#N/A'], '"audience" is an error (#N/A).'],
    [[5, new Date(0)], '"audience" must be a number, but is a date.'],
    [[5, true], '"audience" must be a number, but is TRUE.'],
    [[-5, 100], '"engagements" is -5, but can\'t be below 0.'],
    [[5, Number.NaN], '"audience" is not a number'],
    [[5], 'ENGAGEMENT_RATE needs the argument "audience".'],
    [[5, 6, 7], 'ENGAGEMENT_RATE takes 2 arguments, but'],
    [[[], 5], '"engagements" is an empty range.'],
  ] as const)('%j is refused: %s', (given, message) => {
    expect(() => rate(...(given as readonly CellArgument[]))).toThrow(message);
  });

  test('a share above 100% asks what was meant', () => {
    expect(() => call('GOAL_VALUE', 12_000, 10, 150)).toThrow(
      '"customerRate" is 10, that is 1000%. Did you mean 10%? Type it with the % sign.',
    );
    expect(call('GOAL_VALUE', 10, 1, 2)).toBe(20);
  });
});

describe('ranges', () => {
  test('a column each: blank rows stay blank, bad rows carry their message, the rest is computed', () => {
    expect(rate([[150], [''], [10], ['x'], [3]], [[5000], [''], [0], [10], [100]])).toEqual([
      [0.03],
      [''],
      [''],
      ['⚠ "engagements" must be a number, but is the text "x".'],
      [0.03],
    ]);
  });

  test('one cell, one row and one column repeat', () => {
    expect(rate([[1], [2]], 10)).toEqual([[0.1], [0.2]]);
    expect(rate([[1, 2]], 10)).toEqual([[0.1, 0.2]]);
    expect(rate([[1], [2]], [[10, 100]])).toEqual([
      [0.1, 0.01],
      [0.2, 0.02],
    ]);
  });

  test('unequal sizes are refused with both', () => {
    expect(() => rate([[1], [2]], [[1], [2], [3]])).toThrow(
      '"engagements" is 2×1 cells (rows×columns), but "audience" is 3×1.',
    );
    expect(() => rate([[1, 2]], [[1, 2, 3]])).toThrow('1×2');
  });

  test('each row of a range is what its cells alone would give', () => {
    const cell = fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.constantFrom('', 'text', 0));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 20 }), rows => {
        const spilled = rate(
          rows.map(([a]) => [a]),
          rows.map(([, b]) => [b]),
        ) as (string | number)[][];
        rows.forEach(([a, b], i) => {
          let alone: unknown;
          try {
            alone = rate(a, b);
          } catch (error) {
            alone = `⚠ ${(error as Error).message}`;
          }
          expect(spilled[i]).toEqual([alone]);
        });
      }),
    );
  });
});

describe('optional arguments', () => {
  test('left out, they have their default', () => {
    expect(call('NET_SENTIMENT', 80, 20)).toBe(0.6);
    expect(call('NET_SENTIMENT', 80, 20, 100)).toBe(0.3);
    expect(call('CLV', 80, 12, 3)).toBe(2880);
  });

  test('a blank cell is not left out: what it holds is unknown', () => {
    expect(call('NET_SENTIMENT', 80, 20, '')).toBe('');
    expect(call('NET_SENTIMENT', [[80], [80]], [[20], [20]], [[''], [100]])).toEqual([[''], [0.3]]);
  });

  test('clicks without their price are half an argument', () => {
    expect(call('EMV', 10_000, 10)).toBe(100);
    expect(() => call('EMV', 10_000, 10, 50)).toThrow('EMV needs the argument "cpc".');
    expect(() => call('EMV', 10_000, 10, '', 0.4)).toThrow('EMV needs the argument "clicks".');
  });
});

describe('cells that are added up', () => {
  test('per row; wholly when the other argument is one cell', () => {
    expect(call('SHARE_OF_VOICE', 50, [[100], [10], [40]])).toBe(0.25);
    expect(
      call(
        'SHARE_OF_VOICE',
        [[50], [30]],
        [
          [100, 50],
          [20, ''],
        ],
      ),
    ).toEqual([[0.25], [0.6]]);
  });

  test('all blank is blank; a bad cell is refused by its own value', () => {
    expect(call('SHARE_OF_VOICE', 50, [[''], ['']])).toBe('');
    expect(() => call('SHARE_OF_VOICE', 50, [[100], ['many']])).toThrow(
      '"rivalMentions" must be a number, but is the text',
    );
    expect(
      call(
        'SHARE_OF_VOICE',
        [[50], [50]],
        [
          [-1, 5],
          [100, 50],
        ],
      ),
    ).toEqual([['⚠ "rivalMentions" is -1, but can\'t be below 0.'], [0.25]]);
  });
});

test('a call whose inputs are all blank is blank, so that a formula dragged down paints no errors', () => {
  for (const { name, parameters } of functionDefinitions) {
    const needed = Object.values<ParameterSpec>(parameters).filter(spec => !isOptional(spec));
    expect(call(name, ...needed.map(() => '')), name).toBe('');
    expect(call(name, ...needed.map(() => [[''], ['']])), name).toBe('');
  }
});

describe.each(languages)('words in %s', language => {
  test('autocomplete has a summary and a text for each parameter', () => {
    for (const spec of cellFunctionSpecs(language)) {
      expect(spec.summary.length).toBeGreaterThan(5);
      for (const parameter of spec.parameters) expect(parameter.detail, `${spec.name} ${parameter.name}`).not.toBe('');
      expect(spec.example).toMatch(/^[A-Z_]+\(.+\)$/);
    }
  });

  test('says what may be left out, and of nothing else that it may', () => {
    const optional = { en: 'Optional. ', ko: '선택 사항입니다. ', id: 'Opsional. ', 'zh-CN': '可选。' }[language];
    for (const { name, parameters } of cellFunctionSpecs(language)) {
      for (const { name: parameter, detail, isOptional } of parameters) {
        expect(detail.startsWith(optional), `${name} ${parameter}: ${detail}`).toBe(isOptional);
      }
    }
  });

  test('messages have no placeholder left', () => {
    for (const given of [
      ['x', 1],
      ['5%', 1],
      [-1, 1],
      [1],
      [true, 1],
      [new Date(0), 1],
      [
        [[1], [2]],
        [[1], [2], [3]],
      ],
    ]) {
      try {
        callCellFunction('ENGAGEMENT_RATE', language, given as CellArgument[]);
        expect.unreachable();
      } catch (error) {
        expect((error as Error).message).not.toMatch(/[{}]/);
      }
    }
  });
});
