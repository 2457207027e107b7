import { partsOf } from '../core/day.ts';
import type { Texts } from '../i18n/texts.ts';
import type { Words } from '../i18n/words.ts';
import { kpis } from '../kpis/catalogue.ts';
import type { Kpi } from '../kpis/kpi.ts';
import { isChannelId } from '../model/channels.ts';
import { asksForLess, goalKindOf } from './goal-kind.ts';
import { type GoalDraft, targetValue } from './target.ts';
import { put, writeDay, writePoints, writeValues } from './writing.ts';

type SentenceTexts = Pick<Texts, 'kpis' | 'model'> & Pick<Words, 'smartGoals'>;
type Pattern = keyof Words['smartGoals']['sentence'];

/** What a sentence tells of a goal. */
export type ToldGoal = Pick<
  GoalDraft,
  | 'kpi'
  | 'channel'
  | 'campaign'
  | 'placement'
  | 'conversionType'
  | 'start'
  | 'deadline'
  | 'baseline'
  | 'targetKind'
  | 'target'
>;

const all: readonly Kpi[] = kpis;

/**
 * The goal in one sentence: "Raise engagement rate by reach on Instagram from 2.1% to 3.0% by 31 March 2026."; null where
 * its KPI is unknown.
 *
 * @param currency ISO 4217, of amounts; `''` leaves it out.
 */
export function goalSentence(goal: ToldGoal, texts: SentenceTexts, currency: string): string | null {
  const kpi = all.find(({ id }) => id === goal.kpi);
  if (!kpi) return null;
  const { sentence, writing } = texts.smartGoals;
  const reached = targetValue(goal);
  const pattern = patternOf(kpi, goal, reached);
  const [to = '', from = ''] = writeValues(
    [reached ?? 0, ...(goal.baseline === null || pattern === 'gain' ? [] : [goal.baseline])],
    kpi.unit,
    currency,
    writing,
  );
  const [percent = ''] = writeValues([Math.abs(goal.target)], 'ratio', '', writing);
  const change = goal.targetKind === 'points' ? writePoints(Math.abs(goal.target), writing) : percent;
  return put(sentence[pattern], {
    subject: subjectOf(kpi, goal, texts),
    when: whenOf(kpi, goal, pattern, texts),
    from,
    to,
    change,
  });
}

function patternOf(kpi: Kpi, { baseline, targetKind, target }: ToldGoal, reached: number | null): Pattern {
  if (targetKind !== 'absolute') {
    if (target === 0 && reached !== null) return 'hold';
    if (reached === null) return target < 0 ? 'fallByOnly' : 'riseByOnly';
    return target < 0 ? 'fallBy' : 'riseBy';
  }
  const falls = asksForLess(kpi, baseline, target);
  if (goalKindOf(kpi) === 'total') return falls ? 'limit' : kpi.unit === 'count' ? 'gain' : 'earn';
  if (baseline === null) return falls ? 'fallTo' : 'riseTo';
  return baseline === target ? 'hold' : falls ? 'fall' : 'rise';
}

/** The KPI and where it is measured. */
function subjectOf(kpi: Kpi, goal: ToldGoal, { smartGoals, kpis: names, model }: SentenceTexts): string {
  const labels: Readonly<Record<string, string>> = names;
  const inSentence: Readonly<Record<string, string>> = smartGoals.kpiInSentence;
  const { scope } = smartGoals;
  let subject = inSentence[kpi.id] ?? withSmallLetter(labels[kpi.id] ?? kpi.id);
  if (goal.conversionType !== '') subject = put(scope.type, { subject, type: goal.conversionType });
  if (goal.placement !== '') subject = put(scope[goal.placement], { subject });
  if (goal.channel !== '') {
    const channel = isChannelId(goal.channel) ? model.channels[goal.channel] : goal.channel;
    subject = put(scope.channel, { subject, channel });
  }
  return goal.campaign === '' ? subject : put(scope.campaign, { subject, campaign: goal.campaign });
}

/** Labels begin with a capital, which a word within a sentence doesn't; abbreviations such as ROAS keep theirs. */
const withSmallLetter = (label: string): string => label.replace(/^\p{Lu}(?=\p{Ll})/u, letter => letter.toLowerCase());

/** A total has a span, all else a day by which it is reached. */
function whenOf(kpi: Kpi, { start, deadline }: ToldGoal, pattern: Pattern, { smartGoals }: SentenceTexts): string {
  const { when, writing } = smartGoals;
  if (goalKindOf(kpi) !== 'total') {
    return put(pattern === 'hold' ? when.until : when.by, { deadline: writeDay(deadline, writing) });
  }
  const { year } = partsOf(deadline);
  if (partsOf(start).year !== year) {
    return put(when.between, { start: writeDay(start, writing), deadline: writeDay(deadline, writing) });
  }
  const inYear = (day: number): string => writeDay(day, writing, writing.dayInYear);
  return put(when.betweenInYear, { start: inYear(start), deadline: inYear(deadline), year: String(year) });
}
