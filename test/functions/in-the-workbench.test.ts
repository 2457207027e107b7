import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callOf, usageOf } from '../../src/functions/signatures.ts';
import { functionDefinitions } from '../../src/kpis/catalogue.ts';
import type { FunctionDefinition } from '../../src/kpis/kpi.ts';
import type { Host } from '../../workbench/host/contract.ts';
import { createHeadlessHost } from '../../workbench/host/headless.ts';
import { distFiles } from '../support/dist.ts';

/** Every known answer of the catalogue, typed as a formula: through the stubs, the bundle and a spreadsheet engine. */
const definitions: readonly FunctionDefinition[] = functionDefinitions;

let host: Host;
beforeAll(async () => {
  host = await createHeadlessHost({ files: await distFiles() });
});
afterAll(() => host.dispose());

describe.each(definitions.map(definition => [definition.name, definition] as const))('%s', (_, definition) => {
  test('gives the known answers', async () => {
    for (const example of definition.examples) {
      const formula = `=${callOf(definition, example)}`;
      const result = await host.evaluate(formula);
      if (!('value' in result)) expect.fail(`${formula}: ${result.error} ${result.message}`);
      const { expect: answer } = example;
      if (typeof answer === 'number') expect(result.value, formula).toBeCloseTo(answer, 6);
      else expect(result.value, formula).toEqual(answer ?? '');
    }
  });

  test('has an example in autocomplete that Sheets can parse', async () => {
    const result = await host.evaluate(`=${usageOf(definition)}`);
    expect('error' in result ? result.message : '').not.toBe('Formula parse error.');
  });
});

test('the sheet lists every function with a text for each argument', () => {
  expect(host.customFunctions.map(({ name }) => name)).toEqual(definitions.map(({ name }) => name));
  for (const { name, description, parameters } of host.customFunctions) {
    expect(description.length, name).toBeGreaterThan(20);
    expect(parameters.length, name).toBe(
      Object.keys(definitions.find(each => each.name === name)?.parameters ?? {}).length,
    );
    for (const { text } of parameters) expect(text, name).not.toBe('');
  }
});
