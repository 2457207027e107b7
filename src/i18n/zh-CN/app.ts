import type { app as en } from '../en/app.ts';
import type { Translated } from '../language.ts';

export const app: Translated<typeof en> = {};
