/** Set-up of a workbook that has, or had, sheets of ours: what it finds, and asks before it changes anything. */
export const repair = {
  /** What a sheet is called that is kept beside a new one. */
  oldName: '{sheet} (old)',
  looking: 'Looking at the sheets…',
  found: 'What set-up found',
  foundText: 'Nothing changes until you choose “{button}”. What you don’t tick stays as it is.',
  inOrder: 'All sheets are in order. Laying them out again renews labels, formulas and looks; entries stay.',
  again: 'Lay out again',
  relabel: 'Labels change to {language}, for everyone. Entries stay.',
  computing: 'Computing the numbers…',
  more: '{cells} and {count} more',
  older: 'These sheets were made by an earlier version of Goalpost',
  olderText:
    'Update them: your entries stay, and the numbers are computed anew. Start and Dashboard have become other pages; the earlier ones stay with their values as “{start}” and “{dashboard}”.',
  olderShort: 'Update them; your entries stay. Until then, importing and refreshing have to wait.',
  update: 'Update the sheets',
  newer: 'These sheets were made by a newer version of Goalpost',
  newerText:
    'Somebody in your team has it already. Reload the spreadsheet; until you have it, too, nothing is changed.',
  missing: 'Deleted: {sheets}. Other sheets need what stood there.',
  see: 'See what can be done',
  deleted: {
    title: '“{sheet}” was deleted',
    rows: 'Its rows are gone. To get them back, close this page and choose File > Version history in Google Sheets; that takes the whole spreadsheet back to an earlier state.',
    settings:
      'Currency, exchange rates, period and remembered names are gone. To get them back: File > Version history in Google Sheets.',
    journal: 'The list of imports is gone: earlier imports can’t be undone any more.',
    page: 'Its numbers come from your data; what somebody typed on it is gone.',
    ours: 'It holds only what Goalpost computes.',
    box: 'Lay it out again',
    boxEmpty: 'Lay it out again, empty',
    boxDefaults: 'Lay it out again, with the defaults',
    needed: 'Other sheets need it: set-up can’t go on without.',
  },
  columns: {
    title: '“{sheet}”: column names in the hidden first row are gone',
    found: 'Still told by their headings: {columns}. The rows stay.',
    lost: 'Nothing tells where these stood: {columns}. They come back blank at the right end; what is there stays.',
    box: 'Put the columns back',
  },
  headings: {
    title: '“{sheet}”: {count} {count:heading is/headings are} your own',
    cells: 'Cells: {cells}',
    box: 'Put our headings back',
  },
  cells: {
    title: '“{sheet}”: {count} {count:cell holds/cells hold} no formula any more',
    cells: 'Typed over or cleared: {cells}',
    box: 'Put our formulas back',
  },
  rows: {
    title: '“{sheet}”: settings are missing',
    text: 'They come back with their defaults: {rows}.',
  },
  unreadable: {
    title: '“{sheet}” can’t be recognised any more',
    text: 'Neither the hidden first row nor the headings say which column is which.',
    box: 'Lay out a new sheet; this one stays as “{old}”',
  },
  moved: {
    title: '“{sheet}”: rows or columns were inserted, deleted or sorted',
    text: 'Its formulas are no longer where they can be renewed.',
    box: 'Lay out a new sheet; this one stays as “{old}”',
  },
  rebuilt: {
    title: '“{sheet}” was changed',
    text: 'It holds only what Goalpost computes, and is made anew.',
  },
};
