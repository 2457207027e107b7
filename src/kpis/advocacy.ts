import { defineSignature } from './kpi.ts';

const stage = 'advocacy';

const urlBuilder = {
  title: 'Google Analytics Help: URL builders and custom parameters',
  url: 'https://support.google.com/analytics/answer/10917952',
} as const;

const text = { kind: 'text' } as const;
const optionalText = { kind: 'text', optional: true, blank: 'left-out' } as const;

export const utmUrl = defineSignature({
  name: 'UTM_URL',
  stage,
  unit: 'text',
  parameters: { url: text, source: text, medium: text, campaign: text, content: optionalText, term: optionalText },
  sources: [urlBuilder],
  examples: [
    {
      given: ['https://example.com/offer', 'linkedin', 'social', 'spring sale'],
      expect: 'https://example.com/offer?utm_source=linkedin&utm_medium=social&utm_campaign=spring%20sale',
    },
    {
      given: ['https://example.com/offer?id=7#top', 'linkedin', 'social', 'spring', 'employee-12'],
      expect:
        'https://example.com/offer?id=7&utm_source=linkedin&utm_medium=social&utm_campaign=spring&utm_content=employee-12#top',
    },
    { given: [null, 'linkedin', 'social', 'spring'], expect: null },
  ],
});

export const utmPart = defineSignature({
  name: 'UTM_PART',
  stage,
  unit: 'text',
  parameters: {
    url: text,
    part: { kind: 'choice', choices: ['source', 'medium', 'campaign', 'content', 'term'] },
  },
  sources: [urlBuilder],
  examples: [
    {
      given: ['https://example.com/?utm_source=linkedin&utm_campaign=spring%20sale', 'campaign'],
      expect: 'spring sale',
    },
    { given: ['https://example.com/', 'source'], expect: null },
  ],
});

export const leaderboard = defineSignature({
  name: 'LEADERBOARD',
  stage,
  unit: 'table',
  parameters: {
    names: { kind: 'cells' },
    values: { kind: 'cells' },
    top: { unit: 'count', min: 1, default: 10, blank: 'left-out' },
  },
  sources: [
    {
      title: 'Hootsuite: Employee advocacy',
      url: 'https://blog.hootsuite.com/a-6-step-guide-to-employee-advocacy-on-social-media/',
    },
  ],
  usage: 'LEADERBOARD(A2:A,B2:B,5)',
  examples: [
    {
      given: [[['Ana'], ['Budi'], ['Ana'], ['Chen']], [[10], [25], [20], [25]], 2],
      expect: [
        ['Ana', 30],
        ['Budi', 25],
      ],
    },
  ],
});
