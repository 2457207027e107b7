import { cellsOfRow, stampOf } from '../../../src/app/data-sheet.ts';
import type { Written } from '../../../src/app/ports.ts';
import { computeTotals } from '../../../src/app/refresh-totals.ts';
import { type LedgerGrids, readLedgers } from '../../../src/app/totals/read-ledgers.ts';
import { settingsWords } from '../../../src/app/words.ts';
import type { Cell, Grid } from '../../../src/core/cell.ts';
import { type DataColumns, dataColumns } from '../../../src/model/data-layout.ts';
import { batchColumns, batchRow } from '../../../src/model/journal-layout.ts';
import { FIRST_ROW } from '../../../src/model/keyed-sheet.ts';
import { ledgerIds } from '../../../src/model/ledgers.ts';
import { importedMeasureIds } from '../../../src/model/measures.ts';
import { readSettings } from '../../../src/model/settings.ts';
import {
  type AnySheetId,
  allSheetIds,
  type GallerySheetId,
  gallerySheetIds,
  type SheetId,
} from '../../../src/model/sheet-ids.ts';
import type { TemplateContext } from '../../../src/templates/context.ts';
import { dataKeysWith } from '../../../src/templates/data-sheet.ts';
import { settingsState } from '../../../src/templates/settings-state.ts';
import { type Content, formula, type SheetTemplate } from '../../../src/templates/sheet-template.ts';
import { galleryTemplates, layOutOrder, templates } from '../../../src/templates/templates.ts';
import { timelinePicks } from '../../../src/templates/timeline-sheet.ts';
import { texts } from '../../support/all-texts.ts';
import { isFormula, type Page, type PageCell } from '../page.ts';
import { importedAt } from './imported-at.ts';
import { benchmarkReadings } from './readings/benchmarks.ts';
import { campaignReadings } from './readings/campaigns.ts';
import { channelReadings } from './readings/channels.ts';
import { dashboardReadings } from './readings/dashboard.ts';
import { type Facts, factsOf } from './readings/facts.ts';
import type { Readings } from './readings/readings.ts';
import { reportReadings } from './readings/report.ts';
import { startReadings } from './readings/start.ts';
import { timelineReadings } from './readings/timeline.ts';
import type { Story } from './stories.ts';
import { columnsOf, type Shown, type Typed, templatePage } from './template-page.ts';

type JudgedSheet = 'dashboard' | 'report' | 'start' | GallerySheetId;

/** What the sheets show that are computed from Totals and goals. */
const readers: Readonly<Record<JudgedSheet, (facts: Facts) => Readings>> = {
  dashboard: dashboardReadings,
  report: reportReadings,
  start: startReadings,
  channels: channelReadings,
  campaigns: campaignReadings,
  timeline: timelineReadings,
  benchmarks: benchmarkReadings,
};
const isGallery = (id: AnySheetId): id is GallerySheetId => gallerySheetIds.some(each => each === id);
const isJudged = (id: AnySheetId): id is JudgedSheet => Object.hasOwn(readers, id);

interface Workbook {
  /** All its sheets, in an order in which no formula names a sheet that isn't there yet. */
  pages(shown: Shown): readonly Page[];
  readonly facts: Facts;
  /** What the refresh wrote on Totals, line by line. */
  readonly totals: readonly (readonly Written[])[];
}

/**
 * The workbook as set-up, the gallery and a refresh leave it: Totals are what the refresh makes of the story's Data, goals,
 * costs, values and settings.
 *
 * @param mark what the sheets' names end with, to tell them from those of other workbooks.
 * @throws where the product can't read what the story has people type
 */
