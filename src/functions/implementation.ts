import type { functionDefinitions } from '../kpis/catalogue.ts';
import type { ParameterSpec } from '../kpis/kpi.ts';
import type { CellArgument } from './argument.ts';
import type { CellContext } from './cell-context.ts';
import type { CellError } from './cell-error.ts';

export type CellOutput = number | string;

/** What each parameter is when a function works on one place; NaN is a blank number or day, `''` a blank text. */
type ValueOf<Spec> = Spec extends { readonly kind: 'text' }
  ? string
  : Spec extends { readonly kind: 'choice'; readonly choices: readonly (infer Choice)[] }
    ? Choice
    : Spec extends { readonly kind: 'cells' }
      ? CellArgument
      : number;

export type Values<Parameters> = { readonly [P in keyof Parameters]: ValueOf<Parameters[P]> };

type CellsOf<Parameters> = {
  readonly [P in keyof Parameters as Parameters[P] extends { readonly kind: 'cells' } ? P : never]: CellArgument;
};

/**
 * How a function that is no expression computes.
 *
 * - `columns`: numbers only, in tight loops: fills `into` with the values of the first `length` places; NaN is no value.
 * - `each`: made once a call, with the arguments that are read as a whole; then called for each place, cell by cell of the
 *   ranges. The object it is given is reused. NaN and `''` are no value; a CellError becomes that place's message.
 * - `whole`: called once, with ranges as they are and all others as single values. Returns one value or a table; a
 *   CellError in a table becomes that place's message.
 */
export type Implementation<Parameters = Readonly<Record<string, ParameterSpec>>> =
  | { columns(inputs: readonly Float64Array[], length: number, into: Float64Array): void }
  | { each(cells: CellsOf<Parameters>, context: CellContext): (values: Values<Parameters>) => CellOutput }
  | {
      whole(
        values: Values<Parameters>,
        context: CellContext,
      ): CellOutput | readonly (readonly (CellOutput | CellError)[])[];
    };

type Definition = (typeof functionDefinitions)[number];
type Computed = Extract<Definition, { readonly formula: null }>;
export type ComputedName = Computed['name'];
export type ParametersOf<Name extends ComputedName> = Extract<Computed, { readonly name: Name }>['parameters'];

/** One for each function of the catalogue that has no expression. */
export type Implementations = { readonly [Name in ComputedName]: Implementation<ParametersOf<Name>> };
