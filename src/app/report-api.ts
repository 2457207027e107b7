import type { Result } from '../core/result.ts';

/** What may be asked about frozen reports. */
export interface ReportApi {
  /** Keeps the Report as it is now on a sheet of its own. */
  freezeReport(): Result<FrozenReport>;
  /** Takes a frozen report away again, if nobody has changed it since. */
  unfreezeReport(input: { readonly key: string; readonly content: string }): Result<{ readonly name: string }>;
}

export interface FrozenReport {
  readonly key: string;
  /** Of the sheet. */
  readonly name: string;
  /** A fingerprint of what it holds. */
  readonly content: string;
}
