import { IDefinedNamesService } from '@univerjs/engine-formula';
import { a1Of, parseA1, quotedSheet, type Rect, splitReference } from '../a1.ts';
import type { Book } from '../book.ts';
import type { Execution } from '../execution.ts';
import type { SheetModel } from '../sheet-model.ts';
import { placeOf } from './criteria.ts';
import { asAdapter, asPublished, type Part } from './published.ts';

type Published = GoogleAppsScript.Spreadsheet.NamedRange;
type PublishedRange = GoogleAppsScript.Spreadsheet.Range;

export interface NamedBlock {
  readonly id: string;
  readonly name: string;
  readonly sheet: SheetModel;
  readonly rect: Rect;
}

/** Named ranges live in the engine: formulas use them, and they move with their cells. */
export function namedRanges(book: Book): NamedBlock[] {
  const { model } = book;
  const service = model.engine.univer.__getInjector().get(IDefinedNamesService);
  const names = Object.values(service.getDefinedNameMap(model.facade.getId()) ?? {});
  return names.flatMap(({ id, name, formulaOrRefString }) => {
    const { sheetName, range } = splitReference(formulaOrRefString.replace(/^=/, ''));
    const sheet = sheetName === undefined ? undefined : model.sheetByName(sheetName);
    const rect = sheet && parseA1(range, sheet.rowCount, sheet.columnCount);
    return sheet && rect ? [{ id, name, sheet, rect }] : [];
  });
}

export function setNamedRange(run: Execution, name: string, range: PublishedRange): void {
  if (!/^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name) || /^(true|false)$/i.test(name)) {
    throw run.error(`The name "${name}" is not valid for a named range.`);
  }
  const { book } = run.state;
  const { sheetId, rect } = placeOf(asAdapter(range));
  const sheet = book.model.sheetById(sheetId);
  if (!sheet) throw run.error('Range not found');
  const known = namedRanges(book).find(named => named.name.toLowerCase() === name.toLowerCase());
  const absolute = a1Of(rect).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  book.model.execute('formula.mutation.set-defined-name', {
    unitId: sheet.unitId,
    id: known?.id ?? `name-${book.newId()}`,
    name,
    formulaOrRefString: `${quotedSheet(sheet.name)}!${absolute}`,
    localSheetId: 'AllDefaultWorkbook',
  });
}

export function removeNamedRange(run: Execution, name: string): void {
  const { book } = run.state;
  const known = namedRanges(book).find(named => named.name.toLowerCase() === name.toLowerCase());
  if (!known) throw run.error(`The named range "${name}" does not exist.`);
  book.model.execute('formula.mutation.remove-defined-name', {
    unitId: known.sheet.unitId,
    id: known.id,
    name: known.name,
    formulaOrRefString: '',
  });
}

export class NamedRangeAdapter implements Part<GoogleAppsScript.Spreadsheet.NamedRange, NamedRangeAdapter> {
  readonly run_: Execution;
  name_: string;
  constructor(run: Execution, name: string) {
    this.run_ = run;
    this.name_ = name;
  }
  getName(): string {
    return this.name_;
  }
  getRange(): PublishedRange {
    const known = namedRanges(this.run_.state.book).find(({ name }) => name === this.name_);
    if (!known) throw this.run_.error(`The named range "${this.name_}" does not exist.`);
    return this.run_.adapters.range(known.sheet, known.rect);
  }
  setRange(range: PublishedRange): Published {
    return this.run_.perform('NamedRange.setRange', 1, () => {
      setNamedRange(this.run_, this.name_, range);
      return asPublished<Published>(this);
    });
  }
  remove(): void {
    this.run_.perform('NamedRange.remove', 1, () => removeNamedRange(this.run_, this.name_));
  }
}
