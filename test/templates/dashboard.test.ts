import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cell, columnLetters } from '../../src/core/cell.ts';
import { dayOf } from '../../src/core/day.ts';
import { fill, languages } from '../../src/i18n/language.ts';
import { GOAL_ROWS, type GoalInput, goalInputs } from '../../src/model/goals.ts';
import { FIRST_ROW } from '../../src/model/keyed-sheet.ts';
import type { MeasureId } from '../../src/model/measures.ts';
import { type Control, controlRow, type PeriodKind, totalsColumn, totalsKeys } from '../../src/model/totals-layout.ts';
import type { TemplateContext } from '../../src/templates/context.ts';
import {
  COLUMN_WIDTH,
  DIAGNOSES,
  FIRST,
  GOALS,
  LAST,
  POSTS,
  ROWS,
  rowOf,
  type StageId,
  stageIds,
} from '../../src/templates/dashboard-places.ts';
import { goalColumns } from '../../src/templates/goal-row.ts';
import { settingsState } from '../../src/templates/settings-state.ts';
import { compileSheet, type SheetTemplate } from '../../src/templates/sheet-template.ts';
import { templates } from '../../src/templates/templates.ts';
import type { Host } from '../../workbench/host/contract.ts';
import { createHeadlessHost } from '../../workbench/host/headless.ts';
import { texts } from '../support/all-texts.ts';

/** People renamed the sheets, and moved the columns of Goals: theirs stand between ours. */
const goalKeys = ['', ...[...goalColumns].reverse(), ''];
const context: TemplateContext = {
  language: 'en',
  texts: texts.en,
  names: { ...texts.en.model.sheets, totals: "Sum's, all", goals: 'Aims (2)', settings: '설정', kpis: 'Key figures' },
  settings: settingsState([]),
  dataKeys: [],
  goalKeys,
  suggestedCurrency: 'USD',
};
const { names } = context;
const words = texts.en.dashboardSheet;

