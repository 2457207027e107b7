import type { LedgerRow, LedgerState } from '../../app/ledger-api.ts';
import { typedDays } from '../../core/typed-days.ts';
import { valuedResults } from '../../model/values.ts';
import { RowButton } from '../ledger/row-button.tsx';
import { channelName, fieldName } from '../page/field-name.ts';
import { type Page, usePage } from '../page/page.tsx';
import { readValue } from './value-draft.ts';

/** Values by result, in the order of the catalogue's funnel. */
export function ValueList({ state, onEdit }: { state: LedgerState; onEdit: (row: LedgerRow) => void }) {
  const page = usePage<'values'>();
  const { values: words } = page.texts.sidebar;
  if (state.rows.length === 0) return <p class="card">{words.none}</p>;

  const resultOf = (row: LedgerRow): string => String(row.cells['result'] ?? '');
  const groups = [...new Set([...valuedResults, ...state.rows.map(resultOf)])]
    .map(result => ({ result, rows: state.rows.filter(row => resultOf(row) === result) }))
    .filter(({ rows }) => rows.length > 0);
  const resultName = (result: string): string => fieldName(result, page.texts) || words.noResult;
  return (
    <>
      {groups.map(({ result, rows }) => (
        <section key={result} class="stack tight" aria-label={resultName(result)}>
          <h2 class="section-title">{resultName(result)}</h2>
          <ul class="plain ledger-rows">
            {rows.map(row => (
              <RowButton
                key={row.row}
                row={row}
                name={nameOf(row, page)}
                figure={worthText(row, state.baseCurrency, page)}
                lines={[sinceText(row, page), agreedText(row, page)]}
                onEdit={onEdit}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** Which of the results it is of. */
function nameOf({ cells }: LedgerRow, { texts }: Page<'values'>): string {
  const channel = String(cells['channel'] ?? '');
  const parts = [String(cells['conversionType'] ?? ''), channel === '' ? '' : channelName(channel, texts)];
  return parts.filter(Boolean).join(' · ') || texts.sidebar.values.all;
}

function worthText({ cells }: LedgerRow, baseCurrency: string, { texts, format }: Page<'values'>): string {
  if (cells['counts'] === 'measured') return texts.values.countings.measured;
  const { rule } = readValue(cells);
  return rule?.value === null || rule === null ? '–' : `${format.number(rule.value)} ${baseCurrency}`;
}

function sinceText({ cells }: LedgerRow, { texts, say, format }: Page<'values'>): string {
  const methods: Readonly<Record<string, string>> = texts.values.methods;
  const from = typedDays(cells['from'] ?? '');
  const words = texts.sidebar.values;
  const method = String(cells['method'] ?? '');
  return [methods[method] ?? method, from === null ? words.always : say(words.since, { day: format.day(from.from) })]
    .filter(Boolean)
    .join(' · ');
}

function agreedText({ cells }: LedgerRow, { texts, say, format }: Page<'values'>): string {
  const bases: Readonly<Record<string, string>> = texts.values.bases;
  const basis = String(cells['basis'] ?? '');
  const by = String(cells['agreedBy'] ?? '');
  const on = typedDays(cells['agreedOn'] ?? '');
  return [bases[basis] ?? basis, by && say(texts.sidebar.values.agreed, { by }), on === null ? '' : format.day(on.from)]
    .filter(Boolean)
    .join(' · ');
}
