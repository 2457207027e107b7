import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Expression, variablesOf } from '../../src/core/expression.ts';
import { functionDefinitions, kpis } from '../../src/kpis/catalogue.ts';
import {
  type ArithmeticFunction,
  type FunctionDefinition,
  isArithmetic,
  isOptional,
  type Kpi,
  measuresOf,
  parameterNames,
} from '../../src/kpis/kpi.ts';
import { evaluate } from '../../src/readings/evaluate.ts';

const definitions: readonly FunctionDefinition[] = functionDefinitions;
const arithmetic = definitions.filter(isArithmetic);
const all: readonly Kpi[] = kpis;

const divides = (formula: Expression): boolean => JSON.stringify(formula).includes('"divide"');

describe.each(arithmetic.map(definition => [definition.name, definition] as const))('%s', (_, definition) => {
  const names = parameterNames(definition);
  const argumentValue = (given: readonly unknown[], name: string): number | null => {
    const argument = given[names.indexOf(name)];
    if (argument === undefined) return definition.parameters[name]?.default ?? null;
    // Cells that are added up.
    if (Array.isArray(argument)) return (argument.flat() as number[]).reduce((sum, cell) => sum + cell, 0);
    return argument as number | null;
  };

  test.each(definition.examples)('of $given is $expect', ({ given, expect: answer }) => {
    const needed = names.filter(
      name => !isOptional(definition.parameters[name] as ArithmeticFunction['parameters'][string]),
    );
    expect(given.length).toBeGreaterThanOrEqual(needed.length);
    expect(given.length).toBeLessThanOrEqual(names.length);
    const value = evaluate(definition.formula, name => argumentValue(given, name));
    if (typeof answer === 'number') expect(value).toBeCloseTo(answer, 10);
    else expect(value).toBe(answer);
  });

  test('reads all of its parameters, and no other', () => {
    expect([...variablesOf(definition.formula)].sort()).toEqual([...names].sort());
  });

  test('says what it gives for a zero divisor, where it divides by an argument', () => {
    if (!divides(definition.formula) || definition.name === 'EMV') return;
    expect(definition.examples.some(example => example.expect === null)).toBe(true);
  });
});

describe('the catalogue', () => {
  test('lists everything that the folder defines', async () => {
    const families = readdirSync('src/kpis')
      .map(file => file.replace('.ts', ''))
      .filter(name => !['kpi', 'catalogue', 'sources'].includes(name));
    const modules = await Promise.all(families.map(name => import(`../../src/kpis/${name}.ts`)));
    const defined = modules.flatMap(module => Object.values(module as Record<string, unknown>));
    expect(new Set<unknown>([...functionDefinitions, ...kpis])).toEqual(new Set(defined));
  });

  test('no id or name stands twice', () => {
    expect(new Set(all.map(kpi => kpi.id)).size).toBe(kpis.length);
    expect(new Set(definitions.map(definition => definition.name)).size).toBe(functionDefinitions.length);
  });

  test('is at most sixty functions: more can’t be found in a list', () => {
    expect(definitions.length).toBeLessThanOrEqual(60);
  });

  test('every function has a known answer, and all but the one over any KPI a source', () => {
    for (const { name, examples, sources } of definitions) {
      expect(
        examples.some(example => example.expect !== null),
        name,
      ).toBe(true);
      expect(sources.length > 0 || name === 'SOCIAL_KPI', name).toBe(true);
      for (const { url } of sources) expect(url).toMatch(/^https:\/\//);
    }
  });

  test('optional parameters stand last, and what a parameter requires exists', () => {
    for (const { name, parameters } of definitions) {
      const optional = Object.values(parameters).map(isOptional);
      expect(optional, name).toEqual([...optional].sort((a, b) => Number(a) - Number(b)));
      for (const spec of Object.values(parameters)) {
        if ('requires' in spec && spec.requires !== undefined) expect(parameters).toHaveProperty(spec.requires);
      }
    }
  });

  test('every rate of engagement names its base, or the platform whose rate it is', () => {
    const rates = all.filter(kpi => kpi.functionName === 'ENGAGEMENT_RATE');
    expect(rates).toHaveLength(7);
    for (const rate of rates) {
      expect(rate.id).toMatch(/_by_(reach|impressions|followers|views)$|_rate_(x|linkedin|pinterest)$/);
    }
  });

  test('every function that a KPI names exists, and has its unit', () => {
    for (const kpi of all) {
      if (kpi.functionName === null) continue;
      expect(definitions.find(({ name }) => name === kpi.functionName)?.unit, kpi.id).toBe(kpi.unit);
    }
  });

  const kpi = (id: (typeof kpis)[number]['id'], given: Readonly<Record<string, number>>) => {
    const found = all.find(candidate => candidate.id === id);
    return found && evaluate(found.formula, name => given[name] ?? null);
  };

  test('known answers of KPIs whose measures are not simply bound', () => {
    // Bounces are sessions that were not engaged.
    expect(kpi('bounce_rate_by_sessions', { sessions: 1000, engagedSessions: 400 })).toBe(0.6);
    // 10,500 followers at the end, 700 came and 200 went: 10,000 at the start, 5% growth.
    expect(kpi('audience_growth_rate', { followers: 10_500, followersGained: 700, followersLost: 200 })).toBe(0.05);
    // 480 customers at the end, 5 new and 25 lost: 500 at the start.
    expect(kpi('churn_rate', { customers: 480, newCustomers: 5, lostCustomers: 25 })).toBe(0.05);
    // A LinkedIn export: 12 clicks, 30 likes, 4 comments, 3 reposts, 1 follow, 1,000 impressions.
    const linkedin = { clicks: 12, reactions: 30, comments: 4, shares: 3, followersGained: 1, impressions: 1000 };
    expect(kpi('engagement_rate_linkedin', linkedin)).toBe(0.05);
    expect(kpi('engagement_rate_pinterest', { saves: 5, clicks: 20, linkClicks: 15, impressions: 1000 })).toBe(0.04);
    expect(kpi('positive_mention_share', { positiveMentions: 80, negativeMentions: 20 })).toBe(0.8);
    expect(kpi('social_roi', { totalReturn: 180_000, investment: 65_000 })).toBeCloseTo(1.769230769, 9);
  });

  test('tells stocks from flows', () => {
    const growth = all.find(({ id }) => id === 'audience_growth_rate');
    expect(growth && measuresOf(growth)).toEqual({
      flows: ['followersGained', 'followersLost'],
      stocks: ['followers'],
    });
  });
});
