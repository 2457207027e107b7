import { addMonths } from '../../../../src/core/day.ts';
import type { MeasureId } from '../../../../src/model/measures.ts';
import {
  benchmarkRows,
  historyColumn,
  historyKpis,
  RIVAL_ROWS,
  rivalColumn,
} from '../../../../src/templates/benchmarks-sheet.ts';
import { DASH } from '../../../../src/templates/style.ts';
import { changeOf, type Facts, kpiOf, labelOf, orDash, quotient, social, sum, value } from './facts.ts';
import { Readings } from './readings.ts';

const MONTHS_BACK = 24;

/** Our own history, and the rivals beside us. */
export function benchmarkReadings(facts: Facts): Readings {
  const readings = new Readings('Benchmarks');
  readHistory(facts, readings);
  readRivals(facts, readings);
  return readings;
}

function readHistory(facts: Facts, readings: Readings): void {
  const { story, months, lastMonth: last, engagementRate } = facts;
  for (const [index, id] of historyKpis.entries()) {
    const kpi = id === 'rate' ? engagementRate : kpiOf(id);
    const row = benchmarkRows.historyFirst + index;
    const given = `${kpi.id} of ${story.name}`;
    const size = id === 'social_roi' ? 1 : 0;
    const [chosen, previous, lastYear] = ([facts.chosen, facts.previous, facts.lastYear] as const).map(lines =>
      value(social(lines), kpi),
    ) as [number | null, number | null, number | null];
    readings.put(row, historyColumn('chosen'), 'chosen', given, orDash(chosen), size);
    readings.put(row, historyColumn('previous'), 'previous', given, orDash(previous), size);
    readings.put(row, historyColumn('lastYear'), 'last year', given, orDash(lastYear), size);
    readings.put(row, historyColumn('change'), 'change', given, changeOf(chosen, previous));
    readings.put(row, historyColumn('yearChange'), 'change on the year', given, changeOf(chosen, lastYear));
    const ofMonths = Array.from({ length: MONTHS_BACK }, (_, back) => {
      const month = last === undefined ? undefined : months.find(each => each.first === addMonths(last, -back));
      const number = month ? value(social(month.lines), kpi) : null;
      return month && number !== null ? [{ month: month.first, number }] : [];
    }).flat();
    const numbers = ofMonths.map(({ number }) => number);
    const best = kpi.direction === 'higher-is-better' ? Math.max(...numbers) : Math.min(...numbers);
    const isAny = numbers.length > 0;
    readings.put(row, historyColumn('best'), 'best', given, isAny ? best : DASH, size);
    const when = ofMonths.find(({ number }) => number === best)?.month ?? null;
    readings.put(row, historyColumn('when'), 'best month', given, when);
  }
}

const compared = ['followers', 'posts', 'engagements'] as const satisfies readonly MeasureId[];
type Numbers = Readonly<Record<(typeof compared)[number], number | null>>;

function readRivals(facts: Facts, readings: Readings): void {
  const { story, chosen } = facts;
  const { first = 0, last = -1 } = story.days?.chosen ?? {};
  const rows = story.rows.filter(({ level, from, to }) => level === 'rival' && to >= first && from <= last);
  const numberOf = (account: string, id: MeasureId): number | null => {
    const known = rows.filter(row => row.account === account && row.measures[id] !== undefined);
    if (known.length === 0) return null;
    if (id === 'followers') return known.reduce((best, row) => (row.to > best.to ? row : best)).measures[id] ?? null;
    const inside = known.filter(({ from, to }) => from >= first && to <= last);
    return inside.reduce((total, row) => total + (row.measures[id] ?? 0), 0);
  };
  const rivals = [...new Map(rows.map(({ channel, account }) => [account, channel]))]
    .map(([account, channel]) => ({
      account,
      channel,
      numbers: Object.fromEntries(compared.map(id => [id, numberOf(account, id)])) as Numbers,
    }))
    .sort((one, other) => (one.channel + one.account < other.channel + other.account ? -1 : 1))
    .slice(0, RIVAL_ROWS);
  const put = (row: number, given: string, numbers: Numbers) => {
    for (const id of compared) readings.put(row, rivalColumn(id), id, given, orDash(numbers[id]));
    const perPost = orDash(quotient(numbers.engagements, numbers.posts));
    readings.put(row, rivalColumn('perPost'), 'engagements a post', given, perPost);
  };
  for (const [index, { account, channel, numbers }] of rivals.entries()) {
    const row = benchmarkRows.rivalsFirst + index;
    readings.put(row, rivalColumn('account'), 'rival', story.name, account);
    readings.put(row, rivalColumn('channel'), "rival's channel", account, labelOf(facts, channel));
    put(row, account, numbers);
  }
  if (rivals.length === 0) return;
  // We, on the channels on which a rival says as much; once, however many rivals are there.
  const ours = (id: (typeof compared)[number]): number | null => {
    const channels = new Set(rivals.flatMap(({ channel, numbers }) => (numbers[id] === null ? [] : [channel])));
    return sum(
      chosen.filter(({ channel }) => channels.has(channel)),
      id,
    );
  };
  put(benchmarkRows.us, `us, of ${story.name}`, {
    followers: ours('followers'),
    posts: ours('posts'),
    engagements: ours('engagements'),
  });
}
