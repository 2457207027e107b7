import { columnLetters } from '../core/cell.ts';
import type { TemplateContext } from './context.ts';
import { type GoalColumn, goalColumns } from './goal-row.ts';
import { on } from './paint.ts';

/** A whole column of the Goals sheet, wherever people moved it: `'Goals'!$J:$J`. */
export function goalsColumn({ goalKeys, names }: TemplateContext, key: GoalColumn): string {
  const found = (goalKeys ?? []).indexOf(key);
  const letters = columnLetters((found < 0 ? goalColumns.indexOf(key) : found) + 1);
  return `${on(names.goals)}$${letters}:$${letters}`;
}
