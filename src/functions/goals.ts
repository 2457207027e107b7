import { pending } from './pending.ts';

export const compoundTarget = pending;
export const goalForecast = pending;
export const goalPace = pending;
export const goalProgress = pending;
export const goalRunRate = pending;
export const goalStatus = pending;
export const periodChange = pending;
