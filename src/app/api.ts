import type { Cell } from '../core/cell.ts';
import type { Day } from '../core/day.ts';
import type { Failure, Result } from '../core/result.ts';
import type { CostProblem } from '../costs/read-costs.ts';
import type { Language } from '../i18n/language.ts';
import type { FunctionName } from '../kpis/catalogue.ts';
import type { GoalProblem } from '../model/goals.ts';
import type { LayoutState } from '../model/layout-version.ts';
import type { LedgerId } from '../model/ledgers.ts';
import type { ConversionMeaning, RememberedMapping, ResultNames } from '../model/remembered-names.ts';
import type { RowTable } from '../model/row-table.ts';
import type { GallerySheetId } from '../model/sheet-ids.ts';
import type { ValueProblem } from '../values/read-values.ts';
import type { LedgerApi } from './ledger-api.ts';
import type { PageName, PageTexts } from './page-texts.ts';
import type { ReportApi } from './report-api.ts';
import type { SetUpApi } from './set-up-api.ts';
import type { TeamTemplateApi } from './team-template-api.ts';

/**
 * What the sidebar and the dialogs may ask of the script: the contract of `google.script.run`.
 *
 * Everything is plain JSON: days are serials, nothing is `undefined`, no Date. Each method `m` is a top-level function
 * `goalpost_m` of the stub file. A reply is a `Result`; what is wrong travels as a code and is worded by the reader.
 */
export interface Api extends LedgerApi, ReportApi, SetUpApi, TeamTemplateApi {
  state(): Reply<AppState>;

  /** What would happen to these rows, and which level would count then; changes nothing. */
  planImport(input: ImportBlock): Reply<BlockOutcome & { readonly levels: readonly LevelDecision[] }>;
  /** Opens a batch, or continues the unfinished one of the same content. */
  startImport(input: ImportStart): Reply<{ readonly batch: string; readonly continued: boolean }>;
  /** Writes one block; calling it again with the same rows changes nothing. */
  importRows(input: ImportBlock & { readonly batch: string }): Reply<BlockOutcome>;
  /** Closes the batch with its counts and refreshes Totals. */
  finishImport(input: { readonly batch: string; readonly counts: RowCounts }): Reply<RefreshOutcome>;
  /** Keeps on Settings what was said of names and columns while importing. Safe to repeat. */
  rememberNames(input: NamesToRemember): Reply<null>;
  imports(): Reply<readonly ImportSummary[]>;
  /** Takes a batch back, as far as its rows were not changed since. Safe to repeat. */
  undoImport(input: { readonly batch: string }): Reply<UndoOutcome>;

  /** Takes the rows of the sample data out of Data; Totals is refreshed by a call of its own. Safe to repeat. */
  removeSample(): Reply<SampleRemoved>;

  refreshTotals(): Reply<RefreshOutcome>;
  /** Switches which source and level counts for a measure of an account; `choice` is the `id` of one of its options. */
  chooseLevel(input: {
    readonly channel: string;
    readonly account: string;
    readonly measure: string;
    readonly choice: string;
  }): Reply<RefreshOutcome>;

  selection(): Reply<{ readonly reference: string; readonly rows: number; readonly columns: number }>;
  /** The formula that would be inserted, and its values for the chosen cells. */
  previewKpi(input: KpiInsertion): Reply<KpiPreview>;
  insertKpi(input: KpiInsertion): Reply<{ readonly cell: string }>;
  /** Opens another page: one of the sidebar's takes the place of the one that asks. */
  openPage(input: { readonly page: PageName }): Reply<null>;
  /** Brings a sheet of ours to the front. */
  showSheet(input: { readonly sheet: string }): Reply<null>;

  /** The sheets that can be added and removed (at most five calls). */
  gallery(): Reply<readonly GallerySheet[]>;
  /** Lays one of them out and shows it; one that is there is repaired. Gives the gallery as it is then. */
  addSheet(input: { readonly sheet: GallerySheetId }): Reply<readonly GallerySheet[]>;
  /** Removes one of them with all that was typed on it. Safe to repeat. */
  removeSheet(input: { readonly sheet: GallerySheetId }): Reply<readonly GallerySheet[]>;
}

