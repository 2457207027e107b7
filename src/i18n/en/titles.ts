/** Titles of sidebar and dialogs. */
export const titles = {
  sidebar: 'Goalpost',
  'insert-kpi': 'Insert a KPI',
  goals: 'Goals',
  costs: 'Costs',
  values: 'Values',
  gallery: 'More sheets',
  'team-template': 'Team templates',
  'sample-data': 'Sample data',
  import: 'Import files',
  'set-up': 'Set up workbook',
};
