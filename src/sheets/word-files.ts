import type { WordFiles } from '../app/word-files.ts';
import type { Language } from '../i18n/language.ts';
import type { Words } from '../i18n/words.ts';

/** The files `words-ko.html`: JSON inside a script that no browser runs, for Apps Script keeps files of HTML only. */
export function openWordFiles(): WordFiles {
  const read = new Map<Language, Words>();
  return {
    of: language => {
      const known = read.get(language);
      if (known) return known;
      const file = HtmlService.createHtmlOutputFromFile(`words-${language}`).getContent();
      const words: Words = JSON.parse(file.slice(file.indexOf('>') + 1, file.lastIndexOf('</script>')));
      read.set(language, words);
      return words;
    },
  };
}
