import type { valuesSheet as en } from '../en/values-sheet.ts';
import type { Translated } from '../language.ts';

export const valuesSheet: Translated<typeof en> = {
  toCheck: '확인할 내용',
  notes: {
    conversionType:
      '{data} 시트에 적힌 이 유형의 전환이나 리드만 해당합니다. 비워 두면 따로 행이 없는 모든 유형입니다.',
    channel: '비워 두면 모든 채널입니다.',
    inputA: '가치 산정 방식에 따라 뜻이 다릅니다. 오른쪽 예를 보세요.',
    inputB: '기본 통화의 금액입니다. 오른쪽 예를 보세요.',
    from: '가치가 바뀌면 새 행을 추가하세요. 그 전 기간은 이전 가치를 그대로 씁니다. 비워 두면 항상 적용됩니다.',
    counts: '매출이 측정되는 주문으로 이어지는 성과는 두 번 계산됩니다. 그런 성과는 “측정된 매출에 포함”을 고르세요.',
    basis: '숫자의 출처입니다.',
    agreedBy: '이 가치에 합의한 사람이며 역할로 적는 것이 좋습니다.',
  },
  start: '→ 여기서 시작: 성과와 가치 산정 방식을 고르고 숫자를 입력하세요.',
  examples: {
    title: '가치 산정 방식',
    first: '첫째 숫자',
    second: '둘째 숫자',
    history: '구독자 10명 중 1명이 150의 가치가 있는 고객이 되면 구독자 1명은 15입니다.',
    rate: '예약의 75%가 이루어지고 건당 300이면 예약 1건은 225입니다.',
    order: '방문의 10%가 1,500의 주문으로 이어지면 방문 1회는 150입니다.',
    willingness: '리드 1건에 40을 낼 수 있으면 리드 1건은 40입니다.',
    saving: '문의 1건이 전화로 9, 소셜 미디어로 4가 들면 문의 1건에 5를 절감합니다.',
  },
  summary: {
    title: '기간별 수익',
    chosen: '선택한 기간',
    previous: '이전 기간',
    revenue: '측정된 매출',
    valuedReturn: '가치 환산 수익',
    careSavings: '문의 응대 절감액(판매 아님)',
    totalReturn: '총수익',
    investment: '투자 비용',
    roi: '투자 대비 수익률(ROI)',
    returnTo: '수익 집계 마지막 날',
    costTo: '비용 집계 마지막 날',
    noReturn: '이 기간은 비용만 있고 수익이 없습니다. 매출을 가져오거나 성과의 가치를 정하세요.',
    noCost: '이 기간은 수익만 있고 비용이 없습니다. 비용 시트에 입력하세요.',
    monthsWithoutReturn: '비용이 있는 달 중 {count}개월은 수익이 없어 ROI가 서로 다른 기간을 비교합니다.',
    monthsWithoutCost: '수익이 있는 달 중 {count}개월은 비용이 없어 ROI가 서로 다른 기간을 비교합니다.',
    costsRunOn: '비용 기간이 데이터보다 깁니다. 나머지를 가져오거나 기간을 앞당겨 끝내세요.',
    claimedTwice:
      '여러 출처가 함께 보고한 성과는 한 번만 집계합니다: {count}건. 사이드바에서 숫자를 새로 고치면 확인하고 바꿀 수 있습니다.',
    notes: [
      '빈칸은 알 수 없는 값입니다. 마지막 계산 기준입니다(Goalpost > {refresh}).',
      '미디어 환산 가치(EMV)는 실제로 받은 돈이 아니므로 수익에 들어가지 않습니다.',
    ],
  },
};
