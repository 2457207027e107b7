/** What is wrong with a number that somebody typed: `above-1` is a rate of 10 where 10% was meant. */
export type InputProblem = 'missing' | 'below-0' | 'below-1' | 'above-1';

/** Smallest and largest accepted value. */
export interface Limits {
  readonly min?: number;
  readonly max?: number;
}

/** Null where nothing is wrong. */
export function inputProblem(value: number | null, { min, max }: Limits): InputProblem | null {
  if (value === null || !Number.isFinite(value)) return 'missing';
  if (min !== undefined && value < min) return min === 1 ? 'below-1' : 'below-0';
  return max !== undefined && value > max ? 'above-1' : null;
}
