import type { channelsSheet as english } from '../en/channels-sheet.ts';
import type { Translated } from '../language.ts';

export const channelsSheet: Translated<typeof english> = {
  title: '채널 비교',
  table: '채널별 비용과 수익',
  total: '전체',
  rest: '기타 또는 채널 없음',
  best: '최고',
  weakest: '최저',
  shareOfReturn: '수익 비중',
  change: '{measure} 증감',
  placements: '오가닉과 유료 비교',
  organic: '{measure}(오가닉)',
  paid: '{measure}(유료)',
  lastDay: '데이터 마지막 날',
  chartWaits: '채널의 비용이나 수익이 입력되면 차트가 채워집니다.',
  bestAndWeakest: 'ROI가 가장 높은 채널: {best} {bestRoi}%, 가장 낮은 채널: {weakest} {weakestRoi}%.',
  onlyRoi: '{name}: 투자 {investment}, 수익 {return}, ROI {roi}%.',
  noCosts: '수익이 가장 큰 채널: {name} {return}. 비용을 입력하면 ROI를 볼 수 있습니다.',
  noReturn: '비용은 있지만 수익이 아직 없습니다. 매출을 가져오거나 성과의 가치를 입력하세요.',
  notes: [
    '–: 알 수 없거나 오가닉과 유료로 나뉘지 않은 값입니다.',
    '비율은 두 값이 모두 있는 데이터로만 계산합니다. “전체”는 합계끼리 나눈 값이며 행의 평균이 아닙니다.',
    '최고와 최저는 값이 둘 이상일 때만 표시합니다. 성과당 비용은 낮을수록 좋습니다.',
    '광고 CPM은 광고비만, 오가닉 CPM은 나머지 비용만, 리드당·전환당 총비용은 모든 비용을 포함합니다.',
  ],
};
