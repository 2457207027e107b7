import type { TemplateContext } from '../../src/templates/context.ts';
import { costPlace } from '../../src/templates/costs-places.ts';
import { quoted } from '../../src/templates/paint.ts';
import type { Area } from '../../src/templates/sheet-template.ts';
import { campaignKey, helper, monthStart, sumWhere, totalsArea, typedIn } from './expressions.ts';
import {
  at,
  type Block,
  blocks,
  CAMPAIGN_COST_LINES,
  campaignTable,
  channelTable,
  costTable,
  DATA_ROWS,
  endsOf,
  factCell,
  inPeriod,
  LOOSE,
  MONTHS,
  months,
  type Period,
  range,
  total,
} from './places.ts';

/**
 * Costs of one campaign, which Data names: the channels that it ran on in a month share them, else all active ones. Each
 * such cost has a row for each of its months and channels (one, if it names its channel).
 */
export const campaignCostAreas = (context: TemplateContext): Area[] => [...entryAreas(context), ...partRows()];

const lastEntry = costTable.first + costTable.count - 1;

/** How many rows a cost has: one for each of its months and channels. */
function partsOf(row: number): string {
  const [from, last] = [at('costFrom', row), at('costLast', row)];
  const until = `MIN(${last},${at('monthEnd', months.first + MONTHS - 1)})`;
  const count = `((YEAR(${until})-YEAR(${from}))*12+MONTH(${until})-MONTH(${from})+1)`;
  return `IF(${from}=0,0,IF(${until}<${from},0,${count}*${at('costWidth', row)}))`;
}

const ofEntry = (name: string, row: number): string => `INDEX(${range(name, costTable)},${at('partEntry', row)})`;

/** Of each cost: its campaign, and how many rows those before it have. */
function entryAreas({ names }: TemplateContext): Area[] {
  const known = (row: number, then: string, otherwise = '0') =>
    `IF(${at('costCampaign', row)}="",${otherwise},${then})`;
  const window = at('monthStart', months.first);
  const all = range('campaignName', campaignTable);
  const sumBefore = (name: string, index: number, row: number, of: (above: number) => string) =>
    index === 0 ? '0' : `${at(name, row - 1)}+${of(row - 1)}`;
  return [
    helper('costCampaign', costTable, row => {
      const typed = typedIn(names.costs, costPlace('campaign'), row);
      const found = `SUMPRODUCT((${all}=${typed})*(${DATA_ROWS + 1}-${range('order', campaignTable)}))`;
      return `IF(${typed}="","",IF(${at('costAmount', row)}=0,"",IF(${found}=0,"",${found})))`;
    }),
    helper('costFrom', costTable, row =>
      known(row, `IF(${window}=0,0,MAX(${window},${monthStart(at('costFirst', row))}))`),
    ),
    // Shared ones have a row for each channel, and one for none.
    helper('costWidth', costTable, row => known(row, `IF(${at('costChannel', row)}=0,${LOOSE},1)`)),
    helper('costLines', costTable, (row, index) => sumBefore('costLines', index, row, above => at('costWidth', above))),
    helper('costParts', costTable, (row, index) => sumBefore('costParts', index, row, partsOf)),
  ];
}

/** Which cost the n-th of all their rows belongs to; 0 for none. */
const entryOf = (rows: 'costLines' | 'costParts', index: number): string =>
  `IF(${index}>=${factCell(rows)},0,COUNTIFS(${range(rows, costTable)},"<=${index}"))`;

/** How many rows all costs of campaigns have. */
export const campaignCostFacts = {
  costLines: `${at('costLines', lastEntry)}+${at('costWidth', lastEntry)}`,
  costParts: `${at('costParts', lastEntry)}+${partsOf(lastEntry)}`,
};

