import { useId, useState } from 'preact/hooks';
import { goalKindOf } from '../../goals/goal-kind.ts';
import { type KpiId, kpis } from '../../kpis/catalogue.ts';
import { type Kpi, measuresOf, stages } from '../../kpis/kpi.ts';
import { channels } from '../../model/channels.ts';
import { typedMeasures } from '../../model/goals.ts';
import { SelectField, TextField } from '../ledger/fields.tsx';
import { channelName } from '../page/field-name.ts';
import { usePage } from '../page/page.tsx';
import { kpiOf, withKpi } from './goal-form.ts';
import type { StepProps } from './wizard-step.ts';

const all: readonly Kpi<KpiId>[] = kpis;

/** What is measured and where. */
export function StepSpecific({ form, state, problemOf, onChange }: StepProps) {
  const { texts } = usePage<'goals'>();
  const { goals: words, stages: stageWords } = texts.sidebar;
  const { columns } = texts.goals;
  const { dimensions, placements } = texts.model;
  const id = useId();
  const kpi = kpiOf(form.kpi);
  const hasTypes = kpi !== null && measuresOf(kpi).flows.some(measure => typedMeasures.includes(measure));
  const problem = problemOf('kpi');

  return (
    <>
      <div class="field">
        <label for={id}>{columns.kpi}</label>
        <select
          id={id}
          value={form.kpi}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : `${id}-problem`}
          onChange={event => onChange(withKpi(form, event.currentTarget.value))}
        >
          <option value="">{words.choose}</option>
          {stages.map(stage => {
            const own = all.filter(each => each.stage === stage);
            return own.length === 0 ? null : (
              <optgroup key={stage} label={stageWords[stage]}>
                {own.map(each => (
                  <option key={each.id} value={each.id}>
                    {texts.kpis[each.id]}
                  </option>
                ))}
              </optgroup>
            );
          })}
        </select>
        {problem !== undefined && (
          <p id={`${id}-problem`} class="small problem">
            {texts.goalProblems[problem === 'kpi-unknown' ? problem : 'kpi-missing']}
          </p>
        )}
      </div>
      <ChannelField value={form.channel} known={state.channels} onChange={channel => onChange({ ...form, channel })} />
      <TextField
        label={dimensions.campaign}
        value={form.campaign}
        known={state.campaigns}
        hint={words.allCampaigns}
        onChange={campaign => onChange({ ...form, campaign })}
      />
      <SelectField
        label={dimensions.placement}
        value={form.placement}
        options={[
          { value: '', label: words.bothPlacements },
          { value: 'organic', label: placements.organic },
          { value: 'paid', label: placements.paid },
        ]}
        problem={problemOf('placement')}
        onChange={placement => onChange({ ...form, placement })}
      />
      {(hasTypes || form.conversionType !== '') && (
        <TextField
          label={dimensions.conversionType}
          value={form.conversionType}
          hint={words.allTypes}
          problem={problemOf('conversionType')}
          onChange={conversionType => onChange({ ...form, conversionType })}
        />
      )}
      {kpi && <p class="small muted">{texts.smartGoals.kinds[goalKindOf(kpi)]}</p>}
    </>
  );
}

const OTHER = ' other';

/** The channels that have data first, then the others; one of the brand's own can be typed. */
function ChannelField({
  value,
  known,
  onChange,
}: {
  value: string;
  known: readonly string[];
  onChange: (channel: string) => void;
}) {
  const { texts } = usePage<'goals'>();
  const { goals: words } = texts.sidebar;
  const listed = [...new Set([...known, ...channels])].filter(channel => channel !== 'web');
  const [typing, setTyping] = useState(value !== '' && !listed.includes(value));
  return (
    <>
      <SelectField
        label={texts.model.dimensions.channel}
        value={typing ? OTHER : value}
        options={[
          { value: '', label: words.allChannels },
          ...listed.map(channel => ({ value: channel, label: channelName(channel, texts) })),
          { value: OTHER, label: words.otherChannel },
        ]}
        onChange={chosen => {
          setTyping(chosen === OTHER);
          onChange(chosen === OTHER ? '' : chosen);
        }}
      />
      {typing && <TextField label={words.otherChannelName} value={value} onChange={onChange} />}
    </>
  );
}
