import type { team as en } from '../en/team.ts';
import type { Translated } from '../language.ts';

export const team: Translated<typeof en> = {
  text: '팀의 목표와 기준을 다른 스프레드시트에서도 사용합니다. 데이터, 성과, 급여는 들어가지 않습니다.',
  save: '팀 템플릿으로 저장',
  saveText: '파일 또는 이 스프레드시트의 시트로 저장',
  use: '템플릿 사용',
  useText: '추가될 내용을 먼저 보여 줍니다',
  parts: {
    settings: '설정',
    goals: '목표',
    costs: '비용',
    people: '인력의 역할',
    values: '결과의 가치',
  },
  withCount: '{part} ({count}개)',
  chooseParts: '하나 이상 선택하세요.',
  saving: {
    whatGoesIn: '템플릿에 넣을 항목',
    people: '사람 이름이 들어 있지 않은지 확인하세요: {names}',
    never:
      '템플릿에 들어가지 않는 내용: 비용의 금액과 시간, 목표의 기준값과 성과, 담당자, 합의한 사람, 메모, 가져온 모든 데이터.',
    none: '아직 목표, 비용, 가치가 없습니다. 먼저 입력하세요.',
    leftOut: '템플릿에서 제외된 행 {count}개',
    reasons: {
      archived: '보관된 목표',
      'not-readable': '수정할 내용이 있거나 텍스트가 너무 깁니다',
      'other-days': '다른 기간의 가치입니다. 오늘 적용되는 가치만 들어갑니다',
      repeated: '금액과 날짜를 빼면 위의 행과 같습니다',
      'too-many': '템플릿에는 500개까지만 들어갑니다',
    },
    download: '파일 다운로드',
    downloaded: '{file} 파일을 다운로드했습니다. 팀에 보내세요.',
    toSheet: '시트에 저장',
    writing: '시트를 작성하는 중…',
    onSheet:
      '템플릿을 “{sheet}” 시트에 저장했습니다. 다른 곳에서 사용하려면 시트 탭을 마우스 오른쪽 버튼으로 클릭하고 다음으로 복사 > 기존 스프레드시트를 선택하세요.',
  },
  using: {
    chooseFile: '파일 선택',
    fromSheet: '시트에서 가져오기',
    fromSheetHint: '템플릿 시트를 여기로 복사했다면 그 시트를 연 다음 선택하세요.',
    reading: '템플릿을 읽는 중…',
    source: '템플릿: {source}',
    aSheet: '시트에서 읽음',
    start: '첫 목표의 시작일',
    startHint: '목표의 기간과 간격은 그대로 유지됩니다.',
    startMissing: '날짜를 선택하세요.',
    whatIsAdded: '추가될 내용',
    toAdd: '추가 {count}개',
    notAdded: '제외 {count}개',
    nothingNew: '템플릿의 내용이 이미 모두 있습니다. 변경된 내용은 없습니다.',
    reasons: {
      'already-here': '이미 있으므로 그대로 둡니다',
      'other-currency': '금액의 통화가 {currency}입니다. 이 스프레드시트의 통화와 다릅니다',
      'unknown-kpi': '이 버전의 Goalpost에는 없는 KPI입니다',
      'not-readable': '금액이나 선택 항목이 올바르지 않습니다',
    },
    settings: {
      baseCurrency: '통화',
      compare: '비교 대상',
      engagementBase: '참여율 기준',
    },
    settingNew: '{setting}: {value}',
    settingOther: '{setting}: {value} (현재: {here})',
    settingSame: '{setting}: {value} (현재와 같음)',
    settingFixed: '{setting}: {here} 유지 (템플릿: {value}). 이 통화로 입력된 행이 있습니다.',
    add: '이 스프레드시트에 추가',
    adding: '추가하는 중…',
    refreshing: '숫자를 다시 계산하는 중…',
    notRefreshed: '행은 추가했지만 숫자를 아직 다시 계산하지 못했습니다.',
    added: '이 스프레드시트에 추가했습니다',
    result: '{part}: 추가 {added}개, 제외 {skipped}개',
    resultSetting: '{setting}: 현재 {after}, 이전 {before}',
    blank: '빈칸',
    amountsMissing: '비용 {count}개에 금액과 시작일을 입력하세요.',
    baselinesMissing: '목표 {count}개에 기준값을 입력하세요.',
    valuesMissing: '가치 {count}개에 숫자를 입력하세요.',
    undo: '추가한 행 되돌리기',
    undoing: '추가한 행을 되돌리는 중…',
    undone: '추가한 행을 되돌렸습니다.',
    settingsStay: '설정은 지금 상태로 유지됩니다. 변경하려면 “{sheet}” 시트를 여세요.',
  },
  failures: {
    'template-too-long':
      '팀 템플릿이라고 하기에는 파일이 너무 큽니다. “팀 템플릿으로 저장”으로 만든 파일을 선택하세요.',
    'template-not-json':
      '팀 템플릿이 아니거나 일부가 빠진 파일입니다. “팀 템플릿으로 저장”으로 만든 파일을 선택하세요.',
    'template-foreign': '다른 프로그램에서 만든 파일입니다. “팀 템플릿으로 저장”으로 만든 파일을 선택하세요.',
    'template-newer':
      '더 새로운 Goalpost에서 저장한 템플릿입니다(형식 {version}). Goalpost를 업데이트한 뒤 다시 시도하세요.',
    'template-broken':
      '템플릿의 내용이 변경되어 읽을 수 없습니다(“{field}”). 원본 파일을 요청하세요. 추가된 내용은 없습니다.',
    'template-row-broken':
      '템플릿 시트의 {row}행이 변경되어 읽을 수 없습니다. 그 행을 삭제하거나 시트를 다시 복사하세요. 추가된 내용은 없습니다.',
    'no-template-sheet': '이 시트에는 템플릿이 없습니다. 템플릿이 있는 시트를 연 다음 다시 시도하세요.',
    'template-sheet-changed':
      '“{sheet}” 시트의 열이 옮겨졌거나 삭제되었습니다. 시트를 삭제한 다음 템플릿을 다시 저장하세요.',
    'template-full':
      '“{sheet}” 시트에 입력할 수 있는 행이 부족합니다. 필요 없는 행을 지우거나 마지막 행을 아래로 복사하세요. 추가된 내용은 없습니다.',
  },
  sheet: {
    part: '구분',
    what: '내용',
    item: '템플릿에 저장된 값',
    itemNote: '템플릿을 사용할 때는 이 열만 읽습니다.',
  },
};
