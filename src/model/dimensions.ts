/**
 * What a row is about. Ids are a public contract, like those of the measures.
 *
 * Values are ids of ours where there is a closed list (level, basis, placement, channel), texts as the platform gave
 * them elsewhere.
 */
export type DimensionKind = 'day' | 'choice' | 'text';

interface DimensionSpec {
  readonly kind: DimensionKind;
}

const day = { kind: 'day' } as const;
const choice = { kind: 'choice' } as const;
const text = { kind: 'text' } as const;

export const dimensions = {
  /** First and last day the row's numbers belong to, both included. */
  from: day,
  to: day,
  basis: choice,
  level: choice,
  /** What splits the entity further: `age=18-24, gender=female`; '' for none. */
  breakdown: text,
  /** Where the numbers come from: `x`, `meta-ads`, `linkedin`, `ga4`, a mapping's name; '' when typed by hand. */
  source: text,
  channel: choice,
  account: text,
  campaign: text,
  adSet: text,
  ad: text,
  placement: choice,
  postId: text,
  postTitle: text,
  postUrl: text,
  postType: text,
  postTheme: text,
  conversionType: text,
  topic: text,
  employee: text,
  /** A segment of the audience, or the source / medium of a site's visits. */
  segment: text,
  /** ISO 4217 code of the row's amounts; '' when unknown. */
  currency: text,
  /** Whether the row's spend holds value-added tax. */
  vat: choice,
} as const satisfies Record<string, DimensionSpec>;

export type DimensionId = keyof typeof dimensions;
export const dimensionIds = Object.keys(dimensions) as readonly DimensionId[];
export const isDimensionId = (value: string): value is DimensionId => Object.hasOwn(dimensions, value);

/**
 * What an entity is: who or what the numbers are of. `site` is web analytics; `rival` another brand's account, which
 * counts in no total of ours.
 */
export const levels = ['account', 'campaign', 'adSet', 'ad', 'post', 'audience', 'site', 'rival'] as const;
export type Level = (typeof levels)[number];

/**
 * What `from` and `to` mean.
 * - `activity`: the numbers happened in these days; a range that spans months is split by days.
 * - `whole`: the same, but the user chose to keep the range as one: it counts only in periods that contain it wholly.
 * - `lifetime`: all that a post has gathered so far; from = to = the day it was published.
 */
export const bases = ['activity', 'whole', 'lifetime'] as const;
export type Basis = (typeof bases)[number];

/** `mixed`: the source doesn't separate organic from paid. */
export const placements = ['organic', 'paid', 'mixed'] as const;
export type Placement = (typeof placements)[number];

export const vatStates = ['', 'included', 'excluded'] as const;
export type VatState = (typeof vatStates)[number];
