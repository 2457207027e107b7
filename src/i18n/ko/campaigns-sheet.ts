import type { campaignsSheet as en } from '../en/campaigns-sheet.ts';
import type { Translated } from '../language.ts';

export const campaignsSheet: Translated<typeof en> = {
  title: '캠페인 비교',
  table: '선택한 기간',
  all: '전체 캠페인',
  others: '그 외 캠페인',
  none: '캠페인 없음',
  lives: '캠페인 전체 기간, 이전 캠페인과 비교',
  comparedWith: '이전 캠페인',
  roiBefore: '이전 ROI',
  chartWaits: '캠페인의 비용이나 수익이 입력되면 차트가 채워집니다.',
  bestAndWeakest: 'ROI가 가장 높은 캠페인: {best} {bestRoi}%, 가장 낮은 캠페인: {weakest} {weakestRoi}%.',
  onlyRoi: '{name}: 투자 {investment}, 수익 {return}, ROI {roi}%.',
  noCosts: '수익이 가장 큰 캠페인: {name} {return}. 비용을 입력하면 ROI를 볼 수 있습니다.',
  noReturn: '비용은 있지만 수익이 아직 없습니다. 매출을 가져오거나 성과의 가치를 입력하세요.',
  notes: [
    '–: 알 수 없거나 오가닉과 유료로 나뉘지 않은 값. 위에는 비용이 큰 15개, 아래에는 최근 15개 캠페인이 표시됩니다.',
    '비율은 두 값이 모두 있는 데이터로만 계산합니다. “전체 캠페인”은 합계끼리 나눈 값이며 행의 평균이 아닙니다.',
    '이전 캠페인: 이 캠페인이 시작될 때 같은 채널에서 마지막으로 끝난 캠페인입니다.',
    '시작과 마지막 날은 모든 채널에서 데이터가 있는 날입니다.',
  ],
};
