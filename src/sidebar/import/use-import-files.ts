import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { AppState, NamesToRemember } from '../../app/api.ts';
import type { Answers, Mapping } from '../../importers/imported-table.ts';
import { type ConversionMeaning, meaningOf, type RememberedMapping } from '../../model/remembered-names.ts';
import { usePage } from '../page/page.tsx';
import { createReader } from '../worker-host.ts';
import {
  answersFor,
  conversionsOf,
  type ImportFile,
  isSameFile,
  newImportFile,
  type PartMapping,
} from './import-file.ts';
import type { UnknownPart } from './read-request.ts';
import { headerId, newsIn, rememberedMapping, resultNames, type SaidNames, withSaid } from './remembered.ts';

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
  map(id: number, index: number, mapping: Mapping): void;
  /** Takes the mapping of an unknown table back; the form begins with it. */
  unmap(id: number, index: number): void;
  /** The person began to map the table: what the workbook remembers, should it come now, comes too late. */
  begin(id: number, index: number): void;
  /** Tables with this header aren't mapped by themselves any more. */
  forget(mapping: RememberedMapping): void;
  /** Takes that back. */
  remember(mapping: RememberedMapping): void;
  /** What the workbook doesn't know yet; null for nothing. */
  readonly news: NamesToRemember | null;
  clear(): void;
}

const NOTHING: Pick<AppState, 'accounts' | 'names'> = { accounts: [], names: { results: {}, mappings: [] } };

/**
 * The files of the dialog; each change of an answer or a mapping reads its file again.
 *
 * @param state null until it is known: files may be dropped before.
 */
export function useImportFiles(state: AppState | null): ImportFiles {
  const { accounts: knownAccounts, names: known } = state ?? NOTHING;
  const [said, setSaid] = useState<SaidNames>({});
  const [forgotten, setForgotten] = useState<ReadonlySet<string>>(new Set());
  const names = useMemo(() => resultNames(known.results, said), [known, said]);
  const lastMappings = useMemo(() => known.mappings.filter(({ header }) => !forgotten.has(header)), [known, forgotten]);
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
      const reply = await reader.read(file.file, {
        answers: { ...file.answers, resultNames: file.resultNames },
        mappings: Object.fromEntries(
          Object.entries(file.mappings).flatMap(([index, { mapping, from }]) =>
            from === 'draft' ? [] : [[index, mapping] as const],
          ),
        ),
        labels,
      });
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

  // What needn't be asked is answered when a file was read, when another file of its channel was answered, and when it is
  // known what the workbook remembers.
  useEffect(() => {
    for (const file of files) {
      if (file.reading || !file.parts) continue;
      const answers = answersFor(file, files, knownAccounts);
      const asLastTime = file.parts.unknown.flatMap((part, index): [number, PartMapping][] => {
        const mapping = file.mappings[index] ? null : rememberedMapping(part, lastMappings);
        return mapping ? [[index, { mapping, from: 'last-time' }]] : [];
      });
      if (answers || asLastTime.length > 0 || isNamedOtherwise(file, names)) {
        void read({
          ...file,
          answers: answers ?? file.answers,
          resultNames: names,
          mappings: { ...file.mappings, ...Object.fromEntries(asLastTime) },
        });
      }
    }
  }, [files, knownAccounts, names, lastMappings, read]);

  const withFile = (id: number, change: (file: ImportFile) => ImportFile) => {
    const file = files.find(one => one.id === id);
    if (file) void read(change(file));
  };

  const partOf = (id: number, index: number) => files.find(file => file.id === id)?.parts?.unknown[index];
  const setMapping = (id: number, index: number, mapping: PartMapping) =>
    withFile(id, file => ({ ...file, mappings: { ...file.mappings, [index]: mapping } }));

  /** Tables with this header: with another mapping, or with none as on first sight. */
  const unmapAll = (header: string, mappingOf: (part: UnknownPart) => PartMapping | null) => {
    for (const file of files) {
      const mappings: Record<number, PartMapping> = { ...file.mappings };
      const alike = (file.parts?.unknown ?? []).map(part => headerId(part.headers) === header);
      file.parts?.unknown.forEach((part, index) => {
        if (!alike[index]) return;
        const mapping = mappingOf(part);
        if (mapping) mappings[index] = mapping;
        else delete mappings[index];
      });
      if (alike.includes(true)) void read({ ...file, mappings });
    }
  };

  return {
    files,
    inPage,
    repeated,
    add: added => {
      const isKnown = (file: File) => files.some(one => isSameFile(one.file, file));
      setRepeated(added.filter(isKnown).map(file => file.name));
      const fresh = added.filter(file => !isKnown(file)).map(file => newImportFile(nextId.current++, file, names));
      setFiles([...files, ...fresh]);
      for (const file of fresh) void read(file);
    },
    remove: id => {
      readings.current.delete(id);
      setRepeated([]);
      setFiles(files.filter(file => file.id !== id));
    },
    answer: (id, answers) => withFile(id, file => ({ ...file, answers })),
    nameConversion: (name, meaning) => setSaid(before => withSaid(before, name, meaning)),
    map: (id, index, mapping) => setMapping(id, index, { mapping, from: 'person' }),
    unmap: (id, index) => {
      const mapping = partOf(id, index)?.mapping;
      if (mapping) setMapping(id, index, { mapping, from: 'draft' });
    },
    begin: (id, index) =>
      setFiles(all =>
        all.map(file => {
          const part = file.id === id && !file.mappings[index] ? file.parts?.unknown[index] : undefined;
          const draft: PartMapping | null = part ? { mapping: part.suggestion, from: 'draft' } : null;
          return draft ? { ...file, mappings: { ...file.mappings, [index]: draft } } : file;
        }),
      ),
    forget: mapping => {
      setForgotten(before => new Set([...before, mapping.header]));
      unmapAll(mapping.header, ({ suggestion }) => ({ mapping: suggestion, from: 'draft' }));
    },
    remember: mapping => {
      setForgotten(before => new Set([...before].filter(one => one !== mapping.header)));
      // They are mapped anew when they were read.
      unmapAll(mapping.header, () => null);
    },
    news: useMemo(() => newsIn(files, said, { ...known, mappings: lastMappings }), [files, said, known, lastMappings]),
    clear: () => {
      readings.current.clear();
      setRepeated([]);
      setFiles([]);
      setSaid({});
      setForgotten(new Set());
    },
  };
}

/** Whether a name in it counts as something else than it was read with. */
const isNamedOtherwise = (file: ImportFile, names: ImportFile['resultNames']): boolean =>
  file.resultNames !== names &&
  conversionsOf(file).some(({ name }) => {
    const [before, now] = [meaningOf(file.resultNames, name), meaningOf(names, name)];
    return before?.measure !== now?.measure || before?.type !== now?.type;
  });
