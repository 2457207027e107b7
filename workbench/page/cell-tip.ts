import type { Engine } from '../engine/engine.ts';
import type { Host } from '../host/contract.ts';
import { columnName } from './a1.ts';
import { element } from './element.ts';
import { gridCanvas, onHover, onSelection, placeOf } from './sheet-view.ts';

/** What Sheets says about errors that no function gave a message for, in short. */
const nativeErrors: Readonly<Record<string, string>> = {
  '#DIV/0!': 'Division by zero.',
  '#N/A': 'A value is not available here.',
  '#NAME?': 'Unknown function or range name.',
  '#NUM!': 'A number is out of range.',
  '#REF!': 'The reference does not exist, or the result would overwrite other cells.',
  '#VALUE!': 'An argument has the wrong type.',
  '#ERROR!': 'The formula could not be read.',
  '#NULL!': 'The ranges do not meet.',
};

/** The message behind an error cell, beside the cell, while it is hovered or selected. */
export class CellTip {
  readonly #engine: Engine;
  readonly #host: Host;
  readonly #container: HTMLElement;
  readonly #tip = element('div', { class: 'cell-tip', role: 'tooltip', id: 'cell-tip', hidden: true });
  #at: { row: number; column: number } | undefined;

  constructor(engine: Engine, host: Host, container: HTMLElement) {
    this.#engine = engine;
    this.#host = host;
    this.#container = container;
    container.append(this.#tip);
    onHover(engine, (row, column) => this.#show(row, column));
    onSelection(engine, ([only]) => {
      const single = only && only.startRow === only.endRow && only.startColumn === only.endColumn;
      if (single) this.#show(only.startRow, only.startColumn);
    });
    const { api } = engine;
    api.addEvent(api.Event.SheetEditStarted, () => this.hide());
    container.addEventListener('pointerleave', () => this.hide());
  }

  hide(): void {
    this.#tip.hidden = true;
    this.#at = undefined;
  }

  /** After a calculation the cell may be well again, after scrolling it is elsewhere. */
  refresh(): void {
    if (this.#at) this.#show(this.#at.row, this.#at.column);
  }

  #show(row: number, column: number): void {
    const error = this.#errorAt(row, column);
    const place = error && placeOf(this.#engine, row, column);
    const canvas = gridCanvas(this.#container);
    if (!error || !place || !canvas || place.left < place.clip.left || place.top < place.clip.top) {
      this.hide();
      return;
    }
    this.#at = { row, column };
    this.#tip.replaceChildren(element('strong', {}, error.title), element('p', {}, error.message));
    this.#tip.hidden = false;
    const outer = this.#container.getBoundingClientRect();
    const inner = canvas.getBoundingClientRect();
    const x = inner.left - outer.left + place.left;
    const y = inner.top - outer.top + place.top;
    const { offsetWidth, offsetHeight } = this.#tip;
    const right = x + place.width + 6;
    this.#tip.style.left = `${right + offsetWidth < outer.width ? right : Math.max(0, x - offsetWidth - 6)}px`;
    this.#tip.style.top = `${Math.max(0, Math.min(y, outer.height - offsetHeight - 4))}px`;
  }

  #errorAt(row: number, column: number): { title: string; message: string } | undefined {
    const sheet = this.#engine.api.getActiveWorkbook()?.getActiveSheet().getSheetName();
    if (!sheet || !this.#host.sheetNames().includes(sheet)) return undefined;
    const a1 = `${columnName(column)}${row + 1}`;
    const value = String(this.#host.values(sheet, a1)[0]?.[0] ?? '');
    const message = value.startsWith('#') ? this.#host.messageAt(sheet, a1) || nativeErrors[value] : '';
    return message ? { title: value === '#ERROR!' ? 'Error' : `Error ${value}`, message } : undefined;
  }
}
