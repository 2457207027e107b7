import { fill } from '../i18n/language.ts';
import { type KpiId, kpis } from '../kpis/catalogue.ts';
import { type Kpi, measuresOf } from '../kpis/kpi.ts';
import { FIRST_ROW } from '../model/keyed-sheet.ts';
import type { MeasureId } from '../model/measures.ts';
import { type EngagementBase, engagementBases } from '../model/settings.ts';
import { numberFormats } from '../readings/number-format.ts';
import { toSheetFormula } from '../readings/sheet-formula.ts';
import { sheetOf, type TemplateContext } from './context.ts';
import {
  baseFormula,
  byBase,
  changeOf,
  engagementRates,
  FIRST,
  MARGIN,
  pageHead,
  percent,
  rateName,
  sideOf,
} from './gallery-page.ts';
import { numberText } from './goal-row.ts';
import { firstThat, wordList } from './hidden-lists.ts';
import { dashed, placesOf } from './listed-table.ts';
import { across, cell, down, fill as paint, quoted, rect, ref, refs, sentence } from './paint.ts';
import { meansBase } from './settings-sheet.ts';
import { type Area, type Content, formula, type SheetTemplate } from './sheet-template.ts';
import { colors, DASH, formatIn, formats, styles } from './style.ts';
import { lastMonthOf, type TotalsRows, totalsFormulas } from './totals-formulas.ts';

/** The sheet of benchmarks: our own history, rivals, and what people typed of the industry. */
const WIDTH = 9;
const LAST = FIRST + WIDTH - 1;
const NAME_WIDTH = 250;
const COLUMN_WIDTH = 92;
const MONTHS_BACK = 24;
export const RIVAL_ROWS = 10;
export const INDUSTRY_ROWS = 12;

/** `rate` is the engagement rate by the base that Settings names. */
export const historyKpis = [
  'impressions',
  'reach',
  'engagements',
  'rate',
  'followers',
  'link_clicks',
  'link_click_through_rate',
  'leads',
  'conversions',
  'total_return',
  'social_roi',
  'cost_per_lead',
  'cost_per_conversion',
] as const satisfies readonly (KpiId | 'rate')[];
type HistoryKpi = (typeof historyKpis)[number];
const periods = ['chosen', 'previous', 'lastYear'] as const;

export const benchmarkRows = {
  finding: 6,
  history: 7,
  historyHead: 8,
  historyFirst: 9,
  rivals: 10 + historyKpis.length,
  voice: 11 + historyKpis.length,
  rivalsHead: 12 + historyKpis.length,
  us: 13 + historyKpis.length,
  rivalsFirst: 14 + historyKpis.length,
  industry: 16 + historyKpis.length + RIVAL_ROWS,
  industryHelp: 17 + historyKpis.length + RIVAL_ROWS,
  industryHead: 18 + historyKpis.length + RIVAL_ROWS,
  industryFirst: 19 + historyKpis.length + RIVAL_ROWS,
  notes: 20 + historyKpis.length + RIVAL_ROWS + INDUSTRY_ROWS,
} as const;
const rows = benchmarkRows;
const ROWS = Math.max(rows.notes + 4, FIRST_ROW + 70);

const historyColumns = ['kpi', 'chosen', 'previous', 'change', 'lastYear', 'yearChange', 'best', 'when'] as const;
const rivalColumns = [
  'account',
  'channel',
  'followers',
  'posts',
  'engagements',
  'perPost',
  'mentions',
  'voice',
] as const;
const industryColumns = ['kpi', 'value', 'base', 'source', 'year', 'link', 'own', 'against', 'verdict'] as const;
export const historyColumn = (id: (typeof historyColumns)[number]): number => FIRST + historyColumns.indexOf(id);
export const rivalColumn = (id: (typeof rivalColumns)[number]): number => FIRST + rivalColumns.indexOf(id);
export const industryColumn = (id: (typeof industryColumns)[number]): number => FIRST + industryColumns.indexOf(id);

const compared = ['mentions', 'engagements', 'posts'] as const;
type Compared = (typeof compared)[number];
const ownMeasures = [...compared, 'followers'] as const;

