import type { repair as en } from '../en/repair.ts';
import type { Translated } from '../language.ts';

export const repair: Translated<typeof en> = {
  oldName: '{sheet}(이전)',
  looking: '시트를 살펴보는 중…',
  found: '초기 설정에서 확인한 내용',
  foundText: '“{button}” 버튼을 누르기 전에는 아무것도 바뀌지 않습니다. 선택하지 않은 항목은 그대로 둡니다.',
  inOrder: '모든 시트가 정상입니다. 다시 만들면 레이블, 수식, 서식이 새로워지고 입력한 내용은 그대로 남습니다.',
  again: '다시 만들기',
  relabel: '모든 사람에게 레이블이 {language}(으)로 바뀝니다. 입력한 내용은 그대로 남습니다.',
  computing: '숫자를 계산하는 중…',
  more: '{cells} 외 {count}개',
  older: '이전 버전의 Goalpost에서 만든 시트입니다',
  olderText:
    '업데이트하세요. 입력한 내용은 그대로 남고 숫자는 새로 계산됩니다. 시작과 대시보드는 새 페이지로 바뀌며, 이전 페이지는 값만 담아 “{start}”, “{dashboard}” 시트로 보관합니다.',
  olderShort:
    '업데이트하세요. 입력한 내용은 그대로 남습니다. 업데이트하기 전에는 가져오기와 다시 계산을 할 수 없습니다.',
  update: '시트 업데이트',
  newer: '더 새로운 버전의 Goalpost에서 만든 시트입니다',
  newerText:
    '팀의 다른 사람이 이미 새 버전을 사용합니다. 스프레드시트를 새로고침하세요. 새 버전이 적용될 때까지 아무것도 바꾸지 않습니다.',
  missing: '삭제된 시트: {sheets}. 다른 시트에 필요합니다.',
  see: '해결 방법 보기',
  deleted: {
    title: '“{sheet}” 시트가 삭제되었습니다',
    rows: '이 시트의 행도 모두 없어졌습니다. 되살리려면 이 페이지를 닫고 Google Sheets의 파일 > 버전 기록을 선택하세요. 스프레드시트 전체가 이전 상태로 돌아갑니다.',
    settings: '통화, 환율, 기간, 기억한 이름도 없어졌습니다. 되살리려면 Google Sheets의 파일 > 버전 기록을 선택하세요.',
    journal: '가져오기 목록도 없어졌습니다. 이전 가져오기는 더 이상 실행 취소할 수 없습니다.',
    page: '숫자는 데이터에서 다시 표시됩니다. 직접 입력한 내용은 없어졌습니다.',
    ours: 'Goalpost가 계산한 값만 있는 시트입니다.',
    box: '다시 만들기',
    boxEmpty: '빈 시트로 다시 만들기',
    boxDefaults: '기본값으로 다시 만들기',
    needed: '다른 시트에 필요해서, 이 시트 없이는 진행할 수 없습니다.',
  },
  columns: {
    title: '“{sheet}” 시트: 숨겨진 첫 행의 열 이름이 없어졌습니다',
    found: '제목으로 찾은 열: {columns}. 행은 그대로 남습니다.',
    lost: '위치를 알 수 없는 열: {columns}. 오른쪽 끝에 빈 열로 다시 만들고, 지금 있는 내용은 그대로 둡니다.',
    box: '열 되돌리기',
  },
  headings: {
    title: '“{sheet}” 시트: 직접 바꾼 제목 {count}개',
    cells: '셀: {cells}',
    box: '원래 제목으로 되돌리기',
  },
  cells: {
    title: '“{sheet}” 시트: 수식이 없어진 셀 {count}개',
    cells: '다른 값을 입력했거나 지운 셀: {cells}',
    box: '원래 수식으로 되돌리기',
  },
  rows: {
    title: '“{sheet}” 시트: 설정 항목이 빠져 있습니다',
    text: '기본값으로 다시 만듭니다: {rows}.',
  },
  unreadable: {
    title: '“{sheet}” 시트를 알아볼 수 없습니다',
    text: '숨겨진 첫 행에도 제목에도 어느 열인지 나와 있지 않습니다.',
    box: '새 시트 만들기(지금 시트는 “{old}” 이름으로 보관)',
  },
  moved: {
    title: '“{sheet}” 시트: 행이나 열이 삽입, 삭제 또는 정렬되었습니다',
    text: '수식의 위치가 달라져 그 자리에서 고칠 수 없습니다.',
    box: '새 시트 만들기(지금 시트는 “{old}” 이름으로 보관)',
  },
  rebuilt: {
    title: '“{sheet}” 시트가 변경되었습니다',
    text: 'Goalpost가 계산한 값만 있는 시트이므로 새로 만듭니다.',
  },
};
