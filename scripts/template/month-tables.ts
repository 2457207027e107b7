import type { TemplateContext } from '../../src/templates/context.ts';
import { hidden as costHidden, costPlace } from '../../src/templates/costs-places.ts';
import type { Area } from '../../src/templates/sheet-template.ts';
import { KNOWN } from '../../src/templates/totals-formulas.ts';
import { hidden as valueHidden, valuePlace } from '../../src/templates/values-places.ts';
import { stockDay, stockMonth, stockValue } from './data-rows.ts';
import {
  campaignKey,
  channelKey,
  helper,
  LAST_DAY,
  largest,
  meaningOf,
  monthEnd,
  totalsArea,
  typedIn,
} from './expressions.ts';
import type { Lists } from './lists.ts';
import {
  at,
  blocks,
  CHANNELS,
  categoriesAndOwn,
  channelTable,
  costTable,
  DATA_ROWS,
  factCell,
  LINES,
  LOOSE,
  lineTable,
  MONTHS,
  monthRows,
  months,
  range,
  ruleTable,
  STOCK_LINES,
  stockTable,
  table,
  total,
  totalRange,
} from './places.ts';

const data = blocks.dataRows;
const inData = (name: string): string => range(name, data);
/** The n-th row of a table, counted from 0. */
const nth = (index: number): number => months.first + index;

/** Tables beside the rows: months, channels, lines, what was typed on Costs and Values; and the rows that follow. */
export function monthTableAreas(context: TemplateContext, lists: Lists): Area[] {
  return [
    ...channelAreas(lists),
    ...lineAreas(),
    ...costAreas(context, lists),
    ...ruleAreas(context, lists),
    ...monthAreas(),
    ...costRows(),
    ...stockRows(),
  ];
}

function channelAreas(lists: Lists): Area[] {
  const number = (index: number) => String(index + 1);
  const ofChannel = (index: number) => `(${inData('channelNumber')}=${number(index)})`;
  const chosen = (name: 'totalReturn' | 'impressions' | 'investment', row: number, index: number) =>
    `IF(${at('channelName', row)}="",0,SUMIFS(${totalRange(name, blocks.chosen)},${range('channelNumber', blocks.chosen)},${number(index)}))`;
  const [returned, seen, cost] = ['channelReturn', 'channelSeen', 'channelCost'].map(name =>
    range(name, channelTable),
  ) as [string, string, string];
  return [
    helper(
      'channelName',
      channelTable,
      (_, index) => `IFERROR(INDEX(${inData('channel')},MATCH(${number(index)},${inData('channelRun')},0)),"")`,
    ),
    // An id of ours stands for itself, a name of one's own by its number.
    helper('keyOfChannel', channelTable, (row, index) => {
      const isOurs = `SUMPRODUCT((${range('meaning.channel', table(lists.channel.length))}=${at('channelName', row)})*1)>0`;
      return `IF(${at('channelName', row)}="","",IF(${isOurs},${at('channelName', row)},"o${number(index)}"))`;
    }),
    helper(
      'channelFrom',
      channelTable,
      (row, index) =>
        `IF(${at('channelName', row)}="",0,${LAST_DAY}-${largest(`${ofChannel(index)}*(${LAST_DAY}-${inData('first')})`)})`,
    ),
    helper(
      'channelTo',
      channelTable,
      (row, index) => `IF(${at('channelName', row)}="",0,${largest(`${ofChannel(index)}*${inData('last')}`)})`,
    ),
    helper('channelReturn', channelTable, (row, index) => chosen('totalReturn', row, index)),
    helper('channelSeen', channelTable, (row, index) => chosen('impressions', row, index)),
    helper('channelCost', channelTable, (row, index) => chosen('investment', row, index)),
    // The largest return first, then the most impressions, the dearest, the first.
    helper('channelPlace', channelTable, row => {
      const [mine, mineSeen, mineCost] = ['channelReturn', 'channelSeen', 'channelCost'].map(name => at(name, row));
      const listed = `(${range('channelName', channelTable)}<>"")*(${range('channelName', channelTable)}<>"web")`;
      const before = `(${returned}>${mine})+(${returned}=${mine})*((${seen}>${mineSeen})+(${seen}=${mineSeen})*((${cost}>${mineCost})+(${cost}=${mineCost})*(${range('order', channelTable)}>${at('order', row)})))`;
      return `IF(${at('channelName', row)}="",0,IF(${at('channelName', row)}="web",0,1+SUMPRODUCT(${listed}*(${before}))))`;
    }),
  ];
}

