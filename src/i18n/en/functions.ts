import type { FunctionName } from '../../kpis/catalogue.ts';

/** What autocomplete, the sidebar and the help pages say of a function. One line each, no markup. */
export interface FunctionWords {
  /** As the field calls it. */
  readonly name: string;
  /** What it is, in one sentence. */
  readonly summary: string;
  /** One text a parameter: what to give, with its unit. */
  readonly parameters: Readonly<Record<string, string>>;
}

export const functions = {
  ENGAGEMENT_RATE: {
    name: 'Engagement rate',
    summary:
      'Share of the audience that acted on the content. Always name the base: by reach and by followers, results differ severalfold.',
    parameters: {
      engagements: 'Reactions, comments, shares, saves and clicks, added up.',
      audience: 'Reach, impressions, followers or views: the base of the rate.',
    },
  },
  AMPLIFICATION_RATE: {
    name: 'Amplification rate',
    summary: 'Shares per follower: how far followers carry the content.',
    parameters: { shares: 'Shares, reposts or retweets.', followers: 'Followers at the time.' },
  },
  APPLAUSE_RATE: {
    name: 'Applause rate',
    summary: 'Likes and reactions per follower.',
    parameters: { reactions: 'Likes and other reactions.', followers: 'Followers at the time.' },
  },
  VIRALITY_RATE: {
    name: 'Virality rate',
    summary: 'Shares per impression.',
    parameters: { shares: 'Shares, reposts or retweets.', impressions: 'Times the content was shown.' },
  },
  CPE: {
    name: 'Cost per engagement (CPE)',
    summary: 'What one engagement cost.',
    parameters: { cost: 'Amount spent.', engagements: 'Reactions, comments, shares, saves and clicks, added up.' },
  },
  CPM: {
    name: 'Cost per thousand impressions (CPM)',
    summary: 'What a thousand impressions cost.',
    parameters: { cost: 'Amount spent.', impressions: 'Times the content was shown.' },
  },
  CTR: {
    name: 'Click-through rate (CTR)',
    summary: 'Share of impressions that were clicked.',
    parameters: {
      clicks: 'Clicks; say which ones: link clicks or all clicks.',
      impressions: 'Times the content was shown.',
    },
  },
  CPC: {
    name: 'Cost per click (CPC)',
    summary: 'What one click cost.',
    parameters: { cost: 'Amount spent.', clicks: 'Clicks.' },
  },
  CPL: {
    name: 'Cost per lead (CPL)',
    summary: 'What one lead cost.',
    parameters: { cost: 'Amount spent.', leads: 'Leads gained.' },
  },
  CPA: {
    name: 'Cost per acquisition (CPA)',
    summary: 'What one acquisition (a sale, a sign-up) cost.',
    parameters: { cost: 'Amount spent.', acquisitions: 'Sales, sign-ups or other conversions.' },
  },
  CONVERSION_RATE: {
    name: 'Conversion rate',
    summary: 'Share of visits that converted: conversions divided by visits.',
    parameters: { conversions: 'Conversions.', visits: 'Visits or sessions.' },
  },
  BOUNCE_RATE: {
    name: 'Bounce rate',
    summary:
      'Share of visits that left without engaging. Google Analytics 4: bounces are sessions minus engaged sessions.',
    parameters: { bounces: 'Visits that left without engaging.', visits: 'Visits or sessions.' },
  },
  AVERAGE_ORDER_VALUE: {
    name: 'Average order value',
    summary: 'Revenue per order.',
    parameters: { revenue: 'Revenue of the orders.', orders: 'Orders.' },
  },
  GOAL_VALUE: {
    name: 'Goal value',
    summary: 'What completed goals are worth: completions × share that become customers × value of a customer.',
    parameters: {
      completions: 'Completed goals, such as sign-ups or bookings.',
      customerRate: 'Share that become customers, 10% or 0.1.',
      customerValue: 'What a customer is worth, as an amount.',
    },
  },
  SOCIAL_ROI: {
    name: 'Social media ROI',
    summary: 'Return on investment: what came back beyond the investment, as a share of it. 1.77 is 177%.',
    parameters: {
      totalReturn: 'Revenue and valued results of the period.',
      totalInvestment: 'All costs of the same period.',
    },
  },
  ROAS: {
    name: 'Return on ad spend (ROAS)',
    summary: 'Revenue as a multiple of ad spend. 5 means that revenue is five times the spend.',
    parameters: { revenue: 'Revenue from the ads.', adSpend: 'Amount spent on the ads.' },
  },
} satisfies Readonly<Record<FunctionName, FunctionWords>>;
