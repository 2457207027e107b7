import type { ValidationRule } from '../book-extras.ts';
import type { Execution } from '../execution.ts';
import { fromCriterion, toCriterion } from './criteria.ts';
import { ValidationCriterias } from './enums.ts';
import { asAdapter, asPublished, type Part } from './published.ts';

type Published = GoogleAppsScript.Spreadsheet.DataValidation;
type PublishedBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type GoogleDate = GoogleAppsScript.Base.Date;

/** `SpreadsheetApp.DataValidation`. */
export class DataValidationAdapter implements Part<GoogleAppsScript.Spreadsheet.DataValidation, DataValidationAdapter> {
  readonly run_: Execution;
  readonly rule_: ValidationRule;
  constructor(run: Execution, rule: ValidationRule) {
    this.run_ = run;
    this.rule_ = rule;
  }
  getAllowInvalid(): boolean {
    return this.rule_.allowInvalid;
  }
  getCriteriaType(): GoogleAppsScript.Spreadsheet.DataValidationCriteria {
    const criteria = ValidationCriterias[this.rule_.criteria as keyof typeof ValidationCriterias];
    return criteria as unknown as GoogleAppsScript.Spreadsheet.DataValidationCriteria;
  }
  getCriteriaValues(): unknown[] {
    return this.run_.toScript(this.rule_.values.map(value => fromCriterion(this.run_, value)));
  }
  getHelpText(): string {
    return this.rule_.helpText as string;
  }
  copy(): PublishedBuilder {
    return asPublished(new DataValidationBuilderAdapter(this.run_, { ...this.rule_ }));
  }
}

export class DataValidationBuilderAdapter
  implements Part<GoogleAppsScript.Spreadsheet.DataValidationBuilder, DataValidationBuilderAdapter>
{
  readonly run_: Execution;
  rule_: ValidationRule;
  constructor(run: Execution, rule: ValidationRule = { criteria: '', values: [], allowInvalid: true, helpText: null }) {
    this.run_ = run;
    this.rule_ = rule;
  }
  with_(change: Partial<ValidationRule>): PublishedBuilder {
    this.rule_ = { ...this.rule_, ...change };
    return asPublished<PublishedBuilder>(this);
  }
  require_(criteria: keyof typeof ValidationCriterias, ...values: readonly unknown[]): PublishedBuilder {
    return this.with_({ criteria, values: values.map(value => toCriterion(this.run_, value)) });
  }
  build(): Published {
    if (!this.rule_.criteria) throw this.run_.error('A data validation rule must have criteria');
    return asPublished(new DataValidationAdapter(this.run_, this.rule_));
  }
  copy(): PublishedBuilder {
    return asPublished(new DataValidationBuilderAdapter(this.run_, { ...this.rule_ }));
  }
  getAllowInvalid(): boolean {
    return this.rule_.allowInvalid;
  }
  getHelpText(): string | null {
    return this.rule_.helpText;
  }
  setAllowInvalid(allowInvalid: boolean): PublishedBuilder {
    return this.with_({ allowInvalid });
  }
  setHelpText(helpText: string): PublishedBuilder {
    return this.with_({ helpText });
  }
  requireCheckbox(...values: readonly unknown[]): PublishedBuilder {
    return this.require_('CHECKBOX', ...values);
  }
  requireValueInList(values: readonly string[], showDropdown = true): PublishedBuilder {
    if (!Array.isArray(values)) {
      throw this.run_.error(
        `The parameters (${typeof values}) don't match the method signature for SpreadsheetApp.DataValidationBuilder.requireValueInList.`,
      );
    }
    if (values.length > 500) throw this.run_.error('A list of values may have 500 items at most');
    return this.require_('VALUE_IN_LIST', values, showDropdown);
  }
  requireValueInRange(range: GoogleAppsScript.Spreadsheet.Range, showDropdown = true): PublishedBuilder {
    return this.require_('VALUE_IN_RANGE', asAdapter<object>(range), showDropdown);
  }
  requireFormulaSatisfied(formula: string): PublishedBuilder {
    return this.require_('CUSTOM_FORMULA', formula);
  }
  requireNumberBetween(start: number, end: number): PublishedBuilder {
    return this.require_('NUMBER_BETWEEN', start, end);
  }
  requireNumberNotBetween(start: number, end: number): PublishedBuilder {
    return this.require_('NUMBER_NOT_BETWEEN', start, end);
  }
  requireNumberEqualTo(number: number): PublishedBuilder {
    return this.require_('NUMBER_EQUAL_TO', number);
  }
  requireNumberNotEqualTo(number: number): PublishedBuilder {
    return this.require_('NUMBER_NOT_EQUAL_TO', number);
  }
  requireNumberGreaterThan(number: number): PublishedBuilder {
    return this.require_('NUMBER_GREATER_THAN', number);
  }
  requireNumberGreaterThanOrEqualTo(number: number): PublishedBuilder {
    return this.require_('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }
  requireNumberLessThan(number: number): PublishedBuilder {
    return this.require_('NUMBER_LESS_THAN', number);
  }
  requireNumberLessThanOrEqualTo(number: number): PublishedBuilder {
    return this.require_('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }
  requireDate(): PublishedBuilder {
    return this.require_('DATE_IS_VALID_DATE');
  }
  requireDateAfter(date: GoogleDate): PublishedBuilder {
    return this.require_('DATE_AFTER', date);
  }
  requireDateBefore(date: GoogleDate): PublishedBuilder {
    return this.require_('DATE_BEFORE', date);
  }
  requireDateOnOrAfter(date: GoogleDate): PublishedBuilder {
    return this.require_('DATE_ON_OR_AFTER', date);
  }
  requireDateOnOrBefore(date: GoogleDate): PublishedBuilder {
    return this.require_('DATE_ON_OR_BEFORE', date);
  }
  requireDateBetween(start: GoogleDate, end: GoogleDate): PublishedBuilder {
    return this.require_('DATE_BETWEEN', start, end);
  }
  requireTextContains(text: string): PublishedBuilder {
    return this.require_('TEXT_CONTAINS', text);
  }
  requireTextDoesNotContain(text: string): PublishedBuilder {
    return this.require_('TEXT_DOES_NOT_CONTAIN', text);
  }
  requireTextEqualTo(text: string): PublishedBuilder {
    return this.require_('TEXT_EQUAL_TO', text);
  }
  requireTextIsEmail(): PublishedBuilder {
    return this.require_('TEXT_IS_VALID_EMAIL');
  }
  requireTextIsUrl(): PublishedBuilder {
    return this.require_('TEXT_IS_VALID_URL');
  }
}
