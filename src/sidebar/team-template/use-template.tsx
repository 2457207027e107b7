import { useId, useRef, useState } from 'preact/hooks';
import type { TemplateUsed } from '../../app/team-template-api.ts';
import { dayFromIso, dayOf, isoOf, partsOf } from '../../core/day.ts';
import type { TemplatePart } from '../../team-template/parts.ts';
import type { TemplatePlan, TemplateSetting } from '../../team-template/plan.ts';
import { today } from '../goals/today.ts';
import { Notice } from '../page/notice.tsx';
import { usePage } from '../page/page.tsx';
import { ProgressBar } from '../page/progress-bar.tsx';
import { useTask } from '../page/use-task.ts';
import { PlanParts, partsToAdd } from './plan-parts.tsx';
import { Used } from './used.tsx';

interface Origin {
  /** Null: from a sheet. */
  readonly text: string | null;
  readonly name: string;
}

const firstOfNextMonth = (): string => {
  const { year, month } = partsOf(today());
  return isoOf(dayOf(year, month + 1, 1));
};

/** Choose a template, see what it would add, add some of it. */
export function UseTemplate() {
  const { texts, api, say, sayFailure } = usePage<'team-template'>();
  const { using } = texts.team;
  const [origin, setOrigin] = useState<Origin | null>(null);
  const [start, setStart] = useState(firstOfNextMonth);
  const [settings, setSettings] = useState<readonly TemplateSetting[] | null>(null);
  const [left, setLeft] = useState<readonly TemplatePart[]>([]);
  const [noParts, setNoParts] = useState(false);
  const [planned, plan] = useTask<TemplatePlan>();
  const [used, apply, forgetUsed] = useTask<TemplateUsed>();
  const [shown, setShown] = useState<TemplatePlan | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const startField = useRef<HTMLInputElement>(null);
  const id = useId();
  const isBusy = planned.state === 'running' || used.state === 'running';

  const look = (from: Origin, day: string, taken: readonly TemplateSetting[] | null) => {
    const first = dayFromIso(day);
    setNoParts(false);
    if (first === null) return;
    void plan(async () => {
      const reply = await api.planTemplate({ text: from.text, start: first, settings: taken });
      setShown(reply.ok ? reply.value : null);
      return reply;
    });
  };
  const take = (from: Origin) => {
    forgetUsed();
    setOrigin(from);
    setSettings(null);
    setLeft([]);
    setShown(null);
    look(from, start, null);
  };
  const readFile = async (chosen: File | undefined) => {
    if (!chosen) return;
    take({ text: await chosen.text().catch(() => ''), name: chosen.name });
  };
  const parts = shown ? partsToAdd(shown, settings).filter(part => !left.includes(part)) : [];
  const add = () => {
    const first = dayFromIso(start);
    if (first === null) return startField.current?.focus();
    setNoParts(parts.length === 0);
    if (origin && parts.length > 0) {
      void apply(() => api.applyTemplate({ text: origin.text, start: first, settings, parts }));
    }
  };

  if (used.state === 'done') return <Used used={used.value} />;
  const isStartMissing = dayFromIso(start) === null;
  return (
    <>
      <div class="stack tight">
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={event => {
            void readFile(event.currentTarget.files?.[0]);
            // The same file may be chosen again after it was mended.
            event.currentTarget.value = '';
          }}
        />
        <button
          type="button"
          class={shown ? 'wide' : 'primary wide'}
          disabled={isBusy}
          onClick={() => file.current?.click()}
        >
          {using.chooseFile}
        </button>
        <button
          type="button"
          class="wide"
          disabled={isBusy}
          aria-describedby={`${id}-sheet`}
          onClick={() => take({ text: null, name: using.aSheet })}
        >
          {using.fromSheet}
        </button>
        <p id={`${id}-sheet`} class="small muted">
          {using.fromSheetHint}
        </p>
      </div>
      {planned.state === 'running' && !shown && <ProgressBar label={using.reading} />}
      {planned.state === 'failed' && <Notice kind="error">{sayFailure(planned.error)}</Notice>}
      {origin && shown && (
        <>
          <p role="status" class="figure">
            {say(using.source, { source: origin.name })}
          </p>
          {shown.goals.length > 0 && (
            <div class="field">
              <label for={`${id}-start`}>{using.start}</label>
              <input
                id={`${id}-start`}
                ref={startField}
                type="date"
                min="1990-01-01"
                max="2100-12-31"
                required
                value={start}
                aria-invalid={isStartMissing}
                aria-describedby={`${id}-start-hint`}
                onInput={event => {
                  setStart(event.currentTarget.value);
                  look(origin, event.currentTarget.value, settings);
                }}
              />
              <p id={`${id}-start-hint`} class={isStartMissing ? 'small problem' : 'small muted'}>
                {isStartMissing ? using.startMissing : using.startHint}
              </p>
            </div>
          )}
          <PlanParts
            plan={shown}
            left={left}
            taken={settings}
            noParts={noParts}
            onLeave={(part, isLeft) => {
              setNoParts(false);
              setLeft(isLeft ? [...left, part] : left.filter(each => each !== part));
            }}
            onTake={taken => {
              setSettings(taken);
              look(origin, start, taken);
            }}
          />
          {used.state === 'failed' && <Notice kind="error">{sayFailure(used.error)}</Notice>}
          {used.state === 'running' && <ProgressBar label={using.adding} />}
          {partsToAdd(shown, settings).length > 0 ? (
            <button type="button" class="primary wide" disabled={isBusy} onClick={add}>
              {using.add}
            </button>
          ) : (
            planned.state === 'done' && <Notice kind="note">{using.nothingNew}</Notice>
          )}
        </>
      )}
    </>
  );
}
