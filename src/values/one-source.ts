import { plainName } from '../core/plain-name.ts';
import type { ChannelId } from '../model/channels.ts';
import type { Placement } from '../model/dimensions.ts';
import type { MeasureId } from '../model/measures.ts';

/** What more than one source may claim for itself: the same purchase in an ad platform and in web analytics. */
export const claimedMeasures = [
  'conversions',
  'leads',
  'orders',
  'revenue',
  'newCustomers',
] as const satisfies readonly MeasureId[];
export type ClaimedMeasure = (typeof claimedMeasures)[number];

/** One number of one row, or of the part of it that falls into a month. */
export interface Claim {
  /** As on Data: `meta-ads`, `ga4`, a mapping's name; `''` for what was typed by hand. */
  readonly source: string;
  readonly channel: string;
  /** Any number that tells months apart. */
  readonly month: number;
  readonly measure: ClaimedMeasure;
  /** The conversion type; `''` for none. */
  readonly type: string;
  readonly placement: Placement;
  /** Amounts in one currency. NaN is no claim. */
  readonly value: number;
}

/** How choices and overlaps name what was typed by hand. */
export const TYPED_SOURCE = 'typed';

export interface SourceChoice {
  /** `''` for all channels; `meta` also for Facebook and Instagram. */
  readonly channel: string;
  readonly measure: string;
  /** A source, or `TYPED_SOURCE`. */
  readonly source: string;
}

/** Sources that claimed the same, in a month. */
export interface SourceOverlap {
  /** The widest of the channels concerned: `meta` where Meta Ads doesn't tell Facebook from Instagram. */
  readonly channel: string;
  readonly month: number;
  readonly measure: ClaimedMeasure;
  /** As the first of them writes it; always `''` for orders, revenue and new customers. */
  readonly type: string;
  /** In the order of preference: the first counts. */
  readonly sources: readonly ClaimingSource[];
}

export interface ClaimingSource {
  readonly source: string;
  readonly claimed: number;
  /** The part of it that counts: all, nothing, or the channels and placements that no better source claims. */
  readonly counted: number;
}

export interface OneSource {
  /** 1 where a claim counts, in the order of the claims. */
  readonly counts: Uint8Array;
  readonly overlaps: readonly SourceOverlap[];
}

/**
 * Of what more than one source claims, one source counts: the user's choice; else what was typed by hand; else web
 * analytics, which sees all channels with the same eyes; else the platforms' own reports; else the first by name.
 *
 * Two sources claim the same when they speak of the same month and measure, and
 * - of the same channel. `meta` is Facebook and Instagram together, so it claims what either does. `social` (web analytics
 *   by channel group) claims what any social network does, if its source names no network itself in that month; beside
 *   networks with names it is the rest, and claims nothing of theirs;
 * - of the same placement; `mixed` claims what organic and paid do. Web analytics, where it comes first, speaks for both:
 *   it books the visits of ads without tags as organic. Where an ad platform was chosen, the organic part of web
 *   analytics still counts beside it;
 * - of the same conversion type: a lead form and a newsletter sign-up are different things. For orders, revenue and new
 *   customers, no type stands for all types: web analytics has one revenue, Meta Ads one of type `purchase`.
 *
 * A source that says 0 of a measure everywhere doesn't measure it (a site without e-commerce tracking), so it displaces
 * nobody, unless it was chosen.
 */
