import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellArgument } from '../../src/functions/argument.ts';
import { callCellFunction } from '../../src/functions/registry.ts';
import { texts } from '../../src/i18n/texts.ts';
import { type FunctionName, functionDefinitions, kpis } from '../../src/kpis/catalogue.ts';
import type { FunctionDefinition, ParameterSpec } from '../../src/kpis/kpi.ts';
import { measureIds } from '../../src/model/measures.ts';

/** All of them in CI; a handful where a person waits. */
const RUNS = process.env['CI'] ? 200_000 : 5000;

/** Our own messages: the texts with anything in their placeholders. */
const own = Object.values(texts.en.cellErrors).map(
  text => new RegExp(`^${text.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '[\\s\\S]*')}$`),
);
const isOwn = (message: string): boolean => own.some(pattern => pattern.test(message));

const definitions: readonly FunctionDefinition[] = functionDefinitions;
const writesText = new Set(
  definitions.filter(({ unit }) => unit === 'text' || unit === 'table').map(({ name }) => name),
);

const serialOf = (date: Date): number => date.getTime() / 86_400_000 + 25_569;

const number = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.integer({ min: 0, max: 50 }),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constantFrom(
    0,
    -0,
    1,
    1e308,
    -1e308,
    5e-324,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    46_023,
  ),
);
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    ' ',
    '=1+1',
    '=IMPORTXML("http://a")',
    '+1',
    '@x',
    '12%',
    '1.234,5',
    '2026-01-31',
    '31/12/2026',
    '#N/A',
    '#DIV/0!',
    'TRUE',
    'x'.repeat(10_000),
    '\ud800',
    'https://example.com/?utm_source=%E0%A4%A',
    'https://example.com',
    'javascript:alert(1)',
    'total',
    'monthly',
    'channel, month',
    'utm_source',
    '0000011',
    '1111111',
    ...kpis.slice(0, 8).map(kpi => kpi.id),
    ...measureIds.slice(0, 6),
    'channel',
    'from',
    'to',
    'period',
  ),
);
const cell = fc.oneof(
  { weight: 4, arbitrary: number },
  { weight: 3, arbitrary: text },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 2, arbitrary: fc.date({ noInvalidDate: false }) },
  { weight: 2, arbitrary: fc.constantFrom('', null, undefined) },
);
/** Ragged and empty ones, too. */
const range = fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 5 });
/** What looks right for a parameter, so that the work behind the checks is reached. */
const likely = (spec: ParameterSpec) => {
  switch (spec.kind) {
    case 'day':
    case 'moment':
      return fc.oneof(fc.double({ min: 45_000, max: 47_000, noNaN: true }), fc.date());
    case 'choice':
      return fc.constantFrom(...spec.choices);
    case 'text':
      return text;
    case 'cells':
      return fc.oneof(tableOf(), range);
    default:
      return fc.double({ min: spec.min ?? -1e6, max: spec.max ?? 1e6, noNaN: true });
  }
};
const tableOf = () =>
  fc
    .tuple(
      fc.array(
        fc.constantFrom('channel', 'from', 'to', 'account', 'impressions', 'reach', 'engagements', 'followers', 'x'),
        {
          minLength: 1,
          maxLength: 5,
        },
      ),
      fc.array(fc.array(fc.oneof(fc.integer({ min: 0, max: 47_000 }), cell), { maxLength: 5 }), { maxLength: 4 }),
    )
    .map(([headers, rows]) => [headers, ...rows]);

const call = fc.constantFrom(...definitions).chain(definition => {
  const specs = Object.values(definition.parameters);
  const hostile = fc.array(fc.oneof(cell, range), { maxLength: specs.length + 1 });
  const near = fc.tuple(
    ...specs.map(spec =>
      fc.oneof({ weight: 5, arbitrary: likely(spec) }, { weight: 1, arbitrary: fc.oneof(cell, range) }),
    ),
  );
  return fc
    .oneof(hostile, near)
    .map(given => ({ name: definition.name as FunctionName, given: given as readonly CellArgument[] }));
});

describe('whatever is given to a function', () => {
  test(`the outcome is a value, a blank or our own words (${RUNS} calls)`, () => {
    let values = 0;
    let words = 0;
    fc.assert(
      fc.property(call, ({ name, given }) => {
        let outcome: unknown;
        try {
          outcome = callCellFunction(name, 'en', given, serialOf);
        } catch (error) {
          words++;
          if (!isOwn((error as Error).message)) throw error;
          return;
        }
        values++;
        for (const value of [outcome].flat(2)) {
          if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
          else if (typeof value !== 'string') expect.unreachable(`${typeof value} in a cell`);
          else if (value.startsWith('⚠ ')) expect(isOwn(value.slice(2)), value).toBe(true);
          else if (!writesText.has(name)) expect(value).toBe('');
        }
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
    // A run in which nothing was computed, or nothing refused, tried nothing.
    expect(values).toBeGreaterThan(RUNS / 20);
    expect(words).toBeGreaterThan(RUNS / 20);
  });
});
