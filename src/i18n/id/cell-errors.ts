import type { cellErrors as en } from '../en/cell-errors.ts';
import { cellErrors as words } from '../en/cell-errors.ts';
import type { Translated } from '../language.ts';

export const cellErrors: Translated<typeof en> = words;
