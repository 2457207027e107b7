import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

const MANIFEST = 'appsscript.json';

/** The files of a folder that Apps Script can hold, with their content, by path with `/`. */
export function scriptFiles(folder: string): Map<string, Buffer> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => /\.(js|html)$/.test(path) || path === MANIFEST)
    .sort();
  return new Map(paths.map(path => [path.split(sep).join('/'), readFileSync(join(folder, path))]));
}

/** One line for each file that did not arrive as it was sent; empty when all did. */
export function differences(sent: ReadonlyMap<string, Buffer>, arrived: ReadonlyMap<string, Buffer>): string[] {
  const lines: string[] = [];
  for (const [path, content] of sent) {
    const there = arrived.get(path);
    if (!there) {
      lines.push(`${path} is missing`);
    } else if (!(path === MANIFEST ? sameJson(content, there) : content.equals(there))) {
      lines.push(
        `${path} differs from byte ${firstDifference(content, there)} on (${content.length} bytes sent, ${there.length} there)`,
      );
    }
  }
  for (const path of arrived.keys()) {
    if (!sent.has(path)) lines.push(`${path} is in the script, but not in dist/`);
  }
  return lines;
}

/** Google reads the manifest and may lay it out anew: only what it says is compared. */
function sameJson(a: Buffer, b: Buffer): boolean {
  try {
    return isDeepStrictEqual(JSON.parse(a.toString('utf8')), JSON.parse(b.toString('utf8')));
  } catch {
    return a.equals(b);
  }
}

function firstDifference(a: Buffer, b: Buffer): number {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) if (a[i] !== b[i]) return i;
  return shorter;
}
