import { engagementRateByImpressions } from '../kpis/engagement.ts';
import { socialRoi } from '../kpis/value.ts';
import { costCategories } from '../model/costs.ts';
import type { SheetId } from '../model/sheet-ids.ts';
import { toSheetFormula } from '../readings/sheet-formula.ts';
import type { TemplateContext } from './context.ts';
import { type Figure, figure } from './dashboard-figures.ts';
import { goalsBehind } from './dashboard-goals.ts';
import { CHANNEL_ROWS, FIRST_FIGURE_ROW, hidden } from './dashboard-places.ts';
import { labelsOfChannels } from './dashboard-posts.ts';
import { control, inRow, placeFormula } from './gallery-page.ts';
import { costCategoryLabels } from './id-labels.ts';
import { cell, dayText, down, rect, ref, refs, sentence } from './paint.ts';
import { type Area, type Content, formula } from './sheet-template.ts';
import { colors } from './style.ts';
import { totalsFormulas } from './totals-formulas.ts';

/**
 * What the dashboard says in words. Each is a rule over its figures and whole sentences, in the order in which they weigh:
 * what makes other numbers wrong comes first, then money, then the audience, then what is only good to know.
 *
 * The limits are rules of thumb, meant to point at what is far off and at nothing else. No benchmark is in them: what is usual
 * for a brand stands on the sheet of benchmarks.
 */
const limits = {
  /** A week: exports are made weekly or monthly, and a weekend without one is no news. */
  gapDays: 7,
  /** Points by which costs must have outgrown the return: months differ by that much without a reason. */
  costsAheadPercent: 10,
  /** Below this, a few angry people more or less are chance. */
  negativeMentions: 5,
  /** Of negative mentions, in percent: a fifth more is more than a busier month explains. */
  negativeGrowthPercent: 20,
  /** Fewer impressions say nothing about who sees them. */
  impressions: 10_000,
  /** Clicks or sessions per thousand impressions: at 3, a month of 10,000 impressions brings 30 people, one a day. */
  trafficPerThousand: 3,
  /** Fewer sessions are chance. */
  sessions: 100,
  /** Percent of sessions: with six in ten gone at once, most of what was paid for the visits is lost. */
  bouncePercent: 60,
  /** Google Analytics takes a session of ten seconds for an engaged one; nobody reads an offer in less. */
  secondsOnPage: 10,
  /** With fewer, friends and staff decide the rate. */
  followers: 1000,
  /** Engagements per thousand followers in 30 days: at 10, one follower in a hundred reacted once in a month. */
  engagementsPerThousand: 10,
  /** A channel with less than a twentieth of the investment is a trial: its ROI says little. */
  smallestPartOfInvestment: 20,
} as const;

const grey = { color: colors.hidden };
const column = (at: number): string => refs(rect(FIRST_FIGURE_ROW, at, CHANNEL_ROWS));

interface Diagnosis {
  /** An expression: TRUE or FALSE. A figure that isn't known is a text, so rules ask first whether it is a number. */
  readonly holds: string;
  /** An expression: a whole sentence. */
  readonly said: string;
  readonly look: SheetId;
}

/** 12.3: a fraction in percent, in a sentence. */
const percent = (value: string): string => `ROUND(1000*(${value}),0)/10`;
const whole = (value: string): string => `FIXED(${value},0)`;
const known = (...values: readonly string[]): string => `COUNT(${values.join(',')})=${values.length}`;
/** All of them, one after the other: engines may compute every branch, so each may fail and then doesn't hold. */
const all = (...conditions: readonly string[]): string =>
  `IFERROR(${conditions.reduceRight((then, condition) => `IF(${condition},${then},FALSE)`, 'TRUE')},FALSE)`;

