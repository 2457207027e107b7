import type { Cell } from '../../core/cell.ts';
import { type Day, monthEnd, monthStart } from '../../core/day.ts';
import { typedDays } from '../../core/typed-days.ts';
import type { DataColumns } from '../../model/data-layout.ts';
import { type DimensionId, dimensionIds, type Level, type Placement } from '../../model/dimensions.ts';
import { FIRST_ROW } from '../../model/keyed-sheet.ts';
import { type MeasureId, measureSpec } from '../../model/measures.ts';
import { campaignOf } from '../../model/remembered-names.ts';
import { breakdownKind } from '../../model/row.ts';
import { rateOn, type Settings } from '../../model/settings.ts';
import type { CellProblem, CellToMend } from '../api.ts';
import { basisOf, channelOf, levelOf, placementOf, vatOf } from '../words.ts';
import { Interning } from './interning.ts';

/** Whose numbers: decisions are made for each. */
export interface Group {
  readonly channel: string;
  readonly account: string;
}

/**
 * Where numbers may come from. Of the candidates of a group, one counts a month and measure; only one for organic and
 * one for paid may stand side by side.
 */
export interface Candidate {
  /** Id of the `LevelOption` it belongs to. */
  readonly option: string;
  readonly typed: boolean;
  readonly source: string;
  readonly level: Level;
  /** What the rows are split by: `age, gender`; '' for undivided ones. */
  readonly kind: string;
  readonly placement: Placement;
}

/** What a row of Totals is about, its period apart. */
export interface Line {
  readonly group: number;
  readonly campaign: string;
  readonly placement: Placement;
}

/** The rows of Data in columns of numbers: 50,000 rows make no objects. */
export interface ReadRows {
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** 1 where the row's numbers can't be told apart by day: `whole`. */
  readonly whole: Uint8Array;
  readonly group: Int32Array;
  readonly candidate: Int32Array;
  readonly line: Int32Array;
  /** Index of its conversion type in `conversionTypes`. */
  readonly conversionType: Int32Array;
  readonly measures: readonly MeasureId[];
  /** Row after row, one value a measure, amounts in the base currency; NaN: missing. */
  readonly values: Float64Array;
  readonly groups: readonly Group[];
  readonly candidates: readonly Candidate[];
  readonly lines: readonly Line[];
  /** As on Data, without spaces around. */
  readonly conversionTypes: readonly string[];
  /** Rows with amounts that no rate converts, by currency. */
  readonly unconverted: ReadonlyMap<string, number>;
  readonly toMend: readonly CellToMend[];
}

