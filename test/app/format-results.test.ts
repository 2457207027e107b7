import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatResults } from '../../src/app/format-results.ts';
import type { SelectedCells } from '../../src/app/ports.ts';
import { canonicalise, serialise } from '../../src/core/formula-locale.ts';
import { texts } from '../../src/i18n/texts.ts';
import type { Host } from '../../workbench/host/contract.ts';
import { createHeadlessHost } from '../../workbench/host/headless.ts';
import { distFiles } from '../support/dist.ts';
import { MemoryWorkbook } from './support/memory-workbook.ts';

/** A cell of the selection: a formula, a number (`7`), or something else. */
type Shown = string | number;

/** Formats of a selection that begins in B2, by format. */
function formatted(rows: readonly (readonly Shown[])[]): { cells: number; ranges: Record<string, readonly string[]> } {
  const isFormula = (cell: Shown) => typeof cell === 'string' && cell.startsWith('=');
  const selected: SelectedCells = {
    row: 2,
    column: 2,
    formulas: rows.map(row => row.map(cell => (isFormula(cell) ? String(cell).slice(1) : ''))),
    isNumber: rows.map(row => row.map(cell => isFormula(cell) || typeof cell === 'number')),
  };
  let ranges: Record<string, readonly string[]> = {};
  const selection = {
    ...new MemoryWorkbook().ports().selection,
    cells: () => selected,
    format: (wanted: ReadonlyMap<string, readonly string[]>) => {
      ranges = Object.fromEntries(wanted);
    },
  };
  return { cells: formatResults({ selection }), ranges };
}

describe('the format of a cell', () => {
  test.each([
    ['=SOCIAL_ROI(A1,B1)', '0.0%'],
    ['=roas(A1,B1)', '0.00'],
    ['=IFERROR(CPM(A1,B1),"")', '#,##0.00'],
    ['=IF(A1="","",CTR(A1,B1))', '0.0%'],
    ['=ROUND(IFERROR(CTR(A1,B1),0),3)', '0.0%'],
    ['=CTR("a)""(",B1)', '0.0%'],
  ])('%s is %s', (formula, format) => {
    expect(formatted([[formula]])).toEqual({ cells: 1, ranges: { [format]: ['B2'] } });
  });

  test.each([
    ['=CPM(A1,B1)*2'],
    ['=CPM(A1,B1)+CPM(A2,B2)'],
    ['=TEXT(CTR(A1,B1),"0%")'],
    ['=SUM(A1:A9)'],
    ['="CPM(A1,B1)"'],
    ['=A1'],
    ['CPM(1,2)'],
    [7],
    ['=GOAL_STATUS(A1,B1,C1,D1,E1,F1)'],
    ['=SOCIAL_KPI(A1,B1:D9,"channel")'],
    ['=LEADERBOARD(A2:A,B2:B)'],
  ])('%s stays as it is', formula => {
    expect(formatted([[formula]])).toEqual({ cells: 0, ranges: {} });
  });
});

describe('a formula that fills cells', () => {
  test('formats the selected numbers that it may reach, and no others', () => {
    const column = ['=CTR(A2:A5,B2:B5)', 0.2, '', 0.3, 7].map(cell => [cell]);
    expect(formatted(column)).toEqual({ cells: 3, ranges: { '0.0%': ['B2:B3', 'B5'] } });
  });

  test('ends where another formula begins', () => {
    const column = ['=CTR(A2:A,B2:B)', 0.2, '=SUM(C1:C2)', 0.3].map(cell => [cell]);
    expect(formatted(column).ranges).toEqual({ '0.0%': ['B2:B3'] });
    expect(formatted([['=CPM(A2,B2)'], [7]]).ranges).toEqual({ '#,##0.00': ['B2'] });
  });

  test('reaches to the right as its ranges do; what is added up doesn’t', () => {
    expect(formatted([['=CTR(A2:B2,A3:B3)', 0.2, 7]]).ranges).toEqual({ '0.0%': ['B2', 'C2'] });
    expect(
      formatted([
        ['=SHARE_OF_VOICE(A2:A3,B2:C3)', 7],
        [0.2, 7],
      ]).ranges,
    ).toEqual({ '0.0%': ['B2:B3'] });
  });

  test('as a table, has its KPI in the last column', () => {
    const table = (formula: string) =>
      formatted([
        [formula, 'KPI', 'else'],
        [1, 0.5, 7],
      ]).ranges;
    expect(table('=SOCIAL_KPI("social roi",A1:F,"channel")')).toEqual({ '0.0%': ['C3'] });
    expect(table('=SOCIAL_KPI("노출수",A1:F,"channel, month")')).toEqual({ '#,##0': ['D3'] });
    expect(table('=SOCIAL_KPI("노출수",A1:F,{"channel";"month"})')).toEqual({ '#,##0': ['D3'] });
    expect(table('=SOCIAL_KPI("노출수",A1:F,H1:H2)')).toEqual({ '#,##0': ['D3'] });
    expect(table('=SOCIAL_KPI("social roi",A1:F)')).toEqual({ '0.0%': ['B2:B3'] });
    expect(table('=SOCIAL_KPI("social roi",A1:F,INDIRECT("A1"))')).toEqual({});
  });
});

describe.each(['en_US', 'id_ID'])('*Format KPI results* in %s', locale => {
  let host: Host;
  beforeAll(async () => {
    host = await createHeadlessHost({ files: await distFiles(), locale });
    const formulas = { A1: '=SOCIAL_ROI(180000,65000)', A3: '=CPM({50;0.5},{10000;9000})', B1: '=CPC(125,500)' };
    for (const [cell, formula] of Object.entries(formulas)) {
      await host.type('Sheet1', cell, serialise(formula, locale));
    }
    await host.type('Sheet1', 'D1', 7);
    await host.settle();
  });
  afterAll(() => host.dispose());

  test('formats a whole column with few calls, and says so', async () => {
    expect(canonicalise(host.formulas('Sheet1', 'B1')[0]?.[0] ?? '', locale)).toBe('=CPC(125,500)');
    host.setSelection('Sheet1', 'A1:B1000');
    await host.runMenu('goalpostMenuFormat');
    expect(host.displayValues('Sheet1', 'A1:B1')).toEqual([
      locale === 'id_ID' ? ['176,9%', '0,25'] : ['176.9%', '0.25'],
    ]);
    // The settings' language, where the sheet ends (2), formulas, values, one call a format (2), the toast.
    expect(host.executions.at(-1)?.calls).toHaveLength(8);
    // The column's other 997 cells are not read.
    expect(Math.max(...(host.executions.at(-1)?.calls ?? []).map(call => call.cells))).toBe(8);
    expect(host.toasts.at(-1)).toBe(texts.en.app.formatted.replace('{cells}', '3'));
  });

  test('says what to do where there is nothing to format', async () => {
    host.setSelection('Sheet1', 'D1:D9');
    await host.runMenu('goalpostMenuFormat');
    expect(host.toasts.at(-1)).toContain(texts.en.app.menu.formatResults);
    host.setSelection('Sheet1', 'H900:H950');
    await host.runMenu('goalpostMenuFormat');
    expect(host.toasts.at(-1)).toContain(texts.en.app.menu.formatResults);
  });
});