function lineAreas(): Area[] {
  const from = (name: string, row: number) => `INDEX(${inData(name)},${at('lineRow', row)})`;
  const known = (row: number, then: string, otherwise = '0') => `IF(${at('lineRow', row)}=0,${otherwise},${then})`;
  return [
    helper('lineRow', lineTable, (_, index) => `IFERROR(MATCH(${index + 1},${inData('lineRun')},0),0)`),
    helper('lineGroup', lineTable, row => known(row, from('groupId', row))),
    helper('lineChannel', lineTable, row => known(row, from('channelNumber', row))),
    helper('linePlain', lineTable, row =>
      known(
        row,
        `IF(${from('account', row)}&${from('campaign', row)}="",IF(${from('placement', row)}="organic",${from('channelNumber', row)},0),0)`,
      ),
    ),
    helper('lineStockRun', lineTable, (row, index) => {
      const has = known(
        row,
        `IF(COUNTIFS(${inData('lineId')},${at('lineRow', row)},${inData('value.followers')},${KNOWN})>0,1,0)`,
      );
      return `${index === 0 ? '0' : at('lineStockRun', row - 1)}+${has}`;
    }),
    helper(
      'stockLine',
      stockTable,
      (_, index) => `IFERROR(MATCH(${index + 1},${range('lineStockRun', lineTable)},0),0)`,
    ),
  ];
}

/** What of each cost counts: in the base currency, without ad spend, which belongs into Data. */
function costAreas({ names }: TemplateContext, lists: Lists): Area[] {
  const cell = (column: number, row: number) => typedIn(names.costs, column, row);
  const typed = (key: Parameters<typeof costPlace>[0], row: number) => cell(costPlace(key), row);
  const amount = (row: number) => at('costAmount', row);
  const frequency = (row: number) => cell(costHidden.frequency, row);
  const has = (row: number, then: string, otherwise = '0') => `IF(${amount(row)}=0,${otherwise},${then})`;
  const by = (name: string, row: number, value: string) => has(row, `IF(${frequency(row)}="${name}",${value},0)`);
  return [
    helper('costAmount', costTable, row => {
      const inBase = cell(costHidden.inBase, row);
      const [whole, ads] = [typed('amount', row), typed('adSpend', row)];
      const of = `IF(ISNUMBER(${whole}),${whole},${typed('hourlyRate', row)}*${typed('hours', row)})`;
      const rest = `IF(ISNUMBER(${ads}),IF(${of}>0,${inBase}*(1-${ads}/${of}),0),${inBase})`;
      return `IF(ISNUMBER(${inBase}),IF(ISNUMBER(${typed('from', row)}),IF(${cell(costHidden.category, row)}="ads",0,${rest}),0),0)`;
    }),
    helper('costFirst', costTable, row => has(row, `INT(${typed('from', row)})`)),
    helper('costLast', costTable, row =>
      has(
        row,
        `IF(ISNUMBER(${typed('to', row)}),INT(${typed('to', row)}),IF(${frequency(row)}="once",${at('costFirst', row)},${LAST_DAY}))`,
      ),
    ),
    helper('costOnce', costTable, row =>
      by('once', row, `${amount(row)}/(${at('costLast', row)}-${at('costFirst', row)}+1)`),
    ),
    helper('costMonthly', costTable, row => by('monthly', row, amount(row))),
    helper('costYearly', costTable, row => by('yearly', row, amount(row))),
    helper('costChannel', costTable, row => {
      const channel = typed('channel', row);
      const name = meaningOf(channel, 'channel', lists.channel.length, channel);
      const found = `SUMPRODUCT((${range('channelName', channelTable)}=${name})*(${DATA_ROWS + 1}-${range('order', channelTable)}))`;
      const split = meaningOf(typed('split', row), 'split', lists.split.length, '"by-hand"');
      const shared = `IF(${typed('split', row)}="",0,IF(${split}="equally",0,${LOOSE}))`;
      return has(row, `IF(${channel}="",${shared},IF(${found}=0,${LOOSE},${found}))`, '-1');
    }),
    // Costs of one campaign have rows of their own.
    helper('costPlace', costTable, row => `IF(${at('costCampaign', row)}="",${at('costChannel', row)},-1)`),
    helper('costCategory', costTable, row => has(row, cell(costHidden.category, row), '""')),
  ];
}