export function workbookOf(story: Story, mark: string): Workbook {
  const dataKeys = [...dataKeysWith([]), ...importedMeasureIds.filter(id => !dataKeysWith([]).includes(id))];
  const columns = dataColumns(dataKeys);
  if ('missing' in columns) throw new Error(`Data lack ${columns.missing}`);
  const names = namesWith(mark);
  const context: TemplateContext = {
    language: story.language,
    texts: texts[story.language],
    names,
    settings: settingsState([]),
    dataKeys,
    suggestedCurrency: '',
  };
  const pageOf = (id: JudgedSheet | SheetId, typed: readonly Typed[], shown: Shown, readings?: Readings): Page => {
    const template = isGallery(id) ? galleryTemplates[id](context) : templates[id](context);
    const read = (row: number, column: number) => readings?.at(row, column);
    const page = templatePage(names[id], template, { typed, read, shown, mayBeUnread: true });
    readings?.checkAllStandOn(page);
    return { ...page, book: mark, rows: isElsewhere(id) ? page.rows.map(withoutFormulas) : page.rows };
  };

  const typed = typedSheets(story, context, columns.columns);
  const grid = (id: SheetId): Grid => gridOf(pageOf(id, typed.get(id) ?? [], asItIs));
  const settings = readSettings(grid('settings'), settingsWords);
  if (settings.wrong.length > 0) throw new Error(`Settings can't be read: ${JSON.stringify(settings.wrong)}`);
  const ledgers = (): LedgerGrids => Object.fromEntries(ledgerIds.map(id => [id, grid(id)]));
  const { block, outcome, ids } = computeTotals(grid('data'), columns.columns, settings, names.data, 0, ledgers());
  if (outcome.toMend.length > 0) throw new Error(`Cells can't be read: ${JSON.stringify(outcome.toMend)}`);
  typed.set('totals', [{ row: FIRST_ROW, column: 1, cells: block.map(line => line.map(contentOf)) }]);
  for (const { sheet, row, column, cells } of ids)
    typed.set(sheet, [...(typed.get(sheet) ?? []), { row, column, cells }]);

  const groups = story.rows.map(({ channel }) => ({ channel, account: '' }));
  const facts = factsOf({ story, ...readLedgers(ledgers(), { groups }, settings) });
  return {
    facts,
    totals: block,
    pages: shown =>
      [...layOutOrder, ...gallerySheetIds].map(id =>
        pageOf(id, typed.get(id) ?? [], shown, isJudged(id) ? readers[id](facts) : undefined),
      ),
  };
}

const asItIs: Shown = (_, formula) => formula;
const contentOf = (cell: Written): Content => (typeof cell === 'object' ? formula(`=${cell.formula}`) : cell);
const namesWith = (mark: string) =>
  Object.fromEntries(allSheetIds.map(id => [id, `${texts.en.model.sheets[id]}${mark}`])) as Readonly<
    Record<AnySheetId, string>
  >;

/** What people typed, and what imports wrote. */
function typedSheets(story: Story, context: TemplateContext, columns: DataColumns): Map<AnySheetId, readonly Typed[]> {
  // Numbered, for two rows of one day may differ in nothing that a key is made of.
  const data = story.rows.map((row, at) => cellsOfRow(row, { ...stampOf(row, 1), key: `k${at}` }, columns));
  return new Map<AnySheetId, readonly Typed[]>([
    ['settings', typedSettings(story, context)],
    ['data', data.length > 0 ? [{ row: FIRST_ROW, column: 1, cells: data }] : []],
    ...ledgerIds.map(id => [id, typedLedger(story.ledgers[id] ?? [], templates[id](context))] as const),
    ['journal', story.imports.map((added, index) => journalRow(index + 1, added))],
    [
      'timeline',
      Object.entries(story.picks).map(([pick, name]) => ({
        ...timelinePicks[pick as keyof typeof timelinePicks],
        cells: [[name]],
      })),
    ],
  ]);
}

function typedSettings({ settings, rates }: Story, { settings: places }: TemplateContext): readonly Typed[] {
  const { columns, rows } = places;
  return [
    ...Object.entries(settings).map(([key, value]) => ({
      row: rows[key as keyof typeof rows],
      column: columns.value,
      cells: [[value]],
    })),
    ...Object.entries(rates).map(([currency, rate], index) => ({
      row: FIRST_ROW + index,
      column: columns.rateCurrency,
      cells: [[currency, '', rate]],
    })),
  ];
}

/** Cell by cell, for columns that are typed and such that are computed stand side by side. */
function typedLedger(rows: readonly Readonly<Record<string, Cell>>[], template: SheetTemplate): readonly Typed[] {
  const columns = columnsOf(template);
  return rows.flatMap((row, index) =>
    Object.entries(row).map(([key, cell]): Typed => {
      const column = columns.get(key);
      if (column === undefined) throw new Error(`${template.id} has no column ${key}`);
      return { row: FIRST_ROW + index, column, cells: [[cell]] };
    }),
  );
}

function journalRow(batch: number, added: number): Typed {
  const cells: Partial<Record<(typeof batchColumns)[number], Cell>> = {
    batch,
    state: 'done',
    at: importedAt(batch).milliseconds,
    added,
    updated: 0,
    skipped: 2,
    rejected: 1,
    ignored: 0,
  };
  return { row: batchRow(batch), column: 1, cells: [batchColumns.map(id => cells[id] ?? '')] };
}

/** What Costs and Values compute is judged over more rows in `workbook.ts`, and no other sheet reads it: it takes long. */
const isElsewhere = (id: AnySheetId): boolean => id === 'costs' || id === 'values';
const withoutFormulas = (row: readonly PageCell[]): readonly PageCell[] =>
  row.map(cell => (isFormula(cell) ? null : cell));

/** As the script reads it before anything is computed. */
const gridOf = ({ rows }: Page): Grid => rows.map(row => row.map(cell => (isFormula(cell) ? '' : (cell ?? ''))));
