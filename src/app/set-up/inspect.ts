import { address, type Grid } from '../../core/cell.ts';
import { ok, type Result } from '../../core/result.ts';
import { texts } from '../../i18n/texts.ts';
import { columnsByKey, LABEL_ROW } from '../../model/keyed-sheet.ts';
import { LAYOUT_VERSION, layoutSince } from '../../model/layout-version.ts';
import { gallerySheetIds, type SheetId, sheetIds } from '../../model/sheet-ids.ts';
import { headingsOf, ownHeadings } from '../../templates/restore-keys.ts';
import { type SettingRow, settingRows } from '../../templates/settings-state.ts';
import type { Place } from '../../templates/sheet-template.ts';
import { layoutState } from '../layout-state.ts';
import { languageHere, type Person } from '../pages.ts';
import type { Ports, Sheet, Workbook } from '../ports.ts';
import type { SetUpFinding, SetUpInspection } from '../set-up-api.ts';
import { formulasOn } from './formulas.ts';
import { gridOf, headingsIn, isKeyed, type KeyedId, restoredKeys } from './keyed-heads.ts';
import { isTotals } from './prepare.ts';
import { freshTemplate, type LaidOutId, templateFor } from './template-context.ts';

/** Sheets that no formula of another sheet needs. */
export const dispensable: readonly SheetId[] = ['start', 'dashboard', 'report'];
/** So many cells are named; the rest is counted. */
const NAMED_CELLS = 5;

/**
 * What set-up would do to sheets that are there already, or were: each finding is a question to the person. A workbook that
 * was never laid out to the end has none. Reads each sheet once or twice (at most 26 calls), and changes nothing.
 */
export function inspectSetUp(ports: Ports, _: undefined, person: Person): Result<SetUpInspection> {
  const language = languageHere(ports, person);
  const layout = layoutState(ports.workbook);
  const isNew = layout === 'newer' || !ports.workbook.isLaidOut();
  const workbook = readingOnce(ports.workbook);
  const findings = isNew ? [] : [...deleted(workbook, language), ...damaged({ ...ports, workbook }, language)];
  return ok({ layout, language, findings });
}

type Language = SetUpInspection['language'];

function deleted(workbook: Workbook, language: Language): readonly SetUpFinding[] {
  const oldest = Math.min(LAYOUT_VERSION, ...sheetIds.flatMap(id => workbook.sheet(id)?.layout ?? []));
  return sheetIds
    .filter(id => !workbook.sheet(id) && (layoutSince[id] ?? 1) <= oldest)
    .map(sheet => ({
      kind: 'deleted',
      sheet,
      name: texts[language].model.sheets[sheet],
      isNeeded: !dispensable.includes(sheet),
    }));
}

function damaged(ports: Ports, language: Language): readonly SetUpFinding[] {
  return [...sheetIds, ...gallerySheetIds].flatMap((id): readonly SetUpFinding[] => {
    const sheet = ports.workbook.sheet(id);
    if (!sheet) return [];
    const at = { sheet: id, name: sheet.name() };
    if (id === 'totals') {
      return sheet.layout < LAYOUT_VERSION || isTotals(sheet) ? [] : [{ kind: 'rebuilt', ...at }];
    }
    if (id === 'kpis' || id === 'journal') return [];
    const head = isKeyed(id) ? headFindings(ports, id, sheet, language) : [];
    // Of another layout, every formula differs; without its columns, no template fits.
    const isComparable = sheet.layout === LAYOUT_VERSION && !head.some(({ kind }) => kind === 'unreadable');
    return [...head, ...(isComparable ? formulaFindings(ports, id, sheet, language) : [])];
  });
}

function headFindings(ports: Ports, id: KeyedId, sheet: Sheet, language: Language): readonly SetUpFinding[] {
  const at = { sheet: id, name: sheet.name() };
  const grid = gridOf(id, sheet);
  const headings = headingsIn(ports, id);
  const { found, lost, isReadable } = restoredKeys(id, grid, headings);
  if (!isReadable) return [{ kind: 'unreadable', ...at, isOlder: sheet.layout < LAYOUT_VERSION }];
  const isCurrent = sheet.layout === LAYOUT_VERSION;
  const here = headingsOf([freshTemplate(ports, language, id)]);
  const labelOf = (key: string): string => [...(here.get(key) ?? [])][0] ?? key;
  const own = ownHeadings(grid, headings);
  const rows = id === 'settings' ? missingRows(grid) : [];
  return [
    ...(found.size > 0 || (isCurrent && lost.length > 0)
      ? [
          {
            kind: 'columns',
            ...at,
            found: [...found.keys()].map(labelOf),
            // What an older layout didn't have is not lost.
            lost: isCurrent ? lost.map(labelOf) : [],
          } as const,
        ]
      : []),
    ...(own.length > 0
      ? [{ kind: 'headings', ...at, ...named(own.map(column => ({ row: LABEL_ROW, column }))) } as const]
      : []),
    ...(isCurrent && rows.length > 0
      ? [{ kind: 'rows', ...at, rows: rows.map(row => ports.words.of(language).workbook.settings[row]) } as const]
      : []),
  ];
}

/** Settings whose row somebody deleted. */
function missingRows(grid: Grid): readonly SettingRow[] {
  const at = columnsByKey(grid).get('key');
  const present = new Set(grid.map(row => (at === undefined ? '' : row[at])));
  return at === undefined ? [] : settingRows.filter(key => !present.has(key));
}

function formulaFindings(ports: Ports, id: LaidOutId, sheet: Sheet, language: Language): readonly SetUpFinding[] {
  if (id === 'data' || id === 'settings') return [];
  const template = templateFor(ports, language, id);
  if (!template) return [];
  const { typedOver, isMoved } = formulasOn(sheet, template);
  const at = { sheet: id, name: sheet.name() };
  // Columns of a table are found wherever they stand.
  if (isMoved && !isKeyed(id)) return [{ kind: 'moved', ...at }];
  return typedOver.length > 0 ? [{ kind: 'cells', ...at, ...named(typedOver) }] : [];
}

const named = (places: readonly Place[]): { readonly count: number; readonly cells: readonly string[] } => ({
  count: places.length,
  cells: places.slice(0, NAMED_CELLS).map(({ row, column }) => address(row, column)),
});

/** Templates of several sheets ask for the same ones. */
function readingOnce(workbook: Workbook): Workbook {
  const known = new Map<string, Sheet>();
  return {
    ...workbook,
    sheet: id => {
      const sheet = workbook.sheet(id);
      if (!sheet) return null;
      let grid: ReturnType<Sheet['readAll']> | undefined;
      const once =
        known.get(id) ??
        ({
          ...sheet,
          readAll: () => {
            grid ??= sheet.readAll();
            return grid;
          },
        } satisfies Sheet);
      known.set(id, once);
      return once;
    },
  };
}
