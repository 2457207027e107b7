import { describe, expect, test } from 'vitest';
import { add, divide, type Expression, multiply, number, variable } from '../../src/core/expression.ts';
import { kpis } from '../../src/kpis/catalogue.ts';
import type { Kpi } from '../../src/kpis/kpi.ts';
import { type MeasureId, measureIds } from '../../src/model/measures.ts';
import { kpiQuery, kpisQuery, type SqlGroup, sqlGroups } from '../../src/readings/google-sql.ts';
import { createTable, measureColumn, quotedTable, tableColumns } from '../../src/readings/google-sql-table.ts';

const all: readonly Kpi[] = kpis;
const table = 'my-project.social.goalpost';
const groupBy = ['channel', 'month'] as const;
const kpiNamed = (id: string): Kpi => {
  const kpi = all.find(one => one.id === id);
  if (!kpi) throw new Error(`no KPI ${id}`);
  return kpi;
};
/** The line of the answer that holds the formula. */
const valueLine = (formula: Expression<MeasureId>): string => {
  const sql = kpiQuery({ kpi: { id: 'planted', rows: 'any', formula }, table, groupBy: [] });
  return /^ +(.*) AS value\n {4}FROM totals$/m.exec(sql)?.[1] ?? sql;
};

/** Reserved words of GoogleSQL: none may be a column without quotes. */
const reserved = new Set(
  'all and any array as asc assert_rows_modified at between by case cast collate contains create cross cube current default define desc distinct else end enum escape except exclude exists extract false fetch following for from full group grouping groups hash having if ignore in inner intersect interval into is join lateral left like limit lookup merge natural new no not null nulls of on or order outer over partition preceding proto qualify range recursive respect right rollup rows select set some struct tablesample then to treat true unbounded union unnest using when where window with within'.split(
    ' ',
  ),
);

test('the SQL of every KPI, for review', async () => {
  const sections = all.map(kpi => `-- ${kpi.id} by ${groupBy.join(' and ')}\n${kpiQuery({ kpi, table, groupBy })}`);
  await expect(sections.join('\n')).toMatchFileSnapshot('__snapshots__/kpis.sql');
});

test('several KPIs side by side, for review', async () => {
  const asked = ['spend', 'ad_cpm', 'engagement_rate_by_followers', 'social_roi'].map(kpiNamed);
  await expect(kpisQuery({ kpis: asked, table, groupBy })).toMatchFileSnapshot('__snapshots__/kpis-side-by-side.sql');
});

describe('the table', () => {
  test('has one column for each measure, under a name that needs no quotes', () => {
    const names = tableColumns.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter(name => !/^[a-z][a-z_]*$/.test(name) || reserved.has(name))).toEqual([]);
    expect(names.slice(-measureIds.length)).toEqual(measureIds.map(measureColumn));
  });

  test('keeps amounts exact and all else as fractions', () => {
    const typeOf = (column: string) => tableColumns.find(({ name }) => name === column)?.type;
    expect(typeOf('spend')).toBe('NUMERIC');
    expect(typeOf('conversions')).toBe('FLOAT64');
    expect(typeOf('response_minutes')).toBe('FLOAT64');
  });

  test('is never read whole', () => {
    expect(createTable(table)).toContain('PARTITION BY day_from\n');
    expect(createTable(table)).toContain('require_partition_filter = TRUE');
    for (const kpi of all) {
      expect(kpiQuery({ kpi, table, groupBy })).toContain(
        'WHERE day_from BETWEEN @from AND @to\n      AND day_to <= @to',
      );
    }
  });
});

describe('the name of a table', () => {
  test('is quoted part by part', () => {
    expect(quotedTable('my-project.social.goal-post_1')).toBe('`my-project`.`social`.`goal-post_1`');
    expect(quotedTable('social.goalpost')).toBe('`social`.`goalpost`');
  });

  test.each([
    '',
    '.',
    'a.b.c.d',
    'social.',
    'social.goal`post',
    'social.goalpost` WHERE TRUE --',
    'social.goal post',
    'social.goalpost\n',
    'so-cial.goalpost',
    'My-Project.social.goalpost',
    'short.social.goalpost',
    'my-project-.social.goalpost',
  ])('%j is refused', name => {
    expect(() => quotedTable(name)).toThrow();
    expect(() => createTable(name)).toThrow();
    expect(() => kpiQuery({ kpi: kpiNamed('reach'), table: name, groupBy })).toThrow();
  });
});

describe('what is asked for', () => {
  const reach = kpiNamed('reach');

  test.each(['day_from', 'toString', 'channel, month', ''])('%j is nothing to group by', group => {
    expect(() => kpiQuery({ kpi: reach, table, groupBy: [group as SqlGroup] })).toThrow('nothing to group by');
  });

  test('nothing is asked for twice, and something is', () => {
    expect(() => kpiQuery({ kpi: reach, table, groupBy: ['month', 'month'] })).toThrow('twice');
    expect(() => kpisQuery({ kpis: [reach, reach], table, groupBy })).toThrow('twice');
    expect(() => kpisQuery({ kpis: [], table, groupBy })).toThrow();
  });

  test('an id that is no id is refused', () => {
    expect(() => kpiQuery({ kpi: { ...reach, id: 'reach FROM x --' }, table, groupBy })).toThrow('no id');
  });

  test('without groups the answer is one row', () => {
    const sql = kpiQuery({ kpi: reach, table, groupBy: [] });
    expect(sql).not.toMatch(/GROUP BY|ORDER BY/);
  });

  test.each(sqlGroups)('by %s, in order', group => {
    const sql = kpiQuery({ kpi: reach, table, groupBy: [group] });
    expect(sql).toMatch(new RegExp(`GROUP BY ${group}\\n`));
    expect(sql).toMatch(new RegExp(`ORDER BY ${group}\\n$`));
  });
});

describe('the formula', () => {
  const spend = variable('spend');
  const clicks = variable('clicks');

  test('divides as FLOAT64, for NUMERIC would cut quotients to 9 decimals', () => {
    expect(valueLine(divide(spend, clicks))).toBe('SAFE_DIVIDE(CAST(spend AS FLOAT64), CAST(clicks AS FLOAT64))');
    for (const kpi of all) {
      const sql = kpiQuery({ kpi, table, groupBy });
      expect(sql.split('SAFE_DIVIDE(').length).toBe(sql.split('SAFE_DIVIDE(CAST(').length);
    }
  });

  test('adds amounts exactly, and an amount to a count as FLOAT64', () => {
    expect(valueLine(add(add(spend, variable('organicCost')), clicks))).toBe(
      'SAFE_ADD(CAST(SAFE_ADD(spend, organic_cost) AS FLOAT64), clicks)',
    );
  });

  test('writes numbers that GoogleSQL reads as they are', () => {
    expect(valueLine(multiply(clicks, number(1000)))).toBe('SAFE_MULTIPLY(clicks, 1000)');
    expect(valueLine(multiply(clicks, number(0.1)))).toBe('SAFE_MULTIPLY(clicks, 0.1)');
    expect(valueLine(multiply(clicks, number(1e19)))).toBe('SAFE_MULTIPLY(clicks, 1e+19)');
    expect(() => valueLine(multiply(clicks, number(Number.NaN)))).toThrow();
  });
});