/** Right of the page, hidden. */
const hiddenColumns = [
  'baseId',
  'voiceId',
  // Of the history: both sides of each KPI in each period, and whether it is ahead of last year.
  ...periods.flatMap(period => [`${period}.top`, `${period}.bottom`] as const),
  'ahead',
  'unit',
  'direction',
  'ids',
  // Of each month: both sides of each KPI, and its value.
  'month',
  ...historyKpis.flatMap(id => [`month.${id}.top`, `month.${id}.bottom`, `month.${id}`] as const),
  // Of the rivals.
  'place',
  'key',
  ...ownMeasures.flatMap(id => [`rival.${id}`, `own.${id}`, `first.${id}`, `counted.${id}`] as const),
  // Of the rows of the industry.
  'industryId',
  'industryBase',
  'industryOwn',
  'word',
  'wordId',
] as const;
type Hidden = (typeof hiddenColumns)[number];
export const benchmarkHidden = (id: Hidden): number => LAST + 2 + hiddenColumns.indexOf(id);
const at = benchmarkHidden;
const grey = { color: colors.hidden };
const BASE = ref(rows.historyFirst, at('baseId'));
const VOICE = ref(rows.historyFirst, at('voiceId'));

export function benchmarksSheet(context: TemplateContext): SheetTemplate {
  const words = context.texts.benchmarksSheet;
  const lines = (row: number, count: number) =>
    ({ ...rect(row, FIRST, count, WIDTH), sides: ['rows', 'bottom'], color: colors.line, weight: 'thin' }) as const;
  const columns = LAST + 1 + hiddenColumns.length;
  const changes = (direction: Kpi['direction']) =>
    historyKpis.flatMap((id, index) =>
      kpiOf(id).direction === direction
        ? (['change', 'yearChange'] as const).map(column => rect(rows.historyFirst + index, historyColumn(column)))
        : [],
    );
  const verdicts = [rect(rows.industryFirst, industryColumn('verdict'), INDUSTRY_ROWS)];
  return {
    ...sheetOf('benchmarks', context.language),
    rows: ROWS,
    columns,
    page: true,
    columnWidths: [
      { start: 1, count: 1, size: MARGIN },
      { start: FIRST, count: 1, size: NAME_WIDTH },
      { start: FIRST + 1, count: WIDTH - 2, size: COLUMN_WIDTH },
      { start: LAST, count: 1, size: 140 },
      { start: LAST + 1, count: 1, size: MARGIN },
    ],
    rowHeights: [
      { start: 2, count: 1, size: 38 },
      { start: rows.finding, count: 2, size: 32 },
      { start: rows.historyHead, count: 1, size: 35 },
      { start: rows.voice, count: 1, size: 35 },
      { start: rows.rivalsHead, count: 1, size: 62 },
      { start: rows.industryHead, count: 1, size: 35 },
      { start: rows.industryFirst, count: INDUSTRY_ROWS, size: 46 },
    ],
    frozenRows: 4,
    hiddenColumns: [{ start: LAST + 2, count: hiddenColumns.length }],
    areas: [
      ...pageHead(context, words.title, LAST),
      cell(rows.historyFirst, at('baseId'), baseFormula(context), grey),
      ...history(context),
      ...months(context),
      ...rivals(context),
      ...industry(context),
      down(rows.notes, FIRST, words.notes, styles.small),
    ],
    merged: [rect(rows.finding, FIRST, 1, WIDTH), rect(rows.voice, FIRST, 1, WIDTH)],
    borders: [
      lines(rows.historyFirst, historyKpis.length),
      lines(rows.us, 1),
      lines(rows.industryFirst, INDUSTRY_ROWS),
    ],
    conditions: [
      { ranges: changes('higher-is-better'), when: 'above-zero', color: colors.better },
      { ranges: changes('higher-is-better'), when: 'below-zero', color: colors.worse },
      { ranges: changes('lower-is-better'), when: 'above-zero', color: colors.worse },
      { ranges: changes('lower-is-better'), when: 'below-zero', color: colors.better },
      { ranges: verdicts, when: { text: words.better }, color: colors.better },
      { ranges: verdicts, when: { text: words.worse }, color: colors.worse },
    ],
    guarded: [
      rect(1, 1, rows.industryFirst - 1, columns),
      rect(rows.industryFirst, industryColumn('own'), INDUSTRY_ROWS, columns - industryColumn('own') + 1),
    ],
  };
}

