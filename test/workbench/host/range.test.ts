import { describe, expect, test } from 'vitest';
import { hostWith } from './made-up-host.ts';

/** A host whose script runs the body of a function and gives back what it returns. */
const run = async (body: string, options: Parameters<typeof hostWith>[1] = {}) => {
  const host = await hostWith(
    `function run(input) { const book = SpreadsheetApp.getActiveSpreadsheet(); const sheet = book.getActiveSheet(); ${body} }
     function look(a1) { return SpreadsheetApp.getActiveSheet().getRange(a1).getValues(); }`,
    options,
  );
  return { host, result: await host.rpc('run', []) };
};

describe('writing values', () => {
  test('values, blanks, booleans and texts come back as they were written', async () => {
    const { host } = await run(`sheet.getRange('B2:D3').setValues([['a', 1.5, true], ['', null, false]]);`);
    expect(await host.rpc('look', ['A1:E4'])).toEqual([
      ['', '', '', '', ''],
      ['', 'a', 1.5, true, ''],
      ['', '', '', false, ''],
      ['', '', '', '', ''],
    ]);
  });

  test('rows that don’t fit the range are refused in Google’s words', async () => {
    await expect(run(`sheet.getRange('A1:A3').setValues([['a'], ['b']])`)).rejects.toThrow(
      'The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 3.',
    );
    await expect(run(`sheet.getRange('A1:B1').setBackgrounds([['red']])`)).rejects.toThrow(
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    );
  });

  test('a range beyond the sheet’s end is refused', async () => {
    await expect(run(`sheet.getRange(1000, 1, 2, 1)`)).rejects.toThrow(
      'The coordinates of the range are outside the dimensions of the sheet.',
    );
    await expect(run(`sheet.getRange(0, 1)`)).rejects.toThrow('The starting row of the range is too small.');
    await expect(run(`sheet.getRange('nowhere')`)).rejects.toThrow('Range not found');
  });

  test.each([
    ['12%', 0.12, '12%'],
    ['1,234', 1234, '1,234'],
    ['1,234.50', 1234.5, '1,234.50'],
    ['$5', 5, '$5.00'],
    ['-7', -7, '-7'],
    ['+7', 7, '7'],
    ['2026-01-05', 46027, '2026-01-05'],
    ['1/5/2026', 46027, '2026-01-05'],
    ['TRUE', true, 'TRUE'],
    ['007', 7, '7'],
    ['12345678901234567890', 12345678901234567000, undefined],
    ['hello', 'hello', 'hello'],
    ['1,23', '1,23', '1,23'],
    ["'007", '007', '007'],
    ["'=1+1", '=1+1', '=1+1'],
  ])('the text %s is taken as Sheets’ parser takes it', async (text, value, shown) => {
    const { host } = await run(`sheet.getRange('A1').setValues([[${JSON.stringify(text)}]])`);
    expect(host.values('Sheet1', 'A1')).toEqual([[value]]);
    if (shown !== undefined) expect(host.displayValues('Sheet1', 'A1')).toEqual([[shown]]);
  });

  test.each(['=1+1', '+A9', '-A9', '@A9', '+cmd("x")', '=IMPORTXML("http://x","/")'])(
    'worst case: the text %s becomes a live formula, under the plain-text format too',
    async text => {
      const { host } = await run(
        `sheet.getRange('A1:B1').setNumberFormats([['@', '0']]).setValues([[${JSON.stringify(text)}, ${JSON.stringify(text)}]])`,
      );
      const live = text.startsWith('=') ? text : `=${text}`;
      expect(host.formulas('Sheet1', 'A1:B1')).toEqual([[live, live]]);
    },
  );

  test.each(['- a list item', '-', '@', '+1 555 123 x', '-- so it goes'])('the text %s stays text', async text => {
    const { host } = await run(`sheet.getRange('A1').setValue(${JSON.stringify(text)})`);
    expect(host.formulas('Sheet1', 'A1')).toEqual([['']]);
    expect(host.values('Sheet1', 'A1')).toEqual([[text]]);
  });

  test('the plain-text format keeps numbers and dates as text', async () => {
    const { host } = await run(
      `sheet.getRange('A1:A2').setNumberFormat('@'); sheet.getRange('A1:A2').setValues([['007'], ['2026-01-05']])`,
    );
    expect(host.values('Sheet1', 'A1:A2')).toEqual([['007'], ['2026-01-05']]);
  });

  test('more than 50,000 characters in a cell are refused', async () => {
    await expect(run(`sheet.getRange('A1').setValue('x'.repeat(50001))`)).rejects.toThrow(
      'maximum of 50000 characters',
    );
  });
});

