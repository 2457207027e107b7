/** What is wrong with a cell of Data, Settings, Costs or Values; of Goals, see `goalProblems`. */
export const mend = {
  missing: 'It is blank, but the row needs it.',
  'not-a-day': 'This is not a date. Type a day such as 2026-03-31, or a month such as 2026-03.',
  'before-from': 'The last day lies before the first.',
  'not-a-choice': 'This is not one of the choices of this column.',
  'not-a-number': 'This is text, not a number. Type digits only.',
  'not-readable': 'This can’t be read.',
  repeated:
    'This row is a copy of an imported row, so it isn’t counted. Delete it, or clear its hidden columns A to D.',
  /** Of the sheets Costs and Values. */
  negative: 'This is less than 0. Type 0 or more.',
  'below-0': 'This is less than 0. Type 0 or more.',
  'above-100': 'This is more than 100%.',
  'above-amount': 'There is more ad spend in it than the amount.',
  'two-amounts': 'Hourly rate × hours gives another amount. Clear one of them.',
  'not-shares': 'These are no shares. Type channels with their shares: Instagram 60%, X 40%.',
  'below-1': 'One in N: N is 1 or more.',
  'above-1': 'This is more than 100%. Type 10% or a tenth.',
  'only-contacts': 'A saving fits only contacts resolved. Choose another way to value it.',
  'same-as-above':
    'A row above says the same result, type, channel and first day, and that row holds. Delete one of them.',
  'same-name-above': 'A row above has the same name, and that row holds. Delete one of them.',
};
