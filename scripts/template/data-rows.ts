import type { TemplateContext } from '../../src/templates/context.ts';
import { settingCell } from '../../src/templates/settings-sheet.ts';
import type { Area } from '../../src/templates/sheet-template.ts';
import { KNOWN } from '../../src/templates/totals-formulas.ts';
import {
  campaignKey,
  channelKey,
  constants,
  dataCell,
  helper,
  LAST_DAY,
  largest,
  meaningOf,
  monthEnd,
  monthStart,
  sumWhere,
  totalsArea,
} from './expressions.ts';
import type { Lists } from './lists.ts';
import {
  at,
  blocks,
  channelTable,
  DATA_ROWS,
  type FileMeasure,
  fileMeasures,
  flowMeasures,
  measured,
  range,
  refusedDimensions,
  ruleTable,
  total,
  valuedMeasures,
} from './places.ts';

const block = blocks.dataRows;
const col = (name: string): string => range(name, block);
const isMoney = (id: FileMeasure): boolean => id === 'revenue' || id === 'spend';

/** What each row of Data says, which of its numbers count, and the month rows: one for each line and month. */
export function dataRowAreas(context: TemplateContext, lists: Lists): Area[] {
  return [...readAreas(context, lists), ...countAreas(), ...worthAreas(), ...monthAreas()];
}

function readAreas(context: TemplateContext, lists: Lists): Area[] {
  const data = (key: string, row: number) => dataCell(context, key, row);
  const base = settingCell(context, 'baseCurrency');
  const each = (name: string, inRow: (row: number, index: number) => string) => helper(name, block, inRow);
  /** A money cell in another currency than the base is left out. */
  const inBase = (row: number, then: string, otherwise: string): string => {
    const currency = data('currency', row);
    return `IF(${currency}="",${then},IF(${currency}=${base},${then},${otherwise}))`;
  };
  const day = (cell: string) => `IF(ISNUMBER(${cell}),IF(${cell}>=1,IF(${cell}<=${LAST_DAY},INT(${cell}),0),0),0)`;
  return [
    constants(
      'order',
      Array.from({ length: DATA_ROWS }, (_, index) => DATA_ROWS - index),
    ),
    each('first', row => day(data('from', row))),
    each(
      'last',
      row =>
        `IF(${at('first', row)}=0,0,IF(${data('to', row)}="",IF(${at('first', row)}=${monthStart(at('first', row))},${monthEnd(at('first', row))},${at('first', row)}),${day(data('to', row))}))`,
    ),
    each(
      'month',
      row =>
        `IF(${at('first', row)}=0,0,IF(${at('last', row)}<${at('first', row)},0,IF(${monthStart(at('first', row))}=${monthStart(at('last', row))},${monthStart(at('first', row))},0)))`,
    ),
    each('channel', row => meaningOf(data('channel', row), 'channel', lists.channel.length, data('channel', row))),
    each('account', row => `${data('account', row)}&""`),
    each('campaign', row => `${data('campaign', row)}&""`),
    each('type', row => `${data('conversionType', row)}&""`),
    each(
      'placement',
      row =>
        `IF(${data('placement', row)}="","mixed",${meaningOf(data('placement', row), 'placement', lists.placement.length, '""')})`,
    ),
    ...fileMeasures.map(id =>
      each(`typed.${id}`, row => {
        const number = data(id, row);
        return `IF(ISNUMBER(${number}),${isMoney(id) ? inBase(row, number, '""') : number},"")`;
      }),
    ),
    each(
      'counted',
      row =>
        `IF(${at('month', row)}=0,0,IF(${at('channel', row)}="",0,IF(${at('placement', row)}="",0,IF(${['key', ...refusedDimensions].map(key => data(key, row)).join('&')}="",1,0))))`,
    ),
    each(
      'leftOut',
      row =>
        `IF(${at('counted', row)}=1,0,IF(${data('from', row)}&${data('channel', row)}="",IF(COUNT(${typedIn(row)})>0,1,0),1))`,
    ),
    each(
      'foreign',
      row =>
        `IF(${at('counted', row)}=0,0,${inBase(row, '0', `IF(COUNT(${data('revenue', row)},${data('spend', row)})>0,1,0)`)})`,
    ),
  ];
}

const across = (kind: 'typed' | 'value', row: number): string =>
  `${at(`${kind}.${fileMeasures[0]}`, row)}:${at(`${kind}.${fileMeasures.at(-1)}`, row)}`;
const typedIn = (row: number): string => across('typed', row);

