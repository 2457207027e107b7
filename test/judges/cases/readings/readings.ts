import { address } from '../../../../src/core/cell.ts';
import { isFormula, type Page, type Value } from '../../page.ts';
import type { Reading } from '../template-page.ts';

/** What cells of a sheet should show, by their places. */
export class Readings {
  private readonly byPlace = new Map<string, Reading>();
  private readonly sheet: string;

  /** @param sheet begins the definitions: `Dashboard: change`. */
  constructor(sheet: string) {
    this.sheet = sheet;
  }

  /** @param given what the cell is of; `size` see `isSame`. */
  put(row: number, column: number, what: string, given: string, expected: Value, size = 0): void {
    const definition = `${this.sheet}: ${what}`;
    this.byPlace.set(address(row, column), { definition, given, expected: expected === '' ? null : expected, size });
  }

  at(row: number, column: number): Reading | undefined {
    return this.byPlace.get(address(row, column));
  }

  /** @throws where a cell that is read holds no formula: it would be held against nothing. */
  checkAllStandOn({ name, rows }: Page): void {
    const formulas = new Set(
      rows.flatMap((row, r) => row.flatMap((cell, c) => (isFormula(cell) ? [address(r + 1, c + 1)] : []))),
    );
    const missed = [...this.byPlace.keys()].find(place => !formulas.has(place));
    if (missed !== undefined) throw new Error(`${missed} of ${name} is read and holds no formula`);
  }
}