const SCRIPT = `
function make(name, rows, columns) {
  const sheet = SpreadsheetApp.getActive().insertSheet(name);
  if (sheet.getMaxRows() < rows) sheet.insertRowsAfter(sheet.getMaxRows(), rows - sheet.getMaxRows());
  if (sheet.getMaxColumns() < columns) sheet.insertColumnsAfter(sheet.getMaxColumns(), columns - sheet.getMaxColumns());
}
function write(all) {
  for (const [name, row, column, cells] of all)
    SpreadsheetApp.getActive().getSheetByName(name).getRange(row, column, cells.length, cells[0].length).setValues(cells);
}`;
const MANIFEST = { timeZone: 'Etc/UTC', oauthScopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'] };

const MARCH = dayOf(2026, 3, 1);
const FEBRUARY = dayOf(2026, 2, 1);
const LAST_DAY = dayOf(2026, 3, 31);

type Line = Partial<Record<MeasureId, number>> & {
  readonly period?: PeriodKind;
  readonly from?: number;
  readonly to?: number;
  readonly channel?: string;
  readonly channelKey?: string;
  readonly placement?: string;
  readonly category?: string;
  readonly campaign?: string;
  readonly goal?: string;
  readonly title?: string;
  readonly reference?: string;
};
type Goal = Partial<Readonly<Record<GoalInput, Cell>>> & { readonly asOf?: number } & Partial<
    Record<MeasureId, number>
  >;

/** All that a refresh writes, and all that people typed. */
interface Content {
  readonly lines: readonly Line[];
  readonly goals?: readonly Goal[];
  readonly controls?: Partial<Record<Control, Cell>>;
  readonly base?: string;
}

let book: Host;
const HEIGHT = 40;
/** Writing goals computes their whole sheet: they are written where they differ from the last ones. */
let written: readonly Goal[] | undefined;

async function layOut(name: string, template: SheetTemplate): Promise<void> {
  await book.rpc('make', [name, template.rows, template.columns]);
  const blocks = compileSheet(template).product.map(({ row, column, content }) => [
    name,
    row,
    column,
    content.map(line => line.map(cell => (typeof cell === 'object' ? cell.formula : cell))),
  ]);
  await book.rpc('write', [blocks]);
}

/** The Goals sheet with its columns where `goalKeys` has them: a formula of its own row names cells by their letters. */
function movedGoals(): SheetTemplate {
  const template = templates.goals({ ...context, goalKeys: [] });
  const place = (column: number) => goalKeys.indexOf(goalColumns[column - 1] ?? '') + 1;
  const rename = (text: string) =>
    text.replaceAll(/(?<![A-Z$!'"])\$?([A-Z]{1,2})\$?(\d+)(?![\d(])/gu, (_, letters: string, row: string) => {
      const at = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
      return `${columnLetters(place(at))}${row}`;
    });
  return {
    ...template,
    columns: goalKeys.length,
    areas: template.areas.flatMap(area =>
      Array.from({ length: area.columns }, (_, index) => ({
        ...area,
        column: place(area.column + index),
        columns: 1,
        ...(area.content
          ? {
              content: area.content.map(line => {
                const cell = line[index] ?? '';
                return [typeof cell === 'object' ? { formula: rename(cell.formula) } : cell];
              }),
            }
          : {}),
      })),
    ),
  };
}

async function show({ lines, goals = [], controls = {}, base = '' }: Content): Promise<void> {
  const idOf = (index: number) => `g${String(index).padStart(8, '0')}`;
  const goalLines = goals.flatMap((goal, index): Line[] =>
    goal.asOf === undefined
      ? []
      : [{ ...goal, period: undefined, goal: idOf(index), to: goal.asOf } as unknown as Line],
  );
  const all: readonly Line[] = [
    ...lines,
    ...goalLines.map(line => ({
      ...Object.fromEntries(totalsKeys.map(key => [key, (line as Record<string, Cell>)[key] ?? ''])),
      period: 'goal' as const,
      channel: '',
    })),
  ];
  const cells = Array.from({ length: HEIGHT }, (_, index) =>
    totalsKeys.map(key => (all[index] as Record<string, Cell> | undefined)?.[key] ?? ''),
  );
  const figures: Partial<Record<Control, Cell>> = {
    ...(lines.length > 0
      ? {
          rows: lines.length,
          chosenFrom: MARCH,
          chosenTo: LAST_DAY,
          previousFrom: FEBRUARY,
          previousTo: MARCH - 1,
          returnTo: LAST_DAY,
          costTo: LAST_DAY,
          monthsWithoutReturn: 0,
          monthsWithoutCost: 0,
        }
      : {}),
    ...controls,
  };
  for (const [key, value] of Object.entries(figures) as [Control, Cell][]) {
    const line = cells[controlRow(key) - FIRST_ROW];
    if (line) line[totalsColumn('atRefresh') - 1] = value;
  }
  const typed = (JSON.stringify(goals) === JSON.stringify(written) ? [] : goalInputs).map(key => [
    names.goals,
    FIRST_ROW,
    goalKeys.indexOf(key) + 1,
    Array.from({ length: GOAL_ROWS }, (_, index) => {
      const goal = goals[index];
      return [goal && key === 'id' ? idOf(index) : (goal?.[key] ?? '')];
    }),
  ]);
  written = goals;
  const { rows, columns } = context.settings;
  await book.rpc('write', [
    [
      [names.totals, FIRST_ROW, 1, cells],
      ...typed,
      [names.settings, rows.engagementBase, columns.value, [[base]]],
      [names.settings, rows.compare, columns.value, [['Previous period']]],
    ],
  ]);
  await book.settle();
}

const sheet = () => context.names.dashboard;
const read = (row: number, column: number): Cell =>
  book.values(sheet(), `${columnLetters(column)}${row}`)[0]?.[0] ?? '';
const rect = (row: number, rows: number, column = FIRST, columns = LAST - FIRST + 1): Cell[][] =>
  book.values(sheet(), `${columnLetters(column)}${row}:${columnLetters(column + columns - 1)}${row + rows - 1}`);
/** The nth card of a stage, from 0. */
const card = (stage: StageId, index: number) => {
  const column = FIRST + 2 * index;
  const line = (name: 'label' | 'value' | 'change' | 'goal' | 'placed', at = column) =>
    read(rowOf(`${stage} ${name}`), at);
  return {
    label: line('label'),
    value: line('value'),
    change: line('change'),
    goal: line('goal'),
    organic: line('placed'),
    paid: line('placed', column + 1),
  };
};
const said = (): Cell[] => rect(rowOf('diagnoses'), DIAGNOSES, FIRST, 1).flat();
const looks = (): Cell[] => rect(rowOf('diagnoses'), DIAGNOSES, LAST, 1).flat();
const visible = (): Cell[] => rect(1, ROWS, 1, LAST + 1).flat();

beforeAll(async () => {
  book = await createHeadlessHost({ files: { 'Code.js': SCRIPT, 'appsscript.json': JSON.stringify(MANIFEST) } });
  await book.rpc('make', [names.totals, FIRST_ROW + HEIGHT, totalsKeys.length]);
  await book.rpc('make', [names.settings, 30, 20]);
  await layOut(names.kpis, templates.kpis(context));
  await layOut(names.goals, movedGoals());
  await layOut(sheet(), templates.dashboard(context));
  await book.settle();
}, 120_000);
afterAll(() => book.dispose());

/** A month of one paid and one organic channel, and one whose numbers are of both; the month before; other periods' rows. */
const brand: readonly Line[] = [
  { period: 'month', from: FEBRUARY, channel: 'x', placement: 'organic', impressions: 8000, engagements: 400 },
  { period: 'month', from: FEBRUARY, channel: 'x', placement: 'organic', investment: 500, totalReturn: 400 },
  { period: 'month', from: MARCH, channel: 'x', placement: 'organic', impressions: 10_000, engagements: 600 },
  { period: 'month', from: MARCH, channel: 'meta', placement: 'paid', impressions: 30_000, investment: 1000 },
  { period: 'month', from: MARCH, channel: '', totalReturn: 1500 },
  {
    period: 'chosen',
    channel: 'x',
    placement: 'organic',
    impressions: 10_000,
    reach: 6000,
    engagements: 600,
    leads: 40,
    qualifiedLeads: 10,
    orders: 4,
    revenue: 800,
    totalReturn: 900,
    investment: 300,
  },
  {
    period: 'chosen',
    channel: 'meta',
    placement: 'paid',
    impressions: 30_000,
    linkClicks: 150,
    sessions: 120,
    engagedSessions: 90,
    spend: 700,
    investment: 700,
    totalReturn: 600,
    revenue: 600,
  },
  { period: 'chosen', channel: 'tiktok', placement: 'mixed', engagements: 1000, views: 5000 },
  // What reaches the site from elsewhere, and rows of other periods, are in no card.
  { period: 'chosen', channel: 'web', placement: 'mixed', sessions: 9999, siteSessions: 20_000 },
  { period: 'lastYear', channel: 'x', placement: 'organic', impressions: 77_777 },
  { period: 'campaign', campaign: 'Sale*', investment: 77_777, impressions: 77_777 },
  { period: 'previous', channel: 'x', placement: 'organic', impressions: 8000, engagements: 400, leads: 50 },
  { period: 'previous', channel: 'x', placement: 'organic', investment: 500, totalReturn: 400 },
];

describe('an empty workbook', () => {
  beforeAll(() => show({ lines: [] }));

  test('says what to do, and shows no number at all', () => {
    expect(read(rowOf('notice'), FIRST)).toContain('No numbers yet');
    expect(visible().filter(cell => typeof cell === 'number')).toEqual([]);
    expect(visible().filter(cell => String(cell).startsWith('#'))).toEqual([]);
  });

  test('has a friendly word where there is nothing yet', () => {
    expect(said()[0]).toBe(words.begin[0]);
    expect(said()[2]).toContain('in Costs, and what results are worth in Values');
    expect(said()[4]).toBe('');
    expect(read(rowOf('goalRows'), FIRST)).toBe(fill(words.noGoals, { goalsMenu: 'Goals' }));
    expect(read(rowOf('posts'), FIRST)).toBe(words.noPosts);
    const hints = stageIds.map(stage => String(read(rowOf(`${stage} head`), FIRST + 2)));
    expect(hints.every(hint => hint.length > 20 && !hint.includes('{'))).toBe(true);
    expect(read(rowOf('finding'), FIRST)).toBe(texts.en.workbook.dashboard.chartWaits);
  });
});

describe('a month of three channels', () => {
  beforeAll(() => show({ lines: brand }));

  test('has sums, their parts and their changes', () => {
    expect(card('reach', 0)).toEqual({
      label: 'Impressions',
      value: 40_000,
      change: 4,
      goal: '',
      organic: 10_000,
      paid: 30_000,
    });
    // 2,000 instead of 400; what isn't separated is neither organic nor paid.
    expect(card('engagement', 0)).toMatchObject({ value: 1600, change: 3, organic: 600, paid: '–' });
    expect(card('reach', 3)).toMatchObject({ label: 'Followers', value: '–', change: '' });
    expect(card('reach', 4)).toMatchObject({ label: 'Sessions from social', value: 120 });
  });

  test('has rates over the rows that have both sides, and changes in points', () => {
    expect(card('engagement', 1)).toMatchObject({
      label: 'Engagement rate by impressions',
      value: 600 / 10_000,
      change: 1,
      organic: 0.06,
      paid: '–',
    });
    expect(card('engagement', 3)).toMatchObject({ value: 150 / 30_000, organic: '–', paid: 150 / 30_000 });
    expect(card('engagement', 4)).toMatchObject({ label: 'Bounce rate by sessions', value: 30 / 120 });
    expect(card('leads', 2)).toMatchObject({ label: 'Qualified share of leads', value: 0.25 });
    expect(card('conversion', 3)).toMatchObject({ label: 'Average order value', value: 200 });
    // All costs over all leads; every lead is known to be organic.
    expect(card('leads', 4)).toMatchObject({ value: 1000 / 40, change: 1.5, organic: 300 / 40, paid: '–' });
  });

  test('has return, investment, and ROI with its parts where nothing is left between them', () => {
    expect(card('value', 0)).toMatchObject({ value: 1500, organic: 900, paid: 600 });
    expect(card('value', 2)).toMatchObject({
      label: 'Social media ROI',
      value: 0.5,
      change: 70,
      organic: 2,
      paid: -100 / 700,
    });
    expect(card('value', 3)).toMatchObject({ label: 'ROAS', value: 600 / 700 });
  });

  test('is a funnel whose steps name their base, with customers counted by orders', () => {
    const first = rowOf('goalsHead');
    const column = FIRST + 6;
    expect(Array.from({ length: 7 }, (_, index) => read(first + index, column))).toEqual([
      'Cold: Reach',
      '↓ 10% (engagement rate by reach)',
      'Warm: Engagements',
      '↓ 0.6% of engagements',
      'Hot: Qualified leads',
      '↓ 40% of qualified leads',
      'Customers: Orders',
    ]);
    expect([0, 2, 4, 6].map(index => read(first + index, LAST - 1))).toEqual([6000, 1600, 10, 4]);
  });

  test('has two months as numbers and findings above the charts', () => {
    const [one, two, three] = rect(rowOf('monthRows'), 3);
    expect(one).toEqual([FEBRUARY, 8000, '–', 400, 0.05, '–', '–', '–', 500, 400]);
    expect(two).toEqual([MARCH, 40_000, '–', 600, 0.06, '–', '–', '–', 1000, 1500]);
    expect(three?.every(cell => cell === '')).toBe(true);
    expect(read(rowOf('finding'), FIRST)).toBe(
      '2026-03: impressions up 400% on the month before; engagement rate up from 5% to 6%',
    );
    expect(read(rowOf('finding'), FIRST + 5)).toBe('2026-03: a return of 1,500 on an investment of 1,000, ROI 50%');
  });

  test('has no organic ROI where a part of the return has no placement, and a rate by another base where that is chosen', async () => {
    await show({
      lines: [...brand, { period: 'chosen', channel: '', placement: '', totalReturn: 500 }],
      base: 'Tayangan',
    });
    expect(card('value', 2)).toMatchObject({ value: 1, organic: '–', paid: '–' });
    expect(card('engagement', 1)).toMatchObject({ label: 'Engagement rate by views', value: 0.2 });
  });
});

test('customers without a qualified lead, and more customers than leads, are no share', async () => {
  const funnel = (index: number) => read(rowOf('goalsHead') + index, FIRST + 6);
  await show({ lines: [{ period: 'chosen', channel: 'x', placement: 'organic', engagements: 5, newCustomers: 3 }] });
  expect([funnel(1), funnel(5), funnel(6)]).toEqual(['↓ –', '↓ –', 'Customers: New customers']);
  expect(read(rowOf('goalsHead'), LAST - 1)).toBe('–');
  await show({
    lines: [{ period: 'chosen', channel: 'x', placement: 'organic', qualifiedLeads: 2, newCustomers: 3, orders: 9 }],
  });
  expect([funnel(5), funnel(6)]).toEqual([words.steps.above, 'Customers: New customers']);
});

describe('goals', () => {
  const goal = { kpi: 'leads', start: MARCH, deadline: LAST_DAY, target: 50, name: 'March leads' };
  const asOf = dayOf(2026, 3, 16);
  const goals: readonly Goal[] = [
    { ...goal, name: 'Far', deadline: dayOf(2026, 12, 31), asOf, leads: 20 },
    { ...goal, name: 'Over', start: FEBRUARY, deadline: MARCH + 1, target: 5, asOf: MARCH + 1, leads: 9 },
    { ...goal, asOf, leads: 25 },
    { ...goal, name: 'Not running', state: '일시중지', deadline: MARCH + 20, asOf, leads: 1 },
    { ...goal, name: 'Shelved', state: 'archived', deadline: MARCH + 20, asOf, leads: 1 },
    { ...goal, name: 'One channel', channel: 'x', deadline: MARCH + 20, asOf, leads: 1 },
    { ...goal, name: '', kpi: 'Participation', deadline: MARCH + 20 },
    { ...goal, name: '', kpi: '노출수', target: 100_000, deadline: MARCH + 25 },
    { ...goal, name: 'No target', target: '', deadline: MARCH + 2 },
    {
      ...goal,
      name: 'Rate',
      kpi: 'engagement_rate_by_impressions',
      baseline: 0.05,
      target: 0.065,
      asOf,
      engagements: 1,
    },
    { ...goal, name: 'Next year', start: dayOf(2027, 1, 1), deadline: dayOf(2027, 2, 1), kpi: 'reach', target: 9 },
  ];
  beforeAll(() => show({ lines: brand, goals }));
  const column = (at: number) => rect(rowOf('goalRows'), GOALS, FIRST + at, 1).flat();

  test('stand in the order in which they end, those that have ended last', () => {
    expect(column(0)).toEqual(['One channel', '노출수', 'March leads', 'Rate', 'Far', 'Next year']);
    expect(read(rowOf('goals'), FIRST + 4)).toBe(`1 more in ${names.goals}`);
    expect(column(3)).toEqual([0.02, '–', 0.5, '–', 0.4, '–']);
    expect(column(4)).toEqual(['behind', 'no data', 'at risk', 'no data', 'on track', 'no data']);
    expect(column(5)).toEqual([5, '–', 15, 15, 290, '–']);
  });

  test('put their target on the card of their KPI, if they are for all channels and touch the period', () => {
    expect(card('leads', 0).goal).toBe('at risk · target 50');
    expect(card('reach', 0).goal).toBe('no data · target 100,000');
    expect(card('engagement', 1).goal).toBe('no data · target 6.5%');
    expect([card('reach', 1).goal, card('leads', 1).goal]).toEqual(['', '']);
    expect(said()).toContain('1 of 6 goals of this period are behind or missed, first “One channel”.');
  });

  test('that have ended are told so', async () => {
    await show({ lines: brand, goals: [goals[1] as Goal] });
    expect([column(0)[0], column(4)[0], column(5)[0]]).toEqual(['Over', 'achieved', 'ended']);
    expect(card('leads', 0).goal).toBe('achieved · target 5');
  });

  test('of any number and order come out sorted', async () => {
    const days = Array.from({ length: GOAL_ROWS }, (_, index) => LAST_DAY + 1 + ((index * 37 + 11) % 97));
    await show({ lines: brand, goals: days.map((deadline, at) => ({ ...goal, name: `G${at}`, deadline })) });
    const sorted = days
      .map((day, at) => [day, at] as const)
      .sort((one, other) => one[0] - other[0] || one[1] - other[1]);
    expect(column(0)).toEqual(sorted.slice(0, GOALS).map(([, at]) => `G${at}`));
    expect(read(rowOf('goals'), FIRST + 4)).toBe(`${GOAL_ROWS - GOALS} more in ${names.goals}`);
  });
});

test('top posts have their channel’s label, and a rate by what they count', async () => {
  const post = { period: 'post', from: MARCH, placement: 'organic' } as const;
  await show({
    lines: [
      ...brand,
      {
        ...post,
        channel: 'instagram',
        title: "'=1+1",
        reference: 'https://a.example',
        engagements: 90,
        impressions: 900,
      },
      { ...post, channel: 'Radio*', title: 'On air', engagements: 50, views: 1000 },
      { ...post, channel: 'x', title: '', engagements: 7 },
    ],
  });
  expect(read(rowOf('posts'), FIRST)).toBe(words.topPosts);
  const shown = rect(rowOf('postRows'), POSTS).map(line => [line[0], ...line.slice(3)]);
  expect(shown).toEqual([
    ['=1+1', 'Instagram', MARCH, 90, 900, 'Impressions', 0.1, 'https://a.example'],
    ['On air', 'Radio*', MARCH, 50, 1000, 'Views', 0.05, ''],
    ['', 'X', MARCH, 7, '–', '', '–', ''],
    ['', '', '', '', '', '', '', ''],
    ['', '', '', '', '', '', '', ''],
  ]);
});

describe('what the numbers say', () => {
  const now = (line: Line): Line => ({ period: 'chosen', channel: 'x', placement: 'organic', ...line });
  const earlier = (line: Line): Line => ({ ...now(line), period: 'previous' });
  const channel = (line: Line): Line => ({ period: 'channel', ...line });

  /** A sheet's worth of trouble: the first of each rule. */
  const trouble: readonly Line[] = [
    now({
      investment: 1200,
      totalReturn: 900,
      impressions: 20_000,
      linkClicks: 20,
      sessions: 200,
      engagedSessions: 60,
      negativeMentions: 12,
      followers: 10_000,
      engagements: 2,
    }),
    earlier({ investment: 1000, totalReturn: 1500, negativeMentions: 8 }),
    { period: 'category', category: 'people', investment: 744 },
    { period: 'category', category: 'tools', investment: 456 },
    { period: 'previousCategory', category: 'people', investment: 600 },
    channel({ channel: 'linkedin', to: LAST_DAY - 12 }),
    channel({ channel: 'tiktok', to: FEBRUARY - 1 }),
    channel({ channel: 'x', to: LAST_DAY }),
  ];

  test('is five things at most, what weighs most first, each with the sheet to look at', async () => {
    await show({ lines: trouble });
    expect(said()).toEqual([
      'LinkedIn: the numbers end on 2026-03-19, 12 days before the others. What came after is missing from every sum here.',
      'ROI is -25%: less came back than was spent. The largest cost is People, 62% of the investment.',
      'Costs grew 20% while the return fell 40%.',
      'Negative mentions rose from 8 to 12 (+50%). Read them before the next campaign.',
      'Many impressions, little traffic: 20 link clicks on 20,000 impressions (0.1%). The wrong audience, or a weak call to action.',
    ]);
    expect(looks()).toEqual(['→ Data', '→ Costs', '→ Costs', '→ Data', '→ Report']);
  });

  test('is nothing of ROI while a part of it is missing: what weighs less moves up, without gaps', async () => {
    await show({ lines: trouble, controls: { monthsWithoutReturn: 1 } });
    expect(said().map(text => String(text).split(':')[0])).toEqual([
      'LinkedIn',
      'Negative mentions rose from 8 to 12 (+50%). Read them before the next campaign.',
      'Many impressions, little traffic',
      'Quick visits',
      'Many followers, little engagement',
    ]);
    expect(said()[3]).toContain('140 of 200 sessions left at once (bounce rate 70%)');
    expect(said()[4]).toContain('2 engagements on 10,000 followers (0.02% by followers)');
    expect(String(read(rowOf('value head'), FIRST + 2))).toContain('No return is known for 1');
  });

  test('goes by sessions where clicks are not counted, by time where bounces are not, and knows start-up costs', async () => {
    await show({
      lines: [
        now({ investment: 1200, totalReturn: 1000, sessions: 200, timeOnPage: 1000 }),
        now({ impressions: 100_000 }),
        earlier({ investment: 1000, totalReturn: 990 }),
        { period: 'category', category: 'agencies', investment: 1200 },
        { period: 'previousCategory', category: 'people', investment: 1000 },
        channel({ channel: 'x', investment: 400, totalReturn: 300 }),
        channel({ channel: 'Radio*', investment: 400, totalReturn: 600 }),
        channel({ channel: 'tiktok', investment: 399, totalReturn: 0 }),
        // A trial: its ROI says little.
        channel({ channel: 'y', investment: 1, totalReturn: 100 }),
      ],
    });
    const [startUp, faster, traffic, visits, channels] = said();
    expect(startUp).toMatch(
      /^ROI is -16\.7%: .* is the largest cost, 100% .* and was none in the period of comparison/u,
    );
    expect(faster).toContain('Costs grew 20%, the return 1%');
    expect(traffic).toContain('200 sessions on 100,000 impressions (0.2%)');
    expect(visits).toContain('5 seconds on the page per session (200 sessions)');
    expect(channels).toBe('Best channel by ROI: Radio* (50%). Weakest: TikTok (-100%).');
  });

  test('compares channels by engagement rate where no ROI is known, over the rows that have both sides', async () => {
    await show({
      lines: [
        now({ channel: 'x', channelKey: 'kx', impressions: 20_000, linkClicks: 200, engagements: 400 }),
        now({ channel: 'x', channelKey: 'kx', engagements: 9000 }),
        now({ channel: 'tiktok', channelKey: 'kt', impressions: 20_000, linkClicks: 200, engagements: 800 }),
        now({ channel: 'kakao', channelKey: 'kk', impressions: 100, engagements: 100 }),
        { period: 'category', category: 'people', investment: 600 },
        { period: 'category', category: 'Swag*', investment: 400 },
        ...['x', 'tiktok', 'kakao'].map(id => channel({ channel: id, channelKey: `k${id[0]}` })),
      ],
    });
    expect(said()).toEqual([
      'Best channel by engagement rate by impressions: TikTok (4%). Weakest: X (2%).',
      'The largest cost is People: 60% of the investment of 1,000.',
      '',
      '',
      '',
    ]);
  });

  test.each([
    [
      'everything is just inside its limit',
      [
        now({ impressions: 20_000, linkClicks: 60, sessions: 99, engagedSessions: 0 }),
        now({ engagements: 104, followers: 10_000, negativeMentions: 4, investment: 1100, totalReturn: 1600 }),
        earlier({ negativeMentions: 1, investment: 1000, totalReturn: 1500 }),
        channel({ channel: 'linkedin', to: LAST_DAY - 6 }),
        channel({ channel: 'tiktok', to: FEBRUARY - 1 }),
        channel({ channel: 'x', to: LAST_DAY, investment: 1100, totalReturn: 1600 }),
      ],
    ],
    [
      'there is too little to tell',
      [
        now({ impressions: 9000, linkClicks: 2, sessions: 200, timeOnPage: 2000, followers: 900, engagements: 1 }),
        now({ investment: 1000, totalReturn: 1000, negativeMentions: 12 }),
        earlier({ investment: 1000, totalReturn: 2000, negativeMentions: 11 }),
        { period: 'category', category: 'people', investment: 1000 } as const,
      ],
    ],
  ])('is nothing where %s', async (_, lines) => {
    await show({ lines });
    expect(said()).toEqual([words.says.nothing, '', '', '', '']);
    expect(looks()).toEqual(['', '', '', '', '']);
  });
});

test.each(languages)('in %s every text of the sheet fits its place', language => {
  const { dashboardSheet: own, kpis, cellWords, model } = texts[language];
  const room = {
    card: 2 * (2 * COLUMN_WIDTH - 12),
    funnel: 4 * COLUMN_WIDTH - 12,
    diagnosis: 2 * (8 * COLUMN_WIDTH - 12),
  };
  const template = templates.dashboard({ ...context, language, texts: texts[language] });
  const labels = template.areas
    .filter(({ row }) => stageIds.some(stage => row === rowOf(`${stage} label`)))
    .flatMap(({ content }) => content?.flat() ?? []);
  expect(labels.filter(label => typeof label === 'string' && pixels(label, 9) > room.card)).toEqual([]);
  const rates = [kpis.engagement_rate_by_reach, kpis.engagement_rate_by_followers, kpis.engagement_rate_by_views];
  expect(rates.filter(label => pixels(label, 9) > room.card)).toEqual([]);
  expect(Object.values(own.steps).filter(text => pixels(text, 9) > room.funnel)).toEqual([]);
  const full = Object.values(own.says).map(text =>
    fill(text, { channel: model.channels.xiaohongshu, category: 'Social media agencies', impressions: '12,345,678' }),
  );
  expect(full.filter(text => pixels(text, 10) > room.diagnosis)).toEqual([]);
  const goals = Object.values(cellWords.statuses).map(status => fill(own.cardGoal, { status, target: '12,345,678' }));
  expect(goals.filter(text => pixels(text, 9) > 2 * COLUMN_WIDTH)).toEqual([]);
});

/** About what Arial takes. */
const pixels = (text: string, points: number): number =>
  [...text].reduce((sum, letter) => {
    if (/[\p{Script=Hangul}\p{Script=Han}]/u.test(letter)) return sum + 1;
    return sum + (/[ijltf.,:·’ ()]/u.test(letter) ? 0.29 : /[A-Z%]/u.test(letter) ? 0.7 : 0.54);
  }, 0) *
  points *
  (4 / 3);
