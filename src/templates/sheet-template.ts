import type { SheetId } from '../model/sheet-ids.ts';

/** A sheet as data. Owned by the templates; see the files beside this one. */
export interface SheetTemplate {
  readonly id: SheetId;
  readonly name: string;
}
