import { describe, expect, test } from 'vitest';
import { canonicalise, decimalIsComma, quotedSheet, serialise } from '../../src/core/formula-locale.ts';

const CANONICAL = `=IF(AND(A1>0.5,B$2<>""),"a,b;""c"" 1.5",SUM('It''s, mine; 2.0'!B:B,LOG10(2),Sheet1.x!A1))`;
const WITH_SEMICOLONS = `=IF(AND(A1>0,5;B$2<>"");"a,b;""c"" 1.5";SUM('It''s, mine; 2.0'!B:B;LOG10(2);Sheet1.x!A1))`;

describe('formulas in a locale', () => {
  test.each(['en_US', 'en_GB', 'ko_KR', 'ja_JP', 'zh_CN', 'th_TH', 'es_MX', 'de_CH', 'de-LI', 'he_IL', 'hi_IN'])(
    '%s separates with commas',
    locale => {
      expect(serialise(CANONICAL, locale)).toBe(CANONICAL);
      expect(canonicalise(CANONICAL, locale)).toBe(CANONICAL);
    },
  );

  test.each([
    'de_DE',
    'de_AT',
    'fr_FR',
    'pt_BR',
    'id_ID',
    'in_ID',
    'es_ES',
    'it_IT',
    'ru_RU',
    'tr_TR',
    'nl_NL',
    'pl_PL',
    'vi_VN',
    'id',
  ])('%s separates with semicolons and writes 0,5', locale => {
    expect(serialise(CANONICAL, locale)).toBe(WITH_SEMICOLONS);
    expect(canonicalise(WITH_SEMICOLONS, locale)).toBe(CANONICAL);
  });

  test('array literals have their own separators, calls inside them too', () => {
    expect(serialise('={1,MAX(2,3);4.5,5}', 'de_DE')).toBe('={1\\MAX(2;3);4,5\\5}');
    expect(canonicalise('={1\\MAX(2;3);4,5\\5}', 'de_DE')).toBe('={1,MAX(2,3);4.5,5}');
  });

  test('agrees with the decimal mark that ICU gives', () => {
    const odd = Intl.DateTimeFormat.supportedLocalesOf([
      'af-ZA',
      'bg-BG',
      'ca-ES',
      'cs-CZ',
      'da-DK',
      'de-AT',
      'de-CH',
      'de-DE',
      'el-GR',
      'en-AU',
      'en-CA',
      'en-GB',
      'en-IN',
      'en-US',
      'es-AR',
      'es-CO',
      'es-ES',
      'es-MX',
      'es-PE',
      'es-419',
      'fi-FI',
      'fil-PH',
      'fr-CA',
      'fr-FR',
      'he-IL',
      'hi-IN',
      'hr-HR',
      'hu-HU',
      'id-ID',
      'it-CH',
      'it-IT',
      'ja-JP',
      'ka-GE',
      'kk-KZ',
      'ko-KR',
      'lt-LT',
      'lv-LV',
      'ms-MY',
      'nb-NO',
      'nl-NL',
      'pl-PL',
      'pt-BR',
      'pt-PT',
      'ro-RO',
      'ru-RU',
      'sk-SK',
      'sl-SI',
      'sr-RS',
      'sv-SE',
      'th-TH',
      'tr-TR',
      'uk-UA',
      'vi-VN',
      'zh-CN',
      'zh-HK',
      'zh-TW',
    ]).filter(locale => {
      const mark = new Intl.NumberFormat(locale).formatToParts(1.5).find(part => part.type === 'decimal')?.value;
      return decimalIsComma(locale.replace('-', '_')) !== (mark === ',');
    });
    expect(odd).toEqual([]);
  });

  test("a sheet's name is quoted, quotes in it doubled", () => {
    expect(quotedSheet("It's mine")).toBe("'It''s mine'");
    expect(serialise(`=SUM(${quotedSheet("It's, mine")}!A:A,1)`, 'id_ID')).toBe("=SUM('It''s, mine'!A:A;1)");
  });
});
