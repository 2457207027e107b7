import type { ImportedTable, TotalCheck } from '../../importers/imported-table.ts';
import { fieldName } from '../page/field-name.ts';
import { Notice } from '../page/notice.tsx';
import { usePage } from '../page/page.tsx';
import { agrees } from './import-file.ts';

/** How far a table can be trusted: whether such a file was ever seen, its own totals, and what wasn't read of it. */
export function TableNotes({ table }: { table: ImportedTable }) {
  const { texts, say } = usePage<'import'>();
  const { importing: words } = texts.sidebar;
  return (
    <>
      {table.evidence !== 'seen' && (
        <Notice kind="note" live={false}>
          {table.evidence === 'quoted' ? words.evidenceQuoted : words.evidenceAssumed}
        </Notice>
      )}
      <Checks checks={table.checks} isCut={table.isCut} />
      {table.personal.length > 0 && (
        <p class="small muted">{say(words.personal, { columns: table.personal.join(', ') })}</p>
      )}
    </>
  );
}

function Checks({ checks, isCut }: { checks: readonly TotalCheck[]; isCut: boolean }) {
  const { texts, say } = usePage<'import'>();
  const { importing: words } = texts.sidebar;
  const equal = checks.filter(agrees);
  const other = checks.filter(check => !agrees(check));
  const names = equal.map(({ measure }) => fieldName(measure, texts)).join(', ');
  return (
    <>
      {(isCut || other.length > 0) && (
        <Notice kind={isCut ? 'note' : 'warning'} live={false}>
          {isCut && <div>{words.isCut}</div>}
          {other.map(({ measure, listed, told }) => (
            <div key={measure}>
              {say(listed < told ? words.checkLess : words.checkMore, {
                measure: fieldName(measure, texts),
                listed,
                told,
              })}
            </div>
          ))}
        </Notice>
      )}
      {equal.length > 0 && <p class="small muted">{say(words.checkEqual, { measures: names })}</p>}
    </>
  );
}
