import type { app as en } from '../en/app.ts';
import type { Translated } from '../language.ts';
import { goalProblems } from './goals.ts';

export const app: Translated<typeof en> = {
  menu: {
    setUp: '스프레드시트 초기 설정',
    openSidebar: '사이드바 열기',
    importFiles: '파일 가져오기…',
    goals: '목표…',
    costs: '비용…',
    values: '가치…',
    formatResults: 'KPI 결과 서식 지정',
    refresh: '숫자 다시 계산',
  },
  titles: {
    sidebar: 'Goalpost',
    'insert-kpi': 'KPI 삽입',
    goals: '목표',
    costs: '비용',
    values: '가치',
    'team-template': '팀 템플릿',
    import: '파일 가져오기',
    'set-up': '스프레드시트 초기 설정',
  },
  refreshed: '숫자를 다시 계산했습니다: {rows}행, {months}개월.',
  refreshedToMend: '수정할 셀이 {cells}개 있습니다. 첫 번째는 {row}행 “{column}” 열입니다: {problem}',
  formatted: '서식을 지정한 셀: {cells}개.',
  nothingToFormat:
    '선택한 셀에 결과가 숫자인 Goalpost 함수가 없습니다. 수식이 있는 셀을 선택한 뒤 Goalpost > {menu} 메뉴를 다시 선택하세요.',
  sheetLeftAlone: '“{sheet}” 시트는 그대로 두었습니다. 열 이름을 담은 숨겨진 첫 행이 없어졌습니다.',
  mend: {
    missing: '비어 있습니다. 이 행에 필요한 값입니다.',
    'not-a-day': '날짜가 아닙니다. 2026-03-31 같은 날짜나 2026-03 같은 월을 입력하세요.',
    'before-from': '마지막 날이 첫날보다 앞섭니다.',
    'not-a-choice': '이 열에서 고를 수 있는 값이 아닙니다.',
    'not-a-number': '숫자가 아니라 텍스트입니다. 숫자만 입력하세요.',
    'not-readable': '읽을 수 없는 값입니다.',
    repeated: '가져온 행을 복사한 행이라 계산에 넣지 않습니다. 삭제하거나 숨겨진 A~D열을 비우세요.',
    /** Of the sheets Costs and Values. */
    negative: '0보다 작습니다. 0 이상의 숫자를 입력하세요.',
    'below-0': '0보다 작습니다. 0 이상의 숫자를 입력하세요.',
    'above-100': '100%를 넘습니다.',
    'above-amount': '포함된 광고비가 금액보다 큽니다.',
    'two-amounts': '시급 × 시간이 금액과 다릅니다. 둘 중 하나를 지우세요.',
    'not-shares': '비율로 읽을 수 없습니다. 채널과 비율을 입력하세요. 예: Instagram 60%, X 40%',
    'below-1': 'N건 중 1건의 N은 1 이상입니다.',
    'above-1': '100%를 넘습니다. 10%처럼 입력하세요.',
    'only-contacts': '절감액은 해결된 문의에만 쓸 수 있습니다. 다른 계산 방법을 선택하세요.',
    'same-as-above': '결과, 유형, 채널, 시작일이 같은 행이 위에 있어 그 행이 적용됩니다. 둘 중 하나를 삭제하세요.',
    ...goalProblems,
  },
  comparisons: {
    'previous-period': '이전 기간',
    'same-period-last-year': '작년 같은 기간',
  },
};
