import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import type { TemplateUsed } from '../../src/app/team-template-api.ts';
import { isoOf } from '../../src/core/day.ts';
import type { Language } from '../../src/i18n/language.ts';
import type { TemplatePlan } from '../../src/team-template/plan.ts';
import { readTemplate } from '../../src/team-template/read.ts';
import type { TeamTemplate } from '../../src/team-template/team-template.ts';
import type { LeftOutRow } from '../../src/team-template/write.ts';
import { texts } from '../support/all-texts.ts';
import { describeInBrowser } from '../support/browser.ts';
import { callsOf, problemsOf } from './support/open-page.ts';
import { pageOpener } from './support/page-opener.ts';
import type { Scenario } from './support/scripted.ts';

const goal = { kpi: 'cost_per_lead', starts: { days: 0 }, lasts: { months: 3 }, target: 9000 } as const;
const template: TeamTemplate = {
  goalpostTemplate: 1,
  currency: 'KRW',
  settings: { compare: 'same-period-last-year', engagementBase: 'reach' },
  goals: [goal, { ...goal, name: 'Supercalifragilisticexpialidocious-follower-programme-of-the-whole-brand' }],
  costs: [
    { category: 'tools', what: 'Scheduler', frequency: 'monthly' },
    { category: 'people', what: 'Editor' },
    { category: 'people', what: 'Kim Minji' },
  ],
  values: [{ result: 'conversions', conversionType: 'Newsletter', method: 'willingness', inputB: 5 }],
};
const leftOut: readonly LeftOutRow[] = [
  { sheet: 'goals', row: 3, reason: 'archived' },
  { sheet: 'values', row: 7, reason: 'other-days' },
  { sheet: 'costs', row: 4, reason: 'repeated' },
];
const item = (cells: object, skipped: TemplatePlan['goals'][number]['skipped'] = null) => ({
  cells: JSON.parse(JSON.stringify(cells)),
  skipped,
});
const plan: TemplatePlan = {
  currency: 'KRW',
  settings: [
    { key: 'baseCurrency', here: 'USD', value: 'KRW', state: 'fixed' },
    { key: 'compare', here: 'previous-period', value: 'same-period-last-year', state: 'other' },
    { key: 'engagementBase', here: '', value: 'reach', state: 'blank' },
  ],
  goals: [
    item({ kpi: 'cost_per_lead', channel: 'instagram' }, 'other-currency'),
    item({ kpi: 'leads', name: 'Leads' }),
  ],
  costs: [
    item({ category: 'tools', what: 'Scheduler' }, 'already-here'),
    item({ category: 'people', what: 'Editor', frequency: 'monthly' }),
  ],
  values: [item({ result: 'conversions', conversionType: 'Newsletter' }, 'not-readable')],
};
const change = (number: number) => ({ number, at: 0, added: 1, changed: 0, removed: 0 });
const used: TemplateUsed = {
  settings: [{ key: 'engagementBase', before: '', after: 'reach' }],
  lists: [
    { sheet: 'goals', added: 1, skipped: 1, unfinished: 1, change: change(4) },
    { sheet: 'costs', added: 1, skipped: 1, unfinished: 1, change: change(5) },
    { sheet: 'values', added: 0, skipped: 1, unfinished: 0, change: null },
  ],
};
const scenario: Scenario = {
  answers: {
    teamTemplate: { template, leftOut },
    saveTemplateSheet: { sheet: 'Team template', items: 8 },
    planTemplate: plan,
    applyTemplate: used,
    undoRows: {},
  },
};
const file = { name: 'a-template-with-a-rather-long-name-of-2026.json', mimeType: 'application/json' };

