import { type Language, languageFor, languages } from '../i18n/language.ts';
import { texts } from '../i18n/texts.ts';
import type { BootData } from './api.ts';
import { type PageName, pageTexts } from './page-texts.ts';
import type { Ports } from './ports.ts';
import { languageOf, workbookSettings } from './settings-sheet.ts';

/** Who is at the sheet, and which build serves them. */
export interface Person {
  /** As Google reports it: `ko`, `zh_CN`. */
  readonly locale: string;
  readonly version: string;
}

/** The language chosen at set-up; null before (one or two calls). */
function chosenLanguage({ workbook }: Pick<Ports, 'workbook'>): Language | null {
  const settings = workbookSettings(workbook);
  return settings.ok && settings.value.language !== '' ? languageOf(settings.value) : null;
}

/** The workbook's language once it is set up, the person's before (one or two calls). */
export const languageHere = (ports: Pick<Ports, 'workbook'>, person: Person): Language =>
  chosenLanguage(ports) ?? languageFor(person.locale);

/** Opens the sidebar or a dialog, with all that it must know from the start. */
export function openPage(ports: Ports, page: PageName, person: Person): void {
  const chosen = chosenLanguage(ports);
  const language = chosen ?? languageFor(person.locale);
  // Where the language is chosen, the page follows the choice at once.
  const asksLanguage = page === 'set-up' || (page === 'sidebar' && chosen === null);
  const textsIn = (each: Language) => pageTexts(page, each, ports.words);
  const boot: BootData = {
    page,
    language,
    texts: textsIn(language),
    ...(asksLanguage ? { otherTexts: Object.fromEntries(languages.map(each => [each, textsIn(each)])) } : {}),
    version: person.version,
    locale: ports.workbook.locale(),
  };
  ports.screen.open(boot, texts[language].titles[page]);
}
