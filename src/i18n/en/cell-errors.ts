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
};
