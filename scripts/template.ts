import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { dayOf, monthStart } from '../src/core/day.ts';
import { languages } from '../src/i18n/language.ts';
import { fileTemplates } from './template/sheets.ts';
import { writeXlsx } from './template/write-xlsx.ts';

const FOLDER = 'dist-template';

/**
 * `npm run template`: writes one .xlsx a language, to upload to Google Drive: the workbook without a script. Each holds a
 * sample year that ends with the last month; `npm run template -- --empty` writes them without.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { empty: { type: 'boolean', default: false } } });
  const now = new Date();
  const lastMonthsEnd = monthStart(dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate())) - 1;
  await mkdir(FOLDER, { recursive: true });
  for (const language of languages) {
    const file = path.join(FOLDER, `goalpost-template-${language}${values.empty ? '-empty' : ''}.xlsx`);
    const bytes = await writeXlsx(fileTemplates(language, values.empty ? null : lastMonthsEnd));
    await writeFile(file, bytes);
    console.log(`${file}  ${Math.round(bytes.length / 1024)} KB`);
  }
  return 0;
}
