import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { agreementPage } from './docs/agreement-page.ts';
import { bigqueryPage } from './docs/bigquery-page.ts';
import { kpiPages } from './docs/kpi-pages.ts';
import { templateSchema } from './docs/template-schema.ts';

const KPI_PAGES = 'docs/kpis';

/** Pages that are made from the code, and from the made export files, by path. */
function madePages(): ReadonlyMap<string, string> {
  return new Map([
    ...Object.entries(kpiPages()).map(([file, text]) => [`${KPI_PAGES}/${file}`, text] as const),
    ['docs/bigquery.md', bigqueryPage()] as const,
    ['docs/schema/team-template-1.json', templateSchema()] as const,
    ['docs/formats/agreement.md', agreementPage()] as const,
  ]);
}

/** Pages that say something else than what they are made from, or that nothing makes any more. */
export async function stalePages(): Promise<readonly string[]> {
  const made = madePages();
  const there = await readdir(KPI_PAGES).catch(() => []);
  const left = there.map(file => `${KPI_PAGES}/${file}`).filter(file => !made.has(file));
  const differing: string[] = [];
  for (const [file, text] of made) {
    if ((await readFile(file, 'utf8').catch(() => '')) !== text) differing.push(file);
  }
  return [...differing, ...left];
}

/** `npm run docs`: writes docs/kpis, docs/bigquery.md and docs/schema. `npm run docs -- --check`: fails when they are stale. */
/** `npm run docs`: writes docs/kpis, docs/bigquery.md and docs/formats/agreement.md. `npm run docs -- --check`: fails when they are stale. */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { check: { type: 'boolean', default: false } } });
  if (values.check) {
    const stale = await stalePages();
    for (const file of stale) console.error(`${file} is stale.`);
    if (stale.length > 0) console.error('Run `npm run docs` and look at what changed.');
    return stale.length > 0 ? 1 : 0;
  }
  await rm(KPI_PAGES, { recursive: true, force: true });
  const made = madePages();
  for (const [file, text] of made) {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  console.log(`${made.size} pages written.`);
  return 0;
}