/** Groups, lines and months get numbers: a text as a criterion could be a pattern. The first row of each lends its own. */
function countAreas(): Area[] {
  const each = (name: string, inRow: (row: number, index: number) => string) => helper(name, block, inRow);
  const ifCounted = (row: number, then: string, otherwise: string) =>
    `IF(${at('counted', row)}=0,${otherwise},${then})`;
  const joined = (row: number, names: readonly string[]) =>
    ifCounted(row, names.map(name => at(name, row)).join('&"¦"&'), '""');
  const firstOf = (text: string, row: number) =>
    `IF(${at(text, row)}="",0,${DATA_ROWS + 1}-${largest(`(${col(text)}=${at(text, row)})*${col('order')}`)})`;
  const countedFirst = (text: string, row: number) =>
    ifCounted(
      row,
      `IF(${at(text, row)}="",0,${DATA_ROWS + 1}-${largest(`(${col(text)}=${at(text, row)})*(${col('counted')}=1)*${col('order')}`)})`,
      '0',
    );
  const run = (name: string, row: number, index: number) =>
    `${index === 0 ? '0' : at(`${name}Run`, row - 1)}+IF(${at(`${name}Id`, row)}=${index + 1},1,0)`;
  const numbered = (name: string, row: number) =>
    `IF(${at(`${name}Id`, row)}=0,"",INDEX(${col(`${name}Run`)},${at(`${name}Id`, row)}))`;
  const placement = (row: number) => at('placement', row);
  return [
    each('groupText', row => joined(row, ['channel', 'account'])),
    each('lineText', row => joined(row, ['channel', 'account', 'campaign', 'placement'])),
    each('groupId', row => firstOf('groupText', row)),
    each('lineId', row => firstOf('lineText', row)),
    each('channelId', row => countedFirst('channel', row)),
    each('campaignId', row => countedFirst('campaign', row)),
    ...['line', 'channel', 'campaign'].map(name => each(`${name}Run`, (row, index) => run(name, row, index))),
    each('line', row => numbered('line', row)),
    each('channelNumber', row => numbered('channel', row)),
    each('campaignNumber', row => numbered('campaign', row)),
    each('groupMonth', row => `IF(${at('groupId', row)}=0,0,${at('groupId', row)}*100000+${at('month', row)})`),
    each('lineMonth', row => `IF(${at('lineId', row)}=0,0,${at('lineId', row)}*100000+${at('month', row)})`),
    // Undivided rows before those by type, accounts before campaigns, what tells organic from paid before what doesn't.
    each(
      'rank',
      row =>
        `IF(${at('type', row)}="",0,20)+IF(${at('campaign', row)}="",0,10)+IF(${placement(row)}="mixed",2,IF(${placement(row)}="paid",1,0))`,
    ),
    each('contested', row =>
      ifCounted(
        row,
        `COUNTIFS(${col('groupMonth')},${at('groupMonth', row)},${col('rank')},"<"&${at('rank', row)})`,
        '0',
      ),
    ),
    ...fileMeasures.map(id =>
      each(`value.${id}`, row => {
        const typed = at(`typed.${id}`, row);
        const other = `IF(${placement(row)}="organic","paid",IF(${placement(row)}="paid","organic","none"))`;
        const better = `COUNTIFS(${col('groupMonth')},${at('groupMonth', row)},${col('rank')},"<"&${at('rank', row)},${col('placement')},"<>"&${other},${col(`typed.${id}`)},${KNOWN})`;
        return ifCounted(
          row,
          `IF(${at('contested', row)}=0,${typed},IF(${typed}="","",IF(${better}=0,${typed},"")))`,
          '""',
        );
      }),
    ),
    each('twice', row => ifCounted(row, `COUNT(${typedIn(row)})-COUNT(${across('value', row)})`, '0')),
    each('hasFlow', row =>
      ifCounted(row, `IF(COUNT(${across('value', row)})-COUNT(${at('value.followers', row)})>0,1,0)`, '0'),
    ),
    each('isFirst', (row, index) =>
      ifCounted(
        row,
        index === 0
          ? '1'
          : `IF(COUNTIFS(${at('lineMonth', block.first).replace(/(\d+)$/u, '$$$1')}:${at('lineMonth', row - 1)},${at('lineMonth', row)})=0,1,0)`,
        '0',
      ),
    ),
    each('channelLast', row =>
      ifCounted(row, `IFERROR(INDEX(${range('channelTo', channelTable)},${at('channelNumber', row)}),0)`, '0'),
    ),
  ];
}

/** What the results of a row are worth by the values that hold on the month's first day. */
function worthAreas(): Area[] {
  const rules = (name: string) => range(name, ruleTable);
  const units = (row: number) => `${at(`unit.${valuedMeasures[0]}`, row)}:${at(`unit.${valuedMeasures.at(-1)}`, row)}`;
  const values = (row: number) =>
    `${at(`value.${valuedMeasures[0]}`, row)}:${at(`value.${valuedMeasures.at(-1)}`, row)}`;
  return [
    ...valuedMeasures.map(id =>
      helper(`unit.${id}`, block, row => {
        const fits = (rule: string, own: string) => `((${rules(rule)}="")+(${rules(rule)}=${at(own, row)})>0)`;
        const best = largest(
          `(${rules('ruleResult')}="${id}")*${fits('ruleType', 'type')}*${fits('ruleChannel', 'channel')}*(${rules('ruleFrom')}<=${at('month', row)})*${rules('ruleWeight')}`,
        );
        const worth = `IF(COUNTIFS(${rules('ruleResult')},"${id}")=0,0,SUMIFS(${rules('ruleValue')},${rules('ruleWeight')},${best}))`;
        const revenue = at('typed.revenue', row);
        // Their revenue is measured: it would count twice.
        const unlessMeasured = `IF(ISNUMBER(${revenue}),IF(${revenue}<>0,0,${worth}),${worth})`;
        const unit =
          id === 'orders'
            ? unlessMeasured
            : id === 'conversions'
              ? `IF(${at('type', row)}="",${worth},${unlessMeasured})`
              : worth;
        return `IF(ISNUMBER(${at(`value.${id}`, row)}),${unit},0)`;
      }),
    ),
    helper('worth', block, row => `IF(SUMPRODUCT((${units(row)}<>0)*1)=0,"",SUMPRODUCT(${units(row)},${values(row)}))`),
  ];
}

