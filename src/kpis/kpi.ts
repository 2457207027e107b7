import { type Expression, substitute, variablesOf } from '../core/expression.ts';
import { type MeasureId, measureSpec } from '../model/measures.ts';

/**
 * What a value is and how it is shown. `ratio` is a fraction (0.05, shown as 5%); `multiple` is a plain quotient
 * (ROAS 5 means five to one); `currency` is an amount in the currency of its inputs; `number` has the unit of its inputs.
 */
export type Unit = 'ratio' | 'multiple' | 'currency' | 'count' | 'minutes' | 'seconds' | 'number';
/** Results that no number format fits. */
export type ResultUnit = Unit | 'text' | 'table';

/** Where a KPI stands on the way from being seen to paying back; the order of help pages and lists. */
export const stages = [
  'reach',
  'engagement',
  'leads',
  'conversion',
  'value',
  'cost',
  'care',
  'advocacy',
  'goals',
  'tables',
] as const;
export type Stage = (typeof stages)[number];

/** A number. Where it may be left out, it has a default or is not needed at all. */
export interface NumberParameter {
  readonly kind?: 'number';
  readonly unit: Unit;
  /** Smallest accepted value; absent where any number makes sense. */
  readonly min?: number;
  /** Largest accepted value: 1 for a share that can't be above 100%. */
  readonly max?: number;
  /** What it is when it is left out; a parameter with a default is optional. */
  readonly default?: number;
  readonly optional?: true;
  /** A parameter that must be given when this one is. */
  readonly requires?: string;
  /** Several columns are added up per row; all cells, when the other arguments are single cells. */
  readonly summed?: true;
  /**
   * What a blank cell means: nothing is known, so there is no value (when absent); `left-out`: as if the argument were
   * left out; `known`: the function itself knows what to do, and is given NaN.
   */
  readonly blank?: 'left-out' | 'known';
}

/** A calendar day (`day`), or a day with its time (`moment`): serials of the sheet's own clock, NaN for a blank. */
export interface DayParameter {
  readonly kind: 'day' | 'moment';
  readonly optional?: true;
  readonly blank?: 'left-out' | 'known';
}

/** One of a closed list: its id, or its word in any of our languages. A blank is the default, where there is one. */
export interface ChoiceParameter {
  readonly kind: 'choice';
  readonly choices: readonly string[];
  readonly default?: string;
}

/** A text; a blank is `''`. */
export interface TextParameter {
  readonly kind: 'text';
  readonly optional?: true;
  readonly blank?: 'left-out' | 'known';
}

/** Cells that the function reads as a whole: a table, a list. They never repeat or line up with the others. */
export interface CellsParameter {
  readonly kind: 'cells';
  readonly optional?: true;
}

export type ParameterSpec = NumberParameter | DayParameter | ChoiceParameter | TextParameter | CellsParameter;

export const isNumberParameter = (spec: ParameterSpec): spec is NumberParameter =>
  spec.kind === undefined || spec.kind === 'number';

export const isOptional = (spec: ParameterSpec): boolean =>
  ('optional' in spec && spec.optional === true) || ('default' in spec && spec.default !== undefined);

export interface Source {
  readonly title: string;
  readonly url: string;
}

/** An argument of an example: a number, a text, a blank (null), a day or moment by its ISO text, or cells. */
export type ExampleValue = number | string | null | { readonly day: string } | { readonly moment: string };
export type ExampleArgument = ExampleValue | readonly (readonly ExampleValue[])[];

/** A known answer, tested in every reading: arguments in order, and the value (`null`: no value), or a table. */
export interface Example {
  readonly given: readonly ExampleArgument[];
  readonly expect: number | string | null | readonly (readonly (number | string)[])[];
}

/** A cell function. Its words are in `i18n/help`. */
export interface FunctionDefinition<P extends string = string, Name extends string = string> {
  /** UPPER_SNAKE, as typed into a cell. */
  readonly name: Name;
  readonly stage: Stage;
  /** Of the result. */
  readonly unit: ResultUnit;
  /** In the order of the arguments. */
  readonly parameters: Readonly<Record<P, ParameterSpec>>;
  /** Its arithmetic, where that is one expression; null where `functions/` computes it. */
  readonly formula: Expression<P> | null;
  readonly sources: readonly Source[];
  readonly examples: readonly Example[];
  /** How autocomplete shows a call, as a canonical formula without `=`; by default the first example. */
  readonly usage?: string;
}

