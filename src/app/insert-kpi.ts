import type { Cell } from '../core/cell.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { MARK } from '../functions/cell-function.ts';
import { callCellFunction } from '../functions/registry.ts';
import type { Language } from '../i18n/language.ts';
import { texts } from '../i18n/texts.ts';
import { functionDefinitions } from '../kpis/catalogue.ts';
import { type FunctionDefinition, parameterNames } from '../kpis/kpi.ts';
import { type NativeFormula, nativeFormulaOf } from '../readings/native-formula.ts';
import type { KpiInsertion, KpiPreview } from './api.ts';
import {
  type KpiArgument,
  readArgument,
  referenceAt,
  type Size,
  sizeOf,
  usedRows,
  valueIn,
  writtenIn,
} from './kpi-arguments.ts';
import { resultFormatOf } from './kpi-formats.ts';
import type { Ports, ResultFormat } from './ports.ts';

/** So much of a result is shown before it is inserted. */
const PREVIEW = { rows: 5, columns: 4 } as const;

interface Insertion {
  readonly definition: FunctionDefinition;
  /** How it is written without the add-on; null to insert the function. */
  readonly native: NativeFormula | null;
  /** One a parameter. */
  readonly given: readonly KpiArgument[];
}

/** The formula that would be inserted and its first values; what is wrong with the arguments, in words. */
export function previewKpi(ports: Ports, wanted: KpiInsertion, language: Language): Result<KpiPreview> {
  const read = readInsertion(ports, wanted, language);
  if (!read.ok) return read;
  const insertion = read.value;
  const formulas = formulasOf(insertion);
  if (!formulas.ok) return formulas;
  const result = resultOf(insertion, wanted, language);
  const values = result.values.slice(0, PREVIEW.rows).map(row => row.slice(0, PREVIEW.columns));
  return ok({
    formula: result.isRefused ? '' : `=${formulas.value[0]?.[0] ?? ''}`,
    numberFormat: formatOf(insertion)?.numberFormat ?? null,
    values: result.isRefused ? [] : values,
    rows: result.values.length,
    problem: result.problem,
  });
}

/**
 * Writes into the selected cell. Over ranges, a custom function is one formula that fills the cells below; a native one
 * is written row by row. Both are refused where there is something in the way.
 */
export function insertKpi(ports: Ports, wanted: KpiInsertion, language: Language): Result<{ readonly cell: string }> {
  const read = readInsertion(ports, wanted, language);
  if (!read.ok) return read;
  const insertion = read.value;
  const formulas = formulasOf(insertion);
  if (!formulas.ok) return formulas;
  const result = insertion.native ? formulas.value : resultOf(insertion, wanted, language).values;
  const size = { rows: result.length, columns: result[0]?.length ?? 1 };
  const cell = ports.selection.insertFormulas(formulas.value, size, formatOf(insertion));
  return cell === null ? fail('cells-in-the-way') : ok({ cell });
}

function readInsertion(ports: Ports, wanted: KpiInsertion, language: Language): Result<Insertion> {
  const definition: FunctionDefinition | undefined = functionDefinitions.find(each => each.name === wanted.function);
  if (!definition) return fail('bad-request', { field: 'function' });
  const specs = Object.values(definition.parameters);
  if (wanted.arguments.length !== specs.length) return fail('bad-request', { field: 'arguments' });
  const here = ports.selection.current().sheetName;
  const given: KpiArgument[] = [];
  for (const [i, spec] of specs.entries()) {
    const argument = readArgument((wanted.arguments[i] ?? '').trim(), spec, ports, here);
    if (!argument.ok) return argument;
    given.push(argument.value);
  }
  const native = wanted.as === 'formula' ? nativeFormulaOf(definition, texts[language].cellWords.statuses) : null;
  return ok({ definition, native, given });
}

const formatOf = ({ definition, given: [first] }: Insertion): ResultFormat | null =>
  resultFormatOf(definition, first?.kind === 'typed' ? String(first.value) : null);

