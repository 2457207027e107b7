import { addMonths, type Day, isoOf, monthEnd, monthOf, monthStart, partsOf } from '../core/day.ts';
import { fingerprint } from '../core/hash.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { texts } from '../i18n/texts.ts';
import {
  frozenReport,
  type ShownReport,
  shownCells,
  shownFigure,
  standsAsLaidOut,
} from '../templates/frozen-report.ts';
import { COLUMNS, ROWS } from '../templates/report-places.ts';
import { reportSheet } from '../templates/report-sheet.ts';
import { settingsState } from '../templates/settings-state.ts';
import { sheetGone } from './data-sheet.ts';
import { languageHere, type Person } from './pages.ts';
import type { Ports } from './ports.ts';
import type { FrozenReport } from './report-api.ts';

/**
 * Keeps the Report as it is now on a sheet of its own, named by its period: values, with its charts, its looks and its
 * comments. A report of the same period that is there already stays, for somebody may have handed it on: the new one gets a
 * number.
 */
export function freezeReport(ports: Ports, _: undefined, person: Person): Result<FrozenReport> {
  const { workbook, words } = ports;
  const sheet = workbook.sheet('report');
  if (!sheet) return sheetGone(workbook, 'report');
  const shown = sheet.read(1, 1, ROWS, COLUMNS);
  if (!standsAsLaidOut(shown)) return fail('report-moved', { sheet: sheet.name() });
  const [from, to] = [shownFigure(shown, 'from'), shownFigure(shown, 'to')];
  if (from === null || to === null) return fail('report-empty');
  if (shownFigure(shown, 'stale') !== 0) return fail('report-stale');

  const language = languageHere(ports, person);
  const { model } = texts[language];
  const template = reportSheet({
    language,
    texts: { ...texts[language], ...words.of(language) },
    // Its formulas go, and with them what they would refer to.
    names: model.sheets,
    settings: settingsState([]),
    dataKeys: [],
    suggestedCurrency: '',
  });
  const name = `${model.sheets.report} ${periodName(from, to)}`;
  const copy = workbook.addCopy(frozenReport(template, name, shown), 'report');
  return ok({ key: copy.key, name: copy.name(), content: contentOf(shownCells(shown)) });
}

/** Takes a copy away again that nobody has changed since. */
export function unfreezeReport(
  { workbook }: Ports,
  { key, content }: { readonly key: string; readonly content: string },
): Result<{ name: string }> {
  const copy = workbook.copy(key);
  if (!copy) return fail('copy-gone');
  const name = copy.name();
  if (contentOf(copy.readAll()) !== content) return fail('copy-changed', { sheet: name });
  copy.remove();
  return ok({ name });
}

/** `2026-09`, `2026-Q3`, `2026`, or both days of any other period. */
export function periodName(from: Day, to: Day): string {
  const { year, month } = partsOf(from);
  const isWhole = (months: number) =>
    from === monthStart(from) && (month - 1) % months === 0 && to === monthEnd(addMonths(from, months - 1));
  if (isWhole(1)) return monthOf(from);
  if (isWhole(3)) return `${year}-Q${(month + 2) / 3}`;
  return isWhole(12) ? String(year) : `${isoOf(from)} – ${isoOf(to)}`;
}

/** A fingerprint of all cells; blank rows and columns at the ends are none. */
function contentOf(cells: ShownReport): string {
  const rows = cells.map(row => trimmed(row, cell => cell === ''));
  return fingerprint(JSON.stringify(trimmed(rows, row => row.length === 0)));
}

function trimmed<Item>(items: readonly Item[], isBlank: (item: Item) => boolean): readonly Item[] {
  let end = items.length;
  while (end > 0 && isBlank(items[end - 1] as Item)) end--;
  return items.slice(0, end);
}