export function countOneSource(claims: readonly Claim[], choices: readonly SourceChoice[]): OneSource {
  const counts = new Uint8Array(claims.length);
  const cells = new Map<string, Cell>();
  const buckets = new Map<string, Cell[]>();
  const cellOf: (Cell | undefined)[] = claims.map(claim => {
    if (Number.isNaN(claim.value)) return undefined;
    const { source, channel, month, measure, type, placement } = claim;
    // Raw texts: names are made plain once a cell, not once a row.
    const key = `${month}\u001f${measure}\u001f${source}\u001f${channel}\u001f${type}\u001f${placement}`;
    let cell = cells.get(key);
    if (cell === undefined) {
      cell = newCell(claim);
      cells.set(key, cell);
      const bucketKey = `${month}\u001f${measure}`;
      const bucket = buckets.get(bucketKey);
      if (bucket) bucket.push(cell);
      else buckets.set(bucketKey, [cell]);
    }
    cell.value += claim.value;
    cell.isZero &&= claim.value === 0;
    return cell;
  });

  const measured = new Set([...cells.values()].filter(cell => !cell.isZero).map(measuredKey));
  const choiceOf = choiceTable(choices);
  const overlaps: SourceOverlap[] = [];
  for (const bucket of buckets.values()) {
    if (bucket.every(cell => cell.source === bucket[0]?.source)) continue;
    overlaps.push(...settle(bucket, choiceOf, cell => measured.has(measuredKey(cell))));
  }
  cellOf.forEach((cell, at) => {
    if (cell?.counts) counts[at] = 1;
  });
  return { counts, overlaps: overlaps.sort(compareOverlaps) };
}

/** All claims of a source on one thing. Only `settle` changes `counts`. */
interface Cell {
  readonly source: string;
  readonly channel: string;
  readonly month: number;
  readonly measure: ClaimedMeasure;
  readonly typedType: string;
  readonly type: string;
  readonly placement: Placement;
  value: number;
  isZero: boolean;
  counts: boolean;
}

const newCell = ({ source, channel, month, measure, type, placement }: Claim): Cell => ({
  source: source === '' ? TYPED_SOURCE : source,
  channel: plainName(channel),
  month,
  measure,
  typedType: type,
  type: plainName(type),
  placement,
  value: 0,
  isZero: true,
  counts: true,
});

const measuredKey = ({ source, measure }: Cell): string => `${source}\u001f${measure}`;

/** Lets the claims of a month and measure count one after the other, the best first, and says which met. */
function settle(bucket: readonly Cell[], choiceOf: ChoiceOf, measures: (cell: Cell) => boolean): SourceOverlap[] {
  const naming = new Set(bucket.filter(cell => isNetwork(cell.channel) && measures(cell)).map(cell => cell.source));
  const isAll = (cell: Cell): boolean => cell.channel === 'social' && !naming.has(cell.source);
  const chosen = new Set(bucket.filter(cell => isChosen(cell, choiceOf)));
  const sorted = [...bucket].sort(
    (one, other) =>
      Number(chosen.has(other)) - Number(chosen.has(one)) ||
      rankOf(one.source) - rankOf(other.source) ||
      byText(one.source, other.source),
  );

  const met = new Set<Cell>();
  const counting: Cell[] = [];
  const byType = new Map<string, Cell[]>();
  for (const cell of sorted) {
    if (!chosen.has(cell) && !measures(cell)) continue;
    const rivals = (ofOneType(cell) ? byType.get(cell.type) : counting) ?? [];
    const untyped = ofOneType(cell) && !hasOwnTypes(cell) ? (byType.get('') ?? []) : [];
    for (const other of [...rivals, ...untyped]) {
      if (other.source === cell.source || !meetsPlacement(cell, other)) continue;
      if (!meetsChannel(cell, other, isAll)) continue;
      cell.counts = false;
      met.add(cell).add(other);
    }
    if (!cell.counts) continue;
    counting.push(cell);
    const ofType = byType.get(cell.type);
    if (ofType) ofType.push(cell);
    else byType.set(cell.type, [cell]);
  }

  const widest = [...met].some(isAll) ? 'social' : [...met].some(cell => cell.channel === 'meta') ? 'meta' : '';
  return overlapsOf(
    sorted.filter(cell => met.has(cell)),
    widest,
  );
}

/** For conversions and leads, no type is a type like others. */
const hasOwnTypes = ({ measure }: Cell): boolean => measure === 'conversions' || measure === 'leads';
const ofOneType = (cell: Cell): boolean => hasOwnTypes(cell) || cell.type !== '';

const meetsPlacement = (later: Cell, better: Cell): boolean =>
  better.source === WEB_ANALYTICS ||
  later.placement === better.placement ||
  later.placement === 'mixed' ||
  better.placement === 'mixed';

