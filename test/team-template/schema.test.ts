import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { templateSchema } from '../../scripts/docs/template-schema.ts';

const published = readFileSync('docs/schema/team-template-1.json', 'utf8');

test('the published schema is the one that templates are read with', () => {
  expect(published).toBe(templateSchema());
});

test('it says what a template may hold, and that nothing else may be in it', () => {
  const schema = JSON.parse(published);
  expect(schema.required).toEqual(['goalpostTemplate']);
  expect(schema.properties.goalpostTemplate).toEqual({ const: 1 });
  expect(schema.properties.costs).toMatchObject({ type: 'array', maxItems: 500 });
  const { properties, required, additionalProperties } = schema.properties.goals.items;
  expect(required).toEqual(['kpi', 'starts', 'lasts', 'target']);
  expect(additionalProperties).toBe(false);
  expect(properties.kpi).toEqual({ type: 'string', minLength: 1, maxLength: 500 });
  expect(properties.lasts.anyOf[0].properties.months).toEqual({ type: 'integer', minimum: 1, maximum: 1200 });
  expect(schema.properties.currency).toEqual({ type: 'string', pattern: '^[A-Z]{3}$' });
});
