import { useState } from 'preact/hooks';
import { channels as knownChannels } from '../../model/channels.ts';
import { type CostColumn, costCategories, costFrequencies, costSplits, spendOverlaps } from '../../model/costs.ts';
import { ChoiceCards, DayField, NumberField, SelectField, TextField } from '../ledger/fields.tsx';
import type { RowFormProps } from '../ledger/ledger-page.tsx';
import { useRowForm } from '../ledger/use-row-form.ts';
import { channelName } from '../page/field-name.ts';
import { Notice } from '../page/notice.tsx';
import { usePage } from '../page/page.tsx';
import {
  askedColumns,
  type CostDraft,
  costCells,
  costDraft,
  isCategory,
  newCost,
  type PeopleWay,
  peopleWays,
} from './cost-draft.ts';
import { CostPreview } from './cost-preview.tsx';
import { readCost, thisMonth } from './read-cost.ts';

/** Of the users' markets and their neighbours; any other code can be typed. */
const CURRENCIES = ['KRW', 'IDR', 'CNY', 'USD', 'EUR', 'JPY', 'SGD', 'MYR', 'THB', 'VND', 'HKD', 'TWD', 'GBP', 'AUD'];
/** A category of the user's own; no id of ours has a space. */
const OWN = ' own';

/** One cost. Asks only what its category needs, and shows what will count of it each month. */
export function CostForm({ state, row, refused, busy, onSave, foot }: RowFormProps) {
  const { texts, say, boot } = usePage<'costs'>();
  const { costs: words, ledger } = texts.sidebar;
  const { columns, categories, frequencies, splits, overlaps } = texts.costs;
  const { notes } = texts.costsSheet;
  const [draft, setDraft] = useState<CostDraft>(() =>
    row === null ? newCost(thisMonth(new Date())) : costDraft(row.cells, boot.locale),
  );
  const [isOwn, setIsOwn] = useState(row !== null && !isCategory(draft.category));
  const cells = costCells(draft, boot.locale, row?.cells);
  const { entry, problems } = readCost(cells);
  const { form, problemOf, attempt } = useRowForm(problems, refused);

  const asked = askedColumns(draft);
  const set = (changes: Partial<CostDraft>) => setDraft(before => ({ ...before, ...changes }));
  /** What every field of a column is given. */
  const field = (column: CostColumn & keyof CostDraft, hint?: string) => ({
    label: columns[column],
    value: draft[column],
    hint,
    problem: problemOf(column),
    onChange: (value: string) => set({ [column]: value }),
  });
  const currency = draft.currency.trim().toUpperCase() || state.baseCurrency;
  const isPeople = draft.category === 'people';
  const named = <Id extends string>(ids: readonly Id[], names: Readonly<Record<Id, string>>) =>
    ids.map(value => ({ value, label: names[value] }));

  const chooseSplit = (split: string) => {
    const even = state.channels.length > 0 ? Math.floor(100 / state.channels.length) : 0;
    const shares = even > 0 ? state.channels.map(id => `${channelName(id, texts)}: ${even}%`).join(', ') : '';
    set({ split, shares: draft.shares || shares });
  };

  return (
    <form
      ref={form}
      class="stack"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        if (attempt()) onSave(cells);
      }}
    >
      <SelectField
        label={columns.category}
        value={isOwn ? OWN : draft.category}
        options={[...named(costCategories, categories), { value: OWN, label: words.ownCategory }]}
        problem={isOwn ? undefined : problemOf('category')}
        onChange={category => {
          setIsOwn(category === OWN);
          set({ category: category === OWN ? '' : category });
        }}
      />
      {isOwn && <TextField {...field('category')} label={words.ownCategoryName} />}
      {isPeople && (
        <>
          <Notice kind="warning" live={false}>
            {words.whoSees}
          </Notice>
          <ChoiceCards<PeopleWay>
            label={words.wayQuestion}
            value={draft.way}
            options={peopleWays.map(value => ({ value, ...words.ways[value] }))}
            onChange={way => set({ way })}
          />
        </>
      )}
      <TextField {...field('what')} label={isPeople ? words.role : columns.what} hint={words.whatHint} />

      <SelectField {...field('frequency')} options={named(costFrequencies, frequencies)} />
      {asked.has('hourlyRate') && (
        <div class="pair">
          <NumberField {...field('hourlyRate')} unit={currency} problem={problemOf('hourlyRate', 'amount')} />
          <NumberField {...field('hours')} />
        </div>
      )}
      {asked.has('amount') && <NumberField {...field('amount')} unit={currency} />}
      <TextField
        {...field('currency', say(notes.currency, { settings: texts.model.sheets.settings }))}
        known={CURRENCIES}
        placeholder={state.baseCurrency}
      />
      {asked.has('share') && <NumberField {...field('share', notes.share)} unit="%" />}
      {asked.has('adSpend') && <NumberField {...field('adSpend', notes.adSpend)} unit={currency} />}
      {asked.has('overlap') && (
        <SelectField {...field('overlap', words.overlapHint)} options={named(spendOverlaps, overlaps)} />
      )}
      <div class="pair">
        <DayField {...field('from')} />
        <DayField {...field('to')} />
      </div>
      <p class="small muted">{notes.to}</p>

      <SelectField
        {...field('channel')}
        options={[
          { value: '', label: words.shared },
          ...[...new Set([...state.channels, draft.channel, ...knownChannels])]
            .filter(id => id !== '' && id !== 'web')
            .map(value => ({ value, label: channelName(value, texts) })),
        ]}
      />
      {asked.has('split') && (
        <SelectField {...field('split')} options={named(costSplits, splits)} onChange={chooseSplit} />
      )}
      {asked.has('shares') && <TextField {...field('shares', notes.shares)} />}
      <TextField {...field('campaign', ledger.optional)} known={state.campaigns} />

      <CostPreview entry={entry} currency={currency} isConverted={currency !== state.baseCurrency} />
      <fieldset disabled={busy} class="stack">
        {foot}
      </fieldset>
    </form>
  );
}
