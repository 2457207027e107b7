import { languages } from '../../i18n/language.ts';
import { lookUp } from '../../i18n/look-up.ts';
import { type Texts, texts } from '../../i18n/texts.ts';
import { kpis } from '../../kpis/catalogue.ts';
import { channels } from '../../model/channels.ts';
import { bases, type DimensionId, dimensionIds, levels, placements } from '../../model/dimensions.ts';
import { isMeasureId, type MeasureId, measureIds } from '../../model/measures.ts';
import { totalsDimensions } from '../../model/totals-layout.ts';

/** Names are typed in any case, and ids with blanks for `_`: `Engagement_Rate` is `engagement rate`. */
export const plainName = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[’‘]/gu, "'")
    .replace(/[\s_-]+/gu, ' ')
    .trim()
    .toLowerCase();

/**
 * What a column of a table may be to us. `date` heads both the first and the last day, `day` too where there is no
 * `date`; `period` is a column of Totals.
 */
export type ColumnId = MeasureId | DimensionId | 'period' | 'date' | 'day';

const inAllLanguages = (wordOf: (texts: Texts) => string): readonly string[] =>
  languages.map(language => wordOf(texts[language]));

let columnsByName: ReadonlyMap<string, ColumnId> | null = null;

/** The column that a header names: an id, or its label in any of our languages. */
export function columnIdOf(header: string): ColumnId | null {
  // Built on first use: nothing may happen while the script loads.
  columnsByName ??= namesOfColumns();
  return columnsByName.get(plainName(header)) ?? null;
}

function namesOfColumns(): ReadonlyMap<string, ColumnId> {
  const names = new Map<string, ColumnId>();
  const add = (id: ColumnId, words: readonly string[]): void => {
    for (const word of words) if (!names.has(plainName(word))) names.set(plainName(word), id);
  };
  for (const id of [...measureIds, ...dimensionIds, 'period', 'date', 'day'] as const) add(id, [id]);
  for (const id of measureIds)
    add(
      id,
      inAllLanguages(({ model }) => model.measures[id]),
    );
  for (const id of dimensionIds)
    add(
      id,
      inAllLanguages(({ model }) => model.dimensions[id]),
    );
  for (const id of totalsDimensions) {
    // Keys of ours, which nobody reads.
    if (id !== 'campaignKey' && id !== 'channelKey' && id !== 'goal' && id !== 'category')
      add(
        id,
        inAllLanguages(({ model }) => model.totalsColumns[id]),
      );
  }
  add(
    'date',
    inAllLanguages(({ cellWords }) => cellWords.date),
  );
  add(
    'day',
    inAllLanguages(({ cellWords }) => cellWords.groups.day),
  );
  // A plain total is its measure by another name: link_clicks.
  for (const { id, formula } of kpis) {
    if (formula.op === 'variable') add(formula.name, [id, ...inAllLanguages(texts => texts.kpis[id])]);
  }
  return names;
}

export function columnLabel(id: ColumnId, { model, cellWords }: Texts): string {
  if (id === 'period') return model.totalsColumns.period;
  if (id === 'date') return cellWords.date;
  if (id === 'day') return cellWords.groups.day;
  return isMeasureId(id) ? model.measures[id] : model.dimensions[id];
}

const timeUnits = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type TimeUnit = (typeof timeUnits)[number];
export const timeUnitOf = lookUp(timeUnits, ({ cellWords }) => cellWords.groups, plainName);

/** Columns whose texts are ids of ours, and what each id is called. */
const closedLists = {
  channel: closedList(channels, ({ model }) => model.channels),
  level: closedList(levels, ({ model }) => model.levels),
  placement: closedList(placements, ({ model }) => model.placements),
  basis: closedList(bases, ({ model }) => model.bases),
};

interface ClosedList {
  idOf(word: string): string | null;
  labelOf(id: string, texts: Texts): string;
}

function closedList<Id extends string>(
  ids: readonly Id[],
  labelsOf: (texts: Texts) => Readonly<Record<Id, string>>,
): ClosedList {
  return {
    idOf: lookUp(ids, labelsOf, plainName),
    labelOf: (id, texts) => ids.reduce((label, one) => (one === id ? labelsOf(texts)[one] : label), id),
  };
}

const listOf = (column: ColumnId | null): ClosedList | null =>
  column !== null && Object.hasOwn(closedLists, column) ? closedLists[column as keyof typeof closedLists] : null;

/** What a text of a column means: the id where the column has ids, else the text without outer blanks. */
export const meaningOf = (column: ColumnId | null, text: string): string => listOf(column)?.idOf(text) ?? text.trim();

/** What that is called in the build's language. */
export const labelOf = (column: ColumnId | null, meaning: string, words: Texts): string =>
  listOf(column)?.labelOf(meaning, words) ?? meaning;
