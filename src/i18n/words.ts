import { type FunctionName, functionDefinitions } from '../kpis/catalogue.ts';
import { enWords } from './en-words.ts';
import { help } from './help/help.ts';
import { idWords } from './id-words.ts';
import { koWords } from './ko-words.ts';
import { type Language, languages, type Translated } from './language.ts';
import { zhCNWords } from './zh-CN-words.ts';

/**
 * Texts that are not in the script, for Sheets loads the script for every call of a cell function. The build writes those
 * of each language into a file of its own (`dist/words-ko.html`), by area; the script reads it where it lays sheets out,
 * and gives each page the areas that it shows.
 * - `workbook`, `costsSheet`, `dashboardSheet`, `reportSheet`, `valuesSheet`: what stands on the sheets, besides names
 *   and columns;
 * - `failures`, `importFailures`, `kpiFailures`, `reportFailures`: what is said when the script refuses;
 * - `sidebar`, `importing`, `smartGoals`: what pages say, of files and of goals, too;
 * - `repair`: what set-up finds in sheets that are there, and asks;
 * - `team`: team templates, page and sheet;
 * - `functions`, `parameters`, `otherNames`: what is said of the functions, and what they are called in the other languages.
 *
 * Nothing that runs in Apps Script may import more than this type: words come through `ports.words`.
 */
export interface Words extends Translated<typeof enWords> {
  readonly otherNames: Readonly<Record<FunctionName, readonly OtherName[]>>;
}

/** A marketer may know a KPI by its name in another language. */
export interface OtherName {
  readonly name: string;
  readonly synonyms: string;
}

const otherNames = (language: Language): Words['otherNames'] =>
  Object.fromEntries(
    functionDefinitions.map(({ name }) => [
      name,
      languages
        .filter(other => other !== language)
        .map(other => ({ name: help[other].functions[name].name, synonyms: help[other].functions[name].synonyms })),
    ]),
  ) as unknown as Words['otherNames'];

export const words: Readonly<Record<Language, Words>> = {
  en: { ...enWords, otherNames: otherNames('en') },
  ko: { ...koWords, otherNames: otherNames('ko') },
  id: { ...idWords, otherNames: otherNames('id') },
  'zh-CN': { ...zhCNWords, otherNames: otherNames('zh-CN') },
};
