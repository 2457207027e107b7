import * as v from 'valibot';
import { dayOf } from '../core/day.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { languages } from '../i18n/language.ts';
import { functionDefinitions } from '../kpis/catalogue.ts';
import { dimensionIds, levels } from '../model/dimensions.ts';
import { ledgerIds } from '../model/ledgers.ts';
import { MOST_COLUMNS } from '../model/mapped-columns.ts';
import { importedMeasureIds } from '../model/measures.ts';
import { countedResults, LONGEST_NAME, MOST_NAMES } from '../model/remembered-names.ts';
import { allSheetIds, gallerySheetIds, sheetIds } from '../model/sheet-ids.ts';
import { templateParts } from '../team-template/parts.ts';
import { templateSettings } from '../team-template/plan.ts';
import type { Api, Reply } from './api.ts';
import { sheetGone } from './data-sheet.ts';
import { freezeReport, unfreezeReport } from './freeze-report.ts';
import { addSheet, gallery, removeSheet } from './gallery.ts';
import { goalHistory } from './goal-history.ts';
import { finishImport, importRows, imports, planImport, startImport } from './import-rows.ts';
import { insertKpi, previewKpi } from './insert-kpi.ts';
import { writing } from './layout-state.ts';
import { ledger, saveRows, undoRows } from './ledgers.ts';
import { chooseLevel } from './levels.ts';
import { pageNames } from './page-texts.ts';
import { languageHere, openPage, type Person } from './pages.ts';
import type { Ports } from './ports.ts';
import { refreshTotals } from './refresh-totals.ts';
import { rememberNames } from './remember-names.ts';
import { removeSample } from './remove-sample.ts';
import { inspectSetUp } from './set-up/inspect.ts';
import { setUp, verifySetUp } from './set-up/set-up.ts';
import { setUpActions } from './set-up-api.ts';
import { state } from './state.ts';
import { applyTemplate, planTemplate, saveTemplateSheet, teamTemplate } from './team-template.ts';
import { undoImport } from './undo-import.ts';

/** Checks a request's shape before any of it is used. */
type Schema<Input> = v.GenericSchema<unknown, Input>;
type InputOf<Method extends keyof Api> = Parameters<Api[Method]>[0];
type ValueOf<Method extends keyof Api> = ReturnType<Api[Method]> extends Result<infer Value> ? Value : never;

interface Handler<Input, Value> {
  readonly input: Schema<Input>;
  /**
   * Whether it writes to sheets of ours, so must run alone and find them as this version lays them out; `elsewhere` to
   * people's own. Set-up sees to both by itself.
   */
  readonly writes: boolean | 'elsewhere';
  run(ports: Ports, input: Input, person: Person): Result<Value>;
}

const text = v.string();
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const nothing = v.pipe(
  v.unknown(),
  v.transform((): undefined => undefined),
);

/** Cells are looked at one by one when the rows are read; a schema for each of 300,000 would cost seconds. */
const rowTable = v.strictObject({
  columns: v.array(text),
  rows: v.custom<readonly (readonly (string | number | boolean)[])[]>(
    rows => Array.isArray(rows) && rows.every(row => Array.isArray(row)),
  ),
});
const block = {
  rows: rowTable,
  choices: v.strictObject({ overlap: v.picklist(['replace', 'skip']), older: v.picklist(['update', 'skip']) }),
};
const insertion = v.strictObject({
  function: v.picklist(functionDefinitions.map(definition => definition.name)),
  as: v.picklist(['formula', 'function']),
  arguments: v.array(text),
});

/** A cell of a ledger: the Journal keeps what stood there and what stands there now. */
const LONGEST_TEXT = 10_000;
const MOST_EDITS = 100;
const sheet = v.picklist(ledgerIds);
const gallerySheet = v.picklist(gallerySheetIds);
const cells = v.record(text, v.union([v.pipe(text, v.maxLength(LONGEST_TEXT)), v.number(), v.boolean()]));
const edits = v.pipe(
  v.array(v.strictObject({ id: text, hash: text, cells: v.nullable(cells) })),
  v.minLength(1),
  v.maxLength(MOST_EDITS),
);

const day = v.pipe(count, v.minValue(dayOf(1990, 1, 1)), v.maxValue(dayOf(2100, 12, 31)));
const templateRequest = {
  text: v.nullable(text),
  start: day,
  settings: v.nullable(v.array(v.picklist(templateSettings))),
};
const parts = v.pipe(v.array(v.picklist(templateParts)), v.minLength(1));

/** What the Settings sheet may be given to remember: names fit a cell, and so does the text of all columns of a table. */
const shortText = v.pipe(text, v.maxLength(LONGEST_NAME));
const name = v.pipe(shortText, v.nonEmpty());
const mapping = v.strictObject({
  header: name,
  name,
  level: v.picklist(levels),
  channel: shortText,
  columns: v.pipe(
    v.array(
      v.strictObject({
        at: v.pipe(count, v.maxValue(MOST_COLUMNS - 1)),
        header: shortText,
        field: v.picklist([...importedMeasureIds, ...dimensionIds]),
      }),
    ),
    v.minLength(1),
  ),
});

type Handlers = { readonly [Method in keyof Api]: Handler<InputOf<Method>, ValueOf<Method>> };

