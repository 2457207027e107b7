import { readFile } from 'node:fs/promises';
import { type AnyNode, type ObjectExpression, parse } from 'acorn';
import * as esbuild from 'esbuild';

/** Where a definition comes from, and its known answers: for tests, docs and autocomplete, which are made without a bundle. */
const proofs: readonly string[] = ['sources', 'examples'];

/** Leaves the proofs of the catalogue's definitions out of a bundle: they are a third of it, and nothing there reads them. */
export const withoutProofs: esbuild.Plugin = {
  name: 'without-proofs',
  setup: build => {
    build.onLoad({ filter: /[\\/]src[\\/]kpis[\\/][\w-]+\.ts$/ }, async ({ path }) => {
      const { code } = await esbuild.transform(await readFile(path, 'utf8'), { loader: 'ts', charset: 'utf8' });
      const cuts = objectsIn(parse(code, { ecmaVersion: 'latest', sourceType: 'module' })).flatMap(proofsOf);
      const kept = [0, ...cuts.map(({ end }) => end)].map((start, i) => code.slice(start, cuts[i]?.start));
      return { contents: kept.join(''), loader: 'js' };
    });
  },
};

/** In the order of the text. */
function objectsIn(node: unknown): readonly ObjectExpression[] {
  if (Array.isArray(node)) return node.flatMap(objectsIn);
  if (typeof node !== 'object' || node === null) return [];
  const own = node as AnyNode;
  return [...(own.type === 'ObjectExpression' ? [own] : []), ...Object.values(own).flatMap(objectsIn)];
}

/** Each with the comma behind it: up to the next property, or to the end of the object. */
const proofsOf = ({ properties, end }: ObjectExpression): readonly { readonly start: number; readonly end: number }[] =>
  properties.flatMap((property, i) =>
    property.type === 'Property' && property.key.type === 'Identifier' && proofs.includes(property.key.name)
      ? [{ start: property.start, end: properties[i + 1]?.start ?? end - 1 }]
      : [],
  );
