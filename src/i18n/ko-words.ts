import type { enWords } from './en-words.ts';
import { help } from './help/help.ts';
import { costsSheet } from './ko/costs-sheet.ts';
import { failures, importFailures, kpiFailures } from './ko/failures.ts';
import { importing } from './ko/importing.ts';
import { sample } from './ko/sample.ts';
import { sidebar } from './ko/sidebar.ts';
import { smartGoals } from './ko/smart-goals.ts';
import { team } from './ko/team.ts';
import { valuesSheet } from './ko/values-sheet.ts';
import { workbook } from './ko/workbook.ts';
import type { Translated } from './language.ts';

export const koWords: Translated<typeof enWords> = {
  costsSheet,
  failures,
  functions: help.ko.functions,
  importFailures,
  importing,
  kpiFailures,
  parameters: help.ko.parameters,
  sample,
  sidebar,
  smartGoals,
  team,
  valuesSheet,
  workbook,
};
