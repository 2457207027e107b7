import type { Execution } from '../execution.ts';
import { asPublished, type Part } from './published.ts';

type Published = GoogleAppsScript.Spreadsheet.RangeList;
type PublishedRange = GoogleAppsScript.Spreadsheet.Range;

/** `SpreadsheetApp.RangeList`: one call for all of its ranges, as in Sheets. */
export class RangeListAdapter implements Part<GoogleAppsScript.Spreadsheet.RangeList, RangeListAdapter> {
  readonly run_: Execution;
  readonly ranges_: readonly PublishedRange[];
  constructor(run: Execution, ranges: readonly PublishedRange[]) {
    this.run_ = run;
    this.ranges_ = ranges;
  }
  getRanges(): PublishedRange[] {
    return this.run_.toScript([...this.ranges_]);
  }
  each_(method: string, change: (range: PublishedRange) => void): Published {
    return this.run_.asOneCall(`RangeList.${method}`, () => {
      for (const range of this.ranges_) change(range);
      return asPublished<Published>(this);
    });
  }
  setValue(value: unknown): Published {
    return this.each_('setValue', range => range.setValue(value));
  }
  setFormula(formula: string): Published {
    return this.each_('setFormula', range => range.setFormula(formula));
  }
  setNumberFormat(format: string): Published {
    return this.each_('setNumberFormat', range => range.setNumberFormat(format));
  }
  setBackground(color: string | null): Published {
    return this.each_('setBackground', range => range.setBackground(color));
  }
  setFontColor(color: string | null): Published {
    return this.each_('setFontColor', range => range.setFontColor(color));
  }
  setFontFamily(family: string | null): Published {
    return this.each_('setFontFamily', range => range.setFontFamily(family));
  }
  setFontSize(size: number): Published {
    return this.each_('setFontSize', range => range.setFontSize(size));
  }
  setFontWeight(weight: GoogleAppsScript.Spreadsheet.FontWeight | null): Published {
    return this.each_('setFontWeight', range => range.setFontWeight(weight));
  }
  setFontStyle(style: GoogleAppsScript.Spreadsheet.FontStyle | null): Published {
    return this.each_('setFontStyle', range => range.setFontStyle(style));
  }
  setFontLine(line: GoogleAppsScript.Spreadsheet.FontLine | null): Published {
    return this.each_('setFontLine', range => range.setFontLine(line));
  }
  setHorizontalAlignment(alignment: 'left' | 'center' | 'normal' | 'right' | null): Published {
    return this.each_('setHorizontalAlignment', range => range.setHorizontalAlignment(alignment));
  }
  setVerticalAlignment(alignment: 'top' | 'middle' | 'bottom' | null): Published {
    return this.each_('setVerticalAlignment', range => range.setVerticalAlignment(alignment));
  }
  setWrap(on: boolean): Published {
    return this.each_('setWrap', range => range.setWrap(on));
  }
  setWrapStrategy(strategy: GoogleAppsScript.Spreadsheet.WrapStrategy): Published {
    return this.each_('setWrapStrategy', range => range.setWrapStrategy(strategy));
  }
  setNote(note: string | null): Published {
    return this.each_('setNote', range => range.setNote(note));
  }
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color: string | null = null,
    style: GoogleAppsScript.Spreadsheet.BorderStyle | null = null,
  ): Published {
    return this.each_('setBorder', range =>
      range.setBorder(top, left, bottom, right, vertical, horizontal, color, style),
    );
  }
  insertCheckboxes(): Published {
    return this.each_('insertCheckboxes', range => range.insertCheckboxes());
  }
  clear(): Published {
    return this.each_('clear', range => range.clear());
  }
  clearContent(): Published {
    return this.each_('clearContent', range => range.clearContent());
  }
  clearFormat(): Published {
    return this.each_('clearFormat', range => range.clearFormat());
  }
  clearDataValidations(): Published {
    return this.each_('clearDataValidations', range => range.clearDataValidations());
  }
  breakApart(): Published {
    return this.each_('breakApart', range => range.breakApart());
  }
}
