import type { MeasureId } from '../../model/measures.ts';
import type { ConversionMeaning } from '../../model/remembered-names.ts';
import type { SourceRow } from '../imported-table.ts';
import { currencyIn } from '../source-table.ts';
import { importerOfEntries, type OpenList } from './entries.ts';

type Names = readonly string[];

const meaning = (measure: ConversionMeaning['measure'], type = 'lead'): ConversionMeaning => ({ measure, type });
const nothing = meaning('', '');

/** Stages and statuses as both tools are set up at first; companies rename them, and say in the dialog what theirs are. */
const STAGES: Readonly<Record<string, ConversionMeaning>> = {
  subscriber: nothing,
  lead: meaning('leads'),
  new: meaning('leads'),
  open: meaning('leads'),
  'open - not contacted': meaning('leads'),
  'working - contacted': meaning('leads'),
  working: meaning('leads'),
  nurturing: meaning('leads'),
  unqualified: meaning('leads'),
  'closed - not converted': meaning('leads'),
  'marketing qualified lead': meaning('qualifiedLeads'),
  'sales qualified lead': meaning('qualifiedLeads'),
  qualified: meaning('qualifiedLeads'),
  opportunity: meaning('qualifiedLeads'),
  'closed - converted': meaning('qualifiedLeads'),
  customer: meaning('newCustomers'),
  evangelist: meaning('newCustomers'),
  other: nothing,
};

/** A customer was a qualified lead before, and a lead before that; the file has the last stage only. */
const BEFORE: Readonly<Record<ConversionMeaning['measure'], readonly MeasureId[]>> = {
  leads: ['leads'],
  qualifiedLeads: ['leads', 'qualifiedLeads'],
  newCustomers: ['leads', 'qualifiedLeads', 'newCustomers'],
  conversions: ['conversions'],
  orders: ['orders'],
  '': [],
};

const PEOPLE =
  /^(?:(?:first|last|full|contact|lead|billing|associated contact|opportunity|deal)? ?names?|name|salutation|.*\be-?mail(?: address)?s?|.*phone.*|mobile.*|fax.*|.*owner(?: (?:name|alias|id))?|assigned to|created by|last modified by|associated (?:contact|company).*|company(?: name)?|company \/ account|account name|street.*|mailing .*|billing .*|(?:zip|postal) ?(?:code)?.*|address.*|date of birth|linkedin.*|twitter username|job title|title|description|ip .*)$/u;

const leadOf =
  (stages: Names) =>
  (row: SourceRow, { reader, text }: OpenList) => {
    const stage = text(row, stages);
    const known = stage.toLowerCase();
    const counts = reader.conversion(stage, Object.hasOwn(STAGES, known) ? (STAGES[known] ?? null) : null);
    if (counts === null || counts.measure === '') {
      return { ignored: { code: 'result-not-counted', parameters: { name: stage } } } as const;
    }
    return {
      conversionType: counts.type,
      measures: Object.fromEntries(BEFORE[counts.measure].map(id => [id, 1])),
    };
  };

const AMOUNT = ['amount in company currency', 'amount(converted)', 'amount', 'deal amount'];
const CURRENCY = ['currency', 'deal currency', 'amount currency', 'opportunity currency'];

const dealOf =
  (stages: Names) =>
  (row: SourceRow, { reader, column, text }: OpenList) => {
    const stage = text(row, stages);
    const isWon = /^(?:closed[ -]?won|won)(?: \(.*\))?$/iu.test(stage);
    const counts = reader.conversion(stage, isWon ? meaning('newCustomers', '') : nothing);
    if (counts === null || counts.measure === '') {
      return { ignored: { code: 'result-not-counted', parameters: { name: stage } } } as const;
    }
    const amounts = reader.values(row);
    if ('rejected' in amounts) return amounts;
    const at = column(AMOUNT);
    const named = text(row, CURRENCY).toUpperCase() || currencyIn(at === undefined ? '' : reader.headerOf(at));
    return {
      conversionType: counts.type,
      currency: reader.currency(named, [amounts.revenue]),
      measures: { ...amounts, [counts.measure]: 1 },
    };
  };

const HUBSPOT_SOURCE: readonly Names[] = [
  ['original source', 'original traffic source', 'original source type'],
  ['original source drill-down 1', 'original traffic source drill-down 1'],
];
const HUBSPOT_CAMPAIGN = [
  'original source drill-down 2',
  'original traffic source drill-down 2',
  'campaign',
  'utm campaign',
  'campaign name',
];
const LIFECYCLE = ['lifecycle stage'];

/** Contacts of HubSpot: how far each has come. */
export const hubspotContacts = importerOfEntries({
  id: 'hubspot-contacts',
  platform: 'HubSpot',
  source: 'hubspot',
  evidence: 'assumed',
  needs: [['record id', 'contact id'], LIFECYCLE, ['create date', 'created date']],
  entry: ['record id', 'contact id'],
  date: ['create date', 'created date'],
  origin: HUBSPOT_SOURCE,
  campaign: HUBSPOT_CAMPAIGN,
  measures: {},
  personal: PEOPLE,
  entryOf: leadOf(LIFECYCLE),
});

/** Deals of HubSpot that were won, on the day they were closed. */
export const hubspotDeals = importerOfEntries({
  id: 'hubspot-deals',
  platform: 'HubSpot',
  source: 'hubspot-deals',
  evidence: 'assumed',
  needs: [['record id', 'deal id'], ['deal stage'], ['close date'], AMOUNT],
  entry: ['record id', 'deal id'],
  date: ['close date'],
  origin: HUBSPOT_SOURCE,
  campaign: HUBSPOT_CAMPAIGN,
  measures: { revenue: AMOUNT },
  personal: PEOPLE,
  entryOf: dealOf(['deal stage']),
});

const SALESFORCE_CAMPAIGN = ['primary campaign source', 'campaign name', 'campaign', 'most recent campaign'];

/** Reports of leads in Salesforce; below the table stand the number of records and a note on confidentiality. */
export const salesforceLeads = importerOfEntries({
  id: 'salesforce-leads',
  platform: 'Salesforce',
  source: 'salesforce',
  evidence: 'assumed',
  needs: [['lead source'], ['lead status'], ['create date', 'created date']],
  entry: ['lead id'],
  date: ['create date', 'created date'],
  origin: [['lead source']],
  campaign: SALESFORCE_CAMPAIGN,
  measures: {},
  personal: PEOPLE,
  entryOf: leadOf(['lead status']),
});

/** Reports of opportunities in Salesforce: those that were won, on the day they were closed. */
export const salesforceDeals = importerOfEntries({
  id: 'salesforce-opportunities',
  platform: 'Salesforce',
  source: 'salesforce-opportunities',
  evidence: 'assumed',
  needs: [
    ['stage'],
    ['amount', 'amount(converted)'],
    ['close date'],
    ['opportunity name', 'opportunity id', 'lead source'],
  ],
  entry: ['opportunity id'],
  date: ['close date'],
  origin: [['lead source']],
  campaign: SALESFORCE_CAMPAIGN,
  measures: { revenue: AMOUNT },
  personal: PEOPLE,
  entryOf: dealOf(['stage']),
});
