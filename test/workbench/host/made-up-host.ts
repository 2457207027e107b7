import { afterEach } from 'vitest';
import type { Host, HostOptions } from '../../../workbench/host/contract.ts';
import { createHeadlessHost } from '../../../workbench/host/headless.ts';

const open: Host[] = [];

afterEach(() => {
  for (const host of open.splice(0)) host.dispose();
});

export const TWO_SCOPES = [
  'https://www.googleapis.com/auth/spreadsheets.currentonly',
  'https://www.googleapis.com/auth/script.container.ui',
];

/** A host on a script written in the test itself; disposed of after it. */
export async function hostWith(
  code: string,
  options: Omit<HostOptions, 'files'> & { scopes?: readonly string[]; files?: Record<string, string> } = {},
): Promise<Host> {
  const { scopes = TWO_SCOPES, files, ...rest } = options;
  const host = await createHeadlessHost({
    files: {
      'Code.js': code,
      'appsscript.json': JSON.stringify({ timeZone: 'Etc/UTC', oauthScopes: scopes }),
      ...files,
    },
    ...rest,
  });
  open.push(host);
  return host;
}
