import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Host } from '../../workbench/host/contract.ts';
import { createHeadlessHost } from '../../workbench/host/headless.ts';
import { distFiles } from '../support/dist.ts';

/** Dates reach a cell function as instants; the sheet's clock and the script's are apart, and neither is the machine's. */
let host: Host;
const sheet = () => host.sheetNames()[0] ?? '';
beforeAll(async () => {
  host = await createHeadlessHost({
    files: await distFiles(),
    spreadsheetTimeZone: 'Asia/Seoul',
    scriptTimeZone: 'America/Los_Angeles',
  });
  const rows = [
    ['2026-03-02 09:00', '2026-03-02 10:30'],
    ['2026-03-06 17:30', '2026-03-09 09:30'],
    ['2026-03-06 17:30', ''],
    // In Los Angeles summer time began between these two.
    ['2026-03-07 12:00', '2026-03-08 22:00'],
    ['09:00', '10:30'],
    ['2026-03-09', '2026-03-02'],
  ];
  for (const [i, row] of rows.entries()) {
    for (const [j, cell] of row.entries()) if (cell !== '') await host.type(sheet(), `${'AB'[j]}${i + 1}`, cell);
  }
});
afterAll(() => host.dispose());

const value = async (formula: string) => {
  const result = await host.evaluate(formula.replaceAll('@', `'${sheet()}'!`));
  return 'value' in result ? result.value : result.message;
};

test('a cell each', async () => {
  expect(await value('=RESPONSE_TIME(@A1,@B1)')).toBe(90);
  expect(await value('=RESPONSE_TIME(@A2,@B2,9,18)')).toBe(60);
  expect(await value('=RESPONSE_TIME(@A2,@B3)')).toBe('');
});

test('a column', async () => {
  expect(await value('=RESPONSE_TIME(@A1:A4,@B1:B4)')).toEqual([[90], [3840], [''], [2040]]);
});

test('holidays in cells', async () => {
  expect(await value('=RESPONSE_TIME(@A2,@B2,9,18,@A6:A7)')).toBe(30);
  expect(await value('=RESPONSE_TIME(@A1,@B1,9,18,@B6)')).toBe(0);
});

test('times without a day, of 1899, when Seoul was 8:27:52 ahead', async () => {
  expect(await value('=RESPONSE_TIME(@A5,@B5)')).toBe(90);
  expect(await value('=RESPONSE_TIME(@A5,@B5,9,10)')).toBe(60);
  expect(await value('=RESPONSE_TIME(@B5,@A5)')).toBe('"answeredAt" (09:00) is before "receivedAt" (10:30).');
});

test('a moment in a message is the one that the cell shows', async () => {
  expect(await value('=RESPONSE_TIME(@B1,@A1)')).toBe(
    '"answeredAt" (2026-03-02 09:00) is before "receivedAt" (2026-03-02 10:30).',
  );
  expect(await value('=LEADERBOARD(@A6,5)')).toEqual([['2026-03-09', 5]]);
});
