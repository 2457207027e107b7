import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { build } from 'esbuild';

/**
 * The page's files by path, bundled into `.cache/workbench/`. The grid alone is 12 MB and takes seconds, so a bundle
 * is kept until one of our own files or the lockfile changes.
 */
export async function bundlePage(root: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const cache = join(root, '.cache', 'workbench');
  const folder = (await freshBundle(root, cache)) ?? (await makeBundle(root, cache));
  const names = await readdir(folder);
  return new Map(
    await Promise.all(names.map(async name => [name, new Uint8Array(await readFile(join(folder, name)))] as const)),
  );
}

interface Kept {
  readonly inputs: readonly string[];
  readonly key: string;
}

async function freshBundle(root: string, cache: string): Promise<string | undefined> {
  try {
    const kept = JSON.parse(await readFile(join(cache, 'latest.json'), 'utf8')) as Kept;
    const folder = join(cache, kept.key);
    return existsSync(folder) && (await keyOf(root, kept.inputs)) === kept.key ? folder : undefined;
  } catch {
    return undefined;
  }
}

/** Packages are told apart by the lockfile; hashing 12 MB of them would cost what the cache saves. */
async function keyOf(root: string, inputs: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const input of ['package-lock.json', ...inputs]) hash.update(input).update(await readFile(join(root, input)));
  return hash.digest('hex').slice(0, 16);
}

async function makeBundle(root: string, cache: string): Promise<string> {
  const page = join(root, 'workbench', 'page');
  const temporary = join(cache, `making-${process.pid}`);
  await mkdir(temporary, { recursive: true });
  const client = await build({
    absWorkingDir: root,
    entryPoints: [join(page, 'frame-client.ts')],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    write: false,
    metafile: true,
  });
  const main = await build({
    absWorkingDir: root,
    entryPoints: [join(page, 'main.ts'), join(page, 'style.css')],
    bundle: true,
    minify: true,
    // Univer must come in as ES modules only: a CommonJS copy beside it brings a second injector, and the page dies.
    format: 'esm',
    mainFields: ['browser', 'module', 'main'],
    splitting: true,
    target: 'es2022',
    outdir: temporary,
    define: {
      'process.env.NODE_ENV': '"production"',
      FRAME_CLIENT: JSON.stringify(client.outputFiles[0]?.text ?? ''),
    },
    loader: { '.ttf': 'dataurl', '.woff': 'dataurl', '.woff2': 'dataurl', '.svg': 'dataurl' },
    metafile: true,
    logLevel: 'warning',
  });
  const twice = Object.keys(main.metafile.inputs).filter(path => /@univerjs\/[^/]+\/lib\/(cjs|umd)\//.test(path));
  if (twice.length > 0) throw new Error(`The page would hold Univer twice: ${twice.slice(0, 3).join(', ')}`);
  await writeFile(join(temporary, 'index.html'), await readFile(join(page, 'index.html')));

  const inputs = [...Object.keys(client.metafile.inputs), ...Object.keys(main.metafile.inputs)]
    .map(path => relative(root, resolve(root, path)))
    .filter(path => !path.startsWith('node_modules') && existsSync(join(root, path)));
  const kept = [...new Set([...inputs, 'workbench/page/index.html', 'workbench/bundle.ts'])].sort();
  const key = await keyOf(root, kept);
  const folder = join(cache, key);
  await rm(folder, { recursive: true, force: true });
  // Test files bundle side by side; whoever comes second has made the very same files.
  await rename(temporary, folder).catch(() => rm(temporary, { recursive: true, force: true }));
  await writeFile(join(cache, 'latest.json'), JSON.stringify({ inputs: kept, key } satisfies Kept));
  for (const old of await readdir(cache)) {
    if (old !== key && old !== 'latest.json' && !old.startsWith('making-'))
      await rm(join(cache, old), { recursive: true, force: true });
  }
  return folder;
}
