import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayFromIso } from '../../src/core/day.ts';
import type { CellArgument, CellInput } from '../../src/functions/argument.ts';
import { callCellFunction } from '../../src/functions/registry.ts';
import { kpisNamed } from '../../src/functions/social-kpi/kpi-names.ts';
import { columnIdOf } from '../../src/functions/social-kpi/names.ts';
import { type Language, languages } from '../../src/i18n/language.ts';
import { texts } from '../../src/i18n/texts.ts';
import { kpis } from '../../src/kpis/catalogue.ts';
import { type Kpi, measuresOf } from '../../src/kpis/kpi.ts';
import { socialKpi } from '../../src/kpis/tables.ts';
import { dimensionIds } from '../../src/model/dimensions.ts';
import { type MeasureId, measureIds } from '../../src/model/measures.ts';
import { dataRow } from '../../src/model/row.ts';
import { totalsKeys } from '../../src/model/totals-layout.ts';
import { totalsOf } from '../app/support/totals-of.ts';
import { naiveKpi } from '../support/naive-kpi.ts';
import { zonedInstant, zonedSerialOf } from '../support/zoned-clock.ts';

const SEOUL = 'Asia/Seoul';
const serialOf = zonedSerialOf(SEOUL);
const dateOf = (iso: string): Date => zonedInstant(SEOUL, `${iso}T00:00:00`);
const day = (iso: string): number => dayFromIso(iso) ?? Number.NaN;

const callIn = (language: Language, ...given: CellArgument[]) =>
  callCellFunction('SOCIAL_KPI', language, given, serialOf);
const call = (...given: CellArgument[]) => callIn('en', ...given);
const RATE = 'engagement_rate_by_reach';

test('the example of the catalogue', () => {
  for (const { given, expect: expected } of socialKpi.examples) {
    expect(call(...(given as readonly CellArgument[]))).toEqual(expected);
  }
});

describe('every KPI over a table', () => {
  const days = ['2026-01-30', '2026-01-31', '2026-02-01', '2026-02-27', '2026-03-02'];
  const amount = fc.integer({ min: 0, max: 2000 }).map(value => value / 2);

  test.each(kpis.map(kpi => [kpi.id, kpi as Kpi] as const))('%s by channel and month', (id, kpi) => {
    const { flows, stocks } = measuresOf(kpi);
    const measures = [...flows, ...stocks];
    const row = fc.record({
      channel: fc.constantFrom('x', 'tiktok', 'my forum'),
      account: fc.constantFrom('one', 'two', ''),
      day: fc.constantFrom(...days),
      values: fc.record(Object.fromEntries(measures.map(measure => [measure, amount])), { requiredKeys: [] }),
    });
    let values = 0;
    const labels: Readonly<Record<string, string>> = { x: 'X', tiktok: 'TikTok', 'my forum': 'my forum' };
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 20 }),
        fc.constantFrom(...languages),
        fc.boolean(),
        (rows, lang, isDate) => {
          const { model, cellWords } = texts[lang];
          const headers = [
            model.dimensions.channel,
            ...measures.map(measure => model.measures[measure]),
            cellWords.date,
            model.dimensions.account,
          ];
          const cells = rows.map(({ channel, account, day: iso, values }): CellInput[] => [
            channel,
            ...measures.map(measure => values[measure as MeasureId] ?? ''),
            isDate ? dateOf(iso) : day(iso),
            account,
          ]);
          const result = call(id, [headers, ...cells, headers.map(() => '')], 'channel, month') as unknown[][];
          const expected = naiveKpi(
            kpi,
            rows
              .filter(({ values }) => Object.keys(values).length > 0)
              .map(({ channel, account, day: iso, values }) => ({
                group: `${channel}|${iso.slice(0, 7)}`,
                account: `${channel}|${account}`,
                to: day(iso),
                values,
              })),
          );
          expect(result[0]).toEqual(['Channel', 'Month', texts.en.kpis[id]]);
          const order = [...expected.keys()]
            .map(key => key.split('|')[0])
            .filter((one, at, all) => all.indexOf(one) === at);
          const wanted = [...expected]
            .map(([key, value]) => [...key.split('|'), value] as const)
            .sort(
              ([a, b], [c, d]) =>
                order.indexOf(String(a)) - order.indexOf(String(c)) || (String(b) < String(d) ? -1 : 1),
            )
            .map(([channel, month, value]) => [
              labels[String(channel)],
              month,
              value === null ? '' : expect.closeTo(Number(value), 9),
            ]);
          expect(result.slice(1)).toEqual(wanted);
          values += [...expected.values()].filter(value => value !== null).length;
        },
      ),
      { numRuns: 25 },
    );
    expect(values).toBeGreaterThan(5);
  });
});

