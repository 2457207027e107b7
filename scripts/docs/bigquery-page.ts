import { texts } from '../../src/i18n/texts.ts';
import { functionDefinitions, type KpiId, kpis } from '../../src/kpis/catalogue.ts';
import type { Kpi } from '../../src/kpis/kpi.ts';
import { measureIds, measures } from '../../src/model/measures.ts';
import { kpiQuery, kpisQuery, sqlGroups } from '../../src/readings/google-sql.ts';
import {
  createTable,
  measureColumn,
  measureType,
  quotedTable,
  tableColumns,
} from '../../src/readings/google-sql-table.ts';

const TABLE = 'my-project.social.totals';
const LOADED = 'my-project.social.totals_loaded';
const groupBy = ['channel', 'month'] as const;

/** What a report usually asks for, each with its own query on the page. */
const mainKpis: readonly KpiId[] = [
  'engagement_rate_by_impressions',
  'link_click_through_rate',
  'ad_cpm',
  'ad_spend_per_conversion',
  'engagement_rate_by_followers',
  'social_roi',
];
const sideBySide: readonly KpiId[] = [
  'impressions',
  'engagement_rate_by_impressions',
  'link_click_through_rate',
  'spend',
  'ad_spend_per_conversion',
];

type Definition = (typeof functionDefinitions)[number];
type HandWritten = Extract<Definition, { readonly formula: null }>['name'];

const goalWords = 'needs a baseline, a target and days that no row holds, and cases that no formula has';
const linkWords = 'makes or reads a link: it is about texts, not numbers';
/** Why a function has no SQL: it isn't one formula over numbers. */
const reasons: Readonly<Record<HandWritten, string>> = {
  ENGAGEMENT_RATE_AVERAGE: 'the mean of the rates of posts; the table holds totals, of which it can’t be made',
  WEIGHTED_ENGAGEMENT_RATE: 'the weights are yours, in cells of your sheet',
  PERIOD_COST: 'spreads one cost over days; load its result as `investment` or `organic_cost`',
  RESPONSE_TIME:
    'needs the times of each contact and working hours; load its sums as `response_minutes` and `responses`',
  UTM_URL: linkWords,
  UTM_PART: linkWords,
  LEADERBOARD: 'a table of names of your sheet; in SQL it is GROUP BY, ORDER BY and LIMIT',
  GOAL_PROGRESS: goalWords,
  GOAL_PACE: goalWords,
  GOAL_FORECAST: goalWords,
  GOAL_RUN_RATE: goalWords,
  GOAL_STATUS: goalWords,
  COMPOUND_TARGET: 'a plan, not a measurement',
  PERIOD_CHANGE: 'compares two results; run the query for both periods and compare them in the sheet',
  SOCIAL_KPI: 'is the same as these queries, over cells',
};

