import type { GoalStatus } from '../goals/arithmetic.ts';
import type { Texts } from '../i18n/texts.ts';
import type { Condition, Rect } from './sheet-template.ts';
import { colors } from './style.ts';

/** What a status looks like wherever it stands; the word says the same without colour. */
const statusColors: Readonly<Record<GoalStatus, string>> = {
  achieved: colors.better,
  'on track': colors.better,
  'at risk': colors.warning,
  behind: colors.worse,
  missed: colors.worse,
  'no data': colors.quiet,
};

/** For cells that hold the word of a goal's status, and nothing else. */
export const statusLook = (ranges: readonly Rect[], { cellWords }: Pick<Texts, 'cellWords'>): readonly Condition[] =>
  (Object.keys(statusColors) as GoalStatus[]).map(status => ({
    ranges,
    when: { text: cellWords.statuses[status] },
    color: statusColors[status],
  }));
