import type { Area } from '../../src/templates/sheet-template.ts';
import { campaignKey, helper, LAST_DAY, largest, sumWhere, totalsArea } from './expressions.ts';
import {
  at,
  blocks,
  CAMPAIGNS,
  CHANNELS,
  campaignTable,
  endsOf,
  inPeriod,
  monthRows,
  range,
  summedMeasures,
  totalRange,
} from './places.ts';

const data = blocks.dataRows;
const inData = (name: string): string => range(name, data);

/** A table of the campaigns that Data names, and the rows of Totals that follow from it. */
export const campaignAreas = (): Area[] => [...tableAreas(), ...campaignRows(), ...campaignLifeRows()];

function tableAreas(): Area[] {
  const ofCampaign = (index: number) => `(${inData('campaignNumber')}=${index + 1})`;
  const known = (row: number, then: string, otherwise = '0') => `IF(${at('campaignRow', row)}=0,${otherwise},${then})`;
  const all = (name: string) => range(name, campaignTable);
  const first = `(${all('order')}>`;
  const on = Array.from({ length: CHANNELS }, (_, index) => `campaignOn.${index + 1}`);
  return [
    helper('campaignName', campaignTable, row =>
      known(row, `INDEX(${inData('campaign')},${at('campaignRow', row)})`, '""'),
    ),
    helper('campaignRow', campaignTable, (_, index) => `IFERROR(MATCH(${index + 1},${inData('campaignRun')},0),0)`),
    helper('campaignFrom', campaignTable, (row, index) =>
      known(row, `${LAST_DAY}-${largest(`${ofCampaign(index)}*(${LAST_DAY}-${inData('first')})`)}`),
    ),
    helper('campaignTo', campaignTable, (row, index) => known(row, largest(`${ofCampaign(index)}*${inData('last')}`))),
    ...on.map((name, channel) =>
      helper(name, campaignTable, (row, index) =>
        known(
          row,
          `IF(COUNTIFS(${inData('campaignNumber')},${index + 1},${inData('channelNumber')},${channel + 1})>0,1,0)`,
        ),
      ),
    ),
    // What it cost in the chosen period; -1 where the period holds nothing of it.
    helper('campaignCost', campaignTable, (row, index) => {
      const rows = `${range('campaignNumber', monthRows)},${index + 1},${inPeriod('chosen')}`;
      const cost = `SUMIFS(${totalRange('investment', monthRows)},${rows})`;
      return known(row, `IF(COUNTIFS(${rows},${range('flows', monthRows)},">0")=0,-1,${cost})`, '-1');
    }),
    // The dearest first, then the upper one.
    helper('campaignPlace', campaignTable, row => {
      const mine = at('campaignCost', row);
      const before = `(${all('campaignCost')}>${mine})+(${all('campaignCost')}=${mine})*${first}${at('order', row)})`;
      return `IF(${mine}<0,0,1+SUMPRODUCT((${all('campaignCost')}>=0)*(${before})))`;
    }),
    // The one that ended last first, then the one that began last, then the upper one.
    helper('lifePlace', campaignTable, row => {
      const [to, from] = [at('campaignTo', row), at('campaignFrom', row)];
      const later = `(${all('campaignFrom')}>${from})+(${all('campaignFrom')}=${from})*${first}${at('order', row)})`;
      const before = `(${all('campaignTo')}>${to})+(${all('campaignTo')}=${to})*(${later})`;
      return known(row, `1+SUMPRODUCT((${all('campaignRow')}>0)*(${before}))`);
    }),
    // The number of the last one before it on any of its channels.
    helper('campaignBefore', campaignTable, row => {
      const shared = on.map(name => `${all(name)}*${at(name, row)}`).join('+');
      const best = largest(
        `(${all('campaignRow')}>0)*(${all('campaignTo')}<${at('campaignFrom', row)})*((${shared})>0)*(${CAMPAIGNS + 1}-${all('lifePlace')})`,
      );
      return known(row, `IF(${best}=0,0,MATCH(${CAMPAIGNS + 1}-${best},${all('lifePlace')},0))`);
    }),
  ];
}

const ofCampaignTable = (name: string, row: number): string =>
  `INDEX(${range(name, campaignTable)},${at('campaignNumber', row)})`;
/** What each campaign brought in the chosen period, the dearest first. */
function campaignRows(): Area[] {
  const block = blocks.campaigns;
  const { from, to } = endsOf('chosen');
  const number = (row: number) => at('campaignNumber', row);
  const shown = (row: number, then: string) => `IF(${number(row)}="","",${then})`;
  return [
    helper(
      'campaignNumber',
      block,
      (_, index) => `IFERROR(MATCH(${index + 1},${range('campaignPlace', campaignTable)},0),"")`,
    ),
    ...summedMeasures.map(id =>
      totalsArea(id, block, row =>
        shown(
          row,
          sumWhere(
            totalRange(id, monthRows),
            `${range('campaignNumber', monthRows)},${number(row)},${inPeriod('chosen')}`,
          ),
        ),
      ),
    ),
    totalsArea('period', block, row => shown(row, '"campaign"')),
    totalsArea('from', block, row => shown(row, from)),
    totalsArea('to', block, row => shown(row, to)),
    totalsArea('campaign', block, row => shown(row, ofCampaignTable('campaignName', row))),
    totalsArea('campaignKey', block, row => campaignKey(number(row))),
  ];
}

/** The same over all months, with the campaign that each is compared with. */
function campaignLifeRows(): Area[] {
  const block = blocks.campaignLives;
  const number = (row: number) => at('campaignNumber', row);
  const shown = (row: number, then: string) => `IF(${number(row)}="","",${then})`;
  const before = (row: number) => ofCampaignTable('campaignBefore', row);
  const hasBefore = (row: number, then: string) => shown(row, `IF(${before(row)}=0,"",${then})`);
  return [
    helper(
      'campaignNumber',
      block,
      (_, index) => `IFERROR(MATCH(${index + 1},${range('lifePlace', campaignTable)},0),"")`,
    ),
    ...summedMeasures.map(id =>
      totalsArea(id, block, row =>
        shown(row, sumWhere(totalRange(id, monthRows), `${range('campaignNumber', monthRows)},${number(row)}`)),
      ),
    ),
    totalsArea('period', block, row => shown(row, '"campaignLife"')),
    totalsArea('from', block, row => shown(row, ofCampaignTable('campaignFrom', row))),
    totalsArea('to', block, row => shown(row, ofCampaignTable('campaignTo', row))),
    totalsArea('campaign', block, row => shown(row, ofCampaignTable('campaignName', row))),
    totalsArea('campaignKey', block, row => campaignKey(number(row))),
    totalsArea('reference', block, row =>
      hasBefore(row, `INDEX(${range('campaignName', campaignTable)},${before(row)})`),
    ),
    totalsArea('referenceKey', block, row => hasBefore(row, campaignKey(before(row)))),
  ];
}
