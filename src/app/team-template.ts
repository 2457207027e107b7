import type { Cell, Grid } from '../core/cell.ts';
import { dayOf } from '../core/day.ts';
import { sheetPrefix } from '../core/formula-locale.ts';
import { fingerprint } from '../core/hash.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { texts } from '../i18n/texts.ts';
import { columnsByKey, FIRST_ROW } from '../model/keyed-sheet.ts';
import { templateColumns } from '../model/template-layout.ts';
import { onlyParts, type TemplateList, type TemplatePart, templateLists } from '../team-template/parts.ts';
import {
  canTake,
  type PlannedItem,
  planTemplate as planFor,
  type TemplatePlan,
  type TemplateSetting,
} from '../team-template/plan.ts';
import { readTemplate } from '../team-template/read.ts';
import { holdsTemplate, readSheetRows, toSheetRows } from '../team-template/sheet-rows.ts';
import type { TeamTemplate } from '../team-template/team-template.ts';
import { type LeftOutRow, type SourceRow, writeTemplate } from '../team-template/write.ts';
import { teamTemplateSheet } from '../templates/team-template-sheet.ts';
import { openSheet } from './data-sheet.ts';
import { type Change, readChanges, summaryOf } from './ledgers/changes.ts';
import { type LedgerSheet, meaningOf, openLedger, typedRows } from './ledgers/ledger-sheet.ts';
import { changeFor, makeChanges, type PlannedChange } from './ledgers/make-changes.ts';
import { isUnfinished } from './ledgers/plan-edits.ts';
import type { Ports, Sheet, Workbook } from './ports.ts';
import { namesOfRows } from './team-template/names.ts';
import {
  readTemplateSettings,
  settingsToSave,
  type TemplateSettings,
  writeTemplateSettings,
} from './team-template/settings.ts';
import type { TemplateRequest, TemplateUsed } from './team-template-api.ts';

/** A workbook's settings and ledgers, each read once (five calls). */
interface Opened {
  readonly settings: TemplateSettings;
  readonly ledgers: Readonly<Record<TemplateList, LedgerSheet>>;
}

function open(workbook: Workbook): Result<Opened> {
  const settings = readTemplateSettings(workbook);
  if (!settings.ok) return settings;
  const goals = openLedger(workbook, 'goals');
  if (!goals.ok) return goals;
  const costs = openLedger(workbook, 'costs');
  if (!costs.ok) return costs;
  const values = openLedger(workbook, 'values');
  if (!values.ok) return values;
  return ok({
    settings: settings.value,
    ledgers: { goals: goals.value, costs: costs.value, values: values.value },
  });
}

export function teamTemplate({ workbook, clock }: Ports): Result<{
  template: TeamTemplate;
  leftOut: readonly LeftOutRow[];
}> {
  const opened = open(workbook);
  return opened.ok ? ok(templateOf(opened.value, clock.now())) : opened;
}

function templateOf({ settings, ledgers }: Opened, now: number): ReturnType<typeof writeTemplate> {
  const at = new Date(now);
  return writeTemplate({
    currency: settings.values.baseCurrency,
    settings: settingsToSave(settings),
    goals: rowsOf(ledgers.goals),
    costs: rowsOf(ledgers.costs),
    values: rowsOf(ledgers.values),
    today: dayOf(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()),
  });
}

const rowsOf = (ledger: LedgerSheet): readonly SourceRow[] =>
  typedRows(ledger).map(({ index, content }) => ({
    row: index + 1,
    cells: Object.fromEntries(
      Object.entries(content)
        .map(([key, cell]) => [key, meaningOf(ledger.definition, key, cell)] as const)
        .filter(([, cell]) => cell !== ''),
    ),
  }));

