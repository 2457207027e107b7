import type { app as en } from '../en/app.ts';
import type { Translated } from '../language.ts';
import { goals } from './goals.ts';

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
    import: '파일 가져오기',
    'set-up': '스프레드시트 초기 설정',
  },
  refreshed: '숫자를 다시 계산했습니다: {rows}행, {months}개월.',
  refreshedToMend: '수정할 셀이 {cells}개 있습니다. 첫 번째는 {row}행 “{column}” 열입니다: {problem}',
  formatted: '서식을 지정한 셀: {cells}개.',
  nothingToFormat:
    '선택한 셀에 결과가 숫자인 Goalpost 함수가 없습니다. 수식이 있는 셀을 선택한 뒤 Goalpost > {menu} 메뉴를 다시 선택하세요.',
  sheetLeftAlone: '“{sheet}” 시트는 그대로 두었습니다. 열 이름을 담은 숨겨진 첫 행이 없어졌습니다.',
  failures: {
    busy: '지금 다른 사용자가 이 스프레드시트를 변경하고 있습니다. 잠시 후 다시 시도하세요.',
    'not-set-up':
      '이 스프레드시트는 아직 초기 설정을 하지 않았습니다. Goalpost > 스프레드시트 초기 설정 메뉴를 선택하세요.',
    'column-missing':
      '데이터 시트의 “{column}” 열이 없습니다. Goalpost > 스프레드시트 초기 설정 메뉴를 실행하면 다시 만들어집니다.',
    'bad-request': '페이지와 스크립트가 서로 맞지 않습니다({field}). 스프레드시트를 새로고침하세요.',
    'unknown-column': '가져올 데이터에 Goalpost가 모르는 “{column}” 열이 있습니다.',
    'bad-cell': '가져올 데이터의 {row}행을 쓸 수 없습니다. “{column}” 값이 올바르지 않습니다.',
    'unknown-batch': '가져오기 {batch}번의 기록이 더 이상 없습니다. 최근 20건만 보관됩니다.',
    'batch-closed': '가져오기 {batch}번은 이미 완료되었거나 실행 취소되었습니다.',
    'text-became-formula': '파일의 텍스트가 수식으로 바뀌려고 해서({row}행) 이 부분의 가져오기를 되돌렸습니다.',
    'cells-in-the-way': '결과가 들어갈 셀에 이미 내용이 있습니다. 아래와 오른쪽에 빈 자리가 있는 셀을 선택하세요.',
    'not-a-range': '“{text}”은(는) 숫자도 이 스프레드시트의 셀도 아닙니다.',
    'no-day-or-cells': '“{text}”은(는) 2026-03-31 같은 날짜도 이 스프레드시트의 셀도 아닙니다.',
    'no-moment-or-cells': '“{text}”은(는) 2026-03-31 14:30 같은 날짜와 시간도 이 스프레드시트의 셀도 아닙니다.',
    'no-choice-or-cells': '“{text}”은(는) 선택지도 이 스프레드시트의 셀도 아닙니다.',
    'no-cells': '“{text}”은(는) 이 스프레드시트의 범위가 아닙니다.',
    'only-the-function':
      '“{argument}” 셀에 있는 “{text}”은(는) Goalpost 함수만 알아봅니다. Goalpost 함수로 삽입하세요.',
    'unknown-sheet': '“{sheet}” 시트가 없습니다.',
    'ledger-column-missing':
      '이 시트의 “{column}” 열이 없습니다. Goalpost > 스프레드시트 초기 설정 메뉴를 실행하면 다시 만들어집니다.',
    'cells-to-mend': '완성되지 않았거나 올바르지 않은 행이 있습니다(“{column}” 열). 아무것도 저장하지 않았습니다.',
    'changed-since': '그 사이에 다른 사용자가 이 행을 변경했습니다. 아무것도 저장하지 않았습니다. 행을 다시 여세요.',
    'ledger-full':
      '이 시트에 남은 빈 행이 없습니다. 더 이상 필요 없는 행의 내용을 지우거나 마지막 행을 아래로 복사하세요.',
    'too-much-at-once': '한 번에 저장하기에는 행이 너무 많습니다. 나누어 저장하세요.',
    'unknown-change': '이 변경은 더 이상 실행 취소할 수 없습니다. 최근 20개만 보관합니다.',
  },
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
    ...goals.problems,
  },
  comparisons: {
    'previous-period': '이전 기간',
    'same-period-last-year': '작년 같은 기간',
  },
};
