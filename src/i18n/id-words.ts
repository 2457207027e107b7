import type { enWords } from './en-words.ts';
import { help } from './help/help.ts';
import { benchmarksSheet } from './id/benchmarks-sheet.ts';
import { campaignsSheet } from './id/campaigns-sheet.ts';
import { channelsSheet } from './id/channels-sheet.ts';
import { costsSheet } from './id/costs-sheet.ts';
import { dashboardSheet } from './id/dashboard-sheet.ts';
import { failures, importFailures, kpiFailures, reportFailures } from './id/failures.ts';
import { gallery } from './id/gallery.ts';
import { importing } from './id/importing.ts';
import { repair } from './id/repair.ts';
import { reportSheet } from './id/report-sheet.ts';
import { sample } from './id/sample.ts';
import { sidebar } from './id/sidebar.ts';
import { smartGoals } from './id/smart-goals.ts';
import { team } from './id/team.ts';
import { timelineSheet } from './id/timeline-sheet.ts';
import { valuesSheet } from './id/values-sheet.ts';
import { workbook } from './id/workbook.ts';
import type { Translated } from './language.ts';

export const idWords: Translated<typeof enWords> = {
  benchmarksSheet,
  campaignsSheet,
  channelsSheet,
  costsSheet,
  dashboardSheet,
  failures,
  functions: help.id.functions,
  gallery,
  importFailures,
  importing,
  kpiFailures,
  parameters: help.id.parameters,
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
