import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { kpis } from '../../src/kpis/catalogue.ts';
import { costFrequencies, costSplits, spendOverlaps } from '../../src/model/costs.ts';
import { cadences, targetKinds } from '../../src/model/goals.ts';
import { comparisons, engagementBases } from '../../src/model/settings.ts';
import { valueBases, valueCountings, valuedResults, valueMethods } from '../../src/model/values.ts';
import { LONGEST_TEMPLATE, readTemplate } from '../../src/team-template/read.ts';
import { type TeamTemplate, teamTemplate } from '../../src/team-template/team-template.ts';

const text = fc.oneof(
  fc.string({ minLength: 1, maxLength: 500 }),
  fc.constantFrom('=IMPORTXML("https://example.com")', '+1', '__proto__', '인스타그램', '"}],', '\u2028</script>'),
);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map(value => value + 0);
const span = (least: number) =>
  fc.oneof(
    fc.record({ months: fc.integer({ min: least, max: 1200 }) }),
    fc.record({ days: fc.integer({ min: least, max: 36_600 }) }),
  );
const currency = fc.stringMatching(/^[A-Z]{3}$/u);
const any = fc.constantFrom;
const templates = fc.record(
  {
    goalpostTemplate: fc.constant(1 as const),
    currency,
    settings: fc.record(
      { compare: any(...comparisons), engagementBase: any(...engagementBases) },
      { requiredKeys: [] },
    ),
    goals: fc.array(
      fc.record(
        {
          name: text,
          kpi: text,
          channel: text,
          campaign: text,
          placement: any('organic', 'paid'),
          conversionType: text,
          starts: span(0),
          lasts: span(1),
          targetKind: any(...targetKinds),
          target: number,
          objective: text,
          cadence: any(...cadences),
          series: fc.integer({ min: 1, max: 500 }),
        },
        { requiredKeys: ['kpi', 'starts', 'lasts', 'target'] },
      ),
      { maxLength: 8 },
    ),
    costs: fc.array(
      fc.record(
        {
          category: text,
          what: text,
          frequency: any(...costFrequencies),
          currency,
          share: fc.double({ min: 0, max: 1, noNaN: true }).map(value => value + 0),
          channel: text,
          campaign: text,
          split: any(...costSplits),
          shares: text,
          overlap: any(...spendOverlaps),
        },
        { requiredKeys: ['category'] },
      ),
      { maxLength: 8 },
    ),
    values: fc.array(
      fc.record(
        {
          result: any(...valuedResults),
          conversionType: text,
          channel: text,
          method: any(...valueMethods),
          inputA: number,
          inputB: number,
          counts: any(...valueCountings),
          basis: any(...valueBases),
        },
        { requiredKeys: ['result'] },
      ),
      { maxLength: 8 },
    ),
  },
  { requiredKeys: ['goalpostTemplate', 'settings', 'goals', 'costs', 'values'] },
);

const refusal = (text: string) => {
  const read = readTemplate(text);
  return read.ok ? 'read' : [read.error.code, ...Object.values(read.error.parameters ?? {})];
};
const broken = (parts: object) => refusal(JSON.stringify({ goalpostTemplate: 1, ...parts }));

describe('a file', () => {
  test('that was written is read as it was', () => {
    fc.assert(
      fc.property(templates, template => {
        const read = readTemplate(JSON.stringify(template, null, 2));
        expect(read).toEqual({ ok: true, value: JSON.parse(JSON.stringify(template)) });
      }),
      { numRuns: 200 },
    );
  });

  test('may have a byte order mark, and only the lists it needs', () => {
    expect(readTemplate('\uFEFF{"goalpostTemplate":1}')).toEqual({
      ok: true,
      value: { goalpostTemplate: 1, settings: {}, goals: [], costs: [], values: [] } satisfies TeamTemplate,
    });
  });

  test('of something else is refused', () => {
    expect(refusal('')).toEqual(['template-not-json']);
    expect(refusal('{"goalpostTemplate":1,"goals":[')).toEqual(['template-not-json']);
    expect(refusal('Date,Impressions\n2026-01-01,5')).toEqual(['template-not-json']);
    for (const foreign of ['null', '[]', '7', '{}', '{"version":1}', '"goalpostTemplate"']) {
      expect(refusal(foreign), foreign).toEqual(['template-foreign']);
    }
    for (const version of ['"1"', '0', '1.5', 'null', '-1']) {
      expect(refusal(`{"goalpostTemplate":${version}}`), version).toEqual(['template-foreign']);
    }
    expect(refusal(`{"goalpostTemplate":1${' '.repeat(LONGEST_TEMPLATE)}}`)).toEqual(['template-too-long']);
  });

  test('of a newer version is refused, whatever else is in it', () => {
    expect(refusal('{"goalpostTemplate":2,"moods":[]}')).toEqual(['template-newer', 2]);
  });

  test('is refused as a whole where a field makes no sense, and the field is named', () => {
    const goal = { kpi: 'leads', starts: { days: 0 }, lasts: { months: 3 }, target: 5 };
    expect(broken({ goals: [goal, { ...goal, target: '5' }] })).toEqual(['template-broken', 'goals.1.target']);
    expect(broken({ goals: [{ ...goal, lasts: { months: 0 } }] })).toEqual(['template-broken', 'goals.0.lasts.months']);
    expect(broken({ goals: [{ ...goal, owner: 'Kim' }] })).toEqual(['template-broken', 'goals.0.owner']);
    expect(broken({ costs: [{ category: 'tools', amount: 5 }] })).toEqual(['template-broken', 'costs.0.amount']);
    expect(broken({ costs: [{ category: 'tools', what: 'x'.repeat(501) }] })).toEqual([
      'template-broken',
      'costs.0.what',
    ]);
    expect(broken({ costs: Array.from({ length: 501 }, () => ({ category: 'tools' })) })).toEqual([
      'template-broken',
      'costs',
    ]);
    expect(broken({ values: [{ result: 'impressions' }] })).toEqual(['template-broken', 'values.0.result']);
    expect(broken({ values: 'none' })).toEqual(['template-broken', 'values']);
    expect(broken({ data: [] })).toEqual(['template-broken', 'data']);
    expect(refusal('{"goalpostTemplate":1,"values":[{"result":"leads","inputA":1e999}]}')).toEqual([
      'template-broken',
      'values.0.inputA',
    ]);
  });

  test('can’t reach into objects that it isn’t', () => {
    expect(refusal('{"goalpostTemplate":1,"__proto__":{"costs":[]}}')).toEqual(['template-broken', '__proto__']);
    expect(refusal('{"goalpostTemplate":1,"settings":{"__proto__":{"compare":"x"}}}')[0]).toBe('template-broken');
    expect(refusal('{"goalpostTemplate":1,"constructor":{}}')).toEqual(['template-broken', 'constructor']);
    expect(Object.hasOwn(Object.prototype, 'costs')).toBe(false);
  });
});

test('the made templates of these tests are templates', () => {
  fc.assert(fc.property(templates, template => v.is(teamTemplate, template)));
});

test('the example of the docs is a template of KPIs that there are', () => {
  const page = readFileSync('docs/team-templates.md', 'utf8');
  const example = /```json\n([\s\S]*?)```/u.exec(page)?.[1] ?? '';
  const read = readTemplate(example);
  const known: readonly string[] = kpis.map(({ id }) => id);
  expect(read.ok && read.value.goals.map(({ kpi }) => known.includes(kpi))).toEqual([true, true]);
});
