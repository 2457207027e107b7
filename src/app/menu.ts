import { fill } from '../i18n/language.ts';
import { type Texts, texts } from '../i18n/texts.ts';
import { isDimensionId } from '../model/dimensions.ts';
import { isMeasureId } from '../model/measures.ts';
import type { AnySheetId } from '../model/sheet-ids.ts';
import type { CellToMend, RefreshOutcome } from './api.ts';
import { formatResults } from './format-results.ts';
import { freezeReport } from './freeze-report.ts';
import { writing } from './layout-state.ts';
import { languageHere, type Person } from './pages.ts';
import type { Ports } from './ports.ts';
import { refreshTotals } from './refresh-totals.ts';

/** The menu's *Refresh numbers*: says what it found. */
export function refreshFromMenu(ports: Ports, person: Person): void {
  const language = languageHere(ports, person);
  const words = texts[language];
  const refreshed = writing(ports, () => refreshTotals(ports));
  if (refreshed.ok) ports.screen.toast(refreshedWords(refreshed.value, words));
  else {
    const failures: Readonly<Record<string, string>> = ports.words.of(language).failures;
    ports.screen.toast(fill(failures[refreshed.error.code] ?? refreshed.error.code, refreshed.error.parameters));
  }
}

/** The menu's *Freeze report*: says where the copy stands, or what is in the way. */
export function freezeFromMenu(ports: Ports, person: Person): void {
  const words = ports.words.of(languageHere(ports, person));
  const frozen = writing(ports, () => freezeReport(ports, undefined, person));
  const failures: Readonly<Record<string, string>> = { ...words.failures, ...words.reportFailures };
  ports.screen.toast(
    frozen.ok
      ? fill(words.sidebar.home.reportFrozen, { sheet: frozen.value.name })
      : fill(failures[frozen.error.code] ?? frozen.error.code, frozen.error.parameters),
  );
}

/** The menu's *Format KPI results*: says how many cells it changed, or what to do when it found none. */
export function formatFromMenu(ports: Ports, person: Person): void {
  const { app } = texts[languageHere(ports, person)];
  const cells = formatResults(ports);
  const said = cells > 0 ? app.formatted : app.nothingToFormat;
  ports.screen.toast(fill(said, { cells, menu: app.menu.formatResults }));
}

/** After typing: only what must be mended in the rows that were typed into is worth a word. */
export function mendWords(
  sheet: AnySheetId,
  typed: { readonly first: number; readonly last: number },
  outcome: RefreshOutcome,
  words: Texts,
): string | null {
  const cells = outcome.toMend.filter(
    cell => cell.sheet === sheet && cell.row >= typed.first && cell.row <= typed.last,
  );
  return cells[0] ? toMendWords(cells, cells[0], words) : null;
}

function refreshedWords({ rows, months, toMend }: RefreshOutcome, words: Texts): string {
  const refreshed = fill(words.app.refreshed, { rows, months });
  return toMend[0] ? `${refreshed} ${toMendWords(toMend, toMend[0], words)}` : refreshed;
}

const toMendWords = (cells: readonly CellToMend[], first: CellToMend, words: Texts): string =>
  fill(words.app.refreshedToMend, {
    cells: cells.length,
    row: first.row,
    column: labelOf(first.column, words),
    problem: { ...words.mend, ...words.goalProblems }[first.problem],
  });

function labelOf(column: string, { model }: Texts): string {
  if (isDimensionId(column)) return model.dimensions[column];
  return isMeasureId(column) ? model.measures[column] : column;
}
