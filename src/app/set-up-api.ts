import type { Result } from '../core/result.ts';
import type { Language } from '../i18n/language.ts';
import type { LayoutState } from '../model/layout-version.ts';
import type { GallerySheetId, SheetId } from '../model/sheet-ids.ts';

/** What the pages of set-up may ask of the script: see `Api`. */
export interface SetUpApi {
  /** What set-up would find damaged, deleted or of an older version; changes nothing (at most 26 calls). */
  inspectSetUp(): Result<SetUpInspection>;
  /**
   * Lays the workbook out, one step a call: call with step 0, then with `next` until it is null, and with the same choices.
   * Without choices, everything that is ours is put back. Safe to repeat.
   */
  setUp(input: {
    readonly language: Language;
    readonly step: number;
    readonly choices: readonly SetUpChoice[];
  }): Result<SetUpProgress>;
  /** Reads the laid-out sheets back: every cell in error. A call of its own, after calculation. */
  verifySetUp(): Result<{
    readonly errors: readonly { readonly sheet: string; readonly cell: string; readonly value: string }[];
  }>;
}

export interface SetUpProgress {
  readonly done: number;
  readonly of: number;
  /** Null when this was the last step. */
  readonly next: number | null;
  /** Name of the sheet that this step was about. */
  readonly sheet: string;
}

export const setUpActions = ['leave', 'beside', 'keep-cells', 'keep-headings'] as const;

/**
 * What a person decided about a sheet:
 *
 * - `leave`: nothing of it is touched, or made where it was deleted;
 * - `beside`: it is kept under another name, and a new one is laid out; only where it can't be repaired in place;
 * - `keep-cells`: what stands in cells of formulas stays; `keep-headings`: so do headings of people's own.
 */
export interface SetUpChoice {
  readonly sheet: SheetId | GallerySheetId;
  readonly do: (typeof setUpActions)[number];
}

export interface SetUpInspection {
  readonly layout: LayoutState;
  /** Of the sheets; the person's where there are none. */
  readonly language: Language;
  /** In the order of `sheetIds`, deleted sheets first. */
  readonly findings: readonly SetUpFinding[];
}

interface Found<Kind extends string> {
  readonly kind: Kind;
  readonly sheet: SheetId | GallerySheetId;
  /** As it is called now, or will be. */
  readonly name: string;
}

interface Cells {
  readonly count: number;
  /** Addresses of the first of them. */
  readonly cells: readonly string[];
}

/**
 * - `deleted`: `isNeeded` by formulas of other sheets;
 * - `columns`: keys are gone; of those `found` the heading still stands there, those `lost` come back blank;
 * - `headings`: people wrote their own; `cells`: people typed over formulas, or cleared them;
 * - `rows`: settings whose row is gone;
 * - `unreadable`: neither keys nor headings say what its columns are; `moved`: rows or columns of a page were inserted,
 *   deleted or sorted;
 * - `rebuilt`: a sheet of ours alone, made anew from the others.
 */
export type SetUpFinding =
  | (Found<'deleted'> & { readonly isNeeded: boolean })
  | (Found<'columns'> & { readonly found: readonly string[]; readonly lost: readonly string[] })
  | (Found<'headings'> & Cells)
  | (Found<'cells'> & Cells)
  | (Found<'rows'> & { readonly rows: readonly string[] })
  | (Found<'unreadable'> & { readonly isOlder: boolean })
  | Found<'moved'>
  | Found<'rebuilt'>;