/** docs/bigquery.md. */
export function bigqueryPage(): string {
  return `# The same KPIs on BigQuery

<!-- Made by \`npm run docs\` from src/kpis and src/readings. Changes here are lost. -->

When a workbook becomes too big, its rows can move to BigQuery, Google's database, and the sheet shows only results. The
table and the queries on this page are made from the same definitions as the functions and the dashboard, so a KPI means
the same there. You paste them; Goalpost itself never connects to BigQuery.

**What was tried:** every KPI's query is run on ZetaSQL, Google's own implementation of this SQL dialect, and on DuckDB, and
compared with the functions (\`npm run judges\`). The statements that make and fill the table were checked by ZetaSQL, and
the loading was run on DuckDB. **Nothing was run on BigQuery itself**, nor in Connected Sheets: take the first dry run as
the test.

## When to go there

| Cells in the workbook | |
| --- | --- |
| up to 3 million | stay in Sheets |
| from 3 million | plan the move |
| from 5 million | move |
| 10 million | Sheets takes no more |

Cells count whether they hold anything or not: delete empty rows and columns first. You need a Google Cloud project with
billing (BigQuery's free sandbox can't run the \`MERGE\` and \`DELETE\` below), and the roles *BigQuery Data Editor* on the
dataset and *BigQuery Job User* on the project; who only looks at results needs *BigQuery Data Viewer* in place of the
first.

## The table

One row per days, channel, account, campaign and placement, one column a measure: the layout of the Totals sheet.

${fenced('sql', createTable(TABLE))}

- \`day_from\` and \`day_to\` are the first and the last day of a row's numbers, both included. Daily rows and monthly rows
  both do. Keep one of the two per account: a month beside its days would count twice.
- \`channel\` is an id such as \`instagram\`, \`linkedin\`, \`x\`; \`placement\` is \`organic\`, \`paid\` or \`mixed\`. The texts may be
  empty; empty and NULL are the same to the queries.
- **NULL is “not measured”.** Never load 0 for it: a KPI would take the row for measured.
- Amounts are \`NUMERIC\`: exact sums, 9 decimals. All else is \`FLOAT64\`, counts too, because platforms report parts of
  conversions, and because a range that was split by days has parts of people.

<details><summary>What the columns mean</summary>

| Column | Type | What it is | Over rows |
| --- | --- | --- | --- |
${measureIds.map(measureRow).join('\n')}

</details>

## Loading

Rules that no query can check for you:

- **One level per account.** Posts, campaigns, ads and the account's own totals tell the same story. Load one of them per
  channel, account and measure. The Totals sheet has already decided that; raw exports have not.
- **One currency.** Convert amounts before loading, as Totals does into the base currency of Settings.
- **Days, not times**, in the calendar of your reports, so that nothing moves to the day before.
- **From Totals**, take the rows whose \`period\` is \`month\`, and no others: \`chosen\` and \`previous\` tell the same days again.
  Rename \`from\` and \`to\`; leave out \`period\`, the key of the campaign and the control figures at the right. The measures
  are the same, in the same order.

Load into a second table of the same layout first (\`${LOADED.split('.').at(-1)}\`, made by the statement above with that name). Then look for
rows that are there twice. This must give none:

${fenced('sql', doubles())}

Then merge. A row is known by its days, channel, account, campaign and placement; known rows are overwritten, new ones are
added. Running it again changes nothing, so a load that broke off may be repeated.

${fenced('sql', mergeRows(TABLE, LOADED))}

It deletes nothing. When a source takes rows back (a campaign was renamed, say), delete the account's days first:

${fenced(
  'sql',
  `DELETE FROM ${quotedTable(TABLE)}
WHERE day_from BETWEEN @from AND @to
  AND IFNULL(channel, '') = @channel
  AND IFNULL(account, '') = @account`,
)}

## What a query costs

On-demand prices go by what is read, not by what comes out.

- The table refuses a query without days (\`require_partition_filter\`), and every query here asks for \`day_from\` between
  \`@from\` and \`@to\`: BigQuery reads those days only, and only the columns that are named.
- **Dry run first.** The console shows beside a query how much it will read. On the command line:

${fenced('sh', `bq query --use_legacy_sql=false --dry_run --parameter=from:DATE:2026-01-01 --parameter=to:DATE:2026-03-31 "$(cat query.sql)"`)}

- **Set a limit.** With *Maximum bytes billed* in the query settings, or \`--maximum_bytes_billed=1000000000\` (1 GB), a query
  that would read more fails and costs nothing. A table that is read is billed as 10 MB at least.

## One KPI by channel and month

\`@from\` and \`@to\` are parameters of type DATE: rows that lie wholly between them count, both days included. In the console
they are set in the query settings; or write a day in their place: \`DATE '2026-01-01'\`.

To group by something else, put it in the place of \`channel\` or \`month\` in every step. There is
${sqlGroups.map(group => `\`${group}\``).join(', ')}; a quarter is made like a month, by \`DATE_TRUNC(day_from, QUARTER) AS quarter\`. A row belongs to the month, quarter or year of
its \`day_from\`.

${mainKpis.map(section).join('\n\n')}

The query of every other KPI stands in its entry of [docs/kpis](kpis/README.md).

### How rows are added up

1. **A rate of a group is the rate of its sums**, never the mean of rates.
2. **Only rows that have all of a KPI's measures count** (\`is_complete\`): clicks of one channel over the impressions of two
   would be a rate of nothing. What is recorded apart is not held to that, because no row has both: ${apart()}.
3. **Followers and customers are stocks**: each account counts with its latest value in the group's days, and accounts are
   added up. In a rate, an account counts only when it has a stock and rows with the rest.
4. **Reach is added up too, but the sum is not people**: who was reached on two days or by two channels counts twice.
5. **NULL is “no value”**: a zero divisor, or nothing measured. A group with rows but without a value is still listed.
   Where numbers go beyond what FLOAT64 holds (1.8E+308), the result is NULL too; only a *sum* of such numbers stops the
   query.

The channel \`web\` is the site's traffic that isn't social. Goalpost's own imports give it only \`site_sessions\` and
\`site_sales\`, so it adds an empty line by channel. To leave it out, add this line to the \`WHERE\` of \`period_rows\`, except for
\`share_of_site_sessions\` and \`share_of_site_sales\`, which need it:

${fenced('', `      AND IFNULL(channel, '') != 'web'`)}

Conditions of your own (\`AND campaign = @campaign\`) belong in the same place.

## Several KPIs side by side

The table is read once. \`ad_spend_per_conversion__spend\` is the spend of the rows that count for \`ad_spend_per_conversion\`, those
with conversions; a plain \`spend\` is that of all rows.

${fenced('sql', kpisQuery({ kpis: sideBySide.map(kpiOf), table: TABLE, groupBy }))}

## Into a sheet: Connected Sheets

1. In the sheet, type the first and the last day into two cells.
2. *Data > Data connectors > Connect to BigQuery*, choose the project that is billed, then write a custom query instead of
   choosing a table.
3. Paste a query. Under *Parameters*, add \`from\` and \`to\` (without @) and choose the two cells.
4. Look at how much it will read, then connect. The result is a connected sheet with a preview of 500 rows.
5. *Extract* writes the result into cells, at most 500,000 rows or 5 million cells. Use an extract as the source of charts
   and formulas. Give rates a percent format: 0.05 is 5%.
6. After changing a day, press *Refresh*; it can also be scheduled.

If BigQuery says that a parameter's type doesn't match, write \`CAST(@from AS DATE)\` and \`CAST(@to AS DATE)\`, with days typed
like \`2026-01-01\` as text.

## What has no SQL

| Function | Why |
| --- | --- |
${functionDefinitions
  .flatMap(({ name }) => (name in reasons ? [`| \`${name}\` | ${reasons[name as HandWritten]} |`] : []))
  .join('\n')}

