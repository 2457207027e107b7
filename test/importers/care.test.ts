import { describe, expect, it } from 'vitest';
import { dayFromIso, isoOf } from '../../src/core/day.ts';
import {
  makeIntercom,
  makeIntercomSeconds,
  makeZendesk,
  makeZendeskLong,
  type Ticket,
  tickets,
} from '../fixtures/make-care.ts';
import { dataOf, linesOf, sum, tableOf, textFile } from './read.ts';

const all = tickets(60);
const social = all.filter(({ via }) => via !== 'Mail' && via !== 'Web form');
const total = (of: (ticket: Ticket) => number | null) => social.reduce((sum, ticket) => sum + (of(ticket) ?? 0), 0);
const count = (is: (ticket: Ticket) => boolean) => social.filter(is).length;
const table = (file: Parameters<typeof tableOf>[0]) => tableOf(file, { account: 'Kopi Senja' });
const CHANNELS = { Facebook: 'facebook', 'X Corp DM': 'x', 'Instagram Direct': 'instagram', WhatsApp: 'whatsapp' };

const files = [
  ['zendesk', 'zendesk', makeZendesk(all)],
  ['zendesk, long names', 'zendesk', makeZendeskLong(all)],
  ['intercom', 'intercom', makeIntercom(all)],
  ['intercom, seconds', 'intercom', makeIntercomSeconds(all)],
] as const;

describe.each(files)('%s', (_, importer, file) => {
  const read = table(file);
  const rows = dataOf(read);

  it('adds up the tickets of a day and channel, and keeps every line', () => {
    expect(read).toMatchObject({ importer, level: 'account', grain: 'day', evidence: 'quoted', rejected: [] });
    expect(read.warnings).toEqual([]);
    expect(linesOf(read)).toEqual(all.map((_, i) => i + 2));
    expect(read.rows).toHaveLength(social.length);
    expect(rows.map(row => `${isoOf(row.from)} ${row.channel}`).sort()).toEqual(
      [...new Set(social.map(({ day, via }) => `${day} ${CHANNELS[via as keyof typeof CHANNELS]}`))].sort(),
    );
    expect(sum(rows, 'contactsReceived')).toBe(social.length);
  });

  it('has minutes and how many there are of', () => {
    expect(sum(rows, 'responseMinutes')).toBeCloseTo(
      total(ticket => ticket.replyMinutes),
      6,
    );
    expect(sum(rows, 'responses')).toBe(count(ticket => ticket.replyMinutes !== null));
    expect(sum(rows, 'contactsAcknowledged')).toBe(count(ticket => ticket.replyMinutes !== null));
    expect(sum(rows, 'resolutionMinutes')).toBeCloseTo(
      total(ticket => ticket.solvedMinutes),
      6,
    );
    expect(sum(rows, 'resolutions')).toBe(count(ticket => ticket.isSolved));
    expect(sum(rows, 'contactsResolved')).toBe(count(ticket => ticket.isSolved));
  });

  it('leaves out what didn’t come by social media, and says so', () => {
    expect(read.ignored.map(({ reason }) => reason.code)).toEqual(
      Array.from({ length: all.length - social.length }, () => 'origin-not-social'),
    );
    expect(read.ignored[0]?.reason.parameters).toEqual({ origin: 'Mail' });
  });
});

describe('Zendesk', () => {
  const read = table(makeZendesk(all));
  const rows = dataOf(read);

  it('counts first contact resolutions and satisfaction', () => {
    expect(sum(rows, 'contactsResolvedAtFirst')).toBe(
      count(({ isSolved, replies, reopens }) => isSolved && replies <= 1 && reopens === 0),
    );
    expect(sum(rows, 'answered')).toBe(count(({ satisfaction }) => /^(?:Good|Bad)/u.test(satisfaction)));
    expect(sum(rows, 'satisfied')).toBe(count(({ satisfaction }) => satisfaction.startsWith('Good')));
    expect(sum(rows, 'satisfied')).toBeGreaterThan(0);
  });

  it('takes nothing from columns of people', () => {
    expect(read.personal).toEqual(['Requester', 'Requester email', 'Subject']);
    expect(JSON.stringify(read.rows)).not.toContain('uest');
  });

  it('says that times are of business hours where there are no others', () => {
    const open = table(makeZendeskLong(all, false));
    expect(open.warnings.map(({ code, parameters }) => [code, parameters?.['column']])).toEqual([
      ['business-hours', 'First reply time in minutes within business hours'],
      ['business-hours', 'Full resolution time in minutes within business hours'],
    ]);
    expect(sum(dataOf(open), 'responseMinutes')).toBe(total(ticket => ticket.replyMinutes));
  });

  it('counts a ticket that stands twice once', () => {
    const [one, , other] = all;
    const list = [one, other, one].flatMap(ticket => ticket ?? []);
    const twice = table(makeZendesk(list));
    expect(twice.ignored).toEqual([{ line: 4, reason: { code: 'repeated', parameters: { line: 2 } } }]);
    expect(sum(dataOf(twice), 'contactsReceived')).toBe(2);
  });

  it('asks for the channel where no column tells it', () => {
    const text = 'ID,Status,Created at,First reply time (min)\n1,Open,2026-03-02 10:00,5\n2,Open,2026-03-02 11:00,\n';
    expect(tableOf(textFile(text)).questions.map(({ about }) => about)).toEqual(['channel', 'account']);
    const [row] = dataOf(tableOf(textFile(text), { channel: 'whatsapp', account: 'a' }));
    expect(row).toMatchObject({
      channel: 'whatsapp',
      measures: { contactsReceived: 2, contactsAcknowledged: 1, responseMinutes: 5, responses: 1 },
    });
  });
});

describe('Intercom', () => {
  it('counts ratings of four and five as satisfied', () => {
    const rows = dataOf(table(makeIntercom(all)));
    expect(sum(rows, 'answered')).toBe(count(({ id }) => id % 3 === 0));
    expect(sum(rows, 'satisfied')).toBe(count(({ id }) => id % 3 === 0 && 1 + (id % 5) >= 4));
  });

  it('rejects an answer before the question', () => {
    const read = table(
      textFile(
        'conversation_id,channel,conversation_created_at,conversation_first_response_at\n1,Instagram,2026-03-02 10:00:00,2026-03-02 09:59:00\n',
      ),
    );
    expect(read.rejected.map(({ reason }) => reason.code)).toEqual(['period-backwards']);
  });
});

describe('a list that was exported before its last day was over', () => {
  const days = social.map(({ day }) => day).sort();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const warningsOn = (iso: string) =>
    table({ ...makeZendesk(all), modified: dayFromIso(iso) ?? 0 }).warnings.map(({ code, parameters }) => [
      code,
      parameters,
    ]);

  it('says that this day may lack tickets', () => {
    expect(warningsOn(last)).toEqual([['last-day-open', { day: last }]]);
    expect(warningsOn(first)).toEqual([['last-day-open', { day: last }]]);
  });

  it('is complete when a later day has come', () => {
    const next = isoOf((dayFromIso(last) ?? 0) + 1);
    expect(warningsOn(next)).toEqual([]);
  });
});
