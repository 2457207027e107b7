import { expect, it } from 'vitest';
import { dayOf } from '../../src/core/day.ts';
import { languages } from '../../src/i18n/language.ts';
import { texts } from '../support/all-texts.ts';
import { describeInBrowser } from '../support/browser.ts';
import { callsOf, problemsOf } from './support/open-page.ts';
import { pageOpener } from './support/page-opener.ts';
import type { Scenario } from './support/scripted.ts';

const january = dayOf(2026, 1, 1);
const ledgers: Scenario['ledgers'] = {
  costs: [
    {
      id: 'c0000001',
      cells: {
        category: 'tools',
        what: 'Scheduler',
        frequency: 'yearly',
        amount: 1200,
        currency: 'USD',
        share: 0.4,
        from: january,
        note: 'ask for a discount',
      },
    },
    {
      cells: {
        category: 'people',
        what: 'Editor',
        frequency: 'monthly',
        hourlyRate: 25,
        hours: 40,
        from: january,
        to: 46_387,
      },
    },
    {
      cells: { category: 'Giveaways for everyone', amount: 'a lot', from: january, channel: 'instagram' },
      problems: [{ column: 'amount', problem: 'not-a-number' }],
    },
  ],
  values: [
    {
      cells: {
        result: 'conversions',
        conversionType: 'Newsletter',
        method: 'history',
        inputA: 10,
        inputB: 150,
        counts: 'valued',
        from: january,
        basis: 'history',
        agreedBy: 'Head of sales',
        agreedOn: january,
      },
    },
    { cells: { result: 'orders', counts: 'measured', channel: 'x' } },
  ],
};

