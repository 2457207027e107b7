import { type FunctionDefinition, isArithmetic } from '../kpis/kpi.ts';
import { functionFormula } from './sheet-formula.ts';

/** Gives a call's canonical formula; null for an argument that is left out. */
export type NativeFormula = (reference: (parameter: string) => string | null) => string;

/** How a function is written as a formula that needs no add-on; null where it can't be. */
export const nativeFormulaOf = (definition: FunctionDefinition): NativeFormula | null =>
  isArithmetic(definition) ? reference => functionFormula(definition, reference) : null;
