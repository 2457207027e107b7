import type { CostCategory, CostColumn, CostFrequency, CostSplit, SpendOverlap } from '../../model/costs.ts';

/** Words of the Costs sheet that its rows are read by: closed lists, columns, and what may be wrong with a row. */
export const costs = {
  categories: {
    tools: 'Tools',
    ads: 'Ads',
    people: 'People',
    materials: 'Materials',
    agencies: 'Agencies',
    overhead: 'Overhead',
  } satisfies Readonly<Record<CostCategory, string>>,
  frequencies: { once: 'Once', monthly: 'Monthly', yearly: 'Yearly' } satisfies Readonly<Record<CostFrequency, string>>,
  splits: { equally: 'Equally', 'by-spend': 'By ad spend', 'by-hand': 'By hand' } satisfies Readonly<
    Record<CostSplit, string>
  >,
  overlaps: { imported: 'Count once', both: 'Count both' } satisfies Readonly<Record<SpendOverlap, string>>,
  columns: {
    id: 'Entry ID',
    category: 'Category',
    what: 'What',
    frequency: 'How often',
    amount: 'Amount',
    hourlyRate: 'Hourly rate',
    hours: 'Hours',
    currency: 'Currency',
    from: 'From',
    to: 'To',
    share: 'Share for social',
    channel: 'Channel',
    campaign: 'Campaign',
    split: 'How channels share it',
    shares: 'Shares by hand',
    adSpend: 'Ad spend in it',
    overlap: 'If also imported',
    note: 'Note',
  } satisfies Readonly<Record<CostColumn, string>>,
  problems: {
    'category-missing': 'No category. Choose one, or type your own.',
    'not-a-number': 'Not a number: amount, rate, hours, share or ad spend.',
    negative: 'Below 0: amount, rate, hours, share or ad spend.',
    'amount-missing': 'No amount. Enter one, or an hourly rate and hours.',
    'two-amounts': 'Hourly rate × hours is not the amount. Clear one.',
    'from-missing': 'No date under “From”.',
    'to-before-from': '“To” is before “From”.',
    'share-above-100': 'The share for social is above 100%.',
    'ad-spend-above-amount': 'More ad spend than the amount.',
    'choice-unknown': 'Unknown word. Choose from the list of the cell.',
    'shares-missing': 'Shared by hand: enter the shares.',
  },
};