describe.each([
  ['Asia/Seoul', '2026-02-28T15:00:00.000Z'],
  ['America/Los_Angeles', '2026-03-01T08:00:00.000Z'],
  ['Pacific/Auckland', '2026-02-28T11:00:00.000Z'],
])('dates, sheet in %s and script in UTC', (zone, midnight) => {
  test('a date cell is a Date at its wall time in the sheet’s zone', async () => {
    const { result } = await run(
      `const cell = sheet.getRange('A1'); cell.setNumberFormat('yyyy-mm-dd').setValue(46082);
       const value = cell.getValue(); return [value instanceof Date, value.toISOString()];`,
      { spreadsheetTimeZone: zone },
    );
    expect(result).toEqual([true, midnight]);
  });

  test('writing a Date writes the serial of its wall time, with a date format', async () => {
    const { host } = await run(`sheet.getRange('A1').setValue(new Date('${midnight}'))`, { spreadsheetTimeZone: zone });
    expect(host.values('Sheet1', 'A1')).toEqual([[46082]]);
    expect(host.displayValues('Sheet1', 'A1')).toEqual([['2026-03-01']]);
  });
});

test('local time in a script is the script’s zone, not the machine’s', async () => {
  const { result } = await run(
    `const d = new Date(2026, 2, 1, 9, 30); return [d.toISOString(), d.getHours(), new Date('2026-03-01T00:00:00Z').getDate(), d.getTimezoneOffset(), new Date('2026-03-01T09:30:00').toISOString(), String(d)]`,
    { scriptTimeZone: 'America/Los_Angeles' },
  );
  expect(result).toEqual([
    '2026-03-01T17:30:00.000Z',
    9,
    28,
    480,
    '2026-03-01T17:30:00.000Z',
    'Sun Mar 01 2026 09:30:00 GMT-0800 (America/Los_Angeles)',
  ]);
});

