import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundlePage } from '../workbench/bundle.ts';
import type { DistFiles } from '../workbench/host/contract.ts';
import { type Served, serve } from '../workbench/serve.ts';

const usualPort = 8787;

export interface StartOptions {
  /** Exactly this port; 0 = any free one. Default: 8787, or the next free one. */
  readonly port?: number;
  /** Instead of building `dist/`: tests of the page bring small scripts of their own. */
  readonly files?: DistFiles;
}

/** Builds what is needed and serves the workbench on 127.0.0.1. */
export async function startServer({ port, files }: StartOptions = {}): Promise<Served> {
  const [page] = await Promise.all([bundlePage(process.cwd()), files ?? buildDist()]);
  return serve({
    port: port ?? usualPort,
    tries: port === undefined ? 100 : 1,
    page,
    files: () => files ?? readDist(),
  });
}

/** Loaded when needed: a test with a script of its own doesn't wait for the product. */
async function buildDist(): Promise<void> {
  const { build } = await import('./build.ts');
  await build();
}

/** From the folder at each load of the page: after `npm run build`, a reload shows the new code. */
async function readDist(): Promise<DistFiles> {
  const names = await readdir('dist');
  return Object.fromEntries(
    await Promise.all(names.map(async name => [name, await readFile(join('dist', name), 'utf8')])),
  );
}

export async function main(_args: readonly string[]): Promise<number> {
  const asked = process.env['PORT'];
  const port = asked ? Number(asked) : undefined;
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536)) {
    console.error(`PORT is a number from 0 to 65535, not "${asked}".`);
    return 1;
  }
  console.log('Building Goalpost and its workbench ...');
  let served: Served;
  try {
    served = await startServer(port === undefined ? {} : { port });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      console.error(`Port ${port} is taken. Choose another with PORT, or leave PORT out to get a free one.`);
      return 1;
    }
    throw error;
  }
  console.log(`\n  Goalpost is ready:  ${served.url}\n\n  Open it in a browser. Ctrl-C ends it.`);
  await new Promise<void>(resolve => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  await served.close();
  return 0;
}
