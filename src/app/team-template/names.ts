import type { Texts } from '../../i18n/texts.ts';
import type { SheetRow } from '../../team-template/sheet-rows.ts';

/** What people read beside an item on the sheet: the part it is of, and what it is. */
export const namesOfRows = (
  rows: readonly SheetRow[],
  texts: Texts,
): readonly { readonly partName: string; readonly what: string }[] =>
  rows.map(({ part, item }) => ({
    partName: part === 'template' ? 'Goalpost' : texts.model.sheets[part],
    what: whatOf(item, texts),
  }));

/** Ids by their words, own names as they are; amounts and days are in the item. */
function whatOf(item: object, { kpis, model, costs, values, goals, app }: Texts): string {
  const fields: Readonly<Record<string, unknown>> = { ...item };
  const labelled = (key: string, labels: Readonly<Record<string, string>> = {}): string => {
    const field = fields[key];
    return typeof field === 'string' ? (labels[field] ?? field) : '';
  };
  return [
    labelled('name'),
    labelled('kpi', kpis),
    labelled('category', costs.categories),
    labelled('what'),
    labelled('frequency', costs.frequencies),
    labelled('result', model.measures),
    labelled('conversionType'),
    labelled('method', values.methods),
    labelled('counts', values.countings),
    labelled('channel', model.channels),
    labelled('campaign'),
    labelled('placement', model.placements),
    labelled('cadence', goals.cadences),
    labelled('compare', app.comparisons),
    labelled('engagementBase', model.measures),
    labelled('currency'),
  ]
    .filter(word => word !== '')
    .join(' · ');
}
