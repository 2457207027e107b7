import type { CostEntry } from '../../model/costs.ts';
import { usePage } from '../page/page.tsx';
import { countedMonths } from './read-cost.ts';

const MONTHS_SHOWN = 3;

/** What will count of a cost, month by month, as it is typed. */
export function CostPreview({
  entry,
  currency,
  isConverted,
}: {
  entry: CostEntry | null;
  currency: string;
  /** The amount is in another currency than the totals. */
  isConverted: boolean;
}) {
  const { texts, say, format } = usePage<'costs'>();
  const { costs: words } = texts.sidebar;
  const { months, more } = entry === null ? { months: [], more: 0 } : countedMonths(entry, MONTHS_SHOWN);
  const money = (amount: number): string => `${format.number(amount)} ${currency}`;
  const adSpend = months.some(month => month.adSpend > 0);
  return (
    <section class="preview" role="status" aria-label={words.preview}>
      <h2 class="section-title">{words.preview}</h2>
      {entry === null ? (
        <p class="small muted">{words.previewEmpty}</p>
      ) : (
        <table class="figures">
          <tbody>
            {months.map(({ month, amount }) => (
              <tr key={month}>
                <th scope="row">{format.month(month)}</th>
                <td>{money(amount)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {more === null && <p class="small muted">{words.andSoOn}</p>}
      {more !== null && more > 0 && <p class="small muted">{say(words.moreMonths, { count: more })}</p>}
      {adSpend && <p class="small muted">{say(words.ofItAds, { amount: money(months[0]?.adSpend ?? 0) })}</p>}
      {entry !== null && isConverted && <p class="small muted">{words.converted}</p>}
    </section>
  );
}
