import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Answers, ConversionMeaning, Mapping } from '../../importers/imported-table.ts';
import { usePage } from '../page/page.tsx';
import { createReader } from '../worker-host.ts';
import {
  answersFor,
  conversionsOf,
  type ImportFile,
  isSameFile,
  type KnownAccount,
  newImportFile,
  withConversion,
} from './import-file.ts';

export interface ImportFiles {
  readonly files: readonly ImportFile[];
  /** Files are read in the page itself, as the sandbox refuses workers. */
  readonly inPage: boolean;
  /** Names of files that were dropped a second time, of the last drop. */
  readonly repeated: readonly string[];
  add(added: readonly File[]): void;
  remove(id: number): void;
  answer(id: number, answers: Answers): void;
  /** What a platform's name of a result counts: in every file that has it. */
  nameConversion(name: string, meaning: ConversionMeaning): void;
  map(id: number, index: number, mapping: Mapping | null): void;
  clear(): void;
}

/** The files of the dialog; each change of an answer or a mapping reads its file again. */
export function useImportFiles(knownAccounts: readonly KnownAccount[]): ImportFiles {
  const [files, setFiles] = useState<readonly ImportFile[]>([]);
  const [inPage, setInPage] = useState(false);
  const [repeated, setRepeated] = useState<readonly string[]>([]);
  const { model } = usePage<'import'>().texts;
  const labels = useMemo(() => ({ ...model.dimensions, ...model.measures }), [model]);
  const reader = useMemo(() => createReader(() => setInPage(true)), []);
  const nextId = useRef(1);
  /** A reading that a newer one of the same file has overtaken is dropped. */
  const readings = useRef(new Map<number, number>());

  const read = useCallback(
    async (file: ImportFile) => {
      const reading = (readings.current.get(file.id) ?? 0) + 1;
      readings.current.set(file.id, reading);
      setFiles(all => all.map(one => (one.id === file.id ? { ...file, reading: true } : one)));
      const reply = await reader.read(file.file, { answers: file.answers, mappings: file.mappings, labels });
      if (readings.current.get(file.id) !== reading) return;
      setFiles(all =>
        all.map(one =>
          one.id === file.id
            ? {
                ...file,
                reading: false,
                parts: reply.ok ? reply.value : null,
                failure: reply.ok ? null : reply.error,
              }
            : one,
        ),
      );
    },
    [reader, labels],
  );

  // What needn't be asked is answered when a file was read, or when another file of its channel was answered.
  useEffect(() => {
    for (const file of files) {
      if (file.reading || !file.parts) continue;
      const answers = answersFor(file, files, knownAccounts);
      if (answers) void read({ ...file, answers });
    }
  }, [files, knownAccounts, read]);

  const withFile = (id: number, change: (file: ImportFile) => ImportFile) => {
    const file = files.find(one => one.id === id);
    if (file) void read(change(file));
  };

  return {
    files,
    inPage,
    repeated,
    add: added => {
      const isKnown = (file: File) => files.some(one => isSameFile(one.file, file));
      setRepeated(added.filter(isKnown).map(file => file.name));
      const fresh = added.filter(file => !isKnown(file)).map(file => newImportFile(nextId.current++, file));
      setFiles([...files, ...fresh]);
      for (const file of fresh) void read(file);
    },
    remove: id => {
      readings.current.delete(id);
      setRepeated([]);
      setFiles(files.filter(file => file.id !== id));
    },
    answer: (id, answers) => withFile(id, file => ({ ...file, answers })),
    nameConversion: (name, meaning) => {
      for (const file of files) {
        if (conversionsOf(file).some(one => one.name === name)) {
          void read({ ...file, answers: withConversion(file.answers, name, meaning) });
        }
      }
    },
    map: (id, index, mapping) =>
      withFile(id, file => {
        const { [index]: _, ...others } = file.mappings;
        return { ...file, mappings: mapping ? { ...others, [index]: mapping } : others };
      }),
    clear: () => {
      readings.current.clear();
      setRepeated([]);
      setFiles([]);
    },
  };
}
