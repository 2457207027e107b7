import type { FunctionName } from '../../../kpis/catalogue.ts';

/** What autocomplete, the sidebar and the help pages say of a function. One line each, no markup. */
export interface FunctionWords {
  /** As the field calls it. */
  readonly name: string;
  /** What it is, in one sentence or two. */
  readonly summary: string;
  /** What is easily got wrong with it. */
  readonly pitfall: string;
  /** Other words that a person may search by, separated by commas. */
  readonly synonyms: string;
  /** One text a parameter: what to give, with its unit. "Optional." first, where it may be left out. */
  readonly parameters: Readonly<Record<string, string>>;
}

export const functions = {
  CPM: {
    name: 'Cost per thousand impressions (CPM)',
    summary: 'What a thousand impressions cost.',
    pitfall: 'Per thousand, not per hundred. Compare only campaigns that count impressions alike.',
    synonyms: 'cost per mille, impression price, advertising cost',
    parameters: { cost: 'Amount spent.', impressions: 'Times the content was shown.' },
  },
  AD_FREQUENCY: {
    name: 'Ad frequency',
    summary: 'How often a person saw the ad on average: impressions divided by reach.',
    pitfall:
      'Take both from the same period. Reach of several days or campaigns added up counts people more than once, and makes the frequency too low.',
    synonyms: 'frequency, average frequency, impressions per person, ad fatigue',
    parameters: { impressions: 'Times the ad was shown.', reach: 'People who saw it, each counted once.' },
  },
  CTR: {
    name: 'Click-through rate (CTR)',
    summary: 'Share of impressions that were clicked.',
    pitfall: 'Link clicks and all clicks differ severalfold: always say which ones.',
    synonyms: 'clickthrough, clicks per impression, link click rate',
    parameters: {
      clicks: 'Clicks; say which ones: link clicks or all clicks.',
      impressions: 'Times the content was shown.',
    },
  },
  VISIT_RATE: {
    name: 'Impressions-to-visit rate',
    summary: 'Share of impressions that led to a visit of the site.',
    pitfall:
      'Visits come from web analytics, impressions from the platform: use the same days and the same campaign for both.',
    synonyms: 'traffic rate, visits per impression, website traffic from social',
    parameters: {
      visits: 'Visits or sessions that came from the content.',
      impressions: 'Times the content was shown.',
    },
  },
  AUDIENCE_GROWTH_RATE: {
    name: 'Audience growth rate',
    summary:
      'Net new followers as a share of the followers at the start of the period. Below 0 when more left than came.',
    pitfall:
      'Followers at the start of the period, not at the end. New followers less those who left, not new followers alone.',
    synonyms: 'follower growth, new followers, fan growth',
    parameters: {
      netNewFollowers: 'Followers gained less followers lost in the period.',
      followersAtStart: 'Followers on the first day of the period.',
    },
  },
  SHARE_OF_VOICE: {
    name: 'Share of voice',
    summary: 'The brand’s share of all mentions: brand ÷ (brand + rivals).',
    pitfall:
      'The brand’s own mentions belong to the total. The result depends on which rivals are counted: keep the list the same.',
    synonyms: 'SOV, brand mentions, competitors, market conversation',
    parameters: {
      brandMentions: 'Mentions of the brand.',
      rivalMentions:
        'Mentions of the rivals: one column or several, added up per row. With one cell for the brand, all cells are added up.',
    },
  },
  NET_SENTIMENT: {
    name: 'Net sentiment',
    summary: 'Positive less negative mentions, as a share of all mentions. From -100% to 100%.',
    pitfall:
      'With and without neutral mentions are two measures: 30% and 60% for the same brand. Use one of them throughout.',
    synonyms: 'sentiment score, brand sentiment, mood, reputation',
    parameters: {
      positive: 'Positive mentions.',
      negative: 'Negative mentions.',
      neutral: 'Optional. Neutral mentions. Left out, only positive and negative ones count.',
    },
  },
  ENGAGEMENT_RATE: {
    name: 'Engagement rate',
    summary:
      'Share of the audience that acted on the content. Always name the base: by reach and by followers, results differ severalfold.',
    pitfall:
      'The same brand reads 0.3% or 3.8% by base: compare only rates of the same base. The “engagement rate” of Google Analytics is another measure.',
    synonyms: 'ER, ERR, interaction rate, engagement ratio',
    parameters: {
      engagements: 'Reactions, comments, shares, saves and clicks, added up.',
      audience: 'Reach, impressions, followers or views: the base of the rate.',
    },
  },
  ENGAGEMENT_RATE_AVERAGE: {
    name: 'Average engagement rate of posts',
    summary:
      'Mean of the rates of the rows, each row weighing the same; one number. The rate of all posts together is ENGAGEMENT_RATE(SUM(..), SUM(..)).',
    pitfall: 'A post seen by 100 people weighs as much as one seen by 100,000. Rows without an audience are left out.',
    synonyms: 'mean engagement rate, average per post, unweighted',
    parameters: {
      engagements: 'A column: engagements of each post.',
      audience: 'A column of the same size: reach, impressions, followers or views of each post.',
    },
  },
  WEIGHTED_ENGAGEMENT_RATE: {
    name: 'Weighted engagement rate',
    summary: 'Engagement rate with a weight for each kind of action: a share may count more than a like.',
    pitfall: 'The weights are yours: keep them visible in cells, and never compare rates with different weights.',
    synonyms: 'engagement score, weighted interactions',
    parameters: {
      actions: 'Counts of actions: one column a kind, one row a post.',
      weights: 'A row of weights, one for each column of actions.',
      audience: 'Reach, impressions, followers or views.',
    },
  },
  DAILY_ENGAGEMENT_RATE: {
    name: 'Daily engagement rate',
    summary: 'Engagements per follower and day.',
    pitfall: 'Counts all engagements of the days, on older posts too. Say how many days were added up.',
    synonyms: 'engagement per day, daily ER, average daily engagement',
    parameters: {
      engagements: 'Engagements of the day, or of several days added up.',
      followers: 'Followers at the time.',
      days: 'Optional. Number of days that were added up; 1 by default.',
    },
  },
  AMPLIFICATION_RATE: {
    name: 'Amplification rate',
    summary: 'Shares per follower: how far followers carry the content.',
    pitfall: 'Some reports divide by posts instead of followers: say which.',
    synonyms: 'share rate, retweet rate, repost rate',
    parameters: { shares: 'Shares, reposts or retweets.', followers: 'Followers at the time.' },
  },
  APPLAUSE_RATE: {
    name: 'Applause rate',
    summary: 'Likes and reactions per follower.',
    pitfall: 'Some reports divide by posts instead of followers: say which.',
    synonyms: 'like rate, reaction rate, favourites',
    parameters: { reactions: 'Likes and other reactions.', followers: 'Followers at the time.' },
  },
  CONVERSATION_RATE: {
    name: 'Conversation rate',
    summary: 'Comments per post. A plain number, not a percentage.',
    pitfall: 'Not to be mixed up with the conversion rate. Your own replies are comments, too: leave them out.',
    synonyms: 'comments per post, comment rate, discussion, replies',
    parameters: { comments: 'Comments and replies.', posts: 'Number of posts.' },
  },
  VIRALITY_RATE: {
    name: 'Virality rate',
    summary: 'Shares per impression.',
    pitfall: 'Impressions count repeated views, so the rate is lower than by reach: say the base.',
    synonyms: 'viral, shares per impression',
    parameters: { shares: 'Shares, reposts or retweets.', impressions: 'Times the content was shown.' },
  },
  NEGATIVE_FEEDBACK_RATE: {
    name: 'Negative feedback rate',
    summary: 'Share of the people reached who hid the content, reported it or unliked the page.',
    pitfall: 'Platforms count different actions: compare a channel with itself over time.',
    synonyms: 'hides, spam reports, unlikes, unfollow, complaints about posts',
    parameters: { negativeActions: 'Hides, reports and unlikes, added up.', reach: 'People who saw the content.' },
  },
  CPE: {
    name: 'Cost per engagement (CPE)',
    summary: 'What one engagement cost.',
    pitfall: 'Ad platforms count paid engagements only. With all engagements below, use all costs above.',
    synonyms: 'engagement price, cost of interaction',
    parameters: { cost: 'Amount spent.', engagements: 'Reactions, comments, shares, saves and clicks, added up.' },
  },
  CONVERSION_RATE: {
    name: 'Conversion rate',
    summary: 'Share of visits that converted: conversions divided by visits.',
    pitfall:
      'Conversions divided by visits, never the other way round. Say which conversion: a sale and a sign-up are different things.',
    synonyms: 'CVR, CR, conversion ratio, sign-up rate',
    parameters: { conversions: 'Conversions.', visits: 'Visits or sessions.' },
  },
  LEAD_CONVERSION_RATE: {
    name: 'Lead-to-customer rate',
    summary: 'Share of leads that became customers.',
    pitfall: 'Customers of this month were often leads of last month: use a period that is longer than the sale takes.',
    synonyms: 'lead conversion, close rate, win rate, lead to customer',
    parameters: { customers: 'Leads that became customers.', leads: 'Leads gained.' },
  },
  BOUNCE_RATE: {
    name: 'Bounce rate',
    summary:
      'Share of visits that left without engaging. Google Analytics 4: bounces are sessions minus engaged sessions.',
    pitfall:
      'Google Analytics 4 and the older Universal Analytics count bounces differently: don’t compare across the change.',
    synonyms: 'bounces, exits, single-page visits',
    parameters: { bounces: 'Visits that left without engaging.', visits: 'Visits or sessions.' },
  },
  AVERAGE_ORDER_VALUE: {
    name: 'Average order value',
    summary: 'Revenue per order.',
    pitfall: 'Revenue and orders of the same shop, period and currency; decide once whether tax and shipping are in.',
    synonyms: 'AOV, basket size, average basket, order size',
    parameters: { revenue: 'Revenue of the orders.', orders: 'Orders.' },
  },
  CHURN_RATE: {
    name: 'Churn rate',
    summary: 'Share of the customers at the start of the period who left during it.',
    pitfall:
      'New customers of the period belong neither above nor below. A month’s rate times twelve is not a year’s rate.',
    synonyms: 'customer loss, attrition, cancellation rate, retention',
    parameters: {
      customersLost: 'Customers who left in the period.',
      customersAtStart: 'Customers on the first day of the period.',
    },
  },
  REPEAT_PURCHASE_RATE: {
    name: 'Repeat purchase rate',
    summary: 'Share of customers who bought at least twice.',
    pitfall: 'The longer the period, the higher the rate: compare periods of equal length.',
    synonyms: 'returning customers, loyalty, repeat customer rate, reorder',
    parameters: { repeatCustomers: 'Customers with two or more orders.', customers: 'All customers of the period.' },
  },
  SHARE_OF_TOTAL: {
    name: 'Share of total',
    summary: 'A part as a share of the whole: social media’s share of sales, of visits, of leads.',
    pitfall: 'The part has to be inside the total: the site’s sales with those from social media, not without them.',
    synonyms: 'percentage of total, proportion, contribution, share of sales, share of traffic',
    parameters: {
      part: 'The part, such as sales that came from social media.',
      total: 'The whole, the part included.',
    },
  },
  CPC: {
    name: 'Cost per click (CPC)',
    summary: 'What one click cost.',
    pitfall: 'Link clicks and all clicks give different prices: say which ones were counted.',
    synonyms: 'click price, pay per click, PPC',
    parameters: { cost: 'Amount spent.', clicks: 'Clicks.' },
  },
  CPL: {
    name: 'Cost per lead (CPL)',
    summary: 'What one lead cost.',
    pitfall: 'Leads of the same campaign and period as the cost. Ad spend alone leaves out work and tools.',
    synonyms: 'lead price, cost of a lead, acquisition cost of leads',
    parameters: { cost: 'Amount spent.', leads: 'Leads gained.' },
  },
  CPA: {
    name: 'Cost per acquisition (CPA)',
    summary: 'What one acquisition (a sale, a sign-up) cost.',
    pitfall: 'Say what was acquired: a sale and a sign-up can’t be compared.',
    synonyms: 'cost per action, cost per conversion, cost per customer, CAC, cost per sale',
    parameters: { cost: 'Amount spent.', acquisitions: 'Sales, sign-ups or other conversions.' },
  },
  LABOR_COST: {
    name: 'Labor cost',
    summary: 'What working time costs: hourly rate × hours.',
    pitfall: 'Use what an hour costs the company, with contributions and benefits, not the wage alone.',
    synonyms: 'wages, staff cost, people cost, working hours, salary, labour',
    parameters: { hourlyRate: 'Cost of one hour, as an amount.', hours: 'Hours worked; 90 minutes are 1.5.' },
  },
  SHARED_COST: {
    name: 'Shared cost',
    summary: 'The part of a cost that belongs to social media: a tool used 40% for it.',
    pitfall: 'The shares of one cost add up to 100% over all of its uses.',
    synonyms: 'allocation, split cost, overhead share, tool cost, apportion',
    parameters: { amount: 'The whole cost, as an amount.', share: 'Share that belongs here, 40% or 0.4.' },
  },
  PERIOD_COST: {
    name: 'Cost of a period',
    summary:
      'The part of a cost that falls into a period, by days, both ends counted. A yearly or monthly cost is given as the amount of one year or one month.',
    pitfall:
      'A campaign of ten days doesn’t carry a year’s licence: only its days’ part. Monthly costs count in full for each full calendar month.',
    synonyms: 'spread cost, prorate, accrual, amortize, subscription, monthly cost, yearly cost',
    parameters: {
      amount: 'Amount of the whole cost, or of one month or year.',
      costStart: 'First day that the cost is for.',
      costEnd:
        'Last day that the cost is for. Blank for a monthly or yearly cost that goes on; once, a blank means a single day.',
      periodStart: 'First day of the period that is asked for.',
      periodEnd: 'Last day of the period that is asked for.',
      frequency: 'Optional. "once" (default), "monthly" or "yearly".',
    },
  },
  CLV: {
    name: 'Customer lifetime value (CLV)',
    summary:
      'What a customer brings in: value of a purchase × purchases a year × years. With a margin, what is left of it.',
    pitfall: 'Without a margin this is revenue, not profit. Don’t hold it against costs as if it were profit.',
    synonyms: 'LTV, lifetime value, customer value, CLTV',
    parameters: {
      purchaseValue: 'Average amount of a purchase.',
      purchasesPerYear: 'Purchases of a customer in a year.',
      years: 'Years that a customer stays.',
      margin: 'Optional. Share of the revenue that is left as margin, 25% or 0.25. Left out: all of it.',
    },
  },
  CLV_BY_CHURN: {
    name: 'Customer lifetime value by churn',
    summary: 'What a customer is worth when a fixed share leaves in every period: margin of a period ÷ churn rate.',
    pitfall: 'Margin and churn of the same length of period: both of a month, or both of a year.',
    synonyms: 'LTV by churn, lifetime value subscription',
    parameters: {
      marginPerPeriod: 'Margin that a customer brings in a period, as an amount.',
      churnRate: 'Share of customers who leave in such a period, 5% or 0.05.',
    },
  },
  CLV_DISCOUNTED: {
    name: 'Customer lifetime value, discounted',
    summary: 'What a customer is worth today: contribution × retention ÷ (1 + discount rate − retention).',
    pitfall:
      'All three for periods of the same length. It counts from the next period on: add the first contribution if it is still to come.',
    synonyms: 'LTV discounted, present value, retention, net present value',
    parameters: {
      contribution: 'Margin that a customer brings in a period, as an amount.',
      retentionRate: 'Share of customers who stay for the next period, 75% or 0.75.',
      discountRate: 'Discount rate of a period, 10% or 0.1.',
    },
  },
  VISIT_VALUE: {
    name: 'Value of a visit',
    summary: 'What a visit is worth on average: value of a customer × share of visits that become customers.',
    pitfall:
      'The rate must be of visits like these: visitors from social media often buy less at once than those from search.',
    synonyms: 'value per visit, session value, traffic value',
    parameters: {
      customerValue: 'What a customer is worth, as an amount: lifetime value or margin.',
      conversionRate: 'Share of visits that become customers, 2% or 0.02.',
    },
  },
  GOAL_VALUE: {
    name: 'Goal value',
    summary: 'What completed goals are worth: completions × share that become customers × value of a customer.',
    pitfall: 'Don’t value a sign-up whose later orders are counted as revenue: that counts it twice.',
    synonyms: 'conversion value, value of a lead, worth of sign-ups, result value',
    parameters: {
      completions: 'Completed goals, such as sign-ups or bookings.',
      customerRate: 'Share that become customers, 10% or 0.1.',
      customerValue: 'What a customer is worth, as an amount.',
    },
  },
  SOCIAL_ROI: {
    name: 'Social media ROI',
    summary: 'Return on investment: what came back beyond the investment, as a share of it. 1.77 is 177%.',
    pitfall:
      'All costs count, not only ad spend, and both sides cover the same period. Earned media value is no return.',
    synonyms: 'return on investment, profitability, payback, ROMI',
    parameters: {
      totalReturn: 'Revenue and valued results of the period.',
      totalInvestment: 'All costs of the same period.',
    },
  },
  ROAS: {
    name: 'Return on ad spend (ROAS)',
    summary: 'Revenue as a multiple of ad spend. 5 means that revenue is five times the spend.',
    pitfall: 'A ROAS above 1 may still lose money: it knows no margin. See BREAK_EVEN_ROAS.',
    synonyms: 'ad return, advertising return, revenue per ad spend',
    parameters: { revenue: 'Revenue from the ads.', adSpend: 'Amount spent on the ads.' },
  },
  BREAK_EVEN_CPA: {
    name: 'Break-even CPA',
    summary: 'The most that an acquisition may cost before a sale loses money: revenue of a sale × margin.',
    pitfall: 'Use the margin before advertising. With repeat purchases, use the lifetime value instead of one sale.',
    synonyms: 'maximum CPA, allowable cost, target CPA',
    parameters: {
      revenuePerSale: 'Revenue of one sale.',
      margin: 'Share of the revenue that is left before advertising, 40% or 0.4.',
    },
  },
  BREAK_EVEN_ROAS: {
    name: 'Break-even ROAS',
    summary: 'The ROAS at which ads neither earn nor lose: 1 ÷ margin. At a margin of 40%, 2.5.',
    pitfall: 'Use the margin before advertising.',
    synonyms: 'minimum ROAS, target ROAS, ad profitability threshold',
    parameters: { margin: 'Share of the revenue that is left before advertising, 40% or 0.4.' },
  },
  AD_PROFIT: {
    name: 'Profit of ads',
    summary: 'What ads earn at a given ROAS and margin: spend × (ROAS × margin − 1). Below 0 they lose money.',
    pitfall: 'A higher ROAS may earn less: 3 at a margin of 20% loses, 2 at 60% earns.',
    synonyms: 'advertising profit, ad margin, contribution of ads',
    parameters: {
      adSpend: 'Amount spent on the ads.',
      roas: 'Revenue as a multiple of ad spend.',
      margin: 'Share of the revenue that is left before advertising, 20% or 0.2.',
    },
  },
  EMV: {
    name: 'Earned media value (EMV)',
    summary:
      'What the same exposure would have cost as ads: impressions ÷ 1,000 × CPM, plus clicks × CPC where they are given.',
    pitfall: 'A comparison, not money that came in: never part of ROI.',
    synonyms: 'media equivalent, advertising value equivalent, AVE, influencer value',
    parameters: {
      impressions: 'Impressions that were not paid for.',
      cpm: 'What a thousand impressions cost as ads.',
      clicks: 'Optional. Clicks that were not paid for. With them, give the CPC.',
      cpc: 'Optional. What a click costs as an ad.',
    },
  },
  RESPONSE_TIME: {
    name: 'Response time',
    summary: 'Minutes from a message to its answer; in working hours where these are given.',
    pitfall:
      'Always say whether nights and weekends count. An unanswered message has no response time, so it isn’t in the average.',
    synonyms: 'first response, reply time, waiting time, answer time',
    parameters: {
      receivedAt: 'Date and time at which the message came.',
      answeredAt: 'Date and time of the answer.',
      dayStart: 'Optional. Hour at which work begins, 9 or 9.5 for 9:30. Without working hours every minute counts.',
      dayEnd: 'Optional. Hour at which work ends, 18 or 17.5.',
      holidays: 'Optional. Cells with days on which nobody works.',
      weekend: 'Optional. Days off as in NETWORKDAYS.INTL: 1 is Saturday and Sunday (default), "0000011" the same.',
    },
  },
  RESOLUTION_TIME: {
    name: 'Resolution time',
    summary: 'Time that resolving a contact took on average: total time ÷ resolved contacts, in the unit of the total.',
    pitfall: 'A few long cases pull the average up: look at the longest ones, too.',
    synonyms: 'time to resolve, handling time, MTTR',
    parameters: {
      totalTime: 'Time of all resolved contacts together: minutes, hours.',
      resolved: 'Contacts that were resolved.',
    },
  },
  RESOLUTION_RATE: {
    name: 'Resolution rate',
    summary: 'Share of the contacts received in the period that were resolved.',
    pitfall: 'Count those received in the period, not those resolved in it: a backlog would make more than 100%.',
    synonyms: 'solved tickets, closed cases, solve rate',
    parameters: {
      resolved: 'Contacts received in the period that were resolved.',
      received: 'Contacts received in the period.',
    },
  },
  ACKNOWLEDGEMENT_RATE: {
    name: 'Acknowledgement rate',
    summary: 'Share of the contacts that got any answer.',
    pitfall: 'An automatic reply is no answer: leave it out.',
    synonyms: 'response rate, reply rate, answered messages',
    parameters: { acknowledged: 'Contacts that were answered.', received: 'Contacts received.' },
  },
  FIRST_CONTACT_RESOLUTION: {
    name: 'First-contact resolution',
    summary: 'Share of the resolved contacts that the first answer resolved.',
    pitfall: 'Some desks divide by all contacts instead of the resolved ones: say which.',
    synonyms: 'FCR, solved at once, one-touch resolution',
    parameters: {
      resolvedAtFirstContact: 'Contacts that the first answer resolved.',
      resolved: 'All resolved contacts.',
    },
  },
  SATISFACTION_RATE: {
    name: 'Satisfaction rate',
    summary: 'Share of the survey’s answers that were satisfied.',
    pitfall: 'Of those who answered, not of all who were asked: say how many answered.',
    synonyms: 'CSAT, customer satisfaction, survey score',
    parameters: { satisfied: 'Satisfied answers.', answered: 'All answers.' },
  },
  CONTACT_SAVINGS: {
    name: 'Contact savings',
    summary: 'What answering on social media saves: contacts × (cost of a contact elsewhere − cost here).',
    pitfall:
      'A saving is not revenue: show it under its own name. Only contacts that would otherwise have called count.',
    synonyms: 'call deflection, service savings, cost per contact, call centre',
    parameters: {
      contacts: 'Contacts handled on social media.',
      costElsewhere: 'Cost of one contact elsewhere, such as by phone.',
      costHere: 'Cost of one contact on social media.',
    },
  },
  UTM_URL: {
    name: 'Campaign link (UTM)',
    summary: 'Adds the campaign parameters that web analytics reads to a link.',
    pitfall:
      '“LinkedIn” and “linkedin” are two sources to web analytics: keep to lower case. Don’t tag links inside your own site.',
    synonyms: 'link builder, tracking link, utm_source, tagging, campaign URL',
    parameters: {
      url: 'The link, with https://.',
      source: 'Where the link stands: linkedin, newsletter.',
      medium: 'Kind of channel: social, paid_social, email.',
      campaign: 'Name of the campaign.',
      content: 'Optional. Which post, ad or employee.',
      term: 'Optional. Keyword of a search ad.',
    },
  },
  UTM_PART: {
    name: 'Part of a campaign link',
    summary: 'Reads a campaign parameter from a link; blank where the link has none.',
    pitfall: 'Names as they stand in the link: “Spring” and “spring” stay two campaigns.',
    synonyms: 'parse UTM, campaign of a link, read link',
    parameters: { url: 'The link.', part: 'Which part: "source", "medium", "campaign", "content" or "term".' },
  },
  LEADERBOARD: {
    name: 'Leaderboard',
    summary:
      'The names with the highest sums, best first: two columns, name and sum. A name that stands several times is added up.',
    pitfall: 'Names are compared without regard to case and blanks around them. Rows without a number are left out.',
    synonyms: 'ranking, top list, best posts, employee advocacy, top employees',
    parameters: {
      names: 'A column of names: employees, posts, campaigns.',
      values: 'A column of the same size with the numbers.',
      top: 'Optional. How many to list; 10 by default.',
    },
  },
  GOAL_PROGRESS: {
    name: 'Goal progress',
    summary: 'Share of the way from baseline to target that is done; of a total, share of the target.',
    pitfall:
      'Above 100% when the target is passed, below 0 when it went the wrong way. A target equal to the baseline has no progress.',
    synonyms: 'completion, target achievement, percent done, SMART goal',
    parameters: {
      baseline: 'Value at the start. A total may leave it blank.',
      target: 'Value to reach.',
      actual: 'Value now.',
      kind: 'Optional. "total" (a count that starts at 0), "level" (default; followers) or "rate" (bounce rate).',
    },
  },
  GOAL_PACE: {
    name: 'Goal pace',
    summary: 'Where the goal should be at the end of the as-of day to arrive in time.',
    pitfall:
      'The as-of day is the last complete day of the data, not today. A rate doesn’t add up: its pace is its target.',
    synonyms: 'on schedule, expected value, plan, target today',
    parameters: {
      baseline: 'Value at the start. A total may leave it blank.',
      target: 'Value to reach.',
      start: 'First day of the goal.',
      deadline: 'Last day of the goal.',
      asOf: 'Last complete day of the data.',
      kind: 'Optional. "total" (a count that starts at 0), "level" (default; followers) or "rate" (bounce rate).',
    },
  },
  GOAL_FORECAST: {
    name: 'Goal forecast',
    summary: 'Where the goal arrives at the deadline if it goes on as it did so far.',
    pitfall: 'A straight line: it knows no season. Early in a period a few days decide it.',
    synonyms: 'projection, run rate, expected result, trend',
    parameters: {
      baseline: 'Value at the start. A total may leave it blank.',
      actual: 'Value now.',
      start: 'First day of the goal.',
      deadline: 'Last day of the goal.',
      asOf: 'Last complete day of the data.',
      kind: 'Optional. "total" (a count that starts at 0), "level" (default; followers) or "rate" (bounce rate).',
    },
  },
  GOAL_RUN_RATE: {
    name: 'Needed run rate',
    summary:
      'How much is needed per day from now on to reach the target: (target − actual) ÷ days left. Blank from the deadline on.',
    pitfall: 'Below 0 when the target is passed, or when the value has to fall.',
    synonyms: 'needed per day, required pace, daily target',
    parameters: {
      actual: 'Value now.',
      target: 'Value to reach.',
      deadline: 'Last day of the goal.',
      asOf: 'Last complete day of the data.',
    },
  },
  GOAL_STATUS: {
    name: 'Goal status',
    summary:
      'One of: no data, on track, at risk, behind, achieved, missed. On track from 100% of the way by forecast, at risk from 90%.',
    pitfall:
      'Judged by the forecast before the deadline, by the value from the deadline on. A rate is achieved at the deadline only.',
    synonyms: 'traffic light, on track, behind, goal state',
    parameters: {
      baseline: 'Value at the start. A total may leave it blank.',
      target: 'Value to reach.',
      actual: 'Value now. Blank: no data.',
      start: 'First day of the goal.',
      deadline: 'Last day of the goal.',
      asOf: 'Last complete day of the data.',
      kind: 'Optional. "total" (a count that starts at 0), "level" (default; followers) or "rate" (bounce rate).',
    },
  },
  COMPOUND_TARGET: {
    name: 'Compound target',
    summary: 'The target after several periods of the same growth: baseline × (1 + rate) ^ periods.',
    pitfall: '+15% four times is +75%, not +60%.',
    synonyms: 'compound growth, quarterly growth target, repeated growth',
    parameters: {
      baseline: 'Value at the start.',
      ratePerPeriod: 'Change per period, 15% or 0.15; below 0 to fall.',
      periods: 'Number of periods.',
    },
  },
  PERIOD_CHANGE: {
    name: 'Change',
    summary: 'Change against an earlier period, as a share of it: (now − before) ÷ before.',
    pitfall: 'From 0 or below there is no percentage, so it is blank. From 2% to 3% is +50%, or one percentage point.',
    synonyms: 'growth, percent change, month over month, year over year, MoM, YoY, difference',
    parameters: { now: 'Value of this period.', before: 'Value of the earlier period.' },
  },
  SOCIAL_KPI: {
    name: 'KPI of a table',
    summary:
      'Any KPI of the catalogue over a table with headers, grouped as you say: a rate of a group is the rate of its sums.',
    pitfall:
      'Rows that tell the same story twice (days and posts of one account) are refused. Followers count as the last value of an account, never added over time. Up to about a million cells should fit into the 30 seconds that Sheets allows; not verified.',
    synonyms: 'pivot, group by, by channel, by month, by campaign, any KPI, summary table',
    parameters: {
      kpi: 'The KPI: its name, id or function, such as "engagement rate by reach".',
      data: 'A table with its headers, such as Totals!A2:BZ.',
      groupBy: 'Optional. Columns to group by: "channel", "campaign", "month", or several: "channel, month".',
      from: 'Optional. First day that counts.',
      to: 'Optional. Last day that counts.',
      filterColumn: 'Optional. Column to filter by, such as "placement".',
      filterValue: 'Optional. Only rows with this value, such as "organic".',
    },
  },
} satisfies Readonly<Record<FunctionName, FunctionWords>>;