function ruleAreas({ names }: TemplateContext, lists: Lists): Area[] {
  const cell = (column: number, row: number) => typedIn(names.values, column, row);
  const typed = (key: Parameters<typeof valuePlace>[0], row: number) => cell(valuePlace(key), row);
  const isMeasured = (row: number, then: string, otherwise: string) =>
    `IF(${cell(valueHidden.counts, row)}="measured",${then},${otherwise})`;
  const known = (row: number, then: string, otherwise: string) =>
    `IF(${at('ruleResult', row)}="",${otherwise},${then})`;
  return [
    helper('ruleResult', ruleTable, row => {
      const result = cell(valueHidden.result, row);
      const valued = isMeasured(row, result, `IF(ISNUMBER(${typed('value', row)}),${result},"")`);
      return `IF(${typed('toCheck', row)}&""="",${valued}&"","")`;
    }),
    helper('ruleType', ruleTable, row => `${typed('conversionType', row)}&""`),
    helper('ruleChannel', ruleTable, row =>
      meaningOf(typed('channel', row), 'channel', lists.channel.length, typed('channel', row)),
    ),
    helper('ruleFrom', ruleTable, row => `IF(ISNUMBER(${typed('from', row)}),INT(${typed('from', row)}),0)`),
    helper('ruleValue', ruleTable, row => known(row, isMeasured(row, '0', typed('value', row)), '0')),
    // The most specific first, then the latest, then the upper row.
    helper('ruleWeight', ruleTable, (row, index) =>
      known(
        row,
        `IF(${at('ruleType', row)}="",0,2000000000)+IF(${at('ruleChannel', row)}="",0,1000000000)+${at('ruleFrom', row)}*100+${ruleTable.count - index}`,
        '0',
      ),
    ),
  ];
}

const costs = (name: string): string => range(name, costTable);

/** What the costs come to in a month, spread over days. */
function costIn(month: string, end: string, which: string): string {
  const [first, last] = [costs('costFirst'), costs('costLast')];
  const until = `((${last}<${end})*${last}+(${last}>=${end})*${end})`;
  const since = `((${first}>${month})*${first}+(${first}<=${month})*${month})`;
  const year = `(DATE(YEAR(${month})+1,1,1)-DATE(YEAR(${month}),1,1))`;
  const daily = `(${costs('costOnce')}+${costs('costMonthly')}/(${end}-${month}+1)+${costs('costYearly')}/${year})`;
  return `SUMPRODUCT((${which})*(${first}<=${end})*(${last}>=${month})*(${until}-${since}+1)*${daily})`;
}

const ofPlace = (place: number): string => `${costs('costPlace')}=${place}`;

