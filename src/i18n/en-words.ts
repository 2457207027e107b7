import { benchmarksSheet } from './en/benchmarks-sheet.ts';
import { campaignsSheet } from './en/campaigns-sheet.ts';
import { channelsSheet } from './en/channels-sheet.ts';
import { costsSheet } from './en/costs-sheet.ts';
import { dashboardSheet } from './en/dashboard-sheet.ts';
import { failures, importFailures, kpiFailures, reportFailures } from './en/failures.ts';
import { gallery } from './en/gallery.ts';
import { importing } from './en/importing.ts';
import { repair } from './en/repair.ts';
import { reportSheet } from './en/report-sheet.ts';
import { sample } from './en/sample.ts';
import { sidebar } from './en/sidebar.ts';
import { smartGoals } from './en/smart-goals.ts';
import { team } from './en/team.ts';
import { timelineSheet } from './en/timeline-sheet.ts';
import { valuesSheet } from './en/values-sheet.ts';
import { workbook } from './en/workbook.ts';
import { help } from './help/help.ts';

/** English: the source of all words that are not in the script. The other languages are typed by it. */
export const enWords = {
  benchmarksSheet,
  campaignsSheet,
  channelsSheet,
  costsSheet,
  dashboardSheet,
  failures,
  functions: help.en.functions,
  gallery,
  importFailures,
  importing,
  kpiFailures,
  parameters: help.en.parameters,
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
