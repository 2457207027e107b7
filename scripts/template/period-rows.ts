import { columnLetters } from '../../src/core/cell.ts';
import { measureIds } from '../../src/model/measures.ts';
import { totalsColumn } from '../../src/model/totals-layout.ts';
import type { Area } from '../../src/templates/sheet-template.ts';
import { stockDay, stockMonth, stockValue } from './data-rows.ts';
import { helper, sumWhere, totalsArea } from './expressions.ts';
import {
  at,
  type Block,
  blocks,
  categoriesAndOwn,
  channelTable,
  factCell,
  LINES,
  LOOSE,
  lineTable,
  monthRows,
  months,
  range,
  summedMeasures,
  total,
  totalRange,
} from './places.ts';

type Period = 'chosen' | 'previous' | 'lastYear';
const ends = (period: Period) => ({ from: factCell(`${period}From`), to: factCell(`${period}To`) });

/** Month rows that lie in a period wholly. */
const inPeriod = (period: Period, block: Block = monthRows): string => {
  const { from, to } = ends(period);
  return `${range('monthNumber', block)},">="&${from},${totalRange('to', block)},"<="&${to}`;
};

/** Whether a row of Totals holds any measure. */
const measured = (row: number): string => {
  const columns = measureIds.map(totalsColumn);
  return `COUNT($${columnLetters(Math.min(...columns))}${row}:$${columnLetters(Math.max(...columns))}${row})`;
};

/** The rows of the periods, of categories of costs, of campaigns and of channels, all from the rows of months. */
export function periodAreas(): Area[] {
  return [
    ...(['chosen', 'previous', 'lastYear'] as const).flatMap(periodRows),
    ...categoryRows('category', 'chosen'),
    ...categoryRows('previousCategory', 'previous'),
    ...campaignRows(),
    ...channelRows(),
  ];
}

function periodRows(period: Period): Area[] {
  const block = blocks[period];
  const { from, to } = ends(period);
  const isLine = (index: number) => index < LINES;
  const lineAt = (name: string, index: number) => at(name, lineTable.first + index);
  const channelOf = (index: number) => index - LINES + 1;
  const known = (index: number, then: string, otherwise = '""') => {
    const exists = isLine(index)
      ? `IF(${lineAt('lineRow', index)}=0,${otherwise},${then})`
      : `IF(COUNTIFS(${range('line', monthRows)},${index + 1})=0,${otherwise},${then})`;
    return `IF(${from}=0,${otherwise},${exists})`;
  };
  const shown = (row: number, then: string) => `IF(${measured(row)}=0,"",${then})`;
  const ofData = (id: string, index: number) => `INDEX(${range(id, blocks.dataRows)},${lineAt('lineRow', index)})`;
  return [
    ...summedMeasures.map(id =>
      totalsArea(id, block, (_, index) =>
        known(
          index,
          sumWhere(totalRange(id, monthRows), `${range('line', monthRows)},${index + 1},${inPeriod(period)}`),
        ),
      ),
    ),
    helper('stockDay', block, (_, index) =>
      isLine(index) ? known(index, stockDay(lineAt('lineRow', index), to), '0') : '0',
    ),
    helper('stockMonth', block, (row, index) =>
      isLine(index) ? `IF(${at('stockDay', row)}=0,0,${stockMonth(lineAt('lineGroup', index), to)})` : '0',
    ),
    totalsArea('followers', block, (row, index) => (isLine(index) ? stockValue(row, lineAt('lineRow', index)) : '""')),
    totalsArea('period', block, row => shown(row, `"${period}"`)),
    totalsArea('from', block, row => shown(row, from)),
    totalsArea('to', block, row => shown(row, to)),
    totalsArea('channel', block, (row, index) => {
      if (isLine(index)) return shown(row, ofData('channel', index));
      return channelOf(index) === LOOSE
        ? '""'
        : shown(row, at('channelName', channelTable.first + channelOf(index) - 1));
    }),
    ...(['account', 'campaign'] as const).map(id =>
      totalsArea(id, block, (row, index) => (isLine(index) ? shown(row, ofData(id, index)) : '""')),
    ),
    totalsArea('placement', block, (row, index) =>
      shown(row, isLine(index) ? ofData('placement', index) : '"organic"'),
    ),
    helper('channelNumber', block, (row, index) =>
      shown(row, isLine(index) ? lineAt('lineChannel', index) : String(channelOf(index))),
    ),
  ];
}

