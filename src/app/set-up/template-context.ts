import type { Language } from '../../i18n/language.ts';
import { texts } from '../../i18n/texts.ts';
import { fixedDataKeys } from '../../model/data-layout.ts';
import { KEY_ROW } from '../../model/keyed-sheet.ts';
import { ledgerIds } from '../../model/ledgers.ts';
import { importedMeasureIds } from '../../model/measures.ts';
import { type GallerySheetId, gallerySheetIds, type SheetId, sheetIds } from '../../model/sheet-ids.ts';
import type { TemplateContext } from '../../templates/context.ts';
import { dataKeysWith } from '../../templates/data-sheet.ts';
import { fitTable } from '../../templates/fit-table.ts';
import { settingsState } from '../../templates/settings-state.ts';
import type { SheetTemplate } from '../../templates/sheet-template.ts';
import { galleryTemplates, templates } from '../../templates/templates.ts';
import type { Ports, Sheet } from '../ports.ts';

type Given = Pick<Ports, 'workbook' | 'words'>;
export type LaidOutId = SheetId | GallerySheetId;

const allTemplates = { ...templates, ...galleryTemplates };

/** The template that fits the sheet as it is now; null where the sheet's columns can't be told apart. */
export function templateFor(given: Given, language: Language, id: LaidOutId): SheetTemplate | null {
  const template = allTemplates[id](contextOf(given, language, id));
  const isLedger = ledgerIds.some(each => each === id);
  return isLedger ? fitTable(template, given.workbook.sheet(id)?.readAll() ?? []) : template;
}

/** The template of a sheet that nobody has touched, in a language; Data with all columns that it may have (one call). */
export const freshTemplate = ({ words }: Pick<Ports, 'words'>, language: Language, id: LaidOutId): SheetTemplate =>
  allTemplates[id]({
    language,
    texts: { ...texts[language], ...words.of(language) },
    names: texts[language].model.sheets,
    settings: settingsState([]),
    dataKeys: [...fixedDataKeys, ...importedMeasureIds],
    suggestedCurrency: '',
  });

/** What the sheet's template must know; each thing is read only for the sheets that need it. */
export function contextOf({ workbook, words }: Given, language: Language, id: LaidOutId): TemplateContext {
  const settings = readsSettings.has(id) ? workbook.sheet('settings') : null;
  const goals = readsGoals.has(id) ? workbook.sheet('goals') : null;
  return {
    language,
    texts: { ...texts[language], ...words.of(language) },
    names: Object.fromEntries(
      sheetIds.map(each => [each, workbook.sheet(each)?.name() ?? texts[language].model.sheets[each]]),
    ) as Record<SheetId, string>,
    settings: settingsState(settings?.readAll() ?? []),
    dataKeys: dataKeysWith(id === 'data' ? keysOf(workbook.sheet('data')) : []),
    ...(goals ? { goalKeys: keysOf(goals) } : {}),
    suggestedCurrency: currencyOf(workbook.locale()),
  };
}

/** Whose formulas name cells of Settings, and columns of Goals: people move both. */
const readsSettings: ReadonlySet<string> = new Set(['settings', 'costs', 'dashboard', 'report', ...gallerySheetIds]);
const readsGoals: ReadonlySet<string> = new Set(['dashboard', 'report', 'timeline']);

/** None on a blank sheet. */
function keysOf(sheet: Sheet | null): readonly string[] {
  const columns = sheet?.lastColumn() ?? 0;
  return sheet && columns > 0 ? (sheet.read(KEY_ROW, 1, 1, columns)[0] ?? []).map(String) : [];
}

const currencies: Readonly<Record<string, string>> = {
  US: 'USD',
  GB: 'GBP',
  KR: 'KRW',
  ID: 'IDR',
  CN: 'CNY',
  HK: 'HKD',
  TW: 'TWD',
  JP: 'JPY',
  IN: 'INR',
  AU: 'AUD',
  CA: 'CAD',
  BR: 'BRL',
  MX: 'MXN',
  CH: 'CHF',
  ...Object.fromEntries('AT BE DE ES FI FR GR IE IT LU NL PT SI SK'.split(' ').map(region => [region, 'EUR'])),
};

/** The currency of the locale's region: a beginning, shown on Settings and Dashboard, and changed there. */
const currencyOf = (locale: string): string => currencies[locale.split('_')[1] ?? ''] ?? '';