const kpiOf = (id: HistoryKpi): Kpi => {
  const wanted = id === 'rate' ? engagementRates.impressions.id : id;
  const found = (kpis as readonly Kpi[]).find(one => one.id === wanted);
  if (!found) throw new Error(`No KPI ${wanted}`);
  return found;
};

/** Both sides of a KPI over rows of Totals; the lower one of what is no quotient is its measure again. */
function sidesOf(id: HistoryKpi, rowsOf: TotalsRows, context: TemplateContext): readonly [top: string, bottom: string] {
  const totals = totalsFormulas(context.names.totals);
  const kpi = kpiOf(id);
  if (id === 'rate')
    return [
      byBase(BASE, base => sideOf(totals, engagementRates[base], 'engagements', rowsOf)),
      byBase(BASE, base => sideOf(totals, engagementRates[base], base, rowsOf)),
    ];
  const [top, bottom] = measuresIn(kpi);
  return [sideOf(totals, kpi, top, rowsOf), bottom ? sideOf(totals, kpi, bottom, rowsOf) : '""'];
}

function measuresIn(kpi: Kpi): readonly [MeasureId, MeasureId | undefined] {
  const { flows, stocks } = measuresOf(kpi);
  const [top, bottom] = [...flows, ...stocks];
  if (!top) throw new Error(`${kpi.id} has no measure`);
  return [top, bottom];
}

/** The KPI of the cells of its two sides. */
function quotient(id: HistoryKpi, top: string, bottom: string): string {
  if (id === 'rate') return `IF(COUNT(${top},${bottom})=2,IFERROR(${top}/${bottom},""),"")`;
  const kpi = kpiOf(id);
  const [first] = measuresIn(kpi);
  return toSheetFormula(kpi.formula, measure => (measure === first ? top : bottom)).slice(1);
}

function history(context: TemplateContext): Area[] {
  const { texts } = context;
  const words = texts.benchmarksSheet;
  const head: readonly string[] = [
    words.chosen,
    words.previous,
    words.change,
    words.lastYear,
    words.yearChange,
    words.bestMonth,
    words.when,
  ];
  const ahead = refs(rect(rows.historyFirst, at('ahead'), historyKpis.length));
  const finding = `=IF(COUNT(${ahead})>0,${sentence(words.ahead, { better: `SUM(${ahead})`, known: `COUNT(${ahead})` })},${quoted(words.noYear)})`;
  return [
    cell(rows.finding, FIRST, formula(finding), styles.finding),
    cell(rows.history, FIRST, words.history, styles.section),
    paint(rect(rows.historyHead, FIRST, 1, WIDTH), styles.head),
    cell(rows.historyHead, FIRST, texts.goals.columns.kpi),
    across(rows.historyHead, FIRST + 1, head, styles.number),
    paint(rect(rows.historyFirst, FIRST + 1, historyKpis.length, WIDTH - 1), styles.number),
    ...historyKpis.flatMap((id, index): Area[] => {
      const row = rows.historyFirst + index;
      const kpi = kpiOf(id);
      const format = { format: formatIn(kpi.unit) };
      const shown = (column: (typeof historyColumns)[number]) => ref(row, historyColumn(column));
      const inMonths = refs(rect(rows.historyFirst, at(`month.${id}`), MONTHS_BACK));
      const best = kpi.direction === 'higher-is-better' ? 'MAX' : 'MIN';
      const sign = kpi.direction === 'higher-is-better' ? '>' : '<';
      return [
        cell(row, FIRST, id === 'rate' ? formula(`=${rateName(BASE, context)}`) : texts.kpis[id], styles.strong),
        ...periods.flatMap(period => {
          const [top, bottom] = sidesOf(id, { period }, context);
          const [topAt, bottomAt] = [at(`${period}.top`), at(`${period}.bottom`)];
          return [
            cell(row, topAt, formula(`=${top}`), grey),
            cell(row, bottomAt, formula(`=${bottom}`), grey),
            cell(
              row,
              historyColumn(period),
              formula(`=${dashed(quotient(id, ref(row, topAt), ref(row, bottomAt)))}`),
              format,
            ),
          ];
        }),
        cell(row, historyColumn('change'), formula(`=${changeOf(shown('chosen'), shown('previous'))}`), {
          format: formats.change,
        }),
        cell(row, historyColumn('yearChange'), formula(`=${changeOf(shown('chosen'), shown('lastYear'))}`), {
          format: formats.change,
        }),
        cell(row, historyColumn('best'), formula(`=IF(COUNT(${inMonths})>0,${best}(${inMonths}),"${DASH}")`), format),
        cell(
          row,
          historyColumn('when'),
          formula(
            `=IF(ISNUMBER(${shown('best')}),INDEX(${refs(rect(rows.historyFirst, at('month'), MONTHS_BACK))},MATCH(${shown('best')},${inMonths},0)),"")`,
          ),
          { format: formats.month },
        ),
        cell(
          row,
          at('ahead'),
          formula(`=IF(ISNUMBER(${shown('yearChange')}),IF(${shown('yearChange')}${sign}0,1,0),"")`),
          grey,
        ),
        across(row, at('unit'), [kpi.unit, kpi.direction, id], grey),
      ];
    }),
  ];
}

