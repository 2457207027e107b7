import { entryPoints } from '../../src/app/entry-points.ts';
import { type CellFunctionSpec, cellFunctionSpecs } from '../../src/functions/signatures.ts';
import type { Language } from '../../src/i18n/language.ts';

/**
 * The functions that Sheets sees: it lists only top-level declarations, and the bundle is one global. Parameter names
 * and JSDoc are what autocomplete shows; the work is done in the bundle.
 */
export const stubFile = (language: Language): string =>
  [
    '/* Made by the build: what Google Sheets sees of Goalpost. The work is done in Code.js. */',
    ...cellFunctionSpecs(language).map(cellFunctionStub),
    ...entryPoints.map(entryPointStub),
    '',
  ].join('\n\n');

/** Autocomplete shows the text up to the first tag, on one line, without markup. */
const oneLine = (text: string): string => text.replace(/\*\//gu, '* /').replace(/\s+/gu, ' ').trim();

const cellFunctionStub = ({ name, summary, parameters, example }: CellFunctionSpec): string => `/**
 * ${oneLine(`${summary} ${example}`)}
 *
${parameters.map(parameter => ` * @param {${parameter.type}} ${parameter.name} ${oneLine(parameter.detail)}`).join('\n')}
 * @return {*} ${oneLine(summary)}
 * @customfunction
 */
function ${name}(${parameters.map(parameter => parameter.name).join(', ')}) {
  return goalpost.cell('${name}', arguments);
}`;

const entryPointStub = ({ name, summary, parameters }: (typeof entryPoints)[number]): string => `/**
 * ${oneLine(summary)}
 */
function ${name}(${parameters.join(', ')}) {
  return goalpost.${name}(${parameters.join(', ')});
}`;
