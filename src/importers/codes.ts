/**
 * All that importers can say. Words stand in `i18n` (`importing.errors`, `.reasons`, `.warnings`), under the same codes;
 * a test holds the two together.
 */

/** Why a whole file can't be read. */
export const fileProblems = [
  'file-too-large',
  'file-empty',
  'file-is-other',
  'file-is-archive',
  'archive-unreadable',
  'archive-too-large',
  'file-is-web-page',
  'file-not-text',
  'spreadsheet-unreadable',
  'spreadsheet-locked',
  'spreadsheet-too-large',
  'no-table',
  'no-rows',
] as const;
export type FileProblem = (typeof fileProblems)[number];

/** Why a row was rejected or ignored. */
export const rowReasons = [
  'totals-row',
  'no-data-row',
  'footer',
  'no-numbers',
  'listed-only',
  'audience-not-imported',
  'summary-not-imported',
  'period-total',
  'follows-in-audience',
  'metric-unknown',
  'not-social',
  'source-unknown',
  'search-not-social',
  'email-not-social',
  'origin-not-social',
  'result-not-counted',
  'told-elsewhere',
  'shared-counts',
  'ad-earnings',
  'repeated',
  'same-key',
  'date-missing',
  'date-invalid',
  'period-missing',
  'period-unnamed',
  'period-backwards',
  'number-invalid',
  'number-negative',
  'id-damaged',
  'number-became-date',
  'decimal-other',
  'id-missing',
  'channel-missing',
  'choice-invalid',
  'too-many-cells',
  'cut-off',
] as const;
export type RowReason = (typeof rowReasons)[number];

/** What the user should know of a table that is imported all the same. */
export const tableWarnings = [
  'no-rows',
  'encoding-guessed',
  'wrapped-lines',
  'quote-not-closed',
  'results-unknown',
  'results-without-indicator',
  'total-differs',
  'not-available',
  'decimal-mixed',
  'decimal-assumed',
  'lifetime-assumed',
  'business-hours',
  'last-day-open',
  'unknown-table',
] as const;
export type TableWarning = (typeof tableWarnings)[number];
