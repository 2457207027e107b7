import { describe, expect, test } from 'vitest';
import type { SavedWorkbook } from '../../../workbench/host/contract.ts';
import { hostWith } from './made-up-host.ts';

async function result(body: string): Promise<unknown> {
  const host = await hostWith(`function run() { const book = SpreadsheetApp.getActive(); ${body} }`);
  return host.rpc('run', []);
}

describe('sheets', () => {
  test('are inserted, found, renamed, moved, hidden and deleted; formulas follow a new name', async () => {
    const host = await hostWith(`function run() {
      const book = SpreadsheetApp.getActive();
      const data = book.insertSheet('Data', 0);
      data.getRange('A1').setValue(4);
      book.getSheetByName('Sheet1').getRange('A1').setFormula('=Data!A1*2');
      data.setName('Raw data');
      book.insertSheet('Gone'); book.deleteSheet(book.getSheetByName('Gone'));
      book.setActiveSheet(data); book.moveActiveSheet(2);
      data.hideSheet();
      return [book.getSheets().map(s => [s.getName(), s.getIndex(), s.isSheetHidden()]), book.getSheetByName('nope'),
        new Set(book.getSheets().map(s => s.getSheetId())).size, data.getMaxRows(), data.getMaxColumns()];
    }`);
    expect(await host.rpc('run', [])).toEqual([
      [
        ['Sheet1', 1, false],
        ['Raw data', 2, true],
      ],
      null,
      2,
      1000,
      26,
    ]);
    expect(host.sheetNames()).toEqual(['Sheet1', 'Raw data']);
    expect(host.formulas('Sheet1', 'A1')).toEqual([["='Raw data'!A1*2"]]);
    expect(host.values('Sheet1', 'A1')).toEqual([[8]]);
  });

  test('a name that is taken, and the last sheet’s removal, are refused', async () => {
    await expect(result(`book.insertSheet('sheet1')`)).rejects.toThrow('already exists');
    await expect(result(`book.deleteSheet(book.getSheets()[0])`)).rejects.toThrow("can't remove all the sheets");
    await expect(result(`book.getSheets()[0].hideSheet()`)).rejects.toThrow("can't hide all the sheets");
  });

  test('frozen rows, widths, heights, hidden rows, tab colour and gridlines can be read back', async () => {
    expect(
      await result(`const s = book.getActiveSheet();
        s.setFrozenRows(2); s.setFrozenColumns(1); s.setColumnWidths(2, 3, 55); s.setRowHeight(4, 40); s.hideRows(1);
        s.hideColumns(5, 2); s.setTabColor('#34a853'); s.setHiddenGridlines(true);
        return [s.getFrozenRows(), s.getFrozenColumns(), s.getColumnWidth(4), s.getRowHeight(4), s.isRowHiddenByUser(1),
          s.isRowHiddenByUser(2), s.isColumnHiddenByUser(6), s.getTabColor(), s.hasHiddenGridlines()]`),
    ).toEqual([2, 1, 55, 40, true, false, true, '#34a853', true]);
  });

  test('last row and column count content, also of spills and of formulas that give nothing', async () => {
    const host = await hostWith(`function write() { const s = SpreadsheetApp.getActiveSheet();
        s.getRange('B2').setFormula('=SEQUENCE(5)'); s.getRange('D3').setFormula('=IF(TRUE,"")'); s.getRange('F9').setBackground('red'); }
      function ask() { const s = SpreadsheetApp.getActiveSheet(); return [s.getLastRow(), s.getLastColumn(), s.getDataRange().getA1Notation()]; }`);
    await host.rpc('write', []);
    expect(await host.rpc('ask', [])).toEqual([6, 4, 'A1:D6']);
  });
});

