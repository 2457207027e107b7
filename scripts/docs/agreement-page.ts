import { TextDecoder } from 'node:util';
import { type Agreement, agreementOf } from '../../src/importers/agreement.ts';
import { readWithSources } from '../../src/importers/read-file.ts';
import { madeFiles } from '../../test/fixtures/made-files.ts';
import { agreementLine, isConserved, summaryOf } from '../inspect/agreement-line.ts';

const ANSWERS = { account: 'Example', currency: 'USD', channel: 'facebook' } as const;

const HEAD = `# How far imports agree with their files

Made by \`npm run docs\` from the project's own made files, one or more of every format. The same for your files:

\`\`\`
npm run -s inspect -- --agreement FILE|FOLDER ...
\`\`\`

- **Rows**: rows of the table = imported + rejected + ignored, each line once. Some made files have broken rows on purpose;
  each is rejected with a reason.
- **Sums**: of each column of a flow, what the imported lines have in the file is what their rows have. Where this fails,
  the table says so and the command ends with exit code 1.
- **Totals**: what the file itself tells as a total, beside the sum of the rows that it lists. YouTube lists no more than
  500 videos, so its totals are larger.
- **Rates**: the platform's own rate in each line beside what our measures give, equal when the file's own rounding explains
  the difference. Rates are never imported. LinkedIn counts paid actions that none of its columns show, so the rates of
  days with sponsored impressions differ.
`;

const bar = (text: string): string => text.replaceAll('|', '\\|');

function row(agreement: Agreement): string {
  const { file, format, rowsIn, imported, rejected, ignored, totals, rates } = agreementLine(agreement);
  const told = totals.map(total =>
    total.listed === total.told ? `${total.measure} equal` : `${total.measure} ${total.listed} of ${total.told}`,
  );
  const own = rates.map(rate => `${rate.header}: ${rate.agreeing} of ${rate.compared}`);
  const kept = isConserved(agreement) ? 'kept' : '**lost**';
  const cells = [file, format, rowsIn, imported, rejected, ignored, kept, told.join(', '), own.join(', ')];
  return `| ${cells.map(cell => bar(String(cell))).join(' | ')} |`;
}

/** docs/formats/agreement.md */
export function agreementPage(): string {
  const files = madeFiles();
  const agreements = files.flatMap(file => {
    const content = readWithSources(file, ANSWERS, { TextDecoder });
    return content.ok ? content.value.tables.map(agreementOf) : [];
  });
  const all = summaryOf(agreements);
  return `${HEAD}
${files.length} files, ${all.tables} tables: ${all.rowsIn} rows = ${all.imported} imported + ${all.rejected} rejected + ${all.ignored} ignored.
Tables with lost rows or sums: ${all.notConserved}. Totals told: ${all.totalsTold}, of which ${all.totalsEqual} equal the rows listed.
Own rates compared: ${all.ratesCompared}, of which ${all.ratesAgreeing} agree.

| File | Format | Rows | Imported | Rejected | Ignored | Sums | Totals | Rates |
| --- | --- | ---: | ---: | ---: | ---: | --- | --- | --- |
${agreements.map(row).join('\n')}
`;
}
