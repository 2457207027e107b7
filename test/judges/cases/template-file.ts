import * as XLSX from '@e965/xlsx';
import { fileContext } from '../../../scripts/template/file-context.ts';
import { summedMeasures } from '../../../scripts/template/places.ts';
import { fileTemplates } from '../../../scripts/template/sheets.ts';
import type { Cell } from '../../../src/core/cell.ts';
import { dayOf } from '../../../src/core/day.ts';
import type { Language } from '../../../src/i18n/language.ts';
import { texts } from '../../../src/i18n/texts.ts';
import { FIRST_ROW } from '../../../src/model/keyed-sheet.ts';
import type { MeasureId } from '../../../src/model/measures.ts';
import { periodKinds, totalsColumn } from '../../../src/model/totals-layout.ts';
import { costSheetKeys } from '../../../src/templates/costs-places.ts';
import type { SettingRow } from '../../../src/templates/settings-state.ts';
import { type Area, type Content, compileSheet, type SheetTemplate } from '../../../src/templates/sheet-template.ts';
import { refreshed } from '../../template-file/refreshed.ts';
import { contentOf } from '../engines/libreoffice.ts';
import type { Page, PageCell, Value } from '../page.ts';

/** A template file as somebody has filled it. */
export interface FileState {
  readonly name: string;
  readonly language: Language;
  readonly templates: readonly SheetTemplate[];
}

const END = dayOf(2026, 3, 31);

/** Nothing typed; a beginning, with all that may go wrong in it; the sample year. */
export const fileStates = (): readonly FileState[] => [
  { name: 'empty', language: 'ko', templates: fileTemplates('ko', null) },
  { name: 'half-filled', language: 'en', templates: halfFilled() },
  { name: 'full', language: 'en', templates: fileTemplates('en', END) },
];

type Typed = Readonly<Record<string, Cell>>;

/** Names that are patterns, rows that tell of the same thing, another currency, a row without a channel. */
const typedRows: readonly Typed[] = [
  ...[1, 2, 3].flatMap((month): Typed[] => {
    const from = dayOf(2026, month, 1);
    return [
      { from, channel: 'Instagram', placement: 'organic', impressions: 1000 * month, engagements: 50, reach: 700 },
      { from, channel: 'instagram', placement: 'paid', campaign: 'Sale*', impressions: 400, reach: 300, spend: 90 },
      {
        from,
        channel: 'instagram',
        placement: 'paid',
        campaign: 'Sale now',
        impressions: 300,
        spend: 45,
        linkClicks: 9,
      },
      { from, channel: 'radio*', impressions: 77, reach: 70 },
      { from, channel: 'radio one', impressions: 33, leads: 4 },
    ];
  }),
  { from: dayOf(2026, 1, 1), channel: 'linkedin', placement: 'organic', followers: 500, impressions: 10 },
  { from: dayOf(2026, 2, 1), channel: 'x', impressions: 900, sessions: 40, revenue: 120, orders: 3, leads: 5 },
  // The account's row says it already.
  { from: dayOf(2026, 2, 1), channel: 'x', campaign: 'Spring', impressions: 200, linkClicks: 12 },
  { from: dayOf(2026, 3, 1), channel: 'x', currency: 'EUR', impressions: 5, spend: 60 },
  { from: dayOf(2026, 3, 1), impressions: 999 },
  {
    from: dayOf(2025, 2, 1),
    channel: 'instagram',
    placement: 'paid',
    campaign: 'Last year',
    impressions: 60,
    spend: 20,
  },
];

/** A campaign's cost, shared by the channels that it ran on; one of a channel; one of all. */
const typedCosts: readonly Typed[] = [
  {
    category: 'agencies',
    what: 'Agency',
    frequency: 'once',
    amount: 300,
    from: dayOf(2026, 2, 1),
    to: dayOf(2026, 3, 31),
    campaign: 'Sale now',
    split: 'equally',
  },
  {
    category: 'materials',
    what: 'Props',
    frequency: 'once',
    amount: 40,
    from: dayOf(2026, 1, 5),
    campaign: 'Sale*',
    channel: 'instagram',
  },
  { category: 'tools', what: 'Planner', frequency: 'monthly', amount: 31, from: dayOf(2025, 12, 1) },
];

const typed = (rows: readonly Typed[], columnOf: (key: string) => number): readonly Area[] =>
  rows.flatMap((row, index) =>
    Object.entries(row).map(([key, content]) => one(FIRST_ROW + index, columnOf(key), content)),
  );

/** The quarter around a day, beside the same one last year. */
function halfFilled(): readonly SheetTemplate[] {
  const { dataKeys, settings } = fileContext('en');
  const { comparisons, periods } = texts.en.app;
  const set = (key: SettingRow, content: Content) => one(settings.rows[key], settings.columns.value, content);
  const cells: Partial<Readonly<Record<string, readonly Area[]>>> = {
    data: typed(typedRows, key => dataKeys.indexOf(key) + 1),
    costs: typed(typedCosts, key => (costSheetKeys as readonly string[]).indexOf(key) + 1),
    settings: [
      set('period', periods.quarter),
      set('periodFrom', dayOf(2026, 2, 15)),
      set('compare', comparisons['same-period-last-year']),
    ],
  };
  return fileTemplates('en', null).map(template => ({
    ...template,
    areas: [...template.areas, ...(cells[template.id] ?? [])],
  }));
}