describe('names', () => {
  test.each([
    'engagement_rate_by_reach',
    'ENGAGEMENT_RATE_BY_REACH',
    ' Engagement  rate-by reach ',
    '도달 기준 참여율',
    '互动率（按覆盖人数）',
    '互动率(按覆盖人数)',
    'Engagement rate per jangkauan',
  ])('of a KPI: %s', name => {
    expect(kpisNamed(name).map(({ id }) => id)).toEqual([RATE]);
  });

  test('a function stands for its first KPI that the table has columns for; the header says which', () => {
    const rows = [
      ['channel', 'engagements', 'views', 'impressions'],
      ['x', 5, 50, 100],
    ];
    expect(call('ENGAGEMENT_RATE', rows, 'channel')).toEqual([
      ['Channel', 'Engagement rate by impressions'],
      ['X', 0.05],
    ]);
    expect(() => call('engagement rate', [['channel', 'engagements']])).toThrow(
      "Engagement rate by reach needs columns that the table doesn't have: Reach.",
    );
  });

  test('each id and label names one KPI, and each column one measure or dimension', () => {
    for (const kpi of kpis) {
      for (const name of [kpi.id, ...languages.map(language => texts[language].kpis[kpi.id])]) {
        expect(kpisNamed(name).map(({ id }) => id)).toEqual([kpi.id]);
      }
    }
    for (const id of measureIds) {
      for (const name of [id, ...languages.map(language => texts[language].model.measures[id])]) {
        expect([name, columnIdOf(name)]).toEqual([name, id]);
      }
    }
    for (const id of dimensionIds) {
      for (const name of [id, ...languages.map(language => texts[language].model.dimensions[id])]) {
        expect([name, columnIdOf(name)]).toEqual([name, id]);
      }
    }
  });

  test('a total by the id of its measure, and a column by the id of its KPI', () => {
    expect(call('linkClicks', [['Link clicks'], [3], [4]])).toBe(7);
    expect(call('link_clicks', [['link_clicks'], [3], [4]])).toBe(7);
  });

  test('results speak the build’s language', () => {
    const rows = [
      ['Platform placement', 'Organic or paid', 'Kanal', '노출수', 'Date'],
      ['feed', 'Berbayar', 'web', 1, day('2026-05-01')],
      ['feed', 'paid', '네이버', 2, day('2026-05-01')],
    ];
    expect(callIn('zh-CN', '展示次数', rows, 'placement、渠道, Platform Placement, 季度')).toEqual([
      ['自然或付费', '渠道', 'Platform placement', '季度', '展示次数'],
      ['付费', '网站', 'feed', '2026-Q2', 1],
      ['付费', 'Naver', 'feed', '2026-Q2', 2],
    ]);
    expect(() => callIn('id', 'CTRR', rows)).toThrow('Engagement rate per jangkauan');
  });
});

