/** What stands on the Dashboard, besides what other sheets say, too (`workbook.dashboard`). `{data}`, `{settings}` and the names of other sheets become what those sheets are called. */
export const dashboardSheet = {
  comparedWith: 'Compared with: {comparison}',
  /** A change of a rate, behind a number: ▲ 0.4 pts. */
  points: 'pts',
  stages: { reach: 'REACH', engagement: 'ENGAGEMENT', leads: 'LEADS', conversion: 'CONVERSION', value: 'VALUE' },
  /** Beside a stage of which nothing is known yet. */
  stageWaits: {
    reach: 'Not measured yet: import the files of your channels.',
    engagement: 'Not measured yet: import the files of your channels.',
    leads: 'Not measured yet: import leads, or type them into {data}.',
    conversion: 'Not measured yet: import web analytics or a shop’s numbers.',
    value: 'Not known yet: enter costs in {costs} and what results are worth in {values}.',
  },
  /** What the changes on the cards are against. */
  against: '▲ ▼ against: {comparison}',
  /** Status of a goal, then its target, in 190 pixels. */
  cardGoal: '{status} · target {target}',
  saysTitle: 'What the numbers say',
  /** {sheet} is where to look. */
  look: '→ {sheet}',
  /** In place of these, while there are no numbers. */
  begin: [
    'As soon as there are numbers, what stands out in them is said here. Three steps:',
    '1. Bring in your numbers: Goalpost > {import}, or type a month into {data}.',
    '2. Enter what it costs in {costs}, and what results are worth in {values}: then there is an ROI.',
    '3. Set a goal: Goalpost > {goalsMenu}. Its target and status stand on the cards.',
  ],
  says: {
    nothing: 'Nothing stands out: none of the warning signs that Goalpost looks for is in the numbers of this period.',
    gap: '{channel}: the numbers end on {day}, {days} days before the others. What came after is missing from every sum here.',
    lowRoi: 'ROI is {roi}%: less came back than was spent. The largest cost is {category}, {share}% of the investment.',
    startUp:
      'ROI is {roi}%: less came back than was spent. {category} is the largest cost, {share}% of the investment, and was none in the period of comparison: start-up costs weigh on the first months.',
    costsFaster:
      'Costs grew {costs}%, the return {return}%: what was added brings back less than what was there before.',
    returnFell: 'Costs grew {costs}% while the return fell {return}%.',
    goalsBehind: '{behind} of {count} goals of this period are behind or missed, first “{goal}”.',
    negativeMentions:
      'Negative mentions rose from {before} to {now} (+{percent}%). Read them before the next campaign.',
    fewClicks:
      'Many impressions, little traffic: {clicks} link clicks on {impressions} impressions ({rate}%). The wrong audience, or a weak call to action.',
    fewVisits:
      'Many impressions, little traffic: {sessions} sessions on {impressions} impressions ({rate}%). The wrong audience, or a weak call to action.',
    quickVisits:
      'Quick visits: {bounces} of {sessions} sessions left at once (bounce rate {rate}%). Look at the page they land on, and at what the posts promise.',
    shortVisits:
      'Quick visits: {seconds} seconds on the page per session ({sessions} sessions). Look at the page they land on, and at what the posts promise.',
    quietFollowers:
      'Many followers, little engagement: {engagements} engagements on {followers} followers ({rate}% by followers). The wrong audience, or bought followers.',
    channels: 'Best channel by ROI: {best} ({bestRate}%). Weakest: {weakest} ({weakestRate}%).',
    channelsByRate:
      'Best channel by engagement rate by impressions: {best} ({bestRate}%). Weakest: {weakest} ({weakestRate}%).',
    largestCost: 'The largest cost is {category}: {share}% of the investment of {investment}.',
  },
  goals: 'Goals',
  noGoals: 'No active goal yet. Set one with Goalpost > {goalsMenu}: it takes five questions.',
  moreGoals: '{count} more in {goals}',
  goal: 'Goal',
  progress: 'Progress',
  daysLeft: 'Days left',
  ended: 'ended',
  funnel: 'From reach to customer',
  funnelStages: {
    cold: 'Cold: {measure}',
    warm: 'Warm: {measure}',
    hot: 'Hot: {measure}',
    customer: 'Customers: {measure}',
  },
  /** A step of the funnel; its base is named. */
  steps: {
    warm: '↓ {rate}% (engagement rate by reach)',
    hot: '↓ {rate}% of engagements',
    customer: '↓ {rate}% of qualified leads',
    unknown: '↓ –',
    /** More customers than leads are no share of them. */
    above: '↓ more than the stage above: counted apart',
  },
  topPosts: 'Top posts of the period, by engagements',
  noPosts: 'Posts are listed here once a file with single posts is imported.',
  post: 'Post',
  channel: 'Channel',
  date: 'Date',
  seen: 'Seen',
  seenAs: 'Counted as',
  rateOfIt: 'Engagement rate by it',
  link: 'Link',
  paidBack: '{month}: a return of {return} on an investment of {investment}, ROI {roi}%',
  onlyCosts: '{month}: an investment of {investment}; no return known',
  onlyReturn: '{month}: a return of {return}; no costs known',
  returnWaits: 'The chart fills once costs and returns are known.',
  notes: [
    '– was not measured, or is not separated into organic and paid.',
    'Changes are against the period of comparison; those of rates are in percentage points.',
    'A target on a card is that of the active goal for all channels that touches the period; of several, the one that ends next.',
    'Reach is added up: a person reached on two days or channels counts twice. Engagements, leads and customers are counts, too.',
    'Sessions and conversions are those that came through social media.',
    'Days left are counted from the last day with data.',
  ],
};
