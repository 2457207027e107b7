import { dayFromIso, partsOf } from '../core/day.ts';
import { serialise } from '../core/formula-locale.ts';
import { help } from '../i18n/help/help.ts';
import type { Language } from '../i18n/language.ts';
import { type FunctionName, functionDefinitions } from '../kpis/catalogue.ts';
import {
  type Example,
  type ExampleArgument,
  type FunctionDefinition,
  isOptional,
  type ParameterSpec,
  parameterNames,
} from '../kpis/kpi.ts';

/** What autocomplete shows of a function, and what the stub file is made of. */
export interface CellFunctionSpec {
  readonly name: FunctionName;
  readonly summary: string;
  readonly parameters: readonly {
    readonly name: string;
    /** As JSDoc names it. */
    readonly type: 'number' | 'date' | 'string' | 'range';
    readonly detail: string;
    readonly isOptional: boolean;
  }[];
  /** An example call as typed into a cell of that language's usual locale: `CPM(50, 10000)`. */
  readonly example: string;
}

/** Every function of the catalogue, as a person who reads `language` is told of it. */
export const cellFunctionSpecs = (language: Language): readonly CellFunctionSpec[] =>
  functionDefinitions.map(definition => {
    const words = help[language].functions[definition.name];
    const details: Readonly<Record<string, string>> = words.parameters;
    const specs: Readonly<Record<string, ParameterSpec>> = definition.parameters;
    return {
      name: definition.name,
      summary: `${words.name}. ${words.summary}`,
      parameters: Object.entries(specs).map(([name, spec]) => ({
        name,
        type: typeOf(spec),
        detail: details[name] ?? '',
        isOptional: isOptional(spec),
      })),
      example: inLocale(usageOf(definition), language),
    };
  });

const types = {
  number: 'number',
  day: 'date',
  moment: 'date',
  choice: 'string',
  text: 'string',
  cells: 'range',
} as const;
const typeOf = (spec: ParameterSpec) => types[spec.kind ?? 'number'];

/** A canonical call as it is typed where the language is at home: Indonesian sheets have a comma in decimals. */
export const inLocale = (formula: string, language: Language): string =>
  serialise(formula, language === 'id' ? 'id_ID' : 'en_US').replace(
    /([,;])(?=\S)(?![^"]*"(?:[^"]*"[^"]*")*[^"]*$)/gu,
    '$1 ',
  );

/** A call as autocomplete shows it, in canonical form. */
export const usageOf = (definition: FunctionDefinition): string =>
  definition.usage ?? (definition.examples[0] ? callOf(definition, definition.examples[0]) : `${definition.name}()`);

/** An example as a canonical formula without `=`. */
export const callOf = (definition: Pick<FunctionDefinition, 'name' | 'parameters'>, { given }: Example): string => {
  if (given.length > parameterNames(definition).length) throw new Error(`${definition.name}: too many arguments`);
  return `${definition.name}(${given.map(written).join(',')})`;
};

function written(argument: ExampleArgument): string {
  if (argument === null) return '""';
  if (typeof argument === 'number') return String(argument);
  if (typeof argument === 'string') return `"${argument.replaceAll('"', '""')}"`;
  if ('day' in argument) return dateCall(argument.day);
  if ('moment' in argument) {
    const [day = '', time = ''] = argument.moment.split('T');
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    return `${dateCall(day)}+TIME(${hours},${minutes},0)`;
  }
  return `{${argument.map(row => row.map(written).join(',')).join(';')}}`;
}

function dateCall(iso: string): string {
  const day = dayFromIso(iso);
  if (day === null) throw new Error(`"${iso}" is no day.`);
  const { year, month, day: dayOfMonth } = partsOf(day);
  return `DATE(${year},${month},${dayOfMonth})`;
}
