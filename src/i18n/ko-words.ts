import type { enWords } from './en-words.ts';
import { help } from './help/help.ts';
import { benchmarksSheet } from './ko/benchmarks-sheet.ts';
import { campaignsSheet } from './ko/campaigns-sheet.ts';
import { channelsSheet } from './ko/channels-sheet.ts';
import { costsSheet } from './ko/costs-sheet.ts';
import { dashboardSheet } from './ko/dashboard-sheet.ts';
import { failures, importFailures, kpiFailures, reportFailures } from './ko/failures.ts';
import { gallery } from './ko/gallery.ts';
import { importing } from './ko/importing.ts';
import { repair } from './ko/repair.ts';
import { reportSheet } from './ko/report-sheet.ts';
import { sample } from './ko/sample.ts';
import { sidebar } from './ko/sidebar.ts';
import { smartGoals } from './ko/smart-goals.ts';
import { team } from './ko/team.ts';
import { timelineSheet } from './ko/timeline-sheet.ts';
import { valuesSheet } from './ko/values-sheet.ts';
import { workbook } from './ko/workbook.ts';
import type { Translated } from './language.ts';

export const koWords: Translated<typeof enWords> = {
  benchmarksSheet,
  campaignsSheet,
  channelsSheet,
  costsSheet,
  dashboardSheet,
  failures,
  functions: help.ko.functions,
  gallery,
  importFailures,
  importing,
  kpiFailures,
  parameters: help.ko.parameters,
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
