import { app } from './en/app.ts';
import { cellErrors } from './en/cell-errors.ts';
import { cellWords } from './en/cell-words.ts';
import { costs } from './en/costs.ts';
import { goalProblems, goals } from './en/goals.ts';
import { kpis } from './en/kpis.ts';
import { mend } from './en/mend.ts';
import { model } from './en/model.ts';
import { titles } from './en/titles.ts';
import { values } from './en/values.ts';

/** English: the source of the script’s texts. The other languages are typed by it. */
export const en = { app, cellErrors, cellWords, costs, goalProblems, goals, kpis, mend, model, titles, values };
