import { addMonths, dayOf, monthEnd } from '../../../src/core/day.ts';
import type { ImportedTable } from '../../../src/importers/imported-table.ts';
import { type DataRow, dataRow } from '../../../src/model/row.ts';

/** Fourteen months of a small brand up to March 2026: two organic accounts, one of paid ads, one that says neither. */
export function sampleRows(): DataRow[] {
  return Array.from({ length: 14 }, (_, month) => {
    const from = addMonths(dayOf(2025, 2, 1), month);
    const to = monthEnd(from);
    const season = 1 + 0.25 * Math.sin(month / 2);
    const grown = (start: number) => Math.round(start * season * (1 + month * 0.04));
    const shared = { from, to, level: 'account', source: 'sample', currency: 'USD' } as const;
    return [
      dataRow({
        ...shared,
        channel: 'instagram',
        account: 'Brand',
        placement: 'organic',
        measures: {
          impressions: grown(82_000),
          reach: grown(51_000),
          engagements: Math.round(grown(3_900) * (1 + 0.2 * Math.cos(month))),
          followers: 12_400 + month * 310,
          linkClicks: grown(640),
          sessions: grown(520),
          conversions: grown(21),
        },
      }),
      dataRow({
        ...shared,
        channel: 'linkedin',
        account: 'Brand',
        placement: 'organic',
        measures: {
          impressions: grown(23_500),
          engagements: grown(1_180),
          followers: 4_150 + month * 95,
          linkClicks: grown(410),
        },
      }),
      dataRow({
        ...shared,
        channel: 'meta',
        account: 'Brand ads',
        placement: 'paid',
        measures: {
          impressions: grown(210_000),
          reach: grown(98_000),
          engagements: grown(2_700),
          linkClicks: grown(3_150),
          sessions: grown(2_480),
          conversions: grown(96),
          spend: grown(2_250) + 0.5,
        },
      }),
      dataRow({
        ...shared,
        channel: 'x',
        account: 'Brand',
        measures: { impressions: grown(9_800), engagements: grown(240) },
      }),
    ];
  }).flat();
}

export const sampleTable = (rows: readonly DataRow[] = sampleRows()): ImportedTable => ({
  file: 'sample.csv',
  importer: 'sample',
  platform: 'Sample',
  level: 'account',
  grain: 'month',
  encoding: 'UTF-8',
  period: null,
  columns: [],
  rows: rows.map((row, index) => ({ line: index + 2, rows: [row] })),
  rejected: [],
  ignored: [],
  currencies: [],
  warnings: [],
  evidence: 'seen',
  checks: [],
  isCut: false,
  personal: [],
  conversions: [],
  questions: [],
});
