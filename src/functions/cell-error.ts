import type { Failure } from '../core/result.ts';

/** What the person at the sheet can mend. The codes are worded in `i18n`. */
export type CellErrorCode =
  | 'argument-missing'
  | 'too-many-arguments'
  | 'argument-is-text'
  | 'argument-is-text-number'
  | 'argument-is-error'
  | 'argument-is-date'
  | 'argument-is-boolean'
  | 'argument-not-finite'
  | 'argument-too-small'
  | 'argument-too-large'
  | 'share-too-large'
  | 'sizes-differ'
  | 'range-empty';

/** Thrown inside a cell function; the only kind of error it catches, so that a bug surfaces. */
export class CellError extends Error {
  override readonly name = 'CellError';
  readonly failure: Failure<CellErrorCode>;

  constructor(code: CellErrorCode, parameters: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.failure = { code, parameters };
  }
}
