import type { Value } from './page.ts';

/**
 * How far two readings of one definition may be apart, relative to the larger. They take the same steps in the same order,
 * so they differ in the last bits at most, where an engine adds cells up in an order of its own.
 */
const TOLERANCE = 1e-12;

/** Below this, numbers lose digits on their way to 0, and engines round them as they like. */
const SMALLEST_NORMAL = 2 ** -1022;

/**
 * Both without a value, the same text, or numbers that are equal within the tolerance. Beyond what a number holds there
 * is no value: sheets have an error there, which our formulas turn to `""`, and SQL has NULL.
 *
 * @param size how large the parts are that the value is the sum or difference of. What is left of two million less two
 * million can't be more exact than the millions: sheets round it on purpose, and SQL adds money up without rounding.
 */
export function isSame(expected: Value, got: Value, size = 0): boolean {
  if (typeof expected !== 'number' || typeof got !== 'number') return expected === got;
  const larger = Math.max(Math.abs(expected), Math.abs(got), size);
  return larger < SMALLEST_NORMAL || Math.abs(expected - got) <= TOLERANCE * larger;
}

export interface Difference {
  readonly definition: string;
  readonly given: string;
  readonly expected: Value;
  readonly got: Value;
}

/** A value of ours, before an engine's is held against it. Words are made when they are needed: most values are equal. */
interface Ours {
  readonly definition: string;
  readonly given: string | (() => string);
  readonly expected: Value;
  /** See `isSame`. */
  readonly size?: number;
}

export interface Count {
  compared: number;
  /** Of those, by our reading: a judge that saw blanks only has judged nothing. */
  withValue: number;
  differed: number;
}

/** Counts what was compared. */
export class Tally {
  readonly counts = new Map<string, Count>();
  readonly differences: Difference[] = [];

  /** @param matter what the cell is of: `functions`, `goals` ... */
  compare(matter: string, { definition, given, expected, size }: Ours, got: Value): void {
    const count = this.counts.get(matter) ?? { compared: 0, withValue: 0, differed: 0 };
    this.counts.set(matter, count);
    count.compared++;
    if (expected !== null) count.withValue++;
    if (isSame(expected, got, size)) return;
    count.differed++;
    this.differences.push({ definition, given: typeof given === 'string' ? given : given(), expected, got });
  }
}
