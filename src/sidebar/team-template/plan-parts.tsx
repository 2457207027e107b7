import { useId } from 'preact/hooks';
import { isPeople, type TemplateList, type TemplatePart, templateParts } from '../../team-template/parts.ts';
import type { PlannedItem, PlannedSetting, TemplatePlan, TemplateSetting } from '../../team-template/plan.ts';
import { usePage } from '../page/page.tsx';
import { itemName, settingValue } from './item-name.ts';
import { PartCheck } from './part-check.tsx';

const listOf = (part: Exclude<TemplatePart, 'settings'>): TemplateList => (part === 'people' ? 'costs' : part);

function itemsOf(plan: TemplatePlan, part: Exclude<TemplatePart, 'settings'>): readonly PlannedItem[] {
  const isRole = ({ cells }: PlannedItem): boolean => isPeople({ category: String(cells['category'] ?? '') });
  const items = plan[listOf(part)];
  return listOf(part) === 'costs' ? items.filter(item => isRole(item) === (part === 'people')) : items;
}

const isTaken = ({ key, state }: PlannedSetting, taken: readonly TemplateSetting[] | null): boolean =>
  taken === null ? state === 'blank' : taken.includes(key);

/** Parts that change anything. */
export const partsToAdd = (plan: TemplatePlan, taken: readonly TemplateSetting[] | null): readonly TemplatePart[] =>
  templateParts.filter(part =>
    part === 'settings'
      ? plan.settings.some(setting => isTaken(setting, taken))
      : itemsOf(plan, part).some(({ skipped }) => skipped === null),
  );

/** What would be added, part by part; what isn't, and why. */
export function PlanParts({
  plan,
  left,
  taken,
  noParts,
  onLeave,
  onTake,
}: {
  plan: TemplatePlan;
  /** Parts that are not wanted. */
  left: readonly TemplatePart[];
  /** Settings that are wanted; null: those that are blank. */
  taken: readonly TemplateSetting[] | null;
  noParts: boolean;
  onLeave: (part: TemplatePart, isLeft: boolean) => void;
  onTake: (taken: readonly TemplateSetting[]) => void;
}) {
  const { texts, say } = usePage<'team-template'>();
  const { using, parts: names, chooseParts } = texts.team;
  const problemId = useId();
  const wanted = plan.settings.filter(setting => isTaken(setting, taken)).map(({ key }) => key);
  return (
    <fieldset class="card">
      <legend>{using.whatIsAdded}</legend>
      {plan.settings.map(setting => (
        <Setting
          key={setting.key}
          setting={setting}
          checked={wanted.includes(setting.key)}
          onChange={isIn => onTake(isIn ? [...wanted, setting.key] : wanted.filter(key => key !== setting.key))}
        />
      ))}
      {templateParts.map(part => {
        if (part === 'settings') return null;
        const items = itemsOf(plan, part);
        if (items.length === 0) return null;
        const added = items.filter(({ skipped }) => skipped === null).length;
        const toAdd = say(using.toAdd, { count: added });
        const notAdded = say(using.notAdded, { count: items.length - added });
        const counts = [...(added > 0 ? [toAdd] : []), ...(added < items.length ? [notAdded] : [])].join(', ');
        return added > 0 ? (
          <PartCheck
            key={part}
            label={`${names[part]}: ${counts}`}
            checked={!left.includes(part)}
            describedBy={noParts ? problemId : undefined}
            onChange={isIn => onLeave(part, !isIn)}
          >
            <Items part={part} items={items} currency={plan.currency} />
          </PartCheck>
        ) : (
          <div key={part}>
            {names[part]}: {counts}
            <Items part={part} items={items} currency={plan.currency} />
          </div>
        );
      })}
      {noParts && (
        <p id={problemId} class="small problem" role="alert">
          {chooseParts}
        </p>
      )}
    </fieldset>
  );
}

function Setting({
  setting: { key, here, value, state },
  checked,
  onChange,
}: {
  setting: PlannedSetting;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  const { texts, say } = usePage<'team-template'>();
  const { using } = texts.team;
  const values = {
    setting: using.settings[key],
    here: settingValue(key, here, texts),
    value: settingValue(key, value, texts),
  };
  if (state === 'same') return <p class="small muted">{say(using.settingSame, values)}</p>;
  if (state === 'fixed') return <p class="small muted">{say(using.settingFixed, values)}</p>;
  const label = say(state === 'blank' ? using.settingNew : using.settingOther, values);
  return <PartCheck label={label} checked={checked} onChange={onChange} />;
}

/** Each item by name; those that aren't added with the reason. */
function Items({
  part,
  items,
  currency,
}: {
  part: Exclude<TemplatePart, 'settings'>;
  items: readonly PlannedItem[];
  currency: string;
}) {
  const { texts, say } = usePage<'team-template'>();
  const { using, parts: names } = texts.team;
  return (
    <details class="small">
      <summary>{say(texts.team.withCount, { part: names[part], count: items.length })}</summary>
      <ul class="list">
        {items.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two items may be alike, and none moves.
          <li key={at}>
            {itemName(listOf(part), item, texts)}
            {item.skipped && <span class="muted"> – {say(using.reasons[item.skipped], { currency })}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