describeInBrowser('team templates in the sidebar', () => {
  const openAnew = pageOpener();

  const open = async (language: Language = 'en', script = scenario) => {
    return openAnew('team-template', language, script);
  };

  // The longest words, and those that break nowhere.
  it.each(['id', 'ko'] as const)('fit into 300 px and are accessible in %s', async language => {
    const { team, sidebar } = texts[language];
    const page = await open(language);
    await page.getByText(team.text).waitFor();
    expect(await problemsOf(page)).toEqual([]);

    await page.getByRole('button', { name: team.saveText }).click();
    const boxes = page.getByRole('checkbox');
    await boxes.first().waitFor();
    await page.locator('summary').click();
    for (const box of await boxes.all()) await box.uncheck();
    await page.getByRole('button', { name: team.saving.download }).click();
    await page.getByText(team.chooseParts).waitFor();
    expect(await problemsOf(page)).toEqual([]);
    await boxes.first().check();
    await page.getByRole('button', { name: team.saving.toSheet }).click();
    await page.getByText('“Team template”').waitFor();
    expect(await problemsOf(page)).toEqual([]);

    await page.getByRole('button', { name: sidebar.common.back }).click();
    await page.getByRole('button', { name: team.useText }).click();
    await page.locator('input[type=file]').setInputFiles({ ...file, buffer: Buffer.from(JSON.stringify(template)) });
    await page.getByRole('group', { name: team.using.whatIsAdded }).waitFor();
    for (const summary of await page.locator('summary').all()) await summary.click();
    await page.getByLabel(team.using.start).fill('');
    await page.getByText(team.using.startMissing).waitFor();
    expect(await problemsOf(page)).toEqual([]);
    await page.getByLabel(team.using.start).fill('2027-01-01');
    await page.getByRole('button', { name: team.using.add }).click();
    await page.getByRole('heading', { name: team.using.added }).waitFor();
    await page.getByRole('button', { name: team.using.undo }).waitFor();
    expect(await problemsOf(page)).toEqual([]);
  });

  it('go to a file that is a template, without people until somebody has looked', async () => {
    const { team } = texts.en;
    const page = await open();
    await page.getByRole('button', { name: team.saveText }).press('Enter');
    await page.getByText('Editor, Kim Minji').waitFor();
    const save = async () => {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: team.saving.download }).press('Enter');
      const done = await download;
      expect(done.suggestedFilename()).toBe('goalpost-team-template.json');
      await page.getByText('goalpost-team-template.json').waitFor();
      return readTemplate(await readFile(await done.path(), 'utf8'));
    };
    expect(await save()).toEqual({ ok: true, value: { ...template, costs: template.costs.slice(0, 1) } });
    await page.getByLabel(team.parts.people).press('Space');
    expect(await save()).toEqual({ ok: true, value: template });
    await page.getByRole('button', { name: team.saving.toSheet }).press('Enter');
    await page.getByText('“Team template”').waitFor();
    expect(await callsOf(page, 'saveTemplateSheet')).toEqual([
      { parts: ['settings', 'goals', 'costs', 'people', 'values'] },
    ]);
  });

  it('are used in parts, after a look, and taken back', async () => {
    const { team } = texts.en;
    const page = await open();
    await page.getByRole('button', { name: team.useText }).press('Enter');
    await page.getByRole('button', { name: team.using.fromSheet }).press('Enter');
    const parts = page.getByRole('group', { name: team.using.whatIsAdded });
    await parts.waitFor();
    const [first] = await callsOf(page, 'planTemplate');
    expect(first).toMatchObject({ text: null, settings: null });
    expect(isoOf((first as { start: number }).start)).toMatch(/-01$/u);

    await parts.getByLabel(team.using.settings.compare).press('Space');
    await parts.getByLabel(team.parts.people).press('Space');
    await page.getByLabel(team.using.start).fill('2027-04-01');
    await page.getByRole('button', { name: team.using.add }).press('Enter');
    await page.getByText('1 cost needs an amount').waitFor();
    const asked = { text: null, start: 46_478, settings: ['engagementBase', 'compare'] };
    expect(await callsOf(page, 'applyTemplate')).toEqual([{ ...asked, parts: ['settings', 'goals'] }]);
    await expect.poll(() => callsOf(page, 'refreshTotals')).toHaveLength(1);
    // The words of the result are where the focus is.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(team.using.added);

    await page.getByRole('button', { name: team.using.undo }).press('Enter');
    await page.getByText(team.using.undone).waitFor();
    expect(await callsOf(page, 'undoRows')).toEqual([
      { sheet: 'goals', change: 4 },
      { sheet: 'costs', change: 5 },
    ]);
  });

  it('that are refused say what to do', async () => {
    const { team } = texts.en;
    const page = await open('en', {
      ...scenario,
      fails: { method: 'planTemplate', code: 'template-newer', parameters: { version: 2 } },
    });
    await page.getByRole('button', { name: team.useText }).click();
    await page.locator('input[type=file]').setInputFiles({ ...file, buffer: Buffer.from('{"goalpostTemplate":2}') });
    await page.getByRole('alert').getByText('Update Goalpost').waitFor();
    expect(await callsOf(page, 'planTemplate')).toMatchObject([{ text: '{"goalpostTemplate":2}' }]);
    await expect.poll(() => page.getByRole('button', { name: team.using.add }).count()).toBe(0);
  });
});
