import type { Cell, Grid } from '../core/cell.ts';
import type { Day } from '../core/day.ts';
import { plainName } from '../core/plain-name.ts';
import { typedDays } from '../core/typed-days.ts';
import { columnsByKey, FIRST_ROW } from '../model/keyed-sheet.ts';
import type { ValueBasis, ValueColumn, ValueCounting, ValuedResult, ValueMethod, ValueRule } from '../model/values.ts';
import type { InputProblem } from './input-problem.ts';
import { oneValue } from './one-value.ts';

/** What typed words mean: ids or labels in any language; null for none. */
export interface ValueWords {
  result(word: string): ValuedResult | null;
  channel(word: string): string | null;
  method(word: string): ValueMethod | null;
  counts(word: string): ValueCounting | null;
  basis(word: string): ValueBasis | null;
}

/**
 * - `only-contacts`: a saving is of contacts resolved, nothing else;
 * - `same-as-above`: a row above says the same result, type, channel and first day; that one holds.
 */
export type ValueProblem =
  | InputProblem
  | 'not-a-choice'
  | 'not-a-number'
  | 'not-a-day'
  | 'only-contacts'
  | 'same-as-above';

export interface ValueCellProblem {
  /** 1-based in the sheet. */
  readonly row: number;
  readonly column: ValueColumn;
  readonly problem: ValueProblem;
}

export interface ReadValues {
  readonly rules: readonly ValueRule[];
  /** Rows of rules that have to be given an id, 1-based in the sheet. */
  readonly withoutId: readonly number[];
  readonly problems: readonly ValueCellProblem[];
}

/** A row in which all of these are blank is no rule: notes may stand anywhere. */
const TYPED = [
  'result',
  'conversionType',
  'channel',
  'method',
  'inputA',
  'inputB',
  'from',
  'counts',
  'basis',
] as const satisfies readonly ValueColumn[];

/**
 * Reads the whole Values sheet, first row included. A row that can't be read is no rule and is named in `problems`; what
 * only documents it (where its value comes from, when it was agreed) is named there too, but doesn't take it out.
 *
 * The column `value` is not read: the value of one result follows from method and inputs, here as in its formula.
 */
export function readValues(grid: Grid, words: ValueWords): ReadValues {
  const columns = columnsByKey(grid);
  const rules: ValueRule[] = [];
  const problems: ValueCellProblem[] = [];
  const withoutId: number[] = [];
  const ids = new Set<string>();
  const seen = new Set<string>();

  for (let index = FIRST_ROW - 1; index < grid.length; index++) {
    const cellAt = (column: ValueColumn): Cell => {
      const at = columns.get(column);
      const cell = at === undefined ? '' : (grid[index]?.[at] ?? '');
      return typeof cell === 'string' ? cell.trim() : cell;
    };
    if (TYPED.every(column => cellAt(column) === '')) continue;

    let isWrong = false;
    const say = (column: ValueColumn, problem: ValueProblem): void => {
      problems.push({ row: index + 1, column, problem });
    };
    const refuse = (column: ValueColumn, problem: ValueProblem): null => {
      isWrong = true;
      say(column, problem);
      return null;
    };
    const choice = <Id extends string>(column: ValueColumn, meaning: (word: string) => Id | null): Id | null =>
      meaning(String(cellAt(column))) ?? refuse(column, 'not-a-choice');

    const result = cellAt('result') === '' ? refuse('result', 'missing') : choice('result', words.result);
    const counts = cellAt('counts') === '' ? 'valued' : choice('counts', words.counts);
    const worth = readWorth(cellAt, words, result, counts);
    for (const { column, problem } of worth.problems) refuse(column, problem);
    const from = cellAt('from') === '' ? null : (dayIn(cellAt('from')) ?? refuse('from', 'not-a-day'));

    const basis = cellAt('basis') === '' ? '' : words.basis(String(cellAt('basis')));
    if (basis === null) say('basis', 'not-a-choice');
    const agreedOn = dayIn(cellAt('agreedOn'));
    if (agreedOn === null && cellAt('agreedOn') !== '') say('agreedOn', 'not-a-day');
    if (isWrong || result === null || counts === null) continue;

    const conversionType = String(cellAt('conversionType'));
    const typedChannel = String(cellAt('channel'));
    const channel = typedChannel === '' ? '' : (words.channel(typedChannel) ?? typedChannel);
    const said = [result, plainName(conversionType), plainName(channel), from].join('\u001f');
    if (seen.has(said)) {
      say('result', 'same-as-above');
      continue;
    }
    seen.add(said);
    // A copied row has the id of the first; it is a rule of its own and gets its own id.
    const typedId = String(cellAt('id'));
    const id = ids.has(typedId) ? '' : typedId;
    ids.add(id);
    if (id === '') withoutId.push(index + 1);
    rules.push({
      id,
      result,
      conversionType,
      channel,
      method: worth.method,
      inputA: worth.inputA,
      inputB: worth.inputB,
      value: worth.value,
      from,
      counts,
      basis: basis ?? '',
      agreedBy: String(cellAt('agreedBy')),
      agreedOn,
    });
  }
  return { rules, withoutId, problems };
}

/** Method, inputs and value. A rule that says `measured` needs none; what stands there all the same must make sense. */
function readWorth(
  cellAt: (column: ValueColumn) => Cell,
  words: ValueWords,
  result: ValuedResult | null,
  counts: ValueCounting | null,
) {
  const problems: { column: ValueColumn; problem: ValueProblem }[] = [];
  const numberIn = (column: 'inputA' | 'inputB'): number | null => {
    const cell = cellAt(column);
    return typeof cell === 'number' ? cell : null;
  };
  const [inputA, inputB] = [numberIn('inputA'), numberIn('inputB')];
  const nothing = { method: null, inputA, inputB, value: null, problems };

  const isMeasured = counts === 'measured';
  if (cellAt('method') === '') {
    if (!isMeasured) problems.push({ column: 'method', problem: 'missing' });
    return nothing;
  }
  const method = words.method(String(cellAt('method')));
  if (method === null) {
    problems.push({ column: 'method', problem: 'not-a-choice' });
    return nothing;
  }
  if (method === 'saving' && result !== null && result !== 'contactsResolved') {
    problems.push({ column: 'method', problem: 'only-contacts' });
  }
  const one = oneValue(method, { inputA, inputB });
  if ('value' in one) return { method, inputA, inputB, value: one.value, problems };
  for (const { input, problem } of one.problems) {
    const isText = problem === 'missing' && cellAt(input) !== '';
    if (isText) problems.push({ column: input, problem: 'not-a-number' });
    else if (problem !== 'missing' || !isMeasured) problems.push({ column: input, problem });
  }
  return { ...nothing, method };
}

/** The first day of what a cell names; null for a blank and for no day. */
const dayIn = (cell: Cell): Day | null => typedDays(cell)?.from ?? null;
