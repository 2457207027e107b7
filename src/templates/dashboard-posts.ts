import { engagementRate } from '../kpis/engagement.ts';
import { totalsRange } from '../model/totals-layout.ts';
import { numberFormats } from '../readings/number-format.ts';
import { toSheetFormula } from '../readings/sheet-formula.ts';
import type { TemplateContext } from './context.ts';
import { figure } from './dashboard-figures.ts';
import { FIRST, FIRST_FIGURE_ROW, hidden, POSTS, rowOf, WIDTH } from './dashboard-places.ts';
import { inRow, placeFormula } from './gallery-page.ts';
import { channelLabels, type IdLabels } from './id-labels.ts';
import { dashed } from './listed-table.ts';
import { across, cell, fill, on, quoted, rect, ref, refs } from './paint.ts';
import { type Area, type Border, formula } from './sheet-template.ts';
import { colors, DASH, formats, styles } from './style.ts';
import { totalsFormulas } from './totals-formulas.ts';

/** The posts of the period with most engagements, as Totals lists them. */

/** The title has three columns. */
const columns = {
  title: FIRST,
  channel: FIRST + 3,
  date: FIRST + 4,
  engagements: FIRST + 5,
  seen: FIRST + 6,
  seenAs: FIRST + 7,
  rate: FIRST + 8,
  link: FIRST + 9,
} as const;

/** What a post's engagements may be divided by; followers stand on no post. The chosen base comes first, if the post has it. */
const postBases = ['impressions', 'views', 'reach'] as const;

/** For all of the sheet's formulas that name a channel. */
export const labelsOfChannels = (context: TemplateContext): IdLabels =>
  channelLabels(context, FIRST_FIGURE_ROW, hidden.channelList);

export function postAreas(context: TemplateContext): Area[] {
  const { dashboardSheet: words, model } = context.texts;
  const head = rowOf('postsHead');
  const first = rowOf('postRows');
  const places = refs(rect(first, hidden.postRow, POSTS));
  return [
    cell(
      rowOf('posts'),
      FIRST,
      formula(`=IF(COUNT(${places})=0,${quoted(words.noPosts)},${quoted(words.topPosts)})`),
      styles.section,
    ),
    fill(rect(head, FIRST, 1, WIDTH), styles.head),
    across(head, FIRST, [
      words.post,
      '',
      '',
      words.channel,
      words.date,
      model.measures.engagements,
      words.seen,
      words.seenAs,
      words.rateOfIt,
      words.link,
    ]),
    ...(['engagements', 'seen', 'rate'] as const).map(id => fill(rect(head, columns[id]), styles.number)),
    ...Array.from({ length: POSTS }, (_, index) => postArea(first + index, index, context)).flat(),
    fill(rect(first, columns.date, POSTS), { format: formats.day }),
    fill(rect(first, columns.engagements, POSTS, 2), { ...styles.number, format: numberFormats.count }),
    fill(rect(first, columns.rate, POSTS), { ...styles.number, format: numberFormats.ratio }),
    fill(rect(first, columns.link, POSTS), styles.small),
    fill(rect(head, columns.seenAs), { align: 'center' }),
    fill(rect(first, columns.seenAs, POSTS), { ...styles.small, align: 'center' }),
  ];
}

function postArea(row: number, index: number, context: TemplateContext): Area[] {
  const totals = totalsFormulas(context.names.totals);
  const sheet = on(context.names.totals);
  const place = ref(row, hidden.postRow);
  const base = ref(row, hidden.postBase);
  const text = (column: string) => inRow(column, place);
  const has = (id: (typeof postBases)[number]) => `ISNUMBER(INDEX(${totals.column(id)},${place}))`;
  const firstOf = postBases.reduceRight((otherwise, id) => `IF(${has(id)},"${id}",${otherwise})`, '""');
  const chosenOr = postBases.reduceRight(
    (otherwise, id) => `IF(${figure('base')}="${id}",IF(${has(id)},"${id}",${firstOf}),${otherwise})`,
    firstOf,
  );
  const byOwn = (of: (id: (typeof postBases)[number]) => string) =>
    postBases.reduceRight((otherwise, id) => `IF(${base}="${id}",${of(id)},${otherwise})`, '""');
  const seen = ref(row, columns.seen);
  const engagements = ref(row, columns.engagements);
  const rate = toSheetFormula(engagementRate.formula, name => (name === 'engagements' ? engagements : seen)).slice(1);
  const or = (value: string) => formula(`=IF(ISNUMBER(${place}),${value},"")`);
  const number = (value: string) => or(`IF(ISNUMBER(${value}),${value},"${DASH}")`);
  return [
    cell(row, hidden.postRow, placeFormula(totals, 'post', index), { color: colors.hidden }),
    cell(row, hidden.postBase, or(`IFERROR(${chosenOr},"")`), { color: colors.hidden }),
    cell(row, columns.title, formula(`=${text(sheet + totalsRange('title'))}&""`)),
    cell(row, columns.channel, or(labelsOfChannels(context).of(`INDEX(${totals.column('channel')},${place})`))),
    cell(row, columns.date, or(`INDEX(${totals.column('from')},${place})`)),
    cell(row, columns.engagements, number(`INDEX(${totals.column('engagements')},${place})`)),
    cell(row, columns.seen, or(`IF(${base}="","${DASH}",${byOwn(id => `INDEX(${totals.column(id)},${place})`)})`)),
    cell(row, columns.seenAs, or(byOwn(id => quoted(context.texts.model.measures[id])))),
    cell(row, columns.rate, or(dashed(rate))),
    cell(row, columns.link, formula(`=${text(sheet + totalsRange('reference'))}&""`)),
    // A cell that isn't blank: a long link ends at the page's edge.
    cell(row, columns.link + 1, formula('=""')),
  ];
}

export const postBorders: readonly Border[] = [
  { ...rect(rowOf('postRows'), FIRST, POSTS, WIDTH), sides: ['rows', 'bottom'], color: colors.line, weight: 'thin' },
];
