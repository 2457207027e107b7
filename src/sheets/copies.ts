import type { SheetTemplate } from '../templates/sheet-template.ts';
import { freeName, writeSheet } from './lay-out.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Metadata of sheets of values: another key than that of our own sheets, so that no copy is ever taken for one. */
const COPY_KEY = 'goalpost.copy';
const UNFINISHED = 'unfinished';

/** @param behind the sheet that it stands behind; at the end of all where there is none. */
export function addCopy(spreadsheet: Spreadsheet, behind: Sheet | null, template: SheetTemplate): Sheet {
  for (const mark of marks(spreadsheet)) {
    const left = mark.getValue() === UNFINISHED ? mark.getLocation().getSheet() : null;
    if (left) spreadsheet.deleteSheet(left);
  }
  const index = behind ? behind.getIndex() : spreadsheet.getSheets().length;
  const sheet = spreadsheet.insertSheet(freeName(spreadsheet, template.name), index);
  sheet.addDeveloperMetadata(COPY_KEY, UNFINISHED);
  writeSheet(sheet, template, spreadsheet.getSpreadsheetLocale(), true);
  for (const mark of sheet.getDeveloperMetadata()) if (mark.getKey() === COPY_KEY) mark.setValue(template.id);
  return sheet;
}

export const findCopy = (spreadsheet: Spreadsheet, key: string): Sheet | null =>
  marks(spreadsheet)
    .map(mark => mark.getLocation().getSheet())
    .find(sheet => String(sheet?.getSheetId()) === key) ?? null;

const marks = (spreadsheet: Spreadsheet) => spreadsheet.createDeveloperMetadataFinder().withKey(COPY_KEY).find();
