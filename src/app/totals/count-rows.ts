import { type Day, partsOf } from '../../core/day.ts';
import { plainName } from '../../core/plain-name.ts';
import { typedMeasures } from '../../model/goals.ts';
import { measureSpec } from '../../model/measures.ts';
import type { LevelChoice } from '../../model/settings.ts';
import type { ClaimOverlap, LevelDecision } from '../api.ts';
import { Claims } from './claims.ts';
import { decide, isOther } from './decide.ts';
import { Decisions } from './decisions.ts';
import { holdsMonth, type Period, type Span } from './periods.ts';
import type { Candidate, ReadRows } from './read-rows.ts';
import { shareOf } from './share-of.ts';

export interface Counted {
  readonly decisions: readonly LevelDecision[];
  /** What several sources claimed. */
  readonly overlaps: readonly ClaimOverlap[];
  readonly typedOver: number;
}

/**
 * Takes a value that counts: of a row of Data, or of the part of it that falls into some days of a period. `m` is the
 * place of its measure in `rows.measures`; a stock has its period's last day.
 */
export type Count = (period: number, row: number, m: number, value: number, from: Day, to: Day) => void;

/** Days of a month as bits; a month has at most 31. */
type DayBits = number;

/**
 * A slot is one candidate of one group in one month. `days[slot * measures + m]` are the days on which it has a value
 * for measure m, `counts[...]` is 1 if that value counts.
 */
interface Slots {
  readonly cell: readonly number[];
  readonly candidate: readonly number[];
  readonly days: readonly DayBits[];
  readonly counts: Uint8Array;
  /** 1 where a typed row stands in place of imported ones. */
  readonly over: Uint8Array;
}

/** The part of a row that falls into one month. */
interface Part {
  readonly row: number;
  readonly month: number;
  readonly from: number;
  readonly to: number;
  readonly slot: number;
}

/**
 * Gives out what counts: every value at most once in each period.
 *
 * @param months every month from the first to the last day with data, rising; others around them make no difference.
 * @param spans numbered behind the months. A month that lies in a span as a whole isn't given out again for it where
 *   `holdsMonth` says so: its sums are the span's.
 */
