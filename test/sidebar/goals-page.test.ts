import { expect, it } from 'vitest';
import type { GoalHistory } from '../../src/app/ledger-api.ts';
import { addMonths, dayOf } from '../../src/core/day.ts';
import { languages } from '../../src/i18n/language.ts';
import { texts } from '../support/all-texts.ts';
import { describeInBrowser } from '../support/browser.ts';
import { callsOf, problemsOf } from './support/open-page.ts';
import { pageOpener } from './support/page-opener.ts';
import type { Scenario, ScriptedRow } from './support/scripted.ts';

/** Fifteen months of Instagram in which 60% of the visits bounced, up to March 2026. */
const history: GoalHistory = {
  measures: ['sessions', 'engagedSessions'],
  rows: Array.from({ length: 15 }, (_, i) => ({
    month: addMonths(dayOf(2025, 1, 1), i),
    channel: 'instagram',
    placement: 'organic',
    values: [1000 + i, (1000 + i) * 0.4],
  })),
  lastDays: [{ channel: 'instagram', day: dayOf(2026, 3, 31) }],
};

const leads = { kpi: 'leads', channel: 'x', start: dayOf(2026, 1, 1), deadline: dayOf(2026, 3, 31), target: 500 };
const goals: readonly ScriptedRow[] = [
  {
    id: 'g00000001',
    cells: leads,
    computed: {
      actual: 155,
      targetValue: 500,
      progress: 0.31,
      pace: 172,
      forecast: 450,
      asOf: 46_053,
      status: 'at risk',
    },
  },
  {
    cells: {
      ...leads,
      name: 'Supercalifragilisticexpialidocious-2026-Q1-always-on-leads',
      channel: 'instagram',
      state: 'paused',
    },
  },
  {
    cells: { kpi: 'bounce_rate_by_sessions', target: 0.48, start: leads.start, deadline: leads.deadline },
    problems: [{ column: 'baseline', problem: 'baseline-missing' }],
  },
  { cells: { ...leads, name: 'An old goal', state: 'archived' } },
];

