import { spawn } from 'node:child_process';
import { DeployProblem } from './problems.ts';

/** How to start clasp. */
export interface Clasp {
  /** Its program file, run with the Node that runs this. */
  readonly program: string;
  readonly env: NodeJS.ProcessEnv;
  /** After so long without an end, a run counts as "Google cannot be reached". */
  readonly timeoutMs: number;
}

export interface ClaspRun {
  /** clasp exits with 0 after some failures too: read `output` as well. */
  readonly exitCode: number;
  /** Standard output and error, as they came. */
  readonly output: string;
}

export interface RunSettings {
  /** The `.clasp.json` to use. */
  readonly project: string;
  readonly cwd: string;
  /** Called with all output so far, each time some arrives. */
  readonly onOutput?: (output: string) => void;
}

/** Runs clasp without a terminal, so that it never asks. */
export function runClasp(clasp: Clasp, args: readonly string[], settings: RunSettings): Promise<ClaspRun> {
  // DEBUG would make clasp print the credentials, and this shows its output to the user.
  const { DEBUG: _dropped, ...env } = clasp.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [clasp.program, ...args, '--project', settings.project], {
      cwd: settings.cwd,
      env: { ...env, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill('SIGKILL');
    }, clasp.timeoutMs);
    const collect = (chunk: string) => {
      output += chunk;
      settings.onOutput?.(output);
    };
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', collect);
    }
    child.on('error', error => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', code => {
      clearTimeout(timer);
      if (timedOut) {
        reject(
          new DeployProblem(
            'no-network',
            `Google did not answer for ${Math.round(clasp.timeoutMs / 1000)} seconds.`,
            ['Check the internet connection and run `npm run deploy` again.'],
            output,
          ),
        );
      } else {
        resolve({ exitCode: code ?? 1, output });
      }
    });
  });
}
