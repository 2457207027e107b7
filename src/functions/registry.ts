import { fill, type Language } from '../i18n/language.ts';
import { texts } from '../i18n/texts.ts';
import { type FunctionName, functionDefinitions } from '../kpis/catalogue.ts';
import type { FunctionDefinition } from '../kpis/kpi.ts';
import type { CellArgument } from './argument.ts';
import type { CellContext } from './cell-context.ts';
import { type CellFunction, cellFunction, type Wording } from './cell-function.ts';
import type { Implementation } from './implementation.ts';
import { implementations } from './implementations.ts';

/** Words of a failed call. Cells speak the build's language: a custom function may ask no service who is reading. */
export const cellWording = (language: Language): Wording => {
  const words = texts[language].cellErrors;
  return failure => fill(words[failure.code], failure.parameters);
};

/** Where no date comes in, no clock is needed. */
const noClock = (): number => {
  throw new Error('A date was given where there is no clock to read it by.');
};

const definitionOf = (name: FunctionName): FunctionDefinition => {
  const definition: FunctionDefinition | undefined = functionDefinitions.find(candidate => candidate.name === name);
  if (!definition) throw new Error(`There is no function ${name} in the catalogue.`);
  return definition;
};

/**
 * Makes a cell function. `serialOf` reads a date by the sheet's clock.
 */
export const makeCellFunction = (
  name: FunctionName,
  language: Language,
  serialOf: CellContext['serialOf'] = noClock,
): CellFunction => {
  const own: Readonly<Record<string, unknown>> = implementations;
  return cellFunction(definitionOf(name), (own[name] as Implementation | undefined) ?? null, cellWording(language), {
    language,
    serialOf,
  });
};

const made = new Map<string, CellFunction>();

/**
 * Calls a cell function by its name; it is made on its first call, for every call of a custom function loads the whole
 * file anew. One clock serves the whole execution.
 *
 * @throws Error with words for the person at the sheet.
 */
export function callCellFunction(
  name: FunctionName,
  language: Language,
  given: readonly CellArgument[],
  serialOf?: CellContext['serialOf'],
): unknown {
  const key = `${language} ${name}`;
  let call = made.get(key);
  if (!call) {
    call = makeCellFunction(name, language, serialOf);
    made.set(key, call);
  }
  return call(...given);
}
