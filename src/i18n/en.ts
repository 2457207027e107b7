import { app } from './en/app.ts';
import { cellErrors } from './en/cell-errors.ts';
import { cellWords } from './en/cell-words.ts';
import { costs } from './en/costs.ts';
import { goals } from './en/goals.ts';
import { kpis } from './en/kpis.ts';
import { model } from './en/model.ts';
import { values } from './en/values.ts';
import { workbook } from './en/workbook.ts';

/** English: the source of all texts. The other languages are typed by it. */
export const en = { app, cellErrors, cellWords, costs, goals, kpis, model, values, workbook };
