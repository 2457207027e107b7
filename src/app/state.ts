import { ok, type Result } from '../core/result.ts';
import type { Language } from '../i18n/language.ts';
import { texts } from '../i18n/texts.ts';
import { FIRST_ROW } from '../model/keyed-sheet.ts';
import { sheetIds } from '../model/sheet-ids.ts';
import { SAMPLE_SOURCE } from '../sample-data/source.ts';
import type { AppState } from './api.ts';
import { openData } from './data-sheet.ts';
import { readBatches, summaryOf } from './journal.ts';
import { layoutState } from './layout-state.ts';
import type { Ports, Workbook } from './ports.ts';
import { dispensable } from './set-up/inspect.ts';
import { languageOf, workbookSettings } from './settings-sheet.ts';

/** So many accounts are offered as answers; who has more types the name. */
const MOST_ACCOUNTS = 200;

/** @param fallback language of a workbook that has none yet: the person's. */
export function state({ workbook }: Ports, fallback: Language): Result<AppState> {
  const missing = sheetIds.filter(id => workbook.sheet(id) === null);
  const settings = workbookSettings(workbook);
  const journal = workbook.sheet('journal');
  const { rows, sampleRows, accounts } = rowsAndAccounts(workbook);
  const isDone = missing.length === 0 || workbook.isLaidOut();
  const language = settings.ok && settings.value.language !== '' ? languageOf(settings.value) : fallback;
  return ok({
    language,
    setUp: isDone ? 'done' : missing.length === sheetIds.length ? 'none' : 'partial',
    missing: missing.filter(id => !dispensable.includes(id)).map(id => texts[language].model.sheets[id]),
    layout: layoutState(workbook),
    rows,
    sampleRows,
    baseCurrency: settings.ok ? settings.value.baseCurrency : '',
    accounts,
    names: {
      results: settings.ok ? settings.value.results : {},
      mappings: settings.ok ? settings.value.mappings : [],
    },
    imports: journal ? readBatches(journal).map(summaryOf).reverse() : [],
  });
}

/** A sheet that lost a column still opens: the failure is said by what needs the column. */
function rowsAndAccounts(workbook: Workbook): Pick<AppState, 'rows' | 'sampleRows' | 'accounts'> {
  const data = openData(workbook);
  if (!data.ok) return { rows: 0, sampleRows: 0, accounts: [] };
  const { grid, columns } = data.value;
  const { from, channel, source, account } = columns.dimensions;
  const found = new Map<string, { channel: string; source: string; account: string; rows: number }>();
  let rows = 0;
  let sampleRows = 0;
  for (let row = FIRST_ROW - 1; row < grid.length; row++) {
    const cells = grid[row] ?? [];
    if (cells[from] === '') continue;
    rows++;
    if (cells[source] === SAMPLE_SOURCE) {
      // Nobody's account.
      sampleRows++;
      continue;
    }
    const one = { channel: String(cells[channel]), source: String(cells[source]), account: String(cells[account]) };
    if (one.account === '') continue;
    const key = Object.values(one).join('\u001f');
    const known = found.get(key);
    if (known) known.rows++;
    else found.set(key, { ...one, rows: 1 });
  }
  const accounts = [...found.values()]
    .sort((one, other) => other.rows - one.rows)
    .slice(0, MOST_ACCOUNTS)
    .map(({ rows: _, ...one }) => one);
  return { rows, sampleRows, accounts };
}