describe('groups', () => {
  const rows = [
    ['From', 'To', 'Campaign', 'Impressions'],
    [dateOf('2026-01-05'), dateOf('2026-01-11'), 'Spring', 1],
    [dateOf('2025-12-29'), dateOf('2025-12-31'), 'Autumn', 2],
    [dateOf('2026-01-01'), dateOf('2026-01-04'), 2026, 4],
    ['', '', '', ''],
    [dateOf('2026-04-01'), '', '', 8],
  ];

  test.each([
    [
      'year',
      [
        ['2025', 2],
        ['2026', 13],
      ],
    ],
    [
      'Quarter',
      [
        ['2025-Q4', 2],
        ['2026-Q1', 5],
        ['2026-Q2', 8],
      ],
    ],
    [
      '월',
      [
        ['2025-12', 2],
        ['2026-01', 5],
        ['2026-04', 8],
      ],
    ],
    [
      'campaign',
      [
        ['Spring', 1],
        ['Autumn', 2],
        ['2026', 4],
        ['', 8],
      ],
    ],
  ] as const)('by %s', (groupBy, expected) => {
    const result = call('impressions', rows, groupBy) as unknown[][];
    expect(result.slice(1)).toEqual(expected);
  });

  test('weeks begin on Monday, also over the turn of a year', () => {
    const weeks = rows.slice(0, 4);
    expect((call('impressions', weeks, 'week') as unknown[][]).slice(1)).toEqual([
      ['2025-12-29', 6],
      ['2026-01-05', 1],
    ]);
  });

  test('by a range of names, each once; none is one value', () => {
    const wanted = call('impressions', rows, 'year, campaign');
    expect(call('impressions', rows, [['year'], [''], ['Campaign'], ['年']])).toEqual(wanted);
    expect(call('impressions', rows)).toBe(15);
    expect(call('impressions', rows, '')).toBe(15);
    expect(call('impressions', [['impressions'], ['']])).toBe('');
    expect(call('impressions', [['channel', 'impressions']], 'channel')).toEqual([['Channel', 'Impressions']]);
  });

  test('a column of one’s own named like a time serves where there are no dates', () => {
    const table = [
      ['Month', 'Impressions'],
      ['March', 3],
      ['March', 4],
    ];
    expect(call('impressions', table, 'month')).toEqual([
      ['Month', 'Impressions'],
      ['March', 7],
    ]);
    expect(() => call('impressions', table, 'week')).toThrow('"groupBy" needs a column with dates');
  });

  test('a row over two groups is refused; wholly in one, it counts', () => {
    const spanning = [...rows, [day('2026-01-31'), day('2026-02-01'), 'x', 1]];
    expect(() => call('impressions', spanning, 'month')).toThrow(
      'Row 7 of the table runs from 2026-01-31 to 2026-02-01, over more than one group (Month).',
    );
    expect(call('impressions', spanning, 'year')).toEqual([
      ['Year', 'Impressions'],
      ['2025', 2],
      ['2026', 14],
    ]);
  });
});

describe('from, to and filter', () => {
  const rows = [
    ['From', 'To', 'Channel', 'Topic', 'Impressions'],
    [day('2026-01-01'), day('2026-01-31'), 'x', 'Café', 1],
    [day('2026-02-01'), day('2026-02-28'), 'X', 'tea', 2],
    [day('2026-02-01'), day('2026-03-31'), 'linkedin', 'tea', 4],
    [day('2026-03-01'), '', 'linkedin', '', 8],
  ];

  test('rows that lie wholly between the days', () => {
    expect(call('impressions', rows, '', dateOf('2026-02-01'))).toBe(14);
    expect(call('impressions', rows, '', dateOf('2026-02-01'), dateOf('2026-02-28'))).toBe(2);
    expect(call('impressions', rows, '', '', dateOf('2026-03-30'))).toBe(3);
    expect(call('impressions', rows, '', '', dateOf('2026-03-31'))).toBe(15);
    expect(call('impressions', rows, '', dateOf('2027-01-01'))).toBe('');
  });

  test('by id, label or plain text', () => {
    expect(call('impressions', rows, '', '', '', 'channel', 'LinkedIn')).toBe(12);
    expect(call('impressions', rows, '', '', '', '채널', 'x')).toBe(3);
    expect(call('impressions', rows, '', '', '', 'topic', 'CAFÉ ')).toBe(1);
    expect(call('impressions', rows, 'topic', '', '', 'channel', 'x')).toEqual([
      ['Topic', 'Impressions'],
      ['Café', 1],
      ['tea', 2],
    ]);
  });

  test('what does not count is not read', () => {
    const bad = [...rows, [day('2026-02-02'), day('2026-02-02'), 'x', 'bad', 'many']];
    expect(call('impressions', bad, '', '', '', 'topic', 'tea')).toBe(6);
    expect(() => call('impressions', bad)).toThrow('Row 6 of the table, column "Impressions": "many" is no number.');
  });

  test.each([
    [['', '', '', 'topic'], 'SOCIAL_KPI needs the argument "filterValue".'],
    [['', '', '', '', 'tea'], 'SOCIAL_KPI needs the argument "filterColumn".'],
    [
      ['', '', '', 'mood', 'tea'],
      '"filterColumn" is "mood", but the table has no such column. It has: From, To, Channel, Topic.',
    ],
    [['mood'], '"groupBy" is "mood", but the table has no such column.'],
    [['channel, mood'], '"groupBy" is "mood"'],
    [['', 46_100, 46_000], '"to" (2025-12-09) is before "from" (2026-03-19).'],
  ] as const)('%j is refused: %s', (given, message) => {
    expect(() => call('impressions', rows, ...given)).toThrow(message);
  });
});

