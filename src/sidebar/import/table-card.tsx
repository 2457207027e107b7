import { useId } from 'preact/hooks';
import type { Failure } from '../../core/result.ts';
import type { IgnoredRow, ImportedTable, RejectedRow } from '../../importers/imported-table.ts';
import { isMeasureId } from '../../model/measures.ts';
import { CopyButton } from '../page/copy-button.tsx';
import { fieldName } from '../page/field-name.ts';
import { Notice } from '../page/notice.tsx';
import { usePage } from '../page/page.tsx';
import { Details } from './details.tsx';
import { FirstRows } from './first-rows.tsx';
import { TableNotes } from './table-notes.tsx';

/** Lines listed on the page; the copied list has all of them. */
const LINES_SHOWN = 50;

/** What one table of a file is, how it was read, and what is left out of it. */
export function TableCard({
  table,
  name = '',
  asLastTime = false,
  onMapAgain,
  onForget,
}: {
  table: ImportedTable;
  /** Which part of the file it is: a member of a zip, a sheet. */
  name?: string;
  /** Its columns were mapped as the workbook remembers. */
  asLastTime?: boolean;
  onMapAgain?: () => void;
  onForget?: () => void;
}) {
  const { texts, say, sayFailure, format } = usePage<'import'>();
  const { importing: words } = texts.sidebar;
  const titleId = useId();
  const used = table.columns.filter(column => column.field !== '').length;
  const facts = [
    say(words.rows, { count: table.rows.length }),
    texts.importing.grains[table.grain],
    table.period
      ? say(texts.sidebar.common.period, { from: format.day(table.period.from), to: format.day(table.period.to) })
      : words.noPeriod,
    ...table.currencies,
  ];
  return (
    <article class="table-card" aria-labelledby={titleId}>
      <h3 id={titleId}>
        <span class="platform">{table.platform}</span> {texts.model.levels[table.level]}
      </h3>
      {name && <div class="small muted part-name">{name}</div>}
      <div class="facts">
        {facts.map(fact => (
          <span key={fact}>{fact}</span>
        ))}
      </div>
      {asLastTime && (
        <Notice kind="note" live={false}>
          {words.mapAsLastTime}{' '}
          <button type="button" class="link" onClick={onMapAgain}>
            {words.mapAgain}
          </button>
          {' · '}
          <button type="button" class="link" onClick={onForget}>
            {words.mapForget}
          </button>
        </Notice>
      )}
      {table.warnings.map(warning => (
        <Notice key={JSON.stringify(warning)} kind="warning" live={false}>
          {sayFailure(warning, 'warnings')}
        </Notice>
      ))}
      <TableNotes table={table} />
      {table.rows.length > 0 ? (
        <Details title={words.firstRows} open>
          <FirstRows table={table} />
        </Details>
      ) : (
        <p class="muted">{words.noRows}</p>
      )}
      <Details title={say(words.columns, { used, count: table.columns.length })}>
        <table class="small-table">
          <thead>
            <tr>
              <th scope="col">{words.columnOfFile}</th>
              <th scope="col">{words.columnBecomes}</th>
            </tr>
          </thead>
          <tbody>
            {table.columns.map((column, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: headers may repeat, and the list never changes its order
              <tr key={i}>
                <td>{column.header}</td>
                <td class={isMeasureId(column.field) ? 'is-measure' : column.field ? '' : 'muted'}>
                  {column.field ? fieldName(column.field, texts) : words.notImported}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p class="small muted">{say(words.encoding, { encoding: table.encoding })}</p>
      </Details>
      <Lines
        title={say(words.rejected, { count: table.rejected.length })}
        text={words.rejectedText}
        rows={table.rejected}
      />
      <Lines
        title={say(words.ignored, { count: table.ignored.length })}
        text={words.ignoredText}
        rows={table.ignored}
      />
      {onMapAgain && !asLastTime && (
        <button type="button" class="link" onClick={onMapAgain}>
          {words.mapAgain}
        </button>
      )}
    </article>
  );
}

function Lines({ title, text, rows }: { title: string; text: string; rows: readonly (RejectedRow | IgnoredRow)[] }) {
  const { texts, say, sayFailure, format } = usePage<'import'>();
  const { importing: words, common } = texts.sidebar;
  if (rows.length === 0) return null;

  const why = (reason: Failure) => sayFailure(reason, 'reasons');
  const numbers = (row: RejectedRow | IgnoredRow): string =>
    'values' in row && row.values
      ? Object.entries(row.values)
          .map(([id, value]) => `${fieldName(id, texts)}: ${format.number(value)}`)
          .join(', ')
      : '';
  const asText = () => rows.map(row => [row.line, why(row.reason), numbers(row)].join('\t')).join('\n');

  return (
    <Details title={title}>
      <p class="small muted">{text}</p>
      <table class="small-table lines">
        <thead>
          <tr>
            <th scope="col">{words.line}</th>
            <th scope="col">{words.reason}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, LINES_SHOWN).map(row => (
            <tr key={row.line}>
              <td class="number">{format.number(row.line)}</td>
              <td>
                {why(row.reason)}
                {numbers(row) && <div class="muted">{numbers(row)}</div>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > LINES_SHOWN && (
        <p class="small muted">{say(common.moreRows, { count: rows.length - LINES_SHOWN })}</p>
      )}
      <CopyButton text={asText} label={words.copyLines} />
    </Details>
  );
}
