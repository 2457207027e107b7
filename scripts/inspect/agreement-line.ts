import type { Agreement } from '../../src/importers/agreement.ts';

export const isConserved = ({ linesKept, lostSums }: Agreement): boolean => linesKept && lostSums.length === 0;

/** What `inspect --agreement` says of one table. */
export function agreementLine(agreement: Agreement) {
  const { table, rowsIn, linesKept, lostSums, rates } = agreement;
  return {
    file: table.file,
    format: table.importer,
    evidence: table.evidence,
    rowsIn,
    imported: table.rows.length,
    rejected: table.rejected.length,
    ignored: table.ignored.length,
    conserved: isConserved(agreement),
    ...(!linesKept && { linesKept }),
    ...(lostSums.length > 0 && { lostSums }),
    totals: table.checks.map(({ measure, listed, told }) => ({ measure, listed: round(listed), told: round(told) })),
    rates: rates.map(({ header, compared, agreeing, differing }) => ({
      header,
      compared,
      agreeing,
      ...(differing.length > 0 && { differing }),
    })),
  };
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6;

export function summaryOf(agreements: readonly Agreement[]) {
  const add = (of: (agreement: Agreement) => number) => agreements.reduce((sum, one) => sum + of(one), 0);
  const totals = agreements.flatMap(({ table }) => table.checks);
  return {
    tables: agreements.length,
    rowsIn: add(one => one.rowsIn),
    imported: add(({ table }) => table.rows.length),
    rejected: add(({ table }) => table.rejected.length),
    ignored: add(({ table }) => table.ignored.length),
    notConserved: agreements.filter(one => !isConserved(one)).length,
    totalsTold: totals.length,
    totalsEqual: totals.filter(({ listed, told }) => round(listed) === round(told)).length,
    rateColumns: add(({ rates }) => rates.length),
    ratesCompared: add(({ rates }) => rates.reduce((sum, rate) => sum + rate.compared, 0)),
    ratesAgreeing: add(({ rates }) => rates.reduce((sum, rate) => sum + rate.agreeing, 0)),
  };
}
