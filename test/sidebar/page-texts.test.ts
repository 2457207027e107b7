import { readFileSync } from 'node:fs';
import * as esbuild from 'esbuild';
import { expect, test } from 'vitest';
import { type PageName, pageNames } from '../../src/app/page-texts.ts';

/** Files of the sidebar that are part of a page. */
async function partsOf(page: PageName): Promise<readonly string[]> {
  const { metafile } = await esbuild.build({
    entryPoints: [`src/sidebar/${page}.tsx`],
    bundle: true,
    write: false,
    metafile: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.css': 'text' },
    define: { __IMPORT_WORKER__: '""' },
  });
  return Object.entries(Object.values(metafile.outputs)[0]?.inputs ?? {})
    .filter(([file, { bytesInOutput }]) => file.startsWith('src/sidebar/') && bytesInOutput > 0)
    .map(([file]) => file);
}

/** The pages that a file says it is made for, per call of `usePage`; an empty list for any page. */
const madeFor = (source: string): readonly (readonly string[])[] => {
  const named = new Map([...source.matchAll(/^type (\w+) = ((?:'[\w-]+'(?: \| )?)+);/gmu)].map(([, n, is]) => [n, is]));
  return [...source.matchAll(/\busePage(?:<([^>]*)>)?\(\)/gu)].map(([, pages = '']) =>
    [...(named.get(pages) ?? pages).matchAll(/'([\w-]+)'/gu)].map(([, page = '']) => page),
  );
};

test.each(pageNames)('parts of the page %s have its texts: each says that it is made for it', async page => {
  const parts = await partsOf(page);
  expect(parts.length).toBeGreaterThan(5);
  const strangers = parts.filter(file =>
    madeFor(readFileSync(file, 'utf8')).some(pages => pages.length > 0 && !pages.includes(page)),
  );
  expect(strangers).toEqual([]);
});

test('a part that names other pages is found', () => {
  expect(madeFor("type Two = 'goals' | 'costs';\nusePage<Two>(); usePage(); usePage<'import'>()")).toEqual([
    ['goals', 'costs'],
    [],
    ['import'],
  ]);
});
