import type { Day } from '../core/day.ts';
import type { Result } from '../core/result.ts';
import type { TemplateList, TemplatePart } from '../team-template/parts.ts';
import type { TemplatePlan, TemplateSetting } from '../team-template/plan.ts';
import type { TeamTemplate } from '../team-template/team-template.ts';
import type { LeftOutRow } from '../team-template/write.ts';
import type { LedgerChange } from './ledger-api.ts';

export interface TemplateRequest {
  /** The text of a file; null: the template on the sheet in view, or else on the sheet that was saved here. */
  readonly text: string | null;
  /** First day of the earliest goal. */
  readonly start: Day;
  /** Settings that are to be as the template has them; null: those that are blank here. */
  readonly settings: readonly TemplateSetting[] | null;
}

export interface TemplateUsed {
  /** Settings that were changed, and what stood there before. */
  readonly settings: readonly { readonly key: TemplateSetting; readonly before: string; readonly after: string }[];
  /** By sheet: rows added, and how many items weren't, for the reasons that the plan named. */
  readonly lists: readonly {
    readonly sheet: TemplateList;
    readonly added: number;
    readonly skipped: number;
    /** Of those added, rows that somebody has to finish: a cost without an amount, a goal without a baseline. */
    readonly unfinished: number;
    /** With which it can be taken back; null where nothing was added. */
    readonly change: LedgerChange | null;
  }[];
}

export interface TeamTemplateApi {
  /** How this team works, as a template, and the rows that don't go into it (five service calls). */
  teamTemplate(): Result<{ readonly template: TeamTemplate; readonly leftOut: readonly LeftOutRow[] }>;
  /** Puts parts of it on a sheet of its own, and shows that (eight; the first time the sheet is laid out besides). */
  saveTemplateSheet(input: { readonly parts: readonly TemplatePart[] }): Result<{
    readonly sheet: string;
    readonly items: number;
  }>;
  /**
   * What a template would do here; changes nothing (at most eight). What can't be read is refused: the codes of
   * `team-template/read.ts`, and `no-template-sheet`.
   */
  planTemplate(input: TemplateRequest): Result<TemplatePlan>;
  /**
   * Adds what the plan adds, of some parts (at most fifteen, and one for each setting that changes). All of it is refused
   * where a part has no room; rows that are there are never changed. Each sheet's rows can be taken back by `undoRows`.
   */
  applyTemplate(input: TemplateRequest & { readonly parts: readonly TemplatePart[] }): Result<TemplateUsed>;
}
