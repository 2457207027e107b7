import type { functions as en } from '../en/functions.ts';
import type { Translated } from '../language.ts';

export const functions: Translated<typeof en> = {
  ENGAGEMENT_RATE: {
    name: '참여율',
    summary:
      '콘텐츠에 반응한 사람의 비율입니다. 도달 기준인지 팔로워 기준인지에 따라 몇 배씩 달라지므로 항상 기준을 밝히세요.',
    parameters: {
      engagements: '공감, 댓글, 공유, 저장, 클릭을 모두 더한 수입니다.',
      audience: '비율의 기준입니다. 도달, 노출수, 팔로워 수, 조회수 중 하나를 사용합니다.',
    },
  },
  AMPLIFICATION_RATE: {
    name: '증폭률',
    summary: '팔로워당 공유 수입니다. 팔로워가 콘텐츠를 얼마나 멀리 퍼뜨리는지 보여 줍니다.',
    parameters: { shares: '공유, 재게시, 리포스트 수입니다.', followers: '해당 시점의 팔로워 수입니다.' },
  },
  APPLAUSE_RATE: {
    name: '호응률',
    summary: '팔로워당 좋아요 및 공감 수입니다.',
    parameters: { reactions: '좋아요와 그 밖의 공감 수입니다.', followers: '해당 시점의 팔로워 수입니다.' },
  },
  VIRALITY_RATE: {
    name: '바이럴률',
    summary: '노출 1회당 공유 수입니다.',
    parameters: { shares: '공유, 재게시, 리포스트 수입니다.', impressions: '콘텐츠가 표시된 횟수입니다.' },
  },
  CPE: {
    name: '참여당 비용(CPE)',
    summary: '참여 1건에 든 비용입니다.',
    parameters: { cost: '지출한 금액입니다.', engagements: '공감, 댓글, 공유, 저장, 클릭을 모두 더한 수입니다.' },
  },
  CPM: {
    name: '1,000회 노출당 비용(CPM)',
    summary: '노출 1,000회에 든 비용입니다.',
    parameters: { cost: '지출한 금액입니다.', impressions: '콘텐츠가 표시된 횟수입니다.' },
  },
  CTR: {
    name: '클릭률(CTR)',
    summary: '노출 중 클릭으로 이어진 비율입니다.',
    parameters: {
      clicks: '클릭수입니다. 링크 클릭인지 전체 클릭인지 밝히세요.',
      impressions: '콘텐츠가 표시된 횟수입니다.',
    },
  },
  CPC: {
    name: '클릭당 비용(CPC)',
    summary: '클릭 1회에 든 비용입니다.',
    parameters: { cost: '지출한 금액입니다.', clicks: '클릭수입니다.' },
  },
  CPL: {
    name: '리드당 비용(CPL)',
    summary: '리드 1건을 얻는 데 든 비용입니다.',
    parameters: { cost: '지출한 금액입니다.', leads: '확보한 리드 수입니다.' },
  },
  CPA: {
    name: '전환당 비용(CPA)',
    summary: '구매, 가입 등 전환 1건에 든 비용입니다.',
    parameters: { cost: '지출한 금액입니다.', acquisitions: '구매, 가입 등의 전환수입니다.' },
  },
  CONVERSION_RATE: {
    name: '전환율',
    summary: '방문 중 전환으로 이어진 비율입니다. 전환수를 방문수로 나눕니다.',
    parameters: { conversions: '전환수입니다.', visits: '방문수 또는 세션수입니다.' },
  },
  BOUNCE_RATE: {
    name: '이탈률',
    summary:
      '참여 없이 떠난 방문의 비율입니다. Google 애널리틱스 4에서는 세션수에서 참여 세션수를 뺀 값이 이탈한 방문수입니다.',
    parameters: { bounces: '참여 없이 떠난 방문수입니다.', visits: '방문수 또는 세션수입니다.' },
  },
  AVERAGE_ORDER_VALUE: {
    name: '평균 주문 금액',
    summary: '주문당 매출입니다.',
    parameters: { revenue: '주문으로 발생한 매출입니다.', orders: '주문 수입니다.' },
  },
  GOAL_VALUE: {
    name: '목표 가치',
    summary: '완료된 목표의 금액 가치입니다. 완료 수 × 고객이 되는 비율 × 고객 1명의 가치로 계산합니다.',
    parameters: {
      completions: '가입, 예약 등 완료된 목표의 수입니다.',
      customerRate: '고객이 되는 비율입니다. 10% 또는 0.1로 입력합니다.',
      customerValue: '고객 1명의 가치를 금액으로 입력합니다.',
    },
  },
  SOCIAL_ROI: {
    name: '소셜 미디어 투자 대비 수익률(ROI)',
    summary: '투자 비용을 넘어선 수익을 투자 비용 대비 비율로 나타냅니다. 1.77은 177%입니다.',
    parameters: {
      totalReturn: '해당 기간의 매출과 금액으로 환산한 성과의 합계입니다.',
      totalInvestment: '같은 기간에 든 모든 비용입니다.',
    },
  },
  ROAS: {
    name: '광고비 대비 매출(ROAS)',
    summary: '매출이 광고비의 몇 배인지 나타냅니다. 5는 매출이 광고비의 5배라는 뜻입니다.',
    parameters: { revenue: '광고로 발생한 매출입니다.', adSpend: '광고에 지출한 금액입니다.' },
  },
};
