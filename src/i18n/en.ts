import { app } from './en/app.ts';
import { cellErrors } from './en/cell-errors.ts';
import { cellWords } from './en/cell-words.ts';
import { kpis } from './en/kpis.ts';
import { model } from './en/model.ts';
import { workbook } from './en/workbook.ts';

/** English: the source of all texts. The other languages are typed by it. */
export const en = { app, cellErrors, cellWords, kpis, model, workbook };
