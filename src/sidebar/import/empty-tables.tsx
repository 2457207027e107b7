import type { Failure } from '../../core/result.ts';
import type { ImportedTable } from '../../importers/imported-table.ts';
import { usePage } from '../page/page.tsx';
import { Details } from './details.tsx';
import { partName } from './import-file.ts';

const REASONS_SHOWN = 5;
const HEADERS_SHOWN = 3;

/** Tables of which nothing is imported, in one line, with why not. */
export function EmptyTables({ tables, file, open }: { tables: readonly ImportedTable[]; file: string; open: boolean }) {
  const { texts, say, sayFailure } = usePage<'import'>();
  const { importing: words, common } = texts.sidebar;
  if (tables.length === 0) return null;
  return (
    <Details title={say(words.emptyTables, { count: tables.length })} open={open}>
      <ul class="empty-tables">
        {tables.map((table, i) => {
          const reasons = reasonsOf(table, reason => sayFailure(reason, 'reasons'));
          const more = reasons.length - REASONS_SHOWN;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: tables of one file may be alike, and never change their order
            <li key={i}>
              <strong>{table.platform}</strong> {texts.model.levels[table.level]}
              <div class="small muted one-line">{partName(table, file) || headersOf(table)}</div>
              {reasons.length === 0 && <div>{words.noRows}</div>}
              {reasons.slice(0, REASONS_SHOWN).map(({ text, rows }) => (
                <div key={text}>
                  {text} <span class="muted">({say(words.rows, { count: rows })})</span>
                </div>
              ))}
              {more > 0 && <div class="muted">{say(common.moreRows, { count: more })}</div>}
            </li>
          );
        })}
      </ul>
    </Details>
  );
}

/** Why its rows are left out, most rows first. */
function reasonsOf(table: ImportedTable, say: (reason: Failure) => string) {
  const byText = new Map<string, number>();
  for (const { reason } of table.ignored) {
    const text = say(reason);
    byText.set(text, (byText.get(text) ?? 0) + 1);
  }
  return [...byText].map(([text, rows]) => ({ text, rows })).sort((a, b) => b.rows - a.rows);
}

/** Tables that stand below one another in a file have no names. */
const headersOf = ({ columns }: ImportedTable): string =>
  columns
    .slice(0, HEADERS_SHOWN)
    .map(({ header }) => header)
    .join(', ');
