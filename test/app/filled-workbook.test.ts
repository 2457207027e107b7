import { afterEach, describe, expect, test } from 'vitest';
import { clientOf } from '../../scripts/headless/drive.ts';
import { address, type Cell } from '../../src/core/cell.ts';
import { dayOf } from '../../src/core/day.ts';
import { fingerprint } from '../../src/core/hash.ts';
import type { Language } from '../../src/i18n/language.ts';
import { allSheetIds, gallerySheetIds, type SheetId } from '../../src/model/sheet-ids.ts';
import { sampleYear } from '../../src/sample-data/sample-year.ts';
import { sampleMarks } from '../../src/sample-data/source.ts';
import { fillSample } from '../../src/sidebar/sample-data/fill-sample.ts';
import { costPlace } from '../../src/templates/costs-places.ts';
import { FIRST, rowOf } from '../../src/templates/dashboard-places.ts';
import { layOutOrder } from '../../src/templates/templates.ts';
import type { Host } from '../../workbench/host/contract.ts';
import { createHeadlessHost } from '../../workbench/host/headless.ts';
import { texts } from '../support/all-texts.ts';
import { distFiles } from '../support/dist.ts';

/** What people do by hand that the host has no method for; at once, for the engine computes all of it after each call. */
const BY_HAND = `
  function rearrange(names, inserted, sorted, replaced) {
    const book = SpreadsheetApp.getActive();
    for (const [from, to] of names) book.getSheetByName(from).setName(to);
    for (const [sheet, before] of inserted) book.getSheetByName(sheet).insertColumnBefore(before);
    const columnOf = (sheet, key) => sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0].indexOf(key) + 1;
    for (const [name, key] of sorted) {
      const sheet = book.getSheetByName(name);
      const rows = sheet.getRange(3, 1, sheet.getLastRow() - 2, sheet.getLastColumn());
      rows.sort({ column: columnOf(sheet, key), ascending: false });
    }
    for (const [name, key, others] of replaced) {
      const sheet = book.getSheetByName(name);
      const range = sheet.getRange(3, columnOf(sheet, key), sheet.getLastRow() - 2, 1);
      range.setValues(range.getValues().map(([cell]) => [others[cell] === undefined ? cell : "'" + others[cell]]));
    }
  }`;

const TODAY = dayOf(2026, 11, 9);
const END = dayOf(2026, 10, 31);

let book: Host | undefined;
afterEach(() => {
  book?.dispose();
  book = undefined;
});

/**
 * Every sheet, the gallery's too, over the sample year. What is typed and imported comes first, so that the engine computes
 * the sheets that read it once; set-up in the usual order is tried in set-up.test.ts.
 */
async function filledBook(locale: string, language: Language): Promise<Host> {
  const made = await createHeadlessHost({
    files: { ...(await distFiles()), 'by-hand.js': BY_HAND },
    locale,
    spreadsheetTimeZone: 'Asia/Seoul',
    scriptTimeZone: 'America/Los_Angeles',
  });
  book = made;
  const api = clientOf(made);
  const readers: readonly SheetId[] = ['report', 'dashboard', 'start'];
  const layOut = async (ids: readonly SheetId[]) => {
    for (const id of ids)
      expect(await api.setUp({ language, step: layOutOrder.indexOf(id), choices: [] })).toMatchObject({ ok: true });
  };
  await layOut(layOutOrder.filter(id => !readers.includes(id)));
  const { sample } = texts[language];
  const filled = await fillSample(api, sample, sampleMarks[language], TODAY, 'USD', () => undefined);
  expect(filled).toEqual({ ok: true, value: null });
  await layOut(readers);
  for (const sheet of gallerySheetIds) expect(await api.addSheet({ sheet })).toMatchObject({ ok: true });
  await made.settle();
  return made;
}

describe.each([
  ['de_DE', 'zh-CN'],
  ['ko_KR', 'ko'],
  ['id_ID', 'id'],
] as const)('in %s, in the language %s', (locale, language) => {
  test('no cell of any sheet is in error, and the numbers are the sample’s', async () => {
    const made = await filledBook(locale, language);
    expect(made.report().flatMap(sheet => sheet.errors)).toEqual([]);
    expect(await clientOf(made).verifySetUp()).toEqual({ ok: true, value: { errors: [] } });
    const { dashboard } = texts[language].model.sheets;
    // An Indonesian or German sheet groups with a point.
    const card = address(rowOf('reach value'), FIRST);
    expect(made.displayValues(dashboard, card)[0]?.[0]?.replaceAll(/[.,]/gu, '')).toBe(String(shownInOctober()));
    expect(String(made.values(dashboard, address(rowOf('finding'), FIRST))[0]?.[0])).toMatch(/^2026-10/u);
  }, 900_000);
});

