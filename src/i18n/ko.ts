import type { en } from './en.ts';
import { app } from './ko/app.ts';
import { cellErrors } from './ko/cell-errors.ts';
import { cellWords } from './ko/cell-words.ts';
import { kpis } from './ko/kpis.ts';
import { model } from './ko/model.ts';
import { workbook } from './ko/workbook.ts';
import type { Translated } from './language.ts';

export const ko: Translated<typeof en> = { app, cellErrors, cellWords, kpis, model, workbook };
