import type { sidebar as en } from '../en/sidebar.ts';
import { sidebar as words } from '../en/sidebar.ts';
import type { Translated } from '../language.ts';

export const sidebar: Translated<typeof en> = words;
