import type { enWords } from './en-words.ts';
import { help } from './help/help.ts';
import type { Translated } from './language.ts';
import { costsSheet } from './zh-CN/costs-sheet.ts';
import { failures, importFailures, kpiFailures } from './zh-CN/failures.ts';
import { importing } from './zh-CN/importing.ts';
import { sample } from './zh-CN/sample.ts';
import { sidebar } from './zh-CN/sidebar.ts';
import { smartGoals } from './zh-CN/smart-goals.ts';
import { team } from './zh-CN/team.ts';
import { valuesSheet } from './zh-CN/values-sheet.ts';
import { workbook } from './zh-CN/workbook.ts';

export const zhCNWords: Translated<typeof enWords> = {
  costsSheet,
  failures,
  functions: help['zh-CN'].functions,
  importFailures,
  importing,
  kpiFailures,
  parameters: help['zh-CN'].parameters,
  sample,
  sidebar,
  smartGoals,
  team,
  valuesSheet,
  workbook,
};
