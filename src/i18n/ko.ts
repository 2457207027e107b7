import type { en } from './en.ts';
import { app } from './ko/app.ts';
import { cellErrors } from './ko/cell-errors.ts';
import { cellWords } from './ko/cell-words.ts';
import { costs } from './ko/costs.ts';
import { goalProblems, goals } from './ko/goals.ts';
import { kpis } from './ko/kpis.ts';
import { mend } from './ko/mend.ts';
import { model } from './ko/model.ts';
import { titles } from './ko/titles.ts';
import { values } from './ko/values.ts';
import type { Translated } from './language.ts';

export const ko: Translated<typeof en> = {
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
