/** See i18n/texts.ts for which area this is. Keys of errors, reasons and warnings are the codes of importers/codes.ts. */
export const importing = {
  /** One sentence for a file that can't be imported. */
  errors: {
    'file-too-large':
      'This file has {megabytes} MB; Goalpost reads files of up to {limit} MB. Export a shorter period.',
    'file-empty': 'This file is empty.',
    'file-is-other': 'This is a {type} file, not an export. Choose the CSV or Excel file that the platform gave you.',
    'file-is-archive': 'This is a {type} archive. Unpack it and import the files inside, one by one.',
    'archive-unreadable': 'This zip can’t be unpacked. It may be damaged: download it again.',
    'archive-too-large':
      'The files in this zip are too large to unpack. Unpack it yourself and drop the files you need.',
    'file-is-web-page':
      'This is a web page, not an export. Download the report as CSV or Excel instead of saving the page.',
    'file-not-text': 'This file is neither text nor a spreadsheet, so there is nothing to import.',
    'spreadsheet-unreadable': 'This spreadsheet file is damaged or of an unknown kind. Save it again as .xlsx or CSV.',
    'spreadsheet-locked': 'This spreadsheet is protected by a password. Save it without one and import it again.',
    'spreadsheet-too-large': 'This spreadsheet is too large once unpacked. Save the sheet that you need as CSV.',
    'no-table': 'There is no table in this file: a row of column names and rows of numbers below it.',
    'no-rows': 'This file has column names but no rows of data. Was the period of the export empty?',
  },
  /** Why a row isn't imported. */
  reasons: {
    'totals-row': 'A row of totals: its numbers are already in the other rows.',
    'no-data-row': 'The platform says that there are no data.',
    'listed-only': 'The platform says that it lists its first rows only.',
    footer: 'A note, not data.',
    'no-numbers': 'No numbers in this row.',
    'audience-not-imported': 'Audience by segment: not imported.',
    'summary-not-imported': 'Sums by content format, without days: not imported.',
    'period-total': 'A sum of the whole period, without days: not imported.',
    'follows-in-audience': 'Daily follows inside an audience file: the export “Follows” has the same days.',
    'metric-unknown': 'Goalpost doesn’t know what “{title}” counts, so it isn’t imported.',
    'not-social': 'Traffic that isn’t social: of it, only sessions and sales are imported.',
    'source-unknown': 'The report doesn’t say which visits came from social media: not imported.',
    'search-not-social': 'Impressions and clicks in Google’s search results, not in social media: not imported.',
    'email-not-social': 'Sendings of e-mails, not social media: not imported.',
    'origin-not-social': '“{origin}” isn’t social media: not counted.',
    'result-not-counted': '“{name}” isn’t among the results that you count.',
    'told-elsewhere': 'Other files of the same export tell this in full, so it isn’t counted again.',
    'shared-counts': 'One ad shows several of these at once, so their numbers can’t be added up: not imported.',
    'ad-earnings': 'What the platform pays you for ads beside your videos isn’t revenue of a campaign: not imported.',
    repeated: 'The same as line {line}.',
    'same-key': 'About the same thing and days as line {line}, with other numbers.',
    'date-missing': 'No date in “{column}”.',
    'date-invalid': '“{value}” in “{column}” is not a date.',
    'period-missing': 'The file doesn’t say which days these numbers belong to.',
    'period-unnamed':
      'The report names no days (“All time” doesn’t). Export it again with “Day” as a column, or for a month.',
    'period-backwards': 'The period ends ({to}) before it begins ({from}).',
    'number-invalid': '“{value}” in “{column}” is not a number.',
    'number-negative': '“{column}” can’t be negative: {value}.',
    'number-became-date': 'Excel turned the number in “{column}” into a date: {value}.',
    'decimal-other':
      '“{value}” in “{column}” is written with another decimal sign than the other numbers of the file: it could be read a thousand times too large or too small.',
    'id-damaged': 'The post’s ID was rounded to {value}, probably by Excel, and there is no link to recover it from.',
    'id-missing': 'No post ID and no link, so the post can’t be recognised again.',
    'channel-missing': 'No channel in this row, and none was chosen for the table.',
    'choice-invalid': '“{value}” in “{column}” is not one of the possible values.',
    'too-many-cells': 'The row has {cells} cells and the table {columns} columns, so its numbers can’t be told apart.',
    'cut-off': 'The file ends in the middle of this row.',
  },
  /** What to know of a table that is imported all the same. */
  warnings: {
    'no-rows': 'There are no rows of data in this table.',
    'encoding-guessed':
      'The file doesn’t say how its letters are encoded; {encoding} was assumed. Look for odd letters.',
    'wrapped-lines': 'Each line of this file was wrapped in quotation marks, probably by Excel; they were taken off.',
    'quote-not-closed': 'A quotation mark in line {line} never closes: rows after it may be missing.',
    'results-unknown': 'Results of the kind “{indicator}” are not imported ({rows} rows).',
    'results-without-indicator': 'The file has results but doesn’t say of what kind, so they are not imported.',
    'total-differs': 'The total that the platform gives in “{column}” ({total}) isn’t the sum of its parts ({sum}).',
    'not-available': '“{column}” is 0 in every row although “{other}” isn’t: taken as not available, not as 0.',
    'decimal-mixed':
      'Most numbers of this file have “{decimal}” as decimal sign, {cells} have the other one. Rows with the latter are rejected: write them alike and import again.',
    'decimal-assumed':
      'The file doesn’t show whether “{value}” is above a thousand or a fraction: “{decimal}” was taken as decimal sign. Compare the sums with the platform’s.',
    'lifetime-assumed':
      'The file doesn’t say which days it covers, so its numbers count as all that each post has gathered so far. Export with the period “Lifetime”: a shorter one counts too little.',
    'business-hours': '“{column}” counts business hours only: not comparable with times around the clock.',
    'last-day-open':
      'The list was exported on {day}, and that day may have gone on. Export whole days: a later file of the same days replaces them, it isn’t added.',
    'unknown-table': 'No importer knows this table ({rows} rows). Map its columns yourself in the import dialog.',
  },
  /** What the file doesn't say. */
  questions: {
    channel: {
      question: 'Which platform is this file from?',
      hint: 'The file is the same for all of them, and doesn’t say it.',
    },
    year: {
      question: '“{example}” has no year. Which year is the last day in the file?',
      hint: 'Earlier days are counted back from there.',
    },
    account: {
      question: 'Which account are these numbers of?',
      hint: 'The file doesn’t say. Use the same name for every file of this account.',
    },
    currency: {
      question: 'Which currency are the amounts in?',
      hint: 'The file doesn’t say.',
    },
    'day-month-order': {
      question: 'Is {example} written with the day or the month first?',
      dayFirst: 'Day first: {day}',
      monthFirst: 'Month first: {month}',
    },
    ranges: {
      question: 'Some rows cover more than one month. How should they count?',
      spread: 'Spread evenly over their days',
      whole: 'Keep as one: they count only in periods that contain them wholly',
    },
  },
  grains: { day: 'By day', month: 'By month', range: 'By period', lifetime: 'Since publication' },
};
