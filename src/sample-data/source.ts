import type { Language } from '../i18n/language.ts';

/** The `source` of all rows of the sample data: they are told from anybody's own by it. */
export const SAMPLE_SOURCE = 'sample';

/** The note of each sample row of Goals, Costs and Values; whoever blanks it keeps the row. */
export const sampleMarks: Readonly<Record<Language, string>> = {
  en: 'Sample data',
  ko: '샘플 데이터',
  id: 'Data contoh',
  'zh-CN': '示例数据',
};
