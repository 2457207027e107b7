import { main as build } from './build.ts';
import { main as docs } from './docs.ts';
import { runTool } from './processes.ts';

/** Each step with what it guards; what fails fastest comes first. */
const steps: readonly (readonly [what: string, run: () => Promise<number>])[] = [
  ['format and lint', () => runTool('biome', ['ci', '--error-on-warnings', '.'])],
  [
    'layers',
    () => runTool('depcruise', ['src', 'workbench', 'scripts', 'test', '--config', '.dependency-cruiser.cjs']),
  ],
  ['dead code', () => runTool('knip', [])],
  ['types', checkTypes],
  ['help pages', () => docs(['--check'])],
  ['build', () => build([])],
  ['tests', () => runTool('vitest', ['run'])],
];

/** One project a world of types: pure code sees neither Apps Script nor the DOM. */
const projects = ['.', 'src/sheets', 'src/sidebar', 'workbench', 'scripts', 'test'];

async function checkTypes(): Promise<number> {
  for (const project of projects) {
    const code = await runTool('tsc', ['-p', project]);
    if (code !== 0) return code;
  }
  return 0;
}

/** `npm run check`: everything a change must pass. */
export async function main(): Promise<number> {
  for (const [what, run] of steps) {
    const started = Date.now();
    console.log(`\n▸ ${what}`);
    const code = await run();
    if (code !== 0) {
      console.error(`✗ ${what} failed`);
      return code;
    }
    console.log(`✓ ${what} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  }
  return 0;
}
