import type { MeasureId } from '../../model/measures.ts';
import type { LevelDecision, LevelOption } from '../api.ts';
import { byText, compare } from './decide.ts';
import type { Candidate, ReadRows } from './read-rows.ts';

/** Where a measure of an account had a choice; the latest month speaks. */
export class Decisions {
  private readonly found = new Map<
    number,
    { month: number; chosen: Candidate; options: Map<string, Candidate>; choice: string | undefined }
  >();

  constructor(private readonly rows: ReadRows) {}

  note(
    group: number,
    m: number,
    month: number,
    contenders: readonly { readonly candidate: Candidate }[],
    winner: Candidate | undefined,
    choice: string | undefined,
  ): void {
    const options = new Map(contenders.map(({ candidate }) => [candidate.option, candidate]));
    if (options.size < 2 || winner === undefined) return;
    const key = group * this.rows.measures.length + m;
    const known = this.found.get(key);
    for (const [option, candidate] of known?.options ?? []) options.set(option, candidate);
    this.found.set(
      key,
      known && known.month > month ? { ...known, options } : { month, chosen: winner, options, choice },
    );
  }

  all(): readonly LevelDecision[] {
    const width = this.rows.measures.length;
    return [...this.found]
      .map(([key, { chosen, options, choice }]) => {
        const { channel, account } = this.rows.groups[Math.floor(key / width)] as ReadRows['groups'][number];
        const sorted = [...options.values()].sort((one, other) =>
          compare({ candidate: one, days: 0 }, { candidate: other, days: 0 }, choice),
        );
        return {
          channel,
          account,
          measure: this.rows.measures[key % width] as MeasureId,
          chosen: chosen.option,
          options: sorted.map(optionOf),
        };
      })
      .sort(
        (one, other) =>
          byText(one.channel, other.channel) ||
          byText(one.account, other.account) ||
          byText(one.measure, other.measure),
      );
  }
}

const optionOf = ({ option, typed, source, level, kind }: Candidate): LevelOption =>
  typed ? { id: option, source: '', level: 'account', breakdown: '' } : { id: option, source, level, breakdown: kind };
