import { ConditionalFormattingRuleModel } from '@univerjs/sheets-conditional-formatting';
import { SheetDataValidationModel } from '@univerjs/sheets-data-validation';
import type { PreparedEngine } from '../engine/prepare-engine.ts';
import { a1Of, quotedSheet } from './a1.ts';
import type { ConditionalRule, CriterionValue, Place, SheetExtras, ValidationRule } from './book-extras.ts';
import type { SheetModel } from './sheet-model.ts';

/**
 * Rules are kept as Apps Script names them; the engine gets copies, so that the grid shows lists, checkboxes and
 * colours. What the engine can't express is left out there, never here.
 */

type SheetName = (sheetId: string) => string | undefined;
const OURS = 'goalpost-';

export function mirrorValidations(engine: PreparedEngine, sheet: SheetModel, extras: SheetExtras, nameOf: SheetName) {
  const model = engine.univer.__getInjector().get(SheetDataValidationModel);
  const old = model.getRules(sheet.unitId, sheet.id).map(rule => rule.uid);
  if (old.length > 0) sheet.execute('data-validation.mutation.removeRule', { ruleId: old });
  const rules = extras.validations.flatMap(({ rect, rule }, index) => {
    const check = validationOf(rule, nameOf);
    if (!check) return [];
    return [{ uid: `${OURS}${sheet.id}-${index}`, ranges: [sheet.range(rect)], ...check, ...answersOf(rule) }];
  });
  if (rules.length > 0) sheet.execute('data-validation.mutation.addRule', { rule: rules });
}

const answersOf = ({ allowInvalid, helpText }: ValidationRule) => ({
  allowBlank: true,
  errorStyle: allowInvalid ? 2 : 1,
  showErrorMessage: helpText !== null,
  ...(helpText === null ? {} : { error: helpText }),
});

const OPERATORS: Readonly<Record<string, string>> = {
  BETWEEN: 'between',
  NOT_BETWEEN: 'notBetween',
  EQUAL_TO: 'equal',
  NOT_EQUAL_TO: 'notEqual',
  GREATER_THAN: 'greaterThan',
  GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  LESS_THAN: 'lessThan',
  LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
  AFTER: 'greaterThan',
  BEFORE: 'lessThan',
  ON_OR_AFTER: 'greaterThanOrEqual',
  ON_OR_BEFORE: 'lessThanOrEqual',
};

function validationOf({ criteria, values }: ValidationRule, nameOf: SheetName) {
  const [first, second] = values;
  if (criteria === 'CHECKBOX') {
    return {
      type: 'checkbox',
      ...(first === undefined ? {} : { formula1: String(first) }),
      ...(second === undefined ? {} : { formula2: String(second) }),
    };
  }
  if (criteria === 'VALUE_IN_LIST') return { type: 'list', formula1: (first as readonly string[]).join(',') };
  if (criteria === 'VALUE_IN_RANGE') return { type: 'list', formula1: `=${referenceTo(first as Place, nameOf)}` };
  if (criteria === 'CUSTOM_FORMULA') return { type: 'custom', formula1: String(first) };
  const match = /^(NUMBER|DATE)_(.+)$/.exec(criteria);
  const operator = match ? OPERATORS[match[2] ?? ''] : undefined;
  if (!match || !operator) return null;
  const limit = (value: CriterionValue | undefined) => (value === undefined ? {} : { text: String(serialOf(value)) });
  const [low, high] = [limit(first).text, limit(second).text];
  return {
    type: match[1] === 'DATE' ? 'date' : 'decimal',
    operator,
    ...(low === undefined ? {} : { formula1: low }),
    ...(high === undefined ? {} : { formula2: high }),
  };
}

const serialOf = (value: CriterionValue) =>
  typeof value === 'object' && value !== null && 'date' in value ? value.date : value;

function referenceTo({ sheetId, rect }: Place, nameOf: SheetName): string {
  const absolute = a1Of(rect).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return `${quotedSheet(nameOf(sheetId) ?? '')}!${absolute}`;
}

export function mirrorFormats(engine: PreparedEngine, sheet: SheetModel, extras: SheetExtras) {
  const model = engine.univer.__getInjector().get(ConditionalFormattingRuleModel);
  for (const { cfId } of [...(model.getSubunitRules(sheet.unitId, sheet.id) ?? [])]) {
    sheet.execute('sheet.mutation.delete-conditional-rule', { cfId });
  }
  // The engine puts each new rule before the others; Apps Script's first rule wins.
  [...extras.conditional].reverse().forEach(({ rects, rule }, index) => {
    const look = formatOf(rule);
    if (!look) return;
    const ranges = rects.map(rect => sheet.range(rect));
    const cfId = `${OURS}${sheet.id}-${index}`;
    sheet.execute('sheet.mutation.add-conditional-rule', { rule: { cfId, ranges, stopIfTrue: false, rule: look } });
  });
}

const TEXT_OPERATORS: Readonly<Record<string, string>> = {
  TEXT_CONTAINS: 'containsText',
  TEXT_DOES_NOT_CONTAIN: 'notContainsText',
  TEXT_EQUAL_TO: 'equal',
  TEXT_NOT_EQUAL_TO: 'notEqual',
  TEXT_STARTS_WITH: 'beginsWith',
  TEXT_ENDS_WITH: 'endsWith',
};
const POINT_TYPES = { MIN: 'min', MAX: 'max', NUMBER: 'num', PERCENT: 'percent', PERCENTILE: 'percentile' } as const;

function formatOf(rule: ConditionalRule) {
  if (rule.gradient) {
    return {
      type: 'colorScale',
      config: rule.gradient.map(({ color, type, value }, index) => ({
        index,
        color,
        value: { type: POINT_TYPES[type], ...(value === '' ? {} : { value: Number(value) }) },
      })),
    };
  }
  const { criteria, values } = rule;
  if (!criteria) return null;
  const look = { type: 'highlightCell', style: styleOf(rule) };
  const [first, second] = values.map(serialOf);
  if (criteria === 'CUSTOM_FORMULA') return { ...look, subType: 'formula', value: String(first) };
  if (criteria === 'CELL_EMPTY') return { ...look, subType: 'text', operator: 'containsBlanks' };
  if (criteria === 'CELL_NOT_EMPTY') return { ...look, subType: 'text', operator: 'notContainsBlanks' };
  const text = TEXT_OPERATORS[criteria];
  if (text) return { ...look, subType: 'text', operator: text, value: String(first) };
  const operator = OPERATORS[criteria.replace(/^(NUMBER|DATE)_/, '')];
  if (!operator) return null;
  return {
    ...look,
    subType: 'number',
    operator,
    value: second === undefined ? Number(first) : [Number(first), Number(second)],
  };
}

const styleOf = ({ background, fontColor, bold, italic, underline, strikethrough }: ConditionalRule) => ({
  ...(background ? { bg: { rgb: background } } : {}),
  ...(fontColor ? { cl: { rgb: fontColor } } : {}),
  ...(bold === null ? {} : { bl: bold ? 1 : 0 }),
  ...(italic === null ? {} : { it: italic ? 1 : 0 }),
  ...(underline === null ? {} : { ul: { s: underline ? 1 : 0 } }),
  ...(strikethrough === null ? {} : { st: { s: strikethrough ? 1 : 0 } }),
});
