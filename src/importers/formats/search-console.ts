import type { MeasureId } from '../../model/measures.ts';
import type { Importer } from '../importer.ts';
import { columnsOf, type Vocabulary } from '../source-table.ts';
import { type Outcome, TableReader } from '../table-reader.ts';

/** English (seen), Korean, Indonesian, Chinese (assumed). */
const columns = {
  clicks: ['clicks', '클릭수', 'klik', '点击次数'],
  impressions: ['impressions', '노출', '노출수', 'tayangan', '展示', '展示次数'],
  rate: ['ctr', '点击率'],
  position: ['position', '게재순위', '게재 순위', 'posisi', '排名'],
} satisfies Vocabulary<string>;

/**
 * Search Console: chart, queries, pages, countries, devices. How a site did in Google's search: no number of social media,
 * and sums of impressions and clicks must not hold it. Known, so that nobody maps it by mistake.
 */
export const searchConsole: Importer = {
  id: 'search-console',
  recognises: header => {
    const at = columnsOf(columns, header);
    return Object.keys(columns).every(name => at[name as keyof typeof columns] !== undefined);
  },
  read: (table, answers) => {
    const at = columnsOf(columns, table.header);
    const found = [
      ['clicks', at.clicks],
      ['impressions', at.impressions],
    ] as const satisfies readonly (readonly [MeasureId, number | undefined])[];
    const reader = new TableReader(table, answers, {
      importer: searchConsole.id,
      platform: 'Google Search Console',
      level: 'site',
      grain: 'range',
      measures: found.flatMap(([measure, column]) => (column === undefined ? [] : [[measure, column] as const])),
      dimensions: [],
      dateColumns: [],
    });
    const imported = reader.read((row): Outcome => {
      const values = reader.values(row);
      return 'rejected' in values ? values : { ignored: { code: 'search-not-social' }, values };
    });
    // That nothing is imported is no news: each row says why.
    return { ...imported, warnings: [] };
  },
};
