import { buildFiles, type Dist } from '../../scripts/build.ts';

let built: Promise<Dist> | undefined;

/** The files that would be pushed, built once a test file from the source as it is now. */
export function distFiles(): Promise<Dist> {
  built ??= buildFiles();
  return built;
}
