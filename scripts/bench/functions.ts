import { callCellFunction } from '../../src/functions/registry.ts';
import { type Figure, medianMilliseconds, rounded } from './figure.ts';

const ROWS = 100_000;

/** A column of 100,000 rates, beside what a person would write by hand with the same checks. */
export async function* benchFunctions(): AsyncGenerator<Figure> {
  const engagements = Array.from({ length: ROWS }, (_, i) => [i % 7 === 0 ? '' : i % 1000]);
  const audience = Array.from({ length: ROWS }, (_, i) => [(i % 5000) + 1]);

  const byHand = (): (number | string)[][] =>
    engagements.map(([a], i) => {
      const b = audience[i]?.[0];
      if (a === '' || b === undefined) return [''];
      if (typeof a !== 'number' || typeof b !== 'number' || a < 0 || b < 0) throw new Error('not a number');
      return [b === 0 ? '' : a / b];
    });
  const ours = () => callCellFunction('ENGAGEMENT_RATE', 'en', [engagements, audience]);
  if (JSON.stringify(ours()) !== JSON.stringify(byHand())) throw new Error('The two loops disagree.');

  const hand = medianMilliseconds(31, byHand);
  const time = medianMilliseconds(31, () => void ours());
  const what = `ENGAGEMENT_RATE over ${ROWS} rows`;
  yield { what, value: rounded(time), unit: 'ms' };
  yield { what: 'the same by a hand-written loop', value: rounded(hand), unit: 'ms' };
  yield { what: `${what}, beside the hand-written loop`, value: rounded(time / hand), unit: 'times', goal: '<= 2' };
}
