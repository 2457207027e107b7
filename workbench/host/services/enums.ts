/** Apps Script's enums are objects whose text is their name. */
export interface EnumValue {
  name(): string;
  ordinal(): number;
  toString(): string;
  toJSON(): string;
}

function enumOf<Name extends string>(...names: readonly Name[]): Readonly<Record<Name, EnumValue>> {
  const values = names.map((name, ordinal) => {
    const text = () => name;
    return [name, Object.freeze({ name: text, ordinal: () => ordinal, toString: text, toJSON: text })];
  });
  return Object.freeze(Object.fromEntries(values)) as Readonly<Record<Name, EnumValue>>;
}

export const AuthModes = enumOf('NONE', 'LIMITED', 'FULL', 'CUSTOM_FUNCTION');
export const Buttons = enumOf('CLOSE', 'OK', 'CANCEL', 'YES', 'NO');
export const ButtonSets = enumOf('OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL');
export const BorderStyles = enumOf('DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE');
export const WrapStrategies = enumOf('WRAP', 'OVERFLOW', 'CLIP');
export const ProtectionTypes = enumOf('RANGE', 'SHEET');
export const Dimensions = enumOf('COLUMNS', 'ROWS');
export const CopyPasteTypes = enumOf(
  'PASTE_NORMAL',
  'PASTE_NO_BORDERS',
  'PASTE_FORMAT',
  'PASTE_FORMULA',
  'PASTE_DATA_VALIDATION',
  'PASTE_VALUES',
  'PASTE_CONDITIONAL_FORMATTING',
  'PASTE_COLUMN_WIDTHS',
);
export const MetadataVisibilities = enumOf('DOCUMENT', 'PROJECT');
export const MetadataLocations = enumOf('SPREADSHEET', 'SHEET', 'ROW', 'COLUMN');
export const InterpolationTypes = enumOf('NUMBER', 'PERCENT', 'PERCENTILE', 'MIN', 'MAX');
export const SheetTypes = enumOf('GRID', 'OBJECT', 'DATASOURCE');
export const BandingThemes = enumOf(
  'LIGHT_GREY',
  'CYAN',
  'GREEN',
  'YELLOW',
  'ORANGE',
  'BLUE',
  'TEAL',
  'GREY',
  'BROWN',
  'LIGHT_GREEN',
  'INDIGO',
  'PINK',
);
export const BooleanCriterias = enumOf(
  'CELL_EMPTY',
  'CELL_NOT_EMPTY',
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_EQUAL_TO',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO',
  'TEXT_NOT_EQUAL_TO',
  'TEXT_STARTS_WITH',
  'TEXT_ENDS_WITH',
  'CUSTOM_FORMULA',
);
export const ValidationCriterias = enumOf(
  'CHECKBOX',
  'CUSTOM_FORMULA',
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_BETWEEN',
  'DATE_EQUAL_TO',
  'DATE_IS_VALID_DATE',
  'DATE_NOT_BETWEEN',
  'DATE_ON_OR_AFTER',
  'DATE_ON_OR_BEFORE',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO',
  'TEXT_IS_VALID_EMAIL',
  'TEXT_IS_VALID_URL',
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
);
export const ChartTypes = enumOf('AREA', 'BAR', 'COLUMN', 'COMBO', 'HISTOGRAM', 'LINE', 'PIE', 'SCATTER', 'TABLE');
export const ChartPositions = enumOf('BOTTOM', 'LEFT', 'NONE', 'RIGHT', 'TOP');
export const ChartMergeStrategies = enumOf('MERGE_COLUMNS', 'MERGE_ROWS');
export const ChartHiddenDimensionStrategies = enumOf('IGNORE_BOTH', 'IGNORE_ROWS', 'IGNORE_COLUMNS', 'SHOW_BOTH');
export const CurveStyles = enumOf('NORMAL', 'SMOOTH');
export const PointStyles = enumOf('NONE', 'TINY', 'MEDIUM', 'LARGE', 'HUGE');
export const DigestAlgorithms = enumOf('MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512');
export const Charsets = enumOf('US_ASCII', 'UTF_8');
export const SandboxModes = enumOf('EMULATED', 'IFRAME', 'NATIVE');
export const XFrameOptionsModes = enumOf('ALLOWALL', 'DEFAULT');
