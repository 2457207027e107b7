import { type FunctionName, functionDefinitions, type ParameterName } from '../../kpis/catalogue.ts';
import { type FunctionDefinition, isOptional, type ParameterSpec } from '../../kpis/kpi.ts';

export const definitionOf = (name: FunctionName): FunctionDefinition => {
  const found = functionDefinitions.find(definition => definition.name === name);
  if (!found) throw new Error(`no function ${name} in the catalogue`);
  return found;
};

export interface Parameter {
  readonly name: ParameterName;
  readonly spec: ParameterSpec;
}

/** In the order of the arguments. */
export const parametersOf = ({ parameters }: FunctionDefinition): readonly Parameter[] =>
  Object.entries(parameters).map(([name, spec]) => ({ name: name as ParameterName, spec }));

/** Whether the field may stay empty: the argument can be left out, or the function knows what a blank means. */
export const mayBeBlank = (spec: ParameterSpec): boolean =>
  isOptional(spec) || ('blank' in spec && spec.blank === 'known');
