import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DeployProblem } from './problems.ts';

/** What `.clasp.json` says about the script that `dist/` is pushed to. */
export interface ProjectFile {
  /** undefined while the file holds only the placeholder. */
  readonly scriptId: string | undefined;
  /** The spreadsheet that the script is bound to, where known. */
  readonly sheetId: string | undefined;
  /** The whole file, so that settings of others survive a rewrite. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** A script that Google has just made. */
export interface CreatedScript {
  readonly scriptId: string;
  readonly sheetId: string | undefined;
}

const PLACEHOLDER = 'PLACEHOLDER';

export function projectFilePath(root: string): string {
  return join(root, '.clasp.json');
}

/** Reads `.clasp.json`; a missing file counts as the placeholder. */
export function readProjectFile(root: string): ProjectFile {
  const settings = parse(root);
  const scriptId = text(settings['scriptId']);
  const parent = settings['parentId'];
  return {
    scriptId: scriptId?.startsWith(PLACEHOLDER) ? undefined : scriptId,
    // Older versions of clasp wrote a list.
    sheetId: text(Array.isArray(parent) ? parent[0] : parent),
    settings,
  };
}

/** Refuses a `.clasp.json` that would push another folder than the one that is built and compared. */
export function requireDist(file: ProjectFile): void {
  const rootDir = file.settings['rootDir'];
  if (file.scriptId === undefined || rootDir === 'dist') return;
  const found = rootDir === undefined ? 'no rootDir' : `"rootDir": ${JSON.stringify(rootDir)}`;
  throw new DeployProblem('project-file', `.clasp.json has ${found}; only dist/ is built and checked.`, [
    'Write "rootDir": "dist" in .clasp.json and run `npm run deploy` again.',
  ]);
}

/** Writes the script's IDs into `.clasp.json` in one step: whoever is killed here leaves the old file or the new one. */
export function saveCreatedScript(root: string, file: ProjectFile, script: CreatedScript): void {
  // A spreadsheet named before belongs to another script.
  const { parentId: _before, ...kept } = file.settings;
  const settings = {
    ...kept,
    scriptId: script.scriptId,
    rootDir: 'dist',
    ...(script.sheetId === undefined ? {} : { parentId: script.sheetId }),
  };
  const path = projectFilePath(root);
  const next = `${path}.new`;
  writeFileSync(next, `${JSON.stringify(settings, null, 2)}\n`);
  renameSync(next, path);
}

function parse(root: string): Record<string, unknown> {
  let content: string;
  try {
    content = readFileSync(projectFilePath(root), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw error;
  }
  try {
    const value: unknown = JSON.parse(content);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // Said below, with what to do.
  }
  throw new DeployProblem('project-file', '.clasp.json is not a JSON object.', [
    'If you deployed before, put the scriptId back: {"scriptId": "...", "rootDir": "dist"}. The spreadsheet shows it under Extensions > Apps Script > Project Settings.',
    'Otherwise write {"scriptId": "PLACEHOLDER", "rootDir": "dist"} and run `npm run deploy` again.',
  ]);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
