import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../page/icon.tsx';
import { usePage } from '../page/page.tsx';
import { useEscape } from '../page/use-escape.ts';
import { SaveTemplate } from './save-template.tsx';
import { UseTemplate } from './use-template.tsx';

/** Two ways on: this team's template goes out, or another's comes in. */
export function TeamTemplates({ onBack }: { onBack: () => void }) {
  const { texts } = usePage<'team-template'>();
  const { team: words } = texts;
  const [view, setView] = useState<'choice' | 'save' | 'use'>('choice');
  const title = useRef<HTMLHeadingElement>(null);
  const leave = () => (view === 'choice' ? onBack() : setView('choice'));
  useEscape(leave);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the title takes the focus whenever the view changes.
  useEffect(() => title.current?.focus(), [view]);

  return (
    <div class="stack">
      <header class="view-head">
        <button type="button" class="icon-button" aria-label={texts.sidebar.common.back} onClick={leave}>
          <Icon name="back" />
        </button>
        <h1 ref={title} tabIndex={-1}>
          {view === 'choice' ? texts.titles['team-template'] : words[view]}
        </h1>
      </header>
      {view === 'choice' && (
        <>
          <p class="small muted">{words.text}</p>
          <ul class="actions">
            {(['save', 'use'] as const).map(way => (
              <li key={way}>
                <button type="button" class="action" onClick={() => setView(way)}>
                  <span class="action-icon">
                    <Icon name={way === 'save' ? 'file' : 'upload'} />
                  </span>
                  <span class="action-text">
                    <span class="action-title">{words[way]}</span>
                    <span class="small muted">{words[`${way}Text`]}</span>
                  </span>
                  <Icon name="forward" />
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {view === 'save' && <SaveTemplate />}
      {view === 'use' && <UseTemplate />}
    </div>
  );
}
