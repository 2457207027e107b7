import { useEffect, useRef, useState } from 'preact/hooks';
import type { FunctionName } from '../../kpis/catalogue.ts';
import { Icon } from '../page/icon.tsx';
import { usePage } from '../page/page.tsx';
import { useEscape } from '../page/use-escape.ts';
import { KpiDetail } from './kpi-detail.tsx';
import { searchFunctions } from './search-functions.ts';

/** Search, choose, fill in, insert. The search stays as it was when the person comes back from a KPI. */
export function InsertKpi({ onBack }: { onBack: () => void }) {
  const { texts, say } = usePage();
  const { kpi: words, common } = texts.sidebar;
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<FunctionName | null>(null);
  const [last, setLast] = useState<FunctionName | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);

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

  const found = searchFunctions(query, texts);
  return (
    <div class="stack">
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
      <ul class="plain kpi-list" ref={list}>
        {found.map(name => (
          <li key={name}>
            <button type="button" class="kpi" data-function={name} onClick={() => setChosen(name)}>
              <span class="kpi-name">{texts.functions[name].name}</span>
              <code>{name}</code>
              <span class="small muted">{texts.functions[name].summary}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