export function diagnoses(context: TemplateContext): readonly Diagnosis[] {
  const { says } = context.texts.dashboardSheet;
  const before = (name: Figure) => figure(name, 'before');
  const growth = (name: Figure) => `(100*(${figure(name)}-${before(name)})/${before(name)})`;
  const isComplete = `${figure('coverage')}=""`;
  return [
    gap(context),
    ...lowRoi(context),
    {
      holds: all(
        isComplete,
        known(figure('investment'), before('investment'), figure('totalReturn'), before('totalReturn')),
        `${before('investment')}>0`,
        `${before('totalReturn')}>0`,
        `${growth('investment')}>0`,
        `${growth('investment')}-${growth('totalReturn')}>=${limits.costsAheadPercent}`,
      ),
      said: `IF(${growth('totalReturn')}<0,${sentence(says.returnFell, {
        costs: whole(growth('investment')),
        return: whole(`ABS(${growth('totalReturn')})`),
      })},${sentence(says.costsFaster, { costs: whole(growth('investment')), return: whole(growth('totalReturn')) })})`,
      look: 'costs',
    },
    goalsLate(context),
    {
      holds: all(
        known(figure('negativeMentions'), before('negativeMentions')),
        `${figure('negativeMentions')}>=${limits.negativeMentions}`,
        `${before('negativeMentions')}>0`,
        `${growth('negativeMentions')}>=${limits.negativeGrowthPercent}`,
      ),
      said: sentence(says.negativeMentions, {
        before: whole(before('negativeMentions')),
        now: whole(figure('negativeMentions')),
        percent: whole(growth('negativeMentions')),
      }),
      look: 'data',
    },
    ...littleTraffic(context),
    ...quickVisits(context),
    quietFollowers(context),
    ...bestChannels(context),
    largestCost(context),
  ];
}

/** A channel with data in the period of comparison or later whose data end before those of another one and of the period. */
function gap(context: TemplateContext): Diagnosis {
  const gaps = column(hidden.channelGap);
  const at = `MATCH(MAX(${gaps}),${gaps},0)`;
  const day = `INDEX(${column(hidden.channelTo)},${at})`;
  return {
    holds: all(`COUNT(${gaps})>0`),
    said: sentence(context.texts.dashboardSheet.says.gap, {
      channel: `INDEX(${column(hidden.channel)},${at})`,
      day: dayText(day),
      days: `MAX(${gaps})`,
    }),
    look: 'data',
  };
}

/** Less came back than was spent: by the largest category of costs, and whether the period before had any of it. */
function lowRoi(context: TemplateContext): readonly Diagnosis[] {
  const { says } = context.texts.dashboardSheet;
  const totals = totalsFormulas(context.names.totals);
  const roi = figure('social_roi');
  const [category, label, amount, earlier] = [0, 1, 2, 3].map(index => categoryCell(index)) as [
    string,
    string,
    string,
    string,
  ];
  const share = `100*${amount}/SUMIFS(${totals.column('investment')},${totals.column('period')},"category")`;
  const parts = { roi: percent(roi), category: label, share: `ROUND(${share},0)` };
  const isLow = [`${figure('coverage')}=""`, known(roi, amount), `${roi}<0`, `${category}<>""`];
  // Only where the period before has costs at all: a first period has nothing but new ones.
  const isNew = `IF(${known(figure('investment', 'before'))},IF(COUNT(${earlier})=0,IF(${figure('investment', 'before')}>0,TRUE,FALSE),FALSE),FALSE)`;
  return [
    { holds: all(...isLow, isNew), said: sentence(says.startUp, parts), look: 'costs' },
    { holds: all(...isLow, `NOT(${isNew})`), said: sentence(says.lowRoi, parts), look: 'costs' },
  ];
}

function goalsLate(context: TemplateContext): Diagnosis {
  const { count, behind, goal } = goalsBehind(context);
  return {
    holds: all(`${behind}>0`),
    said: sentence(context.texts.dashboardSheet.says.goalsBehind, { count, behind, goal }),
    look: 'goals',
  };
}

/** Good to know where the ROI is not the trouble. */
function largestCost(context: TemplateContext): Diagnosis {
  const totals = totalsFormulas(context.names.totals);
  const [, label, amount] = [0, 1, 2].map(categoryCell);
  const [period, investment] = [totals.column('period'), totals.column('investment')];
  const investments = `SUMIFS(${investment},${period},"category")`;
  return {
    holds: all(
      `COUNTIFS(${period},"category")>1`,
      known(amount ?? ''),
      `${investments}>0`,
      `IF(COUNT(${figure('social_roi')})=1,${figure('social_roi')}>=0,TRUE)`,
    ),
    said: sentence(context.texts.dashboardSheet.says.largestCost, {
      category: label ?? '',
      share: `ROUND(100*${amount}/${investments},0)`,
      investment: whole(investments),
    }),
    look: 'costs',
  };
}

