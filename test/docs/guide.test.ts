import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../src/i18n/language.ts';
import { texts } from '../support/all-texts.ts';

const guide = 'docs/guide';
const folderOf = (language: Language): string => path.join(guide, language);
const pages = readdirSync(folderOf('en')).filter(name => name.endsWith('.md'));
const read = (language: Language, page: string): string => readFileSync(path.join(folderOf(language), page), 'utf8');

/** What stands in code is typed or shown, not said. */
const prose = (markdown: string): string => markdown.replace(/```[\s\S]*?```/gu, '').replace(/`[^`\n]*`/gu, '`');
/** Of any text: what stands between two of `**`, lines joined. */
const boldIn = (markdown: string): string[] =>
  prose(markdown)
    .split('**')
    .filter((_, index) => index % 2 === 1)
    .map(text => text.replace(/\s+/gu, ' '));
const headings = (markdown: string): number[] =>
  [...prose(markdown).matchAll(/^(#+) \S/gmu)].map(([, signs = '']) => signs.length);
const targets = (markdown: string, sign: '!' | ''): string[] =>
  [...prose(markdown).matchAll(sign ? /!\[[^\]]+\]\(([^)]+)\)/gu : /(?<!!)\[[^\]]+\]\(([^)]+)\)/gu)].map(
    ([, target = '']) => target,
  );

function leaves(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  return node !== null && typeof node === 'object' ? Object.values(node).flatMap(leaves) : [];
}
const wordsOf = (language: Language): ReadonlySet<string> => new Set(leaves(texts[language]));

/** Where GitHub would show the two stars: beside punctuation they open or close nothing. */
function starsShown(markdown: string): string[] {
  const [before, after] = [/[^\s\p{P}\p{S}]\*\*$/u, /^\*\*[^\s\p{P}\p{S}]/u];
  const text = prose(markdown);
  return [...text.matchAll(/\*\*/gu)].flatMap(({ index }, nth) => {
    const left = text.slice(Math.max(0, index - 2), index);
    const right = text.slice(index + 2, index + 4);
    const breaks =
      nth % 2 === 0
        ? before.test(`${left}**`) && /^[\p{P}\p{S}]/u.test(right)
        : /[\p{P}\p{S}]$/u.test(left) && after.test(`**${right}`);
    return breaks ? [text.slice(Math.max(0, index - 20), index + 10)] : [];
  });
}

describe('the guide', () => {
  it('has the same pages in all languages, each of them linked from the index', () => {
    for (const language of languages) {
      expect(readdirSync(folderOf(language)).filter(name => name.endsWith('.md'))).toEqual(pages);
      const linked = targets(read(language, 'README.md'), '');
      expect([...linked, 'README.md'].sort()).toEqual([...pages].sort());
      expect(readFileSync(path.join(guide, 'README.md'), 'utf8')).toContain(`(${language}/README.md)`);
    }
  });

  it('is read as GitHub shows it', () => {
    expect(boldIn('**A > B**, `**C**` and\n**D\nE**')).toEqual(['A > B', 'D E']);
    expect(starsShown('**가져오기…**로')).toHaveLength(1);
    expect(starsShown('**가져오기…** 로 **가져오기**로, **Goals…**, then')).toEqual([]);
  });

  describe.each(languages)('in %s', language => {
    it.each(pages)('%s has the headings, pictures and links of the English page', page => {
      const [here, english] = [read(language, page), read('en', page)];
      expect(headings(here)).toEqual(headings(english));
      expect(targets(here, '!')).toEqual(targets(english, '!'));
      expect([...new Set(targets(here, ''))].sort()).toEqual([...new Set(targets(english, ''))].sort());
    });

    it.each(pages)('%s says in bold only what the product says', page => {
      const known = wordsOf(language);
      const said = boldIn(read(language, page)).flatMap(text => (known.has(text) ? [] : text.split(' > ')));
      expect(said.filter(word => word !== 'Goalpost' && !known.has(word))).toEqual([]);
      expect(starsShown(read(language, page))).toEqual([]);
    });

    it.each(pages)('%s links to what is there', page => {
      const all = [...targets(read(language, page), ''), ...targets(read(language, page), '!')];
      expect(all.filter(target => !existsSync(path.join(folderOf(language), target)))).toEqual([]);
    });

    it('shows each of its pictures, none of them heavy', () => {
      const folder = path.join(folderOf(language), 'pictures');
      const files = readdirSync(folder).sort();
      const shown = pages.flatMap(page => targets(read(language, page), '!')).map(target => path.basename(target));
      expect(files).toEqual([...new Set(shown)].sort());
      for (const file of files) expect(statSync(path.join(folder, file)).size, file).toBeLessThan(150_000);
    });
  });

  it('has pictures of 4 MB at most', () => {
    const sizes = languages.flatMap(language => {
      const folder = path.join(folderOf(language), 'pictures');
      return readdirSync(folder).map(file => statSync(path.join(folder, file)).size);
    });
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(4_000_000);
  });
});
