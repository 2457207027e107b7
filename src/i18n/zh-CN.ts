import type { en } from './en.ts';
import type { Translated } from './language.ts';
import { app } from './zh-CN/app.ts';
import { cellErrors } from './zh-CN/cell-errors.ts';
import { cellWords } from './zh-CN/cell-words.ts';
import { importing } from './zh-CN/importing.ts';
import { kpis } from './zh-CN/kpis.ts';
import { model } from './zh-CN/model.ts';
import { sidebar } from './zh-CN/sidebar.ts';
import { workbook } from './zh-CN/workbook.ts';

export const zhCN: Translated<typeof en> = { app, cellErrors, cellWords, importing, kpis, model, sidebar, workbook };
