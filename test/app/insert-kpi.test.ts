import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clientOf } from '../../scripts/headless/drive.ts';
import type { KpiInsertion } from '../../src/app/api.ts';
import { canonicalise } from '../../src/core/formula-locale.ts';
import { numberIn } from '../../src/core/typed-number.ts';
import type { Host } from '../../workbench/host/contract.ts';
import { createHeadlessHost } from '../../workbench/host/headless.ts';
import { texts } from '../support/all-texts.ts';
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
      value: {
        formula: '=IF(COUNT(B2,C2)=2,IFERROR(B2/C2,""),"")',
        numberFormat: '0.0%',
        values: [[0.03]],
        rows: 1,
        problem: '',
      },
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
    expect(host.displayValues('Sheet1', 'H5')).toEqual([[locale === 'de_DE' ? '4,0%' : '4.0%']]);
  });

  test('is refused where something is in the way, which stays', async () => {
    await host.type('Sheet1', 'J4', 'mine');
    host.setSelection('Sheet1', 'J2');
    expect(await clientOf(host).insertKpi(insertion('formula', 'B2:B5', 'C2:C5'))).toMatchObject({
      ok: false,
      error: { code: 'cells-in-the-way' },
    });
    expect(await clientOf(host).insertKpi(insertion('function', 'B2:B5', 'C2:C5'))).toMatchObject({
      ok: false,
      error: { code: 'cells-in-the-way' },
    });
    expect(host.values('Sheet1', 'J2:J5').flat()).toEqual(['', '', 'mine', '']);
    expect(host.displayValues('Sheet1', 'J4')).toEqual([['mine']]);
  });

  test('refuses ranges that don’t line up, before anything is written', async () => {
    expect(await clientOf(host).insertKpi(insertion('formula', 'B2:B5', 'C2:C3'))).toEqual({
      ok: false,
      error: {
        code: 'sizes-differ',
        parameters: { first: 'engagements', firstSize: '4×1', second: 'audience', secondSize: '2×1' },
      },
    });
  });

  test('says what is wrong with the cells, in the words of the function', async () => {
    const preview = await clientOf(host).previewKpi(insertion('formula', 'A2', 'C2'));
    expect(preview).toMatchObject({ ok: true, value: { formula: '', values: [] } });
    if (preview.ok) expect(preview.value.problem).toContain('engagements');
    expect(await clientOf(host).previewKpi(insertion('formula', 'no range', 'C2'))).toMatchObject({ ok: false });
  });
});