/** Clicks on posts and ads where they are counted, else sessions of the site's own analytics. */
function littleTraffic(context: TemplateContext): readonly Diagnosis[] {
  const { says } = context.texts.dashboardSheet;
  const [clicks, seen] = [figure('linkClicks beside impressions'), figure('impressions beside linkClicks')];
  const [sessions, impressions] = [figure('sessions'), figure('impressions')];
  const isLittle = (visits: string, of: string) => [
    known(visits, of),
    `${of}>=${limits.impressions}`,
    `1000*${visits}/${of}<${limits.trafficPerThousand}`,
  ];
  return [
    {
      holds: all(...isLittle(clicks, seen)),
      said: sentence(says.fewClicks, {
        clicks: whole(clicks),
        impressions: whole(seen),
        rate: percent(`${clicks}/${seen}`),
      }),
      look: 'report',
    },
    {
      holds: all(`COUNT(${clicks})=0`, ...isLittle(sessions, impressions)),
      said: sentence(says.fewVisits, {
        sessions: whole(sessions),
        impressions: whole(impressions),
        rate: percent(`${sessions}/${impressions}`),
      }),
      look: 'report',
    },
  ];
}

function quickVisits(context: TemplateContext): readonly Diagnosis[] {
  const { says } = context.texts.dashboardSheet;
  const [rate, sessions] = [figure('bounce_rate_by_sessions'), figure('sessions beside engagedSessions')];
  const [seconds, timed] = [figure('timeOnPage beside sessions'), figure('sessions beside timeOnPage')];
  return [
    {
      holds: all(known(rate, sessions), `${sessions}>=${limits.sessions}`, `100*${rate}>=${limits.bouncePercent}`),
      said: sentence(says.quickVisits, {
        bounces: whole(`${rate}*${sessions}`),
        sessions: whole(sessions),
        rate: percent(rate),
      }),
      look: 'data',
    },
    {
      holds: all(
        `COUNT(${rate})=0`,
        known(seconds, timed),
        `${timed}>=${limits.sessions}`,
        `${seconds}/${timed}<${limits.secondsOnPage}`,
      ),
      said: sentence(says.shortVisits, { seconds: `ROUND(${seconds}/${timed},0)`, sessions: whole(timed) }),
      look: 'data',
    },
  ];
}

/** The longer the period, the more engagements there are: they are held against 30 days. */
function quietFollowers(context: TemplateContext): Diagnosis {
  const [engagements, followers] = [figure('engagements beside followers'), figure('followers beside engagements')];
  return {
    holds: all(
      known(engagements, followers, figure('days')),
      `${followers}>=${limits.followers}`,
      `1000*${engagements}/${followers}*30/${figure('days')}<${limits.engagementsPerThousand}`,
    ),
    said: sentence(context.texts.dashboardSheet.says.quietFollowers, {
      engagements: whole(engagements),
      followers: whole(followers),
      // Two places more: a rate of 0.02% is what this is about.
      rate: `ROUND(10000*${engagements}/${followers},0)/100`,
    }),
    look: 'report',
  };
}

/** By ROI where two channels have one, else by engagement rate. */
function bestChannels(context: TemplateContext): readonly Diagnosis[] {
  const { says } = context.texts.dashboardSheet;
  const by = (at: number, text: string, others: readonly string[]): Diagnosis => {
    const values = column(at);
    const name = (value: string) => `INDEX(${column(hidden.channel)},MATCH(${value}(${values}),${values},0))`;
    return {
      holds: all(...others, `COUNT(${values})>1`, `MAX(${values})>MIN(${values})`),
      said: sentence(text, {
        best: name('MAX'),
        bestRate: percent(`MAX(${values})`),
        weakest: name('MIN'),
        weakestRate: percent(`MIN(${values})`),
      }),
      look: 'report',
    };
  };
  return [
    by(hidden.channelRoi, says.channels, [`${figure('coverage')}=""`]),
    by(hidden.channelRate, says.channelsByRate, [`COUNT(${column(hidden.channelRoi)})<2`]),
  ];
}

/** What the rules look at beyond the figures of the cards: channels one by one, and the largest category of costs. */
export function diagnosisFigures(context: TemplateContext): Area[] {
  return [
    ...Array.from({ length: CHANNEL_ROWS }, (_, index) => channelArea(index, context)).flat(),
    ...categoryAreas(context),
  ];
}

