import { address } from '../core/cell.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { fill, type Language } from '../i18n/language.ts';
import { texts } from '../i18n/texts.ts';
import { KEY_ROW } from '../model/keyed-sheet.ts';
import { ledgerIds } from '../model/ledgers.ts';
import { type GallerySheetId, gallerySheetIds, type SheetId, sheetIds } from '../model/sheet-ids.ts';
import type { TemplateContext } from '../templates/context.ts';
import { dataKeysWith } from '../templates/data-sheet.ts';
import { fitTable } from '../templates/fit-table.ts';
import { settingsState } from '../templates/settings-state.ts';
import { galleryTemplates, layOutOrder, templates } from '../templates/templates.ts';
import type { SetUpProgress } from './api.ts';
import type { Ports, Sheet } from './ports.ts';

/**
 * Lays one sheet out, step by step. Any step may be repeated, and a run that was cut off is finished by running all of
 * them again; run in another language, it puts the labels into that language and keeps everything else. Sheets of the
 * gallery that are there come last.
 */
export function setUp(
  { workbook, screen, words, lock }: Ports,
  { language, step }: { readonly language: Language; readonly step: number },
): Result<SetUpProgress> {
  const steps = [...layOutOrder, ...gallerySheetIds.filter(each => workbook.sheet(each))];
  const id = steps[step];
  if (id === undefined) return fail('bad-request', { field: 'step' });
  const done = lock.alone((): Result<SetUpProgress> => {
    const template = { ...templates, ...galleryTemplates }[id](contextOf({ workbook, words }, language, id));
    const fitted = isLedger(id) ? fitTable(template, workbook.sheet(id)?.readAll() ?? []) : template;
    const sheet = fitted ? workbook.layOut(fitted) : workbook.sheet(id);
    if (!sheet) return fail('not-set-up');
    if (!fitted) screen.toast(fill(texts[language].app.sheetLeftAlone, { sheet: sheet.name() }));
    const last = step === steps.length - 1;
    if (last) screen.show(workbook.sheet('start') ?? sheet);
    return ok({ done: step + 1, of: steps.length, next: last ? null : step + 1, sheet: sheet.name() });
  });
  return done.ok ? done.value : fail('busy');
}

const isLedger = (id: SheetId | GallerySheetId): boolean => ledgerIds.some(each => each === id);

/** What the sheet's template must know; each thing is read only for the sheets that need it. */
export function contextOf(
  { workbook, words }: Pick<Ports, 'workbook' | 'words'>,
  language: Language,
  id: SheetId | GallerySheetId,
): TemplateContext {
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

const keysOf = (sheet: Sheet | null): readonly string[] =>
  sheet ? (sheet.read(KEY_ROW, 1, 1, Math.max(1, sheet.lastColumn()))[0] ?? []).map(String) : [];

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

/** Sheets that hold our formulas and what people typed. Data may hold any text that somebody imported. */
const checked = ['start', 'settings', 'dashboard', 'report', ...ledgerIds] as const satisfies readonly SheetId[];
const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|ERROR!|CALC!|SPILL!|CYCLE!)$/u;

/** Reads the laid-out sheets back, in a call of its own: formulas are computed after the call that wrote them. */
export function verifySetUp({ workbook }: Pick<Ports, 'workbook'>): Result<{
  errors: { sheet: string; cell: string; value: string }[];
}> {
  const errors: { sheet: string; cell: string; value: string }[] = [];
  if (checked.some(id => !workbook.sheet(id))) return fail('not-set-up');
  for (const id of [...checked, ...gallerySheetIds]) {
    const sheet = workbook.sheet(id);
    if (!sheet) continue;
    sheet.readAll().forEach((row, r) => {
      row.forEach((cell, c) => {
        if (typeof cell === 'string' && ERROR.test(cell)) {
          errors.push({ sheet: sheet.name(), cell: address(r + 1, c + 1), value: cell });
        }
      });
    });
  }
  return ok({ errors });
}
