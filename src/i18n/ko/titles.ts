import type { titles as en } from '../en/titles.ts';
import type { Translated } from '../language.ts';

export const titles: Translated<typeof en> = {
  sidebar: 'Goalpost',
  'insert-kpi': 'KPI 삽입',
  goals: '목표',
  costs: '비용',
  values: '가치',
  gallery: '시트 더 보기',
  'team-template': '팀 템플릿',
  'sample-data': '샘플 데이터',
  import: '파일 가져오기',
  'set-up': '스프레드시트 초기 설정',
};