describe('what stands beside cells', () => {
  test('developer metadata is found by key and value, on the document, sheets and rows', async () => {
    expect(
      await result(`const s = book.getActiveSheet(); const V = SpreadsheetApp.DeveloperMetadataVisibility;
        book.addDeveloperMetadata('version', '3', V.PROJECT); s.addDeveloperMetadata('id', 'data');
        s.getRange('2:2').addDeveloperMetadata('id', 'row');
        const found = book.createDeveloperMetadataFinder().withKey('id').find();
        const one = book.createDeveloperMetadataFinder().withKey('id').withValue('data').find()[0];
        one.setValue('other');
        s.getDeveloperMetadata()[0].getValue() === 'other' || fail();
        book.getDeveloperMetadata()[0].remove();
        return [found.length, one.getLocation().getSheet().getName(), String(one.getLocation().getLocationType()),
          String(one.getVisibility()), book.getDeveloperMetadata().length, found.map(m => m.getValue())]`),
    ).toEqual([2, 'Sheet1', 'SHEET', 'DOCUMENT', 0, ['other', 'row']]);
    await expect(result(`book.getActiveSheet().getRange('A1:B2').addDeveloperMetadata('k')`)).rejects.toThrow(
      'arbitrary ranges',
    );
  });

  test('validation rules come back with criteria and help; clearing a part leaves the rest', async () => {
    expect(
      await result(`const s = book.getActiveSheet(); const C = SpreadsheetApp.DataValidationCriteria;
        s.getRange('A1:A4').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b'], true)
          .setAllowInvalid(false).setHelpText('a or b').build());
        s.getRange('B1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(s.getRange('Z1:Z3')).build());
        s.getRange('C1').insertCheckboxes();
        s.getRange('A2').clearDataValidations();
        const rule = s.getRange('A4').getDataValidation();
        return [rule.getCriteriaType() === C.VALUE_IN_LIST, rule.getCriteriaValues(), rule.getAllowInvalid(), rule.getHelpText(),
          s.getRange('A1:A4').getDataValidations().map(r => r[0] !== null), s.getRange('B1').getDataValidation().getCriteriaValues()[0].getA1Notation(),
          s.getRange('C1').getValue()]`),
    ).toEqual([true, [['a', 'b'], true], false, 'a or b', [true, false, true, true], 'Z1:Z3', false]);
  });

  test('conditional formats are replaced as a whole and come back in order', async () => {
    expect(
      await result(`const s = book.getActiveSheet(); const rule = () => SpreadsheetApp.newConditionalFormatRule().setRanges([s.getRange('A1:A9')]);
        s.setConditionalFormatRules([rule().whenFormulaSatisfied('=$A1>1').setBackground('#ff0000').setBold(true).build(),
          rule().setGradientMinpoint('#fff').setGradientMaxpoint('#000').build()]);
        const [first, second] = s.getConditionalFormatRules();
        s.setConditionalFormatRules([...s.getConditionalFormatRules(), rule().whenNumberBetween(1, 2).setFontColor('red').build()]);
        return [first.getBooleanCondition().getCriteriaValues(), first.getBooleanCondition().getBackground(), first.getRanges()[0].getA1Notation(),
          first.getBooleanCondition().getCriteriaType() === SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA,
          second.getBooleanCondition(), second.getGradientCondition().getMaxColor(), s.getConditionalFormatRules().length]`),
    ).toEqual([['=$A1>1'], '#ff0000', 'A1:A9', true, null, '#000', 3]);
  });

  test('charts carry ranges, options, place and size', async () => {
    const host = await hostWith(`function run() { const s = SpreadsheetApp.getActiveSheet();
      const chart = s.newChart().asColumnChart().addRange(s.getRange('A1:A5')).addRange(s.getRange('C1:D5'))
        .setNumHeaders(1).setMergeStrategy(Charts.ChartMergeStrategy.MERGE_COLUMNS).setPosition(2, 6, 10, 20)
        .setOption('width', 500).setOption('height', 250).setOption('series', { 0: { color: '#123456' } })
        .setTitle('Reach').setStacked().setLegendPosition(Charts.Position.BOTTOM).build();
      s.insertChart(chart); s.insertChart(s.newChart().setChartType(Charts.ChartType.PIE).addRange(s.getRange('A1')).build());
      const [first, second] = s.getCharts(); s.removeChart(second);
      s.updateChart(first.modify().setOption('title', 'Views').build());
      return [s.getCharts().length, first.getContainerInfo().getAnchorRow(), s.getCharts()[0].getChartId() === first.getChartId()]; }`);
    expect(await host.rpc('run', [])).toEqual([1, 2, true]);
    expect(host.charts('Sheet1')).toEqual([
      {
        id: expect.any(Number),
        type: 'column',
        ranges: ['Sheet1!A1:A5', 'Sheet1!C1:D5'],
        headers: 1,
        row: 2,
        column: 6,
        offsetX: 10,
        offsetY: 20,
        width: 500,
        height: 250,
        options: {
          mergeStrategy: 'MERGE_COLUMNS',
          series: { 0: { color: '#123456' } },
          title: 'Views',
          isStacked: true,
          'legend.position': 'bottom',
        },
      },
    ]);
  });

  test('protections warn, name their range and can be removed', async () => {
    expect(
      await result(`const s = book.getActiveSheet(); const T = SpreadsheetApp.ProtectionType;
        s.getRange('1:1').protect().setDescription('header').setWarningOnly(true); s.protect().setWarningOnly(true);
        const [range] = s.getProtections(T.RANGE);
        const seen = [range.getDescription(), range.isWarningOnly(), range.getRange().getA1Notation(), s.getProtections(T.SHEET).length];
        range.remove(); return [...seen, s.getProtections(T.RANGE).length]`),
    ).toEqual(['header', true, 'A1:Z1', 1, 0]);
  });

  test('sparklines keep their data and options for the page to draw', async () => {
    const host = await hostWith('function shift() { SpreadsheetApp.getActiveSheet().insertRowBefore(1); }');
    await host.type('Sheet1', 'A1', 3);
    await host.type('Sheet1', 'B1', 5);
    await host.type('Sheet1', 'C1', '=SPARKLINE(A1:B1,{"charttype","bar";"max",10})');
    const line = { values: [[3, 5]], options: { charttype: 'bar', max: 10 } };
    expect(host.values('Sheet1', 'C1')).toEqual([['']]);
    expect(host.sparklines('Sheet1')).toEqual([{ a1: 'C1', ...line }]);
    await host.rpc('shift', []);
    expect(host.sparklines('Sheet1')).toEqual([{ a1: 'C2', ...line }]);
  });
});

