import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { deployToGoogle } from '../../../scripts/deploy/deploy-to-google.ts';
import { type AppsScriptApi, startAppsScriptApi, TOKEN } from './apps-script-api.ts';

const here = dirname(fileURLToPath(import.meta.url));
const repository = join(here, '../../..');
const PLACEHOLDER_FILE = '{\n  "scriptId": "PLACEHOLDER_run_npm_run_deploy",\n  "rootDir": "dist"\n}\n';
const PRELOAD = pathToFileURL(join(here, 'send-clasp-to-stand-in.mjs')).href;
export const CLASP = createRequire(import.meta.url).resolve('@google/clasp');

export interface Deployment {
  readonly exitCode: number;
  /** Everything that was said, as one text. */
  readonly said: string;
}

/** A project and a home folder of their own, with a stand-in of Google: nothing of the user's is read or written. */
export interface Sandbox {
  readonly root: string;
  readonly api: AppsScriptApi;
  /** What the next build writes into `dist/`. */
  readonly files: Map<string, string>;
  /** How often it was built. */
  readonly builds: () => number;
  readonly env: NodeJS.ProcessEnv;
  readonly projectFile: () => string;
  readonly writeProjectFile: (content: string) => void;
  readonly logOut: () => void;
  readonly deploy: (changes?: { title?: string; timeoutMs?: number; standInUrl?: string }) => Promise<Deployment>;
  readonly close: () => Promise<void>;
}

export async function openSandbox(): Promise<Sandbox> {
  const folder = mkdtempSync(join(tmpdir(), 'goalpost deploy test '));
  const root = join(folder, 'project');
  const home = join(folder, 'home');
  for (const path of [root, home]) mkdirSync(path);
  // Not the repository's own, which names a real script once its owner has deployed.
  writeFileSync(join(root, '.clasp.json'), PLACEHOLDER_FILE);
  writeFileSync(join(home, '.clasprc.json'), JSON.stringify({ tokens: { default: login() } }));

  const api = await startAppsScriptApi();
  const files = new Map([
    ['appsscript.json', readFileSync(join(repository, 'appsscript.json'), 'utf8')],
    ['Code.js', 'var goalpost = (() => ({ hello: () => "한국어, 中文, ☕, \\u2028" }))();\r\n// no newline at the end'],
    ['functions.js', 'function HELLO() {\n  return goalpost.hello();\n}\n'],
    ['sidebar.html', '<!doctype html>\n<p>Goalpost &amp; 친구들</p>\n'],
  ]);
  let builds = 0;
  const build = async () => {
    builds++;
    rmSync(join(root, 'dist'), { recursive: true, force: true });
    mkdirSync(join(root, 'dist'));
    for (const [name, content] of files) writeFileSync(join(root, 'dist', name), content);
  };
  const env = {
    PATH: process.env['PATH'],
    HOME: home,
    USERPROFILE: home,
    NODE_OPTIONS: `--import ${PRELOAD}`,
    STAND_IN_URL: api.url,
  };

  return {
    root,
    api,
    files,
    builds: () => builds,
    env,
    projectFile: () => readFileSync(join(root, '.clasp.json'), 'utf8'),
    writeProjectFile: content => writeFileSync(join(root, '.clasp.json'), content),
    logOut: () => rmSync(join(home, '.clasprc.json')),
    deploy: async ({ title = 'Goalpost', timeoutMs = 60_000, standInUrl = api.url } = {}) => {
      const lines: string[] = [];
      const exitCode = await deployToGoogle({
        root,
        build,
        clasp: { program: CLASP, env: { ...env, STAND_IN_URL: standInUrl }, timeoutMs },
        title,
        say: line => lines.push(line),
      });
      return { exitCode, said: lines.join('\n') };
    },
    close: async () => {
      await api.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function login() {
  return {
    type: 'authorized_user',
    client_id: 'stand-in',
    client_secret: 'stand-in',
    refresh_token: 'stand-in',
    access_token: TOKEN,
    expiry_date: 99_999_999_999_999,
  };
}
