import { pending } from './pending.ts';

export const responseTime = pending;