/** The sheet is written anew as a whole: what an earlier template left there goes. */
export function saveTemplateSheet(
  { workbook, clock, screen, words }: Ports,
  { parts }: { readonly parts: readonly TemplatePart[] },
): Result<{ sheet: string; items: number }> {
  const opened = open(workbook);
  if (!opened.ok) return opened;
  const { language } = opened.value.settings;
  const rows = toSheetRows(onlyParts(templateOf(opened.value, clock.now()).template, parts));
  const there = workbook.sheet('teamTemplate');
  const place = there ? placeOn(there) : { column: 1, rows: 0 };
  if (place === null) return fail('template-sheet-changed', { sheet: there?.name() ?? '' });
  const sheet = there ?? workbook.layOut(teamTemplateSheet(language, words.of(language).team.sheet));
  const lines = namesOfRows(rows, texts[language]).map(({ partName, what }, at): Cell[] => [
    rows[at]?.part ?? '',
    partName,
    what,
    JSON.stringify(rows[at]?.item),
  ]);
  const below = Array.from({ length: Math.max(place.rows - lines.length, 0) }, () => templateColumns.map(() => ''));
  sheet.write(FIRST_ROW, place.column, [...lines, ...below]);
  screen.show(sheet);
  return ok({ sheet: sheet.name(), items: rows.length - 1 });
}

export function planTemplate(ports: Ports, request: TemplateRequest): Result<TemplatePlan> {
  const template = templateIn(ports, request.text);
  if (!template.ok) return template;
  const opened = open(ports.workbook);
  return opened.ok ? ok(planIn(template.value, opened.value, request)) : opened;
}

/**
 * Settings first, then rows. Interrupted, or asked for once more because the answer was lost, it does the rest: its changes
 * are in the Journal before any row is.
 */
export function applyTemplate(
  ports: Ports,
  request: TemplateRequest & { readonly parts: readonly TemplatePart[] },
): Result<TemplateUsed> {
  const read = templateIn(ports, request.text);
  if (!read.ok) return read;
  const template = onlyParts(read.value, request.parts);
  const opened = open(ports.workbook);
  if (!opened.ok) return opened;
  const journal = openSheet(ports.workbook, 'journal');
  if (!journal.ok) return journal;
  const takes = request.parts.includes('settings');
  const { settings, ledgers } = opened.value;
  const plan = planIn(template, opened.value, takes ? request : { ...request, settings: [] });
  const asked = fingerprint(JSON.stringify([template, request.start, request.settings]));

  const changes = [...readChanges(journal.value)];
  const planned: PlannedChange[] = [];
  for (const list of templateLists) {
    if (template[list].length === 0) continue;
    const edits = plan[list].flatMap(({ cells, skipped }) => (skipped === null ? [{ id: '', hash: '', cells }] : []));
    const change = changeFor(ports, ledgers[list], edits, changes, { fingerprint: asked, unfinished: true });
    if (!change.ok) {
      const isFull = change.error.code === 'ledger-full';
      return isFull ? fail('template-full', { sheet: ledgers[list].sheet.name() }) : change;
    }
    if (change.value.change.rows.length === 0) continue;
    planned.push(change.value);
    if (!change.value.repeated) changes.push(change.value.change);
  }

  const taken = takes ? takenOf(plan, request.settings) : [];
  writeTemplateSettings(settings, new Map(taken.map(({ key, value }) => [key, value])));
  const made = makeChanges(journal.value, planned);
  if (!made.ok) return made;
  return ok({
    settings: taken.map(({ key, here, value }) => ({ key, before: here, after: value })),
    lists: templateLists
      .filter(list => template[list].length > 0)
      .map(list => {
        const change = planned.find(({ sheet }) => sheet.id === list)?.change ?? null;
        const added = change?.rows.length ?? 0;
        return {
          sheet: list,
          added,
          skipped: template[list].length - added,
          unfinished: list === 'costs' || !change ? added : unfinishedIn(ledgers[list], change),
          change: change && summaryOf(change),
        };
      }),
  });
}

