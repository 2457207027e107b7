import { useId } from 'preact/hooks';
import type { Answers, Mapping } from '../../importers/imported-table.ts';
import type { ConversionMeaning, RememberedMapping } from '../../model/remembered-names.ts';
import { Icon } from '../page/icon.tsx';
import { Notice } from '../page/notice.tsx';
import { usePage } from '../page/page.tsx';
import { ProgressBar } from '../page/progress-bar.tsx';
import { Conversions } from './conversions.tsx';
import { EmptyTables } from './empty-tables.tsx';
import { conversionsOf, type ImportFile, openQuestions, partName, questionsOf } from './import-file.ts';
import { MapColumns } from './map-columns.tsx';
import { Questions } from './questions.tsx';
import { toRemember } from './remembered.ts';
import { TableCard } from './table-card.tsx';

/** A file: what it asks, and every table in it. */
export function FileCard({
  file,
  accounts,
  baseCurrency,
  onAnswers,
  onConversion,
  onMapping,
  onUnmap,
  onBeginMapping,
  onForget,
  onRemove,
}: {
  file: ImportFile;
  accounts: readonly string[];
  baseCurrency: string;
  onAnswers: (answers: Answers) => void;
  onConversion: (name: string, meaning: ConversionMeaning) => void;
  onMapping: (index: number, mapping: Mapping) => void;
  /** Takes the mapping of an unknown table back, to change it. */
  onUnmap: (index: number) => void;
  onBeginMapping: (index: number) => void;
  /** A table mapped as last time shall not be any more. */
  onForget: (mapping: RememberedMapping) => void;
  onRemove: () => void;
}) {
  const { texts, say, sayFailure } = usePage<'import'>();
  const { importing: words } = texts.sidebar;
  const titleId = useId();
  const questions = questionsOf(file);
  const conversions = conversionsOf(file);
  const { parts, failure } = file;
  const tables = parts?.tables ?? [];
  // LinkedIn's file has five tables of audience beside the one that counts: those stand back.
  const filled = tables.filter(table => table.rows.length + table.rejected.length > 0);
  const empty = tables.filter(table => !filled.includes(table));
  const isEmpty = parts !== null && parts.tables.length === 0 && parts.unknown.length === 0;
  return (
    <section class="card file" aria-labelledby={titleId} aria-busy={file.reading}>
      <div class="file-head">
        <Icon name="file" />
        <h2 id={titleId} class="file-name">
          {file.file.name}
        </h2>
        <button
          type="button"
          class="icon-button"
          title={words.remove}
          aria-label={say(words.removeFile, { file: file.file.name })}
          onClick={onRemove}
        >
          <Icon name="close" />
        </button>
      </div>
      {file.reading && <ProgressBar label={say(words.reading, { file: file.file.name })} />}
      {!file.reading && failure && <Notice kind="error">{sayFailure(failure, 'errors')}</Notice>}
      {!file.reading && isEmpty && <Notice kind="error">{words.nothingFound}</Notice>}
      {questions.length > 0 && (
        <Questions
          questions={questions}
          open={openQuestions(file).length > 0}
          answers={file.answers}
          accounts={accounts}
          baseCurrency={baseCurrency}
          onAnswers={onAnswers}
        />
      )}
      {conversions.length > 0 && <Conversions conversions={conversions} onMeaning={onConversion} />}
      {filled.map((table, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: tables of one file may be alike, and never change their order
        <TableCard key={i} table={table} name={partName(table, file.file.name)} />
      ))}
      <EmptyTables tables={empty} file={file.file.name} open={filled.length === 0} />
      {parts?.unknown.map((part, i) =>
        part.mapped && part.mapping ? (
          <TableCard
            key={part.file}
            table={part.mapped}
            name={partName(part, file.file.name)}
            asLastTime={file.mappings[i]?.from === 'last-time'}
            onMapAgain={() => onUnmap(i)}
            onForget={() => {
              const mapping = part.mapping && toRemember(part, part.mapping);
              if (mapping) onForget(mapping);
            }}
          />
        ) : (
          <MapColumns
            key={part.file}
            part={part}
            initial={file.mappings[i]?.mapping ?? part.suggestion}
            onBegin={() => onBeginMapping(i)}
            onUse={mapping => onMapping(i, mapping)}
          />
        ),
      )}
    </section>
  );
}
