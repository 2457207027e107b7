import * as v from 'valibot';
import type { Cell } from '../../src/core/cell.ts';
import { dayFromIso } from '../../src/core/day.ts';
import type { Workplace } from '../../src/team-template/plan.ts';
import { type TeamTemplate, teamTemplate } from '../../src/team-template/team-template.ts';
import { type TemplateSource, writeTemplate } from '../../src/team-template/write.ts';

export const day = (iso: string): number => {
  const found = dayFromIso(iso);
  if (found === null) throw new Error(`${iso} is no day`);
  return found;
};

type Cells = Readonly<Record<string, Cell>>;

/** Rows as they stand on the sheets, each list from row 3 on. */
export const source = (
  lists: Partial<Record<'goals' | 'costs' | 'values', readonly Cells[]>>,
  parts: Partial<TemplateSource> = {},
): TemplateSource => {
  const rows = (cells: readonly Cells[] = []) => cells.map((each, at) => ({ row: at + 3, cells: each }));
  return {
    currency: 'KRW',
    settings: {},
    goals: rows(lists.goals),
    costs: rows(lists.costs),
    values: rows(lists.values),
    today: day('2026-05-10'),
    ...parts,
  };
};

export const written = (lists: Parameters<typeof source>[0], parts: Partial<TemplateSource> = {}) =>
  writeTemplate(source(lists, parts));

export const template = (parts: Partial<TeamTemplate> = {}): TeamTemplate =>
  v.parse(teamTemplate, { goalpostTemplate: 1, ...parts });

export const emptyPlace: Workplace = {
  settings: { baseCurrency: '', compare: '', engagementBase: '' },
  goals: [],
  costs: [],
  values: [],
};
