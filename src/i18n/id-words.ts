import type { enWords } from './en-words.ts';
import { help } from './help/help.ts';
import { costsSheet } from './id/costs-sheet.ts';
import { failures, importFailures, kpiFailures } from './id/failures.ts';
import { importing } from './id/importing.ts';
import { sample } from './id/sample.ts';
import { sidebar } from './id/sidebar.ts';
import { smartGoals } from './id/smart-goals.ts';
import { team } from './id/team.ts';
import { valuesSheet } from './id/values-sheet.ts';
import { workbook } from './id/workbook.ts';
import type { Translated } from './language.ts';

export const idWords: Translated<typeof enWords> = {
  costsSheet,
  failures,
  functions: help.id.functions,
  importFailures,
  importing,
  kpiFailures,
  parameters: help.id.parameters,
  sample,
  sidebar,
  smartGoals,
  team,
  valuesSheet,
  workbook,
};
