import type { cellWords as en } from '../en/cell-words.ts';
import type { Translated } from '../language.ts';

export const cellWords: Translated<typeof en> = {
  statuses: {
    'no data': '데이터 없음',
    'on track': '순항',
    'at risk': '주의',
    behind: '지연',
    achieved: '달성',
    missed: '미달성',
  },
  choices: {
    total: '합계',
    level: '수준',
    rate: '비율',
    once: '1회',
    monthly: '매월',
    yearly: '매년',
    source: '소스',
    medium: '매체',
    campaign: '캠페인',
    content: '콘텐츠',
    term: '검색어',
  },
  groups: {
    day: '일',
    week: '주',
    month: '월',
    quarter: '분기',
    year: '연도',
  },
  date: '날짜',
};
