import type { ConditionalRecord, ConditionalRule, GradientPoint } from '../book-extras.ts';
import type { Execution } from '../execution.ts';
import type { SheetModel } from '../sheet-model.ts';
import { fromCriterion, placeOf, toCriterion } from './criteria.ts';
import { BooleanCriterias, type InterpolationTypes } from './enums.ts';
import { asPublished, type Part } from './published.ts';

type Published = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type PublishedBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type PublishedRange = GoogleAppsScript.Spreadsheet.Range;
type Interpolation = GoogleAppsScript.Spreadsheet.InterpolationType;

const PLAIN: ConditionalRule = {
  criteria: null,
  values: [],
  background: null,
  fontColor: null,
  bold: null,
  italic: null,
  underline: null,
  strikethrough: null,
  gradient: null,
};

/** `SpreadsheetApp.ConditionalFormatRule`. */
export class ConditionalFormatRuleAdapter
  implements Part<GoogleAppsScript.Spreadsheet.ConditionalFormatRule, ConditionalFormatRuleAdapter>
{
  readonly run_: Execution;
  readonly rule_: ConditionalRule;
  readonly ranges_: readonly PublishedRange[];
  constructor(run: Execution, rule: ConditionalRule, ranges: readonly PublishedRange[]) {
    this.run_ = run;
    this.rule_ = rule;
    this.ranges_ = ranges;
  }
  getRanges(): PublishedRange[] {
    return this.run_.toScript([...this.ranges_]);
  }
  getBooleanCondition(): GoogleAppsScript.Spreadsheet.BooleanCondition | null {
    return this.rule_.criteria ? asPublished(new BooleanConditionAdapter(this.run_, this.rule_)) : null;
  }
  getGradientCondition(): GoogleAppsScript.Spreadsheet.GradientCondition | null {
    return this.rule_.gradient ? asPublished(new GradientConditionAdapter(this.rule_.gradient)) : null;
  }
  copy(): PublishedBuilder {
    return asPublished(new ConditionalFormatRuleBuilderAdapter(this.run_, this.rule_, this.ranges_));
  }
}

export class BooleanConditionAdapter
  implements Part<GoogleAppsScript.Spreadsheet.BooleanCondition, BooleanConditionAdapter>
{
  readonly run_: Execution;
  readonly rule_: ConditionalRule;
  constructor(run: Execution, rule: ConditionalRule) {
    this.run_ = run;
    this.rule_ = rule;
  }
  getCriteriaType(): GoogleAppsScript.Spreadsheet.BooleanCriteria {
    const criteria = BooleanCriterias[this.rule_.criteria as keyof typeof BooleanCriterias];
    return criteria as unknown as GoogleAppsScript.Spreadsheet.BooleanCriteria;
  }
  getCriteriaValues(): unknown[] {
    return this.run_.toScript(this.rule_.values.map(value => fromCriterion(this.run_, value)));
  }
  getBackground(): string | null {
    return this.rule_.background;
  }
  getFontColor(): string | null {
    return this.rule_.fontColor;
  }
  getBold(): boolean | null {
    return this.rule_.bold;
  }
}

export class GradientConditionAdapter
  implements Part<GoogleAppsScript.Spreadsheet.GradientCondition, GradientConditionAdapter>
{
  readonly points_: readonly GradientPoint[];
  constructor(points: readonly GradientPoint[]) {
    this.points_ = points;
  }
  color_(at: GradientPoint['at']): string {
    return this.points_.find(point => point.at === at)?.color ?? '';
  }
  getMinColor(): string {
    return this.color_('min');
  }
  getMidColor(): string {
    return this.color_('mid');
  }
  getMaxColor(): string {
    return this.color_('max');
  }
}