These are one formula, too, but over figures that no column holds (a margin, hours, rivals' mentions, a number of years).
Compute them in the sheet, from the results of a query where they need any: ${functionsWithoutKpi()
    .map(name => `\`${name}\``)
    .join(', ')}.
`;
}

const { kpis: kpiNames, model } = texts.en;

function kpiOf(id: KpiId): Kpi {
  const kpi = (kpis as readonly Kpi[]).find(one => one.id === id);
  if (!kpi) throw new Error(`There is no KPI ${id}.`);
  return kpi;
}

const section = (id: KpiId): string =>
  `<details><summary>${kpiNames[id]}</summary>\n\n${fenced('sql', kpiQuery({ kpi: kpiOf(id), table: TABLE, groupBy }))}\n\n</details>`;

const overRows = {
  sum: 'added up',
  'sum-not-unique': 'added up, no longer unique',
  latest: 'latest per account',
} as const;
const measureRow = (id: (typeof measureIds)[number]): string =>
  `| \`${measureColumn(id)}\` | ${measureType(id)} | ${model.measures[id]} | ${overRows[measures[id].aggregation]} |`;

const apart = (): string =>
  (kpis as readonly Kpi[])
    .filter(({ rows }) => rows === 'any')
    .map(({ id }) => `\`${id}\``)
    .join(', ');

/** Functions of one formula that no KPI is a case of, or is named after. */
function functionsWithoutKpi(): readonly string[] {
  const cases = new Set((kpis as readonly Kpi[]).flatMap(({ id, functionName }) => [functionName, id.toUpperCase()]));
  return functionDefinitions
    .filter(({ name, formula }) => formula !== null && !cases.has(name))
    .map(({ name }) => name);
}

/** Rows are the same when they agree in these. */
const keyDays = ['day_from', 'day_to'] as const;
const keyTexts = ['channel', 'account', 'campaign', 'placement'] as const;

const doubles = (): string => {
  const key = [...keyDays, ...keyTexts.map(column => `IFNULL(${column}, '') AS ${column}`)];
  return `SELECT ${key.join(', ')}, COUNT(*) AS times
FROM ${quotedTable(LOADED)}
WHERE day_from BETWEEN @from AND @to
GROUP BY ${key.map((_, at) => at + 1).join(', ')}
HAVING COUNT(*) > 1`;
};

/** The days stand in both conditions, because both tables refuse to be read without any. */
function mergeRows(into: string, loaded: string): string {
  const values = tableColumns.map(({ name }) => name).filter(name => !isKey(name));
  return `MERGE ${quotedTable(into)} AS stored
USING (
  SELECT *
  FROM ${quotedTable(loaded)}
  WHERE day_from BETWEEN @from AND @to
) AS loaded
ON stored.day_from BETWEEN @from AND @to
${keyDays.map(name => `  AND stored.${name} = loaded.${name}`).join('\n')}
${keyTexts.map(name => `  AND IFNULL(stored.${name}, '') = IFNULL(loaded.${name}, '')`).join('\n')}
WHEN MATCHED THEN UPDATE SET
${values.map(name => `  ${name} = loaded.${name}`).join(',\n')}
WHEN NOT MATCHED THEN INSERT ROW`;
}

const isKey = (name: string): boolean => ([...keyDays, ...keyTexts] as readonly string[]).includes(name);

const fenced = (language: string, text: string): string => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
