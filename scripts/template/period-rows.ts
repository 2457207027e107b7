import type { Area } from '../../src/templates/sheet-template.ts';
import { campaignCostLines } from './campaign-costs.ts';
import { stockDay, stockMonth, stockValue } from './data-rows.ts';
import { campaignKey, channelKey, constants, helper, sumWhere, totalsArea } from './expressions.ts';
import {
  at,
  type Block,
  blocks,
  categoriesAndOwn,
  categoryPeriods,
  categoryTable,
  channelTable,
  endsOf,
  inPeriod,
  LINES,
  LOOSE,
  lineTable,
  measured,
  monthRows,
  months,
  type Period,
  range,
  summedMeasures,
  total,
  totalRange,
} from './places.ts';

/** The rows of the periods, of categories of costs and of channels, all from the rows of months. */
export function periodAreas(): Area[] {
  return [
    ...(['chosen', 'previous', 'lastYear'] as const).flatMap(period => [
      ...periodRows(period),
      ...campaignCostLines(period),
    ]),
    ...categoryTables(),
    ...categoryRows('category', 'chosen'),
    ...categoryRows('previousCategory', 'previous'),
    ...channelRows(),
  ];
}

function periodRows(period: Period): Area[] {
  const { first } = blocks[period];
  const block: Block = { first, count: LINES + LOOSE };
  const { from, to } = endsOf(period);
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
    totalsArea('channelKey', block, (row, index) =>
      channelOf(index) === LOOSE ? '""' : channelKey(at('channelNumber', row)),
    ),
    totalsArea('campaignKey', block, (row, index) =>
      isLine(index) ? shown(row, campaignKey(ofData('campaignNumber', index))) : '""',
    ),
  ];
}

/** What costs of each category come to, and its place: the dearest first. Ad spend is that of Data. */
function categoryTables(): Area[] {
  const tables = categoryPeriods.flatMap(period => {
    const { from, to } = endsOf(period);
    const amounts = range(`amount.${period}`, categoryTable);
    return [
      helper(`amount.${period}`, categoryTable, (_, index) => {
        const category = categoriesAndOwn[index] ?? 'own';
        const amount =
          category === 'ads'
            ? `SUM(${totalRange('spend', blocks[period])})`
            : `SUMIFS(${range(`category.${category}`, months)},${range('monthStart', months)},">="&${from},${range('monthEnd', months)},"<="&${to})`;
        return `IF(${from}=0,0,${amount})`;
      }),
      helper(`place.${period}`, categoryTable, row => {
        const mine = at(`amount.${period}`, row);
        const before = `(${amounts}>${mine})+(${amounts}=${mine})*(${range('order', categoryTable)}>${at('order', row)})`;
        return `IF(${mine}=0,0,1+SUMPRODUCT((${amounts}<>0)*(${before})))`;
      }),
    ];
  });
  return [constants('categoryId', categoriesAndOwn), ...tables];
}

function categoryRows(kind: 'category' | 'previousCategory', period: 'chosen' | 'previous'): Area[] {
  const block = blocks[kind];
  const { from, to } = endsOf(period);
  const category = (row: number) => total('category', row);
  const place = (index: number) => `MATCH(${index + 1},${range(`place.${period}`, categoryTable)},0)`;
  const shown = (row: number, then: string) => `IF(${category(row)}="","",${then})`;
  const isAds = (row: number, then: string, otherwise: string) =>
    shown(row, `IF(${category(row)}="ads",${then},${otherwise})`);
  return [
    totalsArea(
      'category',
      block,
      (_, index) => `IFERROR(INDEX(${range('categoryId', categoryTable)},${place(index)}),"")`,
    ),
    totalsArea('period', block, row => shown(row, `"${kind}"`)),
    totalsArea('from', block, row => shown(row, from)),
    totalsArea('to', block, row => shown(row, to)),
    totalsArea('investment', block, (row, index) =>
      shown(row, `INDEX(${range(`amount.${period}`, categoryTable)},${place(index)})`),
    ),
    totalsArea('organicCost', block, row => isAds(row, '""', total('investment', row))),
    totalsArea('spend', block, row => isAds(row, total('investment', row), '""')),
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
    totalsArea('channelKey', block, row => shown(row, fact('keyOfChannel', row))),
  ];
}
