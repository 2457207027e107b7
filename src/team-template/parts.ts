import type { TeamTemplate } from './team-template.ts';

/** What a team may take or leave. `people` are the costs of that category: a role may turn out to be somebody's name. */
export const templateParts = ['settings', 'goals', 'costs', 'people', 'values'] as const;
export type TemplatePart = (typeof templateParts)[number];

/** Lists of a template whose items become rows of the sheet of the same name. */
export const templateLists = ['goals', 'costs', 'values'] as const;
export type TemplateList = (typeof templateLists)[number];

export const isPeople = ({ category }: { readonly category: string }): boolean => category === 'people';

/** The template with some of its parts. */
export function onlyParts(template: TeamTemplate, parts: readonly TemplatePart[]): TeamTemplate {
  const has = (part: TemplatePart): boolean => parts.includes(part);
  return {
    ...template,
    settings: has('settings') ? template.settings : {},
    goals: has('goals') ? template.goals : [],
    costs: template.costs.filter(cost => has(isPeople(cost) ? 'people' : 'costs')),
    values: has('values') ? template.values : [],
  };
}
