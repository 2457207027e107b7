/**
 * What the template file without a script says otherwise than the workbook does. `{data}`, `{costs}`, `{settings}` and
 * `{start}` become the names of the sheets.
 */
export const templateFile = {
  lead: 'Social media goals, KPIs and ROI without any script: type months, everything else is formulas.',
  steps: {
    settings: 'Choose your currency',
    settingsText: 'In {settings}: brand, currency, and the period if it isn’t the latest month.',
    data: 'Type your months',
    dataText:
      'In {data}: one row a month, channel and organic or paid; 2026-03-01 under “From”, “To” blank. Leave unknown numbers blank.',
    rest: 'Goals, costs, values',
    restText: 'Type them where they belong. Sums, rates, ROI and the dashboard follow by themselves.',
  },
  sample: 'The rows marked “{mark}” are a made-up brand, to show what comes out: delete them before you type your own.',
  leftOutTitle: 'What isn’t counted',
  allCounted: '✓ Everything that was typed is counted.',
  leftOut:
    'Rows of {data} that aren’t counted: {count}. A row needs a day under “From”, a channel, and may not reach beyond its month.',
  foreign: 'Rows of {data} and {costs} with amounts in another currency: {count}. Those amounts are left out.',
  twice:
    'Numbers that may be in another row of the same channel and month: {count}. They are left out, so that nothing counts twice.',
  beyond:
    'Too many channels, accounts or campaigns for this file: what came last is missing from the sums. Use the add-on.',
  adCosts:
    'Costs that hold ad spend: {count}. Type ad spend into {data}, in the column “{spend}”: it isn’t counted here.',
  period:
    'The chosen period isn’t whole months. Of own days, only months that lie in them wholly are counted; a week is shown as its month.',
  comparison:
    'This file can’t compare with a moving holiday; it compares with the period before. Choose another comparison in {settings}.',
  needsTitle: 'What needs the Goalpost add-on',
  needs: [
    'Import of the platforms’ export files, with undo; the functions such as ENGAGEMENT_RATE; the sidebar.',
    'Days, weeks and ranges over several months. Here every row is one month.',
    'Exchange rates. Here all amounts are in one currency.',
    'Choosing between sources that tell of the same thing: account, campaign and post exports, and platform against website.',
    'Top posts, rivals, comparison with a moving holiday, one name for campaigns that platforms name differently.',
    'Goals that begin or end within a month, of one conversion type, or that divide by followers. They are named on the sheet.',
    'Costs shared by ad spend or by shares: here they are of no channel. Other shared costs are shared equally by the active channels.',
    'A value that changes within a month: here it holds from the next month on.',
  ],
  limits: 'Read are {rows} rows of {data} and {months} months of costs, up to the last month with data.',
  notice: 'Some numbers are left out: see {start}.',
  /** Instead of words about imports and the menu, which a file without a script doesn’t have. */
  typeIt: 'Not known yet: type it into {data}.',
  beginData: '1. Type your months into {data}.',
  beginGoal: '3. Set a goal in {goals}. Its target and status stand on the cards.',
  noGoals: 'No active goal yet. Type one into {goals}: KPI, start, deadline, target.',
  noPosts: 'Single posts need the Goalpost add-on.',
  noRivals: 'Rivals need the Goalpost add-on.',
  noReturn:
    'Costs are known, the return isn’t yet: type revenue into {data}, or say in {values} what a result is worth.',
  noReturnInPeriod:
    'No return is known in this period: type revenue into {data}, or say in {values} what a result is worth',
  noVisits: 'No visits are known in this period: type sessions into {data}',
  costsRunOn: 'Costs run further than the data. Type the missing months into {data}, or let the period end earlier.',
  compareHelp: 'Last year takes the season out.',
  noData: 'No numbers yet: type a month into {data}.',
  noDataInPeriod: 'No numbers in this period. Change it in {settings}.',
  dataHint:
    'Type one row a month and channel: the month’s first day under “From”, “To” blank. Leave unknown numbers blank. More columns are hidden.',
  dataIs: 'One row a month, channel and organic or paid, typed by you.',
  settingsIs: 'Brand, currency, period and comparison.',
  totalsIs: 'Hidden. The sums that all other sheets read: formulas over {data}.',
  notCounted:
    'Not counted in this file. Goals here run in whole months; conversion types and rates by followers need the add-on.',
  noNumbers: 'No numbers of this KPI yet. Type them into {data}.',
  languageHelp: 'Of the sheets.',
  spread: 'Spread over days, by months up to the last one with data. Ad spend is that of {data}.',
  valuesNote: 'Blank: nothing is known.',
};
