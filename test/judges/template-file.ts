import { writeXlsx } from '../../scripts/template/write-xlsx.ts';
import {
  cellsOf,
  type FileState,
  fileStates,
  formulasIn,
  isError,
  mistakenFile,
  pagesOf,
  type Recalculated,
  sumsBeside,
} from './cases/template-file.ts';
import { openLibreOffice } from './engines/libreoffice.ts';
import { openUniver, univer } from './engines/univer.ts';
import { type Engine, judge, type Matter, type Verdict } from './judge.ts';
import { type Asked, type ComputedPages, isAsked, isFormula, type Page, type PageCell, type Value } from './page.ts';

/** LibreOffice opens the files as they are written. */
const fileEngine = (
  keep: (state: FileState, values: Recalculated) => void,
): Engine<readonly FileState[], readonly Recalculated[]> => ({
  name: 'LibreOffice',
  async open() {
    const opened = await openLibreOffice();
    if ('absent' in opened) return opened;
    return {
      ...opened,
      async compute(states) {
        const all: Recalculated[] = [];
        for (const state of states) {
          const values = cellsOf(await opened.recalculate(await writeXlsx(state.templates)), state);
          keep(state, values);
          all.push(values);
        }
        return all;
      },
    };
  },
});

/** No formula is in error, and the sums are those of the add-on's refresh. */
const ofFiles: Matter<readonly FileState[], readonly Recalculated[]> = {
  question: fileStates(),
  planted: { question: [mistakenFile()], definitions: ['start: error', 'Totals: reach'] },
  compare(states, computed, tally) {
    for (const [index, state] of states.entries()) {
      const values: Recalculated = computed[index] ?? new Map();
      for (const template of state.templates) {
        for (const { row, column } of formulasIn(template)) {
          const value = values.get(template.id)?.[row - 1]?.[column - 1] ?? null;
          const given = `row ${row}, column ${column} of the ${state.name} file`;
          tally.compare(
            'template file, errors',
            { definition: `${template.id}: error`, given, expected: 'none' },
            isError(value) ? value : 'none',
          );
        }
      }
      for (const { measure, key, file, refreshed } of sumsBeside(state, values)) {
        const size = 1000 * Math.abs(refreshed ?? 0);
        const given = `${key} of the ${state.name} file`;
        tally.compare(
          'template file, Totals',
          { definition: `Totals: ${measure}`, given, expected: refreshed, size },
          file,
        );
      }
    }
  },
};

/** All values are there; the formulas of Start are asked, and say the contrary of what they should. */
const mistaken = (pages: readonly Page[], start: string): readonly Page[] =>
  pages.map(page => ({
    ...page,
    rows: page.rows.map(row =>
      row.map((cell): PageCell => {
        if (!isJudged(cell)) return cell;
        return page.name === start ? { ...cell, formula: cell.formula.replace('>0', '<=0') } : cell.expected;
      }),
    ),
  }));

const ofPages = (pages: readonly Page[], start: string): Matter<readonly Page[], ComputedPages> => ({
  question: pages,
  planted: { question: mistaken(pages, start), definitions: ['start, column 2'] },
  compare(asked, computed, tally) {
    for (const [p, { name, matter = name, rows }] of asked.entries()) {
      for (const [r, row] of rows.entries()) {
        for (const [c, cell] of row.entries()) {
          if (isJudged(cell)) tally.compare(matter, cell, computed[p]?.[r]?.[c] ?? null);
        }
      }
    }
  },
});

/** So many rows at a time: all formulas of a file at once are more than it computes in its time. */
const AT_ONCE = 120;

/** Some rows at a time over the values of all others. */
const rowsInTurn: Engine<readonly Page[], ComputedPages> = {
  name: univer.name,
  async open() {
    const { version, fill, put, read, close } = await openUniver();
    return {
      version,
      close,
      async compute(pages) {
        const known = pages.map(page => ({ ...page, rows: page.rows.map(row => row.map(knownValue)) }));
        await fill(known);
        const all: Value[][][] = [];
        for (const [p, { name, rows }] of pages.entries()) {
          const computed: Value[][] = [];
          all.push(computed);
          for (let from = 0; from < rows.length; from += AT_ONCE) {
            const part = rows.slice(from, from + AT_ONCE);
            if (part.some(row => row.some(isJudged))) {
              await put(name, from + 1, part);
              read(name, from + 1, part).forEach((cells, r) => {
                computed[from + r] = [...cells];
              });
              await put(name, from + 1, known[p]?.rows.slice(from, from + AT_ONCE) ?? []);
            }
          }
        }
        return all;
      },
    };
  },
};

const isJudged = (cell: PageCell): cell is Asked => isFormula(cell) && isAsked(cell);
const knownValue = (cell: PageCell): Value => (isJudged(cell) ? cell.expected : isFormula(cell) ? null : cell);

/** The template file: what LibreOffice makes of it, and whether Univer makes the same. */
export async function templateFileVerdicts(): Promise<readonly Verdict[]> {
  const kept = new Map<FileState, Recalculated>();
  const file = await judge(
    fileEngine((state, values) => kept.set(state, values)),
    ofFiles,
  );
  if (file.absent !== undefined) return [file];
  const verdicts = [file];
  for (const [state, values] of kept) {
    if (state.name === 'mistaken') continue;
    const pages = pagesOf(state, values);
    const start = state.templates.find(({ id }) => id === 'start')?.name ?? '';
    verdicts.push(await judge(rowsInTurn, ofPages(pages, start)));
  }
  return verdicts;
}
