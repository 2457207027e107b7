import { type ComponentChildren, createContext, render } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import type { PageName, PageTexts } from '../../app/page-texts.ts';
import type { Failure } from '../../core/result.ts';
import type { Language } from '../../i18n/language.ts';
import { type Boot, readBoot } from '../boot.ts';
import { type Format, formatFor } from '../format.ts';
import { type Client, createClient } from '../rpc.ts';
import { scriptRun } from '../script-run.ts';
import { fill, tell } from '../words.ts';

/** What every part of a page may use. */
export interface Page<Name extends PageName = PageName> {
  readonly boot: Boot;
  readonly texts: PageTexts<Name>;
  readonly language: Language;
  readonly api: Client;
  readonly format: Format;
  /** A text with its values put in, numbers as the reader writes them. */
  say(text: string, values: Readonly<Record<string, string | number>>): string;
  /** Words for what went wrong; `of` says which of the importers' texts, whose codes mean different things there. */
  sayFailure(failure: Failure, of?: 'errors' | 'reasons' | 'warnings'): string;
  /** Switches the page's words, where the script sent those of other languages along. */
  readWords(language: Language): void;
}

const PageContext = createContext<Page | null>(null);

/**
 * The page that a part stands on. A part names the pages it is made for, and has the texts that all of them have; one that
 * names none has what every page has. `test/sidebar/page-texts.test.ts` looks whether it stands on others.
 */
export function usePage<Name extends PageName = PageName>(): Page<Name> {
  const page = useContext(PageContext);
  if (!page) throw new Error('usePage: not inside showPage');
  return page as Page<Name>;
}

/** Draws a page into `<div id="app">`, or into the body where there is none. */
export function showPage(content: () => ComponentChildren, styles: string): void {
  const boot = readBoot();
  const style = document.createElement('style');
  style.textContent = styles;
  document.head.append(style);
  const place = document.getElementById('app') ?? document.body.appendChild(document.createElement('div'));
  render(<PageFrame boot={boot} content={content} />, place);
}

/** What only set-up can do something about. */
const mendedBySetUp: ReadonlySet<string> = new Set(['not-set-up', 'sheet-missing', 'column-missing', 'layout-older']);

function PageFrame({ boot, content: Content }: { boot: Boot; content: () => ComponentChildren }) {
  const [language, setLanguage] = useState(boot.language);
  const [slow, setSlow] = useState(false);
  const [wantsSetUp, setWantsSetUp] = useState(false);
  const api = useMemo(
    () =>
      createClient(scriptRun(), {
        onSlow: setSlow,
        onFailure: ({ code }) => setWantsSetUp(known => known || mendedBySetUp.has(code)),
      }),
    [],
  );
  const texts = (language === boot.language ? undefined : boot.otherTexts?.[language]) ?? boot.texts;

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = texts.titles[boot.page];
  }, [language, texts, boot.page]);

  const page = useMemo<Page>(() => {
    const format = formatFor(boot.locale);
    return {
      boot,
      texts,
      language,
      api,
      format,
      say: (text, values) => fill(text, values, format.number),
      sayFailure: (failure, of) =>
        tell(failure, texts, format.number, of && 'importing' in texts ? texts.importing[of] : undefined),
      readWords: next => {
        if (next === boot.language || boot.otherTexts?.[next]) setLanguage(next);
      },
    };
  }, [boot, texts, language, api]);

  return (
    <PageContext.Provider value={page}>
      <Content />
      {wantsSetUp && boot.page !== 'set-up' && (
        <div class="set-up-first">
          <button
            type="button"
            class="wide"
            onClick={() => {
              setWantsSetUp(false);
              void api.openPage({ page: 'set-up' });
            }}
          >
            {texts.sidebar.common.openSetUp}
          </button>
        </div>
      )}
      <div class="slow" role="status">
        {slow ? texts.sidebar.common.stillWaiting : ''}
      </div>
    </PageContext.Provider>
  );
}
