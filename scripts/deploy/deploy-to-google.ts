import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clasp, type ClaspRun, runClasp } from './clasp.ts';
import { differences, scriptFiles } from './compare.ts';
import { DeployProblem, explainClasp, unknownProblem } from './problems.ts';
import {
  type CreatedScript,
  type ProjectFile,
  projectFilePath,
  readProjectFile,
  requireDist,
  saveCreatedScript,
} from './project-file.ts';

export interface DeployOptions {
  /** The folder of `.clasp.json` and `dist/`. */
  readonly root: string;
  /** Writes `dist/`. */
  readonly build: () => Promise<unknown>;
  readonly clasp: Clasp;
  /** The name of the spreadsheet, where one is made. */
  readonly title: string;
  readonly say: (line: string) => void;
}

/**
 * Builds, makes a spreadsheet with a bound script where `.clasp.json` names none yet, pushes `dist/` and reads it back.
 * Returns the exit code: 0 when everything arrived, 1 when something stopped it (said through `say`).
 */
export async function deployToGoogle(options: DeployOptions): Promise<number> {
  // clasp refuses to work in folders reached through a link, as the temporary folder is on macOS.
  const scratch = mkdtempSync(join(realpathSync(tmpdir()), 'goalpost-deploy-'));
  try {
    await deploy({ ...options, root: realpathSync(options.root) }, scratch);
    return 0;
  } catch (error) {
    if (!(error instanceof DeployProblem)) throw error;
    for (const line of error.lines()) options.say(line);
    return 1;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function deploy(options: DeployOptions, scratch: string): Promise<void> {
  const { root, say } = options;
  const before = readProjectFile(root);
  requireDist(before);
  if (before.scriptId === undefined) await probeGoogle(options.clasp, join(scratch, 'probe'));

  await options.build();
  const sent = builtFiles(root);
  say(`Built dist/: ${sent.size} files.`);

  if (before.scriptId === undefined) await createScript(options, before, join(scratch, 'create'));
  const { scriptId, sheetId } = readProjectFile(root);
  if (scriptId === undefined) throw new Error('.clasp.json lost its scriptId while deploying.');

  await push(options.clasp, root);
  const arrived = await pull(options.clasp, scriptId, join(scratch, 'arrived'));
  checkArrival(sent, arrived, scriptId);
  say(`Pushed and read back: all ${sent.size} files arrived unchanged.`);
  sayWhere(say, scriptId, sheetId);
}

function builtFiles(root: string): Map<string, Buffer> {
  const dist = join(root, 'dist');
  const files = existsSync(dist) ? scriptFiles(dist) : new Map<string, Buffer>();
  if (!files.has('appsscript.json') || ![...files.keys()].some(path => path.endsWith('.js'))) {
    throw new DeployProblem('nothing-built', 'the build left no script and manifest in dist/.', [
      'Run `npm run build` and read what it says.',
    ]);
  }
  return files;
}

/**
 * Asks Google for something that cannot succeed, to learn of a missing login, API or network before a spreadsheet is
 * made: clasp makes the spreadsheet first, and one that fails afterwards would stay behind in Drive, empty, each time.
 * It asks for a version because reading seems to be allowed with the API switched off.
 */
async function probeGoogle(clasp: Clasp, folder: string): Promise<void> {
  const project = writeProject(folder, { scriptId: 'goalpost-no-such-script', rootDir: '.' });
  const run = await runClasp(clasp, ['create-version', 'probe'], { project, cwd: folder });
  const problem = explainClasp(run.output);
  if (problem && problem.code !== 'no-access') throw problem;
}

/**
 * Makes the spreadsheet and its script from a folder of its own: in the project's, clasp would write its default manifest
 * over the one of `dist/`, and needs a `.clasp.json` without a placeholder.
 */
async function createScript(options: DeployOptions, before: ProjectFile, folder: string): Promise<void> {
  const project = writeProject(folder, { rootDir: '.' });
  let created: CreatedScript | undefined;
  const keep = (script: CreatedScript | undefined) => {
    if (created || !script) return;
    created = script;
    // At once, while clasp still runs: a script that nobody wrote down would be made a second time.
    saveCreatedScript(options.root, before, script);
  };
  const run = await runClasp(options.clasp, ['create-script', '--type', 'sheets', `--title=${options.title}`], {
    project,
    cwd: folder,
    onOutput: output => keep(createdScript(output)),
  });
  // Should clasp word it otherwise one day, its own file still says it.
  const own = readProjectFile(folder);
  if (own.scriptId !== undefined) keep({ scriptId: own.scriptId, sheetId: own.sheetId });
  if (!created) throw creationProblem(run, options.title);
  options.say(`Created the spreadsheet "${options.title}" with a script of its own; .clasp.json now names it.`);
}

function createdScript(output: string): CreatedScript | undefined {
  const scriptId = /script\.google\.com\/d\/([\w-]+)\/edit/.exec(output)?.[1];
  const sheetId = /drive\.google\.com\/open\?id=([\w-]+)\s/.exec(output)?.[1];
  return scriptId === undefined ? undefined : { scriptId, sheetId };
}

function creationProblem(run: ClaspRun, title: string): DeployProblem {
  const known = explainClasp(run.output);
  const problem = known && known.code !== 'no-access' ? known : unknownProblem('creating the script', run.output);
  const leftover = `Look into Google Drive: an empty spreadsheet "${title}" may have been left there. Delete it.`;
  return new DeployProblem(problem.code, problem.message, [...problem.todo, leftover], problem.claspSaid);
}

async function push(clasp: Clasp, root: string): Promise<void> {
  const run = await runClasp(clasp, ['push', '--force'], { project: projectFilePath(root), cwd: root });
  const problem = explainClasp(run.output);
  if (problem) throw problem;
  // Exit code 0 proves little; what is read back afterwards does.
  if (run.exitCode !== 0) throw unknownProblem('pushing dist/', run.output);
}

async function pull(clasp: Clasp, scriptId: string, folder: string): Promise<Map<string, Buffer>> {
  const project = writeProject(folder, { scriptId, rootDir: 'files' });
  const run = await runClasp(clasp, ['pull'], { project, cwd: folder });
  if (run.exitCode !== 0 || !/^Pulled /m.test(run.output)) {
    throw explainClasp(run.output) ?? unknownProblem('reading the script back', run.output);
  }
  const files = join(folder, 'files');
  return existsSync(files) ? scriptFiles(files) : new Map();
}

function checkArrival(sent: ReadonlyMap<string, Buffer>, arrived: ReadonlyMap<string, Buffer>, scriptId: string): void {
  const wrong = differences(sent, arrived);
  if (wrong.length === 0) return;
  throw new DeployProblem(
    'not-arrived',
    `clasp reported success, but the script at Google is not what dist/ holds: ${wrong.join('; ')}.`,
    [
      `Close the script editor where it is open. Delete files there that are not in dist/: ${scriptAddress(scriptId)}`,
      'Run `npm run deploy` again.',
    ],
  );
}

function sayWhere(say: (line: string) => void, scriptId: string, sheetId: string | undefined): void {
  if (sheetId !== undefined) {
    say(`The spreadsheet: https://docs.google.com/spreadsheets/d/${sheetId}/edit`);
  } else {
    say('Open the spreadsheet that holds this script (.clasp.json has no parentId, so its address is not known here).');
    say(`The script: ${scriptAddress(scriptId)}`);
  }
  say('Reload it if it is open: the menu Goalpost appears a few seconds later.');
}

function scriptAddress(scriptId: string): string {
  return `https://script.google.com/d/${scriptId}/edit`;
}

function writeProject(folder: string, settings: { scriptId?: string; rootDir: string }): string {
  mkdirSync(join(folder, settings.rootDir), { recursive: true });
  const path = projectFilePath(folder);
  writeFileSync(path, JSON.stringify(settings));
  return path;
}