describe('what is refused', () => {
  const dates = [['Date', 'Channel', 'Impressions']];
  test.each([
    [
      'an unknown KPI',
      ['likes per mile', [['impressions'], [1]]],
      '"kpi" is "likes per mile", which is no KPI of Goalpost. Try a name such as "Engagement rate by reach".',
    ],
    [
      'a table without headers',
      [
        'impressions',
        [
          ['a', 5],
          ['b', 6],
        ],
      ],
      '"data" needs a first row with headers',
    ],
    [
      'a blank table',
      [
        'impressions',
        [
          ['', ''],
          ['', ''],
        ],
      ],
      '"data" needs a first row with headers',
    ],
    [
      'a column that it needs twice',
      [
        'impressions',
        [
          ['impressions', '노출수'],
          [1, 2],
        ],
      ],
      'The table has the column "노출수" twice.',
    ],
    [
      'a number as text',
      ['impressions', [['impressions'], [1], ['1,234']]],
      'Row 3 of the table, column "impressions": "1,234" is no number.',
    ],
    ['a date as a number', ['impressions', [['impressions'], [dateOf('2026-01-01')]]], '"2026-01-01" is no number.'],
    ['a truth', ['impressions', [['impressions'], [true]]], '"TRUE" is no number.'],
    ['an error', ['impressions', [['Impressions'], [1], ['#N/A']]], '"data, Impressions, 3" is an error (#N/A).'],
    ['an error for a table', ['impressions', '#REF!'], '"data" is an error (#REF!).'],
    ['an error for a name', ['impressions', [['impressions'], [1]], '#N/A'], '"groupBy" is an error (#N/A).'],
    [
      'an error to group by',
      [
        'impressions',
        [
          ['channel', 'impressions'],
          ['#REF!', 1],
        ],
        'channel',
      ],
      '"data, channel, 2" is an error (#REF!).',
    ],
    [
      'a date as text',
      ['impressions', [...dates, ['2026-01-01', 'x', 1]], 'month'],
      'Row 2 of the table, column "Date": "2026-01-01" is no date.',
    ],
    [
      'no date beside a number',
      ['impressions', [...dates, ['', 'x', 1]], 'month'],
      'Row 2 of the table, column "Date": "" is no date.',
    ],
    ['a year for a date', ['impressions', [...dates, [2026, 'x', 1]], 'month'], '"2026" is no date.'],
    [
      'a last day before the first',
      [
        'impressions',
        [
          ['from', 'to', 'impressions'],
          [46_100, 46_000, 1],
        ],
        'month',
      ],
      '"data, to, 2" (2025-12-09) is before "data, from, 2" (2026-03-19).',
    ],
    ['days without dates', ['impressions', [['impressions'], [1]], '', 46_000], '"from" needs a column with dates'],
    [
      'stocks of several days without dates',
      [
        'followers',
        [
          ['channel', 'followers'],
          ['x', 1],
          ['x', 2],
        ],
      ],
      '"data" needs a column with dates',
    ],
    [
      'several currencies',
      [
        'spend',
        [
          ['channel', 'spend', 'currency'],
          ['x', 1, 'usd'],
          ['meta', 1, 'EUR'],
        ],
        'channel',
      ],
      'The table mixes currencies: USD, EUR.',
    ],
    [
      'a known and an unknown currency',
      [
        'spend',
        [
          ['spend', 'currency'],
          [1, 'USD'],
          [1, ''],
        ],
      ],
      'The table mixes currencies: USD, –.',
    ],
  ] as const)('%s', (_, given, message) => {
    expect(() => call(...(given as unknown as readonly CellArgument[]))).toThrow(message);
  });

  test('but not in columns and rows that the KPI doesn’t need', () => {
    const table = [
      ['Reach', 'reach', 'Impressions', 'Currency', 'Date'],
      ['?', '#N/A', 1, 'USD', 'soon'],
      ['?', '#N/A', 2, 'EUR', ''],
      ['?', '#N/A', '', 'EUR', ''],
    ];
    expect(call('impressions', table)).toBe(3);
    expect(
      call('spend', [
        ['spend', 'currency'],
        [1, 'USD'],
        ['', 'EUR'],
        [0, 'GBP'],
        [2, 'usd'],
      ]),
    ).toBe(3);
    expect(
      call(
        'spend',
        [
          ['spend', 'currency'],
          [1, 'USD'],
          [2, 'EUR'],
        ],
        'currency',
      ),
    ).toEqual([
      ['Currency', 'Ad spend'],
      ['USD', 1],
      ['EUR', 2],
    ]);
  });
});

