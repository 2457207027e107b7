import { describe, expect, it } from 'vitest';
import type { Mapping } from '../../src/importers/imported-table.ts';
import { accountsFor, answersFor, isSameFile, openQuestions } from '../../src/sidebar/import/import-file.ts';
import { mappingProblem } from '../../src/sidebar/import/mapping-problem.ts';
import { importFile } from './support/tables.ts';

const account = { about: 'account' } as const;
const currency = { about: 'currency' } as const;
const ranges = { about: 'ranges' } as const;

describe('questions of a file', () => {
  it('are open until they are answered; “I don’t know” is an answer, ranges have a default', () => {
    const file = importFile(1, { questions: [account, currency, ranges] });
    expect(openQuestions(file)).toEqual([account, currency]);
    expect(openQuestions({ ...file, answers: { account: '@acme', currency: '' } })).toEqual([]);
  });
});

describe('what needn’t be asked', () => {
  const file = importFile(1, { questions: [account] });

  it('is the channel’s only known account', () => {
    const known = [
      { channel: 'linkedin', account: 'Acme Corp' },
      { channel: 'x', account: '@acme' },
    ];
    expect(answersFor(file, [file], known)).toEqual({ account: '@acme' });
  });

  it('is asked where the channel has two accounts, and both are offered', () => {
    const known = [
      { channel: 'x', account: '@acme' },
      { channel: 'x', account: '@acme_kr' },
    ];
    expect(answersFor(file, [file], known)).toBeNull();
    expect(accountsFor(file, known)).toEqual(['@acme', '@acme_kr']);
  });

  it('is what was answered for another file of the same channel', () => {
    const other = importFile(2, { questions: [account], answers: { account: '@typed' } });
    const elsewhere = importFile(3, { questions: [account], channel: 'linkedin', answers: { account: 'Acme' } });
    expect(answersFor(file, [file, elsewhere, other], [])).toEqual({ account: '@typed' });
    expect(answersFor(file, [file, elsewhere], [])).toBeNull();
  });

  it('never fills in again what the person emptied', () => {
    const emptied = { ...file, answers: { account: '' } };
    expect(answersFor(emptied, [emptied], [{ channel: 'x', account: '@acme' }])).toBeNull();
  });
});

it('the same file is known by name, size and time', () => {
  const made = (name: string, lastModified: number) => new File(['text'], name, { lastModified });
  expect(isSameFile(made('a.csv', 1), made('a.csv', 1))).toBe(true);
  expect(isSameFile(made('a.csv', 1), made('a.csv', 2))).toBe(false);
});

describe('a mapping', () => {
  const good: Mapping = { name: 'Agency', level: 'account', channel: 'x', columns: ['from', 'impressions', ''] };

  it.each([
    [{ ...good, name: ' ' }, { text: 'mapNeedsName' }],
    [{ ...good, channel: '' }, { text: 'mapNeedsChannel' }],
    [{ ...good, columns: ['to', 'impressions'] }, { text: 'mapNeedsDate' }],
    [{ ...good, columns: ['from', 'campaign'] }, { text: 'mapNeedsMeasure' }],
    [
      { ...good, columns: ['from', 'clicks', 'clicks'] },
      { text: 'mapTwice', field: 'clicks' },
    ],
  ] as [Mapping, unknown][])('%j lacks %j', (mapping, problem) => {
    expect(mappingProblem(mapping)).toEqual(problem);
  });

  it('is complete with a date, a number and a channel, said or in a column', () => {
    expect(mappingProblem(good)).toBeNull();
    expect(mappingProblem({ ...good, channel: '', columns: ['from', 'channel', 'clicks'] })).toBeNull();
  });
});