describeInBrowser('goals in the sidebar', () => {
  const openAnew = pageOpener();

  const open = async (language: (typeof languages)[number], scenario: Scenario) => {
    return openAnew('goals', language, scenario, page => page.clock.setFixedTime(new Date('2026-04-15T12:00:00Z')));
  };

  it.each(languages)('fit into 300 px and are accessible in %s', async language => {
    const { goals: words } = texts[language].sidebar;
    const page = await open(language, { history, ledgers: { goals } });
    await page.getByText(texts[language].goalProblems['baseline-missing']).waitFor();
    expect(await page.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('31');
    expect(await page.getByText('An old goal').count()).toBe(0);
    expect(await problemsOf(page, `goals-${language}`)).toEqual([]);

    await page.getByRole('button', { name: words.add }).click();
    await page.getByRole('button', { name: texts[language].smartGoals.readyMade['leads-within-budget'] }).click();
    await page.getByRole('button', { name: words.next }).click();
    await page.getByText(/1[.,]375/u).waitFor();
    for (const letter of ['S', 'M', 'A', 'R', 'T']) {
      await page.getByRole('button', { name: new RegExp(`^${letter} `, 'u') }).click();
      expect(await problemsOf(page, `goal-wizard-${letter}-${language}`), letter).toEqual([]);
    }
  });

  it('make a goal by keyboard alone, and keep it when the sidebar closes', async () => {
    const { goals: words } = texts.en.sidebar;
    const page = await open('en', { history });
    const press = async (name: string) => {
      await page.getByRole('button', { name, exact: true }).focus();
      await page.keyboard.press('Enter');
    };
    const asked = (letter: keyof typeof words.questions) =>
      expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(words.questions[letter]);

    await press(texts.en.smartGoals.readyMade['lower-bounce-rate']);
    await asked('specific');
    await page.getByLabel('Channel', { exact: true }).focus();
    await page.keyboard.type('Instagram');
    await press(words.next);
    await asked('measurable');
    // What is missing is named at its field, which has the focus.
    await press(words.next);
    await page.getByText(texts.en.goalProblems['baseline-missing']).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
    await press('Use 60%, the last period');
    await page.getByText('60% becomes 48%').waitFor();
    await press(words.next);
    await asked('achievable');
    await page.getByText('Last quarter: 60%').waitFor();
    await press(words.next);
    await asked('relevant');
    await page.getByLabel('Owner').focus();
    await page.keyboard.type('Mina');
    await page.keyboard.press('Enter');
    await asked('timeBound');
    const sentence = 'Bring bounce rate by sessions on Instagram down by 20%, from 60% to 48%, by 30 September 2026.';
    await page.getByText(sentence).waitFor();

    await page.reload();
    await press(words.continueDraft);
    await asked('timeBound');
    await press(texts.en.sidebar.common.back);
    await asked('relevant');
    expect(await page.getByLabel('Owner').inputValue()).toBe('Mina');
    await press(words.next);
    // The question takes the focus with each step: before that, Enter would be lost.
    await asked('timeBound');
    await press(words.save);
    await page.getByText(texts.en.sidebar.ledger.saved).waitFor();
    expect(await callsOf(page, 'saveRows')).toEqual([
      {
        sheet: 'goals',
        edits: [
          {
            id: '',
            hash: '',
            cells: {
              name: sentence,
              kpi: 'bounce_rate_by_sessions',
              channel: 'instagram',
              start: dayOf(2026, 7, 1),
              deadline: dayOf(2026, 9, 30),
              baseline: 0.6,
              targetKind: 'relative',
              target: -0.2,
              objective: 'traffic',
              owner: 'Mina',
              cadence: 'monthly',
            },
          },
        ],
      },
    ]);
    expect(await callsOf(page, 'refreshTotals')).toHaveLength(1);
    // As it opens, with the new row, and once its totals are there.
    await expect.poll(() => callsOf(page, 'ledger')).toHaveLength(3);
    expect(await page.getByText(words.draftTitle).count()).toBe(0);
  });

  it('name a cell that the script refuses at its field', async () => {
    const { goals: words } = texts.en.sidebar;
    const page = await open('en', {
      history,
      ledgers: { goals },
      fails: {
        method: 'saveRows',
        code: 'cells-to-mend',
        parameters: { row: 0, column: 'target', problem: 'target-not-a-number' },
      },
    });
    await page.getByRole('button', { name: /^Edit/u }).first().click();
    await page.getByRole('button', { name: /^T/u }).click();
    await page.getByRole('button', { name: words.save }).click();
    await page.getByText(texts.en.goalProblems['target-not-a-number']).waitFor();
    expect(await page.getByLabel(words.targetOf.absolute).getAttribute('aria-invalid')).toBe('true');
  });

  it('are filtered, paused, and taken back', async () => {
    const { goals: words } = texts.en.sidebar;
    const page = await open('en', { ledgers: { goals } });
    await page.getByLabel('Status', { exact: true }).selectOption('archived');
    await page.getByRole('heading', { name: 'An old goal' }).waitFor();
    expect(
      await page
        .getByRole('listitem')
        .filter({ has: page.getByRole('heading') })
        .count(),
    ).toBe(1);
    await page.getByLabel('Status', { exact: true }).selectOption('at risk');
    await page.getByText('155').waitFor();
    await page.getByRole('button', { name: /^Pause/u }).click();
    await page.getByText(texts.en.sidebar.ledger.saved).waitFor();
    expect(await callsOf(page, 'saveRows')).toEqual([
      { sheet: 'goals', edits: [{ id: 'g00000001', hash: 'h0', cells: { ...leads, state: 'paused' } }] },
    ]);
    await page.getByText(words.noneMatch).waitFor();
    await page.getByRole('button', { name: texts.en.sidebar.ledger.undo }).click();
    await page.getByText(texts.en.sidebar.ledger.undone).waitFor();
    await page.getByText('155').waitFor();
    expect(await callsOf(page, 'undoRows')).toEqual([{ sheet: 'goals', change: 7 }]);
  });
});
