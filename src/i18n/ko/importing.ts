import type { importing as en } from '../en/importing.ts';
import type { Translated } from '../language.ts';

export const importing: Translated<typeof en> = {
  errors: {
    'file-too-large': '파일 크기가 {megabytes}MB입니다. {limit}MB까지 읽을 수 있으니 기간을 줄여서 다시 내보내세요.',
    'file-empty': '빈 파일입니다.',
    'file-is-other': '{type} 파일은 가져올 수 없습니다. 플랫폼에서 내려받은 CSV 또는 Excel 파일을 선택하세요.',
    'file-is-archive': '{type} 압축 파일입니다. 압축을 풀고 안에 든 파일을 하나씩 가져오세요.',
    'archive-unreadable': '이 ZIP 파일을 풀 수 없습니다. 손상되었을 수 있으니 다시 내려받으세요.',
    'archive-too-large': '이 ZIP에 든 파일이 너무 커서 풀 수 없습니다. 직접 압축을 풀고 필요한 파일만 끌어다 놓으세요.',
    'file-is-web-page': '저장된 웹페이지입니다. 페이지를 저장하지 말고 보고서를 CSV 또는 Excel로 내려받으세요.',
    'file-not-text': '텍스트 파일도 스프레드시트도 아니어서 가져올 내용이 없습니다.',
    'spreadsheet-unreadable':
      '스프레드시트 파일이 손상되었거나 알 수 없는 형식입니다. .xlsx 또는 CSV로 다시 저장하세요.',
    'spreadsheet-locked': '암호가 걸린 스프레드시트입니다. 암호 없이 저장한 뒤 다시 가져오세요.',
    'spreadsheet-too-large': '압축을 풀면 너무 큰 스프레드시트입니다. 필요한 시트만 CSV로 저장하세요.',
    'no-table': '이 파일에는 표가 없습니다. 열 이름이 있는 행과 그 아래 숫자 행이 필요합니다.',
    'no-rows': '열 이름만 있고 데이터 행이 없습니다. 내보낸 기간에 데이터가 있었는지 확인하세요.',
  },
  reasons: {
    'totals-row': '합계 행입니다. 이 숫자는 다른 행에 이미 들어 있습니다.',
    'no-data-row': '플랫폼에 데이터가 없다고 표시되어 있습니다.',
    'listed-only': '플랫폼이 상위 행만 내보냈다는 안내입니다.',
    footer: '데이터가 아니라 안내 문구입니다.',
    'no-numbers': '이 행에는 숫자가 없습니다.',
    'audience-not-imported': '세그먼트별 오디언스는 가져오지 않습니다.',
    'summary-not-imported': '날짜 없이 콘텐츠 형식별로 합산된 값은 가져오지 않습니다.',
    'period-total': '날짜 없이 전체 기간을 합산한 값은 가져오지 않습니다.',
    'follows-in-audience':
      '오디언스 파일에 들어 있는 일별 팔로우 수입니다. 같은 날짜가 “Follows” 내보내기 파일에 있습니다.',
    'metric-unknown': '“{title}” 지표가 무엇을 세는지 아직 알 수 없어 가져오지 않습니다.',
    'not-social': '소셜이 아닌 트래픽은 세션과 매출만 가져옵니다.',
    'source-unknown': '어떤 방문이 소셜 미디어에서 왔는지 보고서에 나와 있지 않아 가져오지 않습니다.',
    'search-not-social': '소셜이 아닌 Google 검색결과의 노출과 클릭이어서 가져오지 않습니다.',
    'email-not-social': '이메일 발송 실적은 소셜 미디어가 아니므로 가져오지 않습니다.',
    'origin-not-social': '“{origin}” 유입은 소셜 미디어가 아니므로 집계하지 않습니다.',
    'result-not-counted': '“{name}”: 집계하기로 한 결과가 아닙니다.',
    'told-elsewhere': '함께 내보낸 다른 파일에 전체 수치가 있으므로 중복해서 집계하지 않습니다.',
    'shared-counts': '광고 하나에 여러 개가 함께 노출되어 숫자를 더할 수 없으므로 가져오지 않습니다.',
    'ad-earnings': '동영상에 붙은 광고로 플랫폼이 지급한 수익입니다. 캠페인 매출이 아니므로 가져오지 않습니다.',
    repeated: '{line}행과 같습니다.',
    'same-key': '{line}행과 대상과 날짜가 같은데 숫자가 다릅니다.',
    'date-missing': '“{column}” 열에 날짜가 없습니다.',
    'date-invalid': '“{column}” 열의 “{value}”: 날짜로 읽을 수 없습니다.',
    'period-missing': '이 숫자가 어느 기간의 것인지 파일에 나와 있지 않습니다.',
    'period-unnamed':
      '보고서에 날짜가 없습니다(‘전체 기간’도 날짜가 아닙니다). ‘일’ 열을 추가하거나 한 달 단위로 다시 내보내세요.',
    'period-backwards': '기간의 종료일({to})이 시작일({from})보다 빠릅니다.',
    'number-invalid': '“{column}” 열의 “{value}”: 숫자로 읽을 수 없습니다.',
    'number-negative': '“{column}” 열에는 음수({value})가 올 수 없습니다.',
    'number-became-date': 'Excel이 “{column}” 열의 숫자를 날짜로 바꿨습니다: {value}.',
    'decimal-other':
      '“{column}” 열의 “{value}”: 파일의 다른 숫자와 소수점 기호가 달라 천 배 크거나 작게 읽힐 수 있습니다.',
    'id-damaged': '게시물 ID가 {value}(으)로 반올림되었고(Excel에서 자주 생깁니다) 복구할 링크도 없습니다.',
    'id-missing': '게시물 ID와 링크가 모두 없어 나중에 같은 게시물인지 알 수 없습니다.',
    'channel-missing': '이 행에 채널이 없고, 표 전체의 채널도 정해지지 않았습니다.',
    'choice-invalid': '“{column}” 열의 “{value}”: 사용할 수 있는 값이 아닙니다.',
    'too-many-cells': '열은 {columns}개인데 이 행의 셀은 {cells}개여서 어느 열의 숫자인지 알 수 없습니다.',
    'cut-off': '파일이 이 행 중간에서 끊겼습니다.',
  },
  warnings: {
    'no-rows': '이 표에는 데이터 행이 없습니다.',
    'encoding-guessed': '파일에 문자 인코딩 정보가 없어 {encoding}(으)로 읽었습니다. 깨진 글자가 없는지 확인하세요.',
    'wrapped-lines': '모든 줄이 따옴표로 한 번 더 감싸여 있어(Excel에서 자주 생깁니다) 따옴표를 제거하고 읽었습니다.',
    'quote-not-closed': '{line}행의 따옴표가 닫히지 않아 그 뒤의 행이 빠졌을 수 있습니다.',
    'results-unknown': '“{indicator}” 유형의 결과는 가져오지 않습니다({rows}개 행).',
    'results-without-indicator': '결과 열은 있지만 어떤 결과인지 나와 있지 않아 가져오지 않습니다.',
    'total-differs': '플랫폼이 “{column}” 열에 적은 합계({total})가 세부 값의 합({sum})과 다릅니다.',
    'not-available':
      '“{other}” 열에는 값이 있는데 “{column}” 열은 모든 행이 0입니다. 0이 아니라 제공되지 않은 값으로 봅니다.',
    'decimal-mixed':
      '이 파일의 숫자는 대부분 “{decimal}”을(를) 소수점으로 쓰지만 {cells}개는 다른 기호를 씁니다. 해당 행은 제외됩니다. 표기를 통일한 뒤 다시 가져오세요.',
    'decimal-assumed':
      '“{value}”이(가) 천 단위인지 소수인지 파일만으로는 알 수 없어 “{decimal}”을(를) 소수점으로 읽었습니다. 합계를 플랫폼의 수치와 비교해 보세요.',
    'lifetime-assumed':
      '파일에 기간이 나와 있지 않아 게시물별 누적 수치로 집계합니다. 기간을 “전체”로 설정해 내보내세요. 기간이 더 짧으면 실제보다 적게 집계됩니다.',
    'business-hours': '“{column}”은(는) 업무 시간만 계산한 값이어서 24시간 기준 시간과 비교할 수 없습니다.',
    'last-day-open':
      '{day}에 내보낸 목록이라 그날의 데이터가 다 들어 있지 않을 수 있습니다. 하루가 끝난 날짜까지만 내보내세요. 같은 날짜의 파일을 나중에 가져오면 더해지지 않고 바뀝니다.',
    'unknown-table': '알 수 없는 형식의 표입니다({rows}개 행). 가져오기 창에서 열을 직접 지정하세요.',
  },
  questions: {
    channel: {
      question: '어느 플랫폼에서 받은 파일인가요?',
      hint: '여러 플랫폼의 파일 형식이 같아서 파일만으로는 알 수 없습니다.',
    },
    year: {
      question: '“{example}”에 연도가 없습니다. 파일의 마지막 날짜는 몇 년인가요?',
      hint: '앞선 날짜는 거기서부터 거슬러 셉니다.',
    },
    account: {
      question: '어느 계정의 숫자인가요?',
      hint: '파일에 계정 이름이 없습니다. 같은 계정의 파일에는 늘 같은 이름을 사용하세요.',
    },
    currency: { question: '금액의 통화는 무엇인가요?', hint: '파일에 통화가 나와 있지 않습니다.' },
    'day-month-order': {
      question: '{example}: 일과 월 중 무엇이 먼저인가요?',
      dayFirst: '일이 먼저: {day}',
      monthFirst: '월이 먼저: {month}',
    },
    ranges: {
      question: '한 달을 넘는 기간의 행이 있습니다. 어떻게 계산할까요?',
      spread: '기간의 날짜에 고르게 나누기',
      whole: '하나로 두기: 기간 전체가 들어가는 범위에서만 계산',
    },
  },
  grains: { day: '일별', month: '월별', range: '기간별', lifetime: '게시 이후 누적' },
};
