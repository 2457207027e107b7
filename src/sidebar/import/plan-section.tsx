import { useId } from 'preact/hooks';
import type { ImportChoices, LevelDecision, RowCounts } from '../../app/api.ts';
import { optionName } from '../home/refresh-outcome.tsx';
import { channelName, fieldName } from '../page/field-name.ts';
import { Notice } from '../page/notice.tsx';
import { usePage } from '../page/page.tsx';
import { Details } from './details.tsx';
import { rowsIn } from './import-set.ts';
import { RadioField } from './questions.tsx';
import type { ImportPlan, Plan } from './send-rows.ts';

/** `157 in the files = 120 added + 30 updated + ...`: every row of the files is in exactly one of them. */
export function CountSum({ counts }: { counts: RowCounts }) {
  const { texts, format } = usePage<'import'>();
  const { importing: words } = texts.sidebar;
  const parts = [
    { sign: '', label: words.rowsIn, count: rowsIn(counts), look: 'all' },
    { sign: '=', label: words.added, count: counts.added, look: 'added' },
    { sign: '+', label: words.updated, count: counts.updated, look: 'updated' },
    { sign: '+', label: words.skipped, count: counts.skipped, look: '' },
    { sign: '+', label: words.rejectedWord, count: counts.rejected, look: counts.rejected > 0 ? 'rejected' : '' },
    { sign: '+', label: words.ignoredWord, count: counts.ignored, look: '' },
  ];
  return (
    <ul class="sum">
      {parts.map(({ sign, label, count, look }) => (
        <li key={label} class={look}>
          {sign && <span class="sign">{sign}</span>}
          <span class="count">
            <span class="figure">{format.number(count)}</span> <span class="small">{label}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Why rows are skipped, and what is taken out for others. */
export function SkipReasons({ plan }: { plan: Plan }) {
  const { texts, say } = usePage<'import'>();
  const { importing: words } = texts.sidebar;
  const { skipped, replaced } = plan;
  const reasons = [
    { text: words.skippedUnchanged, count: skipped.unchanged },
    { text: words.skippedOlder, count: skipped.older },
    { text: words.skippedOverlap, count: skipped.overlapping },
    { text: words.skippedByHand, count: skipped.byHand },
    { text: words.replaced, count: replaced },
  ].filter(({ count }) => count > 0);
  if (reasons.length === 0) return null;
  return (
    <ul class="list small">
      {reasons.map(({ text, count }) => (
        <li key={text}>{say(text, { count })}</li>
      ))}
    </ul>
  );
}

/** Which choices matter for the files at hand. */
export interface OpenChoices {
  readonly overlap: boolean;
  readonly older: boolean;
}

export function PlanSection({
  plan,
  choices,
  open,
  busy,
  onChoices,
}: {
  plan: ImportPlan;
  choices: ImportChoices;
  open: OpenChoices;
  busy: boolean;
  onChoices: (choices: ImportChoices) => void;
}) {
  const { importing: words } = usePage<'import'>().texts.sidebar;
  const titleId = useId();
  const { counts } = plan;
  const nothing = counts.added + counts.updated === 0;
  return (
    <section class="card plan" aria-labelledby={titleId} aria-busy={busy}>
      <h2 id={titleId}>{words.plan}</h2>
      <CountSum counts={counts} />
      <SkipReasons plan={plan} />
      {nothing && <Notice kind="note">{words.nothingNew}</Notice>}
      {open.overlap && (
        <RadioField
          label={words.overlap}
          value={choices.overlap}
          options={[
            { value: 'replace', label: words.overlapReplace },
            { value: 'skip', label: words.overlapSkip },
          ]}
          onChoose={overlap => onChoices({ ...choices, overlap })}
        />
      )}
      {open.older && (
        <RadioField
          label={words.older}
          value={choices.older}
          options={[
            { value: 'skip', label: words.olderSkip },
            { value: 'update', label: words.olderUpdate },
          ]}
          onChoose={older => onChoices({ ...choices, older })}
        />
      )}
      <LevelsAhead levels={plan.levels} />
    </section>
  );
}

/** Which level will count, said before anything is written; switched behind the import, when its numbers are there. */
function LevelsAhead({ levels }: { levels: readonly LevelDecision[] }) {
  const { texts, say } = usePage<'import'>();
  const { levels: words } = texts.sidebar;
  if (levels.length === 0) return null;
  return (
    <Details title={words.ahead}>
      <p class="small muted">{words.aheadText}</p>
      <ul class="list small">
        {levels.map(({ channel, account, measure, chosen, options }) => (
          <li key={`${channel}|${account}|${measure}`}>
            {say(words.measure, { measure: fieldName(measure, texts), channel: channelName(channel, texts) })}
            {account && <span class="muted"> {account}</span>}
            {': '}
            <strong>
              {options.filter(option => option.id === chosen).map(option => optionName(option, texts, say))}
            </strong>
          </li>
        ))}
      </ul>
    </Details>
  );
}
