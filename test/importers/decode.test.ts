import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/importers/decode.ts';
import { encode, encodeCodePage, encodings, windows1250, windows1251, windows1252 } from '../fixtures/bytes.ts';
import { captions } from '../fixtures/captions.ts';
import { zip } from '../fixtures/zip.ts';
import { errorOf, textFile, tools } from './read.ts';

const decoded = (bytes: Uint8Array) => {
  const result = decodeText(bytes, tools);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

describe('decodeText', () => {
  const text = `Date,Caption\n${captions.join('\n')}\n${'2025-01-01,1,2,3,4,5,6\n'.repeat(30)}`;

  it.each(encodings)('reads %s', encoding => {
    expect(decoded(encode(text, encoding)).text).toBe(text);
  });

  it.each([
    ['windows-1251', encodeCodePage('Дата;Город\n1;Пловдив\n2;София и Варна\n', windows1251), 'Пловдив'],
    ['windows-1252', encodeCodePage('Fecha;Región\n1;Cataluña\n2;Düsseldorf\n', windows1252), 'Cataluña'],
    [
      'windows-1250',
      encodeCodePage('Data;Miasto\n1;Łódź i Kraków\n2;sprzedaż książek, żółw\n', windows1250),
      'sprzedaż książek',
    ],
    // 날짜, 인스타그램 as Korean Excel saves them
    [
      'EUC-KR',
      Uint8Array.of(
        0xb3,
        0xaf,
        0xc2,
        0xa5,
        0x2c,
        0x31,
        0x0a,
        0xc0,
        0xce,
        0xbd,
        0xba,
        0xc5,
        0xb8,
        0xb1,
        0xd7,
        0xb7,
        0xa5,
      ),
      '인스타그램',
    ],
    // 日期, 广告花费 as Chinese Excel saves them
    [
      'GB18030',
      Uint8Array.of(0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0x31, 0x0a, 0xb9, 0xe3, 0xb8, 0xe6, 0xbb, 0xa8, 0xb7, 0xd1),
      '广告花费',
    ],
  ])('guesses %s and says so', (encoding, bytes, part) => {
    const result = decoded(bytes);
    expect(result).toMatchObject({ encoding, guessed: true });
    expect(result.text).toContain(part);
  });

  it('drops control characters and makes every line end LF', () => {
    const plain = 'Date,Caption,Likes\n'.repeat(10);
    expect(decoded(encode(`${plain}a\u0000b\u0007,c\r\nd\re\u001ff\n`, 'utf-8')).text).toBe(`${plain}ab,c\nd\nef\n`);
  });
});

describe('a file that is no export', () => {
  const start = (hex: string) => ({
    name: 'report.csv',
    bytes: new Uint8Array(Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(64, 7)])),
  });

  it.each([
    ['PDF', '255044462d312e37', 'file-is-other'],
    ['PNG', '89504e470d0a1a0a', 'file-is-other'],
    ['JPEG', 'ffd8ffe0', 'file-is-other'],
    ['GIF', '474946383961', 'file-is-other'],
    ['WebP', '524946460000000057454250', 'file-is-other'],
    ['JSON', '7b22646174615f', 'file-is-other'],
    ['MP4', '00000020667479706d703432', 'file-is-other'],
    ['gzip', '1f8b08', 'file-is-archive'],
    ['a cut-off zip', '504b0304', 'spreadsheet-unreadable'],
    ['a damaged .xls', 'd0cf11e0a1b11ae1', 'spreadsheet-unreadable'],
  ])('%s', (_, hex, code) => {
    expect(errorOf(start(hex))).toBe(code);
  });

  it('an archive, a Word file, a web page, chance bytes, nothing', () => {
    const member = (name: string) => ({ name: 'a.zip', bytes: zip([{ name, data: Uint8Array.of(1, 2) }]) });
    expect(errorOf(member('photo.jpg'))).toBe('file-is-archive');
    expect(errorOf(member('word/document.xml'))).toBe('file-is-other');
    expect(errorOf(textFile('\n <!DOCTYPE html><html><table><tr><td>1</td></tr></table></html>'))).toBe(
      'file-is-web-page',
    );
    expect(
      errorOf({ name: 'a', bytes: Uint8Array.from({ length: 4096 }, (_, i) => (i * 167 + (i >> 3) * 31) % 256) }),
    ).toBe('file-not-text');
    expect(errorOf(textFile(''))).toBe('file-empty');
    expect(errorOf(textFile('\ufeff\n \n'))).toBe('file-empty');
  });

  it('60 MB, refused before it is read', () => {
    const bytes = new Uint8Array(60 * 1024 * 1024);
    const started = performance.now();
    expect(errorOf({ name: 'big.csv', bytes })).toBe('file-too-large');
    expect(performance.now() - started).toBeLessThan(50);
  });

  it('prose, and column names without rows', () => {
    expect(errorOf(textFile('Dear team,\n'))).toBe('no-table');
    expect(errorOf(textFile('Dear team, hello all\nwe did well, really\nand so, dear team, let us go on\n'))).toBe(
      'no-table',
    );
    expect(errorOf(textFile('Date,Impressions,Likes\n'))).toBe('no-rows');
  });
});
