import type { Execution } from '../execution.ts';
import { ConditionalFormatRuleBuilderAdapter } from './conditional-format.ts';
import { DataValidationBuilderAdapter } from './data-validation.ts';
import * as enums from './enums.ts';
import { asPublished, type Part } from './published.ts';
import { RichTextValueBuilderAdapter, TextStyleBuilderAdapter } from './rich-text.ts';
import { UiAdapter } from './ui.ts';

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type PublishedSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type PublishedSheet = GoogleAppsScript.Spreadsheet.Sheet;
type PublishedRange = GoogleAppsScript.Spreadsheet.Range;

const SPREADSHEETS = 'https://www.googleapis.com/auth/spreadsheets';
const CURRENT_ONLY = `${SPREADSHEETS}.currentonly`;

/** `SpreadsheetApp`. */
export class SpreadsheetAppAdapter implements Part<GoogleAppsScript.Spreadsheet.SpreadsheetApp, SpreadsheetAppAdapter> {
  readonly run_: Execution;
  readonly BandingTheme = asPublished<App['BandingTheme']>(enums.BandingThemes);
  readonly BooleanCriteria = asPublished<App['BooleanCriteria']>(enums.BooleanCriterias);
  readonly BorderStyle = asPublished<App['BorderStyle']>(enums.BorderStyles);
  readonly CopyPasteType = asPublished<App['CopyPasteType']>(enums.CopyPasteTypes);
  readonly DataValidationCriteria = asPublished<App['DataValidationCriteria']>(enums.ValidationCriterias);
  readonly DeveloperMetadataLocationType = asPublished<App['DeveloperMetadataLocationType']>(enums.MetadataLocations);
  readonly DeveloperMetadataVisibility = asPublished<App['DeveloperMetadataVisibility']>(enums.MetadataVisibilities);
  readonly Dimension = asPublished<App['Dimension']>(enums.Dimensions);
  readonly InterpolationType = asPublished<App['InterpolationType']>(enums.InterpolationTypes);
  readonly ProtectionType = asPublished<App['ProtectionType']>(enums.ProtectionTypes);
  readonly SheetType = asPublished<App['SheetType']>(enums.SheetTypes);
  readonly WrapStrategy = asPublished<App['WrapStrategy']>(enums.WrapStrategies);

  constructor(run: Execution) {
    this.run_ = run;
  }

  /** The one spreadsheet there is. A custom function may ask it for its zone and locale, and nothing else. */
  current_(method: string): PublishedSpreadsheet {
    if (this.run_.authMode === 'CUSTOM_FUNCTION') return this.askable_();
    this.run_.requireServices(`SpreadsheetApp.${method}`);
    this.run_.requireScope(`SpreadsheetApp.${method}`, CURRENT_ONLY, SPREADSHEETS);
    return this.run_.adapters.spreadsheet();
  }
  askable_(): PublishedSpreadsheet {
    const { book } = this.run_.state;
    const answers: Readonly<Record<string, () => string>> = {
      getSpreadsheetTimeZone: () => book.timeZone,
      getSpreadsheetLocale: () => book.locale,
    };
    const refuse = (name: string) => () => {
      throw this.run_.error(`You do not have permission to call Spreadsheet.${name} in a custom function.`);
    };
    const spreadsheet = new Proxy(answers, { get: (target, name) => target[String(name)] ?? refuse(String(name)) });
    return asPublished<PublishedSpreadsheet>(spreadsheet);
  }
  getActive(): PublishedSpreadsheet {
    return this.current_('getActive');
  }
  getActiveSpreadsheet(): PublishedSpreadsheet {
    return this.current_('getActiveSpreadsheet');
  }
  getActiveSheet(): PublishedSheet {
    return this.current_('getActiveSheet').getActiveSheet();
  }
  getActiveRange(): PublishedRange {
    return this.current_('getActiveRange').getActiveRange() as PublishedRange;
  }
  getCurrentCell(): PublishedRange {
    return this.current_('getCurrentCell').getActiveCell();
  }
  getSelection(): GoogleAppsScript.Spreadsheet.Selection {
    return this.current_('getSelection').getSelection();
  }
  setActiveSheet(sheet: PublishedSheet): PublishedSheet {
    return this.current_('setActiveSheet').setActiveSheet(sheet);
  }
  setActiveRange(range: PublishedRange): PublishedRange {
    return this.current_('setActiveRange').setActiveRange(range);
  }
  setCurrentCell(cell: PublishedRange): PublishedRange {
    return this.current_('setCurrentCell').setCurrentCell(cell);
  }
  /** Everything is written at once here; in Sheets it is a round trip, so it counts. */
  flush(): void {
    this.run_.perform('SpreadsheetApp.flush', 0, () => undefined);
  }
  getUi(): GoogleAppsScript.Base.Ui {
    if (this.run_.authMode === 'CUSTOM_FUNCTION') {
      throw this.run_.error('Cannot call SpreadsheetApp.getUi() from this context.');
    }
    return asPublished(new UiAdapter(this.run_));
  }
  elsewhere_(method: string): never {
    this.run_.requireServices(`SpreadsheetApp.${method}`);
    this.run_.requireScope(`SpreadsheetApp.${method}`, SPREADSHEETS);
    throw this.run_.error(`The workbench has one spreadsheet: SpreadsheetApp.${method} is not offered.`);
  }
  openById(_id: string): PublishedSpreadsheet {
    return this.elsewhere_('openById');
  }
  openByUrl(_url: string): PublishedSpreadsheet {
    return this.elsewhere_('openByUrl');
  }
  create(_name: string): PublishedSpreadsheet {
    return this.elsewhere_('create');
  }
  newDataValidation(): GoogleAppsScript.Spreadsheet.DataValidationBuilder {
    return asPublished(new DataValidationBuilderAdapter(this.run_));
  }
  newConditionalFormatRule(): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder {
    return asPublished(new ConditionalFormatRuleBuilderAdapter(this.run_));
  }
  newRichTextValue(): GoogleAppsScript.Spreadsheet.RichTextValueBuilder {
    return asPublished(new RichTextValueBuilderAdapter(this.run_));
  }
  newTextStyle(): GoogleAppsScript.Spreadsheet.TextStyleBuilder {
    return asPublished(new TextStyleBuilderAdapter());
  }
}