describe('formulas', () => {
  test('a formula written in this execution can’t be read in it, but can in the next', async () => {
    const { host } = await run(`sheet.getRange('A1').setFormula('=1+1'); return sheet.getRange('A1').getFormula()`);
    expect(await host.rpc('look', ['A1'])).toEqual([[2]]);
    await expect(
      run(`sheet.getRange('B2').setFormula('=1+1'); return sheet.getRange('A1:B2').getValues()`),
    ).rejects.toThrow(/Sheet1!B2 holds a formula that this execution wrote/);
  });

  test.each([
    ['en_US', '=IF(A1>0.5,"a,b",SUM(1,2))', '=IF(A1>0.5,"a,b",SUM(1,2))'],
    ['en_US', '=SUM(1;2)', '=SUM(1,2)'],
    ['de_DE', '=IF(A1>0,5;"a,b";SUM(1;2))', '=IF(A1>0,5;"a,b";SUM(1;2))'],
    ['id_ID', '=SUM(A2:A3;B2)', '=SUM(A2:A3;B2)'],
    ['fr_FR', '=SUM({1\\2;3\\4})', '=SUM({1\\2;3\\4})'],
    ['pt_BR', "=SUM('My, sheet'!A1;2)", "=SUM('My, sheet'!A1;2)"],
    ['ko_KR', '=SUM(1,2)', '=SUM(1,2)'],
  ])('%s: %s is taken', async (locale, formula, back) => {
    const { host } = await run(
      `book.insertSheet('My, sheet'); book.getSheetByName('Sheet1').getRange('C1').setFormula(${JSON.stringify(formula)})`,
      { locale },
    );
    expect(host.formulas('Sheet1', 'C1')).toEqual([[back]]);
    expect(host.values('Sheet1', 'C1')).not.toEqual([['#ERROR!']]);
    expect(host.report().flatMap(sheet => sheet.errors)).toEqual([]);
  });

  test.each([
    ['de_DE', '=SUM(A1,A2)'],
    ['id_ID', '=IF(A1>1,"a","b")'],
    ['en_US', '=SUM(1,2'],
    ['en_US', '=1+*2'],
    ['en_US', '=A1 B'],
  ])('%s: %s is a formula parse error', async (locale, formula) => {
    const { host } = await run(`sheet.getRange('C1').setFormula(${JSON.stringify(formula)})`, { locale });
    expect(host.values('Sheet1', 'C1')).toEqual([['#ERROR!']]);
    expect(host.formulas('Sheet1', 'C1')).toEqual([[formula]]);
    expect(host.messageAt('Sheet1', 'C1')).toBe('Formula parse error.');
    expect(host.report()[0]?.errors).toEqual([{ a1: 'C1', error: '#ERROR!', message: 'Formula parse error.' }]);
  });

  test('decimal comma: numbers in a formula mean what they mean there', async () => {
    const { host } = await run(`sheet.getRange('A1').setFormula('=SUM(1,5;2)')`, { locale: 'de_DE' });
    expect(host.values('Sheet1', 'A1')).toEqual([[3.5]]);
    expect(await host.evaluate('=SUM(1,5;2)')).toEqual({ value: 3.5 });
  });
});

