import { CellValueType, LRUMap } from '@univerjs/core';
import {
  BaseReferenceObject,
  type BaseValueObject,
  BooleanValueObject,
  CELL_INVERTED_INDEX_CACHE,
  ErrorType,
  type FunctionVariantType,
  IFunctionService,
  Lexer,
  NumberValueObject,
  StringValueObject,
  ValueObjectFactory,
} from '@univerjs/engine-formula';
import {
  type Argument,
  CellError,
  errorValue,
  PlainFunction,
  readArgument,
  type Scalar,
  writeOutcome,
} from './arguments.ts';
import { LAST_ROW, toEngineDialect } from './dialect.ts';
import type { Engine } from './engine.ts';
import { GOOGLE_FUNCTIONS, type PlainImplementation } from './google-functions.ts';
import { settler } from './settle.ts';

/** What the host lends the engine: its clock and the spreadsheet's time zone. */
export interface EngineSurroundings {
  /** Wall time now in the spreadsheet's zone, as a day serial with fraction. */
  serialNow(): number;
  /** The Date that a custom function gets for a cell under a date format. */
  dateOfSerial(serial: number): Date;
  serialOfDate(date: Date): number;
}

export interface Sparkline {
  readonly values: Scalar[][];
  readonly options: Scalar[][];
}

export interface PreparedEngine extends Engine {
  /** Waits until nothing is left to compute. */
  settle(): Promise<void>;
  hasFunction(name: string): boolean;
  /** `call` gets arguments as Apps Script hands them to a custom function; what it throws becomes `#ERROR!`. */
  registerCustomFunction(name: string, call: (args: readonly Argument[]) => unknown): void;
  /** Message of the first custom function that threw in this cell (0-based) when it was last computed, or ''. */
  readonly messages: CellNotes<string>;
  readonly sparklines: CellNotes<Sparkline>;
}

/** What a computation left behind about a cell, besides its value. Rows and columns are 0-based. */
export class CellNotes<Value> {
  readonly #values = new Map<string, Value>();
  static key = (sheetId: string, row: number, column: number) => `${sheetId}!${row},${column}`;
  get(sheetId: string, row: number, column: number): Value | undefined {
    return this.#values.get(CellNotes.key(sheetId, row, column));
  }
  set(sheetId: string, row: number, column: number, value: Value): void {
    this.#values.set(CellNotes.key(sheetId, row, column), value);
  }
  delete(sheetId: string, row: number, column: number): void {
    this.#values.delete(CellNotes.key(sheetId, row, column));
  }
  /** Moves or drops what is known about cells of a sheet, when rows or columns come or go. */
  move(sheetId: string, moved: (row: number, column: number) => readonly [number, number] | undefined): void {
    const prefix = `${sheetId}!`;
    const kept: [readonly [number, number], Value][] = [];
    for (const [key, value] of [...this.#values]) {
      if (!key.startsWith(prefix)) continue;
      this.#values.delete(key);
      const [row = 0, column = 0] = key.slice(prefix.length).split(',').map(Number);
      const place = moved(row, column);
      if (place) kept.push([place, value]);
    }
    for (const [[row, column], value] of kept) this.set(sheetId, row, column, value);
  }
}

/**
 * What every engine of ours needs once its workbook exists: Google's dialect, Google's functions, custom functions.
 * Registering functions before `createWorkbook` broke the engine's own SORT and FILTER.
 */
export function prepareEngine(engine: Engine, surroundings: EngineSurroundings): PreparedEngine {
  const injector = engine.univer.__getInjector();
  const functions = injector.get(IFunctionService);
  const messages = new CellNotes<string>();
  const sparklines = new CellNotes<Sparkline>();

  const lexer = injector.get(Lexer);
  const treeBuilder = lexer.treeBuilder.bind(lexer);
  lexer.treeBuilder = (formula, transformSuffix) => treeBuilder(toEngineDialect(formula), transformSuffix);
  mendReferences();
  compareLiterally(functions.getExecutor('COMPARE'));

  const serialOfDate = (date: Date) => surroundings.serialOfDate(date);
  const keepNumber = (serial: number) => serial;

  class GoogleFunction extends PlainFunction {
    readonly #implementation: PlainImplementation;
    readonly #pattern: string | undefined;
    constructor(name: string, implementation: PlainImplementation) {
      super(name);
      this.#implementation = implementation;
      this.#pattern = RESULT_PATTERNS[name];
    }
    override calculate(...variants: FunctionVariantType[]): BaseValueObject {
      try {
        const args = variants.map(variant => readArgument(variant, keepNumber));
        const failed = args.find(argument => argument instanceof CellError);
        if (failed instanceof CellError) return errorValue(failed.type);
        const outcome = this.#implementation(...(args as Argument[]));
        if (this.#pattern !== undefined && typeof outcome === 'number') {
          return NumberValueObject.create(outcome, this.#pattern);
        }
        return writeOutcome(outcome, serialOfDate);
      } catch (error) {
        if (error instanceof CellError) return errorValue(error.type);
        throw error;
      }
    }
  }

  class SparklineFunction extends PlainFunction {
    override calculate(...variants: FunctionVariantType[]): BaseValueObject {
      const [data, options] = variants.map(variant => readArgument(variant, keepNumber));
      if (data instanceof CellError) return errorValue(data.type);
      if (options instanceof CellError) return errorValue(options.type);
      const rows = (argument: Argument) =>
        Array.isArray(argument) ? argument : argument === undefined ? [] : [[argument]];
      sparklines.set(this.subUnitId ?? '', this.row, this.column, { values: rows(data), options: rows(options) });
      return writeOutcome('', serialOfDate);
    }
  }

  class CustomFunction extends PlainFunction {
    readonly #call: (args: readonly Argument[]) => unknown;
    constructor(name: string, call: (args: readonly Argument[]) => unknown) {
      super(name);
      this.#call = call;
    }
    override calculate(...variants: FunctionVariantType[]): BaseValueObject {
      const sheetId = this.subUnitId ?? '';
      try {
        const args = variants.map(variant => readArgument(variant, serial => surroundings.dateOfSerial(serial)));
        const failed = args.find(argument => argument instanceof CellError);
        if (failed instanceof CellError) return errorValue(failed.type);
        const outcome = this.#call(args as Argument[]);
        return writeOutcome(outcome, serialOfDate);
      } catch (error) {
        messages.set(sheetId, this.row, this.column, messageOf(error));
        return errorValue(ErrorType.ERROR);
      }
    }
  }

  for (const [name, implementation] of Object.entries(GOOGLE_FUNCTIONS)) {
    functions.registerExecutors(new GoogleFunction(name, implementation));
  }
  functions.registerExecutors(
    new SparklineFunction('SPARKLINE'),
    new GoogleFunction('NOW', () => surroundings.serialNow()),
    new GoogleFunction('TODAY', () => Math.floor(surroundings.serialNow())),
  );

  return {
    ...engine,
    settle: settler(engine),
    hasFunction: name => functions.hasExecutor(name.toUpperCase()),
    registerCustomFunction: (name, call) => functions.registerExecutors(new CustomFunction(name.toUpperCase(), call)),
    messages,
    sparklines,
  };
}

/** Formats that these functions give their result, as Sheets does. */
const RESULT_PATTERNS: Readonly<Record<string, string>> = {
  EDATE: 'yyyy-mm-dd',
  NOW: 'yyyy-mm-dd hh:mm:ss',
  TODAY: 'yyyy-mm-dd',
  TO_PERCENT: '0%',
};

function messageOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'message' in error) return String(error.message);
  return String(error);
}

