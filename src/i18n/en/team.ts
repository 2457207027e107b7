/** Team templates: the page in the sidebar, and the sheet that holds one. */
export const team = {
  text: 'How your team works, for use in other workbooks. No data, no results, no salaries.',
  save: 'Save as team template',
  saveText: 'To a file, or to a sheet of this workbook',
  use: 'Use a template',
  useText: 'Shows first what it adds',
  parts: {
    settings: 'Settings',
    goals: 'Goals',
    costs: 'Costs',
    people: 'Roles of people',
    values: 'Values of results',
  },
  withCount: '{part} ({count})',
  chooseParts: 'Choose at least one part.',
  saving: {
    whatGoesIn: 'What goes in',
    people: 'Check that none of these is a person’s name: {names}',
    never:
      'Stays here: amounts and hours of costs, baselines and results of goals, owners, who agreed, notes, and all imported data.',
    none: 'There are no goals, costs or values yet. Enter some first.',
    leftOut: '{count} {count:row stays/rows stay} here',
    reasons: {
      archived: 'an archived goal',
      'not-readable': 'something in it has to be mended, or a text is too long',
      'other-days': 'a value of other days; the one of today goes in',
      repeated: 'a row above says the same without amounts and days',
      'too-many': 'a template holds no more than 500',
    },
    download: 'Download file',
    downloaded: 'The file {file} is in your downloads. Send it to your team.',
    toSheet: 'Put on a sheet',
    writing: 'Writing the sheet…',
    onSheet:
      'The template is on the sheet “{sheet}”. To use it elsewhere, right-click the sheet’s tab and choose Copy to > Existing spreadsheet.',
  },
  using: {
    chooseFile: 'Choose a file',
    fromSheet: 'From a sheet',
    fromSheetHint: 'Copied a template sheet here? Open it, then choose this.',
    reading: 'Reading the template…',
    source: 'Template: {source}',
    aSheet: 'from a sheet',
    start: 'First day of the earliest goal',
    startHint: 'All goals keep their length and their distance.',
    startMissing: 'Choose a day.',
    whatIsAdded: 'What it adds',
    toAdd: '{count} to add',
    notAdded: '{count} not added',
    nothingNew: 'Everything in this template is here already. Nothing was changed.',
    reasons: {
      'already-here': 'here already; stays as it is',
      'other-currency': 'its amount is in {currency}, and this workbook counts in another currency',
      'unknown-kpi': 'this version of Goalpost doesn’t know the KPI',
      'not-readable': 'an amount or a choice in it makes no sense',
    },
    settings: {
      baseCurrency: 'Currency',
      compare: 'Compare with',
      engagementBase: 'Engagement rate by',
    },
    settingNew: '{setting}: {value}',
    settingOther: '{setting}: {value} instead of {here}',
    settingSame: '{setting}: {value}, as here',
    settingFixed: '{setting} stays {here} (template: {value}), since rows here are in it.',
    add: 'Add to this workbook',
    adding: 'Adding…',
    refreshing: 'Refreshing the numbers…',
    notRefreshed: 'The rows are added, but the numbers are not refreshed yet.',
    added: 'Added to this workbook',
    result: '{part}: {added} added, {skipped} not added',
    resultSetting: '{setting}: now {after}, before: {before}',
    blank: 'blank',
    amountsMissing: '{count} {count:cost needs/costs need} an amount and a first day.',
    baselinesMissing: '{count} {count:goal needs/goals need} a baseline.',
    valuesMissing: '{count} {count:value needs/values need} numbers.',
    undo: 'Take the rows back',
    undoing: 'Taking the rows back…',
    undone: 'The added rows are gone again.',
    settingsStay: 'Settings stay as they are now. Change them on the sheet “{sheet}”.',
  },
  failures: {
    'template-too-long':
      'This file is too long for a team template. Choose the file that was saved with “Save as team template”.',
    'template-not-json':
      'This file is not a team template, or a part of it is missing. Choose the file that was saved with “Save as team template”.',
    'template-foreign':
      'This file was made by something else. Choose the file that was saved with “Save as team template”.',
    'template-newer':
      'This template was saved with a newer Goalpost (format {version}). Update Goalpost, then try again.',
    'template-broken':
      'Something in this template was changed and can’t be read (“{field}”). Ask for the original file. Nothing was added.',
    'template-row-broken':
      'Row {row} of the template sheet was changed and can’t be read. Delete the row, or copy the sheet again. Nothing was added.',
    'no-template-sheet': 'There is no template on this sheet. Open the sheet that holds the template, then try again.',
    'template-sheet-changed':
      'Columns of the sheet “{sheet}” were moved or deleted. Delete the sheet, then save the template again.',
    'template-full':
      'The sheet “{sheet}” has too few ready rows. Clear rows that you no longer need, or copy its last row downwards. Nothing was added.',
  },
  sheet: {
    part: 'Part',
    what: 'What it is',
    item: 'In the template',
    itemNote: 'Only this column is read when the template is used.',
  },
};
