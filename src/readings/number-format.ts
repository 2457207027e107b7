import type { ResultUnit, Unit } from '../kpis/kpi.ts';

/**
 * How a value of a unit is shown, as a US-style pattern, which every locale takes. Amounts stand without a sign: the
 * currency is the column's business, and a sign in the wrong currency is worse than none.
 */
export const numberFormats: Readonly<Record<Unit, string>> = {
  ratio: '0.0%',
  currency: '#,##0.00',
  multiple: '0.00',
  count: '#,##0',
  minutes: '#,##0.0',
  seconds: '#,##0.0',
  number: '#,##0.00',
};

/** The format of a result; null where no number format fits. */
export const numberFormatOf = (unit: ResultUnit): string | null =>
  unit === 'text' || unit === 'table' ? null : numberFormats[unit];