const shownInOctober = (): number =>
  sampleYear(texts.en.sample, END, 'USD', 1)
    .filter(({ from, level }) => from >= dayOf(2026, 10, 1) && level !== 'post')
    .reduce((sum, { measures }) => sum + (measures.impressions ?? 0), 0);

/** What the sheets answer: all their cells, hidden ones too. */
const answering = ['goals', 'dashboard', 'report', 'start', ...gallerySheetIds] as const;
type Answers = Readonly<Record<(typeof answering)[number], readonly (readonly Cell[])[]>>;
const LARGEST = 'CZ160';
/** Before it, a column of people's own is inserted. */
const GOALS_COLUMN = 4;
const answersOf = (made: Host, nameOf: (id: (typeof answering)[number]) => string, inserted = false): Answers =>
  Object.fromEntries(
    answering.map(id => {
      const cells = made.values(nameOf(id), `A1:${LARGEST}`);
      const isShifted = inserted && id === 'goals';
      return [id, isShifted ? cells.map(row => row.filter((_, at) => at !== GOALS_COLUMN - 1)) : cells];
    }),
  ) as unknown as Answers;

/** Sums in another order differ in their last digits. */
function expectSame(answers: Answers, before: Answers, renamed: (text: string) => string = text => text): void {
  const differing = answering.flatMap(id =>
    before[id].flatMap((row, r) =>
      row.flatMap((was, c) => {
        const is = answers[id][r]?.[c] ?? '';
        const isSame =
          typeof was === 'number' && typeof is === 'number'
            ? Math.abs(was - is) <= 1e-9 * Math.max(1, Math.abs(was))
            : (typeof was === 'string' ? renamed(was) : was) === is;
        return isSame ? [] : [`${id} ${address(r + 1, c + 1)}: ${was} is ${is}`];
      }),
    ),
  );
  expect(differing).toEqual([]);
  const numbers = answering.map(id => before[id].flat().filter(cell => typeof cell === 'number').length);
  expect(Math.min(...numbers)).toBeGreaterThan(4);
}

test('answers stay, whatever people call sheets and campaigns, where they insert columns and how they sort', async () => {
  const made = await filledBook('en_US', 'en');
  expect(made.report().flatMap(sheet => sheet.errors)).toEqual([]);
  const { sheets } = texts.en.model;
  const before = answersOf(made, id => sheets[id]);
  const dataKeys = made.values(sheets.data, 'A1:CZ1')[0] ?? [];

  // Names that formulas must quote; what a sheet is called stands in no answer.
  const renamed = (id: keyof typeof sheets): string => `${sheets[id]}'s 1`;
  const present = allSheetIds.filter(id => made.sheetNames().includes(sheets[id]));
  const { campaigns } = texts.en.sample;
  const others = ['*', 'Sale now', 'Sale*', '?ale now'];
  const called = Object.fromEntries(campaigns.map((name, at) => [name, others[at] ?? name]));
  await made.rpc('rearrange', [
    present.map(id => [sheets[id], renamed(id)]),
    [
      [renamed('data'), dataKeys.indexOf('impressions') + 1],
      [renamed('data'), dataKeys.indexOf('channel') + 1],
      [renamed('costs'), costPlace('amount')],
      [renamed('values'), 3],
      [renamed('goals'), GOALS_COLUMN],
      [renamed('settings'), 2],
    ],
    [[renamed('data'), 'impressions']],
    [
      [renamed('data'), 'campaign', called],
      [renamed('costs'), 'campaign', called],
    ],
  ]);
  expect(await clientOf(made).refreshTotals()).toMatchObject({ ok: true });
  await made.settle();
  expect(made.report().flatMap(sheet => sheet.errors)).toEqual([]);
  // A campaign's key is its name's fingerprint.
  const told = campaigns.flatMap((name, at): [string, string][] => {
    const other = others[at] ?? name;
    return [
      [name, other],
      [fingerprint(name), fingerprint(other)],
    ];
  });
  const withOthers = (text: string): string => told.reduce((said, [name, other]) => said.replaceAll(name, other), text);
  expectSame(answersOf(made, renamed, true), before, withOthers);
}, 900_000);
