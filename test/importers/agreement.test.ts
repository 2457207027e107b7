import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Agreement, agreementOf } from '../../src/importers/agreement.ts';
import { importers } from '../../src/importers/formats/formats.ts';
import type { SourceFile } from '../../src/importers/imported-table.ts';
import { type ReadTable, readWithSources } from '../../src/importers/read-file.ts';
import { madeFiles } from '../fixtures/made-files.ts';
import { makeOldXPosts, xPosts } from '../fixtures/make-x.ts';
import { textFile, tools } from './read.ts';

const answers = { account: 'a', currency: 'USD', channel: 'facebook' } as const;

function tablesOf(file: SourceFile): readonly ReadTable[] {
  const content = readWithSources(file, answers, tools);
  return content.ok ? content.value.tables : [];
}

const agreements = madeFiles().flatMap(tablesOf).map(agreementOf);
const of = (importer: string) => agreements.filter(({ table }) => table.importer === importer);

describe('made files', () => {
  it('are of every maker', () => {
    const folder = new URL('../fixtures/', import.meta.url);
    const list = readFileSync(new URL('made-files.ts', folder), 'utf8');
    const makers = readdirSync(folder)
      .filter(name => name.startsWith('make-'))
      .flatMap(name => [
        ...readFileSync(new URL(name, folder), 'utf8').matchAll(/^export (?:const|function) (make\w+)/gmu),
      ])
      .map(([, name = '']) => name);
    expect(makers.length).toBeGreaterThan(40);
    // Not exports but sheets of any content, and a file without rows.
    const others = ['makeXls', 'makeXlsx', 'makeEmptyMetaCampaigns'];
    expect(makers.filter(name => !others.includes(name) && !list.includes(`${name}(`))).toEqual([]);
  });

  it('have a table of every importer', () => {
    const read = new Set(agreements.map(({ table }) => table.importer));
    expect(importers.map(({ id }) => id).filter(id => !read.has(id))).toEqual([]);
  });

  it('lose no row and no sum', () => {
    const lost = agreements.filter(({ linesKept, lostSums }) => !linesKept || lostSums.length > 0);
    expect(lost.map(({ table, lostSums }) => [table.file, lostSums])).toEqual([]);
  });

  it.each([
    ['x-posts', 'engagement rate', 28],
    ['x-posts', 'promoted engagement rate', 4],
    ['x-days', 'engagement rate', 31],
    ['linkedin-posts', 'Engagement rate', 12],
    ['linkedin-ads', 'Average CTR', 5],
    ['linkedin-ads', 'Average CPM', 5],
    ['sprout-facebook', 'Engagement Rate (per Impression)', 6],
    ['sprout-posts', 'Engagement Rate (per Impression)', 6],
    ['linkedin-posts', 'Click through rate (CTR)', 12],
    ['google-ads', 'CTR', 11],
    ['google-ads', 'Interaction rate', 1],
    ['meta-ads', 'CPM', 12],
    ['search-console', 'CTR', 5],
    ['tiktok-ads', 'CTR (destination)', 14],
  ])('%s: %s of the file equals ours on at least %i lines', (importer, header, atLeast) => {
    const rates = of(importer).flatMap(one => one.rates.filter(rate => rate.header.startsWith(header)));
    expect(rates.flatMap(rate => rate.differing)).toEqual([]);
    expect(rates.reduce((sum, rate) => sum + rate.compared, 0)).toBeGreaterThanOrEqual(atLeast);
  });

  it('differ only on LinkedIn’s days with sponsored impressions', () => {
    const differing = agreements.filter(({ rates }) => rates.some(rate => rate.differing.length > 0));
    expect(differing.map(({ table }) => table.importer)).toEqual(['linkedin-days']);
    const [organic, ...others] = differing[0]?.rates ?? [];
    expect(organic).toMatchObject({ header: 'Engagement rate (organic)', differing: [] });
    const paid = differing[0]?.table.rows.filter(({ rows }) => rows.some(row => row.placement === 'paid'));
    const sponsored = paid?.filter(({ rows }) =>
      rows.some(row => row.placement === 'paid' && row.measures.impressions),
    );
    for (const rate of others) expect(rate.differing).toEqual(sponsored?.map(({ line }) => line));
  });
});

describe('agreementOf', () => {
  const text = new TextDecoder().decode(makeOldXPosts(xPosts(20)).bytes);
  const read = (content: string): ReadTable => {
    const [table] = tablesOf(textFile(content));
    if (!table) throw new Error('no table');
    return table;
  };
  const table = read(text);
  const changed = (change: (rows: Agreement['table']['rows']) => Agreement['table']['rows']): Agreement =>
    agreementOf({ ...table, imported: { ...table.imported, rows: change(table.imported.rows) } });

  it('sees a line that is nowhere, and one that is in two places', () => {
    expect(agreementOf(table).linesKept).toBe(true);
    expect(changed(rows => rows.slice(1)).linesKept).toBe(false);
    expect(changed(rows => [...rows, ...rows.slice(0, 1)]).linesKept).toBe(false);
    expect(changed(rows => rows.map((row, i) => (i === 3 ? { ...row, line: 9000 } : row))).linesKept).toBe(false);
  });

  it('sees a sum that got lost', () => {
    const agreement = changed(all =>
      all.map(({ line, rows }, i) => ({
        line,
        rows: i > 0 ? rows : rows.map(row => ({ ...row, measures: { ...row.measures, reactions: 1e6 } })),
      })),
    );
    expect(agreement.lostSums.map(({ measure }) => measure)).toEqual(['reactions']);
  });

  it('sees a rate that is another', () => {
    const [own = ''] = /(?<=")0\.\d{8,}(?=")/u.exec(text) ?? [];
    const [rate] = agreementOf(read(text.replace(own, String(Number(own) + 1e-6)))).rates;
    expect(rate).toMatchObject({ header: 'engagement rate', compared: 20, agreeing: 19 });
  });

  it.each([
    ['2.81%', 1],
    ['2.80%', 0],
    ['2.79%', 0],
    ['2.8%', 1],
    ['2.9%', 0],
  ])('explains %s of 28 in 998 by rounding: %i', (told, agreeing) => {
    const row = (rate: string) => `Brand,GBP,28,998,${rate},5.00`;
    const file = `Campaign report\n"January 1, 2026 - January 31, 2026"\nCampaign,Currency code,Clicks,Impr.,CTR,Cost\n`;
    expect(agreementOf(read(`${file}${row(told)}\n`)).rates).toMatchObject([{ compared: 1, agreeing }]);
  });
});
