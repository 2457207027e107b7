import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly resolved?: string;
}

const { devDependencies, dependencies = {} } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
};
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
const locked = (name: string): Locked => lock.packages[`node_modules/${name}`] ?? {};

test('every package is pinned exactly, and the lockfile agrees', () => {
  for (const [name, version] of Object.entries({ ...devDependencies, ...dependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(locked(name).version, name).toBe(version);
  }
});

test('of the spreadsheet engine only the open-source packages are installed', () => {
  const names = Object.keys(lock.packages);
  expect(names.filter(name => name.includes('@univerjs/')).length).toBeGreaterThan(10);
  expect(names.filter(name => name.includes('@univerjs-pro') || name.endsWith('@univerjs/presets'))).toEqual([]);
});

test('what is shipped inside dist/ is under a permissive licence', () => {
  // The packages that the layer rules let the product use.
  for (const name of ['preact', 'valibot', 'papaparse', 'fflate', '@e965/xlsx']) {
    expect(locked(name).license, name).toMatch(/^(MIT|Apache-2\.0)$/);
  }
});
