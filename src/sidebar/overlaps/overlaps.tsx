import { useId, useState } from 'preact/hooks';
import type { RefreshOutcome } from '../../app/api.ts';
import type { Result } from '../../core/result.ts';
import { isMeasureId, measureSpec } from '../../model/measures.ts';
import { channelName, fieldName } from '../page/field-name.ts';
import { Notice } from '../page/notice.tsx';
import { type Page, usePage } from '../page/page.tsx';
import { useTask } from '../page/use-task.ts';
import { type ClaimGroup, claimGroups, type SpendGroup, spendGroups } from './claims.ts';

type OverlapPages = 'sidebar' | 'costs' | 'values';
type Found = Pick<RefreshOutcome, 'overlaps' | 'spendOverlaps'>;

/**
 * What more than one record holds: ad spend that was typed and imported, results that two sources claim. Each counts once,
 * and the person may say otherwise.
 */
export function Overlaps({
  found,
  currency,
  only,
}: {
  found: Found;
  /** The base currency. */
  currency: string;
  only?: 'claims' | 'spend';
}) {
  const { texts, sayFailure, api } = usePage<OverlapPages>();
  const { overlaps: words } = texts.sidebar;
  const [current, setCurrent] = useState(found);
  const [task, run] = useTask<RefreshOutcome>();
  const titleId = useId();
  const claims = only === 'spend' ? [] : claimGroups(current.overlaps);
  const spend = only === 'claims' ? [] : spendGroups(current.spendOverlaps);
  if (claims.length + spend.length === 0) return null;

  const choose = (ask: () => Promise<Result<RefreshOutcome>>) =>
    void run(async () => {
      const reply = await ask();
      if (reply.ok) setCurrent(reply.value);
      return reply;
    });
  const chooseSource = ({ channel, measure }: ClaimGroup, choice: string) =>
    choose(() => api.chooseLevel({ channel, account: '*', measure, choice }));
  const chooseSpend = (group: SpendGroup, overlap: string) =>
    choose(async () => {
      const ledger = await api.ledger({ sheet: 'costs' });
      if (!ledger.ok) return ledger;
      const cost = ledger.value.rows.find(each => each.id === group.id);
      if (!cost) return { ok: false, error: { code: 'changed-since', parameters: { row: 0 } } };
      const { id, hash, cells } = cost;
      const saved = await api.saveRows({ sheet: 'costs', edits: [{ id, hash, cells: { ...cells, overlap } }] });
      return saved.ok ? api.refreshTotals() : saved;
    });

  const isBusy = task.state === 'running';
  return (
    <section class="card" aria-labelledby={titleId}>
      <h2 id={titleId}>{words.title}</h2>
      <p class="small muted">{words.text}</p>
      {claims.map(group => (
        <Claim
          key={`${group.channel}|${group.measure}`}
          group={group}
          currency={currency}
          busy={isBusy}
          onChoose={choice => chooseSource(group, choice)}
        />
      ))}
      {spend.map(group => (
        <Spend
          key={group.row}
          group={group}
          currency={currency}
          busy={isBusy}
          onChoose={overlap => chooseSpend(group, overlap)}
        />
      ))}
      <div role="status" class="small muted">
        {isBusy && texts.sidebar.levels.switching}
        {task.state === 'done' && words.switched}
      </div>
      {task.state === 'failed' && <Notice kind="error">{sayFailure(task.error)}</Notice>}
    </section>
  );
}

function Claim({
  group: { channel, measure, newest, more },
  currency,
  busy,
  onChoose,
}: {
  group: ClaimGroup;
  currency: string;
  busy: boolean;
  onChoose: (source: string) => void;
}) {
  const { texts, say, format } = usePage<OverlapPages>();
  const { overlaps: words, levels } = texts.sidebar;
  const id = useId();
  const isMoney = isMeasureId(measure) && measureSpec(measure).unit === 'currency';
  const amount = (value: number): string => (isMoney ? `${format.number(value)} ${currency}` : format.number(value));
  return (
    <div class="field">
      <label for={id}>
        {say(levels.measure, { measure: fieldName(measure, texts), channel: channelName(channel, texts) })}
      </label>
      <select
        id={id}
        value={newest.sources[0]?.source ?? ''}
        disabled={busy}
        onChange={event => onChoose(event.currentTarget.value)}
      >
        {newest.sources.map(({ source }) => (
          <option key={source} value={source}>
            {sourceName(source, texts)}
          </option>
        ))}
      </select>
      <ul class="list small muted">
        {newest.sources.map(({ source, claimed, counted }) => (
          <li key={source}>
            {say(words.claim, {
              source: sourceName(source, texts),
              month: format.month(newest.month),
              claimed: amount(claimed),
              counted: amount(counted),
            })}
          </li>
        ))}
        {more > 0 && <li>{say(words.more, { count: more })}</li>}
      </ul>
    </div>
  );
}

function Spend({
  group: { row, from, to, channel, campaign, entered, counted, known, isImported },
  currency,
  busy,
  onChoose,
}: {
  group: SpendGroup;
  currency: string;
  busy: boolean;
  onChoose: (overlap: string) => void;
}) {
  const { texts, say, format } = usePage<OverlapPages>();
  const { overlaps: words, common } = texts.sidebar;
  const id = useId();
  const months = [...new Set([format.month(from), format.month(to)])];
  const where = [channel === '' ? '' : channelName(channel, texts), campaign].filter(Boolean).join(' · ');
  return (
    <div class="field">
      <label for={id}>
        {say(common.rowIn.costs, { row })}
        {where !== '' && <span class="muted"> {where}</span>}
      </label>
      <select
        id={id}
        value={counted > 0 ? 'both' : 'imported'}
        disabled={busy}
        onChange={event => onChoose(event.currentTarget.value)}
      >
        <option value="imported">{texts.costs.overlaps.imported}</option>
        <option value="both">{texts.costs.overlaps.both}</option>
      </select>
      <p class="small muted">
        {months.length === 1 ? months[0] : say(common.period, { from: months[0] ?? '', to: months[1] ?? '' })}
        {': '}
        {say(isImported ? words.imported : words.entered, {
          entered: `${format.number(entered)} ${currency}`,
          known: `${format.number(known)} ${currency}`,
        })}
      </p>
    </div>
  );
}

/** Names of products are the same in every language. */
const products: Readonly<Record<string, string>> = { 'meta-ads': 'Meta Ads', ga4: 'Google Analytics' };

function sourceName(source: string, texts: Page<OverlapPages>['texts']): string {
  return source === 'typed' ? texts.sidebar.levels.typed : (products[source] ?? channelName(source, texts));
}
