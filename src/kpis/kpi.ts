import { type Expression, substitute } from '../core/expression.ts';
import type { MeasureId } from '../model/measures.ts';

/**
 * What a value is and how it is shown. `ratio` is a fraction (0.05, shown as 5%); `multiple` is a plain quotient
 * (ROAS 5 means five to one); `currency` is an amount in the currency of its inputs.
 */
export type Unit = 'ratio' | 'multiple' | 'currency' | 'count';

export interface ParameterSpec {
  readonly unit: Unit;
  /** Smallest accepted value; absent where any number makes sense. */
  readonly min?: number;
  /** Largest accepted value: 1 for a share that can't be above 100%. */
  readonly max?: number;
}

export interface Source {
  readonly title: string;
  readonly url: string;
}

/** A cell function whose arithmetic is one expression. */
export interface FunctionDefinition<P extends string = string, Name extends string = string> {
  /** UPPER_SNAKE, as typed into a cell. */
  readonly name: Name;
  readonly unit: Unit;
  /** In the order of the arguments. */
  readonly parameters: Readonly<Record<P, ParameterSpec>>;
  readonly formula: Expression<P>;
  readonly sources: readonly Source[];
  /** Known answers, tested in every reading: arguments in order, and the value (`null`: no value). */
  readonly examples: readonly { readonly given: readonly number[]; readonly expect: number | null }[];
}

/** Checks at compile time that the formula reads only declared parameters, and keeps their names as types. */
export const defineFunction = <const P extends string, const Name extends string>(definition: {
  readonly name: Name;
  readonly unit: Unit;
  readonly parameters: Readonly<Record<P, ParameterSpec>>;
  readonly formula: Expression<NoInfer<P>>;
  readonly sources: readonly Source[];
  readonly examples: FunctionDefinition['examples'];
}): FunctionDefinition<P, Name> => definition;

export const parameterNames = <P extends string>(definition: FunctionDefinition<P>): readonly P[] =>
  Object.keys(definition.parameters) as P[];

export type Stage = 'reach' | 'engagement' | 'leads' | 'conversion' | 'value' | 'cost';
export type Direction = 'higher-is-better' | 'lower-is-better';

/** A function bound to measures: what dashboards, goals and SQL compute. Its base is part of its id and name. */
export interface Kpi<Id extends string = string> {
  readonly id: Id;
  /** The function it is a case of; absent for a plain total such as impressions. */
  readonly functionName: string | null;
  readonly stage: Stage;
  readonly unit: Unit;
  readonly direction: Direction;
  readonly formula: Expression<MeasureId>;
}

export const defineKpi = <const Id extends string, P extends string>(kpi: {
  readonly id: Id;
  readonly of: FunctionDefinition<P>;
  readonly stage: Stage;
  readonly direction: Direction;
  /** What each parameter is, in measures. */
  readonly bind: Readonly<Record<NoInfer<P>, Expression<MeasureId>>>;
}): Kpi<Id> => ({
  id: kpi.id,
  functionName: kpi.of.name,
  stage: kpi.stage,
  unit: kpi.of.unit,
  direction: kpi.direction,
  formula: substitute<P, MeasureId>(kpi.of.formula, name => kpi.bind[name]),
});

/** A KPI that is one measure's total. */
export const defineTotal = <const Id extends string>(kpi: {
  readonly id: Id;
  readonly unit: Unit;
  readonly stage: Stage;
  readonly direction: Direction;
  readonly formula: Expression<MeasureId>;
}): Kpi<Id> => ({ functionName: null, ...kpi });
