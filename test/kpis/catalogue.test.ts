import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { variablesOf } from '../../src/core/expression.ts';
import { functionDefinitions, kpis } from '../../src/kpis/catalogue.ts';
import { type FunctionDefinition, type Kpi, parameterNames } from '../../src/kpis/kpi.ts';
import { evaluate } from '../../src/readings/evaluate.ts';

const definitions: readonly FunctionDefinition[] = functionDefinitions;

describe.each(definitions.map(definition => [definition.name, definition] as const))('%s', (_, definition) => {
  const names = parameterNames(definition);

  test.each(definition.examples)('of $given is $expect', ({ given, expect: answer }) => {
    expect(given).toHaveLength(names.length);
    expect(evaluate(definition.formula, name => given[names.indexOf(name)] ?? null)).toBe(answer);
  });

  test('reads all of its parameters, and no other', () => {
    expect([...variablesOf(definition.formula)].sort()).toEqual([...names].sort());
  });

  test('has a known answer and a source', () => {
    expect(definition.examples.some(example => example.expect !== null)).toBe(true);
    expect(definition.sources.length).toBeGreaterThan(0);
  });

  test('says what it gives for a zero divisor, where it divides', () => {
    if (!JSON.stringify(definition.formula).includes('"divide"')) return;
    expect(definition.examples.some(example => example.expect === null)).toBe(true);
  });
});

describe('the catalogue', () => {
  test('lists everything that the folder defines', async () => {
    const families = readdirSync('src/kpis')
      .map(file => file.replace('.ts', ''))
      .filter(name => !['kpi', 'catalogue'].includes(name));
    const modules = await Promise.all(families.map(name => import(`../../src/kpis/${name}.ts`)));
    const defined = modules.flatMap(module => Object.values(module as Record<string, unknown>));
    expect(new Set<unknown>([...functionDefinitions, ...kpis])).toEqual(new Set(defined));
  });

  test('no id or name stands twice', () => {
    expect(new Set(kpis.map(kpi => kpi.id)).size).toBe(kpis.length);
    expect(new Set(functionDefinitions.map(definition => definition.name)).size).toBe(functionDefinitions.length);
  });

  test('every rate of engagement names its base in its id', () => {
    const rates = (kpis as readonly Kpi[]).filter(kpi => kpi.functionName === 'ENGAGEMENT_RATE');
    expect(rates).toHaveLength(4);
    for (const rate of rates) expect(rate.id).toMatch(/_by_(reach|impressions|followers|views)$/);
  });

  test('bounces are sessions that were not engaged', () => {
    const bounceRate = kpis.find(kpi => kpi.id === 'bounce_rate_by_sessions');
    const given: Record<string, number> = { sessions: 1000, engagedSessions: 400 };
    expect(bounceRate && evaluate(bounceRate.formula, name => given[name] ?? null)).toBe(0.6);
  });
});