describe.each(['en_US', 'id_ID'])('arguments of other kinds, in %s', locale => {
  let host: Host;
  beforeAll(async () => {
    host = await createHeadlessHost({ files: await distFiles(), locale });
    const rows = [
      [50, 30, 20, 'Q1', 'total'],
      [10, 60, 30, 'Q2', '합계'],
    ];
    for (const [index, row] of rows.entries()) {
      for (const [column, value] of row.entries()) await host.type('Sheet1', `${'ABCDE'[column]}${index + 2}`, value);
    }
    host.setSelection('Sheet1', 'H2');
  });
  afterAll(() => host.dispose());

  const preview = async (name: KpiInsertion['function'], as: KpiInsertion['as'], ...given: string[]) => {
    const reply = await clientOf(host).previewKpi({ function: name, as, arguments: given });
    return reply.ok ? reply.value : reply.error;
  };
  const formulaOf = async (name: KpiInsertion['function'], ...given: string[]) => {
    const shown = await preview(name, 'function', ...given);
    return 'formula' in shown ? shown.formula : shown;
  };

  test('what is left out at the end is not written', async () => {
    expect(await preview('NET_SENTIMENT', 'function', '60', '20', '')).toMatchObject({
      formula: '=NET_SENTIMENT(60,20)',
      values: [[0.5]],
    });
    expect(await preview('NET_SENTIMENT', 'formula', 'A2', 'B2', '')).toMatchObject({
      formula: '=IF(COUNT(A2,B2)=2,IFERROR((A2-B2)/(A2+B2),""),"")',
      values: [[0.25]],
    });
  });

  test('what is left out in the middle stays empty between the separators', async () => {
    expect(await formulaOf('UTM_URL', 'https://x.example', 'x', 'social', 'spring', '', 'shoes')).toBe(
      '=UTM_URL("https://x.example","x","social","spring",,"shoes")',
    );
  });

  test('a required argument that may be blank is written as a blank', async () => {
    const given = ['100', '2026-01-01', '', '2026-01-01', '2026-03-31', 'monthly'];
    expect(await preview('PERIOD_COST', 'function', ...given)).toMatchObject({
      formula: '=PERIOD_COST(100,DATE(2026,1,1),"",DATE(2026,1,1),DATE(2026,3,31),"monthly")',
      values: [[300]],
      numberFormat: '#,##0.00',
    });
    const [first = '', ...rest] = given;
    expect(await preview('PERIOD_COST', 'function', first, '', ...rest.slice(1))).toMatchObject({
      code: 'bad-request',
    });
  });

  test.each([
    ['UTM_PART', ['Q1', 'campaign'], '=UTM_PART(Q1,"campaign")'],
    ['UTM_PART', ['"Q1"', 'campaign'], '=UTM_PART("Q1","campaign")'],
    ['UTM_PART', ['say "hi", all', 'E2'], '=UTM_PART("say ""hi"", all",E2)'],
    ['UTM_PART', ['SS2026', 'term'], '=UTM_PART("SS2026","term")'],
    [
      'RESPONSE_TIME',
      ['2026-03-06 17:30', '2026-03-09 09:30', '9', '18', '2026-03-08', '0000011'],
      '=RESPONSE_TIME(DATE(2026,3,6)+TIME(17,30,0),DATE(2026,3,9)+TIME(9,30,0),9,18,DATE(2026,3,8),"0000011")',
    ],
    ['SOCIAL_KPI', ['ctr', 'A1:E3', 'channel, month', '', '', '', ''], '=SOCIAL_KPI("ctr",A1:E3,"channel, month")'],
    [
      'WEIGHTED_ENGAGEMENT_RATE',
      ['A2:C2', locale === 'id_ID' ? '1;2,5;3' : '1, 2.5, 3', '1000'],
      '=WEIGHTED_ENGAGEMENT_RATE(A2:C2,{1,2.5,3},1000)',
    ],
    ['SOCIAL_KPI', ['ctr', 'A1:E3', '', '', '', 'channel', '7'], '=SOCIAL_KPI("ctr",A1:E3,,,,"channel","7")'],
  ] as const)('%s of %j is written %s', async (name, given, formula) => {
    // The function may refuse them; how they are written shows in the cell then.
    host.setSelection('Sheet1', 'H9');
    expect(await clientOf(host).insertKpi({ function: name, as: 'function', arguments: given })).toMatchObject({
      ok: true,
    });
    await host.settle();
    expect(canonicalise(host.formulas('Sheet1', 'H9')[0]?.[0] ?? '', locale)).toBe(formula);
  });

  test.each([
    ['GOAL_RUN_RATE', ['205', '500', '31.3.2026', '2026-01-31'], 'no-day-or-cells'],
    ['GOAL_RUN_RATE', ['205', '500', '2026-02-30', '2026-01-31'], 'no-day-or-cells'],
    ['RESPONSE_TIME', ['2026-03-06 25:30', 'A2', '', '', '', ''], 'no-moment-or-cells'],
    ['UTM_PART', ['https://x.example', 'colour'], 'no-choice-or-cells'],
    ['UTM_PART', ['Nowhere!A1', 'campaign'], 'no-cells'],
    ['SOCIAL_KPI', ['ctr', 'my table', '', '', '', '', ''], 'no-cells'],
    ['CPM', ['much', '1'], 'not-a-range'],
    ['CPM', ['', '1'], 'bad-request'],
  ] as const)('%s of %j is refused: %s', async (name, given, code) => {
    expect(await preview(name, 'function', ...given)).toMatchObject({ code });
    expect({ ...texts.en.failures, ...texts.en.kpiFailures }).toHaveProperty(code);
  });

  test('rivals in several columns are added up per row, or wholly beside one cell', async () => {
    host.setSelection('Sheet1', 'I2');
    await clientOf(host).insertKpi({ function: 'SHARE_OF_VOICE', as: 'formula', arguments: ['A2:A3', 'B2:C3'] });
    host.setSelection('Sheet1', 'J2');
    await clientOf(host).insertKpi({ function: 'SHARE_OF_VOICE', as: 'formula', arguments: ['A2', 'B2:C3'] });
    await host.settle();
    expect(host.values('Sheet1', 'I2:J3')).toEqual([
      [0.5, 50 / 190],
      [0.1, ''],
    ]);
    expect(canonicalise(host.formulas('Sheet1', 'I3')[0]?.[0] ?? '', locale)).toContain('SUM(B3:C3)');
    expect(await preview('SHARE_OF_VOICE', 'function', 'A2', 'B2:C3')).toMatchObject({ values: [[50 / 190]], rows: 1 });
  });

  test('goals, as a formula and as a function, say the same', async () => {
    const span = ['2026-01-01', '2026-03-31', '2026-01-31'];
    for (const [kind, actual, status] of [
      ['total', '180', 'on track'],
      ['total', '160', 'at risk'],
      ['', '', 'no data'],
    ] as const) {
      const given = ['0', '500', actual, ...span, kind];
      host.setSelection('Sheet1', 'L2');
      await clientOf(host).insertKpi({ function: 'GOAL_STATUS', as: 'formula', arguments: given });
      host.setSelection('Sheet1', 'M2');
      await clientOf(host).insertKpi({ function: 'GOAL_STATUS', as: 'function', arguments: given });
      await host.settle();
      expect(host.values('Sheet1', 'L2:M2')).toEqual([[status, status]]);
      expect(host.formulas('Sheet1', 'L2')[0]?.[0]).not.toContain('GOAL_STATUS');
    }
  });

  test('a kind in another language’s word is left to the function', async () => {
    const given = ['0', '500', '250', 'E2:E3'];
    expect(await preview('GOAL_PROGRESS', 'formula', ...given)).toEqual({
      code: 'only-the-function',
      parameters: { argument: 'kind', text: '합계' },
    });
    expect(await preview('GOAL_PROGRESS', 'function', ...given)).toMatchObject({ values: [[0.5], [0.5]] });
    expect(await preview('GOAL_PROGRESS', 'formula', '0', '500', '250', 'E2')).toMatchObject({ values: [[0.5]] });
  });

  test('a table has the format of its KPI in its last column', async () => {
    for (const [i, line] of [
      ['channel', 'clicks', 'impressions'],
      ['x', 5, 100],
      ['linkedin', 1, 100],
    ].entries()) {
      for (const [j, value] of line.entries()) await host.type('Sheet1', `${'OPQ'[j]}${i + 1}`, value);
    }
    const given = ['click_through_rate', 'O1:Q3', 'channel', '', '', '', ''];
    expect(await preview('SOCIAL_KPI', 'function', ...given)).toMatchObject({ numberFormat: '0.0%', rows: 3 });
    host.setSelection('Sheet1', 'S1');
    await clientOf(host).insertKpi({ function: 'SOCIAL_KPI', as: 'function', arguments: given });
    await host.settle();
    const percent = (text: string) => (locale === 'id_ID' ? text.replace('.', ',') : text);
    expect(host.displayValues('Sheet1', 'S2:T3').map(row => row[1])).toEqual([percent('5.0%'), percent('1.0%')]);
  });

  test('a text leaves the cell’s format as it is', async () => {
    expect(await preview('UTM_PART', 'formula', 'https://x.example/?utm_campaign=spring', 'campaign')).toEqual({
      formula: '=UTM_PART("https://x.example/?utm_campaign=spring","campaign")',
      numberFormat: null,
      values: [['spring']],
      rows: 1,
      problem: '',
    });
  });

  test('of a long result, the first rows are shown and all are counted', async () => {
    const shown = await preview('CPM', 'function', 'A2:A', 'B2:B');
    expect(shown).toMatchObject({ values: [[(50 / 30) * 1000], [(10 / 60) * 1000], [''], [''], ['']], rows: 999 });
  });
});
