import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clientOf } from '../../scripts/headless/drive.ts';
import type { KpiInsertion } from '../../src/app/api.ts';
import { numberIn } from '../../src/app/insert-kpi.ts';
import type { Host } from '../../workbench/host/contract.ts';
import { createHeadlessHost } from '../../workbench/host/headless.ts';
import { distFiles } from '../support/dist.ts';

describe('a typed number', () => {
  test.each([
    ['12000', 'en_US', 12_000, '12000'],
    ['12,000.5', 'en_US', 12_000.5, '12000.5'],
    ['10%', 'en_US', 0.1, '10%'],
    ['-3', 'en_US', -3, '-3'],
    ['12.000,5', 'id_ID', 12_000.5, '12000.5'],
    ['12.000', 'de_DE', 12_000, '12000'],
    ['2,5 %', 'de_DE', 0.025, '2.5%'],
  ])('%s in %s is %d', (typed, locale, value, text) => {
    expect(numberIn(typed, locale)).toEqual({ value, text });
  });

  test.each([
    ['B2', 'en_US'],
    ['1,2', 'en_US'],
    ['1.2.3', 'en_US'],
    ['12.0', 'de_DE'],
    ['', 'en_US'],
    ['%', 'en_US'],
  ])('%s in %s is none', (typed, locale) => {
    expect(numberIn(typed, locale)).toBeNull();
  });
});

describe.each(['en_US', 'de_DE'])('a KPI inserted in %s', locale => {
  let host: Host;
  beforeAll(async () => {
    host = await createHeadlessHost({ files: await distFiles(), locale });
    const rows = [
      ['B', 150, 5000],
      ['C', 0, 1000],
      ['D', '', 700],
      ['E', 40, 1000],
    ];
    for (const [index, row] of rows.entries()) {
      for (const [column, value] of row.entries()) {
        if (value !== '') await host.type('Sheet1', `${'ABC'[column]}${index + 2}`, value);
      }
    }
  });
  afterAll(() => host.dispose());

  const insertion = (as: KpiInsertion['as'], ...given: string[]): KpiInsertion => ({
    function: 'ENGAGEMENT_RATE',
    as,
    arguments: given,
  });

  test('as a native formula over one row', async () => {
    host.setSelection('Sheet1', 'E2');
    const preview = await clientOf(host).previewKpi(insertion('formula', 'Sheet1!B2', 'C2'));
    expect(preview).toMatchObject({
      ok: true,
      value: { formula: '=IF(COUNT(B2,C2)=2,IFERROR(B2/C2,""),"")', numberFormat: '0.0%', value: 0.03, problem: '' },
    });
    expect(await clientOf(host).insertKpi(insertion('formula', 'Sheet1!B2', 'C2'))).toEqual({
      ok: true,
      value: { cell: 'E2' },
    });
    await host.settle();
    expect(host.values('Sheet1', 'E2')).toEqual([[0.03]]);
    expect(host.displayValues('Sheet1', 'E2')).toEqual([[locale === 'de_DE' ? '3,0%' : '3.0%']]);
  });

  test('as native formulas over columns: one a row, blanks stay blank', async () => {
    host.setSelection('Sheet1', 'F2');
    await clientOf(host).insertKpi(insertion('formula', 'B2:B5', 'Sheet1!C2:C5'));
    await host.settle();
    expect(host.values('Sheet1', 'F2:F5').flat()).toEqual([0.03, 0, '', 0.04]);
    expect(host.formulas('Sheet1', 'F5')[0]?.[0]).toContain('B5');
  });

  test('as native formulas over a column and one cell, which stays when copied on', async () => {
    host.setSelection('Sheet1', 'G2');
    await clientOf(host).insertKpi(insertion('formula', 'B2:B3', 'C2'));
    await host.settle();
    expect(host.values('Sheet1', 'G2:G3').flat()).toEqual([0.03, 0]);
    expect(host.formulas('Sheet1', 'G3')[0]?.[0]).toContain('C$2');
  });

  test('as a function over columns: one formula that fills the cells below', async () => {
    host.setSelection('Sheet1', 'H2');
    await clientOf(host).insertKpi(insertion('function', 'B2:B5', 'C2:C5'));
    await host.settle();
    expect(host.values('Sheet1', 'H2:H5').flat()).toEqual([0.03, 0, '', 0.04]);
  });

  test('is refused where something is in the way, which stays', async () => {
    await host.type('Sheet1', 'J4', 'mine');
    host.setSelection('Sheet1', 'J2');
    expect(await clientOf(host).insertKpi(insertion('formula', 'B2:B5', 'C2:C5'))).toMatchObject({
      ok: false,
      error: { code: 'cells-in-the-way' },
    });
    expect(host.values('Sheet1', 'J2:J5').flat()).toEqual(['', '', 'mine', '']);
  });

  test('says what is wrong with the cells, in the words of the function', async () => {
    const preview = await clientOf(host).previewKpi(insertion('formula', 'A2', 'C2'));
    expect(preview).toMatchObject({ ok: true, value: { value: null } });
    if (preview.ok) expect(preview.value.problem).toContain('engagements');
    expect(await clientOf(host).previewKpi(insertion('formula', 'no range', 'C2'))).toMatchObject({ ok: false });
  });
});
