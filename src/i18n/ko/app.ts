import type { app as en } from '../en/app.ts';
import type { Translated } from '../language.ts';

export const app: Translated<typeof en> = {
  menu: {
    setUp: '스프레드시트 초기 설정',
    openSidebar: '사이드바 열기',
    importFiles: '파일 가져오기…',
    goals: '목표…',
    costs: '비용…',
    values: '가치…',
    formatResults: 'KPI 결과 서식 지정',
    freezeReport: '보고서 사본 고정',
    refresh: '숫자 다시 계산',
  },
  refreshed: '숫자를 다시 계산했습니다: {rows}행, {months}개월.',
  refreshedToMend: '수정할 셀이 {cells}개 있습니다. 첫 번째는 {row}행 “{column}” 열입니다: {problem}',
  formatted: '서식을 지정한 셀: {cells}개.',
  nothingToFormat:
    '선택한 셀에 결과가 숫자인 Goalpost 함수가 없습니다. 수식이 있는 셀을 선택한 뒤 Goalpost > {menu} 메뉴를 다시 선택하세요.',
  sheetLeftAlone: '“{sheet}” 시트는 그대로 두었습니다. 열 이름을 담은 숨겨진 첫 행이 없어졌습니다.',
  notCounted: '집계하지 않음',
  periods: {
    month: '월',
    quarter: '분기',
    year: '연도',
    week: '주',
    custom: '직접 지정',
  },
  weekStarts: {
    monday: '월요일',
    sunday: '일요일',
    saturday: '토요일',
  },
  comparisons: {
    'previous-period': '이전 기간',
    'same-period-last-year': '작년 같은 기간',
    'lunar-new-year': '작년 설 기준 같은 날',
    ramadan: '작년 라마단 기준 같은 날',
    chuseok: '작년 추석 기준 같은 날',
  },
};
