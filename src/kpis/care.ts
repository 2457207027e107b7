import { divide, multiply, subtract, variable } from '../core/expression.ts';
import type { MeasureId } from '../model/measures.ts';
import { defineFunction, defineKpi, defineSignature, defineTotal } from './kpi.ts';

const stage = 'care';
const direction = 'higher-is-better';
const count = { unit: 'count', min: 0 } as const;

const total = <const Id extends string>(id: Id, measure: MeasureId) =>
  defineTotal({ id, unit: 'count', stage, direction, formula: variable(measure) });

export const contactsReceived = total('contacts_received', 'contactsReceived');
export const contactsResolved = total('contacts_resolved', 'contactsResolved');
export const careSavings = defineTotal({
  id: 'care_savings',
  unit: 'currency',
  stage,
  direction,
  formula: variable('careSavings'),
});

const careMetrics = {
  title: 'DMG Consulting: Metrics of social media care',
  url: 'https://www.dmgconsult.com/what-are-some-of-the-most-common-metrics-used-to-evaluate-contact-center-and-agent-performance-when-handling-social-media-interactions/',
} as const;

/** Minutes from a message to its answer, in working hours where these are given. */
export const responseTime = defineSignature({
  name: 'RESPONSE_TIME',
  stage,
  unit: 'minutes',
  parameters: {
    receivedAt: { kind: 'moment' },
    answeredAt: { kind: 'moment' },
    dayStart: { unit: 'number', min: 0, max: 24, optional: true, blank: 'left-out', requires: 'dayEnd' },
    dayEnd: { unit: 'number', min: 0, max: 24, optional: true, blank: 'left-out' },
    holidays: { kind: 'cells', optional: true },
    weekend: { kind: 'cells', optional: true },
  },
  sources: [careMetrics],
  usage: 'RESPONSE_TIME(A2:A,B2:B,9,18)',
  examples: [
    { given: [{ moment: '2026-03-02T09:00' }, { moment: '2026-03-02T10:30' }], expect: 90 },
    // Friday 17:30 to Monday 9:30, 9 to 18 o'clock: half an hour on each day.
    { given: [{ moment: '2026-03-06T17:30' }, { moment: '2026-03-09T09:30' }, 9, 18], expect: 60 },
    { given: [{ moment: '2026-03-02T09:00' }, null], expect: null },
  ],
});

export const firstResponseTime = defineTotal({
  id: 'first_response_time',
  unit: 'minutes',
  stage,
  direction: 'lower-is-better',
  formula: divide(variable('responseMinutes'), variable('responses')),
});

/** In the unit of the total: minutes stay minutes, hours stay hours. */
export const resolutionTime = defineFunction({
  name: 'RESOLUTION_TIME',
  stage,
  unit: 'number',
  parameters: { totalTime: { unit: 'number', min: 0 }, resolved: count },
  formula: divide(variable('totalTime'), variable('resolved')),
  sources: [careMetrics],
  examples: [
    { given: [120, 30], expect: 4 },
    { given: [50_000, 500], expect: 100 },
    { given: [10, 0], expect: null },
  ],
});

export const timeToResolution = defineTotal({
  id: 'resolution_time',
  unit: 'minutes',
  stage,
  direction: 'lower-is-better',
  formula: divide(variable('resolutionMinutes'), variable('resolutions')),
});

export const resolutionRate = defineFunction({
  name: 'RESOLUTION_RATE',
  stage,
  unit: 'ratio',
  parameters: { resolved: count, received: count },
  formula: divide(variable('resolved'), variable('received')),
  sources: [careMetrics],
  examples: [
    { given: [450, 500], expect: 0.9 },
    { given: [1, 0], expect: null },
  ],
});

export const resolutionRateOfContacts = defineKpi({
  id: 'resolution_rate',
  of: resolutionRate,
  stage,
  direction,
  bind: { resolved: variable('contactsResolved'), received: variable('contactsReceived') },
});

export const acknowledgementRate = defineFunction({
  name: 'ACKNOWLEDGEMENT_RATE',
  stage,
  unit: 'ratio',
  parameters: { acknowledged: count, received: count },
  formula: divide(variable('acknowledged'), variable('received')),
  sources: [careMetrics],
  examples: [
    { given: [480, 500], expect: 0.96 },
    { given: [1, 0], expect: null },
  ],
});

export const acknowledgementRateOfContacts = defineKpi({
  id: 'acknowledgement_rate',
  of: acknowledgementRate,
  stage,
  direction,
  bind: { acknowledged: variable('contactsAcknowledged'), received: variable('contactsReceived') },
});

export const firstContactResolution = defineFunction({
  name: 'FIRST_CONTACT_RESOLUTION',
  stage,
  unit: 'ratio',
  parameters: { resolvedAtFirstContact: count, resolved: count },
  formula: divide(variable('resolvedAtFirstContact'), variable('resolved')),
  sources: [
    {
      title: 'Freshservice: How do you calculate FCR%?',
      url: 'https://support.freshservice.com/en/support/solutions/articles/50000004904-how-do-you-calculate-fcr-',
    },
  ],
  examples: [
    { given: [315, 450], expect: 0.7 },
    { given: [1, 0], expect: null },
  ],
});

export const firstContactResolutionOfContacts = defineKpi({
  id: 'first_contact_resolution',
  of: firstContactResolution,
  stage,
  direction,
  bind: { resolvedAtFirstContact: variable('contactsResolvedAtFirst'), resolved: variable('contactsResolved') },
});

export const satisfactionRate = defineFunction({
  name: 'SATISFACTION_RATE',
  stage,
  unit: 'ratio',
  parameters: { satisfied: count, answered: count },
  formula: divide(variable('satisfied'), variable('answered')),
  sources: [careMetrics],
  examples: [
    { given: [170, 200], expect: 0.85 },
    { given: [1, 0], expect: null },
  ],
});

export const satisfactionRateOfAnswers = defineKpi({
  id: 'satisfaction_rate',
  of: satisfactionRate,
  stage,
  direction,
  bind: { satisfied: variable('satisfied'), answered: variable('answered') },
});

/** A saving; below 0 where the contacts would have cost less elsewhere. */
export const contactSavings = defineFunction({
  name: 'CONTACT_SAVINGS',
  stage,
  unit: 'currency',
  parameters: {
    contacts: count,
    costElsewhere: { unit: 'currency', min: 0 },
    costHere: { unit: 'currency', min: 0 },
  },
  formula: multiply(variable('contacts'), subtract(variable('costElsewhere'), variable('costHere'))),
  sources: [
    {
      title: 'ICMI: Successfully measuring social customer service performance',
      url: 'https://www.icmi.com/resources/2014/successfully-measuring-social-customer-service-performance',
    },
  ],
  examples: [
    { given: [1000, 6, 1.5], expect: 4500 },
    { given: [1000, 1, 1.5], expect: -500 },
    { given: [1000, null, 1.5], expect: null },
  ],
});
