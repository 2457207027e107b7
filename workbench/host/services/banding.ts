import type { Rect } from '../a1.ts';
import type { Execution } from '../execution.ts';
import type { SheetModel } from '../sheet-model.ts';
import type { Part } from './published.ts';

/** Colours of Google's banding themes: header, first row, second row, footer. */
const THEMES: Readonly<Record<string, readonly [string, string, string, string]>> = {
  LIGHT_GREY: ['#bdbdbd', '#ffffff', '#f3f3f3', '#dedede'],
  GREY: ['#78909c', '#ffffff', '#ebeff1', '#bbc8ce'],
  BLUE: ['#5b95f9', '#ffffff', '#e8f0fe', '#acc9fe'],
  CYAN: ['#4dd0e1', '#ffffff', '#e0f7fa', '#a2e8f1'],
  GREEN: ['#63d297', '#ffffff', '#e7f9ef', '#afe9ca'],
  TEAL: ['#26a69a', '#ffffff', '#ddf2f0', '#8cd3cd'],
};

/** Bands are ordinary backgrounds here; the object can only say where they are and take them away. */
export class BandingAdapter implements Part<GoogleAppsScript.Spreadsheet.Banding, BandingAdapter> {
  readonly run_: Execution;
  readonly sheet_: SheetModel;
  readonly rect_: Rect;
  constructor(run: Execution, sheet: SheetModel, rect: Rect) {
    this.run_ = run;
    this.sheet_ = sheet;
    this.rect_ = rect;
  }
  getRange(): GoogleAppsScript.Spreadsheet.Range {
    return this.run_.adapters.range(this.sheet_, this.rect_);
  }
  remove(): void {
    this.run_.perform('Banding.remove', 1, () => {
      const extras = this.run_.state.book.sheetExtras(this.sheet_.id);
      extras.bandings = extras.bandings.filter(rect => JSON.stringify(rect) !== JSON.stringify(this.rect_));
      this.sheet_.write(this.rect_, () => ({ style: { bg: null } }));
    });
  }
}

export function applyBanding(
  run: Execution,
  sheet: SheetModel,
  rect: Rect,
  theme: string,
  showHeader: boolean,
  showFooter: boolean,
): BandingAdapter {
  const colors = THEMES[theme] ?? THEMES['LIGHT_GREY'];
  if (!colors) throw new Error('The default banding theme is missing');
  const [header, first, second, footer] = colors;
  const last = rect.row + rect.rows - 1;
  sheet.write(rect, row => {
    const band = (row - rect.row - (showHeader ? 1 : 0)) % 2 === 0 ? first : second;
    const rgb = showHeader && row === rect.row ? header : showFooter && row === last ? footer : band;
    return { style: { bg: { rgb } } };
  });
  run.state.book.sheetExtras(sheet.id).bandings.push(rect);
  return new BandingAdapter(run, sheet, rect);
}