function channelArea(index: number, context: TemplateContext): Area[] {
  const totals = totalsFormulas(context.names.totals);
  const row = FIRST_FIGURE_ROW + index;
  const at = (where: number) => ref(row, where);
  const place = at(hidden.channelRow);
  const value = (id: Parameters<typeof totals.column>[0]) => inRow(totals.column(id), place);
  const { key, returned, invested } = {
    key: at(hidden.channelId),
    returned: value('totalReturn'),
    invested: value('investment'),
  };
  const [returnAt, investmentAt] = [at(hidden.channelReturn), at(hidden.channelInvestment)];
  const roi = toSheetFormula(socialRoi.formula, name => (name === 'totalReturn' ? returnAt : investmentAt)).slice(1);
  const isTrial = `${limits.smallestPartOfInvestment}*${investmentAt}<${figure('investment')}`;
  const side = (measure: 'engagements' | 'impressions', beside: 'engagements' | 'impressions') =>
    totals.total(measure, { period: 'chosen', channelKey: key, beside });
  const [engagements, impressions] = [at(hidden.channelEngagements), at(hidden.channelImpressions)];
  const rate = toSheetFormula(engagementRateByImpressions.formula, id =>
    id === 'engagements' ? engagements : impressions,
  ).slice(1);
  const to = at(hidden.channelTo);
  const last = `MIN(MAX(${column(hidden.channelTo)}),${control(context, 'chosenTo')})`;
  const content: readonly (readonly [number, Content])[] = [
    [hidden.channelRow, placeFormula(totals, 'channel', index)],
    [hidden.channelId, formula(`=${value('channelKey')}`)],
    [
      hidden.channel,
      formula(
        `=IF(ISNUMBER(${place}),${labelsOfChannels(context).of(`INDEX(${totals.column('channel')},${place})`)},"")`,
      ),
    ],
    [hidden.channelReturn, formula(`=${returned}`)],
    [hidden.channelInvestment, formula(`=${invested}`)],
    [
      hidden.channelRoi,
      formula(`=IFERROR(IF(COUNT(${investmentAt},${figure('investment')})=2,IF(${isTrial},"",${roi}),""),"")`),
    ],
    [hidden.channelEngagements, formula(`=IF(${key}="","",${side('engagements', 'impressions')})`)],
    [hidden.channelImpressions, formula(`=IF(${key}="","",${side('impressions', 'engagements')})`)],
    [
      hidden.channelRate,
      formula(
        `=IFERROR(IF(${known(engagements, impressions)},IF(${impressions}>=${limits.impressions},${rate},""),""),"")`,
      ),
    ],
    [hidden.channelTo, formula(`=${value('to')}`)],
    [
      hidden.channelGap,
      formula(
        `=IFERROR(IF(${known(to, control(context, 'chosenTo'), control(context, 'previousFrom'))},IF(${to}>=${control(context, 'previousFrom')},IF(${last}-${to}>=${limits.gapDays},${last}-${to},""),""),""),"")`,
      ),
    ],
  ];
  return content.map(([where, what]) => cell(row, where, what, grey));
}

/** Below the lists: the largest category's id, label, amount, and its amount in the period before. */
const categoryRow = FIRST_FIGURE_ROW + costCategories.length + 1;
const categoryCell = (index: number): string => ref(categoryRow + index, hidden.categoryList);

function categoryAreas(context: TemplateContext): Area[] {
  const totals = totalsFormulas(context.names.totals);
  const place = ref(categoryRow + 4, hidden.categoryList);
  const labels = costCategoryLabels(context, FIRST_FIGURE_ROW, hidden.categoryList);
  const ids = refs(rect(FIRST_FIGURE_ROW, hidden.categoryList, costCategories.length));
  const id = categoryCell(0);
  // A category of people's own is compared by nothing: its name may hold wildcards.
  const isOwn = `IFERROR(INDEX(${ids},MATCH(${id},${ids},0))<>${id},TRUE)`;
  const earlier = `SUMIFS(${totals.column('investment')},${totals.column('period')},"previousCategory",${totals.column('category')},${id})`;
  const content: readonly Content[] = [
    formula(`=${inRow(totals.column('category'), place)}`),
    formula(`=${labels.of(id)}`),
    formula(`=${inRow(totals.column('investment'), place)}`),
    formula(`=IF(${isOwn},0,IF(${earlier}=0,"",${earlier}))`),
    placeFormula(totals, 'category', 0),
  ];
  return [...labels.areas, down(categoryRow, hidden.categoryList, content, grey)];
}
