import vm from 'node:vm';
import * as esbuild from 'esbuild';
import { codeOptions } from '../build.ts';
import { type Figure, medianMilliseconds, rounded } from './figure.ts';

/** The bundle that runs in Apps Script, and how many of its bytes are texts. */
export async function measureCode(): Promise<{
  readonly code: string;
  readonly bytes: number;
  readonly textBytes: number;
}> {
  const { outputFiles, metafile } = await esbuild.build({
    ...codeOptions('en', 'bound'),
    write: false,
    metafile: true,
  });
  const code = outputFiles[0]?.text ?? '';
  const [output] = Object.values(metafile.outputs);
  const textBytes = Object.entries(output?.inputs ?? {})
    .filter(([file]) => file.startsWith('src/i18n/'))
    .reduce((sum, [, input]) => sum + input.bytesInOutput, 0);
  return { code, bytes: Buffer.byteLength(code), textBytes };
}

/** Size and load time of the code that Sheets evaluates for every call of a custom function. */
export async function* benchCode(): AsyncGenerator<Figure> {
  const { code, bytes, textBytes } = await measureCode();
  yield { what: 'code without texts', value: rounded((bytes - textBytes) / 1000), unit: 'KB', goal: '< 60' };
  yield { what: 'code with texts in four languages', value: rounded(bytes / 1000), unit: 'KB', goal: '< 450' };

  const script = new vm.Script(code);
  const load = medianMilliseconds(51, () => script.runInContext(vm.createContext(Object.create(null))));
  const empty = medianMilliseconds(51, () => new vm.Script('').runInContext(vm.createContext(Object.create(null))));
  yield { what: 'evaluating the code in a bare VM', value: rounded(load - empty), unit: 'ms', goal: '< 5' };
}
