import type { Rect } from './a1.ts';
import type { ChartModel } from './contract.ts';

/** What a spreadsheet keeps that the engine's workbook doesn't. Plain JSON: it is saved as it is. */
export interface BookExtras {
  locale: string;
  timeZone: string;
  nextId: number;
  metadata: MetadataRecord[];
  sheets: Record<string, SheetExtras>;
  properties: Record<PropertyKind, Record<string, string>>;
}

export type PropertyKind = 'document' | 'script' | 'user';

export interface SheetExtras {
  charts: ChartRecord[];
  validations: ValidationRecord[];
  conditional: ConditionalRecord[];
  protections: ProtectionRecord[];
  bandings: Rect[];
  filter: Rect | null;
}

/** A block on a sheet; `rect` null is the whole sheet. */
export interface Place {
  readonly sheetId: string;
  readonly rect: Rect;
}

export interface MetadataRecord {
  id: number;
  key: string;
  value: string | null;
  visibility: 'DOCUMENT' | 'PROJECT';
  /** Absent: the spreadsheet's own. `rect` null: the sheet's; else whole rows or columns. */
  sheetId?: string;
  rect?: Rect | null;
}

export interface ChartRecord extends Omit<ChartModel, 'ranges'> {
  places: Place[];
}

/** An argument of a criterion: a plain value, a day serial of a Date, or a block of cells. */
export type CriterionValue = string | number | boolean | null | readonly string[] | { readonly date: number } | Place;

export interface ValidationRule {
  readonly criteria: string;
  readonly values: readonly CriterionValue[];
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

export interface ValidationRecord {
  rect: Rect;
  rule: ValidationRule;
}

export interface ConditionalRecord {
  rects: Rect[];
  rule: ConditionalRule;
}

export interface ConditionalRule {
  readonly criteria: string | null;
  readonly values: readonly CriterionValue[];
  readonly background: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly underline: boolean | null;
  readonly strikethrough: boolean | null;
  readonly gradient: readonly GradientPoint[] | null;
}

export interface GradientPoint {
  readonly at: 'min' | 'mid' | 'max';
  readonly color: string;
  readonly type: 'MIN' | 'MAX' | 'NUMBER' | 'PERCENT' | 'PERCENTILE';
  readonly value: string;
}

export interface ProtectionRecord {
  id: number;
  kind: 'RANGE' | 'SHEET';
  rect: Rect | null;
  description: string;
  warningOnly: boolean;
}

export const newSheetExtras = (): SheetExtras => ({
  charts: [],
  validations: [],
  conditional: [],
  protections: [],
  bandings: [],
  filter: null,
});

export const newBookExtras = (locale: string, timeZone: string): BookExtras => ({
  locale,
  timeZone,
  nextId: 1,
  metadata: [],
  sheets: {},
  properties: { document: {}, script: {}, user: {} },
});
