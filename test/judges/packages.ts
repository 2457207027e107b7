import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * The judges' own packages, which are installed beside them on first use: most clones never need their 400 MB. They are
 * loaded by name at run time, and each engine declares the little that it uses, so that types can be checked without them.
 */
export const judgesFolder = 'test/judges';

const load = createRequire(path.resolve(judgesFolder, 'package.json'));

export const loadPackage = <Shape>(name: string): Shape => load(name) as Shape;

export const packageFolder = (name: string): string => path.dirname(load.resolve(`${name}/package.json`));

export const packageVersion = (name: string): string =>
  loadPackage<{ version: string }>(`${name}/package.json`).version;
