// Runs a command of the project: `node scripts/run.mjs NAME [arguments]` bundles scripts/NAME.ts and calls its `main`.
// Needs no package itself, so that every command works straight after a clone: it installs what is missing first.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 12)) {
  console.error(`Goalpost needs Node 20.12 or newer; this is ${process.version}.`);
  process.exit(1);
}

function installIfNeeded() {
  const installed = 'node_modules/.package-lock.json';
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs) return;
  console.error('Installing packages (npm ci) ...');
  // What npm says goes to the error output: the output of a command may be JSON for another program.
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
  const { status } = spawnSync(command, [...first, 'ci', '--no-audit', '--no-fund'], { stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    console.error('npm ci failed: see above.');
    process.exit(status ?? 1);
  }
}

async function run(name, args) {
  const entry = `scripts/${name}.ts`;
  if (!/^[a-z-]+$/.test(name ?? '') || !existsSync(entry)) {
    console.error(`There is no command "${name}".`);
    return 1;
  }
  const { build } = await import('esbuild');
  const outfile = path.resolve(`.cache/scripts/${name}.cjs`);
  // CommonJS, with packages left outside: the spreadsheet engine loads in Node only as CommonJS.
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  process.setSourceMapsEnabled(true);
  return createRequire(import.meta.url)(outfile).main(args);
}

installIfNeeded();
const [name, ...args] = process.argv.slice(2);
try {
  process.exitCode = await run(name, args);
} catch (error) {
  // An option that a command doesn't know deserves a sentence; anything else is a bug, with its stack.
  if (!String(error?.code).startsWith('ERR_PARSE_ARGS')) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