/** The last months with data, for the best of each. */
function months(context: TemplateContext): Area[] {
  return Array.from({ length: MONTHS_BACK }, (_, index): Area[] => {
    const row = rows.historyFirst + index;
    const month = ref(row, at('month'));
    const start =
      index === 0
        ? lastMonthOf(context)
        : `IF(ISNUMBER(${ref(row - 1, at('month'))}),EDATE(${ref(row - 1, at('month'))},-1),"")`;
    return [
      cell(row, at('month'), formula(`=${start}`), { ...grey, format: formats.month }),
      ...historyKpis.flatMap(id => {
        const [top, bottom] = sidesOf(id, { period: 'month', from: month }, context);
        const [topAt, bottomAt] = [at(`month.${id}.top`), at(`month.${id}.bottom`)];
        return across(
          row,
          topAt,
          [top, bottom, quotient(id, ref(row, topAt), ref(row, bottomAt))].map(content =>
            formula(`=IF(ISNUMBER(${month}),${content},"")`),
          ),
          grey,
        );
      }),
    ];
  }).flat();
}

/** Rivals as they were imported, and what we have on the same channels. */
function rivals(context: TemplateContext): Area[] {
  const { texts, names } = context;
  const words = texts.benchmarksSheet;
  const { model } = texts;
  const totals = totalsFormulas(names.totals);
  const dash = `"${DASH}"`;
  const inAll = (id: Hidden) => refs(rect(rows.rivalsFirst, at(id), RIVAL_ROWS));
  const mentions = ['positiveMentions', 'neutralMentions', 'negativeMentions'] as const;
  const known = (sum: string) => `IF(${sum}=0,"",${sum})`;
  const ofRival = (id: (typeof ownMeasures)[number], place: string): string =>
    id === 'mentions'
      ? known(`SUM(${mentions.map(measure => `INDEX(${totals.column(measure)},${place})`).join(',')})`)
      : `IF(INDEX(${totals.column(id)},${place})="","",INDEX(${totals.column(id)},${place}))`;
  const ofUs = (id: (typeof ownMeasures)[number], key: string): string => {
    const own = (measure: MeasureId, none?: string) =>
      totals.total(measure, { period: 'chosen', channelKey: key }, none);
    return id === 'mentions' ? known(`(${mentions.map(measure => own(measure, '0')).join('+')})`) : own(id);
  };
  const places = placesOf({
    totals,
    lists: 'rival',
    over: { period: 'rival' },
    keyedBy: 'channelKey',
    first: rows.rivalsFirst,
    rows: RIVAL_ROWS,
    total: rows.us,
    place: at('place'),
    key: at('key'),
  });
  const listed = Array.from({ length: RIVAL_ROWS }, (_, index): Area[] => {
    const row = rows.rivalsFirst + index;
    const [place, key] = [ref(row, at('place')), ref(row, at('key'))];
    const channel = `INDEX(${totals.column('channel')},${place})`;
    const where = (content: string) => formula(`=IF(ISNUMBER(${place}),${content},"")`);
    const here = (id: Hidden) => ref(row, at(id));
    const number = (id: Hidden) => `IF(ISNUMBER(${here(id)}),${here(id)},${dash})`;
    const share = byVoice(
      id => `IF(ISNUMBER(${here(`counted.${id}`)}),${here(`counted.${id}`)}/${wholeVoice(id)},${dash})`,
    );
    return [
      ...ownMeasures.flatMap(id => {
        const above =
          index === 0
            ? '0'
            : `COUNTIFS(${refs(rect(rows.rivalsFirst, at('key'), index))},${key},${refs(rect(rows.rivalsFirst, at(`own.${id}`), index))},">=0")`;
        return across(
          row,
          at(`rival.${id}`),
          [
            where(ofRival(id, place)),
            where(`IF(ISNUMBER(${here(`rival.${id}`)}),${ofUs(id, key)},"")`),
            // Several rivals on one channel stand beside what we have there once.
            where(`IF(ISNUMBER(${here(`own.${id}`)}),IF(${above}=0,${here(`own.${id}`)},""),"")`),
            where(`IF(ISNUMBER(${here(`own.${id}`)}),${here(`rival.${id}`)},"")`),
          ],
          grey,
        );
      }),
      across(row, FIRST, [
        where(`INDEX(${totals.column('account')},${place})`),
        where(nameOfChannel(channel, key, context)),
        where(number('rival.followers')),
        where(number('rival.posts')),
        where(number('rival.engagements')),
        where(
          dashed(
            `IF(COUNT(${here('rival.engagements')},${here('rival.posts')})=2,IFERROR(${here('rival.engagements')}/${here('rival.posts')},""),"")`,
          ),
        ),
        where(number('rival.mentions')),
        where(share),
      ]),
    ];
  }).flat();
  const us = (id: (typeof ownMeasures)[number]) =>
    `IF(COUNT(${inAll(`first.${id}`)})>0,SUM(${inAll(`first.${id}`)}),${dash})`;
  const any = `ISNUMBER(${ref(rows.rivalsFirst, at('place'))})`;
  const ours = (content: string) => formula(`=IF(${any},${content},"")`);
  const [ownEngagements, ownPosts] = [ref(rows.us, rivalColumn('engagements')), ref(rows.us, rivalColumn('posts'))];
  const measureName = byVoice(id => quoted(id === 'mentions' ? words.mentions : model.measures[id]));
  const count = `COUNTIFS(${totals.column('period')},"rival")`;
  const said = sentence(words.voiceSaid, {
    percent: percent(byVoice(id => `IFERROR(${us(id)}/${wholeVoice(id)},0)`)),
    measure: `(${measureName})`,
  });
  const more = `IF(${count}>${RIVAL_ROWS}," "&${sentence(words.moreRivals, { count: `(${count}-${RIVAL_ROWS})` })},"")`;
  const none = quoted(fill(words.noRivals, { level: model.levels.rival, data: names.data }));
  const head: readonly Content[] = [
    model.dimensions.channel,
    model.measures.followers,
    model.measures.posts,
    model.measures.engagements,
    words.perPost,
    words.mentions,
    formula(
      `=IF(${VOICE}="",${quoted(fill(words.voice, { measure: DASH }))},${sentence(words.voice, { measure: `(${measureName})` })})`,
    ),
  ];
  return [
    ...places,
    ...listed,
    cell(
      rows.historyFirst,
      at('voiceId'),
      formula(
        `=IF(COUNT(${inAll('counted.mentions')})>0,"mentions",IF(COUNT(${inAll('counted.engagements')})>0,"engagements",IF(COUNT(${inAll('counted.posts')})>0,"posts","")))`,
      ),
      grey,
    ),
    cell(rows.rivals, FIRST, words.rivals, styles.section),
    cell(rows.voice, FIRST, formula(`=IF(${any},IF(${VOICE}="","",${said})&${more},${none})`), {
      ...styles.strong,
      wrap: true,
    }),
    paint(rect(rows.rivalsHead, FIRST, 1, WIDTH), styles.head),
    cell(rows.rivalsHead, FIRST, words.rival),
    cell(rows.rivalsHead, FIRST + 1, head[0] ?? ''),
    across(rows.rivalsHead, FIRST + 2, head.slice(1), styles.number),
    paint(rect(rows.us, rivalColumn('followers'), RIVAL_ROWS + 1, 6), {
      ...styles.number,
      format: numberFormats.count,
    }),
    paint(rect(rows.us, rivalColumn('perPost'), RIVAL_ROWS + 1), { format: numberFormats.number }),
    paint(rect(rows.us, rivalColumn('voice'), RIVAL_ROWS + 1), { format: numberFormats.ratio }),
    across(
      rows.us,
      FIRST,
      [
        ours(quoted(words.us)),
        '',
        ours(us('followers')),
        ours(us('posts')),
        ours(us('engagements')),
        ours(dashed(`IF(COUNT(${ownEngagements},${ownPosts})=2,IFERROR(${ownEngagements}/${ownPosts},""),"")`)),
        ours(us('mentions')),
        ours(byVoice(id => `IFERROR(${us(id)}/${wholeVoice(id)},${dash})`)),
      ],
      styles.strong,
    ),
  ];
}

