import type { kpis as en } from '../en/kpis.ts';
import { kpis as words } from '../en/kpis.ts';
import type { Translated } from '../language.ts';

export const kpis: Translated<typeof en> = words;
