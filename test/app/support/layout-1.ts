import { totalsKeys } from '../../../src/model/totals-layout.ts';
import type { Host } from '../../../workbench/host/contract.ts';

/** Columns that Totals had before there were keys of channels and texts of posts and campaigns. */
export const totalsKeys1 = totalsKeys.filter(
  key => !['channelKey', 'title', 'reference', 'referenceKey'].includes(key),
);

/** Makes a workbook of the present layout one of the first: the same marks, columns and rows as that version wrote. */
const AS_LAYOUT_1 = `
  function asLayout1(totalsKeys, months) {
    const book = SpreadsheetApp.getActive();
    const sheets = {};
    for (const mark of book.createDeveloperMetadataFinder().withKey('goalpost.sheet').find()) {
      const id = mark.getValue().split('@')[0];
      sheets[id] = mark.getLocation().getSheet();
      mark.setValue(id);
    }
    for (const mark of book.getDeveloperMetadata()) if (mark.getKey() === 'goalpost.layout') mark.setValue('1');
    book.deleteSheet(sheets.report);

    const settings = sheets.settings;
    const keys = settings.getRange(1, 1, 1, settings.getMaxColumns()).getValues()[0];
    const names = keys.indexOf('campaignAlias') + 1;
    settings.deleteColumns(names - 1, settings.getMaxColumns() - names + 2);
    for (const key of ['weekStart', 'period']) {
      const rows = settings.getRange(1, 1, settings.getMaxRows(), 1).getValues().map(row => row[0]);
      settings.deleteRow(rows.indexOf(key) + 1);
    }

    const totals = sheets.totals;
    totals.clear();
    totals.getRange(1, 1, 2, totalsKeys.length).setValues([totalsKeys, totalsKeys]);
    totals.getRange(3, 1, months.length, totalsKeys.length).setValues(months);

    // Pages of formulas over the columns as they were.
    const column = key => {
      const a1 = totals.getRange(1, totalsKeys.indexOf(key) + 1).getA1Notation().replace('1', '');
      return 'Totals!$' + a1 + ':$' + a1;
    };
    const sum = '=SUMIFS(' + column('impressions') + ',' + column('period') + ',"chosen")';
    for (const [sheet, cells] of [
      [sheets.start, [['B2', 'Goalpost'], ['B7', sum]]],
      [sheets.dashboard, [['B2', '=Settings!$C$3'], ['B7', 'Impressions'], ['B8', sum]]],
    ]) {
      sheet.clear();
      for (const [a1, content] of cells) sheet.getRange(a1).setValue(content);
    }
  }`;
export const layout1Files = { 'layout-1.js': AS_LAYOUT_1 };

/** @param months rows of Totals, each as wide as `totalsKeys1`. */
export const makeLayout1 = (book: Host, months: readonly (readonly (string | number)[])[]): Promise<unknown> =>
  book.rpc('asLayout1', [totalsKeys1, months]);
