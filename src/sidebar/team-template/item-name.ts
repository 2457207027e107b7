import type { PageTexts } from '../../app/page-texts.ts';
import type { TemplateList } from '../../team-template/parts.ts';
import type { PlannedItem, TemplateSetting } from '../../team-template/plan.ts';

type Texts = PageTexts<'team-template'>;

/** What an item of a template is called: ids by their words, own names as they are. */
export function itemName(list: TemplateList, { cells }: Pick<PlannedItem, 'cells'>, texts: Texts): string {
  const { kpis, model, costs, values } = texts;
  const word = (key: string, labels: Readonly<Record<string, string>> = {}): string => {
    const cell = String(cells[key] ?? '');
    return labels[cell] ?? cell;
  };
  const channel = word('channel', model.channels);
  const parts =
    list === 'goals'
      ? [word('name') || word('kpi', kpis), channel, word('campaign'), word('conversionType')]
      : list === 'costs'
        ? [word('what') || word('category', costs.categories), word('frequency', costs.frequencies), channel]
        : [word('result', model.measures), word('conversionType'), word('method', values.methods), channel];
  return parts.filter(part => part !== '').join(' · ');
}

/** A setting's value as it is chosen on the sheet; `''` for a blank. */
export function settingValue(key: TemplateSetting, value: string, { app, model }: Texts): string {
  const labels: Readonly<Record<string, string>> = key === 'compare' ? app.comparisons : model.measures;
  return key === 'baseCurrency' ? value : (labels[value] ?? value);
}
