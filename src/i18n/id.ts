import type { en } from './en.ts';
import { app } from './id/app.ts';
import { cellErrors } from './id/cell-errors.ts';
import { cellWords } from './id/cell-words.ts';
import { costs } from './id/costs.ts';
import { goalProblems, goals } from './id/goals.ts';
import { kpis } from './id/kpis.ts';
import { mend } from './id/mend.ts';
import { model } from './id/model.ts';
import { titles } from './id/titles.ts';
import { values } from './id/values.ts';
import type { Translated } from './language.ts';

export const id: Translated<typeof en> = {
  app,
  cellErrors,
  cellWords,
  costs,
  goalProblems,
  goals,
  kpis,
  mend,
  model,
  titles,
  values,
};
