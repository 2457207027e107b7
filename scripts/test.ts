import { build } from './build.ts';
import { runTool } from './processes.ts';

/** `npm test [-- vitest's arguments]`: builds, then runs every test. */
export async function main(args: readonly string[]): Promise<number> {
  await build();
  return runTool('vitest', ['run', ...args]);
}
