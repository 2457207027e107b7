import { type Language, languages } from '../../i18n/language.ts';
import { texts } from '../../i18n/texts.ts';
import { kpis } from '../../kpis/catalogue.ts';
import { measuresOf } from '../../kpis/kpi.ts';
import { type MeasureId, measureIds } from '../../model/measures.ts';
import { quote } from '../argument.ts';
import { CellError } from '../cell-error.ts';
import { plainName } from './names.ts';

export type CatalogueKpi = (typeof kpis)[number];

/**
 * The KPI that was typed: by id, by its name in any of our languages, by the measure that it is the total of, or by its
 * function. A function may be behind several KPIs; the first one that the table has columns for is meant.
 */
export function kpiNamed(text: string, language: Language, has: (measure: MeasureId) => boolean): CatalogueKpi {
  const candidates = kpisNamed(text);
  const [first] = candidates;
  if (!first) {
    const example = texts[language].kpis.engagement_rate_by_reach;
    throw new CellError('kpi-unknown', { argument: 'kpi', text: quote(text), example });
  }
  const missingOf = (kpi: CatalogueKpi): readonly MeasureId[] => {
    const { flows, stocks } = measuresOf(kpi);
    return [...flows, ...stocks].filter(id => !has(id));
  };
  const fitting = candidates.find(kpi => missingOf(kpi).length === 0);
  if (fitting) return fitting;
  const { kpis: labels, model } = texts[language];
  const columns = missingOf(first).map(id => model.measures[id]);
  throw new CellError('kpi-not-in-table', { kpi: labels[first.id], columns: columns.join(', ') });
}

/** What the text may mean, in catalogue order. */
export function kpisNamed(text: string): readonly CatalogueKpi[] {
  const name = plainName(text);
  const isNamed = ({ id }: CatalogueKpi): boolean =>
    plainName(id) === name || languages.some(language => plainName(texts[language].kpis[id]) === name);
  const named = kpis.find(isNamed);
  if (named) return [named];
  const measure = measureIds.find(
    id => plainName(id) === name || languages.some(language => plainName(texts[language].model.measures[id]) === name),
  );
  const total = kpis.find(({ formula }) => formula.op === 'variable' && formula.name === measure);
  if (total) return [total];
  return kpis.filter(({ functionName }) => functionName !== null && plainName(functionName) === name);
}
