import { expect, test } from 'vitest';
import { netSentiment, shareOfVoice } from '../../src/kpis/reach.ts';
import { clv, emv } from '../../src/kpis/value.ts';
import { functionFormula } from '../../src/readings/sheet-formula.ts';

const cells: Readonly<Record<string, string>> = {
  brandMentions: 'B2',
  rivalMentions: 'C2:F2',
  positive: 'B2',
  negative: 'C2',
};

test('cells that are added up need at least one number among them: blank rivals are unknown, not none', () => {
  expect(functionFormula(shareOfVoice, name => cells[name] ?? null)).toBe(
    '=IF(AND(COUNT(B2)=1,COUNT(C2:F2)>0),IFERROR(B2/(B2+SUM(C2:F2)),""),"")',
  );
});

test('an argument that is left out has its default, and leaves no trace of it', () => {
  expect(functionFormula(netSentiment, name => cells[name] ?? null)).toBe(
    '=IF(COUNT(B2,C2)=2,IFERROR((B2-C2)/(B2+C2),""),"")',
  );
  expect(functionFormula(clv, name => (name === 'margin' ? null : name))).not.toContain('*1');
  expect(functionFormula(emv, name => ({ impressions: 'B2', cpm: 'C2' })[name as 'cpm'] ?? null)).toBe(
    '=IF(COUNT(B2,C2)=2,IFERROR(B2/1000*C2,""),"")',
  );
});