export class ConditionalFormatRuleBuilderAdapter
  implements Part<GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder, ConditionalFormatRuleBuilderAdapter>
{
  readonly run_: Execution;
  rule_: ConditionalRule;
  ranges_: readonly PublishedRange[];
  constructor(run: Execution, rule: ConditionalRule = PLAIN, ranges: readonly PublishedRange[] = []) {
    this.run_ = run;
    this.rule_ = rule;
    this.ranges_ = ranges;
  }
  with_(change: Partial<ConditionalRule>): PublishedBuilder {
    this.rule_ = { ...this.rule_, ...change };
    return asPublished<PublishedBuilder>(this);
  }
  when_(criteria: keyof typeof BooleanCriterias, ...values: readonly unknown[]): PublishedBuilder {
    return this.with_({ criteria, gradient: null, values: values.map(value => toCriterion(this.run_, value)) });
  }
  point_(point: GradientPoint): PublishedBuilder {
    const others = (this.rule_.gradient ?? []).filter(({ at }) => at !== point.at);
    const order = ['min', 'mid', 'max'];
    const gradient = [...others, point].sort((a, b) => order.indexOf(a.at) - order.indexOf(b.at));
    return this.with_({ gradient, criteria: null });
  }
  build(): Published {
    if (this.ranges_.length === 0) throw this.run_.error('A conditional format rule must have at least one range');
    if (!this.rule_.criteria && !this.rule_.gradient)
      throw this.run_.error('A conditional format rule must have a condition');
    return asPublished(new ConditionalFormatRuleAdapter(this.run_, this.rule_, this.ranges_));
  }
  copy(): PublishedBuilder {
    return asPublished(new ConditionalFormatRuleBuilderAdapter(this.run_, this.rule_, this.ranges_));
  }
  getRanges(): PublishedRange[] {
    return this.run_.toScript([...this.ranges_]);
  }
  setRanges(ranges: readonly PublishedRange[]): PublishedBuilder {
    this.ranges_ = [...ranges];
    return asPublished<PublishedBuilder>(this);
  }
  setBackground(background: string | null): PublishedBuilder {
    return this.with_({ background });
  }
  setFontColor(fontColor: string | null): PublishedBuilder {
    return this.with_({ fontColor });
  }
  setBold(bold: boolean | null): PublishedBuilder {
    return this.with_({ bold });
  }
  setItalic(italic: boolean | null): PublishedBuilder {
    return this.with_({ italic });
  }
  setUnderline(underline: boolean | null): PublishedBuilder {
    return this.with_({ underline });
  }
  setStrikethrough(strikethrough: boolean | null): PublishedBuilder {
    return this.with_({ strikethrough });
  }
  setGradientMinpoint(color: string): PublishedBuilder {
    return this.point_({ at: 'min', color, type: 'MIN', value: '' });
  }
  setGradientMaxpoint(color: string): PublishedBuilder {
    return this.point_({ at: 'max', color, type: 'MAX', value: '' });
  }
  setGradientMinpointWithValue(color: string, type: Interpolation, value: string): PublishedBuilder {
    return this.point_({ at: 'min', color, type: interpolation(type), value });
  }
  setGradientMidpointWithValue(color: string, type: Interpolation, value: string): PublishedBuilder {
    return this.point_({ at: 'mid', color, type: interpolation(type), value });
  }
  setGradientMaxpointWithValue(color: string, type: Interpolation, value: string): PublishedBuilder {
    return this.point_({ at: 'max', color, type: interpolation(type), value });
  }
  whenCellEmpty(): PublishedBuilder {
    return this.when_('CELL_EMPTY');
  }
  whenCellNotEmpty(): PublishedBuilder {
    return this.when_('CELL_NOT_EMPTY');
  }
  whenFormulaSatisfied(formula: string): PublishedBuilder {
    return this.when_('CUSTOM_FORMULA', formula);
  }
  whenNumberBetween(start: number, end: number): PublishedBuilder {
    return this.when_('NUMBER_BETWEEN', start, end);
  }
  whenNumberNotBetween(start: number, end: number): PublishedBuilder {
    return this.when_('NUMBER_NOT_BETWEEN', start, end);
  }
  whenNumberEqualTo(number: number): PublishedBuilder {
    return this.when_('NUMBER_EQUAL_TO', number);
  }
  whenNumberNotEqualTo(number: number): PublishedBuilder {
    return this.when_('NUMBER_NOT_EQUAL_TO', number);
  }
  whenNumberGreaterThan(number: number): PublishedBuilder {
    return this.when_('NUMBER_GREATER_THAN', number);
  }
  whenNumberGreaterThanOrEqualTo(number: number): PublishedBuilder {
    return this.when_('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }
  whenNumberLessThan(number: number): PublishedBuilder {
    return this.when_('NUMBER_LESS_THAN', number);
  }
  whenNumberLessThanOrEqualTo(number: number): PublishedBuilder {
    return this.when_('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }
  whenTextEqualTo(text: string): PublishedBuilder {
    return this.when_('TEXT_EQUAL_TO', text);
  }
  whenTextContains(text: string): PublishedBuilder {
    return this.when_('TEXT_CONTAINS', text);
  }
  whenTextDoesNotContain(text: string): PublishedBuilder {
    return this.when_('TEXT_DOES_NOT_CONTAIN', text);
  }
  whenTextStartsWith(text: string): PublishedBuilder {
    return this.when_('TEXT_STARTS_WITH', text);
  }
  whenTextEndsWith(text: string): PublishedBuilder {
    return this.when_('TEXT_ENDS_WITH', text);
  }
}

const interpolation = (type: Interpolation) => String(type) as keyof typeof InterpolationTypes;

/** Rules of a sheet, replaced as a whole: that is how Apps Script sets them. */
export function setRules(run: Execution, sheet: SheetModel, rules: readonly Published[]): void {
  const records = rules.map((rule): ConditionalRecord => {
    const { rule_, ranges_ } = rule as unknown as ConditionalFormatRuleAdapter;
    const places = ranges_.map(placeOf);
    if (places.some(({ sheetId }) => sheetId !== sheet.id)) {
      throw run.error('Conditional format rule cannot reference a different sheet.');
    }
    return { rule: rule_, rects: places.map(({ rect }) => rect) };
  });
  run.state.book.sheetExtras(sheet.id).conditional = records;
  run.state.book.mirrorFormats(sheet);
}

export const rulesOf = (run: Execution, sheet: SheetModel): Published[] =>
  run.toScript(
    run.state.book.sheetExtras(sheet.id).conditional.map(({ rule, rects }) => {
      const ranges = rects.map(rect => run.adapters.range(sheet, rect));
      return asPublished<Published>(new ConditionalFormatRuleAdapter(run, rule, ranges));
    }),
  );
