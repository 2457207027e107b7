import type { model as en } from '../en/model.ts';
import { model as words } from '../en/model.ts';
import type { Translated } from '../language.ts';

export const model: Translated<typeof en> = words;
