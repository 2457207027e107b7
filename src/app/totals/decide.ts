import type { levels, Placement } from '../../model/dimensions.ts';
import type { Candidate } from './read-rows.ts';

/** A candidate that has a value for one group, month and measure. */
export interface Contender {
  readonly candidate: Candidate;
  /** On how many days it has one. */
  readonly days: number;
}

/**
 * Which of the contenders count, so that nothing counts twice: what the user chose; else rows typed by hand; else
 * undivided rows before parts; else the higher level (account, campaign, ad set, ad, post, site, audience); else what
 * covers more days; else the first by name.
 *
 * One that doesn't separate organic from paid counts alone. One that does leaves the other placement to its sibling, or
 * to the next best that separates them: an organic page export and a paid ads export add up.
 */
export function decide<One extends Contender>(
  contenders: readonly One[],
  chosenOption: string | undefined,
): readonly One[] {
  if (contenders.length < 2) return contenders;
  const sorted = [...contenders].sort((one, other) => compare(one, other, chosenOption));
  const first = sorted[0] as One;
  if (first.candidate.placement === 'mixed') return [first];
  const rest = sorted.filter(one => isOther(one.candidate.placement, first.candidate.placement));
  const second = rest.find(one => one.candidate.option === first.candidate.option) ?? rest[0];
  return second ? [first, second] : [first];
}

/** Whether two placements of one group may both count. */
export const isOther = (placement: Placement, other: Placement): boolean =>
  placement !== 'mixed' && other !== 'mixed' && placement !== other;

const LEVEL_ORDER = [
  'account',
  'campaign',
  'adSet',
  'ad',
  'post',
  'site',
  'audience',
  'rival',
] as const satisfies (typeof levels)[number][];

/** Order in which options are preferred and listed. */
export function compare(one: Contender, other: Contender, chosenOption: string | undefined): number {
  const [a, b] = [one.candidate, other.candidate];
  return (
    Number(b.option === chosenOption) - Number(a.option === chosenOption) ||
    Number(b.typed) - Number(a.typed) ||
    Number(a.kind !== '') - Number(b.kind !== '') ||
    LEVEL_ORDER.indexOf(a.level) - LEVEL_ORDER.indexOf(b.level) ||
    other.days - one.days ||
    byText(a.source, b.source) ||
    byText(a.kind, b.kind) ||
    // One source that gives both the parts and their sum: the parts say more.
    Number(a.placement === 'mixed') - Number(b.placement === 'mixed') ||
    byText(a.placement, b.placement)
  );
}

/** By code units: the same order on every machine. */
export const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
