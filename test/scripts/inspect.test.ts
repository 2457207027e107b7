import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { main } from '../../scripts/inspect.ts';
import type { MadeFile } from '../fixtures/bytes.ts';
import { followerDays, makeFollowersXlsx } from '../fixtures/make-linkedin.ts';
import { makeMetaCampaigns, metaCampaigns } from '../fixtures/make-meta-ads.ts';
import { makeOldXPosts, xPosts } from '../fixtures/make-x.ts';

const folder = mkdtempSync(join(tmpdir(), 'goalpost-inspect-'));
afterAll(() => rmSync(folder, { recursive: true }));

const saved = ({ name, bytes }: MadeFile): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

async function inspect(...args: string[]): Promise<{ code: number; lines: Record<string, unknown>[] }> {
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
  const code = await main(args).finally(() => log.mockRestore());
  return { code, lines: lines.map(line => JSON.parse(line) as Record<string, unknown>) };
}

describe('inspect', () => {
  it('prints one line for a table, with the fields of a bug report', async () => {
    const { code, lines } = await inspect(saved(makeMetaCampaigns(metaCampaigns)));
    expect(code).toBe(0);
    expect(lines).toEqual([
      {
        file: 'Harbour-Pine-Campaigns-1-Mar-2025-31-Mar-2025.csv',
        platform: 'Meta Ads',
        level: 'campaign',
        grain: 'month',
        encoding: 'UTF-8 with BOM',
        period: { from: '2025-03-01', to: '2025-03-31' },
        rows: 3,
        totals: {
          impressions: 141_445,
          reach: 60_900,
          linkClicks: 2442,
          leads: 18,
          conversions: 42,
          spend: 1261.850007,
        },
        currency: 'USD',
        rejected: [],
        ignored: [],
        warnings: ['Which account are these numbers of?'],
      },
    ]);
  });

  it('takes answers', async () => {
    const { lines } = await inspect(
      '--account',
      'Harbour & Pine',
      '--currency=EUR',
      saved(makeMetaCampaigns(metaCampaigns)),
    );
    expect(lines[0]).toMatchObject({ warnings: [], currency: 'USD' });
  });

  it('prints a line for each sheet of a workbook', async () => {
    const { lines } = await inspect(saved(makeFollowersXlsx(followerDays(5))));
    expect(lines.map(line => [line['level'], line['rows']])).toEqual([
      ['account', 5],
      ['audience', 0],
      ['audience', 0],
    ]);
    expect(lines[1]?.['ignored']).toContainEqual({
      line: 2,
      reason: 'Audience by segment: not imported.',
      values: { followers: 260 },
    });
  });

  it('says in a sentence why a file cannot be read, and goes on with the next', async () => {
    const pdf = saved({ name: 'report.pdf', bytes: new Uint8Array(Buffer.from('%PDF-1.7\n')) });
    const { code, lines } = await inspect(pdf, join(folder, 'none.csv'), saved(makeMetaCampaigns(metaCampaigns)));
    expect(code).toBe(1);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toEqual({
      file: 'report.pdf',
      error: 'file-is-other',
      message: 'This is a PDF file, not an export. Choose the CSV or Excel file that the platform gave you.',
    });
    expect(lines[1]).toMatchObject({ error: 'file-not-found' });
  });

  it('offers mapping for a table that it does not know', async () => {
    const { code, lines } = await inspect(
      saved({ name: 'own.csv', bytes: new Uint8Array(Buffer.from('Region,Fans\nBali,5\n')) }),
    );
    expect(code).toBe(0);
    expect(lines[0]).toMatchObject({
      platform: null,
      rows: 0,
      warnings: ['No importer knows this table (1 rows). Map its columns yourself in the import dialog.'],
    });
  });

  it('says of a folder how far it agrees', async () => {
    const inner = join(folder, 'month', 'x');
    mkdirSync(inner, { recursive: true });
    writeFileSync(join(folder, 'month', '.DS_Store'), 'x');
    writeFileSync(join(folder, 'month', 'a.csv'), makeMetaCampaigns(metaCampaigns).bytes);
    writeFileSync(join(folder, 'month', 'b.pdf'), '%PDF-1.7');
    writeFileSync(join(inner, 'c.csv'), makeOldXPosts(xPosts(7)).bytes);
    const { code, lines } = await inspect('--agreement', join(folder, 'month'));
    expect(code).toBe(0);
    expect(lines).toMatchObject([
      { file: 'a.csv', format: 'meta-ads', rowsIn: 3, imported: 3, conserved: true, rates: [{ agreeing: 3 }] },
      { file: 'b.pdf', error: 'file-is-other' },
      { file: 'c.csv', format: 'x-posts', rowsIn: 7, rates: [{ compared: 7, agreeing: 7 }, { agreeing: 1 }] },
      {
        files: 3,
        refused: 1,
        tables: 2,
        rowsIn: 10,
        imported: 10,
        notConserved: 0,
        ratesCompared: 11,
        ratesAgreeing: 11,
      },
    ]);
  });
});
