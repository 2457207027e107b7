import type { costsSheet as en } from '../en/costs-sheet.ts';
import type { Translated } from '../language.ts';

export const costsSheet: Translated<typeof en> = {
  forSocial: '소셜 몫',
  toCheck: '확인할 내용',
  notes: {
    what: '도구나 역할을 입력합니다. 이름 대신 역할을 쓰세요. 이 스프레드시트를 열 수 있는 모든 사람이 급여를 포함해 이 시트를 봅니다.',
    frequency: '한 번: “시작일”부터 “종료일”까지 전체 금액입니다. 매월, 매년: 달력상 한 달 또는 한 해의 금액입니다.',
    amount: '소셜 비중을 곱하기 전의 전체 비용입니다. 비워 두고 시간당 단가와 시간을 입력해도 됩니다.',
    currency: '영문 세 글자이며 {settings} 시트에 환율이 있어야 합니다. 비워 두면 기본 통화입니다.',
    to: '비워 두면 매월·매년 비용은 계속되고, 한 번인 비용은 하루의 비용입니다.',
    share: '소셜 미디어에 쓰는 비율입니다. 40%를 소셜에 쓰는 도구는 40%만 계산합니다. 비워 두면 100%입니다.',
    channel: '비워 두면 여러 채널이 나눕니다.',
    split: '채널이 없는 비용을 채널마다 똑같이, 광고비에 따라, 또는 옆에 입력한 비중으로 나눕니다.',
    shares: '예: instagram 60%, x 40%. 남는 비중은 어느 채널에도 속하지 않습니다.',
    adSpend:
      '금액에 포함된 광고비입니다. 예: 대행사 수수료에 포함된 매체비. 비워 두면 “광고” 분류는 전액, 다른 분류는 없음입니다.',
    overlap:
      '가져온 데이터에 같은 채널, 캠페인, 날짜의 광고비가 있을 수 있습니다. “한 번만 계산”: 같은 돈이므로 가져온 광고비만 계산하고 “포함된 광고비”는 뺍니다. “둘 다 계산”: 서로 다른 돈입니다.',
    forSocial:
      '금액(또는 시간당 단가 × 시간)에 소셜 비중을 곱한 값입니다. 입력한 그대로이며 날짜별로 나누거나 환산하거나 겹치는 금액을 빼지 않았습니다.',
  },
  start: '→ 여기서 시작: 분류, 금액, 날짜만 입력하면 됩니다.',
  summary: {
    title: '기간별 비용',
    chosen: '선택한 기간',
    previous: '이전 기간',
    investmentBefore: '이전 투자 비용',
    byChannel: '채널별, 선택한 기간',
    otherChannels: '기타 또는 채널 없음',
    byMonth: '월별',
    spread: '날짜별로 나누고 광고비는 한 번만 계산했습니다. 마지막 계산 기준입니다(Goalpost > {refresh}).',
    byCategory: '분류별, 선택 기간',
    byCampaign: '캠페인별, 선택 기간',
    otherCampaigns: '그 밖의 캠페인',
    noCampaign: '캠페인 없음',
    leftOut:
      '여기 입력한 광고비 중 다른 곳에도 있는 금액은 한 번만 집계합니다. 제외: {amount}. “가져온 광고비와 겹치면” 열에서 행마다 정하세요.',
    asTyped: '입력한 그대로, 분류별',
    asTypedNote: '왼쪽 행의 소셜 몫입니다. 날짜별로 나누거나 겹치는 금액을 빼지 않았습니다.',
    ownCategories: '직접 만든 분류',
    otherCurrencies: '다른 통화라서 이 표에 없는 항목: {count}',
  },
};