function meetsChannel(one: Cell, other: Cell, isAll: (cell: Cell) => boolean): boolean {
  return (
    one.channel === other.channel ||
    isMetaWith(one.channel, other.channel) ||
    isMetaWith(other.channel, one.channel) ||
    (isAll(one) && isNetwork(other.channel)) ||
    (isAll(other) && isNetwork(one.channel))
  );
}

const isMetaWith = (whole: string, part: string): boolean => whole === 'meta' && META_PARTS.includes(part);
const META_PARTS: readonly string[] = ['facebook', 'instagram'] satisfies ChannelId[];

/** Networks that web analytics sums up as social. Channels of the user's own are not among them: they may be anything. */
const isNetwork = (channel: string): boolean => NETWORKS.has(channel);
const NETWORKS: ReadonlySet<string> = new Set([
  'facebook',
  'instagram',
  'meta',
  'x',
  'linkedin',
  'tiktok',
  'youtube',
  'pinterest',
  'threads',
  'whatsapp',
  'naver',
  'kakao',
  'wechat',
  'weibo',
  'douyin',
  'xiaohongshu',
] satisfies ChannelId[]);

const WEB_ANALYTICS = 'ga4';
/** The platforms whose own reports we read. */
const PLATFORMS: ReadonlySet<string> = new Set(['meta-ads', 'x', 'linkedin']);

function rankOf(source: string): number {
  if (source === TYPED_SOURCE) return 0;
  if (source === WEB_ANALYTICS) return 1;
  return PLATFORMS.has(source) ? 2 : 3;
}

type ChoiceOf = (channel: string, measure: string) => string | undefined;

function choiceTable(choices: readonly SourceChoice[]): ChoiceOf {
  const table = new Map(
    choices.map(({ channel, measure, source }) => [`${plainName(channel)}\u001f${measure}`, source]),
  );
  return (channel, measure) => table.get(`${channel}\u001f${measure}`);
}

/**
 * Whether the user chose this claim's source: for its channel, else for one that holds it, else for a part of it (who
 * wants Meta Ads to count on Facebook means its claim on both), else for all.
 */
function isChosen({ channel, measure, source }: Cell, choiceOf: ChoiceOf): boolean {
  const wholes = [...(META_PARTS.includes(channel) ? ['meta'] : []), ...(isNetwork(channel) ? ['social'] : [])];
  const parts = channel === 'meta' ? META_PARTS : channel === 'social' ? [...NETWORKS] : [];
  for (const named of [channel, ...wholes]) {
    const choice = choiceOf(named, measure);
    if (choice !== undefined) return choice === source;
  }
  const ofParts = parts.map(part => choiceOf(part, measure)).filter(choice => choice !== undefined);
  return ofParts.length > 0 ? ofParts.includes(source) : choiceOf('', measure) === source;
}

function overlapsOf(met: readonly Cell[], widest: string): SourceOverlap[] {
  const channelShown = (channel: string): string => {
    if (widest === 'social' && (isNetwork(channel) || channel === 'social')) return 'social';
    return widest === 'meta' && META_PARTS.includes(channel) ? 'meta' : channel;
  };
  const found = new Map<string, { first: Cell; channel: string; sources: Map<string, [number, number]> }>();
  for (const cell of met) {
    const channel = channelShown(cell.channel);
    const key = `${channel}\u001f${hasOwnTypes(cell) ? cell.type : ''}`;
    const known = found.get(key) ?? { first: cell, channel, sources: new Map<string, [number, number]>() };
    found.set(key, known);
    const [claimed, counted] = known.sources.get(cell.source) ?? [0, 0];
    known.sources.set(cell.source, [claimed + cell.value, counted + (cell.counts ? cell.value : 0)]);
  }
  return [...found.values()].map(({ first, channel, sources }) => ({
    channel,
    month: first.month,
    measure: first.measure,
    type: hasOwnTypes(first) ? first.typedType : '',
    sources: [...sources].map(([source, [claimed, counted]]) => ({ source, claimed, counted })),
  }));
}

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const compareOverlaps = (one: SourceOverlap, other: SourceOverlap): number =>
  one.month - other.month ||
  byText(one.channel, other.channel) ||
  claimedMeasures.indexOf(one.measure) - claimedMeasures.indexOf(other.measure) ||
  byText(plainName(one.type), plainName(other.type));
