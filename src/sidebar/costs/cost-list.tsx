import type { LedgerRow, LedgerState } from '../../app/ledger-api.ts';
import { typedDays } from '../../core/typed-days.ts';
import { costCategories } from '../../model/costs.ts';
import { RowButton } from '../ledger/row-button.tsx';
import { channelName } from '../page/field-name.ts';
import { type Page, usePage } from '../page/page.tsx';
import { isCategory } from './cost-draft.ts';

/** Costs by category: ours in their order, then those of the user's own. */
export function CostList({ state, onEdit }: { state: LedgerState; onEdit: (row: LedgerRow) => void }) {
  const page = usePage<'costs'>();
  const { costs: words } = page.texts.sidebar;
  if (state.rows.length === 0) return <p class="card">{words.none}</p>;

  const categoryOf = (row: LedgerRow): string => String(row.cells['category'] ?? '');
  const own = state.rows.map(categoryOf).filter(category => !isCategory(category));
  const groups = [...costCategories, ...new Set(own)]
    .map(category => ({ category, rows: state.rows.filter(row => categoryOf(row) === category) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <>
      {groups.map(({ category, rows }) => (
        <section key={category} class="stack tight" aria-label={categoryName(category, page)}>
          <h2 class="section-title">{categoryName(category, page)}</h2>
          <ul class="plain ledger-rows">
            {rows.map(row => (
              <RowButton
                key={row.row}
                row={row}
                name={String(row.cells['what'] ?? '') || categoryName(category, page)}
                figure={amountText(row, state.baseCurrency, page)}
                lines={[whenText(row, page), whereText(row, page)]}
                onEdit={onEdit}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

const categoryName = (category: string, { texts }: Page<'costs'>): string =>
  isCategory(category) ? texts.costs.categories[category] : category || texts.sidebar.costs.noCategory;

/** The amount as it was typed, in its currency: "1,200 KRW", "50 × 12 USD". */
function amountText({ cells }: LedgerRow, baseCurrency: string, { format }: Page<'costs'>): string {
  const currency = String(cells['currency'] ?? '') || baseCurrency;
  const { amount, hourlyRate, hours } = cells;
  if (typeof amount === 'number') return `${format.number(amount)} ${currency}`;
  if (typeof hourlyRate !== 'number' || typeof hours !== 'number') return '–';
  return `${format.number(hourlyRate)} × ${format.number(hours)} ${currency}`;
}

function whenText({ cells }: LedgerRow, { texts, say, format }: Page<'costs'>): string {
  const names: Readonly<Record<string, string>> = texts.costs.frequencies;
  const frequency = String(cells['frequency'] ?? '') || 'once';
  const from = typedDays(cells['from'] ?? '');
  const to = typedDays(cells['to'] ?? '');
  const words = texts.sidebar.costs;
  const days =
    from === null
      ? ''
      : to !== null
        ? say(texts.sidebar.common.period, { from: format.day(from.from), to: format.day(to.to) })
        : frequency === 'once'
          ? format.day(from.from)
          : say(words.since, { day: format.day(from.from) });
  return [names[frequency] ?? frequency, days].filter(Boolean).join(' · ');
}

function whereText({ cells }: LedgerRow, { texts, format }: Page<'costs'>): string {
  const splits: Readonly<Record<string, string>> = texts.costs.splits;
  const channel = String(cells['channel'] ?? '');
  const split = String(cells['split'] ?? '') || (cells['shares'] === undefined ? 'equally' : 'by-hand');
  const { share } = cells;
  return [
    channel === '' ? `${texts.sidebar.costs.shared}: ${splits[split] ?? split}` : channelName(channel, texts),
    String(cells['campaign'] ?? ''),
    typeof share === 'number' && share !== 1
      ? `${texts.costs.columns.share}: ${format.underPattern(share, '0.#%')}`
      : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