const KEPT_FORMULAS = 100_000;

let comparing = false;

/** `A1="Sale*"` compares with that text. The engine takes it for a pattern, as the criteria of SUMIFS are. */
function compareLiterally(executor: ReturnType<IFunctionService['getExecutor']>): void {
  if (!executor) return;
  const calculate = executor.calculate.bind(executor);
  executor.calculate = (...variants) => {
    comparing = true;
    try {
      return calculate(...variants);
    } finally {
      comparing = false;
    }
  };
}

let patched = false;

/** Remedies at the engine's references and literals, once a process: they are shared by all engines in it. */
function mendReferences(): void {
  if (patched) return;
  patched = true;
  const prototype = BaseReferenceObject.prototype;

  // `"12%"` between quotation marks is text; the engine takes it for 0.12.
  const create = ValueObjectFactory.create;
  ValueObjectFactory.create = (value, ignorePattern) =>
    create.call(ValueObjectFactory, value, ignorePattern || (typeof value === 'string' && /^\s*".*"\s*$/s.test(value)));

  // The engine keeps what it parsed of 5,000 formulas, the last used ones. Going through a workbook of more it would find
  // none of them again, and parse every formula twice in each calculation.
  const keep = LRUMap.prototype.set;
  LRUMap.prototype.set = function keepMore(this: LRUMap<unknown, unknown>, key: unknown, value: unknown) {
    if (this.limit === 5000) this.limit = KEPT_FORMULAS;
    return keep.call(this, key, value);
  };

  const compareBy = StringValueObject.prototype.compareBy;
  StringValueObject.prototype.compareBy = function literally(
    this: StringValueObject,
    value,
    operator,
    isCaseSensitive,
  ) {
    const isText = comparing && !isCaseSensitive && typeof value === 'string';
    if (!isText || !(operator === '=' || operator === '<>')) {
      return compareBy.call(this, value, operator, isCaseSensitive);
    }
    const isSame = this.getValue().toLocaleLowerCase() === value.toLocaleLowerCase();
    return BooleanValueObject.create(isSame === (operator === '='));
  };

  // `A2:A` reaches the engine as `A2:A1048576`; it would walk a million rows, so such a range ends with its sheet.
  const position = prototype.getRangePosition;
  prototype.getRangePosition = function clipped(this: BaseReferenceObject) {
    const range = position.call(this);
    if (range.endRow === LAST_ROW - 1) range.endRow = this.getActiveSheetRowCount() - 1;
    return range;
  };

  // The index that makes `=` over a column quick takes 0 for blank, and gives nothing for FALSE. A lone cell needs none.
  const canUseCache = CELL_INVERTED_INDEX_CACHE.canUseCache;
  CELL_INVERTED_INDEX_CACHE.canUseCache = (unitId, sheetId, column, firstRow, lastRow) =>
    firstRow === lastRow
      ? { rowsInCache: [], rowsNotInCache: [] }
      : canUseCache.call(CELL_INVERTED_INDEX_CACHE, unitId, sheetId, column, firstRow, lastRow);

  // A formula that gives "" is text in Sheets. The engine takes its cell for blank in the very run that computed it (and
  // for text in later runs): the result has no formula beside it there, so it gets one.
  const cellData = prototype.getCellData;
  prototype.getCellData = function withBlankTexts(this: BaseReferenceObject, row: number, column: number) {
    const cell = cellData.call(this, row, column);
    if (cell?.v !== '' || cell.f || cell.si) return cell;
    const computed = this.getCurrentRuntimeSheetData()?.getValue(row, column);
    return computed === cell ? { ...cell, t: CellValueType.STRING, f: '=""' } : cell;
  };
}