describe('rows that tell the same story twice', () => {
  const keys = ['level', 'breakdown', 'source', 'channel', 'account', 'topic', 'engagements', 'reach'];
  const table = (...rows: CellInput[][]) => [keys, keys.map(key => columnLabelOf(key)), ...rows];
  const columnLabelOf = (key: string): string =>
    ({ ...texts.ko.model.dimensions, ...texts.ko.model.measures })[key as 'level'];
  const account = ['account', '', 'x', 'x', 'brand', '', 10, 100];
  const post = ['Post', '', 'x', 'x', 'brand', '', 4, 40];

  test('levels are refused by name, unless one is filtered or each is a group', () => {
    const mixed = table(account, post);
    expect(() => call(RATE, mixed)).toThrow('The table mixes rows that tell the same story twice: Account, Post.');
    expect(() => callIn('ko', RATE, mixed, 'channel')).toThrow('계정, 게시물');
    expect(call('engagements', mixed, '', '', '', 'level', 'post')).toBe(4);
    expect(call('engagements', mixed, 'level')).toEqual([
      ['Level', 'Engagements'],
      ['Account', 10],
      ['Post', 4],
    ]);
  });

  test('only rows that count are looked at', () => {
    expect(call(RATE, table(account, ['post', '', 'x', 'x', 'brand', '', 4, '']))).toBe(0.1);
    expect(call(RATE, table(account, ['campaign', '', 'x', 'x', 'brand', '', '', '']))).toBe(0.1);
  });

  test('a row without a level is of its account', () => {
    expect(call('engagements', table(account, ['', '', 'x', 'x', 'other', '', 4, '']))).toBe(14);
  });

  test.each([
    [
      'a breakdown beside none',
      ['account', 'age=18-24', 'x', 'x', 'brand', '', 4, 40],
      'Breakdown: –, Breakdown: age.',
    ],
    ['parts beside their whole', ['account', '', 'x', 'x', 'brand', 'tea', 4, 40], 'Breakdown: –, Breakdown: Topic.'],
    [
      'two sources of one account',
      ['account', '', 'metricool', 'x', 'brand', '', 4, 40],
      'Source: x, Source: metricool.',
    ],
  ])('%s', (_, row, names) => {
    expect(() => call(RATE, table(account, row))).toThrow(names);
  });

  test('sources of different accounts, and values of one breakdown, are added up', () => {
    expect(call('engagements', table(account, ['account', '', 'in', 'linkedin', 'brand', '', 4, 40]))).toBe(14);
    const ages = ['18-24', '25-34'].map(age => ['account', `age=${age}`, 'x', 'x', 'brand', '', 4, 40]);
    expect(call('engagements', table(...ages))).toBe(8);
  });
});

