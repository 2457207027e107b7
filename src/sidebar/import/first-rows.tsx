import type { Cell } from '../../core/cell.ts';
import type { ImportedTable } from '../../importers/imported-table.ts';
import { isDimensionId } from '../../model/dimensions.ts';
import { isMeasureId } from '../../model/measures.ts';
import { toRowTable } from '../../model/row-table.ts';
import { channelName, fieldName } from '../page/field-name.ts';
import { type Page, usePage } from '../page/page.tsx';

const ROWS_SHOWN = 5;
/** Said in the card's head already, or of no use to a reader. */
const LEFT_OUT = new Set(['basis', 'level', 'source', 'vat']);

/** What a row is about comes first, then its numbers, then the rest: so the numbers are seen without scrolling far. */
const ABOUT = ['from', 'to', 'channel', 'account', 'campaign', 'adSet', 'ad', 'postTitle', 'segment', 'conversionType'];
const orderOf = (column: string): number => {
  const about = ABOUT.indexOf(column);
  return about !== -1 ? about : ABOUT.length + (isMeasureId(column) ? 0 : 1);
};

/** The first rows as they will stand in Data. Text from the file is shown as text, whatever it looks like. */
export function FirstRows({ table }: { table: ImportedTable }) {
  const { texts, say, format } = usePage<'import'>();
  const { importing: words } = texts.sidebar;
  const first = table.rows.slice(0, ROWS_SHOWN).flatMap(fileRow => fileRow.rows);
  const { columns, rows } = toRowTable(first);
  const sameDay = first.every(row => row.from === row.to);
  const shown = columns
    .map((column, at) => ({ column, at }))
    .filter(({ column }) => !LEFT_OUT.has(column) && !(column === 'to' && sameDay))
    .sort((a, b) => orderOf(a.column) - orderOf(b.column));
  const label = say(words.firstRowsOf, { count: Math.min(ROWS_SHOWN, table.rows.length), total: table.rows.length });
  return (
    // A group and no section: landmarks must differ in name, and two tables may have as many rows.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for inputs
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <div class="scroll-x" role="group" aria-label={label} tabIndex={0}>
      <table class="rows-table">
        <caption class="unseen">{label}</caption>
        <thead>
          <tr>
            {shown.map(({ column }) => (
              <th key={column} scope="col" class={isMeasureId(column) ? 'number' : undefined}>
                {column === 'from' && sameDay ? words.day : fieldName(column, texts)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity, and the list never changes its order
            <tr key={i}>
              {shown.map(({ column, at }) => (
                <td key={column} class={isMeasureId(column) ? 'number' : undefined}>
                  <span class="cell">{shownCell(column, cells[at] ?? '', texts, format)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function shownCell(column: string, cell: Cell, texts: Page<'import'>['texts'], format: Page['format']): string {
  if (cell === '') return '';
  if (column === 'from' || column === 'to') return format.day(Number(cell));
  if (column === 'channel') return channelName(String(cell), texts);
  if (column === 'placement') {
    const { placements } = texts.model;
    return placements[cell as keyof typeof placements] ?? String(cell);
  }
  return typeof cell === 'number' && !isDimensionId(column) ? format.number(cell) : String(cell);
}
