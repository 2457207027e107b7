import { type Day, isoOf, monthEnd } from '../../../src/core/day.ts';
import { variablesOf } from '../../../src/core/expression.ts';
import type { Kpi } from '../../../src/kpis/kpi.ts';
import { measureIds, measureSpec } from '../../../src/model/measures.ts';
import { totalsColumn } from '../../../src/model/totals-layout.ts';
import { kpisQuery, type SqlGroup } from '../../../src/readings/google-sql.ts';
import { measureColumn } from '../../../src/readings/google-sql-table.ts';
import { cardKpis } from '../../../src/templates/dashboard-kpis.ts';
import { type AskedQuery, groupKey, type SqlQuestion, type SqlTable } from '../query.ts';
import type { Line } from './count-data.ts';
import { groupBy } from './group-by.ts';
import { type Facts, kpiOf, social, value } from './readings/facts.ts';
import type { Story } from './stories.ts';
import { workbookOf } from './whole-workbook.ts';

/** What the sheet Channels has beside the Dashboard's cards. */
const otherKpis = ['ad_cpm', 'organic_cpm', 'cost_per_lead', 'cost_per_conversion'].map(kpiOf);
const groupings: readonly (readonly SqlGroup[])[] = [[], ['channel'], ['campaign'], ['placement']];
/** In the answers, to tell it from what is asked of random tables. */
export const ofSheets = (id: string): string => `${id} of the sheets`;

/**
 * The KPIs of the Dashboard's cards and of the sheet Channels in SQL, over what the docs say to load: the months of Totals as
 * the refresh made them, without the site's other traffic. Expected is what the cells of the sheets are held against, too.
 *
 * @param shown what the queries are rendered from
 */
export function sheetQueries(stories: readonly Story[], shown: (kpi: Kpi) => Kpi): SqlQuestion {
  const books = stories.map((story, at) => ({ ...workbookOf(story, ''), table: `totals_${at}` }));
  return {
    tables: books.map(({ table, totals }) => tableOf(table, totals)),
    queries: books.flatMap(({ table, facts }) =>
      monthsAsked(facts).flatMap(month => groupings.map(grouping => asked(table, facts, month, grouping, shown))),
    ),
  };
}

/** Those of the chosen period: of a whole quarter, a row of Totals holds more than one of its months. */
const monthsAsked = ({ months, story: { days } }: Facts) =>
  months.filter(({ first }) => days && first >= days.chosen.first && monthEnd(first) <= days.chosen.last);

function tableOf(name: string, totals: readonly (readonly unknown[])[]): SqlTable {
  const cell = (line: readonly unknown[], id: Parameters<typeof totalsColumn>[0]) => line[totalsColumn(id) - 1];
  const text = (line: readonly unknown[], id: Parameters<typeof totalsColumn>[0]) => String(cell(line, id) ?? '');
  return {
    name,
    rows: totals
      .filter(line => cell(line, 'period') === 'month' && cell(line, 'channel') !== 'web')
      .map(line => ({
        day_from: isoOf(Number(cell(line, 'from'))),
        day_to: isoOf(Number(cell(line, 'to'))),
        channel: text(line, 'channel'),
        account: text(line, 'account'),
        campaign: text(line, 'campaign'),
        placement: text(line, 'placement'),
        ...Object.fromEntries(
          measureIds.map(id => {
            const number = cell(line, id);
            return [measureColumn(id), typeof number === 'number' ? number : null];
          }),
        ),
      })),
  };
}

function asked(
  table: string,
  { story, engagementRate }: Facts,
  month: { readonly first: Day; readonly lines: readonly Line[] },
  grouping: readonly SqlGroup[],
  shown: (kpi: Kpi) => Kpi,
): AskedQuery {
  const kpis = [...new Set([...cardKpis, engagementRate, ...otherKpis])];
  const nameOf = (line: Line): string =>
    groupKey(grouping.map(part => line[part as keyof Pick<Line, 'channel' | 'campaign' | 'placement'>]));
  const groups = groupBy(
    social(month.lines).filter(({ values }) => values.size > 0),
    nameOf,
  );
  return {
    sql: kpisQuery({ kpis: kpis.map(shown), table, groupBy: grouping }),
    parameters: { from: isoOf(month.first), to: isoOf(monthEnd(month.first)) },
    matter: 'KPIs of sheets',
    definitions: kpis.map(({ id }) => ofSheets(id)),
    given: group => `${story.name}, ${isoOf(month.first)}, ${grouping.join(', ') || 'all'} = ${group}`,
    expected: new Map([...groups].map(([name, lines]) => [name, kpis.map(kpi => withSize(value(lines, kpi), kpi))])),
  };
}

/** NUMERIC keeps nine decimals of an amount that was split by days: that much less is known of what is made of it. */
function withSize(number: number | null, { formula }: Kpi) {
  const isOfMoney = variablesOf(formula).some(id => measureSpec(id).unit === 'currency');
  return { value: number, size: isOfMoney ? 10 * Math.max(Math.abs(number ?? 0), 1) : 0 };
}
