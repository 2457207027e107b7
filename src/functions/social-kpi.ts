import { pending } from './pending.ts';

export const socialKpi = pending;
