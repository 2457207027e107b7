import type { MeasureId, MeasureValues } from '../../model/measures.ts';
import { rejected } from '../table-reader.ts';
import { importerOfEntries } from './entries.ts';

type Names = readonly string[];

/** Around the clock first; business hours only where there is nothing else. */
const REPLY = ['first reply time (min)', 'first reply time in minutes', 'first reply time (min) calendar hours'];
const RESOLUTION = ['full resolution time (min)', 'full resolution time in minutes'];
const within = (names: Names): Names =>
  names.flatMap(name => [`${name} within business hours`, `${name} business hours`]);
const REPLY_OPEN = within(REPLY);
const RESOLUTION_OPEN = within(RESOLUTION);
const STATUS = ['status', 'ticket status'];
const SATISFACTION = ['satisfaction score', 'satisfaction', 'ticket satisfaction rating'];
const REPLIES = ['replies', 'agent replies', 'number of replies'];

const PEOPLE =
  /^(?:(?:ticket )?(?:requester|submitter|assignee|agent|customer|contact|user|author|teammate|owner|created by|modified by)(?: (?:name|e-?mail|id|phone|external id|domain))?|.*\be-?mail(?: address)?|phone.*|mobile.*|subject|description)$/u;

/**
 * Tickets of Zendesk, one a row. All of a ticket counts on the day it was created, also its solution: exports are chosen
 * by that day.
 */
export const zendesk = importerOfEntries({
  id: 'zendesk',
  platform: 'Zendesk',
  source: 'zendesk',
  evidence: 'quoted',
  needs: [
    ['id', 'ticket id', 'ticket #'],
    STATUS,
    ['created at', 'ticket created at', 'created'],
    [
      ...REPLY,
      ...REPLY_OPEN,
      ...RESOLUTION,
      ...RESOLUTION_OPEN,
      'requester wait time (min)',
      'requester wait time in minutes',
    ],
  ],
  entry: ['id', 'ticket id', 'ticket #'],
  date: ['created at', 'ticket created at', 'created'],
  origin: [['via', 'channel', 'ticket channel', 'via/channel']],
  personal: PEOPLE,
  measures: { responseMinutes: [...REPLY, ...REPLY_OPEN], resolutionMinutes: [...RESOLUTION, ...RESOLUTION_OPEN] },
  about: ({ reader, column }) => {
    for (const [around, open] of [
      [REPLY, REPLY_OPEN],
      [RESOLUTION, RESOLUTION_OPEN],
    ] as const) {
      const at = column(around) === undefined ? column(open) : undefined;
      if (at !== undefined) reader.warn('business-hours', { column: reader.headerOf(at) });
    }
  },
  entryOf: (row, { reader, column, text }) => {
    const times = reader.values(row);
    if ('rejected' in times) return times;
    const isResolved = /^(?:solved|closed|resolved)$/iu.test(text(row, STATUS));
    const replies = reader.number(row, column(REPLIES));
    const reopens = reader.number(row, column(['reopens']));
    const answeredAtAll = column(REPLY) ?? column(REPLY_OPEN) ?? column(REPLIES);
    const score = text(row, SATISFACTION);
    const measures: Partial<Record<MeasureId, number>> = {
      contactsReceived: 1,
      contactsResolved: Number(isResolved),
      ...times,
    };
    if (times.responseMinutes !== undefined) measures.responses = 1;
    if (measures.resolutionMinutes !== undefined) measures.resolutions = 1;
    if (answeredAtAll !== undefined) {
      measures.contactsAcknowledged = Number(times.responseMinutes !== undefined || (replies ?? 0) > 0);
    }
    if (replies !== undefined) {
      measures.contactsResolvedAtFirst = Number(isResolved && replies <= 1 && (reopens ?? 0) === 0);
    }
    if (/^(?:good|bad)/iu.test(score)) {
      measures.answered = 1;
      measures.satisfied = Number(/^good/iu.test(score));
    }
    return { measures };
  },
});

const CREATED = ['conversation_created_at', 'conversation created at', 'conversation started at', 'created_at'];
const REPLIED = ['conversation_first_response_at', 'conversation first response at', 'first response at'];
const CLOSED = ['conversation_closed_at', 'conversation closed at', 'last closed at', 'closed at'];
/** In seconds, as Intercom says of all its times. */
const REPLY_SECONDS = [
  'first response time (seconds)',
  'time to first response (seconds)',
  'time_to_first_response',
  'first response time',
];
const CLOSE_SECONDS = ['time to close (seconds)', 'time to resolve (seconds)', 'time_to_close', 'time to close'];
const RATING = ['conversation_rating', 'conversation rating', 'rating'];

/** Conversations of Intercom, one a row; days are those of UTC, in which Intercom writes. */
export const intercom = importerOfEntries({
  id: 'intercom',
  platform: 'Intercom',
  source: 'intercom',
  evidence: 'quoted',
  needs: [
    ['conversation_id', 'conversation id', ...CREATED.slice(0, 3)],
    CREATED,
    [...REPLIED, ...REPLY_SECONDS, ...CLOSED, ...CLOSE_SECONDS],
  ],
  entry: ['conversation_id', 'conversation id', 'id'],
  date: CREATED,
  origin: [['channel', 'conversation_channel', 'conversation channel', 'source_type', 'source type']],
  personal: PEOPLE,
  measures: {},
  entryOf: (row, { reader, column, text }) => {
    const created = momentOf(text(row, CREATED));
    const measures: Partial<Record<MeasureId, number>> = { contactsReceived: 1 };
    const time = (seconds: Names, moment: Names): number | undefined | null => {
      const told = reader.number(row, column(seconds));
      if (told !== undefined) return told < 0 ? null : told / 60;
      const end = momentOf(text(row, moment));
      if (end === null || created === null) return undefined;
      return end < created ? null : (end - created) / 60_000;
    };
    const first = time(REPLY_SECONDS, REPLIED);
    const close = time(CLOSE_SECONDS, CLOSED);
    if (first === null || close === null) {
      const ended = first === null ? REPLIED : CLOSED;
      return rejected('period-backwards', { from: text(row, CREATED), to: text(row, ended) });
    }
    Object.assign(measures, timeOf('responseMinutes', 'responses', first));
    Object.assign(measures, timeOf('resolutionMinutes', 'resolutions', close));
    if (column(REPLIED) !== undefined || column(REPLY_SECONDS) !== undefined) {
      measures.contactsAcknowledged = Number(first !== undefined);
    }
    if (column(CLOSED) !== undefined || column(CLOSE_SECONDS) !== undefined) {
      measures.contactsResolved = Number(close !== undefined);
    }
    const rating = reader.number(row, column(RATING));
    if (rating !== undefined && rating >= 1 && rating <= 5) {
      measures.answered = 1;
      // Intercom's own score of satisfaction counts the two best of five.
      measures.satisfied = Number(rating >= 4);
    }
    return { measures };
  },
});

const timeOf = (minutes: MeasureId, count: MeasureId, value: number | undefined): MeasureValues =>
  value === undefined ? {} : { [minutes]: value, [count]: 1 };

/** Milliseconds of `2017-11-14 21:45:08`, with seconds or without; null for what is none. */
function momentOf(text: string): number | null {
  const match = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?(?: ?(?:UTC|Z))?$/u.exec(text);
  const time = match ? Date.parse(`${match[1]}T${match[2]}${match[3] ?? ':00'}Z`) : Number.NaN;
  return Number.isNaN(time) ? null : time;
}
