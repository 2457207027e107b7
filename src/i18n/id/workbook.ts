import type { workbook as en } from '../en/workbook.ts';
import type { Translated } from '../language.ts';

export const workbook: Translated<typeof en> = {};
