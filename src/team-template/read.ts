import * as v from 'valibot';
import { fail, ok, type Result } from '../core/result.ts';
import { TEMPLATE_VERSION, type TeamTemplate, teamTemplate } from './team-template.ts';

/** Three full lists of long texts; a file that is longer is something else. */
export const LONGEST_TEMPLATE = 2_000_000;

/**
 * A template from the text of its file. What is refused, and why:
 * - `template-too-long`;
 * - `template-not-json`: cut off, or something else altogether;
 * - `template-foreign`: JSON of something else;
 * - `template-newer` (`version`): this version of the add-on can't know what is meant;
 * - `template-broken` (`field`): a field that shouldn't be there, or says something that makes no sense.
 */
export function readTemplate(text: string): Result<TeamTemplate> {
  if (text.length > LONGEST_TEMPLATE) return fail('template-too-long');
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return fail('template-not-json');
  }
  return readTemplateValue(value);
}

export function readTemplateValue(value: unknown): Result<TeamTemplate> {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'goalpostTemplate')) {
    return fail('template-foreign');
  }
  const version = (value as { readonly goalpostTemplate: unknown }).goalpostTemplate;
  if (!Number.isInteger(version) || Number(version) < 1) return fail('template-foreign');
  if (Number(version) > TEMPLATE_VERSION) return fail('template-newer', { version: Number(version) });
  const parsed = v.safeParse(teamTemplate, value);
  if (parsed.success) return ok(parsed.output);
  const path = parsed.issues[0].path ?? [];
  return fail('template-broken', { field: path.map(({ key }) => String(key).slice(0, 40)).join('.') });
}