function monthAreas(): Area[] {
  const last = factCell('lastMonth');
  const known = (row: number, then: string) => `IF(${at('monthStart', row)}=0,0,${then})`;
  const inMonth = (row: number, which: string) => known(row, costIn(at('monthStart', row), at('monthEnd', row), which));
  const isChosen = (row: number) =>
    `IF(${factCell('chosenFrom')}=0,0,IF(${at('monthStart', row)}<${factCell('chosenFrom')},0,IF(${at('monthEnd', row)}>${factCell('chosenTo')},0,1)))`;
  const hasSome = (row: number, id: 'totalReturn' | 'investment') =>
    known(
      row,
      `IF(${isChosen(row)}=0,0,IF(COUNTIFS(${range('monthNumber', monthRows)},${at('monthStart', row)},${totalRange(id, monthRows)},${KNOWN})>0,1,0))`,
    );
  return [
    helper('monthStart', months, (_, index) => `IF(${last}=0,0,EDATE(${last},${index - MONTHS + 1}))`),
    helper('monthEnd', months, row => known(row, monthEnd(at('monthStart', row)))),
    helper('monthActive', months, (row, index) =>
      known(row, `SUM(${range('gridActive', { first: blocks.costMonths.first + index * LOOSE, count: CHANNELS })})`),
    ),
    helper('monthShared', months, row => inMonth(row, ofPlace(0))),
    helper('monthLoose', months, row => inMonth(row, ofPlace(LOOSE))),
    helper('monthReturn', months, row => hasSome(row, 'totalReturn')),
    helper('monthCost', months, row => hasSome(row, 'investment')),
    ...categoriesAndOwn.map(category =>
      helper(`category.${category}`, months, row => inMonth(row, `${costs('costCategory')}="${category}"`)),
    ),
  ];
}

/** What each channel costs in each month, where no row of Data holds it. */
function costRows(): Area[] {
  const block = blocks.costMonths;
  const place = (index: number) => ({ month: nth(Math.floor(index / LOOSE)), channel: (index % LOOSE) + 1 });
  const nameRow = (channel: number) => channelTable.first + channel - 1;
  const isLoose = (channel: number) => channel === LOOSE;
  const has = (row: number, then: string, otherwise = '""') => `IF(ISNUMBER(${at('cost', row)}),${then},${otherwise})`;
  return [
    helper('gridKey', block, (_, index) => {
      const { month, channel } = place(index);
      return `IF(${at('monthStart', month)}=0,0,${at('monthStart', month)}*100+${channel})`;
    }),
    helper('gridActive', block, (row, index) => {
      const { month, channel } = place(index);
      if (isLoose(channel)) return '0';
      const active = `COUNTIFS(${inData('channelNumber')},${channel},${inData('month')},${at('monthStart', month)},${inData('hasFlow')},1)`;
      const name = at('channelName', nameRow(channel));
      return `IF(${at('gridKey', row)}=0,0,IF(${name}="",0,IF(${name}="web",0,IF(${active}>0,1,0))))`;
    }),
    helper('gridAmount', block, (row, index) => {
      const { month, channel } = place(index);
      const [shared, active] = [at('monthShared', month), at('monthActive', month)];
      if (isLoose(channel))
        return `IF(${at('gridKey', row)}=0,0,${at('monthLoose', month)}+IF(${active}=0,${shared},0))`;
      const own = costIn(at('monthStart', month), at('monthEnd', month), ofPlace(channel));
      return `IF(${at('gridKey', row)}=0,0,IF(${at('channelName', nameRow(channel))}="",0,${own}+IF(${at('gridActive', row)}=1,${shared}/${active},0)))`;
    }),
    helper('cost', block, row => {
      const [amount, key] = [at('gridAmount', row), at('gridKey', row)];
      return `IF(${amount}=0,"",IF(COUNTIFS(${inData('costKey')},${key})>0,"",${amount}))`;
    }),
    helper('line', block, (row, index) => {
      const { channel } = place(index);
      const plain = range('linePlain', lineTable);
      return has(row, `IFERROR(MATCH(${channel},${plain},0),${LINES + channel})`);
    }),
    helper('channelNumber', block, (row, index) => has(row, String(place(index).channel))),
    helper('monthNumber', block, (row, index) => has(row, at('monthStart', place(index).month), '0')),
    helper('lastDay', block, (row, index) => has(row, at('monthEnd', place(index).month), '0')),
    totalsArea('period', block, row => has(row, '"month"')),
    totalsArea('from', block, (row, index) => has(row, at('monthStart', place(index).month))),
    totalsArea('to', block, (row, index) => has(row, at('monthEnd', place(index).month))),
    totalsArea('channel', block, (row, index) => {
      const { channel } = place(index);
      return isLoose(channel) ? '""' : has(row, at('channelName', nameRow(channel)));
    }),
    totalsArea('channelKey', block, (row, index) => {
      const { channel } = place(index);
      return isLoose(channel) ? '""' : has(row, at('keyOfChannel', nameRow(channel)));
    }),
    totalsArea('placement', block, row => has(row, '"organic"')),
    totalsArea('investment', block, row => at('cost', row)),
    totalsArea('organicCost', block, row => at('cost', row)),
  ];
}

