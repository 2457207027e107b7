import type { AnySheetId, GallerySheetId, SheetId } from '../model/sheet-ids.ts';
import { benchmarksSheet } from './benchmarks-sheet.ts';
import { campaignsSheet } from './campaigns-sheet.ts';
import { channelsSheet } from './channels-sheet.ts';
import type { TemplateContext } from './context.ts';
import { costsSheet } from './costs-sheet.ts';
import { dashboardSheet } from './dashboard-sheet.ts';
import { dataSheet } from './data-sheet.ts';
import { goalsSheet } from './goals-sheet.ts';
import { journalSheet } from './journal-sheet.ts';
import { kpisSheet } from './kpis-sheet.ts';
import { reportSheet } from './report-sheet.ts';
import { settingsSheet } from './settings-sheet.ts';
import type { SheetTemplate } from './sheet-template.ts';
import { startSheet } from './start-sheet.ts';
import { timelineSheet } from './timeline-sheet.ts';
import { totalsSheet } from './totals-sheet.ts';
import { valuesSheet } from './values-sheet.ts';

/** In the order in which they can be laid out: a formula may name only a sheet that exists, and has its newest name then. */
export const layOutOrder = [
  'settings',
  'data',
  'totals',
  'kpis',
  'goals',
  'costs',
  'values',
  'journal',
  'report',
  'dashboard',
  'start',
] as const satisfies SheetId[];

/** Tabs from left to right. */
export const tabOrder = [
  'start',
  'dashboard',
  'report',
  'goals',
  'channels',
  'campaigns',
  'timeline',
  'benchmarks',
  'costs',
  'values',
  'data',
  'settings',
  'teamTemplate',
  'totals',
  'kpis',
  'journal',
] as const satisfies AnySheetId[];

export const templates: Readonly<Record<SheetId, (context: TemplateContext) => SheetTemplate>> = {
  start: startSheet,
  settings: settingsSheet,
  data: dataSheet,
  goals: goalsSheet,
  costs: costsSheet,
  values: valuesSheet,
  dashboard: dashboardSheet,
  report: reportSheet,
  totals: totalsSheet,
  kpis: kpisSheet,
  journal: journalSheet,
};

/** Sheets that somebody asks for. No formula of another sheet names them. */
export const galleryTemplates: Readonly<Record<GallerySheetId, (context: TemplateContext) => SheetTemplate>> = {
  channels: channelsSheet,
  campaigns: campaignsSheet,
  timeline: timelineSheet,
  benchmarks: benchmarksSheet,
};