/** What the function says to the arguments. `isRefused` when it has no result at all. */
function resultOf(
  { given }: Insertion,
  wanted: KpiInsertion,
  language: Language,
): { readonly values: readonly (readonly Cell[])[]; readonly problem: string; readonly isRefused: boolean } {
  try {
    const result = callCellFunction(wanted.function, language, given.map(valueIn));
    const values = (Array.isArray(result) ? result : [[result]]) as readonly (readonly Cell[])[];
    const first = values.flat().find(value => value !== '');
    const problem = typeof first === 'string' && first.startsWith(MARK) ? first.slice(MARK.length) : '';
    return { values, problem, isRefused: false };
  } catch (error) {
    // The function says in words what is wrong with its arguments.
    return { values: [['']], problem: error instanceof Error ? error.message : '', isRefused: true };
  }
}

/** Canonical formulas without `=`: one call of the function, or a grid of native ones. */
function formulasOf({ definition, native, given }: Insertion): Result<readonly (readonly string[])[]> {
  if (native) return nativeFormulas(definition, native, given);
  const written = given.map(writtenIn);
  while (written.at(-1) === '') written.pop();
  return ok([[`${definition.name}(${written.join(',')})`]]);
}

/** As large as the ranges, but for the blank rows below. */
function nativeFormulas(
  definition: FunctionDefinition,
  native: NativeFormula,
  given: readonly KpiArgument[],
): Result<readonly (readonly string[])[]> {
  const names = parameterNames<string>(definition);
  for (const [i, argument] of given.entries()) {
    const spec = definition.parameters[names[i] ?? ''];
    if (spec?.kind !== 'choice' || argument.kind !== 'cells') continue;
    // The function knows a choice's words in every language; a formula compares with its id.
    const word = argument.values.flat().find(value => value !== '' && !spec.choices.includes(String(value)));
    if (word !== undefined) return fail('only-the-function', { argument: names[i] ?? '', text: String(word) });
  }
  const isSummed = (i: number) => 'summed' in (definition.parameters[names[i] ?? ''] ?? {});
  const isSingle = ({ rows, columns }: Size) => rows === 1 && columns === 1;
  const sizes = given.map(sizeOf);
  // Beside single cells, all cells that are added up become one; else those of each row.
  const wholly = sizes.every((size, i) => isSummed(i) || isSingle(size));
  const laid = sizes.map((size, i) => (isSummed(i) ? { rows: wholly ? 1 : size.rows, columns: 1 } : size));
  const unequal = firstUnequal(laid);
  if (unequal) {
    const [first, second] = unequal;
    const sizeText = (i: number) => `${sizes[i]?.rows}×${sizes[i]?.columns}`;
    return fail('sizes-differ', {
      first: names[first] ?? '',
      firstSize: sizeText(first),
      second: names[second] ?? '',
      secondSize: sizeText(second),
    });
  }
  const grid = {
    rows: wholly ? 1 : Math.max(...given.map(usedRows)),
    columns: Math.max(...laid.map(size => size.columns)),
  };
  return ok(
    Array.from({ length: grid.rows }, (_, row) =>
      Array.from({ length: grid.columns }, (_, column) =>
        native(name => {
          const i = names.indexOf(name);
          const argument = given[i];
          if (!argument) throw new Error(`No argument for ${name}`);
          if (isSummed(i) && wholly && argument.kind === 'cells') return argument.place.reference;
          return referenceAt(argument, { row, column }, grid, isSummed(i));
        }).slice(1),
      ),
    ),
  );
}

/** The first two arguments that don't line up; a size of one repeats. */
function firstUnequal(sizes: readonly Size[]): readonly [number, number] | null {
  for (const axis of ['rows', 'columns'] as const) {
    const first = sizes.findIndex(size => size[axis] > 1);
    const other = sizes.findIndex(size => size[axis] > 1 && size[axis] !== sizes[first]?.[axis]);
    if (other >= 0) return [first, other];
  }
  return null;
}
