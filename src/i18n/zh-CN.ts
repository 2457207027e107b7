import type { en } from './en.ts';
import type { Translated } from './language.ts';
import { app } from './zh-CN/app.ts';
import { cellErrors } from './zh-CN/cell-errors.ts';
import { cellWords } from './zh-CN/cell-words.ts';
import { costs } from './zh-CN/costs.ts';
import { goalProblems, goals } from './zh-CN/goals.ts';
import { kpis } from './zh-CN/kpis.ts';
import { mend } from './zh-CN/mend.ts';
import { model } from './zh-CN/model.ts';
import { titles } from './zh-CN/titles.ts';
import { values } from './zh-CN/values.ts';

export const zhCN: Translated<typeof en> = {
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