/** Reads Data. What can't be read is left out and named in `toMend`. */
export function readRows(grid: readonly (readonly Cell[])[], columns: DataColumns, settings: Settings): ReadRows {
  const size = Math.max(grid.length - FIRST_ROW + 1, 0);
  const measures = columns.measures.map(column => column.id);
  const amounts = measures.map(id => measureSpec(id).unit === 'currency');
  const from = new Int32Array(size);
  const to = new Int32Array(size);
  const whole = new Uint8Array(size);
  const group = new Int32Array(size);
  const candidate = new Int32Array(size);
  const line = new Int32Array(size);
  const conversionType = new Int32Array(size);
  const values = new Float64Array(size * measures.length).fill(Number.NaN);
  const groups = new Interning<Group>();
  const candidates = new Interning<Candidate>();
  const lines = new Interning<Line>();
  const conversionTypes = new Interning<string>();
  const unconverted = new Map<string, number>();
  const toMend: CellToMend[] = [];
  const keys = new Set<string>();
  const rates = new Map<string, number | null>();
  const words = {
    channel: remembered(word => (word === '' ? null : (channelOf(word) ?? word))),
    level: remembered(levelOf),
    basis: remembered(basisOf),
    placement: remembered(placementOf),
    campaign: remembered(word => campaignOf(settings, word)),
  };

  const { dimensions, technical } = columns;
  const ours = [...dimensionIds.map(id => dimensions[id]), ...columns.measures.map(column => column.at)];
  let count = 0;

  for (let index = FIRST_ROW - 1; index < grid.length; index++) {
    const cells = grid[index] as readonly Cell[];
    const firstDay = cells[dimensions.from] ?? '';
    const key = cells[technical.key] ?? '';
    if (firstDay === '' && key === '' && ours.every(at => (cells[at] ?? '') === '')) continue;
    const mend = (column: string, problem: CellProblem): void => {
      toMend.push({ sheet: 'data', row: index + 1, column, problem });
    };
    const textOf = (id: DimensionId): string => {
      const cell = cells[dimensions[id]];
      return typeof cell === 'string' ? cell : String(cell ?? '');
    };

    const typed = key === '';
    if (!typed) {
      const known = keys.size;
      if (keys.add(String(key)).size === known) {
        mend('key', 'repeated');
        continue;
      }
    }
    const days = daysOf(firstDay, cells[dimensions.to] ?? '', typed);
    if ('problem' in days) {
      mend(days.column, days.problem);
      continue;
    }
    const channel = words.channel(textOf('channel').trim());
    if (channel === null) {
      mend('channel', 'missing');
      continue;
    }
    const campaign = words.campaign(textOf('campaign'));
    const level =
      textOf('level') === '' && typed ? (campaign === '' ? 'account' : 'campaign') : words.level(textOf('level'));
    const basis = textOf('basis') === '' ? 'activity' : words.basis(textOf('basis'));
    const placement = textOf('placement') === '' ? 'mixed' : words.placement(textOf('placement'));
    if (level === null || basis === null || placement === null) {
      mend(level === null ? 'level' : basis === null ? 'basis' : 'placement', 'not-a-choice');
      continue;
    }
    // Another brand's numbers are for comparison.
    if (level === 'rival') continue;
    const vat = textOf('vat');
    if (vat !== '' && vatOf(vat) === null) mend('vat', 'not-a-choice');

    const account = textOf('account').trim();
    const groupId = groups.idOf(`${channel}\u001f${account}`, () => ({ channel, account }));
    const source = typed ? '' : textOf('source');
    const breakdown = textOf('breakdown');
    const dividers = dividersOf(level, textOf);
    const candidateKey = `${typed}\u001f${source}\u001f${level}\u001f${breakdown}\u001f${dividers}\u001f${placement}`;
    candidate[count] = candidates.idOf(candidateKey, () => {
      const kind = [breakdown === '' ? '' : breakdownKind(breakdown), dividers].filter(part => part !== '').join(', ');
      return { option: typed ? 'typed' : `${source}|${level}|${kind}`, typed, source, level, kind, placement };
    });
    group[count] = groupId;
    line[count] = lines.idOf(`${groupId}\u001f${placement}\u001f${campaign}`, () => ({
      group: groupId,
      campaign,
      placement,
    }));
    const type = textOf('conversionType').trim();
    conversionType[count] = conversionTypes.idOf(type, () => type);
    from[count] = days.from;
    to[count] = basis === 'lifetime' ? days.from : days.to;
    whole[count] = basis === 'whole' ? 1 : 0;

    const offset = count * measures.length;
    let noRate = false;
    const currency = textOf('currency').trim().toUpperCase();
    for (let m = 0; m < measures.length; m++) {
      const { id, at } = columns.measures[m] as DataColumns['measures'][number];
      const cell = cells[at];
      if (cell === '' || cell === undefined) continue;
      if (typeof cell !== 'number') {
        mend(id, 'not-a-number');
        continue;
      }
      if (!amounts[m] || cell === 0) {
        values[offset + m] = cell;
        continue;
      }
      const rate = typed && currency === '' ? 1 : rateOf(currency, days.to);
      if (rate === null) noRate = true;
      else values[offset + m] = cell * rate;
    }
    if (noRate) unconverted.set(currency, (unconverted.get(currency) ?? 0) + 1);
    count++;
  }

  function rateOf(currency: string, day: Day): number | null {
    if (currency === '') return null;
    const key = currency + day;
    let rate = rates.get(key);
    if (rate === undefined) {
      rate = rateOn(settings, currency, day);
      rates.set(key, rate);
    }
    return rate;
  }

  // Different breakdowns of one kind were numbered apart; together they are one candidate.
  const merged = new Interning<Candidate>();
  const mergedId = candidates.values.map(value =>
    merged.idOf([value.option, value.level, value.kind, value.placement].join('\u001f'), () => value),
  );
  for (let row = 0; row < count; row++) candidate[row] = mergedId[candidate[row] as number] as number;

  return {
    count,
    from,
    to,
    whole,
    group,
    candidate,
    line,
    conversionType,
    measures,
    values,
    groups: groups.values,
    candidates: merged.values,
    lines: lines.values,
    conversionTypes: conversionTypes.values,
    unconverted,
    toMend,
  };
}

/** Rows that are split by conversion type or the like are parts, as broken-down ones are; a site's rows are its segments. */
function dividersOf(level: Level, textOf: (id: DimensionId) => string): string {
  let dividers = '';
  for (const id of DIVIDERS) {
    if (textOf(id) === '' || (id === 'segment' && (level === 'audience' || level === 'site'))) continue;
    dividers += dividers === '' ? id : `, ${id}`;
  }
  return dividers;
}
const DIVIDERS = ['conversionType', 'topic', 'employee', 'segment'] as const;

type Days =
  | { readonly from: Day; readonly to: Day }
  | { readonly column: 'from' | 'to'; readonly problem: CellProblem };

/** A month's first day with a blank last day stands for the month, if typed by hand; another day stands for itself. */
function daysOf(fromCell: Cell, toCell: Cell, typed: boolean): Days {
  if (fromCell === '') return { column: 'from', problem: 'missing' };
  const from = typedDays(fromCell);
  if (from === null) return { column: 'from', problem: 'not-a-day' };
  if (toCell === '') {
    if (!typed) return { column: 'to', problem: 'missing' };
    return { from: from.from, to: from.from === monthStart(from.from) ? monthEnd(from.from) : from.to };
  }
  const to = typedDays(toCell);
  if (to === null) return { column: 'to', problem: 'not-a-day' };
  return to.to < from.from ? { column: 'to', problem: 'before-from' } : { from: from.from, to: to.to };
}

/** Looking a word up costs; a column has few different ones. */
function remembered<Id>(lookUp: (word: string) => Id): (word: string) => Id {
  const known = new Map<string, Id>();
  return word => {
    const before = known.get(word);
    if (before !== undefined || known.has(word)) return before as Id;
    const found = lookUp(word);
    known.set(word, found);
    return found;
  };
}
