import type { Matter } from './judge.ts';
import { type ComputedPages, isAsked, isError, isFormula, type Page } from './page.ts';

type Compare = Matter<readonly Page[], ComputedPages>['compare'];

/**
 * Holds what an engine computed against our readings. A formula that nobody reads must not be in error, and each engine has
 * to agree on it with the one that was heard first.
 */
export function pageComparison(): Compare {
  const heard = new WeakMap<readonly Page[], ComputedPages>();
  return (pages, computed, tally) => {
    const before = heard.get(pages) ?? computed;
    heard.set(pages, before);
    for (const [p, { name, matter = name, rows }] of pages.entries()) {
      for (const [r, row] of rows.entries()) {
        for (const [c, cell] of row.entries()) {
          if (!isFormula(cell)) continue;
          const got = computed[p]?.[r]?.[c] ?? null;
          if (isAsked(cell)) tally.compare(matter, cell, got);
          else {
            const expected = isError(got) ? 'no error' : (before[p]?.[r]?.[c] ?? null);
            tally.compare(`${matter}, unread`, { ...cell, expected }, got);
          }
        }
      }
    }
  };
}
