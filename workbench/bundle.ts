import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
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
  readonly folder: string;
  /** Our own files that went into the bundle, and the hash of their contents. */
  readonly inputs: readonly string[];
  readonly hash: string;
}

async function freshBundle(root: string, cache: string): Promise<string | undefined> {
  try {
    const kept = JSON.parse(await readFile(join(cache, 'latest.json'), 'utf8')) as Kept;
    const folder = join(cache, kept.folder);
    return existsSync(folder) && (await hashOf(root, kept.inputs)) === kept.hash ? folder : undefined;
  } catch {
    return undefined;
  }
}

/** Packages are told apart by the lockfile; hashing 12 MB of them would cost what the cache saves. */
async function hashOf(root: string, inputs: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const input of ['package-lock.json', ...inputs]) hash.update(input).update(await readFile(join(root, input)));
  return hash.digest('hex');
}

async function makeBundle(root: string, cache: string): Promise<string> {
  const page = join(root, 'workbench', 'page');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'page-'));
  const started = Date.now();
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
    outdir: folder,
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
  await writeFile(join(folder, 'index.html'), await readFile(join(page, 'index.html')));

  const inputs = [...Object.keys(client.metafile.inputs), ...Object.keys(main.metafile.inputs)]
    .map(path => relative(root, resolve(root, path)))
    .filter(path => !path.startsWith('node_modules') && existsSync(join(root, path)));
  const kept = [...new Set([...inputs, 'workbench/page/index.html', 'workbench/bundle.ts'])].sort();
  const hash = await hashOf(root, kept);
  // A file saved during the build may or may not be in the bundle: such a bundle serves once.
  const times = await Promise.all(kept.map(path => stat(join(root, path)).then(({ mtimeMs }) => mtimeMs)));
  if (Math.max(...times) < started) {
    const latest: Kept = { folder: basename(folder), inputs: kept, hash };
    await writeFile(join(cache, 'latest.json'), JSON.stringify(latest));
  }
  await removeOld(cache, folder);
  return folder;
}

/** Not the young ones: another process may be reading a bundle of a moment ago. */
async function removeOld(cache: string, folder: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const path = join(cache, name);
    if (path === folder || name === 'latest.json') continue;
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > 3_600_000) await rm(path, { recursive: true, force: true });
  }
}
