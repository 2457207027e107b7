import { dayFromIso } from '../../src/core/day.ts';
import type { ValueRule } from '../../src/model/values.ts';

export function day(iso: string): number {
  const found = dayFromIso(iso);
  if (found === null) throw new Error(iso);
  return found;
}

/** A rule with the given parts: a lead that is worth 10 since ever. */
export const rule = (parts: Partial<ValueRule> = {}): ValueRule => ({
  id: '',
  result: 'leads',
  conversionType: '',
  channel: '',
  method: 'willingness',
  inputA: null,
  inputB: 10,
  value: 10,
  from: null,
  counts: 'valued',
  basis: '',
  agreedBy: '',
  agreedOn: null,
  ...parts,
});