/** The rows of Totals: each line once a month, beside the first row of Data that tells of it. */
function monthAreas(): Area[] {
  const isFirst = (row: number, then: string, otherwise = '""') => `IF(${at('isFirst', row)}=1,${then},${otherwise})`;
  const inLine = (row: number) => `${col('lineMonth')},${at('lineMonth', row)}`;
  const grid = blocks.costMonths;
  const value = (id: FileMeasure, row: number) => total(id, row);
  return [
    totalsArea('period', block, row => isFirst(row, '"month"')),
    totalsArea('from', block, row => isFirst(row, at('month', row))),
    totalsArea('to', block, row => isFirst(row, monthEnd(at('month', row)))),
    ...(['channel', 'account', 'campaign', 'placement'] as const).map(id =>
      totalsArea(id, block, row => isFirst(row, at(id, row))),
    ),
    totalsArea('channelKey', block, row => isFirst(row, channelKey(at('channelNumber', row)))),
    totalsArea('campaignKey', block, row => isFirst(row, campaignKey(at('campaignNumber', row)))),
    ...flowMeasures.map(id => totalsArea(id, block, row => isFirst(row, sumWhere(col(`value.${id}`), inLine(row))))),
    totalsArea('followers', block, row => isFirst(row, stockValue(row, at('lineId', row)))),
    totalsArea('valuedReturn', block, row => isFirst(row, sumWhere(col('worth'), inLine(row)))),
    totalsArea('investment', block, row =>
      isFirst(
        row,
        `IF(COUNT(${value('spend', row)},${at('cost', row)})=0,"",SUM(${value('spend', row)},${at('cost', row)}))`,
      ),
    ),
    totalsArea('organicCost', block, row => isFirst(row, at('cost', row))),
    totalsArea('totalReturn', block, row =>
      isFirst(
        row,
        `IF(COUNT(${value('revenue', row)},${total('valuedReturn', row)})=0,"",SUM(${value('revenue', row)},${total('valuedReturn', row)}))`,
      ),
    ),
    totalsArea('organicImpressions', block, row =>
      isFirst(row, `IF(${at('placement', row)}="organic",${value('impressions', row)},"")`),
    ),
    helper('flows', block, row => isFirst(row, `${measured(row)}-COUNT(${total('followers', row)})`, '0')),
    helper('monthNumber', block, row => isFirst(row, at('month', row), '0')),
    helper('lastDay', block, row =>
      isFirst(row, largest(`(${col('lineMonth')}=${at('lineMonth', row)})*${col('last')}`), '0'),
    ),
    helper('stockDay', block, row => isFirst(row, stockDay(at('lineId', row), monthEnd(at('month', row))), '0')),
    helper('stockMonth', block, row => isFirst(row, stockMonth(at('groupId', row), monthEnd(at('month', row))), '0')),
    // What a channel costs stands with its organic numbers: rates ask for rows that hold both.
    helper('costKey', block, row =>
      isFirst(
        row,
        `IF(${at('account', row)}&${at('campaign', row)}="",IF(${at('placement', row)}="organic",${at('month', row)}*100+${at('channelNumber', row)},0),0)`,
        '0',
      ),
    ),
    helper('cost', block, row => {
      const amount = `SUMIFS(${range('gridAmount', grid)},${range('gridKey', grid)},${at('costKey', row)})`;
      return `IF(${at('costKey', row)}=0,"",IF(${amount}=0,"",${amount}))`;
    }),
  ];
}

/** The last day up to a day on which a line says its followers; 0 for none. */
export const stockDay = (lineId: string, day: string): string =>
  largest(`(${col('lineId')}=${lineId})*(${col('last')}<=${day})*ISNUMBER(${col('value.followers')})*${col('last')}`);
/** The last month up to a day in which any line of the account does. */
export const stockMonth = (groupId: string, day: string): string =>
  largest(
    `(${col('groupId')}=${groupId})*(${col('last')}<=${day})*ISNUMBER(${col('value.followers')})*${col('month')}`,
  );
/** A line's followers, unless another line of the account has newer ones. */
export const stockValue = (row: number, lineId: string): string => {
  const day = at('stockDay', row);
  return `IF(${day}=0,"",IF(${monthStart(day)}<>${at('stockMonth', row)},"",SUMIFS(${col('value.followers')},${col('lineId')},${lineId},${col('last')},${day})))`;
};
