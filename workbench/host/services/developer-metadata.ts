import type { Rect } from '../a1.ts';
import type { MetadataRecord } from '../book-extras.ts';
import type { Execution } from '../execution.ts';
import { MetadataLocations, MetadataVisibilities } from './enums.ts';
import { asPublished, type Part } from './published.ts';

type Published = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/** Characters of keys and values that a spreadsheet, and each sheet, may hold. */
const MAX_CHARACTERS = 30_000;

type Where = { readonly sheetId?: string; readonly rect?: Rect | null };

/** `addDeveloperMetadata(key)`, `(key, visibility)`, `(key, value)` or `(key, value, visibility)`. */
export function newMetadata(run: Execution, key: string, second: unknown, third: unknown, where: Where): void {
  const { book } = run.state;
  const secondIsVisibility = typeof second === 'object' && second !== null;
  const visibility = String((secondIsVisibility ? second : third) ?? 'DOCUMENT') as MetadataRecord['visibility'];
  const value = secondIsVisibility || second === undefined || second === null ? null : String(second);
  if (where.rect && where.sheetId) {
    const sheet = book.model.sheetById(where.sheetId);
    const { rect } = where;
    const wholeRow = rect.rows === 1 && rect.columns === sheet?.columnCount;
    const wholeColumn = rect.columns === 1 && rect.rows === sheet?.rowCount;
    if (!wholeRow && !wholeColumn) {
      throw run.error(
        'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
      );
    }
  }
  const size = (record: { key: string; value: string | null }) => record.key.length + (record.value?.length ?? 0);
  const neighbours = book.extras.metadata.filter(record => record.sheetId === where.sheetId);
  if (neighbours.reduce((sum, record) => sum + size(record), size({ key, value })) > MAX_CHARACTERS) {
    throw run.error('Developer metadata exceeds the limit of 30000 characters');
  }
  book.extras.metadata.push({ id: book.newId(), key, value, visibility, ...where });
}

export const metadataOf = (run: Execution, test: (record: MetadataRecord) => boolean): Published[] =>
  run.toScript(
    run.state.book.extras.metadata.filter(test).map(record => asPublished<Published>(new MetadataAdapter(run, record))),
  );

export class MetadataAdapter implements Part<GoogleAppsScript.Spreadsheet.DeveloperMetadata, MetadataAdapter> {
  readonly run_: Execution;
  readonly record_: MetadataRecord;
  constructor(run: Execution, record: MetadataRecord) {
    this.run_ = run;
    this.record_ = record;
  }
  getId(): number {
    return this.record_.id;
  }
  getKey(): string {
    return this.record_.key;
  }
  getValue(): string | null {
    return this.record_.value;
  }
  getVisibility(): GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility {
    const value = MetadataVisibilities[this.record_.visibility];
    return value as unknown as GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility;
  }
  getLocation(): GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation {
    return asPublished(new MetadataLocation(this.run_, this.record_));
  }
  change_(method: string, change: (record: MetadataRecord) => void): Published {
    return this.run_.perform(`DeveloperMetadata.${method}`, 1, () => {
      // The record in the book may have moved with its rows since.
      const record = this.run_.state.book.extras.metadata.find(({ id }) => id === this.record_.id);
      if (!record) throw this.run_.error('The developer metadata does not exist');
      change(record);
      change(this.record_);
      return asPublished<Published>(this);
    });
  }
  setKey(key: string): Published {
    return this.change_('setKey', record => {
      record.key = key;
    });
  }
  setValue(value: string): Published {
    return this.change_('setValue', record => {
      record.value = value;
    });
  }
  setVisibility(visibility: GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility): Published {
    return this.change_('setVisibility', record => {
      record.visibility = String(visibility) as MetadataRecord['visibility'];
    });
  }
  remove(): void {
    this.run_.perform('DeveloperMetadata.remove', 1, () => {
      const { extras } = this.run_.state.book;
      extras.metadata = extras.metadata.filter(({ id }) => id !== this.record_.id);
    });
  }
}

function locationType({ sheetId, rect }: MetadataRecord): keyof typeof MetadataLocations {
  if (!sheetId) return 'SPREADSHEET';
  if (!rect) return 'SHEET';
  return rect.rows === 1 && rect.columns > 1 ? 'ROW' : 'COLUMN';
}

export class MetadataLocation
  implements Part<GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation, MetadataLocation>
{
  readonly run_: Execution;
  readonly record_: MetadataRecord;
  constructor(run: Execution, record: MetadataRecord) {
    this.run_ = run;
    this.record_ = record;
  }
  getLocationType(): GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType {
    const type = MetadataLocations[locationType(this.record_)];
    return type as unknown as GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType;
  }
  getSheet(): GoogleAppsScript.Spreadsheet.Sheet | null {
    const sheet = this.record_.sheetId ? this.run_.state.book.model.sheetById(this.record_.sheetId) : undefined;
    return sheet ? this.run_.adapters.sheet(sheet) : null;
  }
  getSpreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet | null {
    return this.record_.sheetId ? null : this.run_.adapters.spreadsheet();
  }
  range_(type: keyof typeof MetadataLocations): GoogleAppsScript.Spreadsheet.Range | null {
    const { sheetId, rect } = this.record_;
    const sheet = sheetId ? this.run_.state.book.model.sheetById(sheetId) : undefined;
    return sheet && rect && locationType(this.record_) === type ? this.run_.adapters.range(sheet, rect) : null;
  }
  getRow(): GoogleAppsScript.Spreadsheet.Range | null {
    return this.range_('ROW');
  }
  getColumn(): GoogleAppsScript.Spreadsheet.Range | null {
    return this.range_('COLUMN');
  }
}

type Finder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;

export class MetadataFinder implements Part<GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder, MetadataFinder> {
  readonly run_: Execution;
  readonly tests_: ((record: MetadataRecord) => boolean)[];
  constructor(run: Execution, within: (record: MetadataRecord) => boolean) {
    this.run_ = run;
    this.tests_ = [within];
  }
  with_(test: (record: MetadataRecord) => boolean): Finder {
    this.tests_.push(test);
    return asPublished<Finder>(this);
  }
  withId(id: number): Finder {
    return this.with_(record => record.id === id);
  }
  withKey(key: string): Finder {
    return this.with_(record => record.key === key);
  }
  withValue(value: string): Finder {
    return this.with_(record => record.value === value);
  }
  withVisibility(visibility: GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility): Finder {
    return this.with_(record => record.visibility === String(visibility));
  }
  withLocationType(type: GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType): Finder {
    return this.with_(record => locationType(record) === String(type));
  }
  find(): Published[] {
    return this.run_.perform('DeveloperMetadataFinder.find', 1, () =>
      metadataOf(this.run_, record => this.tests_.every(test => test(record))),
    );
  }
}
