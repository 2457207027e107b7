import { type Area, type Chart, type Condition, type Content, formula, type Rect } from './sheet-template.ts';
import { DASH } from './style.ts';

/** What a part of the Report adds to the sheet. */
export interface ReportPart {
  readonly areas: readonly Area[];
  /** Rows that have a line below each: none that may be blank. */
  readonly lined?: readonly Rect[];
  readonly merged?: readonly Rect[];
  readonly conditions?: readonly Condition[];
  readonly charts?: readonly Chart[];
}

/** A number, or a dash where there is none. */
export const orDash = (value: string): Content => formula(`=IF(ISNUMBER(${value}),${value},"${DASH}")`);

/** 12.3 for 0.123, inside a sentence. */
export const inPercent = (value: string): string => `ROUND(1000*${value},0)/10`;

/** Number formats of a difference in percentage points; `points` is the text that names them. */
export const pointsPattern = (points: string, pattern: string): string =>
  `"${points}"`.replace('{points}', `"${pattern}"`).replaceAll('""', '');
export const pointsFormat = (points: string): string =>
  ['▲ 0.0', '▼ 0.0', '0.0'].map(pattern => pointsPattern(points, pattern)).join(';');

/** Relative change, `""` where it can't be said. */
export const changeOf = (now: string, before: string): Content =>
  formula(`=IF(COUNT(${now},${before})=2,IF(${before}>0,ROUND((${now}-${before})/${before},3),""),"")`);

/** Change of a rate, in points. */
export const pointsOf = (now: string, before: string): Content =>
  formula(`=IF(COUNT(${now},${before})=2,ROUND(100*(${now}-${before}),1),"")`);
