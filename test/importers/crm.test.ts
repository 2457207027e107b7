import { describe, expect, it } from 'vitest';
import { isoOf } from '../../src/core/day.ts';
import {
  type Contact,
  contacts,
  deals,
  makeHubspotContacts,
  makeHubspotDeals,
  makeSalesforceDeals,
  makeSalesforceLeads,
} from '../fixtures/make-crm.ts';
import { dataOf, linesOf, sum, tableOf } from './read.ts';

const people = contacts(60);
const social = people.filter(({ source }) => /social/iu.test(source));
const sold = deals(40);
const won = sold.filter(({ stage, source }) => stage === 'Closed Won' && source !== 'Web');
const CUSTOMER = ['Customer'];
const QUALIFIED = ['Marketing Qualified Lead', 'Sales Qualified Lead', ...CUSTOMER];
const atLeast = (list: readonly Contact[], stages: readonly string[]) =>
  list.filter(({ stage }) => stages.includes(stage)).length;
const isoDay = (day: number) => isoOf(day);

describe.each([
  ['hubspot-contacts', makeHubspotContacts(people), 0],
  ['salesforce-leads', makeSalesforceLeads(people), 3],
] as const)('%s', (importer, file, footers) => {
  const table = tableOf(file, { account: 'Kopi Senja', dayMonthOrder: 'month-first' });
  const rows = dataOf(table);

  it('counts people by how far they came, each stage with those before it', () => {
    expect(table).toMatchObject({ importer, evidence: 'assumed', rejected: [], warnings: [] });
    expect(sum(rows, 'leads')).toBe(atLeast(social, ['Lead', ...QUALIFIED]));
    expect(sum(rows, 'qualifiedLeads')).toBe(atLeast(social, QUALIFIED));
    expect(sum(rows, 'newCustomers')).toBe(atLeast(social, CUSTOMER));
    expect(sum(rows, 'newCustomers')).toBeGreaterThan(0);
    expect([...new Set(rows.map(row => isoDay(row.from)))]).toEqual(['2026-04-01', '2026-04-02', '2026-04-03']);
    expect(rows.length).toBeLessThan(table.rows.length);
  });

  it('accounts for every line', () => {
    const codes = table.ignored.map(({ reason }) => reason.code);
    const counted = atLeast(social, ['Lead', ...QUALIFIED]);
    expect(table.rows).toHaveLength(counted);
    expect(codes.filter(code => code === 'origin-not-social')).toHaveLength(people.length - social.length);
    expect(codes.filter(code => code === 'result-not-counted')).toHaveLength(social.length - counted);
    expect(codes.filter(code => code === 'footer' || code === 'totals-row')).toHaveLength(footers);
    expect(linesOf(table)).toHaveLength(people.length + footers);
  });

  it('lists the stages, and counts as the user says', () => {
    expect(table.conversions.find(({ name }) => name === 'Fan club')).toMatchObject({ meaning: null });
    const resultNames = { 'fan club': { measure: 'leads', type: 'fan' }, lead: { measure: '', type: '' } } as const;
    const other = dataOf(tableOf(makeHubspotContacts(people), { account: 'a', resultNames }));
    const fans = other.filter(row => row.conversionType === 'fan');
    expect(sum(fans, 'leads')).toBe(atLeast(social, ['Fan club']));
    expect(sum(other, 'leads')).toBe(atLeast(social, ['Fan club', ...QUALIFIED]));
  });

  it('takes nothing from columns of people', () => {
    expect(table.personal).toEqual(expect.arrayContaining(['First Name', 'Last Name', 'Email']));
    expect(JSON.stringify(table.rows)).not.toMatch(/uest|Number|Owner|example/u);
  });
});

it('HubSpot contacts have network, placement and campaign', () => {
  const rows = dataOf(tableOf(makeHubspotContacts(people), { account: 'a' }));
  expect([...new Set(rows.map(row => `${row.channel} ${row.placement}`))].sort()).toEqual([
    'facebook organic',
    'instagram mixed',
    'linkedin paid',
  ]);
  expect(new Set(rows.map(row => row.campaign))).toEqual(new Set(['', 'spring']));
  expect(new Set(rows.map(row => row.level))).toEqual(new Set(['campaign']));
});

describe.each([
  ['hubspot-deals', makeHubspotDeals(sold), 0],
  ['salesforce-opportunities', makeSalesforceDeals(sold), 3],
] as const)('%s', (importer, file, footers) => {
  const table = tableOf(file, { account: 'Kopi Senja', dayMonthOrder: 'month-first' });
  const rows = dataOf(table);

  it('counts deals that were won, on the day of closing', () => {
    expect(table).toMatchObject({
      importer,
      evidence: 'assumed',
      rejected: [],
      warnings: [],
      currencies: ['EUR'],
      checks: [],
    });
    expect(sum(rows, 'newCustomers')).toBe(won.length);
    expect(sum(rows, 'revenue')).toBeCloseTo(
      won.reduce((all, { amount }) => all + amount, 0),
      6,
    );
    expect([...new Set(rows.map(row => isoDay(row.from)))].sort()).toEqual(
      [...new Set(won.map(({ day }) => day))].sort(),
    );
    expect(new Set(rows.map(row => row.channel))).toEqual(new Set(['facebook', 'linkedin']));
    expect(linesOf(table)).toHaveLength(sold.length + footers);
  });

  it('takes nothing from columns of people', () => {
    expect(table.personal.length).toBeGreaterThan(1);
    expect(JSON.stringify(table.rows)).not.toMatch(/uest|Owner/u);
  });
});
