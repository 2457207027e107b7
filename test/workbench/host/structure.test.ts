import { expect, it } from 'vitest';
import { hostWith } from './made-up-host.ts';

const code = `
function fill() {
  var book = SpreadsheetApp.getActive();
  var data = book.getSheetByName('Sheet1');
  data.getRange('A1:A6').setValues([[1], [2], [3], [4], [5], [6]]);
  var board = book.insertSheet('Board');
  board.getRange('A1:A3').setFormulas([['=SUM(Sheet1!A:A)'], ['=A1*2'], ['=SUM(Sheet1!A3:A4)']]);
  board.activate();
}
function removeRows() { SpreadsheetApp.getActive().getSheetByName('Sheet1').deleteRows(1, 2); }
function insertRows() { SpreadsheetApp.getActive().getSheetByName('Sheet1').insertRowsBefore(1, 2); }
function insertColumns() { SpreadsheetApp.getActive().getSheetByName('Sheet1').insertColumnsBefore(1, 1); }
function rename() { SpreadsheetApp.getActive().getSheetByName('Sheet1').setName('Renamed'); }
function inView() { return SpreadsheetApp.getActiveSheet().getName(); }
`;

// The engine adjusts formulas of the sheet in view as if that sheet had changed: a trap that this host steps around.
it.each([
  ['removeRows', [[18], [36], [3 + 4]], ['=SUM(Sheet1!A:A)', '=A1*2', '=SUM(Sheet1!A1:A2)']],
  ['insertRows', [[21], [42], [7]], ['=SUM(Sheet1!A:A)', '=A1*2', '=SUM(Sheet1!A5:A6)']],
  ['insertColumns', [[21], [42], [7]], ['=SUM(Sheet1!B:B)', '=A1*2', '=SUM(Sheet1!B3:B4)']],
  ['rename', [[21], [42], [7]], ['=SUM(Renamed!A:A)', '=A1*2', '=SUM(Renamed!A3:A4)']],
] as const)(
  '%s on a sheet that is not in view keeps the formulas of the one that is',
  async (change, values, formulas) => {
    const host = await hostWith(code);
    await host.rpc('fill', []);
    await host.rpc(change, []);
    expect(host.formulas('Board', 'A1:A3').flat()).toEqual(formulas);
    expect(host.values('Board', 'A1:A3')).toEqual(values);
    expect(await host.rpc('inView', [])).toBe('Board');
  },
);

it('a blank sheet changes its size; one that formulas speak of has them changed, blank or not', async () => {
  const host = await hostWith(`
function make() {
  var book = SpreadsheetApp.getActive();
  var blank = book.insertSheet('Blank');
  blank.deleteRows(11, 990);
  blank.insertColumnsAfter(26, 4);
  book.insertSheet('Named');
  book.getSheetByName('Sheet1').getRange('A1:A2').setFormulas([['=SUM(Named!A20:A30)'], ['=SUM(Named!B5:B15)']]);
}
function cut() { SpreadsheetApp.getActive().getSheetByName('Named').deleteRows(11, 990); }
function size(name) {
  var sheet = SpreadsheetApp.getActive().getSheetByName(name);
  return [sheet.getMaxRows(), sheet.getMaxColumns()];
}`);
  await host.rpc('make', []);
  expect(await host.rpc('size', ['Blank'])).toEqual([10, 30]);
  await host.rpc('cut', []);
  expect(await host.rpc('size', ['Named'])).toEqual([10, 26]);
  const [gone, cut] = host.formulas('Sheet1', 'A1:A2').flat();
  expect(gone).toContain('#REF!');
  expect(cut).toBe('=SUM(Named!B5:B10)');
});
