import type { timelineSheet as en } from '../en/timeline-sheet.ts';
import type { Translated } from '../language.ts';

export const timelineSheet: Translated<typeof en> = {
  title: '월별 추이',
  goal: '목표',
  goalHelp: '목록에서 목표를 선택하세요. 비워 두면 첫 번째 진행 중인 목표가 표시됩니다.',
  kpi: 'KPI',
  kpiHelp: '목록에서 KPI를 선택하세요. 비워 두면 노출수가 표시됩니다.',
  month: '월',
  inMonth: '해당 월',
  soFar: '누적',
  path: '목표 경로',
  value: '값',
  lastYear: '전년 같은 달',
  change: '증감',
  inPercent: '{name} (%)',
  noGoals: '아직 목표가 없습니다. “{goals}” 시트에 목표를 입력하면 월별 값이 여기에 나타납니다.',
  goalUnknown: '그런 이름의 목표가 없습니다. 목록에서 선택하세요.',
  goalNow: '{kpi}: 현재 {actual}, 목표 {target} ({status}).',
  goalWaits: '{kpi}: 아직 수치가 없습니다. 목표: {target}.',
  rose: '{month}: {value}, 전년 같은 달보다 {percent}% 증가.',
  fell: '{month}: {value}, 전년 같은 달보다 {percent}% 감소.',
  held: '{month}: {value}, 전년 같은 달과 같음.',
  only: '{month}: {value}. 전년 같은 달의 수치가 없습니다.',
  kpiWaits: '이 KPI의 수치가 아직 없습니다.',
  notes: [
    '목표 경로: 기한까지 목표를 달성하려면 월말에 도달해야 할 값입니다. 비율은 목표값 그대로입니다.',
    '누적: 합계는 목표 시작일부터 더하고, 팔로워 수와 비율은 해당 월의 값입니다.',
    '데이터가 있는 마지막 달은 완전하지 않을 수 있으며, 이때는 데이터의 마지막 날까지의 값입니다.',
    '모든 소셜 채널과 계정을 합한 값입니다. 비율은 두 값이 모두 있는 데이터로만 계산합니다.',
  ],
};
