import { defineSignature } from './kpi.ts';

/** Any KPI of the catalogue over a table with headers: one call, one spilled table. */
export const socialKpi = defineSignature({
  name: 'SOCIAL_KPI',
  stage: 'tables',
  unit: 'table',
  parameters: {
    kpi: { kind: 'text' },
    data: { kind: 'cells' },
    groupBy: { kind: 'cells', optional: true },
    from: { kind: 'day', optional: true, blank: 'left-out' },
    to: { kind: 'day', optional: true, blank: 'left-out' },
    filterColumn: { kind: 'text', optional: true, blank: 'left-out' },
    filterValue: { kind: 'text', optional: true, blank: 'left-out' },
  },
  sources: [],
  usage: 'SOCIAL_KPI("engagement rate by reach",A1:F,"channel")',
  examples: [
    {
      given: [
        'engagement_rate_by_reach',
        [
          ['channel', 'engagements', 'reach'],
          ['x', 30, 1000],
          ['x', 10, 1000],
          ['linkedin', 50, 500],
        ],
        'channel',
      ],
      expect: [
        ['Channel', 'Engagement rate by reach'],
        ['X', 0.02],
        ['LinkedIn', 0.1],
      ],
    },
  ],
});
