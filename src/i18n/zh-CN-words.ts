import type { enWords } from './en-words.ts';
import { help } from './help/help.ts';
import type { Translated } from './language.ts';
import { benchmarksSheet } from './zh-CN/benchmarks-sheet.ts';
import { campaignsSheet } from './zh-CN/campaigns-sheet.ts';
import { channelsSheet } from './zh-CN/channels-sheet.ts';
import { costsSheet } from './zh-CN/costs-sheet.ts';
import { dashboardSheet } from './zh-CN/dashboard-sheet.ts';
import { failures, importFailures, kpiFailures, reportFailures } from './zh-CN/failures.ts';
import { gallery } from './zh-CN/gallery.ts';
import { importing } from './zh-CN/importing.ts';
import { repair } from './zh-CN/repair.ts';
import { reportSheet } from './zh-CN/report-sheet.ts';
import { sample } from './zh-CN/sample.ts';
import { sidebar } from './zh-CN/sidebar.ts';
import { smartGoals } from './zh-CN/smart-goals.ts';
import { team } from './zh-CN/team.ts';
import { timelineSheet } from './zh-CN/timeline-sheet.ts';
import { valuesSheet } from './zh-CN/values-sheet.ts';
import { workbook } from './zh-CN/workbook.ts';

export const zhCNWords: Translated<typeof enWords> = {
  benchmarksSheet,
  campaignsSheet,
  channelsSheet,
  costsSheet,
  dashboardSheet,
  failures,
  functions: help['zh-CN'].functions,
  gallery,
  importFailures,
  importing,
  kpiFailures,
  parameters: help['zh-CN'].parameters,
  repair,
  reportFailures,
  reportSheet,
  sample,
  sidebar,
  smartGoals,
  team,
  timelineSheet,
  valuesSheet,
  workbook,
};
