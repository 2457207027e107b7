import { createHeadlessHost } from '../workbench/host/headless.ts';
import { buildFiles } from './build.ts';

/**
 * `npm run -s formula -- '=SOCIAL_ROI(180000,65000)' ...`: one JSON line each, the value (2-D for spills) or
 * `{"error", "message"}`. Exit code 1 when any is an error, 2 when no formula is given.
 */
export async function main(args: readonly string[]): Promise<number> {
  if (args.length === 0) {
    console.error("Give one formula or more: npm run -s formula -- '=SOCIAL_ROI(180000,65000)'");
    return 2;
  }
  const host = await createHeadlessHost({ files: await buildFiles() });
  let failed = false;
  try {
    for (const formula of args) {
      const result = await host.evaluate(formula.startsWith('=') ? formula : `=${formula}`);
      failed ||= 'error' in result;
      console.log(JSON.stringify('error' in result ? result : result.value));
    }
  } finally {
    host.dispose();
  }
  return failed ? 1 : 0;
}