/** A sheet of the gallery. */
export interface GallerySheet {
  readonly id: GallerySheetId;
  /** As it is called now, or would be. */
  readonly name: string;
  readonly present: boolean;
}

export type Reply<Value> = Result<Value, Failure>;

/** Written into the page as `window.goalpost` before the sidebar's script starts, so that nothing is waited for. */
export interface BootData<Name extends PageName = PageName> {
  readonly page: Name;
  readonly language: Language;
  readonly texts: PageTexts<Name>;
  /** Texts of the other languages: given while the workbook isn't set up, so that the page follows the person's choice. */
  readonly otherTexts?: Partial<Readonly<Record<Language, PageTexts<Name>>>>;
  readonly version: string;
  /** The spreadsheet's locale, for numbers and dates in previews: `id_ID`. */
  readonly locale: string;
}

export interface AppState {
  readonly language: Language;
  /** `partial`: it never came to its end, and sheets are missing. */
  readonly setUp: 'none' | 'partial' | 'done';
  /** Names of sheets that somebody deleted, and others need. */
  readonly missing: readonly string[];
  readonly layout: LayoutState;
  readonly rows: number;
  /** Of these, rows of the sample data. */
  readonly sampleRows: number;
  readonly baseCurrency: string;
  /** Accounts known from earlier imports, most used first. */
  readonly accounts: readonly { readonly channel: string; readonly source: string; readonly account: string }[];
  /** What names in files mean, and how unknown tables were mapped. */
  readonly names: { readonly results: ResultNames; readonly mappings: readonly RememberedMapping[] };
  /** Newest first. */
  readonly imports: readonly ImportSummary[];
}

export interface NamesToRemember {
  readonly results: readonly (ConversionMeaning & { readonly name: string })[];
  readonly mappings: readonly RememberedMapping[];
  /** Headers whose mapping is to be forgotten. */
  readonly forgotten: readonly string[];
}

export interface ImportBlock {
  readonly rows: RowTable;
  readonly choices: ImportChoices;
}

export interface ImportChoices {
  /** A range that overlaps one of the same entity: put in its place, or leave out. Never both. */
  readonly overlap: 'replace' | 'skip';
  /** A row whose numbers fell looks like an older export. */
  readonly older: 'update' | 'skip';
}

export interface ImportStart {
  /** Fingerprint of all rows of the import: the same content continues the same batch. */
  readonly fingerprint: string;
  readonly files: readonly string[];
  readonly platforms: readonly string[];
}

/**
 * One letter a row, in the order given:
 * `a` added, `u` updated, `s` skipped because nothing changed, `o` skipped as an older export,
 * `v` skipped because its days overlap another row of the same entity,
 * `h` skipped because this very row was typed or changed by hand.
 */
export type OutcomeLetter = 'a' | 'u' | 's' | 'o' | 'v' | 'h';

export interface BlockOutcome {
  readonly outcomes: string;
  /** Rows that a replacement takes out. */
  readonly replaced: number;
}

/** What taking the sample data out of Data did. */
export interface SampleRemoved {
  readonly removed: number;
  /** Rows that somebody changed by hand since: they stay. */
  readonly kept: number;
}

/** Of file rows: in = added + updated + skipped + rejected + ignored. */
export interface RowCounts {
  readonly added: number;
  readonly updated: number;
  readonly skipped: number;
  readonly rejected: number;
  readonly ignored: number;
}

export interface ImportSummary extends RowCounts {
  readonly batch: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly files: readonly string[];
  readonly platforms: readonly string[];
  readonly state: 'open' | 'done' | 'undone';
}

export interface UndoOutcome {
  readonly removed: number;
  readonly restored: number;
  /** Rows left as they are, with the row number in Data and why. */
  readonly refused: readonly { readonly row: number; readonly reason: 'changed-by-hand' | 'updated-since' }[];
}

