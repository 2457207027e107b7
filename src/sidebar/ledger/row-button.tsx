import type { LedgerRow } from '../../app/ledger-api.ts';
import { Icon } from '../page/icon.tsx';
import { usePage } from '../page/page.tsx';

/** A row of a list: what it is, its figure, what else there is to know; opens its form. */
export function RowButton({
  row,
  name,
  figure,
  lines,
  onEdit,
}: {
  row: LedgerRow;
  name: string;
  figure: string;
  lines: readonly string[];
  onEdit: (row: LedgerRow) => void;
}) {
  const { texts, say } = usePage<'goals' | 'costs' | 'values'>();
  return (
    <li>
      <button type="button" class="ledger-row" onClick={() => onEdit(row)}>
        <span class="ledger-row-head">
          <span class="ledger-row-name">{name}</span>
          <span class="ledger-row-figure">{figure}</span>
        </span>
        {lines.filter(Boolean).map(line => (
          <span key={line} class="small muted">
            {line}
          </span>
        ))}
        {row.problems.length > 0 && (
          <span class="small problem">
            <Icon name="warning" /> {say(texts.sidebar.ledger.toMend, { count: row.problems.length })}
          </span>
        )}
      </button>
    </li>
  );
}