test('a saved workbook comes back whole, through JSON', async () => {
  const code = `
    /** @customfunction */ function TWICE(n) { return n * 2; }
    function build() {
      const book = SpreadsheetApp.getActive(); book.rename('Plan'); const s = book.insertSheet('Data');
      s.getRange('A1:B2').setValues([['x', 1], ["'=y", new Date(Date.UTC(2026, 0, 5))]]).setFontWeight('bold');
      s.getRange('C1').setFormula('=TWICE(B1)').setNote('noted'); s.getRange('D1').setFormula('=SPARKLINE(B1:B2)');
      s.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['x']).build());
      s.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenCellNotEmpty().setBold(true).setRanges([s.getRange('A1')]).build()]);
      s.insertChart(s.newChart().asLineChart().addRange(s.getRange('B1:B2')).setPosition(3, 3, 0, 0).build());
      s.addDeveloperMetadata('id', 'data'); book.setNamedRange('first', s.getRange('B1'));
      PropertiesService.getDocumentProperties().setProperty('p', 'v');
    }
    function look() {
      const book = SpreadsheetApp.getActive(); const s = book.getSheetByName('Data');
      return [book.getName(), s.getDataRange().getDisplayValues(), s.getRange('C1').getFormula(), s.getRange('C1').getNote(), s.getRange('A2').getFontWeight(),
        s.getRange('A1').getDataValidation().getCriteriaValues()[0], s.getConditionalFormatRules().length, s.getCharts().length,
        book.createDeveloperMetadataFinder().withKey('id').find().length, book.getRangeByName('first').getA1Notation(),
        PropertiesService.getDocumentProperties().getProperty('p'), book.getSpreadsheetLocale(), book.getSpreadsheetTimeZone()];
    }`;
  const first = await hostWith(code, { locale: 'id_ID', spreadsheetTimeZone: 'Asia/Jakarta' });
  await first.rpc('build', []);
  const saved = JSON.parse(JSON.stringify(first.save())) as SavedWorkbook;
  const second = await hostWith(code, { saved });
  const before = await first.rpc('look', []);
  expect(await second.rpc('look', [])).toEqual(before);
  expect(before).toEqual([
    'Plan',
    [
      ['x', '1', '2', ''],
      ['=y', '2026-01-05 7:00:00', '', ''],
    ],
    '=TWICE(B1)',
    'noted',
    'bold',
    ['x'],
    1,
    1,
    1,
    'B1',
    'v',
    'id_ID',
    'Asia/Jakarta',
  ]);
  expect(second.sparklines('Data')).toEqual(first.sparklines('Data'));
  expect(second.charts('Data')).toEqual(first.charts('Data'));
  await second.type('Data', 'B1', 21);
  expect(second.values('Data', 'C1')).toEqual([[42]]);
  expect(await second.evaluate('=first+1')).toEqual({ value: 22 });
});

test('the report names unknown functions and thrown messages', async () => {
  const host = await hostWith(`/** @customfunction */ function PICKY() { throw new Error('not today'); }`);
  await host.type('Sheet1', 'A1', '=NOPE(1)+SUM(2)');
  await host.type('Sheet1', 'A2', '=PICKY()');
  await host.type('Sheet1', 'A3', '=1/0');
  expect(host.report()).toEqual([
    {
      name: 'Sheet1',
      cells: 3,
      formulas: 3,
      errors: [
        { a1: 'A1', error: '#NAME?', message: 'Unknown function: NOPE' },
        { a1: 'A2', error: '#ERROR!', message: 'not today' },
        { a1: 'A3', error: '#DIV/0!', message: '' },
      ],
    },
  ]);
});

test('a block of 10,000 rows by 40 columns is written and read in a few seconds', async () => {
  const host = await hostWith(`
    function write() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.insertRowsAfter(1000, 9001); sheet.insertColumnsAfter(26, 14);
      const rows = []; for (let r = 0; r < 10000; r++) { const row = []; for (let c = 0; c < 40; c++) row.push(c % 3 ? r * c : 'text ' + r); rows.push(row); }
      sheet.getRange(2, 1, 10000, 40).setValues(rows);
    }
    function read() { const v = SpreadsheetApp.getActiveSheet().getDataRange().getValues(); return [v.length, v[10000][39], v[10000][38]]; }`);
  const start = performance.now();
  await host.rpc('write', []);
  const written = performance.now();
  expect(await host.rpc('read', [])).toEqual([10001, 'text 9999', 9999 * 38]);
  const read = performance.now();
  // Measured 1.5 s each on two cores; the bounds allow for a busy machine and only catch writing cell by cell.
  expect(written - start).toBeLessThan(25_000);
  expect(read - written).toBeLessThan(25_000);
});
