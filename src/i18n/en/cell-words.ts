/** Words that cell functions take or give. */
export const cellWords = {
  /** What GOAL_STATUS says. */
  statuses: {
    'no data': 'no data',
    'on track': 'on track',
    'at risk': 'at risk',
    behind: 'behind',
    achieved: 'achieved',
    missed: 'missed',
  },
  /** Words of closed lists, besides their ids. */
  choices: {
    total: 'total',
    level: 'level',
    rate: 'rate',
    once: 'once',
    monthly: 'monthly',
    yearly: 'yearly',
    source: 'source',
    medium: 'medium',
    campaign: 'campaign',
    content: 'content',
    term: 'term',
  },
  /** What SOCIAL_KPI groups by besides the columns of the table, and its headers. */
  groups: {
    day: 'Day',
    week: 'Week',
    month: 'Month',
    quarter: 'Quarter',
    year: 'Year',
  },
  /** Words that may head a table's column of dates. */
  date: 'Date',
};