/** Where its columns stand side by side, and how many rows of content there are; null where they don't (one call). */
function placeOn(sheet: Sheet): { readonly column: number; readonly rows: number } | null {
  const grid = sheet.readAll();
  const at = columnsByKey(grid);
  const first = at.get(templateColumns[0]);
  if (first === undefined || templateColumns.some((key, place) => at.get(key) !== first + place)) return null;
  return { column: first + 1, rows: grid.length - FIRST_ROW + 1 };
}

function templateIn({ workbook, selection }: Ports, text: string | null): Result<TeamTemplate> {
  if (text !== null) return readTemplate(text);
  // A sheet that was copied here from another workbook is in view; it doesn't bear our mark for certain.
  const prefix = sheetPrefix(selection.current().sheetName);
  const width = templateColumns.length;
  const inView = (rows: string): Grid => selection.values(prefix + rows) ?? [];
  if (holdsTemplate(inView(`A1:${LAST_COLUMN}1`)))
    return readSheetRows(inView(`A:${LAST_COLUMN}`).map(row => row.slice(0, width)));
  const own = workbook.sheet('teamTemplate')?.readAll() ?? [];
  return holdsTemplate(own) ? readSheetRows(own) : fail('no-template-sheet');
}
const LAST_COLUMN = 'D';

function planIn(
  template: TeamTemplate,
  { settings, ledgers }: Opened,
  request: Pick<TemplateRequest, 'start' | 'settings'>,
): TemplatePlan {
  const here = {
    settings: settings.values,
    goals: rowsOf(ledgers.goals).map(({ cells }) => cells),
    costs: rowsOf(ledgers.costs).map(({ cells }) => cells),
    values: rowsOf(ledgers.values).map(({ cells }) => cells),
  };
  const blank = (Object.keys(here.settings) as TemplateSetting[]).filter(key => here.settings[key] === '');
  const plan = planFor(template, here, request.start, request.settings ?? blank);
  return {
    ...plan,
    goals: readable(ledgers.goals, plan.goals),
    costs: readable(ledgers.costs, plan.costs),
    values: readable(ledgers.values, plan.values),
  };
}

const takenOf = (plan: TemplatePlan, asked: TemplateRequest['settings']): TemplatePlan['settings'] =>
  plan.settings.filter(
    ({ key, state }) => canTake(state) && (asked === null ? state === 'blank' : asked.includes(key)),
  );

/** What the sheet would find wrong in each item, were it a row. */
function problemsOf(
  { at, grid, definition }: LedgerSheet,
  items: readonly PlannedItem[],
): readonly (readonly string[])[] {
  const rows = items.map(({ cells, skipped }) => {
    const row: Cell[] = new Array<Cell>(grid[0]?.length ?? 0).fill('');
    if (skipped === null) for (const [key, cell] of Object.entries(cells)) row[at.get(key) ?? 0] = cell;
    return row;
  });
  const problems = definition.problemsIn([...grid.slice(0, FIRST_ROW - 1), ...rows]);
  return items.map((_, place) => problems.filter(({ row }) => row === FIRST_ROW + place).map(({ problem }) => problem));
}

function readable(ledger: LedgerSheet, items: readonly PlannedItem[]): readonly PlannedItem[] {
  const problems = problemsOf(ledger, items);
  return items.map((item, at) => {
    const problem = problems[at]?.find(one => !isUnfinished(one));
    if (problem === undefined) return item;
    return { ...item, skipped: problem === 'same-as-above' ? 'already-here' : 'not-readable' };
  });
}

function unfinishedIn(ledger: LedgerSheet, { rows }: Change): number {
  const items = rows.map(({ cells }) => ({
    cells: Object.fromEntries(Object.entries(cells).map(([key, [, is]]) => [key, is])),
    skipped: null,
  }));
  return problemsOf(ledger, items).filter(problems => problems.some(isUnfinished)).length;
}
