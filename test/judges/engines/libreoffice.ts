import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as XLSX from '@e965/xlsx';
import { makeXlsx } from '../../fixtures/make-xlsx.ts';
import type { Engine } from '../judge.ts';
import { type ComputedPages, isFormula, type Page, type Value } from '../page.ts';

/** Far above the seconds it takes: a dialog that nobody sees must not hold up the command for ever. */
const PATIENCE_MS = 600_000;

/** Converts a workbook of inputs and formulas, which it must compute first; numbers come back with 15 digits. */
export const libreOffice: Engine<readonly Page[], ComputedPages> = {
  name: 'LibreOffice',
  async open() {
    const opened = await openLibreOffice();
    if ('absent' in opened) return opened;
    return {
      ...opened,
      compute: async pages => read(await opened.recalculate(workbook(pages)), pages),
    };
  },
};

interface LibreOffice {
  readonly version: string;
  /** The same .xlsx, with a value in every formula's cell. */
  recalculate(xlsx: Uint8Array): Promise<Buffer>;
  close(): Promise<void>;
}

/** LibreOffice with a profile of its own, or why this machine has none. */
export async function openLibreOffice(): Promise<LibreOffice | { readonly absent: string }> {
  const program = find();
  if (!program) return { absent: 'soffice is not installed' };
  const version = /LibreOffice (\S+)/.exec(await run(program, ['--version']))?.[1] ?? 'of unknown version';
  const folder = await mkdtemp(path.join(tmpdir(), 'judge-libreoffice-'));
  return {
    version,
    async recalculate(xlsx) {
      const given = path.join(folder, 'judged.xlsx');
      const into = path.join(folder, 'computed');
      await rm(into, { recursive: true, force: true });
      await mkdir(into);
      await writeFile(given, xlsx);
      await run(program, [
        // A profile of its own: one that is open elsewhere would swallow the command.
        `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`,
        ...['--headless', '--norestore', '--convert-to', 'xlsx', '--outdir', into, given],
      ]);
      return readFile(path.join(into, 'judged.xlsx'));
    },
    async close() {
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function find(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const installed = ['/Applications/LibreOffice.app/Contents/MacOS', 'C:\\Program Files\\LibreOffice\\program'];
  return [...folders, ...installed]
    .flatMap(folder => ['soffice', 'soffice.exe', 'libreoffice'].map(name => path.join(folder, name)))
    .find(program => existsSync(program));
}

function run(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    // Its starter is a script: the whole group is ended when it takes too long.
    const child = spawn(program, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
    const timer = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), PATIENCE_MS);
    child.once('error', reject);
    child.once('close', code => {
      clearTimeout(timer);
      if (code === 0) resolve(said);
      else reject(new Error(`LibreOffice ended with ${code ?? 'a signal'}: ${said.trim()}`));
    });
  });
}

/** No formula has a saved value: whatever comes back was computed. */
function workbook(pages: readonly Page[]): Uint8Array {
  const last = Math.max(...pages.map(({ rows }) => rows.length));
  return makeXlsx(
    'judged.xlsx',
    pages.map(({ name, rows }) => ({
      name,
      rows: rows.map(row =>
        row.map(cell => (isFormula(cell) ? { formula: withoutWholeColumns(cell.formula.slice(1), last) } : cell)),
      ),
    })),
  ).bytes;
}

/**
 * A whole column as far down as any sheet holds anything. A blank cell is no `web`, too: for a criterion of `"<>web"` it would
 * walk down the million rows of each column, thousands of times.
 */
const withoutWholeColumns = (formula: string, last: number): string =>
  formula.replaceAll(/\$([A-Z]{1,3}):\$([A-Z]{1,3})(?![A-Z\d])/gu, `$$$1$$1:$$$2$$${last}`);

function read(bytes: Buffer, pages: readonly Page[]): ComputedPages {
  const { Sheets } = XLSX.read(bytes, { dense: true });
  return pages.map(({ name, rows }) => {
    const cells = Sheets[name]?.['!data'];
    if (!cells) throw new Error(`LibreOffice gave no sheet "${name}" back.`);
    return rows.map((row, r) => row.map((_, c) => contentOf(cells[r]?.[c])));
  });
}

export function contentOf(cell: XLSX.CellObject | undefined): Value {
  if (cell?.t === 'e') return cell.w ?? 'error';
  const value = cell?.v;
  if (value === undefined || value === '') return null;
  return typeof value === 'number' ? value : String(value);
}
