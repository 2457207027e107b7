import { readFile } from 'node:fs/promises';
import { type AnyNode, type ObjectExpression, parse } from 'acorn';
import * as esbuild from 'esbuild';

/** Where a definition comes from, and its known answers: for tests, docs and autocomplete, which are made without a bundle. */
const proofs: readonly string[] = ['sources', 'examples', 'usage'];

/**
 * Bundles take the catalogue's definitions as the data that they are: without their proofs, a third of them, which nothing
 * there reads; and each only where it is used, for the calls that make them do nothing else.
 */
export const definitionsAsData: esbuild.Plugin = {
  name: 'definitions-as-data',
  setup: build => {
    build.onLoad({ filter: /[\\/]src[\\/]kpis[\\/][\w-]+\.ts$/ }, async ({ path }) => {
      const { code } = await esbuild.transform(await readFile(path, 'utf8'), { loader: 'ts', charset: 'utf8' });
      const edits = [...editsOf(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }))].sort(
        (a, b) => a.start - b.start,
      );
      let contents = '';
      let at = 0;
      for (const { start, end, text } of edits) {
        // What stands in a cut goes with it.
        if (start < at) continue;
        contents += code.slice(at, start) + text;
        at = end;
      }
      return { contents: contents + code.slice(at), loader: 'js' };
    });
  },
};

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Those of a module's own calls and objects; functions are left as they are. */
function editsOf(node: unknown): readonly Edit[] {
  if (Array.isArray(node)) return node.flatMap(editsOf);
  if (typeof node !== 'object' || node === null) return [];
  const own = node as AnyNode;
  if (own.type === 'FunctionDeclaration' || own.type === 'ArrowFunctionExpression') return [];
  const inside = Object.values(own).flatMap(editsOf);
  if (own.type === 'CallExpression') return [{ start: own.start, end: own.start, text: '/* @__PURE__ */ ' }, ...inside];
  return own.type === 'ObjectExpression' ? [...proofsOf(own), ...inside] : inside;
}

/** Each with the comma behind it: up to the next property, or to the end of the object. */
const proofsOf = ({ properties, end }: ObjectExpression): readonly Edit[] =>
  properties.flatMap((property, i) =>
    property.type === 'Property' && property.key.type === 'Identifier' && proofs.includes(property.key.name)
      ? [{ start: property.start, end: properties[i + 1]?.start ?? end - 1, text: '' }]
      : [],
  );

/** Styles are carried as text: without the blanks and comments that people read them by. */
export const smallStyles: esbuild.Plugin = {
  name: 'small-styles',
  setup: build => {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await esbuild.transform(await readFile(path, 'utf8'), { loader: 'css', minify: true });
      return { contents: code, loader: 'text' };
    });
  },
};
