import type { Language, Translated } from '../language.ts';
import { functions as en } from './en/functions.ts';
import { parameters as enParameters } from './en/parameters.ts';
import { functions as id } from './id/functions.ts';
import { parameters as idParameters } from './id/parameters.ts';
import { functions as ko } from './ko/functions.ts';
import { parameters as koParameters } from './ko/parameters.ts';
import { functions as zhCN } from './zh-CN/functions.ts';
import { parameters as zhCNParameters } from './zh-CN/parameters.ts';

/**
 * What is said of the functions: by autocomplete, "Insert a KPI" and the help pages. Apart from the other texts, because
 * no cell function needs it: Sheets would load it for every call.
 */
export interface Help {
  readonly functions: Translated<typeof en>;
  /** Short labels of parameters, for form fields and formulas in words. */
  readonly parameters: Translated<typeof enParameters>;
}

export const help: Readonly<Record<Language, Help>> = {
  en: { functions: en, parameters: enParameters },
  ko: { functions: ko, parameters: koParameters },
  id: { functions: id, parameters: idParameters },
  'zh-CN': { functions: zhCN, parameters: zhCNParameters },
};
