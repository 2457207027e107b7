/** What a cell says when an argument is wrong: which one, what it is, how to fix it. Short: it shows on hover. */
export const cellErrors = {
  'argument-missing': '{function} needs the argument "{argument}".',
  'too-many-arguments': '{function} takes {count} arguments, but {given} were given.',
  'argument-is-text': '"{argument}" must be a number, but is the text "{text}".',
  'argument-is-text-number':
    '"{argument}" is the text "{text}", not a number. Type it again without the apostrophe, or use Format > Number.',
  'argument-is-error': '"{argument}" is an error ({text}). Fix that cell first.',
  'argument-is-date': '"{argument}" must be a number, but is a date. If it should be a number, use Format > Number.',
  'argument-is-boolean': '"{argument}" must be a number, but is {text}.',
  'argument-not-finite': '"{argument}" is not a number that can be used in a calculation.',
  'argument-too-small': '"{argument}" is {value}, but can\'t be below {min}.',
  'argument-too-large': '"{argument}" is {value}, but can\'t be above {max}.',
  'share-too-large': '"{argument}" is {value}, that is {percent}%. Did you mean {meant}%? Type it with the % sign.',
  'sizes-differ':
    '"{first}" is {firstSize} cells (rows×columns), but "{second}" is {secondSize}. Use ranges of the same size.',
  'range-empty': '"{argument}" is an empty range. Choose the cells that hold the numbers.',
  'argument-is-range': '"{argument}" must be one cell, but is a range of {size} cells.',
  'argument-is-no-date': '"{argument}" must be a date, but is "{text}". Type a date, or use DATE(year, month, day).',
  'argument-is-text-date':
    '"{argument}" is the text "{text}", not a date. Type it again without the apostrophe, or use Format > Number > Date.',
  'days-out-of-order': '"{last}" ({lastDay}) is before "{first}" ({firstDay}).',
  'argument-is-no-choice': '"{argument}" is "{text}", but must be one of: {choices}.',
  'argument-too-long': '"{argument}" is longer than {max} characters.',
  'argument-is-no-text': '"{argument}" must be a text, but is "{text}".',
  'url-not-valid': '"{argument}" must be a link that begins with https:// or http://, but is "{text}".',
  'hours-out-of-order': '"{first}" ({firstHour}) must be before "{last}" ({lastHour}).',
  'weekend-not-valid':
    '"{argument}" is "{text}". Use a number as in NETWORKDAYS.INTL (1 is Saturday and Sunday) or seven digits such as "0000011".',
  'period-too-long': 'More than {max} days lie between "{first}" and "{last}".',
  'weights-differ': '"{actions}" has {count} columns, but "{weights}" has {given} cells. Give one weight a column.',
  'kpi-unknown': '"{argument}" is "{text}", which is no KPI of Goalpost. Try a name such as "{example}".',
  'kpi-not-in-table': "{kpi} needs columns that the table doesn't have: {columns}.",
  'table-without-headers': '"{argument}" needs a first row with headers, such as Channel, From, Impressions.',
  'column-unknown': '"{argument}" is "{text}", but the table has no such column. It has: {columns}.',
  'column-twice': 'The table has the column "{column}" twice. Rename or leave out one of them.',
  'dates-missing': '"{argument}" needs a column with dates in the table: From or Date.',
  'cell-in-table': 'Row {row} of the table, column "{column}": "{text}" is no number.',
  'date-in-table': 'Row {row} of the table, column "{column}": "{text}" is no date.',
  'row-spans-groups':
    'Row {row} of the table runs from {from} to {to}, over more than one group ({group}). Group by a longer time, or split the row.',
  'table-mixes-levels':
    'The table mixes rows that tell the same story twice: {levels}. Filter it to one of them with filterColumn and filterValue, or use Totals.',
  'table-mixes-currencies':
    'The table mixes currencies: {currencies}. Filter it to one of them, or use Totals, which converts them.',
};