/** What Totals reads, and Start: the other sheets need most of the time that a program takes. */
const PLANTED: ReadonlySet<string> = new Set([
  'start',
  'goals',
  'timeline',
  'costs',
  'values',
  'data',
  'settings',
  'totals',
  'kpis',
]);

/** A small file with two mistakes: a column of sums that are 0, and a formula in error. */
export function mistakenFile(): FileState {
  const column = totalsColumn('reach');
  const sheets = halfFilled().filter(({ id }) => PLANTED.has(id));
  const templates = sheets.map((template): SheetTemplate => {
    if (template.id === 'start') return { ...template, areas: [...template.areas, one(2, 3, { formula: '=1/0' })] };
    if (template.id !== 'totals') return template;
    const [first] = template.areas.filter(area => area.column === column && area.row === FIRST_ROW);
    if (!first) throw new Error('Totals has no column of reach');
    const mistake: Area = { ...first, content: first.content?.map(row => row.map(() => ({ formula: '=0' }))) ?? [] };
    return { ...template, areas: [...template.areas, mistake] };
  });
  return { name: 'mistaken', language: 'en', templates };
}

const one = (row: number, column: number, content: Content): Area => ({
  row,
  column,
  rows: 1,
  columns: 1,
  content: [[content]],
});

/** What a program computed of a file: its cells, by the sheets' ids. */
export type Recalculated = ReadonlyMap<string, readonly (readonly Value[])[]>;

export function cellsOf(xlsx: Uint8Array, { templates }: FileState): Recalculated {
  const { Sheets } = XLSX.read(xlsx, { dense: true });
  return new Map(
    templates.map(({ id, name, rows, columns }) => {
      const cells = Sheets[name]?.['!data'];
      if (!cells) throw new Error(`There is no sheet "${name}" in what came back`);
      return [
        id,
        Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => contentOf(cells[r]?.[c]))),
      ];
    }),
  );
}

/** The formulas of a file, with where they stand (1-based). */
export const formulasIn = (template: SheetTemplate): readonly { row: number; column: number; formula: string }[] =>
  compileSheet(template).whole.flatMap(block =>
    block.content.flatMap((cells, r) =>
      cells.flatMap((cell, c) =>
        typeof cell === 'object' && !cell.formula.includes('SPARKLINE')
          ? [{ row: block.row + r, column: block.column + c, formula: cell.formula }]
          : [],
      ),
    ),
  );

const ERROR = /^(?:#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)|Err:\d+)$/u;
export const isError = (value: Value): boolean => typeof value === 'string' && ERROR.test(value);

/** Of the other files than the full one, Univer computes one row of Totals in so many. */
const EVERY = 23;

/** The file for another program: inputs and formulas, each expected to be what the first program made of it. */
export function pagesOf(state: FileState, values: Recalculated): readonly Page[] {
  return state.templates.map((template): Page => {
    const computed = values.get(template.id) ?? [];
    const rows: PageCell[][] = computed.map(row => [...row]);
    for (const { row, column, formula } of formulasIn(template)) {
      if (template.id === 'totals' && state.name !== 'full' && row % EVERY !== FIRST_ROW) continue;
      const cells = rows[row - 1];
      const expected = computed[row - 1]?.[column - 1] ?? null;
      if (!cells) continue;
      cells[column - 1] = {
        definition: `${template.id}, column ${column}`,
        given: `row ${row} of the ${state.name} file`,
        formula,
        expected,
        size: typeof expected === 'number' ? 1000 * Math.abs(expected) : 0,
      };
    }
    return { name: template.name, matter: `template file, ${state.name}`, rows };
  });
}

/** A sum of Totals in the file beside that of the add-on's refresh over the same sheets. */
export interface SumBeside {
  readonly measure: MeasureId;
  readonly key: string;
  readonly file: number | null;
  readonly refreshed: number | null;
}

const compared: readonly MeasureId[] = [...summedMeasures, 'followers'];

/** Every sum of either, by period, month, channel, placement, category and goal. */
export function sumsBeside(state: FileState, values: Recalculated): readonly SumBeside[] {
  const file = sumsOf(values.get('totals') ?? []);
  const own = sumsOf(refreshed(state.language, values));
  // Of a goal the file holds what its KPI needs, and the months of the one that is shown; the refresh all there is.
  const keys = [...own.keys()].filter(key => file.has(key) || !/ ¦ goal(?:Month)? ¦ /u.test(key));
  return [...new Set([...file.keys(), ...keys])].map(key => {
    const [measure, ...rest] = key.split(' ¦ ');
    return {
      measure: measure as MeasureId,
      key: rest.join(' '),
      file: file.get(key) ?? null,
      refreshed: own.get(key) ?? null,
    };
  });
}

const LISTED: ReadonlySet<string> = new Set(periodKinds.filter(kind => kind !== 'post' && kind !== 'rival'));

function sumsOf(totals: readonly (readonly (Value | boolean)[])[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const row of totals.slice(FIRST_ROW - 1)) {
    const at = (id: Parameters<typeof totalsColumn>[0]): string => String(row[totalsColumn(id) - 1] ?? '');
    if (!LISTED.has(at('period'))) continue;
    const name = [at('period'), at('from'), at('channel'), at('placement'), at('category'), at('goal'), at('campaign')];
    for (const id of compared) {
      const value = row[totalsColumn(id) - 1];
      if (typeof value !== 'number' || value === 0) continue;
      const key = [id, ...name].join(' ¦ ');
      sums.set(key, (sums.get(key) ?? 0) + value);
    }
  }
  return sums;
}