describeInBrowser('costs and values in the sidebar', () => {
  const openAnew = pageOpener();

  const open = async (
    name: 'costs' | 'values',
    language: (typeof languages)[number] = 'en',
    scenario: Scenario = { ledgers },
  ) => {
    return openAnew(name, language, scenario);
  };

  it.each(languages)('fit into 300 px and are accessible in %s', async language => {
    const { sidebar, costs: costWords, values: valueWords } = texts[language];
    const page = await open('costs', language);
    await page.getByText('Scheduler').waitFor();
    expect(await problemsOf(page)).toEqual([]);

    // The form of each category, with what is wrong in it.
    await page.getByRole('button', { name: sidebar.costs.add }).click();
    await page.getByLabel(costWords.columns.category).selectOption('people');
    await page.getByRole('button', { name: sidebar.ledger.save }).click();
    await page.getByText(sidebar.ledger.problems.missing).first().waitFor();
    expect(await problemsOf(page)).toEqual([]);
    await page.getByLabel(costWords.columns.category).selectOption('agencies');
    await page.getByLabel(costWords.columns.amount, { exact: true }).fill('1234567');
    await page.getByLabel(costWords.columns.adSpend, { exact: true }).fill('234567');
    await page.getByLabel(costWords.columns.currency, { exact: true }).fill('usd');
    await page.getByLabel(costWords.columns.split, { exact: true }).selectOption('by-hand');
    await page.getByText(sidebar.costs.converted).waitFor();
    expect(await problemsOf(page)).toEqual([]);
    // What was typed is not thrown away by a key.
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: sidebar.common.cancel }).click();
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: sidebar.home.valuesText }).click();
    await page.getByText('Newsletter').click();
    await page.getByText(sidebar.values.lifetime.title).click();
    await page.getByLabel(sidebar.values.lifetime.way).selectOption('discounted');
    expect(await problemsOf(page)).toEqual([]);
    await page.getByRole('button', { name: sidebar.common.cancel }).click();
    await page.getByText(valueWords.countings.measured).waitFor();
    expect(await problemsOf(page)).toEqual([]);
  });

  it('add a cost by keyboard alone, show what counts of it, and take it back', async () => {
    const { costs, ledger, common, home } = texts.en.sidebar;
    const { columns, categories } = texts.en.costs;
    const page = await open('costs', 'en', {});
    await page.getByText(costs.none).waitFor();
    await page.getByRole('button', { name: costs.add }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel(columns.category).focus();
    await page.keyboard.type(categories.people);
    await page.getByText(costs.whoSees).waitFor();

    // Nothing is sent as long as something is missing; the first field to mend has the focus.
    await page.getByLabel(costs.role).press('Enter');
    const rate = page.getByLabel(columns.hourlyRate, { exact: true });
    await expect.poll(() => rate.evaluate(field => field === document.activeElement)).toBe(true);
    expect(await callsOf(page, 'saveRows')).toEqual([]);
    await page.keyboard.type('25');
    await page.keyboard.press('Tab');
    await page.keyboard.type('40');
    await page.getByLabel(costs.role).fill('Editor');
    await page.getByLabel(columns.from, { exact: true }).fill('2026-01-01');
    await page.getByLabel(columns.to, { exact: true }).fill('2026-06-30');
    const preview = page.getByRole('status', { name: costs.preview });
    await preview.getByText('1,000 KRW').first().waitFor();
    await preview.getByText('and 3 more months').waitFor();
    await page.getByLabel(costs.role).press('Enter');

    await page.getByText(ledger.saved).waitFor();
    expect(await callsOf(page, 'saveRows')).toEqual([
      {
        sheet: 'costs',
        edits: [
          {
            id: '',
            hash: '',
            cells: {
              category: 'people',
              what: 'Editor',
              frequency: 'monthly',
              hourlyRate: 25,
              hours: 40,
              from: january,
              to: dayOf(2026, 6, 30),
              split: 'equally',
            },
          },
        ],
      },
    ]);
    expect(await callsOf(page, 'refreshTotals')).toHaveLength(1);
    await page.getByRole('button', { name: /Editor/ }).waitFor();

    await page.getByRole('button', { name: ledger.undo }).click();
    await page.getByText(ledger.undone).waitFor();
    await page.getByText(costs.none).waitFor();
    expect(await callsOf(page, 'undoRows')).toEqual([{ sheet: 'costs', change: 7 }]);
    expect(await callsOf(page, 'refreshTotals')).toHaveLength(2);
    await page.getByRole('button', { name: common.back }).click();
    await page.getByText(home.costsText).waitFor();
  });

  it('edit the row that was read, keep what the form doesn’t show, and remove it', async () => {
    const { ledger } = texts.en.sidebar;
    const page = await open('costs');
    await page.getByRole('button', { name: /Scheduler/ }).click();
    await page.getByLabel(texts.en.costs.columns.share).fill('50');
    await page.getByRole('button', { name: ledger.save }).click();
    await page.getByText(ledger.saved).waitFor();
    await page.getByRole('button', { name: /Editor/ }).click();
    await page.getByRole('button', { name: ledger.remove }).click();
    await expect.poll(() => page.getByRole('button', { name: /Editor/ }).count()).toBe(0);
    expect(await callsOf(page, 'saveRows')).toMatchObject([
      { edits: [{ id: 'c0000001', hash: 'h0', cells: { share: 0.5, note: 'ask for a discount', currency: 'USD' } }] },
      { edits: [{ id: 'r1', hash: 'h1', cells: null }] },
    ]);
  });

  it('overwrite nothing that somebody changed meanwhile, and name the cell that the script refuses', async () => {
    const { ledger } = texts.en.sidebar;
    const page = await open('costs', 'en', { ledgers, fails: { method: 'saveRows', code: 'changed-since' } });
    await page.getByRole('button', { name: /Scheduler/ }).click();
    await page.getByRole('button', { name: ledger.save }).click();
    await page.getByText(ledger.changedSince).waitFor();
    await page.getByRole('button', { name: ledger.readAgain }).click();
    await page.getByRole('button', { name: /Scheduler/ }).waitFor();
    expect(await callsOf(page, 'ledger')).toHaveLength(2);

    await page.evaluate(() => {
      const parameters = { row: 0, column: 'amount', problem: 'negative' };
      window.scenario = { fails: { method: 'saveRows', code: 'cells-to-mend', parameters } };
    });
    await page.getByRole('button', { name: /Scheduler/ }).click();
    await page.getByRole('button', { name: ledger.save }).click();
    await page.getByText(texts.en.mend.negative).waitFor();
    const amount = page.getByLabel(texts.en.costs.columns.amount, { exact: true });
    await expect.poll(() => amount.evaluate(field => field === document.activeElement)).toBe(true);
    expect(await callsOf(page, 'refreshTotals')).toEqual([]);
  });

  it('say a value, with the worth of a customer from the calculator', async () => {
    const { values, ledger } = texts.en.sidebar;
    const { methods, bases, columns } = texts.en.values;
    const { parameters } = texts.en;
    const page = await open('values');
    await page
      .getByRole('button', { name: /Newsletter/ })
      .getByText('15 KRW')
      .waitFor();
    await page.getByRole('button', { name: values.add }).click();
    await page.getByRole('radio', { name: methods.history }).check();
    await page.getByLabel(values.inputs.history.inputA).fill('10');
    await page.getByText(values.lifetime.title).click();
    await page.getByLabel(values.lifetime.way).selectOption('by-churn');
    await page.getByLabel(parameters.marginPerPeriod).fill('20');
    await page.getByLabel(parameters.churnRate).fill('5%');
    await page.getByRole('button', { name: values.lifetime.use }).click();
    await page.getByRole('status', { name: values.preview }).getByText('40 KRW').waitFor();
    await page.getByLabel(columns.basis).selectOption({ label: bases.industry });
    await page.getByLabel(columns.agreedBy).fill('Head of sales');
    await page.getByRole('button', { name: ledger.save }).click();
    await page.getByText(ledger.saved).waitFor();
    expect(await callsOf(page, 'saveRows')).toEqual([
      {
        sheet: 'values',
        edits: [
          {
            id: '',
            hash: '',
            cells: {
              result: 'leads',
              method: 'history',
              inputA: 10,
              inputB: 400,
              counts: 'valued',
              basis: 'industry',
              agreedBy: 'Head of sales',
            },
          },
        ],
      },
    ]);
  });
});
