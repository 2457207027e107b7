/** What stands on the sheet of campaigns, besides what the sheet of channels says, too. */
export const campaignsSheet = {
  title: 'Campaigns side by side',
  table: 'In the chosen period',
  all: 'All campaigns',
  others: 'Other campaigns',
  none: 'No campaign',
  lives: 'Whole life, beside the campaign before',
  comparedWith: 'Campaign before',
  roiBefore: 'ROI before',
  chartWaits: 'The chart fills with the first cost or return of a campaign.',
  bestAndWeakest: '{best} pays back best: ROI {bestRoi}%. Weakest is {weakest}: {weakestRoi}%.',
  onlyRoi: '{name}: a return of {return} on an investment of {investment}, ROI {roi}%.',
  noCosts: '{name} brings back the most: {return}. Enter what it costs to see its ROI.',
  noReturn: 'Costs are known, the return isn’t yet: import revenue, or enter what a result is worth.',
  notes: [
    '– is not known, or not separated into organic and paid. The dearest 15 campaigns are listed, below the latest 15.',
    'Rates count only what has both of their numbers. “All campaigns” divides the sums; it is no average of the rows.',
    'The campaign before: the last one that had ended on one of the same channels when this one began.',
    'From and until are the days of which there are data, over all channels.',
  ],
};
