import { spawn } from 'node:child_process';
import path from 'node:path';

/** Runs a tool of `node_modules/.bin`, its output shown; gives its exit code. */
export function runTool(tool: string, args: readonly string[]): Promise<number> {
  const program = path.resolve('node_modules/.bin', process.platform === 'win32' ? `${tool}.cmd` : tool);
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', shell: process.platform === 'win32' });
    child.once('error', reject);
    child.once('close', code => resolve(code ?? 1));
  });
}
