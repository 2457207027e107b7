import type { GoalStatus } from '../goals/arithmetic.ts';
import type {
  compoundTarget,
  goalForecast,
  goalPace,
  goalProgress,
  goalRunRate,
  goalStatus,
  periodChange,
} from '../kpis/goals.ts';

/** The cell of each parameter: `B2`. */
type CellsOf<Definition extends { readonly parameters: object }> = Readonly<
  Record<keyof Definition['parameters'], string>
>;

interface Span {
  readonly start: string;
  readonly deadline: string;
  readonly asOf: string;
}

/** As in `goals/arithmetic.ts`; decimals and exponents depend on the locale, quotients don't. */
const SAME_VALUE = '1000000000000';
const SAME_FORECAST = '1000000000';
const NONE = '""';

const branch = (condition: string, then: string, otherwise: string): string => `IF(${condition},${then},${otherwise})`;
/** Nested, not joined by AND: AND computes all of its parts, errors too. */
const whereNumbers = (cells: readonly string[], value: string): string =>
  branch(`COUNT(${cells.join(',')})=${cells.length}`, value, NONE);
const formula = (value: string): string => `=IFERROR(${value},"")`;

const isTotal = (kind: string): string => `${kind}="total"`;
const isRate = (kind: string): string => `${kind}="rate"`;
const atLeast = (value: string, border: string, tolerance: string): string =>
  `${value}>=${border}-ABS(${border})/${tolerance}`;
const atMost = (value: string, border: string, tolerance: string): string =>
  `${value}<=${border}+ABS(${border})/${tolerance}`;

/** A cell of a day may hold a time, too. */
const day = (cell: string): string => `INT(${cell})`;
const isBefore = (first: string, second: string): string => `${day(first)}<${day(second)}`;
const days = ({ start, deadline }: Span): string => `(${day(deadline)}-${day(start)}+1)`;
const daysBehind = ({ start, deadline, asOf }: Span): string =>
  `MAX(0,MIN(${day(asOf)},${day(deadline)})-${day(start)}+1)`;
const whereInOrder = ({ start, deadline, asOf }: Span, others: readonly string[], value: string): string =>
  whereNumbers([...others, start, deadline, asOf], branch(isBefore(deadline, start), NONE, value));

const difference = (from: string, less: string): string => `(${from}-${less})`;
const onward = (gain: string, span: Span): string => `${gain}*${days(span)}/${daysBehind(span)}`;

/**
 * The functions of goals as native sheet formulas, step by step what `goals/arithmetic.ts` does, in the canonical form of
 * `sheet-formula.ts`. Written by hand, for they decide by kind and by day, which no expression does.
 *
 * Each takes the cell of every parameter. The cell of a kind holds an id ("total", "level", "rate"); any other is a
 * level. What the function refuses (a deadline before the start, a text) has no value here: `""`.
 */
export const goalFormulas = {
  GOAL_PROGRESS({ baseline, target, actual, kind }: CellsOf<typeof goalProgress>): string {
    const done = `${difference(actual, baseline)}/${difference(target, baseline)}`;
    return formula(
      whereNumbers([target, actual], branch(isTotal(kind), `${actual}/${target}`, whereNumbers([baseline], done))),
    );
  },

  GOAL_PACE({ baseline, target, kind, ...span }: CellsOf<typeof goalPace>): string {
    const soFar = (way: string) => `${way}*${daysBehind(span)}/${days(span)}`;
    const level = `${baseline}+${soFar(difference(target, baseline))}`;
    const fromBaseline = whereNumbers([baseline], branch(isRate(kind), target, level));
    return formula(whereInOrder(span, [target], branch(isTotal(kind), soFar(target), fromBaseline)));
  },

  GOAL_FORECAST({ baseline, actual, kind, ...span }: CellsOf<typeof goalForecast>): string {
    const level = `${baseline}+${onward(difference(actual, baseline), span)}`;
    const fromBaseline = whereNumbers([baseline], branch(isRate(kind), actual, level));
    const begun = branch(isTotal(kind), onward(actual, span), fromBaseline);
    return formula(whereInOrder(span, [actual], branch(isBefore(span.asOf, span.start), NONE, begun)));
  },

  GOAL_RUN_RATE({ actual, target, deadline, asOf }: CellsOf<typeof goalRunRate>): string {
    const perDay = `${difference(target, actual)}/${difference(day(deadline), day(asOf))}`;
    return formula(whereNumbers([actual, target, deadline, asOf], branch(isBefore(asOf, deadline), perDay, NONE)));
  },

  /** With the word for each status, in the language of the sheet. */
  GOAL_STATUS(cells: CellsOf<typeof goalStatus>, words: Readonly<Record<GoalStatus, string>>): string {
    const { baseline, target, actual, kind, ...span } = cells;
    const word = (status: GoalStatus): string => `"${words[status].replaceAll('"', '""')}"`;
    const ofShare = (share: string): string =>
      branch(
        atLeast(share, '1', SAME_FORECAST),
        word('on track'),
        branch(atLeast(share, '9/10', SAME_FORECAST), word('at risk'), word('behind')),
      );
    const ofLimit = (arrives: string): string =>
      branch(
        atMost(arrives, target, SAME_FORECAST),
        word('on track'),
        branch(atMost(arrives, `${target}*11/10`, SAME_FORECAST), word('at risk'), word('behind')),
      );

    const falls = `AND(ISNUMBER(${baseline}),${target}<${baseline})`;
    const isReached = atLeast(actual, target, SAME_VALUE);
    const isMet = branch(falls, atMost(actual, target, SAME_VALUE), isReached);
    const total = branch(
      falls,
      ofLimit(onward(actual, span)),
      branch(
        isReached,
        word('achieved'),
        branch(`${target}<=0`, word('behind'), ofShare(`${onward(actual, span)}/${target}`)),
      ),
    );
    const gain = difference(actual, baseline);
    const way = difference(target, baseline);
    const fromBaseline = branch(
      `${target}=${baseline}`,
      branch(isReached, word('on track'), word('behind')),
      branch(
        isRate(kind),
        ofShare(`${gain}/${way}`),
        branch(isMet, word('achieved'), ofShare(`${onward(gain, span)}/${way}`)),
      ),
    );
    const begun = branch(
      isBefore(span.asOf, span.deadline),
      branch(isTotal(kind), total, fromBaseline),
      branch(isMet, word('achieved'), word('missed')),
    );
    return formula(
      whereInOrder(
        span,
        [target],
        branch(
          `OR(NOT(ISNUMBER(${actual})),${isBefore(span.asOf, span.start)})`,
          word('no data'),
          branch(`AND(${kind}<>"total",NOT(ISNUMBER(${baseline})))`, NONE, begun),
        ),
      ),
    );
  },

  COMPOUND_TARGET({ baseline, ratePerPeriod, periods }: CellsOf<typeof compoundTarget>): string {
    // 0 to the power of 0 is 1 in one engine and an error in another.
    const grown = branch(`${periods}=0`, baseline, `${baseline}*(1+${ratePerPeriod})^${periods}`);
    return formula(
      whereNumbers([baseline, ratePerPeriod, periods], branch(`AND(${ratePerPeriod}>=-1,${periods}>=0)`, grown, NONE)),
    );
  },

  PERIOD_CHANGE({ now, before }: CellsOf<typeof periodChange>): string {
    return formula(whereNumbers([now, before], branch(`${before}>0`, `(${now}-${before})/${before}`, NONE)));
  },
};
