import { expect, test } from 'vitest';
import { withReferences } from '../../src/core/formula-references.ts';

const oneOn = (formula: string) =>
  withReferences(formula, ({ column, row, isRowFixed }) => ({ column: column + 1, row: isRowFixed ? row : row + 10 }));

test.each([
  ['=$A3+B$4*AZ12', '=$B13+C$4*BA22'],
  ['=SUM($A$3:$A$202)', '=SUM($B$3:$B$202)'],
  ['=IF(A3="see A3 ""B4""",LOG10(A3),1E5)', '=IF(B13="see A3 ""B4""",LOG10(B13),1E5)'],
  ["=INDEX('KPI A1'!$C:$C,A3)+SUM(Totals!$A$3:$B$4)", "=INDEX('KPI A1'!$C:$C,B13)+SUM(Totals!$A$3:$B$4)"],
  ["='Q1''s A2'!A1+A1", "='Q1''s A2'!A1+B11"],
  ["=SUMIFS('It''s A2'!$B:$B,'It''s A2'!A1,C7)", "=SUMIFS('It''s A2'!$B:$B,'It''s A2'!A1,D17)"],
])('%s', (formula, moved) => {
  expect(oneOn(formula)).toBe(moved);
});
