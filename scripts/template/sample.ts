import type { Cell } from '../../src/core/cell.ts';
import { type Day, monthEnd, monthStart } from '../../src/core/day.ts';
import type { Language } from '../../src/i18n/language.ts';
import { words } from '../../src/i18n/words.ts';
import type { Placement } from '../../src/model/dimensions.ts';
import { FIRST_ROW } from '../../src/model/keyed-sheet.ts';
import { measureSpec } from '../../src/model/measures.ts';
import type { DataRow } from '../../src/model/row.ts';
import type { AnySheetId } from '../../src/model/sheet-ids.ts';
import { valuedResults } from '../../src/model/values.ts';
import { sampleLedgers } from '../../src/sample-data/sample-ledgers.ts';
import { sampleYear } from '../../src/sample-data/sample-year.ts';
import { sampleMarks } from '../../src/sample-data/source.ts';
import type { TemplateContext } from '../../src/templates/context.ts';
import { costPlace, costSheetKeys } from '../../src/templates/costs-places.ts';
import { goalColumn, goalColumns } from '../../src/templates/goal-row.ts';
import type { Area } from '../../src/templates/sheet-template.ts';
import { valuePlace, valueSheetKeys } from '../../src/templates/values-places.ts';
import { type FileMeasure, fileMeasures, valuedMeasures } from './places.ts';

/** What a unit of the made-up currency is in that of the file. */
const money: Readonly<Record<Language, number>> = { en: 1, ko: 1300, id: 16000, 'zh-CN': 7 };

export type SampleAreas = Partial<Readonly<Record<AnySheetId, readonly Area[]>>>;

/** The made-up year as somebody would type it: one row a month, channel, campaign and placement; goals, costs and values. */
export function sampleAreas(context: TemplateContext, end: Day): SampleAreas {
  const { language, suggestedCurrency, dataKeys, texts } = context;
  const mark = sampleMarks[language];
  const sample = words[language].sample;
  const rows = sampleYear(sample, end, suggestedCurrency, money[language]);
  const ledgers = sampleLedgers({ ...sample, mark }, end, money[language], rows);
  const labels = {
    kpi: texts.kpis,
    channel: texts.model.channels,
    targetKind: texts.goals.targetKinds,
    objective: texts.goals.objectives,
    cadence: texts.goals.cadences,
    state: texts.goals.states,
    category: texts.costs.categories,
    frequency: texts.costs.frequencies,
    split: texts.costs.splits,
    result: texts.model.measures,
    method: texts.values.methods,
    counts: texts.values.countings,
    basis: texts.values.bases,
  } as Readonly<Record<string, Readonly<Record<string, string>>>>;
  const inWords = (cells: Readonly<Record<string, Cell>>): Readonly<Record<string, Cell>> =>
    Object.fromEntries(Object.entries(cells).map(([key, value]) => [key, labels[key]?.[String(value)] ?? value]));
  return {
    data: areasOf(monthly(rows, mark), key => dataKeys.indexOf(key) + 1),
    goals: areasOf(ledgers.goals.map(inWords), key => placeOf(goalColumns, key, goalColumn)),
    costs: areasOf(ledgers.costs.map(inWords), key => placeOf(costSheetKeys, key, costPlace)),
    values: areasOf(
      ledgers.values
        .filter(({ result }) => valuedMeasures.some(id => id === result) && valuedResults.some(id => id === result))
        // The months tell no types apart.
        .map(({ conversionType: _, ...rule }) => inWords(rule)),
      key => placeOf(valueSheetKeys, key, valuePlace),
    ),
  };
}

function placeOf<Key extends string>(keys: readonly Key[], key: string, place: (key: Key) => number): number {
  const known = keys.find(each => each === key);
  return known === undefined ? 0 : place(known);
}

/** Cells of the user's, one area each. */
function areasOf(rows: readonly Readonly<Record<string, Cell>>[], columnOf: (key: string) => number): readonly Area[] {
  return rows.flatMap((cells, index) =>
    Object.entries(cells).flatMap(([key, content]): Area[] => {
      const column = columnOf(key);
      if (column < 1) throw new Error(`No column for ${key} of the sample data`);
      return content === '' ? [] : [{ row: FIRST_ROW + index, column, rows: 1, columns: 1, content: [[content]] }];
    }),
  );
}

interface Month {
  readonly from: Day;
  readonly channel: string;
  readonly campaign: string;
  readonly placement: Placement;
  readonly sums: Map<FileMeasure, number>;
  /** The day of the latest followers. */
  stockDay: Day;
}

/** What happened in a week that spans two months is counted in the month it began in. */
function monthly(rows: readonly DataRow[], mark: string): readonly Readonly<Record<string, Cell>>[] {
  const months = new Map<string, Month>();
  for (const row of rows) {
    if (row.level === 'post' || row.level === 'rival' || row.channel === 'web') continue;
    const from = monthStart(row.from);
    const key = `${from} ${row.channel} ${row.placement} ${row.campaign}`;
    const month = months.get(key) ?? {
      from,
      channel: row.channel,
      campaign: row.campaign,
      placement: row.placement,
      sums: new Map(),
      stockDay: 0,
    };
    months.set(key, month);
    for (const id of fileMeasures) {
      const value = row.measures[id];
      if (value === undefined) continue;
      if (measureSpec(id).aggregation !== 'latest') month.sums.set(id, (month.sums.get(id) ?? 0) + value);
      else if (row.to >= month.stockDay) {
        month.stockDay = row.to;
        month.sums.set(id, value);
      }
    }
  }
  return [...months.values()]
    .sort((one, other) => one.from - other.from)
    .map(({ from, channel, campaign, placement, sums }) => ({
      from,
      to: monthEnd(from),
      source: mark,
      channel,
      campaign,
      placement,
      ...Object.fromEntries([...sums].map(([id, sum]) => [id, Math.round(sum * 100) / 100])),
    }));
}