/** Built when the first request comes: every call of a custom function loads the whole script, too. */
const handlers = (): Handlers => ({
  state: { input: nothing, writes: false, run: (ports, _, person) => state(ports, languageHere(ports, person)) },
  inspectSetUp: { input: nothing, writes: false, run: inspectSetUp },
  setUp: {
    input: v.strictObject({
      language: v.picklist(languages),
      step: count,
      choices: v.array(
        v.strictObject({ sheet: v.picklist([...sheetIds, ...gallerySheetIds]), do: v.picklist(setUpActions) }),
      ),
    }),
    writes: false,
    run: setUp,
  },
  verifySetUp: { input: nothing, writes: false, run: verifySetUp },
  planImport: { input: v.strictObject(block), writes: false, run: planImport },
  startImport: {
    input: v.strictObject({ fingerprint: text, files: v.array(text), platforms: v.array(text) }),
    writes: true,
    run: startImport,
  },
  importRows: { input: v.strictObject({ ...block, batch: text }), writes: true, run: importRows },
  finishImport: {
    input: v.strictObject({
      batch: text,
      counts: v.strictObject({ added: count, updated: count, skipped: count, rejected: count, ignored: count }),
    }),
    writes: true,
    run: finishImport,
  },
  rememberNames: {
    input: v.strictObject({
      results: v.pipe(
        v.array(v.strictObject({ name, measure: v.picklist([...countedResults, '']), type: shortText })),
        v.maxLength(MOST_NAMES),
      ),
      mappings: v.pipe(v.array(mapping), v.maxLength(MOST_NAMES)),
      forgotten: v.pipe(v.array(name), v.maxLength(MOST_NAMES)),
    }),
    writes: true,
    run: rememberNames,
  },
  imports: { input: nothing, writes: false, run: imports },
  undoImport: { input: v.strictObject({ batch: text }), writes: true, run: undoImport },
  removeSample: { input: nothing, writes: true, run: removeSample },
  refreshTotals: { input: nothing, writes: true, run: refreshTotals },
  chooseLevel: {
    input: v.strictObject({ channel: text, account: text, measure: text, choice: text }),
    writes: true,
    run: chooseLevel,
  },
  selection: {
    input: nothing,
    writes: false,
    run: ({ selection }) => {
      const { reference, rows, columns } = selection.current();
      return ok({ reference, rows, columns });
    },
  },
  previewKpi: {
    input: insertion,
    writes: false,
    run: (ports, input, person) => previewKpi(ports, input, languageHere(ports, person)),
  },
  insertKpi: {
    input: insertion,
    writes: 'elsewhere',
    run: (ports, input, person) => insertKpi(ports, input, languageHere(ports, person)),
  },
  openPage: {
    input: v.strictObject({ page: v.picklist(pageNames) }),
    writes: false,
    run: (ports, { page }, person) => {
      openPage(ports, page, person);
      return ok(null);
    },
  },
  showSheet: {
    input: v.strictObject({ sheet: text }),
    writes: false,
    run: ({ workbook, screen }, input) => {
      const id = allSheetIds.find(each => each === input.sheet);
      if (id === undefined) return fail('unknown-sheet', { sheet: input.sheet });
      const sheet = workbook.sheet(id);
      if (!sheet) return sheetGone(workbook, id);
      screen.show(sheet);
      return ok(null);
    },
  },
  gallery: { input: nothing, writes: false, run: gallery },
  addSheet: { input: v.strictObject({ sheet: gallerySheet }), writes: true, run: addSheet },
  removeSheet: { input: v.strictObject({ sheet: gallerySheet }), writes: true, run: removeSheet },
  ledger: { input: v.strictObject({ sheet }), writes: false, run: ledger },
  saveRows: { input: v.strictObject({ sheet, edits }), writes: true, run: saveRows },
  undoRows: { input: v.strictObject({ sheet, change: count }), writes: true, run: undoRows },
  goalHistory: { input: v.strictObject({ campaign: text }), writes: false, run: goalHistory },
  teamTemplate: { input: nothing, writes: false, run: teamTemplate },
  saveTemplateSheet: { input: v.strictObject({ parts }), writes: true, run: saveTemplateSheet },
  planTemplate: { input: v.strictObject(templateRequest), writes: false, run: planTemplate },
  applyTemplate: { input: v.strictObject({ ...templateRequest, parts }), writes: true, run: applyTemplate },
  freezeReport: { input: nothing, writes: true, run: freezeReport },
  unfreezeReport: { input: v.strictObject({ key: text, content: text }), writes: true, run: unfreezeReport },
});

/**
 * Answers a request of the sidebar or a dialog. A request of an unknown shape, and all that can go wrong by itself, is a
 * failure with a code; a bug is an exception.
 */
export function answer<Method extends keyof Api>(
  method: Method,
  input: unknown,
  ports: Ports,
  person: Person,
): Reply<ValueOf<Method>> {
  const handler: Handler<InputOf<Method>, ValueOf<Method>> = handlers()[method];
  const parsed = v.safeParse(handler.input, input);
  if (!parsed.success) {
    const field = parsed.issues[0]?.path?.map(item => String(item.key)).join('.');
    return fail('bad-request', { field: field || method });
  }
  const run = () => handler.run(ports, parsed.output, person);
  if (!handler.writes) return run();
  if (handler.writes === true) return writing(ports, run);
  const done = ports.lock.alone(run);
  return done.ok ? done.value : fail('busy');
}
