import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

// The rules are run over small trees with one forbidden import planted: a cruiser that reads no module passes everything.
let tree: string;

beforeEach(() => {
  tree = mkdtempSync(path.join(tmpdir(), 'layers-'));
  cpSync('.dependency-cruiser.cjs', path.join(tree, '.dependency-cruiser.cjs'));
  cpSync('tsconfig.json', path.join(tree, 'tsconfig.json'));
  cpSync('package.json', path.join(tree, 'package.json'));
  symlinkSync(path.resolve('node_modules'), path.join(tree, 'node_modules'));
});
afterEach(() => rmSync(tree, { recursive: true, force: true }));

function plant(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
    writeFileSync(path.join(tree, file), text);
  }
}

interface Cruise {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly { readonly rule: { readonly name: string } }[];
  };
}

function brokenRules(): string[] {
  const program = path.resolve('node_modules/.bin/depcruise');
  const args = ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  // It exits with the number of violations for the text reports only; the JSON is the answer here.
  const { summary } = JSON.parse(execFileSync(program, args, { cwd: tree, encoding: 'utf8' })) as Cruise;
  expect(summary.totalCruised).toBeGreaterThan(1);
  return [...new Set(summary.violations.map(violation => violation.rule.name))];
}

const value = 'export const value = 1;\n';
const use = (from: string) => `import { value } from '${from}';\nexport const used = value;\n`;

test('an import that the rules allow passes', () => {
  plant({ 'src/core/a.ts': value, 'src/model/b.ts': use('../core/a.ts') });
  expect(brokenRules()).toEqual([]);
});

test.each([
  ['core', 'model', 'core-imports-inward-only'],
  ['kpis', 'readings', 'kpis-imports-inward-only'],
  ['functions', 'app', 'functions-imports-inward-only'],
  ['importers', 'i18n', 'importers-imports-inward-only'],
  ['app', 'sheets', 'app-imports-inward-only'],
  ['sidebar', 'app', 'sidebar-imports-inward-only'],
])('src/%s importing src/%s fails', (from, to, rule) => {
  plant({ [`src/${to}/a.ts`]: value, [`src/${from}/b.ts`]: use(`../${to}/a.ts`) });
  expect(brokenRules()).toContain(rule);
});

test('the sidebar may take types of the app, but no code', () => {
  plant({
    'src/app/api.ts': 'export interface Api { readonly a: number }\n',
    'src/sidebar/b.ts': "import type { Api } from '../app/api.ts';\nexport const read = (api: Api) => api.a;\n",
  });
  expect(brokenRules()).toEqual([]);
});

test('a package outside the list of a layer fails', () => {
  plant({ 'src/core/a.ts': "import fc from 'fast-check';\nexport const b = fc;\n", 'src/core/c.ts': value });
  expect(brokenRules()).toContain('core-packages');
});

test('a cycle fails', () => {
  plant({
    'src/core/a.ts': "import { b } from './b.ts';\nexport const a = () => b;\n",
    'src/core/b.ts': "import { a } from './a.ts';\nexport const b = () => a;\n",
  });
  expect(brokenRules()).toContain('no-cycles');
});
