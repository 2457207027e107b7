import type { CostColumn } from '../../model/costs.ts';

/** What else stands on the Costs sheet: notes of its columns, which the form says too, and the summary beside. */
export const costsSheet = {
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
  summary: {
    title: 'Costs by period',
    chosen: 'Chosen period',
    previous: 'Period before',
    investmentBefore: 'Investment before',
    byChannel: 'By channel, chosen period',
    otherChannels: 'Other or no channel',
    byMonth: 'By month',
    spread: 'Spread over days; ad spend counted once. As of the last refresh (Goalpost > {refresh}).',
    byCategory: 'By category, chosen period',
    byCampaign: 'By campaign, chosen period',
    otherCampaigns: 'Other campaigns',
    noCampaign: 'No campaign',
    leftOut:
      'Ad spend entered here and known from elsewhere counts once. Left out: {amount}. Choose per row under “If also imported”.',
    asTyped: 'Entries as typed, by category',
    asTypedNote: 'The rows on the left, for social: not spread over days, overlaps not taken out.',
    ownCategories: 'Own categories',
    otherCurrencies: 'Entries in other currencies, not in this table: {count}',
  },
};
