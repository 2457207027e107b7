import { describe, expect, it } from 'vitest';
import { languages } from '../../src/i18n/language.ts';
import { fileProblems, rowReasons, tableWarnings } from '../../src/importers/codes.ts';
import { texts } from '../support/all-texts.ts';

const placeholders = (text: string) => (text.match(/\{\w+\}/gu) ?? []).sort();

describe.each(languages)('words of the importers in %s', language => {
  const { errors, reasons, warnings } = texts[language].importing;

  it('has one for every code and none besides', () => {
    expect(Object.keys(errors).sort()).toEqual([...fileProblems].sort());
    expect(Object.keys(reasons).sort()).toEqual([...rowReasons].sort());
    expect(Object.keys(warnings).sort()).toEqual([...tableWarnings].sort());
  });

  it('has the placeholders of the English ones', () => {
    const english = texts.en.importing;
    for (const code of fileProblems) expect(placeholders(errors[code])).toEqual(placeholders(english.errors[code]));
    for (const code of rowReasons) expect(placeholders(reasons[code])).toEqual(placeholders(english.reasons[code]));
    for (const code of tableWarnings)
      expect(placeholders(warnings[code])).toEqual(placeholders(english.warnings[code]));
  });
});
