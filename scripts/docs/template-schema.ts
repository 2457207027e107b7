import type * as v from 'valibot';
import { teamTemplate } from '../../src/team-template/team-template.ts';

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/** The published JSON Schema of team templates (docs/schema), made from the one that the add-on reads with. */
export const templateSchema = (): string =>
  formatted({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Goalpost team template, version 1',
    description: 'How a team works with social media: settings, goals, costs without amounts, values of results.',
    ...schemaOf(teamTemplate),
  });

const LINE = 120;

/** As Biome formats it: short lists of words stand on one line. */
const formatted = (schema: Json): string => {
  const text = JSON.stringify(schema, null, 2);
  const shortened = text.replace(
    /^(.*)\[\s+("[^\]{]*")\s+\](,?)$/gmu,
    (long, before: string, words: string, end: string) => {
      const line = `${before}[${words.replace(/\s*\n\s*/gu, ' ')}]${end}`;
      return line.length <= LINE ? line : long;
    },
  );
  return `${shortened}\n`;
};

/** The kinds that team templates are made of; another one must be added here before the docs can be made. */
function schemaOf(schema: v.GenericSchema): { readonly [key: string]: Json } {
  const { pipe = [schema] } = schema as { readonly pipe?: readonly [object, ...object[]] };
  const [kind, ...rules] = pipe;
  const { type } = kindOf(kind);
  return Object.assign(kindOf(kind), ...rules.map(rule => ruleOf(rule, type === 'array')));
}

function kindOf(given: object): { readonly [key: string]: Json } {
  const schema = given as {
    readonly type: string;
    readonly entries: Readonly<Record<string, v.GenericSchema>>;
    readonly item: v.GenericSchema;
    readonly options: readonly (v.GenericSchema | string)[];
    readonly literal: Json;
    readonly wrapped: v.GenericSchema;
  };
  switch (schema.type) {
    case 'strict_object':
      return {
        type: 'object',
        properties: Object.fromEntries(Object.entries(schema.entries).map(([key, entry]) => [key, schemaOf(entry)])),
        required: Object.keys(schema.entries).filter(key => !isOptional(schema.entries[key])),
        additionalProperties: false,
      };
    case 'array':
      return { type: 'array', items: schemaOf(schema.item) };
    case 'union':
      return { anyOf: schema.options.map(option => schemaOf(option as v.GenericSchema)) };
    case 'picklist':
      return { enum: schema.options as readonly string[] };
    case 'literal':
      return { const: schema.literal };
    case 'optional':
    case 'exact_optional':
      return schemaOf(schema.wrapped);
    case 'string':
    case 'number':
      return { type: schema.type };
    default:
      throw new Error(`The schema of team templates has a kind that isn't published yet: ${schema.type}`);
  }
}

function ruleOf(given: object, isList: boolean): { readonly [key: string]: Json } {
  const rule = given as { readonly type: string; readonly requirement: number | RegExp };
  const limit = Number(rule.requirement);
  switch (rule.type) {
    case 'min_length':
      return { minLength: limit };
    case 'max_length':
      return isList ? { maxItems: limit } : { maxLength: limit };
    case 'min_value':
      return { minimum: limit };
    case 'max_value':
      return { maximum: limit };
    case 'integer':
      return { type: 'integer' };
    case 'regex':
      return { pattern: (rule.requirement as RegExp).source };
    case 'finite':
      // JSON has no other numbers.
      return {};
    default:
      throw new Error(`The schema of team templates has a rule that isn't published yet: ${rule.type}`);
  }
}

const isOptional = (schema: v.GenericSchema | undefined): boolean =>
  schema?.type === 'optional' || schema?.type === 'exact_optional';
