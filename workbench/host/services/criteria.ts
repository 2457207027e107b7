import type { Rect } from '../a1.ts';
import type { CriterionValue, Place } from '../book-extras.ts';
import type { Execution } from '../execution.ts';
import type { SheetModel } from '../sheet-model.ts';

/** A range adapter as far as rules need it. */
interface RangeLike {
  readonly sheet_: SheetModel;
  readonly rect_: Rect;
}

export const placeOf = (range: unknown): Place => {
  const { sheet_, rect_ } = range as RangeLike;
  return { sheetId: sheet_.id, rect: rect_ };
};

/** An argument of a validation or format rule, as it is kept. */
export function toCriterion(run: Execution, value: unknown): CriterionValue {
  if (value === null || typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string')
    return value;
  if (Array.isArray(value)) return value.map(String);
  if (Object.prototype.toString.call(value) === '[object Date]')
    return { date: run.state.book.serialOf(value as Date) };
  if (typeof value === 'object' && 'rect_' in value) return placeOf(value);
  return String(value);
}

/** The same, as a script gets it back. */
export function fromCriterion(run: Execution, value: CriterionValue): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return run.toScript([...(value as readonly string[])]);
  if ('date' in value) return run.date(run.state.book.instantOf(value.date));
  const { sheetId, rect } = value as Place;
  const sheet = run.state.book.model.sheetById(sheetId);
  return sheet ? run.adapters.range(sheet, rect) : null;
}
