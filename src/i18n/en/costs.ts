import type { CostCategory, CostColumn, CostFrequency, CostSplit, SpendOverlap } from '../../model/costs.ts';

/** Words of the Costs sheet: its closed lists, columns, notes, and what may be wrong with a row. */
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
  forSocial: 'For social',
  toCheck: 'To check',
  notes: {
    what: 'The tool or the role. Use roles instead of names: everyone who can open this spreadsheet sees this sheet, salaries included.',
    frequency:
      'Once: the amount is for all days from “From” to “To”. Monthly or yearly: it is for each calendar month or year.',
    amount: 'The whole cost, before the share for social. Or leave it blank and enter an hourly rate and hours.',
    currency: 'Three letters, with a rate in {settings}. Blank: your currency.',
    to: 'Blank: a monthly or yearly cost goes on, a one-off cost is of a single day.',
    share: 'How much of it is used for social media. A tool used 40% for social counts with 40%. Blank: 100%.',
    channel: 'Blank: channels share it.',
    split:
      'For a cost without a channel: the same for each channel, by their ad spend, or by the shares you enter beside.',
    shares: 'For example: instagram 60%, x 40%. What is left over belongs to no channel.',
    adSpend:
      'Ad spend that the amount contains, such as the media budget in an agency’s fee. Blank: all of it in the category “Ads”, none in others.',
    overlap:
      'Imported data may hold ad spend of the same channel, campaign and days. “Count once”: it is the same money, so the imported ad spend counts and “Ad spend in it” doesn’t. “Count both”: it is other money.',
    forSocial:
      'Amount, or hourly rate × hours, times the share for social. As typed: not spread over days, not converted, overlaps not taken out.',
  } satisfies Readonly<Partial<Record<CostColumn | 'forSocial', string>>>,
  /** Stands beside the first row of an empty sheet. */
  start: '→ Start here: a category, an amount and a date are enough.',
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
  summary: {
    title: 'Costs by period',
    chosen: 'Chosen period',
    previous: 'Period before',
    investmentBefore: 'Investment before',
    byChannel: 'By channel, chosen period',
    otherChannels: 'Other or no channel',
    byMonth: 'By month',
    spread: 'Spread over days; ad spend counted once. As of the last refresh (Goalpost > {refresh}).',
    asTyped: 'Entries as typed, by category',
    asTypedNote: 'The rows on the left, for social: not spread over days, overlaps not taken out.',
    ownCategories: 'Own categories',
    otherCurrencies: 'Entries in other currencies, not in this table: {count}',
  },
};