const byVoice = (of: (id: Compared) => string): string =>
  `IF(${VOICE}="mentions",${of('mentions')},IF(${VOICE}="engagements",${of('engagements')},IF(${VOICE}="posts",${of('posts')},"${DASH}")))`;
const wholeVoice = (id: Compared): string =>
  `(SUM(${refs(rect(rows.rivalsFirst, at(`first.${id}`), RIVAL_ROWS))})+SUM(${refs(rect(rows.rivalsFirst, at(`counted.${id}`), RIVAL_ROWS))}))`;

/** The label of a channel of ours, and an own one's name. */
function nameOfChannel(channel: string, key: string, { texts }: TemplateContext): string {
  const ids = ['facebook', 'instagram', 'x', 'linkedin', 'tiktok', 'youtube', 'threads'] as const;
  return ids.reduceRight(
    (otherwise, id) => `IF(${key}="${id}",${quoted(texts.model.channels[id])},${otherwise})`,
    channel,
  );
}

/** What people typed of others, beside what we have: refused in words where it can't be compared. */
function industry(context: TemplateContext): Area[] {
  const { texts, names } = context;
  const words = texts.benchmarksSheet;
  const labels = historyKpis.map(id => (id === 'rate' ? words.engagementRate : texts.kpis[id]));
  const list = wordList(
    at('word'),
    historyKpis,
    ({ kpis: all }) =>
      Object.fromEntries(historyKpis.map(id => [id, id === 'rate' ? words.engagementRate : all[id]])) as Record<
        HistoryKpi,
        string
      >,
  );
  const input = (id: (typeof industryColumns)[number], more: Partial<Area> = {}): Area => ({
    ...rect(rows.industryFirst, industryColumn(id), INDUSTRY_ROWS),
    input: true,
    style: { ...styles.input, ...more.style },
    ...(more.validation ? { validation: more.validation } : {}),
  });
  const ids = refs(rect(rows.historyFirst, at('ids'), historyKpis.length));
  const fact = (column: number, id: string) =>
    `INDEX(${refs(rect(rows.historyFirst, column, historyKpis.length))},MATCH(${id},${ids},0))`;
  const lines = Array.from({ length: INDUSTRY_ROWS }, (_, index): Area[] => {
    const row = rows.industryFirst + index;
    const typed = (id: (typeof industryColumns)[number]) => ref(row, industryColumn(id));
    const [id, base, own] = [ref(row, at('industryId')), ref(row, at('industryBase')), ref(row, at('industryOwn'))];
    const meant = (of: (one: EngagementBase) => string, none: string) =>
      engagementBases.reduceRight(
        (otherwise, one) => `IF(${meansBase(typed('base'), one)},${of(one)},${otherwise})`,
        none,
      );
    const name = (cellOf: string) => byBase(cellOf, one => quoted(texts.model.measures[one]));
    const isOther = `IF(${id}="rate",IF(${base}="",FALSE,NOT(${base}=${BASE})),FALSE)`;
    const sourced = `IF(${typed('source')}="",TRUE,IF(${typed('year')}="",TRUE,FALSE))`;
    const better = `IF(${fact(at('direction'), id)}="higher-is-better",${own}>${typed('value')},${own}<${typed('value')})`;
    const said = `IF(ABS(${own}-${typed('value')})<=ABS(${typed('value')})/1000000000,${quoted(words.same)},IF(${better},${quoted(words.better)},${quoted(words.worse)}))`;
    const verdict = `IF(${typed('kpi')}&${typed('value')}="","",${firstThat([
      [`${id}=""`, quoted(words.kpiUnknown)],
      [`NOT(ISNUMBER(${typed('value')}))`, quoted(words.valueMissing)],
      [`IF(${id}="rate",${base}="",FALSE)`, quoted(words.baseMissing)],
      [
        isOther,
        sentence(words.otherBase, {
          theirs: `(${name(base)})`,
          ours: `(${name(BASE)})`,
          settings: quoted(names.settings),
        }),
      ],
      [`NOT(ISNUMBER(${own}))`, quoted(words.noOwn)],
      [sourced, quoted(words.sourceMissing)],
      ['TRUE', said],
    ])})`;
    return [
      across(
        row,
        at('industryId'),
        [
          `=IF(${typed('kpi')}="","",${list.id(typed('kpi'))})`,
          `=IF(${typed('base')}="","",${meant(one => quoted(one), quoted('other'))})`,
          // An engagement rate by another base is none of ours.
          `=IF(${id}="","",IF(${isOther},"",IFERROR(${fact(historyColumn('chosen'), id)},"")))`,
        ].map(formula),
        grey,
      ),
      across(row, industryColumn('own'), [
        formula(`=IF(ISNUMBER(${own}),${numberText(own, `(${fact(at('unit'), id)})`)},"")`),
        formula(
          `=IF(IF(${id}="rate",${base}="",FALSE),"",IF(COUNT(${own},${typed('value')})=2,IF(${typed('value')}>0,ROUND((${own}-${typed('value')})/${typed('value')},3),""),""))`,
        ),
        formula(`=${verdict}`),
      ]),
    ];
  }).flat();
  return [
    ...list.areas,
    cell(rows.industry, FIRST, words.industry, styles.section),
    cell(rows.industryHelp, FIRST, words.industryHelp, styles.small),
    paint(rect(rows.industryHead, FIRST, 1, WIDTH), styles.head),
    across(
      rows.industryHead,
      FIRST,
      industryColumns.map(id => words[id]),
    ),
    input('kpi', { validation: { kind: 'list', values: labels, strict: false, help: words.kpiHelp } }),
    input('value', {
      style: { align: 'right' },
      validation: { kind: 'above-zero', help: words.valueHelp },
    }),
    input('base', {
      validation: {
        kind: 'list',
        values: engagementBases.map(id => texts.model.measures[id]),
        strict: false,
        help: words.baseHelp,
      },
    }),
    input('source', { style: { wrap: true } }),
    input('year', { style: { align: 'right' } }),
    input('link', { style: { wrap: false } }),
    ...lines,
    paint(rect(rows.industryFirst, industryColumn('own'), INDUSTRY_ROWS, 2), styles.number),
    paint(rect(rows.industryFirst, industryColumn('against'), INDUSTRY_ROWS), { format: formats.change }),
    paint(rect(rows.industryFirst, industryColumn('verdict'), INDUSTRY_ROWS), {
      ...styles.small,
      color: colors.ink,
      wrap: true,
    }),
  ];
}
