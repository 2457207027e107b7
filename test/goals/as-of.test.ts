import { expect, test } from 'vitest';
import { dayOf } from '../../src/core/day.ts';
import { asOfDay } from '../../src/goals/as-of.ts';

const deadline = dayOf(2026, 3, 31);
const march = (day: number): number => dayOf(2026, 3, day);
const lastDays = new Map([
  ['instagram', march(20)],
  ['x', march(10)],
  ['pinterest', dayOf(2024, 5, 1)],
  ['web', march(2)],
  ['linkedin', dayOf(2026, 4, 15)],
]);
const inSpan = new Set(['instagram', 'x', 'web', 'linkedin']);

test.each([
  ['one channel: its last day', 'instagram', inSpan, march(20)],
  ['one channel without data in the span: its last day all the same', 'pinterest', inSpan, dayOf(2024, 5, 1)],
  ['never after the deadline', 'linkedin', inSpan, deadline],
  ['a channel without data: none', 'tiktok', inSpan, null],
  ['all channels: the earliest of those with data in the span', '', inSpan, march(10)],
  ['all channels with later data: the deadline', '', new Set(['linkedin']), deadline],
  ['all channels, none with data in the span: none', '', new Set<string>(), null],
  ['the site’s other traffic is no social channel', '', new Set(['instagram', 'web']), march(20)],
])('%s', (_, channel, withData, expected) => {
  expect(asOfDay({ channel, deadline }, lastDays, withData)).toBe(expected);
});