/** Followers carried into months of which Data holds no row of the line. */
function stockRows(): Area[] {
  const block = blocks.stockMonths;
  const place = (index: number) => ({
    month: nth(Math.floor(index / STOCK_LINES)),
    stock: stockTable.first + (index % STOCK_LINES),
  });
  const lineFact = (name: string, stock: number) => `INDEX(${range(name, lineTable)},${at('stockLine', stock)})`;
  const ofData = (name: string, stock: number) => `INDEX(${inData(name)},${lineFact('lineRow', stock)})`;
  const has = (row: number, then: string, otherwise = '""') =>
    `IF(ISNUMBER(${total('followers', row)}),${then},${otherwise})`;
  return [
    helper('stockDay', block, (_, index) => {
      const { month, stock } = place(index);
      const [start, end] = [at('monthStart', month), at('monthEnd', month)];
      const isThere = `COUNTIFS(${inData('lineMonth')},${lineFact('lineRow', stock)}*100000+${start})>0`;
      return `IF(${at('stockLine', stock)}=0,0,IF(${start}=0,0,IF(${isThere},0,${stockDay(lineFact('lineRow', stock), end)})))`;
    }),
    helper('stockMonth', block, (row, index) => {
      const { month, stock } = place(index);
      return `IF(${at('stockDay', row)}=0,0,${stockMonth(lineFact('lineGroup', stock), at('monthEnd', month))})`;
    }),
    totalsArea('followers', block, (row, index) => stockValue(row, lineFact('lineRow', place(index).stock))),
    totalsArea('period', block, row => has(row, '"month"')),
    totalsArea('from', block, (row, index) => has(row, at('monthStart', place(index).month))),
    totalsArea('to', block, (row, index) => has(row, at('monthEnd', place(index).month))),
    ...(['channel', 'account', 'campaign', 'placement'] as const).map(id =>
      totalsArea(id, block, (row, index) => has(row, ofData(id, place(index).stock))),
    ),
    totalsArea('channelKey', block, row => channelKey(at('channelNumber', row))),
    totalsArea('campaignKey', block, (row, index) =>
      has(row, campaignKey(ofData('campaignNumber', place(index).stock))),
    ),
    helper('line', block, (row, index) => has(row, at('stockLine', place(index).stock))),
    helper('channelNumber', block, (row, index) => has(row, lineFact('lineChannel', place(index).stock))),
    helper('monthNumber', block, (row, index) => has(row, at('monthStart', place(index).month), '0')),
    helper('lastDay', block, (row, index) => has(row, at('monthEnd', place(index).month), '0')),
  ];
}
