import type { Placement } from '../../model/dimensions.ts';
import { importedMeasureIds, type MeasureId, measureIds, measureSpec } from '../../model/measures.ts';
import { Interning } from './interning.ts';
import type { Period } from './periods.ts';
import type { ReadRows } from './read-rows.ts';

/** What a row of Totals is about, its period apart. */
export interface LineName {
  readonly channel: string;
  readonly account: string;
  readonly campaign: string;
  readonly placement: Placement;
}

/** Sums of one line in one period; NaN where nothing was measured. */
export interface Sums {
  readonly period: Period;
  readonly line: LineName;
  /** One a measure of `LineSums.measures`. */
  readonly values: Float64Array;
}

/** Sums by period and line. The lines of the rows keep their numbers; costs may add others. */
export class LineSums {
  /** Those of the rows first, at their places; then what is computed. */
  readonly measures: readonly MeasureId[];
  readonly isFlow: readonly boolean[];
  private readonly periods: readonly Period[];
  private readonly lines = new Interning<LineName>();
  private readonly byPeriod: readonly Map<number, Sums>[];

  constructor(rows: Pick<ReadRows, 'measures' | 'lines' | 'groups'>, periods: readonly Period[]) {
    // Typed ad spend counts also where no file brought any.
    const added = measureIds.filter(id => id === 'spend' || !importedMeasureIds.includes(id));
    this.measures = [...rows.measures, ...added.filter(id => !rows.measures.includes(id))];
    this.isFlow = this.measures.map(id => measureSpec(id).aggregation !== 'latest');
    this.periods = periods;
    this.byPeriod = periods.map(() => new Map());
    for (const { group, campaign, placement } of rows.lines) {
      const { channel, account } = rows.groups[group] as ReadRows['groups'][number];
      this.lineOf({ channel, account, campaign, placement });
    }
  }

  /** The place of a measure; -1 for one that has none. */
  at(id: MeasureId): number {
    return this.measures.indexOf(id);
  }

  lineOf(name: LineName): number {
    return this.lines.idOf([name.channel, name.account, name.campaign, name.placement].join('\u001f'), () => name);
  }

  allLines(): readonly LineName[] {
    return this.lines.values;
  }

  add(period: number, line: number, m: number, value: number): void {
    const ofPeriod = this.byPeriod[period] as Map<number, Sums>;
    let sums = ofPeriod.get(line);
    if (sums === undefined) {
      const values = new Float64Array(this.measures.length).fill(Number.NaN);
      sums = { period: this.periods[period] as Period, line: this.lines.values[line] as LineName, values };
      ofPeriod.set(line, sums);
    }
    const before = sums.values[m] as number;
    sums.values[m] = Number.isNaN(before) ? value : before + value;
  }

  /** Adds the flows of one period to another. */
  addFlows(to: number, from: number): void {
    for (const [line, { values }] of this.byPeriod[from] as Map<number, Sums>) {
      for (let m = 0; m < values.length; m++) {
        if (this.isFlow[m] && !Number.isNaN(values[m])) this.add(to, line, m, values[m] as number);
      }
    }
  }

  in(period: number): readonly Sums[] {
    return [...(this.byPeriod[period]?.values() ?? [])];
  }

  all(): readonly Sums[] {
    return this.byPeriod.flatMap(ofPeriod => [...ofPeriod.values()]);
  }
}
