import type { ComponentChildren } from 'preact';
import type { Achievable } from '../../goals/achievable.ts';
import { unitOf } from '../../goals/spans.ts';
import type { GoalDraft } from '../../goals/target.ts';
import { put, writeValues } from '../../goals/writing.ts';
import { Notice } from '../page/notice.tsx';
import { type Page, usePage } from '../page/page.tsx';
import type { Checks, Letter } from './checks.ts';
import { kpiOf } from './goal-form.ts';
import { shownValue } from './goal-row.ts';

/** What the check of one letter finds, in words; nothing while there is too little to check. */
export function CheckNote({
  letter,
  checks,
  goal,
  currency,
}: {
  letter: Letter;
  checks: Checks;
  goal: GoalDraft | null;
  currency: string;
}) {
  const page = usePage<'goals'>();
  const lines = linesOf(letter, checks, goal, currency, page);
  if (lines.length === 0) return null;
  return (
    <Notice kind={checks.fits[letter] ? 'done' : 'warning'}>
      {lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity
        <div key={i} class={i > 0 ? 'small' : undefined}>
          {line}
        </div>
      ))}
    </Notice>
  );
}

function linesOf(
  letter: Letter,
  { specific, measurable, achievable, relevant, timeBound }: Checks,
  goal: GoalDraft | null,
  currency: string,
  { texts }: Page<'goals'>,
): readonly ComponentChildren[] {
  const words = texts.smartGoals.checks;
  const { listed } = texts.sidebar.goals;
  const list = (items: readonly string[]): string =>
    items.length === 0 ? '' : items.reduce((first, next) => put(listed, { first, next }));
  switch (letter) {
    case 'specific':
      return specific.map(finding => words.specific[finding]);
    case 'timeBound':
      return timeBound.map(finding => words.timeBound[finding]);
    case 'measurable': {
      if (!measurable) return [];
      const { verdict, missing } = measurable;
      const reports = [...new Set(missing.flatMap(({ from }) => from))];
      return [
        put(words.measurable[verdict], {
          measures: list(missing.map(({ measure }) => texts.model.measures[measure])),
          reports: list(reports.map(report => words.reports[report])),
        }),
      ];
    }
    case 'relevant': {
      if (!relevant) return [];
      const { verdict, serves, funnel } = relevant;
      return [
        put(words.relevant[verdict], { objectives: list(serves.map(objective => texts.goals.objectives[objective])) }),
        ...(funnel ? [words.funnel[funnel]] : []),
      ];
    }
    case 'achievable':
      return achievable && goal ? achievableLines(achievable, goal, currency, texts) : [];
  }
}

function achievableLines(
  found: Achievable,
  goal: GoalDraft,
  currency: string,
  texts: Page<'goals'>['texts'],
): readonly ComponentChildren[] {
  const words = texts.smartGoals.checks;
  const period = words.periods[unitOf(goal) ?? 'other'];
  const value = (number: number | null): string | null =>
    shownValue(number ?? undefined, kpiOf(goal.kpi)?.id ?? '', currency, texts);
  const growth = (change: number | null): string => {
    const [text = ''] = writeValues([Math.abs(change ?? 0)], 'ratio', '', texts.smartGoals.writing);
    return (change !== null && change < 0 ? '-' : '+') + text;
  };
  const [times = ''] = writeValues([Number((found.times ?? 0).toFixed(1))], 'number', '', texts.smartGoals.writing);
  const byGrowth = found.by === 'growth';
  const patterns = byGrowth ? words.achievableByGrowth : words.achievableByValue;
  const own = (pattern: string, number: number | null): readonly string[] => {
    const text = value(number);
    return text === null ? [] : [put(pattern, { period, value: text })];
  };
  const { benchmark } = found;
  return [
    put(patterns[found.verdict], {
      period,
      best: byGrowth ? growth(found.bestGrowth) : (value(found.best) ?? ''),
      target: byGrowth ? growth(found.growth) : (value(found.target) ?? ''),
      times,
    }),
    ...own(words.ownFigures.median, found.median),
    ...own(words.ownFigures.last, found.last),
    ...own(words.ownFigures.lastYear, found.lastYear),
    ...(benchmark ? [put(words.benchmark[benchmark.verdict], { value: value(benchmark.value) ?? '' })] : []),
  ];
}
