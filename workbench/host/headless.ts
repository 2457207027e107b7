import { createHeadlessEngine } from '../engine/headless.ts';
import type { Host, HostOptions } from './contract.ts';
import { createHost } from './host.ts';
import { nodeRealm } from './node-realm.ts';

/** A workbench without a page, for tests and commands. `dispose()` it, or the process won't end. */
export function createHeadlessHost(options: HostOptions): Promise<Host> {
  return createHost(createHeadlessEngine(), nodeRealm, options);
}