describe('over Totals', () => {
  const at = (from: string, to: string, parts: Partial<Parameters<typeof dataRow>[0]>) =>
    dataRow({ from: day(from), to: day(to), level: 'account', source: 'x', channel: 'x', account: 'brand', ...parts });
  const totals = totalsOf([
    at('2026-01-01', '2026-01-31', { measures: { engagements: 20, impressions: 1000, followers: 500 } }),
    at('2026-02-01', '2026-02-28', { measures: { engagements: 30, impressions: 500, followers: 600 } }),
    at('2026-02-01', '2026-02-28', { level: 'post', postId: '1', measures: { engagements: 29, impressions: 480 } }),
    at('2026-02-01', '2026-02-28', { channel: 'tiktok', source: 'tiktok', measures: { engagements: 7 } }),
    at('2026-02-01', '2026-02-28', {
      level: 'site',
      source: 'ga4',
      account: 'shop',
      measures: { sessions: 40, siteSessions: 40 },
    }),
    at('2026-02-01', '2026-02-28', {
      level: 'site',
      source: 'ga4',
      channel: 'web',
      account: 'shop',
      measures: { siteSessions: 160 },
    }),
  ]);
  const labels = totalsKeys.map(key => {
    const { model } = texts.en;
    const named: Readonly<Record<string, string>> = { ...model.measures, ...model.totalsColumns };
    return named[key] ?? key;
  });
  const cells = totals.rows.map(row =>
    totalsKeys.map(key => (key === 'from' || key === 'to' ? dateOfSerial(row[key]) : (row[key] ?? ''))),
  );
  const blank = totalsKeys.map(() => '');
  const sheet: CellInput[][] = [[...totalsKeys], labels, ...cells, blank];

  test('each month counts once, the chosen period and the one before do not', () => {
    expect(new Set(totals.rows.map(row => row['period']))).toEqual(
      new Set(['month', 'chosen', 'previous', 'channel', 'post']),
    );
    expect(call('impressions', sheet)).toBe(1500);
    expect(call('impressions', sheet.slice(1), 'month')).toEqual([
      ['Month', 'Impressions'],
      ['2026-01', 1000],
      ['2026-02', 500],
    ]);
    expect(call('impressions', sheet, '', dateOf('2026-02-01'), dateOf('2026-02-28'))).toBe(500);
    expect(call('impressions', sheet, '', '', '', 'period', 'previous')).toBe(1000);
  });

  test('a rate is of the rows that have both sides, as on the dashboard; a stock is the last month’s', () => {
    expect(call('engagement_rate_by_impressions', sheet, 'month')).toEqual([
      ['Month', 'Engagement rate by impressions'],
      ['2026-01', 0.02],
      ['2026-02', 0.06],
    ]);
    expect(call('followers', sheet)).toBe(600);
    expect(call('engagement_rate_by_followers', sheet)).toBe(50 / 600);
  });

  test('the site’s other traffic counts for the site alone', () => {
    expect(call('share_of_site_sessions', sheet)).toBe(40 / 200);
    expect(call('share_of_site_sessions', sheet, 'month')).toEqual([
      ['Month', 'Social share of the site’s sessions'],
      ['2026-02', 0.2],
    ]);
    const typed = [
      ['channel', 'sessions', 'siteSessions'],
      ['x', 40, ''],
      ['Website', 999, 200],
    ];
    expect(call('share_of_site_sessions', typed)).toBe(0.2);
    expect(call('sessions', typed)).toBe(40);
    expect(call('sessions', typed, '', '', '', 'channel', 'web')).toBe(999);
    expect(
      call(
        'impressions',
        [
          ['topic', 'channel', 'impressions'],
          ['tea', 'x', 1],
          ['shop', 'web', 2],
        ],
        'topic',
      ),
    ).toEqual([
      ['Topic', 'Impressions'],
      ['tea', 1],
    ]);
    expect(call('sessions', typed, 'channel')).toEqual([
      ['Channel', 'Sessions from social'],
      ['X', 40],
      ['Website', 999],
    ]);
  });

  test('a column that only shares the name is one’s own', () => {
    const own = [
      ['Period', 'Impressions'],
      ['week 1', 3],
      ['month', 4],
    ];
    expect(call('impressions', own)).toBe(7);
  });

  function dateOfSerial(cell: unknown): CellInput {
    return dateOf(new Date((Number(cell) - 25_569) * 86_400_000).toISOString().slice(0, 10));
  }
});

test('headers and labels of our sheets, some renamed by people', () => {
  const table = [
    ['key', 'from', 'channel', 'impressions', 'reach'],
    ['Row ID', 'From', 'Channel', 'Impr. (all)', 'Reach'],
    ['a1', day('2026-03-01'), 'x', 5, 4],
  ];
  expect(call('impressions', table, 'channel')).toEqual([
    ['Channel', 'Impressions'],
    ['X', 5],
  ]);
  expect(() => call('impressions', [...table, ['a2', day('2026-03-01'), 'x', 'five', 4]])).toThrow(
    'Row 4 of the table, column "Impr. (all)": "five" is no number.',
  );
});
