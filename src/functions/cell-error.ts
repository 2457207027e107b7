import type { Failure } from '../core/result.ts';
import type { cellErrors } from '../i18n/en/cell-errors.ts';

/** What the person at the sheet can mend. The codes are worded in `i18n`. */
export type CellErrorCode = keyof typeof cellErrors;

/** Thrown inside a cell function; the only kind of error it catches, so that a bug surfaces. */
export class CellError extends Error {
  override readonly name = 'CellError';
  readonly failure: Failure<CellErrorCode>;

  constructor(code: CellErrorCode, parameters: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.failure = { code, parameters };
  }
}