export function countRows(
  rows: ReadRows,
  months: readonly Period[],
  spans: readonly Span[],
  choices: readonly LevelChoice[],
  count: Count,
): Counted {
  const width = rows.measures.length;
  const firstMonth = months[0] ? monthNumber(months[0].from) : 0;
  const monthOfDay = remembered(day => monthNumber(day) - firstMonth);
  const stock = rows.measures.map(id => measureSpec(id).aggregation === 'latest');
  const splits = rows.measures.map(id => measureSpec(id).splits);
  const chosen = new Map(
    choices.map(one => [[one.channel, one.account, one.measure].join('\u001f'), one.choice] as const),
  );
  const choiceOf = (group: number, m: number): string | undefined => {
    if (chosen.size === 0) return undefined;
    const { channel, account } = rows.groups[group] as ReadRows['groups'][number];
    return chosen.get([channel, account, rows.measures[m]].join('\u001f'));
  };

  // 1. Who has what, on which days.
  const slotIds = new Map<number, number>();
  const slots = { cell: [] as number[], candidate: [] as number[], days: [] as DayBits[] };
  const slotOf = (group: number, month: number, candidate: number): number => {
    const cell = group * months.length + month;
    const key = cell * rows.candidates.length + candidate;
    const known = slotIds.get(key);
    if (known !== undefined) return known;
    const slot = slots.cell.length;
    slotIds.set(key, slot);
    slots.cell.push(cell);
    slots.candidate.push(candidate);
    for (let m = 0; m < width; m++) slots.days.push(0);
    return slot;
  };
  const note = (row: number, slot: number, bits: DayBits, onlySplit: boolean): void => {
    for (let m = 0; m < width; m++) {
      if (stock[m] || (onlySplit && !splits[m]) || Number.isNaN(rows.values[row * width + m])) continue;
      slots.days[slot * width + m] = (slots.days[slot * width + m] as number) | bits;
    }
  };
  /** Slot of a row that lies in one month; -1 for one that spans several. */
  const ownSlot = new Int32Array(rows.count).fill(-1);
  const parts: Part[] = [];
  const spanning: number[] = [];
  for (let row = 0; row < rows.count; row++) {
    const from = rows.from[row] as number;
    const to = rows.to[row] as number;
    const first = monthOfDay(from);
    const last = monthOfDay(to);
    if (first === last) {
      const slot = slotOf(rows.group[row] as number, first, rows.candidate[row] as number);
      ownSlot[row] = slot;
      note(row, slot, bitsOf(from, to, months[first] as Period), false);
      continue;
    }
    spanning.push(row);
    if (rows.whole[row]) continue;
    for (let month = first; month <= last; month++) {
      const period = months[month] as Period;
      const [start, end] = [Math.max(from, period.from), Math.min(to, period.to)];
      const slot = slotOf(rows.group[row] as number, month, rows.candidate[row] as number);
      note(row, slot, bitsOf(start, end, period), true);
      parts.push({ row, month, from: start, to: end, slot });
    }
  }

  // 2. Who counts.
  const decided: Slots = {
    ...slots,
    counts: new Uint8Array(slots.days.length),
    over: new Uint8Array(slots.days.length),
  };
  const decisions = new Decisions(rows);
  const cells = new Map<number, number[]>();
  slots.cell.forEach((cell, slot) => {
    const known = cells.get(cell);
    if (known) known.push(slot);
    else cells.set(cell, [slot]);
  });
  const contendersOf = (cell: number, m: number, fits: (candidate: Candidate) => boolean = () => true) =>
    (cells.get(cell) ?? []).flatMap(slot => {
      const days = slots.days[slot * width + m] as number;
      const candidate = rows.candidates[slots.candidate[slot] as number] as Candidate;
      return days !== 0 && fits(candidate) ? [{ slot, candidate, days: bitCount(days) }] : [];
    });
  for (const [cell, inCell] of cells) {
    const group = Math.floor(cell / months.length);
    if (inCell.length === 1) {
      const offset = (inCell[0] as number) * width;
      for (let m = 0; m < width; m++) decided.counts[offset + m] = slots.days[offset + m] === 0 ? 0 : 1;
      continue;
    }
    for (let m = 0; m < width; m++) {
      const contenders = contendersOf(cell, m);
      const winners = decide(contenders, choiceOf(group, m));
      for (const { slot, candidate } of winners) {
        decided.counts[slot * width + m] = 1;
        if (candidate.typed && contenders.some(other => !other.candidate.typed)) decided.over[slot * width + m] = 1;
      }
      decisions.note(group, m, cell % months.length, contenders, winners[0]?.candidate, choiceOf(group, m));
    }
  }
  typedForAllAccounts();

  const countsByType = spans.some(span => span.conversionType !== undefined) ? decideByType() : decided.counts;

  // 3. Who claims what another source claims, too.
  const claims = new Claims(rows, choices);
  if (claims.mayMeet) {
    eachPart((row, month, from, to, slot) => {
      for (const m of claims.measures) {
        const value = valueIn(row, m, from, to);
        if (!Number.isNaN(value) && decided.counts[slot * width + m]) claims.note(row, m, month, value);
      }
    });
  }
  const overlaps = claims.settle(months);

  // 4. What counts.
  const spansAt = months.map(month => spans.flatMap((span, index) => (needsRowsOf(span, month) ? [index] : [])));
  const plainTypes = rows.conversionTypes.map(plainName);
  const hasType = rows.measures.map(id => typedMeasures.includes(id));
  const fitsType = ({ conversionType }: Span, row: number, m: number): boolean =>
    conversionType === undefined || !hasType[m] || plainTypes[rows.conversionType[row] as number] === conversionType;
  eachPart((row, month, from, to, slot) => {
    const near = (spansAt[month] as readonly number[]).filter(index => {
      const span = spans[index] as Span;
      return from <= span.to && to >= span.from;
    });
    for (let m = 0; m < width; m++) {
      const value = valueIn(row, m, from, to);
      if (Number.isNaN(value) || claims.isLost(row, m, month)) continue;
      const place = slot * width + m;
      if (decided.counts[place]) count(month, row, m, value, from, to);
      for (const index of near) {
        const span = spans[index] as Span;
        const isTyped = span.conversionType !== undefined && hasType[m];
        if (!(isTyped ? countsByType : decided.counts)[place] || !fitsType(span, row, m)) continue;
        const start = Math.max(from, span.from);
        const end = Math.min(to, span.to);
        if (start === from && end === to) count(months.length + index, row, m, value, from, to);
        else if (splits[m] && !rows.whole[row]) {
          count(months.length + index, row, m, valueIn(row, m, start, end), start, end);
        }
      }
    }
  });
  spans.forEach((span, index) => {
    addUndividedRows(span, months.length + index);
  });
  addStocks();

  return { decisions: decisions.all(), overlaps, typedOver: countTypedOver() };

  /** Rows that lie in one month, and the parts of those that may be split. */
  function eachPart(visit: (row: number, month: number, from: Day, to: Day, slot: number) => void): void {
    for (let row = 0; row < rows.count; row++) {
      const slot = ownSlot[row] as number;
      if (slot < 0) continue;
      visit(row, (slots.cell[slot] as number) % months.length, rows.from[row] as Day, rows.to[row] as Day, slot);
    }
    for (const { row, month, from, to, slot } of parts) visit(row, month, from, to, slot);
  }

  /** A flow's value in some days of a row; NaN where there is none, or where it can't be told. */
  function valueIn(row: number, m: number, from: Day, to: Day): number {
    if (stock[m] || (!splits[m] && (ownSlot[row] as number) < 0)) return Number.NaN;
    return shareOf(rows.values[row * width + m] as number, rows.from[row] as Day, rows.to[row] as Day, from, to);
  }

  /**
   * Who counts where one conversion type is asked for. Rows by type say it; where an undivided total counts otherwise,
   * they stand in its place.
   */
  function decideByType(): Uint8Array {
    const isByType = ({ kind }: Candidate): boolean => kind.split(', ').includes('conversionType');
    const counts = decided.counts.slice();
    for (const [cell, inCell] of cells) {
      for (const id of typedMeasures) {
        const m = rows.measures.indexOf(id);
        const counting = inCell.filter(slot => m >= 0 && decided.counts[slot * width + m]);
        const counted = counting.map(slot => rows.candidates[slots.candidate[slot] as number] as Candidate);
        if (counted.length === 0 || counted.some(one => one.typed || isByType(one))) continue;
        for (const slot of counting) counts[slot * width + m] = 0;
        for (const { slot } of decide(contendersOf(cell, m, isByType), choiceOf(Math.floor(cell / months.length), m))) {
          counts[slot * width + m] = 1;
        }
      }
    }
    return counts;
  }

  /** Typed rows without an account stand for all accounts of their channel, unless the user chose otherwise for one. */
  function typedForAllAccounts(): void {
    const groupsByChannel = new Map<string, number[]>();
    rows.groups.forEach(({ channel }, group) => {
      groupsByChannel.set(channel, [...(groupsByChannel.get(channel) ?? []), group]);
    });
    for (const [slot, cell] of slots.cell.entries()) {
      const candidate = rows.candidates[slots.candidate[slot] as number] as Candidate;
      const group = Math.floor(cell / months.length);
      const { channel, account } = rows.groups[group] as ReadRows['groups'][number];
      if (!candidate.typed || account !== '') continue;
      const month = cell % months.length;
      const others = (groupsByChannel.get(channel) ?? []).filter(other => other !== group);
      for (let m = 0; m < width; m++) {
        if (decided.counts[slot * width + m] === 0) continue;
        const rivals = others.flatMap(other => {
          const contenders = contendersOf(other * months.length + month, m, one => !one.typed);
          return contenders.length > 0 ? [{ group: other, contenders }] : [];
        });
        if (rivals.length === 0) continue;
        const overruled = rivals.some(rival => (choiceOf(rival.group, m) ?? 'typed') !== 'typed');
        if (overruled) {
          decided.counts[slot * width + m] = 0;
          decided.over[slot * width + m] = 0;
          const imported = contendersOf(cell, m, one => !one.typed);
          for (const next of decide(imported, choiceOf(group, m))) decided.counts[next.slot * width + m] = 1;
        } else {
          decided.over[slot * width + m] = 1;
        }
        for (const rival of rivals) {
          if (!overruled) {
            for (const one of rival.contenders) {
              if (!isOther(one.candidate.placement, candidate.placement)) decided.counts[one.slot * width + m] = 0;
            }
          }
          const contenders = [...rival.contenders, { candidate, days: 0 }];
          const winner = overruled ? decide(rival.contenders, choiceOf(rival.group, m))[0]?.candidate : candidate;
          decisions.note(rival.group, m, month, contenders, winner, choiceOf(rival.group, m));
        }
      }
    }
  }

  /**
   * Rows over several months whose numbers can't be split: they count in a span that holds them wholly, if no month
   * they touch counts from elsewhere.
   */
  function addUndividedRows(span: Span, period: number): void {
    const inSpan = spanning.filter(
      row => (rows.from[row] as number) >= span.from && (rows.to[row] as number) <= span.to,
    );
    for (let m = 0; m < width; m++) {
      if (stock[m]) continue;
      const byGroup = new Map<number, number[]>();
      for (const row of inSpan) {
        if (Number.isNaN(rows.values[row * width + m]) || (splits[m] && !rows.whole[row])) continue;
        const group = rows.group[row] as number;
        byGroup.set(group, [...(byGroup.get(group) ?? []), row]);
      }
      for (const [group, ofGroup] of byGroup) {
        const days = new Map<number, number>();
        for (const row of ofGroup) {
          const candidate = rows.candidate[row] as number;
          const length = (rows.to[row] as number) - (rows.from[row] as number) + 1;
          days.set(candidate, (days.get(candidate) ?? 0) + length);
        }
        const contenders = [...days].map(([id, length]) => ({
          id,
          candidate: rows.candidates[id] as Candidate,
          days: length,
        }));
        const winners = new Set(decide(contenders, choiceOf(group, m)).map(one => one.id));
        for (const row of ofGroup) {
          if (!winners.has(rows.candidate[row] as number) || isTakenElsewhere(row, m) || !fitsType(span, row, m))
            continue;
          const value = rows.values[row * width + m] as number;
          count(period, row, m, value, rows.from[row] as Day, rows.to[row] as Day);
        }
      }
    }
  }

  function isTakenElsewhere(row: number, m: number): boolean {
    const own = rows.candidate[row] as number;
    const ownGroup = rows.group[row] as number;
    const ownPlacement = (rows.candidates[own] as Candidate).placement;
    const counts = (group: number, month: number, typedOnly: boolean): boolean =>
      (cells.get(group * months.length + month) ?? []).some(slot => {
        const id = slots.candidate[slot] as number;
        const candidate = rows.candidates[id] as Candidate;
        if (decided.counts[slot * width + m] === 0 || (typedOnly && !candidate.typed)) return false;
        return id !== own && !isOther(candidate.placement, ownPlacement);
      });
    // A typed row without an account stands for all of them.
    const forAll = rows.groups.findIndex(
      ({ channel, account }) => account === '' && channel === rows.groups[ownGroup]?.channel,
    );
    for (let month = monthOfDay(rows.from[row] as number); month <= monthOfDay(rows.to[row] as number); month++) {
      if (claims.isLost(row, m, month)) return true;
      if (counts(ownGroup, month, false) || (forAll >= 0 && forAll !== ownGroup && counts(forAll, month, true))) {
        return true;
      }
    }
    return false;
  }

  /** Stocks: the last value of each account at or before a period's end, carried forward. */
  function addStocks(): void {
    const allPeriods = [...months, ...spans];
    for (let m = 0; m < width; m++) {
      if (!stock[m]) continue;
      const byGroup = new Map<number, number[]>();
      for (let row = 0; row < rows.count; row++) {
        if (Number.isNaN(rows.values[row * width + m])) continue;
        const group = rows.group[row] as number;
        const known = byGroup.get(group);
        if (known) known.push(row);
        else byGroup.set(group, [row]);
      }
      for (const ofGroup of byGroup.values()) {
        ofGroup.sort((one, other) => (rows.to[one] as number) - (rows.to[other] as number));
      }
      allPeriods.forEach((period, index) => {
        const latest = [...byGroup].flatMap(([group, ofGroup]) => {
          const found = latestStock(group, ofGroup, m, period.to, index < months.length ? index : null);
          return found ? [{ group, ...found }] : [];
        });
        for (const { rows: standing } of withoutTypedTwice(latest, m)) {
          for (const row of standing) {
            count(index, row, m, rows.values[row * width + m] as number, period.to, period.to);
          }
        }
      });
    }
  }

  /** The rows that hold a group's stock on `day`: those of the deciding candidates, on their last day before it. */
  function latestStock(group: number, sorted: readonly number[], m: number, day: number, noteMonth: number | null) {
    let end = sorted.length;
    while (end > 0 && (rows.to[sorted[end - 1] as number] as number) > day) end--;
    if (end === 0) return null;
    const month = monthOfDay(rows.to[sorted[end - 1] as number] as number);
    const byCandidate = new Map<number, number[]>();
    for (let at = end - 1; at >= 0; at--) {
      const row = sorted[at] as number;
      if (monthOfDay(rows.to[row] as number) !== month) break;
      const candidate = rows.candidate[row] as number;
      const known = byCandidate.get(candidate);
      if (known) known.push(row);
      else byCandidate.set(candidate, [row]);
    }
    const contenders = [...byCandidate].map(([id, ofCandidate]) => ({
      candidate: rows.candidates[id] as Candidate,
      days: new Set(ofCandidate.map(row => rows.to[row])).size,
      ofCandidate,
    }));
    const winners = decide(contenders, choiceOf(group, m));
    if (noteMonth === month) decisions.note(group, m, month, contenders, winners[0]?.candidate, choiceOf(group, m));
    const standing = winners.flatMap(({ ofCandidate }) => {
      const last = rows.to[ofCandidate[0] as number];
      return ofCandidate.filter(row => rows.to[row] === last);
    });
    return { month, typed: winners[0]?.candidate.typed ?? false, rows: standing };
  }

  /** A typed stock without an account stands for the channel, until one of its accounts has a newer month. */
  function withoutTypedTwice<One extends { group: number; month: number; typed: boolean }>(
    latest: readonly One[],
    m: number,
  ): readonly One[] {
    const out = new Set<One>();
    for (const all of latest) {
      const { channel, account } = rows.groups[all.group] as ReadRows['groups'][number];
      if (account !== '' || !all.typed) continue;
      const named = latest.filter(one => one !== all && rows.groups[one.group]?.channel === channel);
      const overruled = named.some(one => one.month > all.month || (choiceOf(one.group, m) ?? 'typed') !== 'typed');
      for (const one of overruled ? [all] : named) out.add(one);
    }
    return latest.filter(one => !out.has(one));
  }

  function countTypedOver(): number {
    const typedRows = new Set<number>();
    const check = (row: number, slot: number): void => {
      for (let m = 0; m < width; m++) {
        if (decided.over[slot * width + m] && !Number.isNaN(rows.values[row * width + m])) typedRows.add(row);
      }
    };
    ownSlot.forEach((slot, row) => {
      if (slot >= 0) check(row, slot);
    });
    for (const part of parts) check(part.row, part.slot);
    return typedRows.size;
  }
}

const needsRowsOf = (span: Span, month: Period): boolean =>
  span.from <= month.to && month.from <= span.to && !holdsMonth(span, month);

const monthNumber = (day: number): number => {
  const { year, month } = partsOf(day);
  return year * 12 + month;
};

function remembered(compute: (day: number) => number): (day: number) => number {
  const known = new Map<number, number>();
  return day => {
    let value = known.get(day);
    if (value === undefined) {
      value = compute(day);
      known.set(day, value);
    }
    return value;
  };
}

/** Days of a month, both included, as bits. */
const bitsOf = (from: number, to: number, month: Period): DayBits => {
  const length = to - from + 1;
  const bits = length >= 32 ? -1 : (1 << length) - 1;
  return bits << (from - month.from);
};

function bitCount(bits: DayBits): number {
  let count = 0;
  for (let rest = bits >>> 0; rest > 0; rest &= rest - 1) count++;
  return count;
}
