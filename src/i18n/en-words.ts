import { costsSheet } from './en/costs-sheet.ts';
import { failures, importFailures, kpiFailures } from './en/failures.ts';
import { importing } from './en/importing.ts';
import { sample } from './en/sample.ts';
import { sidebar } from './en/sidebar.ts';
import { smartGoals } from './en/smart-goals.ts';
import { team } from './en/team.ts';
import { valuesSheet } from './en/values-sheet.ts';
import { workbook } from './en/workbook.ts';
import { help } from './help/help.ts';

/** English: the source of all words that are not in the script. The other languages are typed by it. */
export const enWords = {
  costsSheet,
  failures,
  functions: help.en.functions,
  importFailures,
  importing,
  kpiFailures,
  parameters: help.en.parameters,
  sample,
  sidebar,
  smartGoals,
  team,
  valuesSheet,
  workbook,
};
