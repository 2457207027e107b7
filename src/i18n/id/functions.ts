import type { functions as en } from '../en/functions.ts';
import { functions as words } from '../en/functions.ts';
import type { Translated } from '../language.ts';

export const functions: Translated<typeof en> = words;
