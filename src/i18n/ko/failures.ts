import type {
  failures as en,
  importFailures as enImportFailures,
  kpiFailures as enKpiFailures,
  reportFailures as enReportFailures,
} from '../en/failures.ts';
import type { Translated } from '../language.ts';

export const failures: Translated<typeof en> = {
  busy: '지금 다른 사용자가 이 스프레드시트를 변경하고 있습니다. 잠시 후 다시 시도하세요.',
  'not-set-up':
    '이 스프레드시트는 아직 초기 설정을 하지 않았습니다. Goalpost > 스프레드시트 초기 설정 메뉴를 선택하세요.',
  'column-missing':
    '“{sheet}” 시트의 “{column}” 열이 없습니다. Goalpost > 스프레드시트 초기 설정 메뉴를 실행하면 다시 만들어집니다.',
  'sheet-missing':
    '“{sheet}” 시트가 없습니다. Goalpost > 스프레드시트 초기 설정 메뉴를 선택하면 해결 방법을 볼 수 있습니다.',
  'layout-older':
    '이전 버전의 Goalpost에서 만든 시트입니다. Goalpost > 스프레드시트 초기 설정 메뉴에서 업데이트하세요. 입력한 내용은 그대로 남습니다.',
  'layout-newer':
    '더 새로운 버전의 Goalpost에서 만든 시트이므로 아무것도 바꾸지 않았습니다. 스프레드시트를 새로고침하면 새 버전을 사용할 수 있습니다.',
  'bad-request': '페이지와 스크립트가 서로 맞지 않습니다({field}). 스프레드시트를 새로고침하세요.',
  'unknown-sheet': '“{sheet}” 시트가 없습니다.',
  'cells-to-mend': '완성되지 않았거나 올바르지 않은 행이 있습니다(“{column}” 열). 아무것도 저장하지 않았습니다.',
  'changed-since': '그 사이에 다른 사용자가 이 행을 변경했습니다. 아무것도 저장하지 않았습니다. 행을 다시 여세요.',
  'ledger-full':
    '이 시트에 남은 빈 행이 없습니다. 더 이상 필요 없는 행의 내용을 지우거나 마지막 행을 아래로 복사하세요.',
  'too-much-at-once': '한 번에 저장하기에는 행이 너무 많습니다. 나누어 저장하세요.',
  'unknown-change': '이 변경은 더 이상 실행 취소할 수 없습니다. 최근 20개만 보관합니다.',
};

export const importFailures: Translated<typeof enImportFailures> = {
  'unknown-column': '가져올 데이터에 Goalpost가 모르는 “{column}” 열이 있습니다.',
  'bad-cell': '가져올 데이터의 {row}행을 쓸 수 없습니다. “{column}” 값이 올바르지 않습니다.',
  'unknown-batch': '가져오기 {batch}번의 기록이 더 이상 없습니다. 최근 20건만 보관됩니다.',
  'batch-closed': '가져오기 {batch}번은 이미 완료되었거나 실행 취소되었습니다.',
  'text-became-formula': '파일의 텍스트가 수식으로 바뀌려고 해서({row}행) 이 부분의 가져오기를 되돌렸습니다.',
};

export const kpiFailures: Translated<typeof enKpiFailures> = {
  'cells-in-the-way': '결과가 들어갈 셀에 이미 내용이 있습니다. 아래와 오른쪽에 빈 자리가 있는 셀을 선택하세요.',
  'not-a-range': '“{text}”은(는) 숫자도 이 스프레드시트의 셀도 아닙니다.',
  'no-day-or-cells': '“{text}”은(는) 2026-03-31 같은 날짜도 이 스프레드시트의 셀도 아닙니다.',
  'no-moment-or-cells': '“{text}”은(는) 2026-03-31 14:30 같은 날짜와 시간도 이 스프레드시트의 셀도 아닙니다.',
  'no-choice-or-cells': '“{text}”은(는) 선택지도 이 스프레드시트의 셀도 아닙니다.',
  'no-cells': '“{text}”은(는) 이 스프레드시트의 범위가 아닙니다.',
  'only-the-function': '“{argument}” 셀에 있는 “{text}”은(는) Goalpost 함수만 알아봅니다. Goalpost 함수로 삽입하세요.',
};

export const reportFailures: Translated<typeof enReportFailures> = {
  'report-empty': '보고서에 아직 기간이 없습니다. 파일을 가져오거나 숫자를 입력한 뒤 다시 계산하세요.',
  'report-stale': '숫자를 계산한 뒤 데이터가 바뀌었습니다. 숫자를 다시 계산한 다음 보고서를 고정하세요.',
  'report-moved':
    '“{sheet}” 시트의 행이나 열이 추가, 삭제 또는 이동되었습니다. 되돌리거나 Goalpost > 스프레드시트 초기 설정 메뉴를 선택한 뒤 다시 고정하세요.',
  'copy-gone': '이 보고서 사본은 이미 삭제되었습니다.',
  'copy-changed': '“{sheet}” 시트가 만들어진 뒤 바뀌어 그대로 두었습니다. 필요 없으면 탭을 직접 삭제하세요.',
};
