import { fill as fillText } from '../i18n/language.ts';
import { sheetOf, type TemplateContext, worded } from './context.ts';
import { cell, fill, quoted, rect, ref, sentence } from './paint.ts';
import { channelsPart, shortChannels } from './report-channels.ts';
import { dayFigure, figure, figureAreas } from './report-figures.ts';
import { goalsPart, shortGoals } from './report-goals.ts';
import type { ReportPart } from './report-part.ts';
import {
  COLUMN_WIDTH,
  COLUMNS,
  FIRST,
  HIDDEN_COLUMNS,
  LAST,
  MARGIN,
  type PartId,
  partIds,
  ROWS,
  rowHeights,
  rowOf,
  VISIBLE_COLUMNS,
  WIDTH,
} from './report-places.ts';
import { salesPart } from './report-sales.ts';
import { settingCell } from './settings-sheet.ts';
import { type Area, formula, type SheetTemplate } from './sheet-template.ts';
import { colors, styles } from './style.ts';

/**
 * The ROI report in four parts, one printed page each. What people type into its comments is theirs. Results without a
 * money value stand beside the ROI and are no part of it.
 */
export function reportSheet(context: TemplateContext): SheetTemplate {
  const parts: readonly ReportPart[] = [
    goalsPart(context),
    channelsPart(context),
    salesPart(context),
    shortGoals(context),
    shortChannels(context),
  ];
  const { comments } = context.texts.reportSheet;
  const typed = [
    [rowOf('goals', 'comment'), comments.goals],
    [rowOf('channels', 'comment'), comments.channels],
    [rowOf('sales', 'comment'), comments.sales],
    [rowOf('shortfall', 'comment'), comments.shortfall],
    [rowOf('shortfall', 'comment2'), comments.strategy],
  ] as const;
  return {
    ...sheetOf('report', context.language),
    rows: ROWS,
    columns: COLUMNS,
    page: true,
    columnWidths: [
      { start: 1, count: 1, size: MARGIN },
      { start: FIRST, count: WIDTH, size: COLUMN_WIDTH },
      { start: LAST + 1, count: 1, size: MARGIN },
    ],
    rowHeights,
    hiddenColumns: [HIDDEN_COLUMNS],
    areas: [
      ...figureAreas(context),
      ...partIds.flatMap(part => pageHead(part, context)),
      ...parts.flatMap(part => part.areas),
      ...typed.flatMap(([row, label]): Area[] => [
        cell(row, FIRST, label, styles.stage),
        {
          ...rect(row + 1, FIRST, 1, WIDTH),
          input: true,
          style: { ...styles.input, vertical: 'top', wrap: true },
        },
      ]),
    ],
    merged: [...parts.flatMap(part => part.merged ?? []), ...typed.map(([row]) => rect(row + 1, FIRST, 1, WIDTH))],
    borders: [
      ...partIds.map(part => ({
        ...rect(rowOf(part, 'part'), FIRST, 1, WIDTH),
        sides: ['top'] as const,
        color: colors.organic,
        weight: 'medium' as const,
      })),
      ...parts
        .flatMap(part => part.lined ?? [])
        .map(table => ({
          ...table,
          sides: ['rows', 'bottom'] as const,
          color: colors.line,
          weight: 'thin' as const,
        })),
    ],
    conditions: parts.flatMap(part => part.conditions ?? []),
    charts: parts.flatMap(part => part.charts ?? []),
    // Comments are typed on purpose.
    guarded: guardedRows(typed.map(([row]) => row + 1)).map(([from, to]) =>
      rect(from, 1, to - from + 1, VISIBLE_COLUMNS),
    ),
  };
}

/** Rows between those that people type into. */
function guardedRows(typed: readonly number[]): readonly (readonly [from: number, to: number])[] {
  const ends = [...typed, ROWS + 1];
  return ends.map((row, index) => [(ends[index - 1] ?? 0) + 1, row - 1] as const).filter(([from, to]) => from <= to);
}

/** Each page says whose report it is, of when, and how far the data reach. */
function pageHead(part: PartId, context: TemplateContext): Area[] {
  const words = context.texts.reportSheet;
  const row = rowOf(part, 'title');
  const page = fillText(words.page, { page: partIds.indexOf(part) + 1, pages: partIds.length });
  const first = part === partIds[0];
  const title = cell(row, FIRST, first ? formula(titleFormula(context)) : formula(`=${ref(1, FIRST)}`), {
    ...styles.title,
    vertical: 'bottom',
  });
  return [
    first ? { ...title, note: printing(context) } : title,
    cell(row, LAST, page, { ...styles.quiet, align: 'right', vertical: 'bottom' }),
    cell(row + 1, FIRST, formula(first ? leadFormula(context) : `=${ref(2, FIRST)}`), styles.quiet),
    fill(rect(row + 2, FIRST, 1, WIDTH), { ...styles.section, color: colors.organic, vertical: 'middle' }),
    cell(row + 2, FIRST, `${partIds.indexOf(part) + 1}  ${words.parts[part]}`),
  ];
}

function titleFormula(context: TemplateContext): string {
  const { title } = context.texts.reportSheet;
  const brand = settingCell(context, 'brand');
  return `=IF(${brand}="",${quoted(title)},${brand}&${quoted(` · ${title}`)})`;
}

const printing = (context: TemplateContext): string =>
  fillText(worded(context.texts.reportSheet.printing, context), {
    rows: partIds
      .slice(1)
      .map(part => rowOf(part, 'title'))
      .join(', '),
  });

/** Period, comparison, currency, last day with data: what is unknown is left out. */
function leadFormula(context: TemplateContext): string {
  const words = context.texts.reportSheet;
  const currency = settingCell(context, 'baseCurrency');
  const days = (text: string, from: 'from' | 'beforeFrom', to: 'to' | 'beforeTo') =>
    sentence(text, { from: dayFigure(from), to: dayFigure(to) });
  return `=IF(ISNUMBER(${figure('from')}),${days(words.period, 'from', 'to')},"–")&IF(ISNUMBER(${figure('beforeFrom')}),${days(` · ${words.comparedWith}`, 'beforeFrom', 'beforeTo')},"")&IF(${currency}="","",${sentence(` · ${context.texts.workbook.dashboard.amountsIn}`, { currency })})&IF(ISNUMBER(${figure('dataTo')}),${sentence(` · ${words.dataTo}`, { day: dayFigure('dataTo') })},"")`;
}
