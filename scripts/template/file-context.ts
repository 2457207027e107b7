import { fill, type Language } from '../../src/i18n/language.ts';
import { texts } from '../../src/i18n/texts.ts';
import { words } from '../../src/i18n/words.ts';
import { fixedDataKeys } from '../../src/model/data-layout.ts';
import type { SheetTexts, TemplateContext } from '../../src/templates/context.ts';
import { on } from '../../src/templates/paint.ts';
import { settingsState } from '../../src/templates/settings-state.ts';
import { type FileMeasure, factCell } from './places.ts';
import { fileWords } from './words.ts';

/** As people read them. */
const columns = [
  'impressions',
  'reach',
  'views',
  'engagements',
  'linkClicks',
  'followers',
  'followersGained',
  'sessions',
  'engagedSessions',
  'leads',
  'qualifiedLeads',
  'conversions',
  'orders',
  'newCustomers',
  'revenue',
  'spend',
] as const satisfies readonly FileMeasure[];

/** A currency that people of the language may have; it is shown on Settings, and changed there. */
const currencies: Readonly<Record<Language, string>> = { en: 'USD', ko: 'KRW', id: 'IDR', 'zh-CN': 'CNY' };

/** What the templates need to know of the file they are for. */
export function fileContext(language: Language): TemplateContext {
  const names = texts[language].model.sheets;
  const file = fileWords[language];
  const said = (text: string): string => fill(text, names);
  const all: SheetTexts = { ...texts[language], ...words[language] };
  const { workbook, costsSheet, valuesSheet, dashboardSheet, reportSheet } = all;
  const { typeIt, noReturn } = { typeIt: said(file.typeIt), noReturn: said(file.noReturn) };
  const [begin, , costsAndValues] = dashboardSheet.begin;
  return {
    language,
    texts: {
      ...all,
      workbook: {
        ...workbook,
        stale: said(file.notice),
        settings: { ...workbook.settings, languageHelp: file.languageHelp, compareHelp: file.compareHelp },
        data: { ...workbook.data, hint: file.dataHint },
        goalsSheet: { ...workbook.goalsSheet, notCounted: file.notCounted, noNumbers: said(file.noNumbers) },
        dashboard: {
          ...workbook.dashboard,
          noData: said(file.noData),
          noDataInPeriod: said(file.noDataInPeriod),
        },
      },
      dashboardSheet: {
        ...dashboardSheet,
        stageWaits: {
          reach: typeIt,
          engagement: typeIt,
          leads: typeIt,
          conversion: typeIt,
          value: dashboardSheet.stageWaits.value,
        },
        begin: [begin ?? '', said(file.beginData), costsAndValues ?? '', said(file.beginGoal)],
        noGoals: said(file.noGoals),
        noPosts: file.noPosts,
      },
      reportSheet: {
        ...reportSheet,
        channels: { ...reportSheet.channels, noReturn: said(file.noReturnInPeriod) },
        sales: { ...reportSheet.sales, noVisits: said(file.noVisits) },
      },
      channelsSheet: { ...all.channelsSheet, noReturn },
      campaignsSheet: { ...all.campaignsSheet, noReturn },
      benchmarksSheet: { ...all.benchmarksSheet, noRivals: file.noRivals },
      costsSheet: { ...costsSheet, summary: { ...costsSheet.summary, spread: said(file.spread) } },
      valuesSheet: {
        ...valuesSheet,
        summary: {
          ...valuesSheet.summary,
          noReturn,
          costsRunOn: said(file.costsRunOn),
          notes: [file.valuesNote, ...valuesSheet.summary.notes.slice(1)],
        },
      },
    },
    names,
    settings: settingsState([]),
    dataKeys: [...fixedDataKeys, ...columns],
    lastMonth: firstOfLastMonth(names.totals),
    suggestedCurrency: currencies[language],
  };
}

/** Where a month stands on Totals tells nothing of its place in time here. */
const firstOfLastMonth = (totals: string): string => {
  const cell = `${on(totals)}${factCell('lastMonth')}`;
  return `IF(${cell}=0,"",${cell})`;
};