function partRows(): Area[] {
  const block = blocks.campaignCosts;
  const has = (row: number, then: string, otherwise = '""') => `IF(ISNUMBER(${at('cost', row)}),${then},${otherwise})`;
  const entry = (row: number) => at('partEntry', row);
  const known = (row: number, then: string, otherwise = '0') => `IF(${entry(row)}=0,${otherwise},${then})`;
  const placeIn = (row: number) => {
    const [offset, width] = [at('partOffset', row), ofEntry('costWidth', row)];
    return `IF(${width}=1,${ofEntry('costChannel', row)},${offset}-INT(${offset}/${width})*${width}+1)`;
  };
  const channel = (row: number) => at('channelNumber', row);
  const monthRow = (row: number) => `MATCH(${at('partMonth', row)},${range('monthStart', months)},0)`;
  const end = (row: number) => `INDEX(${range('monthEnd', months)},${monthRow(row)})`;
  const ofData = (name: string) => range(name, blocks.dataRows);
  return [
    helper('partEntry', block, (_, index) => entryOf('costParts', index)),
    helper('partOffset', block, (row, index) => known(row, `${index}-${ofEntry('costParts', row)}`)),
    helper('partMonth', block, row =>
      known(row, `EDATE(${ofEntry('costFrom', row)},INT(${at('partOffset', row)}/${ofEntry('costWidth', row)}))`),
    ),
    helper('partGroup', block, row => known(row, `${entry(row)}*100000+${at('partMonth', row)}`)),
    helper('channelNumber', block, row => known(row, placeIn(row), '""')),
    helper('partActive', block, row => {
      const rows = `${ofData('campaignNumber')},${ofEntry('costCampaign', row)},${ofData('channelNumber')},${channel(row)},${ofData('month')},${at('partMonth', row)},${ofData('hasFlow')},1`;
      return known(row, `IF(COUNTIFS(${rows})>0,1,0)`);
    }),
    helper('cost', block, row => amountOf(row)),
    helper('campaignNumber', block, row => has(row, ofEntry('costCampaign', row))),
    helper('monthNumber', block, row => has(row, at('partMonth', row), '0')),
    helper('lastDay', block, row => has(row, end(row), '0')),
    totalsArea('period', block, row => has(row, '"month"')),
    totalsArea('from', block, row => has(row, at('partMonth', row))),
    totalsArea('to', block, row => has(row, end(row))),
    ...nameAreas(
      block,
      row => has(row, channel(row)),
      row => has(row, at('campaignNumber', row)),
    ),
    totalsArea('investment', block, row => at('cost', row)),
    totalsArea('organicCost', block, row => at('cost', row)),
  ];

  function amountOf(row: number): string {
    const [first, last] = [ofEntry('costFirst', row), ofEntry('costLast', row)];
    const month = at('partMonth', row);
    const days = `(MIN(${last},${end(row)})-MAX(${first},${month})+1)`;
    const year = `(DATE(YEAR(${month})+1,1,1)-DATE(YEAR(${month}),1,1))`;
    const daily = `(${ofEntry('costOnce', row)}+${ofEntry('costMonthly', row)}/(${end(row)}-${month}+1)+${ofEntry('costYearly', row)}/${year})`;
    const active = `SUMIFS(${range('partActive', block)},${range('partGroup', block)},${at('partGroup', row)})`;
    const inGrid = `INDEX(${range('gridActive', blocks.costMonths)},(${monthRow(row)}-1)*${LOOSE}+${channel(row)})`;
    const allActive = `INDEX(${range('monthActive', months)},${monthRow(row)})`;
    const byAll = `IF(${allActive}>0,${inGrid}/${allActive},IF(${channel(row)}=${LOOSE},1,0))`;
    const share = `IF(${ofEntry('costWidth', row)}=1,1,IF(${active}>0,${at('partActive', row)}/${active},${byAll}))`;
    return known(row, `IF(${share}=0,"",IF(${days}<=0,"",${days}*${daily}*${share}))`, '""');
  }
}

/** Rows of a period: what each such cost comes to at each channel. */
export function campaignCostLines(period: Period): Area[] {
  const { first, count } = blocks[period];
  const block: Block = { first: first + count - CAMPAIGN_COST_LINES, count: CAMPAIGN_COST_LINES };
  const parts = blocks.campaignCosts;
  const { from, to } = endsOf(period);
  const place = (row: number) => at('partPlace', row);
  const known = (row: number, then: string) => `IF(${at('partEntry', row)}=0,"",${then})`;
  const has = (row: number, then: string) => `IF(ISNUMBER(${total('investment', row)}),${then},"")`;
  return [
    helper('partEntry', block, (_, index) => `IF(${from}=0,0,${entryOf('costLines', index)})`),
    helper('partPlace', block, (row, index) =>
      known(
        row,
        `IF(${ofEntry('costWidth', row)}=1,${ofEntry('costChannel', row)},${index + 1}-${ofEntry('costLines', row)})`,
      ),
    ),
    totalsArea('investment', block, row =>
      known(
        row,
        sumWhere(
          range('cost', parts),
          `${range('partEntry', parts)},${at('partEntry', row)},${range('channelNumber', parts)},${place(row)},${inPeriod(period, parts)}`,
        ),
      ),
    ),
    totalsArea('organicCost', block, row => total('investment', row)),
    totalsArea('period', block, row => has(row, quoted(period))),
    totalsArea('from', block, row => has(row, from)),
    totalsArea('to', block, row => has(row, to)),
    helper('channelNumber', block, row => has(row, place(row))),
    ...nameAreas(
      block,
      row => at('channelNumber', row),
      row => has(row, ofEntry('costCampaign', row)),
    ),
  ];
}

/** Names of a line of costs, by the numbers of its channel and campaign; `""` where it has none. */
function nameAreas(block: Block, channel: (row: number) => string, campaign: (row: number) => string): Area[] {
  const named = (number: string, name: string, of: Block) =>
    `IF(${number}="","",IFERROR(INDEX(${range(name, of)},${number}),""))`;
  return [
    totalsArea('channel', block, row => named(channel(row), 'channelName', channelTable)),
    totalsArea('channelKey', block, row => named(channel(row), 'keyOfChannel', channelTable)),
    totalsArea('campaign', block, row => named(campaign(row), 'campaignName', campaignTable)),
    totalsArea('campaignKey', block, row => campaignKey(campaign(row))),
    totalsArea('placement', block, row => `IF(${channel(row)}="","","organic")`),
  ];
}
