import type { NumberParameter } from '../kpis/kpi.ts';
import { type CellInput, isBlankInput, toNumber } from './argument.ts';
import { CellError } from './cell-error.ts';
import type { CellOutput, Implementation, ParametersOf } from './implementation.ts';
import { asInput, type Input } from './inputs.ts';

const NO_VALUE = '';
const CELLS = { kind: 'cells' } as const;
const COUNT: NumberParameter = { unit: 'count', min: 0 };
/** A weight may be below 0: a hidden post can count against the rate. */
const WEIGHT: NumberParameter = { unit: 'number' };

/** The number in a cell, NaN for a blank; anything else is refused. */
const numberIn = (cell: CellInput, argument: string, spec: NumberParameter): number =>
  isBlankInput(cell) ? Number.NaN : toNumber(cell, argument, spec);

const sizesDiffer = (first: Input, second: Input): CellError =>
  new CellError('sizes-differ', {
    first: first.name,
    firstSize: `${first.rows}×${first.columns}`,
    second: second.name,
    secondSize: `${second.rows}×${second.columns}`,
  });

/** The mean of the places that have a rate, each of the same weight. */
export const engagementRateAverage: Implementation<ParametersOf<'ENGAGEMENT_RATE_AVERAGE'>> = {
  whole(values) {
    const engagements = asInput(values.engagements, 'engagements', CELLS);
    const audience = asInput(values.audience, 'audience', CELLS);
    if (engagements.rows !== audience.rows || engagements.columns !== audience.columns) {
      throw sizesDiffer(engagements, audience);
    }
    let sum = 0;
    let count = 0;
    for (let row = 0; row < engagements.rows; row++) {
      for (let column = 0; column < engagements.columns; column++) {
        const given = numberIn(engagements.cells[row]?.[column], 'engagements', COUNT);
        const base = numberIn(audience.cells[row]?.[column], 'audience', COUNT);
        if (Number.isNaN(given) || !(base > 0)) continue;
        sum += given / base;
        count++;
      }
    }
    return count === 0 ? NO_VALUE : sum / count;
  },
};

/** Weighted actions over the audience, a row of actions each: one value, or a column of as many. */
export const weightedEngagementRate: Implementation<ParametersOf<'WEIGHTED_ENGAGEMENT_RATE'>> = {
  whole(values) {
    const audience = asInput(values.audience, 'audience', CELLS);
    const given = asInput(values.weights, 'weights', CELLS);
    const actions = laidBeside(given, audience, asInput(values.actions, 'actions', CELLS));
    const weights = weightsOf(given, actions);
    if (audience.columns !== 1 || (audience.rows !== 1 && audience.rows !== actions.rows)) {
      throw sizesDiffer(actions, audience);
    }
    const rateOf = (row: number): CellOutput => {
      const base = numberIn(audience.cells[audience.rows === 1 ? 0 : row]?.[0], 'audience', COUNT);
      let sum = 0;
      // An action that was not measured leaves its row unknown: it is not 0. Every cell is read, so that bad ones are named.
      for (let i = 0; i < weights.length; i++) {
        sum += numberIn(actions.cells[row]?.[i], 'actions', COUNT) * (weights[i] as number);
      }
      return base > 0 ? sum / base : NO_VALUE;
    };
    if (actions.rows === 1) return rateOf(0);
    return actions.cells.map((_, row) => {
      try {
        return [rateOf(row)];
      } catch (error) {
        if (error instanceof CellError) return [error];
        throw error;
      }
    });
  },
};

/** The actions of one post may stand in a column, when its weights do, too. */
function laidBeside(weights: Input, audience: Input, actions: Input): Input {
  const standing = (input: Input) => input.columns === 1 && input.rows > 1;
  const isOnePost = audience.rows === 1 && audience.columns === 1;
  if (!standing(weights) || !standing(actions) || !isOnePost) return actions;
  return { ...actions, cells: [actions.cells.map(row => row[0])], rows: 1, columns: actions.rows };
}

/** One weight a column of actions. */
function weightsOf(weights: Input, actions: Input): readonly number[] {
  const count = weights.rows * weights.columns;
  if (count !== actions.columns) {
    throw new CellError('weights-differ', {
      actions: 'actions',
      count: actions.columns,
      weights: 'weights',
      given: count,
    });
  }
  if (weights.rows > 1 && weights.columns > 1) throw sizesDiffer(weights, actions);
  // A weight that is missing is no weight of 0: it is refused as the text that a blank cell is.
  return weights.cells.flat().map(cell => toNumber(cell ?? '', 'weights', WEIGHT));
}
