import { fill, type Language } from '../i18n/language.ts';
import { texts } from '../i18n/texts.ts';
import { type FunctionName, functionDefinitions } from '../kpis/catalogue.ts';
import { type FunctionDefinition, parameterNames } from '../kpis/kpi.ts';
import type { CellArgument } from './argument.ts';
import type { CellErrorCode } from './cell-error.ts';
import { type CellFunction, cellFunction, type Wording } from './cell-function.ts';

/** What autocomplete shows of a function, and what the stub file is made of. */
export interface CellFunctionSpec {
  readonly name: FunctionName;
  readonly summary: string;
  readonly parameters: readonly { readonly name: string; readonly detail: string }[];
  /** An example call as typed into a cell of that language's usual locale: `CPM(50, 10000)`. */
  readonly example: string;
}

/** Every function of the catalogue, as a person who reads `language` is told of it. */
export const cellFunctionSpecs = (language: Language): readonly CellFunctionSpec[] =>
  functionDefinitions.map(definition => {
    const words = texts[language].functions[definition.name];
    const details: Readonly<Record<string, string>> = words.parameters;
    return {
      name: definition.name,
      summary: `${words.name}. ${words.summary}`,
      parameters: parameterNames<string>(definition).map(name => ({ name, detail: details[name] ?? '' })),
      example: exampleCall(definition, language),
    };
  });

/** Indonesian sheets use a comma in decimals, so `;` stands between arguments. */
function exampleCall(definition: FunctionDefinition, language: Language): string {
  const given = definition.examples[0]?.given ?? [];
  return language === 'id'
    ? `${definition.name}(${given.map(value => String(value).replace('.', ',')).join('; ')})`
    : `${definition.name}(${given.join(', ')})`;
}

/** Words of a failed call. Cells speak the build's language: a custom function may ask no service who is reading. */
export const cellWording = (language: Language): Wording => {
  const words: Readonly<Record<CellErrorCode, string>> = texts[language].cellErrors;
  return failure => fill(words[failure.code], failure.parameters);
};

const made = new Map<string, CellFunction>();

/**
 * Calls a cell function by its name; it is made on its first call, for every call of a custom function loads the whole
 * file anew.
 *
 * @throws Error with words for the person at the sheet.
 */
export function callCellFunction(name: FunctionName, language: Language, given: readonly CellArgument[]): unknown {
  const key = `${language} ${name}`;
  let call = made.get(key);
  if (!call) {
    const definition = functionDefinitions.find(candidate => candidate.name === name);
    if (!definition) throw new Error(`There is no function ${name} in the catalogue.`);
    call = cellFunction(definition, cellWording(language));
    made.set(key, call);
  }
  return call(...given);
}
