import { pending } from './pending.ts';

export const leaderboard = pending;
