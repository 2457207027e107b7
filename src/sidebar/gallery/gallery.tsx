import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { GallerySheet } from '../../app/api.ts';
import type { Failure } from '../../core/result.ts';
import type { GallerySheetId } from '../../model/sheet-ids.ts';
import { Icon } from '../page/icon.tsx';
import { Notice } from '../page/notice.tsx';
import { usePage } from '../page/page.tsx';
import { ProgressBar } from '../page/progress-bar.tsx';
import { useEscape } from '../page/use-escape.ts';
import { SheetPicture } from './sheet-picture.tsx';

type Work = 'add' | 'remove' | 'open';

/** Sheets that can be added and removed, with a picture of each. */
export function Gallery({ onBack }: { onBack: () => void }) {
  const { texts, api, say, sayFailure } = usePage<'gallery'>();
  const { gallery: words } = texts;
  const { common } = texts.sidebar;
  const [sheets, setSheets] = useState<readonly GallerySheet[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState<{ readonly id: GallerySheetId; readonly work: Work } | null>(null);
  const [done, setDone] = useState<{ readonly name: string; readonly work: Work } | null>(null);
  const [asked, setAsked] = useState<GallerySheetId | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEscape(() => (asked === null ? onBack() : setAsked(null)));

  const read = async () => {
    setFailure(null);
    const reply = await api.gallery();
    if (reply.ok) setSheets(reply.value);
    else setFailure(reply.error);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when the page opens.
  useEffect(() => {
    void read();
    title.current?.focus();
  }, []);

  const run = async ({ id, name }: GallerySheet, work: Work) => {
    if (busy) return;
    setFailure(null);
    setDone(null);
    setAsked(null);
    setBusy({ id, work });
    const reply =
      work === 'open'
        ? await api.showSheet({ sheet: id })
        : await api[work === 'add' ? 'addSheet' : 'removeSheet']({ sheet: id });
    setBusy(null);
    if (!reply.ok) return setFailure(reply.error);
    if (work === 'open' || reply.value === null) return;
    setSheets(reply.value);
    setDone({ name: reply.value.find(one => one.id === id)?.name ?? name, work });
    // The button that was pressed is gone.
    title.current?.focus();
  };

  return (
    <div class="stack">
      <header class="view-head">
        <button type="button" class="icon-button" aria-label={common.back} onClick={onBack}>
          <Icon name="back" />
        </button>
        <h1 ref={title} tabIndex={-1}>
          {texts.titles.gallery}
        </h1>
      </header>
      <p class="small muted">{words.text}</p>
      {failure && (
        <Notice kind="error">
          {sayFailure(failure)}{' '}
          {sheets === null && (
            <button type="button" class="link" onClick={() => void read()}>
              {common.tryAgain}
            </button>
          )}
        </Notice>
      )}
      {done && (
        <Notice kind="done">{say(done.work === 'add' ? words.added : words.removed, { sheet: done.name })}</Notice>
      )}
      {sheets === null && failure === null && (
        <div class="loading" role="status">
          {common.loading}
        </div>
      )}
      <ul class="gallery">
        {(sheets ?? []).map(sheet => (
          <li key={sheet.id}>
            <SheetCard
              sheet={sheet}
              work={busy?.id === sheet.id ? busy.work : null}
              isBusy={busy !== null}
              isAsked={asked === sheet.id}
              onAsk={asking => setAsked(asking ? sheet.id : null)}
              onWork={work => void run(sheet, work)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function SheetCard({
  sheet: { id, name, present },
  work,
  isBusy,
  isAsked,
  onAsk,
  onWork,
}: {
  sheet: GallerySheet;
  /** What is being done with it. */
  work: Work | null;
  /** Whether anything is being done with any. */
  isBusy: boolean;
  isAsked: boolean;
  onAsk: (asking: boolean) => void;
  onWork: (work: Work) => void;
}) {
  const { texts, say } = usePage<'gallery'>();
  const { gallery: words } = texts;
  const titleId = useId();
  const button = (label: string, kind: string, onClick: () => void, describedBy = titleId) => (
    <button type="button" class={kind} disabled={isBusy} aria-describedby={describedBy} onClick={onClick}>
      {label}
    </button>
  );
  return (
    <section class="card" aria-labelledby={titleId}>
      <SheetPicture of={id} />
      <h2 id={titleId}>{name}</h2>
      <p class="small muted">{words.sheets[id]}</p>
      {present && (
        <p class="small present">
          <Icon name="check" /> {words.present}
        </p>
      )}
      {work === 'add' && <ProgressBar label={say(words.adding, { sheet: name })} />}
      {work === 'remove' && <ProgressBar label={say(words.removing, { sheet: name })} />}
      {isAsked && present ? (
        <Question title={say(words.ask, { sheet: name })}>
          <p class="small">{words.lost}</p>
          <div class="buttons">
            {button(words.remove, 'danger', () => onWork('remove'))}
            {button(words.keep, '', () => onAsk(false))}
          </div>
        </Question>
      ) : (
        <div class="buttons">
          {present ? (
            <>
              {button(words.open, 'primary', () => onWork('open'))}
              {button(words.remove, '', () => onAsk(true))}
            </>
          ) : (
            button(words.add, 'primary', () => onWork('add'))
          )}
        </div>
      )}
    </section>
  );
}

/** Asked before something goes; takes the focus, so that it is heard. */
function Question({ title, children }: { title: string; children: ComponentChildren }) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <div class="question">
      <h3 ref={head} tabIndex={-1}>
        {title}
      </h3>
      {children}
    </div>
  );
}
