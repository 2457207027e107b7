import { pending } from './pending.ts';

export const utmPart = pending;
export const utmUrl = pending;
