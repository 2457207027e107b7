import { addMonths } from '../../../../src/core/day.ts';
import { variablesOf } from '../../../../src/core/expression.ts';
import type { Kpi } from '../../../../src/kpis/kpi.ts';
import { CHOSEN_RATE, cards } from '../../../../src/templates/dashboard-kpis.ts';
import { FIRST, FIRST_MONTH, MONTHS, POSTS, rowOf, stageIds } from '../../../../src/templates/dashboard-places.ts';
import type { Line } from '../count-data.ts';
import { changeOf, type Facts, labelOf, orDash, pointsOf, quotient, social, sum, value } from './facts.ts';
import { Readings } from './readings.ts';

/** The columns of the table of months, behind the month. */
const monthKpis = [
  'impressions',
  'reach',
  'engagements',
  CHOSEN_RATE,
  'followers',
  'sessions',
  'conversions',
  'investment',
  'totalReturn',
] as const;

/** The cards with their change, organic and paid; the months; the posts with most engagements. */
export function dashboardReadings(facts: Facts): Readings {
  const readings = new Readings('Dashboard');
  readCards(facts, readings);
  readMonths(facts, readings);
  readPosts(facts, readings);
  return readings;
}

function readCards(facts: Facts, readings: Readings): void {
  const [chosen, previous] = [social(facts.chosen), social(facts.previous)];
  for (const stage of stageIds) {
    for (const [index, card] of cards[stage].entries()) {
      const kpi = card === CHOSEN_RATE ? facts.engagementRate : card;
      const column = FIRST + 2 * index;
      const given = `${kpi.id} of ${facts.story.name}`;
      const [now, before] = [value(chosen, kpi), value(previous, kpi)];
      const change = kpi.unit === 'ratio' ? pointsOf(now, before) : changeOf(now, before);
      readings.put(rowOf(`${stage} value`), column, 'card', given, orDash(now), sizeOf(kpi));
      readings.put(rowOf(`${stage} change`), column, 'change', given, change);
      for (const [at, placement] of (['organic', 'paid'] as const).entries()) {
        const part = partOf(chosen, kpi, placement);
        readings.put(rowOf(`${stage} placed`), column + at, placement, given, orDash(part), sizeOf(kpi));
      }
    }
  }
}

/** ROI is what is left of a difference. */
const sizeOf = ({ formula }: Kpi): number => (formula.op === 'divide' && formula.left.op === 'subtract' ? 1 : 0);

/** Of sides that are recorded apart, a part says something only where nothing is without its placement. */
function partOf(lines: readonly Line[], kpi: Kpi, placement: 'organic' | 'paid'): number | null {
  const own = lines.filter(line => line.placement === placement);
  if (kpi.rows === 'any' && kpi.formula.op !== 'variable') {
    const known = variablesOf(kpi.formula).every(id => {
      const mixed = lines.filter(line => line.placement === 'mixed');
      return Math.abs(sum(mixed, id) ?? 0) <= Math.abs(sum(lines, id) ?? 0) / 1e9;
    });
    if (!known) return null;
  }
  return value(own, kpi);
}

function readMonths({ story, months, engagementRate }: Facts, readings: Readings): void {
  const withRows = months.filter(({ lines }) => social(lines).length > 0);
  const [first, latest] = [withRows[0]?.first, withRows.at(-1)?.first];
  if (first === undefined || latest === undefined) return;
  const start = Math.max(first, addMonths(latest, 1 - MONTHS));
  for (let at = 0; at < MONTHS; at++) {
    const month = addMonths(start, at);
    const isThere = month <= latest;
    const lines = social(months.find(each => each.first === month)?.lines ?? []);
    const given = `month ${at + 1} of ${story.name}`;
    readings.put(FIRST_MONTH + at, FIRST, 'month', given, isThere ? month : null);
    for (const [index, id] of monthKpis.entries()) {
      const number = id === CHOSEN_RATE ? value(lines, engagementRate) : sum(lines, id);
      readings.put(FIRST_MONTH + at, FIRST + 1 + index, `month's ${id}`, given, isThere ? orDash(number) : null);
    }
  }
}

function readPosts(facts: Facts, readings: Readings): void {
  const { story, words } = facts;
  const { first = 0, last = -1 } = story.days?.chosen ?? {};
  const posts = story.rows
    .filter(({ level, from }) => level === 'post' && from >= first && from <= last)
    .map(row => ({ row, engagements: row.measures.engagements ?? 0, seen: row.measures.impressions ?? 0 }))
    .sort((one, other) => other.engagements - one.engagements || other.seen - one.seen)
    .slice(0, POSTS);
  for (const [index, { row, engagements, seen }] of posts.entries()) {
    const at = rowOf('postRows') + index;
    const given = `post ${index + 1} of ${story.name}`;
    readings.put(at, FIRST, 'post', given, row.postTitle);
    readings.put(at, FIRST + 3, "post's channel", given, labelOf(facts, row.channel));
    readings.put(at, FIRST + 4, "post's day", given, row.from);
    readings.put(at, FIRST + 5, "post's engagements", given, engagements);
    readings.put(at, FIRST + 6, "post's views", given, seen);
    readings.put(at, FIRST + 7, "post's base", given, words.model.measures.impressions);
    readings.put(at, FIRST + 8, "post's rate", given, orDash(quotient(engagements, seen)));
  }
}
