import type { dashboardSheet as en } from '../en/dashboard-sheet.ts';
import type { Translated } from '../language.ts';

export const dashboardSheet: Translated<typeof en> = {
  comparedWith: '비교 기준: {comparison}',
  points: '%p',
  stages: { reach: '도달', engagement: '참여', leads: '리드', conversion: '전환', value: '가치' },
  stageWaits: {
    reach: '아직 측정값이 없습니다. 채널의 내보낸 파일을 가져오세요.',
    engagement: '아직 측정값이 없습니다. 채널의 내보낸 파일을 가져오세요.',
    leads: '아직 측정값이 없습니다. 리드를 가져오거나 “{data}” 시트에 입력하세요.',
    conversion: '아직 측정값이 없습니다. 웹 분석이나 쇼핑몰의 숫자를 가져오세요.',
    value: '아직 알 수 없습니다. “{costs}” 시트에 비용을, “{values}” 시트에 결과의 가치를 입력하세요.',
  },
  against: '▲ ▼ 비교: {comparison}',
  cardGoal: '{status} · 목표값 {target}',
  saysTitle: '숫자가 말해 주는 것',
  look: '→ {sheet}',
  begin: [
    '숫자가 들어오면 눈에 띄는 점을 여기에서 알려 드립니다. 세 단계로 시작하세요.',
    '1. 숫자 가져오기: Goalpost > {import}, 또는 “{data}” 시트에 한 달 실적을 입력하세요.',
    '2. “{costs}” 시트에 비용을, “{values}” 시트에 결과의 가치를 입력하면 ROI가 나옵니다.',
    '3. 목표 정하기: Goalpost > {goalsMenu}. 목표값과 상태가 카드에 표시됩니다.',
  ],
  says: {
    nothing: '눈에 띄는 점이 없습니다. 이 기간의 숫자에는 Goalpost가 살피는 경고 신호가 없습니다.',
    gap: '{channel}: 데이터가 {day}에서 끝나 다른 채널보다 {days}일 이릅니다. 그 뒤의 실적은 이 시트의 모든 합계에서 빠져 있습니다.',
    lowRoi: 'ROI {roi}%: 쓴 비용보다 적게 돌아왔습니다. 가장 큰 비용은 {category}, 투자 비용의 {share}%입니다.',
    startUp:
      'ROI {roi}%: 쓴 비용보다 적게 돌아왔습니다. 가장 큰 비용은 {category}(투자 비용의 {share}%)이며 비교 기간에는 없었습니다. 초기 비용이 첫 몇 달에 몰려 있습니다.',
    costsFaster:
      '비용은 {costs}% 늘었지만 수익은 {return}% 늘었습니다. 더 쓴 비용이 이전만큼 성과를 내지 못하고 있습니다.',
    returnFell: '비용은 {costs}% 늘었지만 수익은 {return}% 줄었습니다.',
    goalsBehind: '이 기간의 목표 {count}개 중 {behind}개가 지연되었거나 미달성입니다. 먼저 볼 목표: “{goal}”',
    negativeMentions:
      '부정 언급이 {before}건에서 {now}건으로 늘었습니다(+{percent}%). 다음 캠페인 전에 내용을 읽어 보세요.',
    fewClicks:
      '노출은 많고 유입은 적습니다. 노출수 {impressions}회에 링크 클릭수 {clicks}회({rate}%). 타깃이 맞지 않거나 클릭을 유도하는 문구가 약합니다.',
    fewVisits:
      '노출은 많고 유입은 적습니다. 노출수 {impressions}회에 세션수 {sessions}회({rate}%). 타깃이 맞지 않거나 클릭을 유도하는 문구가 약합니다.',
    quickVisits:
      '방문이 짧습니다. 세션 {sessions}회 중 {bounces}회가 바로 이탈했습니다(세션 기준 이탈률 {rate}%). 랜딩 페이지와 게시물이 약속한 내용을 확인하세요.',
    shortVisits:
      '방문이 짧습니다. 세션당 페이지에 머문 시간이 {seconds}초입니다(세션 {sessions}회). 랜딩 페이지와 게시물이 약속한 내용을 확인하세요.',
    quietFollowers:
      '팔로워는 많고 참여는 적습니다. 팔로워 {followers}명에 참여수 {engagements}회(팔로워 기준 {rate}%). 타깃이 맞지 않거나 구매한 팔로워일 수 있습니다.',
    channels: 'ROI가 가장 높은 채널은 {best}({bestRate}%), 가장 낮은 채널은 {weakest}({weakestRate}%)입니다.',
    channelsByRate:
      '노출수 기준 참여율이 가장 높은 채널은 {best}({bestRate}%), 가장 낮은 채널은 {weakest}({weakestRate}%)입니다.',
    largestCost: '가장 큰 비용은 {category}, 투자 비용 {investment} 중 {share}%입니다.',
  },
  goals: '목표',
  noGoals: '진행 중인 목표가 없습니다. Goalpost > {goalsMenu}에서 질문 다섯 개로 만드세요.',
  moreGoals: '{goals} 시트에 {count}개 더 있음',
  goal: '목표',
  progress: '진행률',
  daysLeft: '남은 일수',
  ended: '종료',
  funnel: '도달에서 고객까지',
  funnelStages: {
    cold: '콜드: {measure}',
    warm: '웜: {measure}',
    hot: '핫: {measure}',
    customer: '고객: {measure}',
  },
  steps: {
    warm: '↓ {rate}%(도달 기준 참여율)',
    hot: '↓ 참여수의 {rate}%',
    customer: '↓ 유효 리드의 {rate}%',
    unknown: '↓ –',
    above: '↓ 위 단계보다 많음: 따로 집계됨',
  },
  topPosts: '이 기간의 상위 게시물(참여수 순)',
  noPosts: '게시물별 파일을 가져오면 여기에 게시물이 표시됩니다.',
  post: '게시물',
  channel: '채널',
  date: '날짜',
  seen: '본 횟수',
  seenAs: '집계 기준',
  rateOfIt: '이 기준의 참여율',
  link: '링크',
  paidBack: '{month}: 투자 비용 {investment}, 수익 {return}, ROI {roi}%',
  onlyCosts: '{month}: 투자 비용 {investment}, 수익은 알 수 없음',
  onlyReturn: '{month}: 수익 {return}, 비용은 알 수 없음',
  returnWaits: '비용과 수익이 들어오면 차트가 채워집니다.',
  notes: [
    '–: 측정되지 않았거나 오가닉과 유료로 나뉘지 않은 값입니다.',
    '증감률은 비교 기간 대비입니다. 비율의 증감은 퍼센트포인트(%p)로 나타냅니다.',
    '카드의 목표값은 이 기간과 겹치는 전체 채널 대상의 진행 중인 목표입니다. 여러 개면 가장 먼저 끝나는 목표입니다.',
    '도달은 합산한 값입니다. 이틀 또는 두 채널에서 도달한 사람은 두 번 집계됩니다. 참여, 리드, 고객도 횟수입니다.',
    '세션과 전환은 소셜 미디어를 통해 들어온 것만 집계합니다.',
    '남은 일수는 데이터가 있는 마지막 날부터 셉니다.',
  ],
};