/** A cell function whose arithmetic is one expression over numbers. */
export interface ArithmeticFunction<P extends string = string, Name extends string = string>
  extends FunctionDefinition<P, Name> {
  readonly unit: Unit;
  readonly parameters: Readonly<Record<P, NumberParameter>>;
  readonly formula: Expression<P>;
}

export const isArithmetic = (definition: FunctionDefinition): definition is ArithmeticFunction =>
  definition.formula !== null;

/** Checks at compile time that the formula reads only declared parameters, and keeps their names as types. */
export const defineFunction = <const P extends string, const Name extends string>(
  definition: Omit<FunctionDefinition<P, Name>, 'unit' | 'parameters' | 'formula'> & {
    readonly unit: Unit;
    readonly parameters: Readonly<Record<P, NumberParameter>>;
    readonly formula: Expression<NoInfer<P>>;
  },
): ArithmeticFunction<P, Name> => definition;

/** What Sheets may see of a function that `functions/` computes; `functions/implementations.ts` holds the work. */
export const defineSignature = <
  const Name extends string,
  const Parameters extends Readonly<Record<string, ParameterSpec>>,
>(
  definition: Omit<FunctionDefinition<string, Name>, 'parameters' | 'formula'> & { readonly parameters: Parameters },
): SignatureOf<Name, Parameters> => ({ ...definition, formula: null });

export interface SignatureOf<Name extends string, Parameters extends Readonly<Record<string, ParameterSpec>>>
  extends Omit<FunctionDefinition<Extract<keyof Parameters, string>, Name>, 'parameters' | 'formula'> {
  readonly parameters: Parameters;
  readonly formula: null;
}

export const parameterNames = <P extends string>(definition: Pick<FunctionDefinition<P>, 'parameters'>): readonly P[] =>
  Object.keys(definition.parameters) as P[];

export type Direction = 'higher-is-better' | 'lower-is-better';

/** A function bound to measures: what dashboards, goals, SOCIAL_KPI and SQL compute. Its base is part of its id and name. */
export interface Kpi<Id extends string = string> {
  readonly id: Id;
  /** The function it is a case of; absent for a plain total such as impressions. */
  readonly functionName: string | null;
  readonly stage: Stage;
  readonly unit: Unit;
  readonly direction: Direction;
  readonly formula: Expression<MeasureId>;
  /**
   * Which rows are added up for a group.
   * - `complete`: those that have all of its measures: engagements of one channel over the impressions of two would be a
   *   rate of nothing. A stock (followers) is looked up per account instead, and accounts without it don't count.
   * - `any`: every measure over all rows that have it, for what is recorded apart: return and investment.
   */
  readonly rows: 'complete' | 'any';
}

interface KpiFacts<Id extends string> {
  readonly id: Id;
  readonly stage: Stage;
  readonly direction: Direction;
  readonly rows?: 'any';
}

export const defineKpi = <const Id extends string, P extends string>(
  kpi: KpiFacts<Id> & {
    readonly of: ArithmeticFunction<P>;
    /** What each parameter is, in measures; one with a default may be absent. */
    readonly bind: Readonly<Partial<Record<NoInfer<P>, Expression<MeasureId>>>>;
  },
): Kpi<Id> => ({
  id: kpi.id,
  functionName: kpi.of.name,
  stage: kpi.stage,
  unit: kpi.of.unit,
  direction: kpi.direction,
  rows: kpi.rows ?? 'complete',
  formula: substitute<P, MeasureId>(kpi.of.formula, name => {
    const bound = kpi.bind[name] ?? defaultOf(kpi.of, name);
    if (!bound) throw new Error(`${kpi.id} binds nothing to ${name}`);
    return bound;
  }),
});

function defaultOf<P extends string>({ parameters }: ArithmeticFunction<P>, name: P): Expression<never> | null {
  const value = parameters[name].default;
  return value === undefined ? null : { op: 'number', value };
}

/** A KPI with a formula of its own: a total, or a quotient that no function is named after. */
export const defineTotal = <const Id extends string>(
  kpi: KpiFacts<Id> & { readonly unit: Unit; readonly formula: Expression<MeasureId> },
): Kpi<Id> => ({ functionName: null, rows: 'complete', ...kpi });

/** The measures of a KPI, in order of first use: what is added up, and what is looked up (stocks). */
export function measuresOf(kpi: Pick<Kpi, 'formula'>): {
  readonly flows: readonly MeasureId[];
  readonly stocks: readonly MeasureId[];
} {
  const all = variablesOf(kpi.formula);
  const isStock = (id: MeasureId) => measureSpec(id).aggregation === 'latest';
  return { flows: all.filter(id => !isStock(id)), stocks: all.filter(isStock) };
}