describe('looks and structure', () => {
  test('what is set can be read back, singular and plural', async () => {
    const { result } = await run(`
      const range = sheet.getRange('A1:B2');
      range.setFontWeight('bold').setBackground('#ff0000').setNumberFormats([['0%', '0.0'], ['@', '0']])
        .setFontSizes([[8, 9], [10, 11]]).setHorizontalAlignment('center').setWrap(true).setNotes([['n', ''], ['', '']]);
      range.setFontWeights([['normal', 'bold'], ['bold', 'bold']]);
      range.setBorder(true, true, true, true, null, null, '#000', SpreadsheetApp.BorderStyle.SOLID);
      return [range.getFontWeights(), range.getBackgrounds(), range.getNumberFormats(), range.getFontSize(),
        range.getHorizontalAlignments(), range.getWrap(), range.getNotes(), sheet.getRange('Z9').getBackground()];`);
    expect(result).toEqual([
      [
        ['normal', 'bold'],
        ['bold', 'bold'],
      ],
      [
        ['#ff0000', '#ff0000'],
        ['#ff0000', '#ff0000'],
      ],
      [
        ['0%', '0.0'],
        ['@', '0'],
      ],
      8,
      [
        ['center', 'center'],
        ['center', 'center'],
      ],
      true,
      [
        ['n', ''],
        ['', ''],
      ],
      '#ffffff',
    ]);
  });

  test('a text style changes what it says and nothing else, in one call for all cells', async () => {
    const { host, result } = await run(`
      const range = sheet.getRange('A1:B1').setFontFamily('Georgia').setFontSize(8).setBackground('#ff0000');
      const strong = SpreadsheetApp.newTextStyle().setBold(true).setFontSize(14).setForegroundColor('#123456').build();
      const struck = SpreadsheetApp.newTextStyle().setBold(false).setItalic(true).setStrikethrough(true).build();
      range.setTextStyles([[strong, struck]]);
      sheet.getRange('B1').setTextStyle(SpreadsheetApp.newTextStyle().setUnderline(true).setItalic(false).build());
      const said = style => [style.isBold(), style.isItalic(), style.isUnderline(), style.isStrikethrough(),
        style.getFontFamily(), style.getFontSize(), style.getForegroundColor()];
      const [[a, b]] = range.getTextStyles();
      return [said(a), said(b), said(sheet.getRange('Z9').getTextStyle()), range.getBackgrounds(), range.getFontWeights()];`);
    expect(result).toEqual([
      [true, false, false, false, 'Georgia', 14, '#123456'],
      [false, false, true, true, 'Georgia', 8, '#000000'],
      [false, false, false, false, 'Arial', 10, '#000000'],
      [['#ff0000', '#ff0000']],
      [['bold', 'normal']],
    ]);
    expect(host.executions.at(-1)?.calls.filter(call => /TextStyle/u.test(call.method))).toEqual([
      { method: 'Range.setTextStyles', cells: 2 },
      { method: 'Range.setTextStyle', cells: 1 },
      { method: 'Range.getTextStyles', cells: 2 },
      { method: 'Range.getTextStyle', cells: 1 },
    ]);
  });

  test('text styles that don’t fit the range are refused', async () => {
    await expect(
      run(`sheet.getRange('A1:B1').setTextStyles([[SpreadsheetApp.newTextStyle().build()]]);`),
    ).rejects.toThrow('The data has 1 but the range has 2');
  });

  test('clearing content keeps looks, clearing formats keeps content', async () => {
    const { result } = await run(`
      const range = sheet.getRange('A1:A2').setValues([['x'], ['y']]).setBackground('red');
      sheet.getRange('A1').clearContent(); sheet.getRange('A2').clearFormat();
      const halves = [range.getValues(), range.getBackgrounds()];
      range.clear();
      return [...halves, range.getValues(), range.getBackgrounds(), sheet.getLastRow()];`);
    expect(result).toEqual([[[''], ['y']], [['red'], ['#ffffff']], [[''], ['']], [['#ffffff'], ['#ffffff']], 0]);
  });

  test('merging keeps the top left cell only; copyTo moves relative references', async () => {
    const { host, result } = await run(`
      sheet.getRange('A1:B2').setValues([['a', 'b'], ['c', 'd']]).merge();
      sheet.getRange('D1').setFormula('=E1*$F$1').setBackground('#00ff00');
      sheet.getRange('D1').copyTo(sheet.getRange('D2:D4'));
      return [sheet.getRange('B2').isPartOfMerge(), sheet.getRange('A1:B2').getValues(), sheet.getRange('D4').getBackground()];`);
    expect(result).toEqual([
      true,
      [
        ['a', ''],
        ['', ''],
      ],
      '#00ff00',
    ]);
    expect(host.formulas('Sheet1', 'D1:D4')).toEqual([['=E1*$F$1'], ['=E2*$F$1'], ['=E3*$F$1'], ['=E4*$F$1']]);
  });

  test('inserted and deleted rows move formulas, notes, rules, metadata, charts and named ranges', async () => {
    const { host, result } = await run(`
      sheet.getRange('A5').setValue(7).setNote('here');
      sheet.getRange('B1').setFormula('=A5');
      sheet.getRange('A5:A6').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberGreaterThan(1).build());
      sheet.getRange('5:5').addDeveloperMetadata('row', 'five');
      book.setNamedRange('seven', sheet.getRange('A5'));
      sheet.insertChart(sheet.newChart().asLineChart().addRange(sheet.getRange('A5:A6')).setPosition(5, 3, 0, 0).build());
      sheet.insertRowsBefore(2, 3); sheet.deleteRows(3, 1);
      return [book.getRangeByName('seven').getA1Notation(), sheet.getRange('A7').getNote(),
        sheet.getRange('A8').getDataValidation().getCriteriaValues(), sheet.getRange('A6').getDataValidation(),
        book.createDeveloperMetadataFinder().withKey('row').find()[0].getLocation().getRow().getA1Notation(),
        sheet.getRange('B1').getFormula(), sheet.getMaxRows()];`);
    expect(result).toEqual(['A7', 'here', [1], null, 'A7:Z7', '=A7', 1002]);
    expect(host.charts('Sheet1')).toMatchObject([{ type: 'line', ranges: ['Sheet1!A7:A8'], row: 7, column: 3 }]);
    expect(await host.evaluate('=seven')).toEqual({ value: 7 });
    expect(host.notes('Sheet1')).toEqual({ A7: 'here' });
  });
});
