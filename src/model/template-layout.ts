/**
 * The sheet that holds a team template: an item a row, from left to right which part it is of (hidden), that part's name,
 * what it is, and the item itself as JSON, which alone is read.
 */
export const templateColumns = ['templatePart', 'templatePartName', 'templateWhat', 'templateItem'] as const;