/** What costs of each category come to; ad spend is that of Data. */
function categoryRows(kind: 'category' | 'previousCategory', period: Period): Area[] {
  const block = blocks[kind];
  const { from, to } = ends(period);
  const shown = (row: number, then: string) => `IF(ISNUMBER(${total('investment', row)}),${then},"")`;
  const spent = `SUM(${totalRange('spend', blocks[period])})`;
  const amount = (index: number): string => {
    const category = categoriesAndOwn[index] ?? 'own';
    if (category === 'ads') return spent;
    return `SUMIFS(${range(`category.${category}`, months)},${range('monthStart', months)},">="&${from},${range('monthEnd', months)},"<="&${to})`;
  };
  const isAds = (index: number) => categoriesAndOwn[index] === 'ads';
  return [
    totalsArea('investment', block, (_, index) => `IF(${from}=0,"",IF(${amount(index)}=0,"",${amount(index)}))`),
    totalsArea('organicCost', block, (row, index) => (isAds(index) ? '""' : total('investment', row))),
    totalsArea('spend', block, (row, index) => (isAds(index) ? total('investment', row) : '""')),
    totalsArea('period', block, row => shown(row, `"${kind}"`)),
    totalsArea('from', block, row => shown(row, from)),
    totalsArea('to', block, row => shown(row, to)),
    totalsArea('category', block, (row, index) => shown(row, `"${categoriesAndOwn[index] ?? 'own'}"`)),
  ];
}

/** In the order in which Data names them. */
function campaignRows(): Area[] {
  const block = blocks.campaigns;
  const { from, to } = ends('chosen');
  const data = blocks.dataRows;
  const place = (index: number) => `MATCH(${index + 1},${range('campaignRun', data)},0)`;
  const shown = (row: number, then: string) => `IF(${measured(row)}=0,"",${then})`;
  return [
    ...summedMeasures.map(id =>
      totalsArea(id, block, (_, index) => {
        const sum = sumWhere(
          totalRange(id, data),
          `${range('campaignNumber', data)},${index + 1},${inPeriod('chosen', data)}`,
        );
        return `IF(${from}=0,"",IF(ISNUMBER(${place(index)}),${sum},""))`;
      }),
    ),
    totalsArea('period', block, row => shown(row, '"campaign"')),
    totalsArea('from', block, row => shown(row, from)),
    totalsArea('to', block, row => shown(row, to)),
    totalsArea('campaign', block, (row, index) => shown(row, `INDEX(${range('campaign', data)},${place(index)})`)),
  ];
}

function channelRows(): Area[] {
  const block = blocks.channelRows;
  const number = (row: number) => at('channelNumber', row);
  const shown = (row: number, then: string, otherwise = '""') => `IF(${number(row)}=0,${otherwise},${then})`;
  const fact = (name: string, row: number) => `INDEX(${range(name, channelTable)},${number(row)})`;
  return [
    helper(
      'channelNumber',
      block,
      (_, index) => `IFERROR(MATCH(${index + 1},${range('channelPlace', channelTable)},0),0)`,
    ),
    ...summedMeasures.map(id =>
      totalsArea(id, block, row =>
        shown(row, sumWhere(totalRange(id, blocks.chosen), `${range('channelNumber', blocks.chosen)},${number(row)}`)),
      ),
    ),
    totalsArea('period', block, row => shown(row, '"channel"')),
    totalsArea('from', block, row => shown(row, fact('channelFrom', row))),
    totalsArea('to', block, row => shown(row, fact('channelTo', row))),
    totalsArea('channel', block, row => shown(row, fact('channelName', row))),
  ];
}