export interface RefreshOutcome {
  readonly rows: number;
  readonly months: number;
  /** First and last day with data; null when there is none. */
  readonly period: { readonly from: Day; readonly to: Day } | null;
  /** Rows of Data and Costs with amounts left out because no rate of their currency is known for their days. */
  readonly unconverted: readonly { readonly currency: string; readonly rows: number }[];
  /** Which level counts, where more than one has the measure. */
  readonly levels: readonly LevelDecision[];
  /** Typed rows that stand in place of imported ones. */
  readonly typedOver: number;
  /** Cells of our sheets that can't be read; their rows, or numbers, are left out. The first 100. */
  readonly toMend: readonly CellToMend[];
  /** What more than one source claims, such as a purchase; it counts once. Newest month first; the first 100. */
  readonly overlaps: readonly ClaimOverlap[];
  /** Ad spend of the Costs sheet beside other money that may be the same. Newest month first; the first 100. */
  readonly spendOverlaps: readonly EnteredSpendOverlap[];
}

/** Sources that claim the same results of a channel in a month. Amounts are in the base currency. */
export interface ClaimOverlap {
  readonly channel: string;
  /** The month's first day. */
  readonly month: Day;
  readonly measure: string;
  /** The conversion type; `''` for none or all. */
  readonly type: string;
  /** The first counts; of the others, what it doesn't claim. `typed` for rows typed by hand. */
  readonly sources: readonly { readonly source: string; readonly claimed: number; readonly counted: number }[];
}

/** In the base currency. */
export interface EnteredSpendOverlap {
  /** Of the entry: rows may be sorted meanwhile. */
  readonly id: string;
  /** Of the Costs sheet, 1-based. */
  readonly row: number;
  /** The month's first day. */
  readonly month: Day;
  /** `''`: of channels that share it. */
  readonly channel: string;
  readonly campaign: string;
  /** The row's ad spend in that month, and what of it counts. */
  readonly entered: number;
  readonly counted: number;
  /** Ad spend that may be the same money: imported, or of other rows. */
  readonly imported: number;
  readonly alsoEntered: number;
}

export interface CellToMend {
  readonly sheet: 'data' | 'settings' | LedgerId;
  readonly row: number;
  /** Stable key of the column: `from`, `impressions`, `rate`. */
  readonly column: string;
  /** What is wrong with it, a key of the texts `mend` or `goalProblems`. */
  readonly problem: CellProblem;
}

export type CellProblem =
  | 'missing'
  | 'not-a-day'
  | 'before-from'
  | 'not-a-choice'
  | 'not-a-number'
  | 'not-readable'
  | 'repeated'
  | 'same-name-above'
  | GoalProblem
  | CostProblem
  | ValueProblem;

export interface LevelDecision {
  readonly channel: string;
  readonly account: string;
  readonly measure: string;
  readonly chosen: string;
  readonly options: readonly LevelOption[];
}

export interface LevelOption {
  /** `source|level|breakdown kind`; `typed` for rows typed by hand. */
  readonly id: string;
  readonly source: string;
  readonly level: string;
  readonly breakdown: string;
}

export interface KpiInsertion {
  readonly function: FunctionName;
  /** As the native formula, which needs no add-on, where there is one; or as the custom function. */
  readonly as: 'formula' | 'function';
  /**
   * One a parameter, in order: a range, or what was typed (a number, a day as `2026-03-31`, the id of a choice, a text;
   * in quotation marks always a text); `''` where it is left out.
   */
  readonly arguments: readonly string[];
}

export interface KpiPreview {
  /** `''` when the function refuses the arguments. */
  readonly formula: string;
  /** Of the results that are numbers; null where no format is set. */
  readonly numberFormat: string | null;
  /** The first rows and columns of the result; a blank is no value. */
  readonly values: readonly (readonly Cell[])[];
  /** Rows of the whole result. */
  readonly rows: number;
  /** Set when the arguments are wrong: the same words that a cell would show. */
  readonly problem: string;
}
