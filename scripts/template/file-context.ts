import { fill, type Language } from '../../src/i18n/language.ts';
import { texts } from '../../src/i18n/texts.ts';
import { words } from '../../src/i18n/words.ts';
import { fixedDataKeys } from '../../src/model/data-layout.ts';
import type { SheetTexts, TemplateContext } from '../../src/templates/context.ts';
import { settingsState } from '../../src/templates/settings-state.ts';
import type { FileMeasure } from './places.ts';
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
  const { workbook, costsSheet, valuesSheet } = all;
  return {
    language,
    texts: {
      ...all,
      workbook: {
        ...workbook,
        stale: said(file.notice),
        settings: { ...workbook.settings, languageHelp: file.languageHelp },
        data: { ...workbook.data, hint: file.dataHint },
        goalsSheet: { ...workbook.goalsSheet, notCounted: file.notCounted, noNumbers: said(file.noNumbers) },
        dashboard: {
          ...workbook.dashboard,
          noData: said(file.noData),
          noDataInPeriod: said(file.noDataInPeriod),
        },
      },
      costsSheet: { ...costsSheet, summary: { ...costsSheet.summary, spread: said(file.spread) } },
      valuesSheet: {
        ...valuesSheet,
        summary: {
          ...valuesSheet.summary,
          notes: [file.valuesNote, ...valuesSheet.summary.notes.slice(1)],
        },
      },
    },
    names,
    settings: settingsState([]),
    dataKeys: [...fixedDataKeys, ...columns],
    suggestedCurrency: currencies[language],
  };
}
