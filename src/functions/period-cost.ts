import { pending } from './pending.ts';

export const periodCost = pending;
