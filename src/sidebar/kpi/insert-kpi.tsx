import { useEffect, useRef, useState } from 'preact/hooks';
import type { FunctionName } from '../../kpis/catalogue.ts';
import { Icon } from '../page/icon.tsx';
import { usePage } from '../page/page.tsx';
import { useEscape } from '../page/use-escape.ts';
import { FunctionList } from './function-list.tsx';
import { KpiDetail } from './kpi-detail.tsx';
import { functionsByStage, searchFunctions } from './search-functions.ts';

/** Search, choose, fill in, insert. The search stays as it was when the person comes back from a KPI. */
export function InsertKpi({ onBack }: { onBack: () => void }) {
  const { texts, say } = usePage<'insert-kpi'>();
  const { kpi: words, stages, common } = texts.sidebar;
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<FunctionName | null>(null);
  const [last, setLast] = useState<FunctionName | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (chosen) return;
    const entry = last && list.current?.querySelector<HTMLButtonElement>(`[data-function="${last}"]`);
    (entry ?? search.current)?.focus();
  }, [chosen, last]);

  // Escape empties the search first, then leaves, as in Sheets' own panels. A chosen KPI has an Escape of its own.
  useEscape(chosen ? null : () => (query ? setQuery('') : onBack()));

  if (chosen) {
    return (
      <KpiDetail
        name={chosen}
        onBack={() => {
          setLast(chosen);
          setChosen(null);
        }}
      />
    );
  }

  /** Arrows go from the search into the list and along it; Tab does, too. */
  const moveFocus = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || event.isComposing) return;
    const entries = [...(list.current?.querySelectorAll<HTMLButtonElement>('[data-function]') ?? [])];
    const at = entries.findIndex(entry => entry.matches(':focus'));
    const next = at + step < 0 ? search.current : entries[at + step];
    next?.focus();
    event.preventDefault();
  };

  const found = searchFunctions(query, texts);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows are a short cut; every part takes the focus by itself.
    <div class="stack" onKeyDown={moveFocus}>
      <header class="view-head">
        <button type="button" class="icon-button" aria-label={common.back} onClick={onBack}>
          <Icon name="back" />
        </button>
        <h1>{words.title}</h1>
      </header>
      <div class="search">
        <Icon name="search" />
        <input
          ref={search}
          type="search"
          aria-label={words.search}
          placeholder={words.searchHint}
          value={query}
          onInput={event => setQuery(event.currentTarget.value)}
          autocomplete="off"
          spellcheck={false}
        />
        {query && (
          <button
            type="button"
            class="icon-button"
            aria-label={words.clearSearch}
            onClick={() => {
              setQuery('');
              search.current?.focus();
            }}
          >
            <Icon name="close" />
          </button>
        )}
      </div>
      <div role="status" class="small muted">
        {found.length > 0 ? say(words.found, { count: found.length }) : say(words.noneFound, { query })}
      </div>
      <div class="stack" ref={list}>
        {query.trim() === '' ? (
          functionsByStage.map(({ stage, names }) => (
            <section key={stage} class="stack tight" aria-labelledby={`stage-${stage}`}>
              <h2 class="section-title" id={`stage-${stage}`}>
                {stages[stage]}
              </h2>
              <FunctionList names={names} onChoose={setChosen} />
            </section>
          ))
        ) : (
          <FunctionList names={found} onChoose={setChosen} />
        )}
      </div>
    </div>
  );
}
