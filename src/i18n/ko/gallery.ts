import type { gallery as en } from '../en/gallery.ts';
import type { Translated } from '../language.ts';

export const gallery: Translated<typeof en> = {
  text: '필요할 때 추가하는 시트입니다. 추가하면 바로 데이터의 수치가 표시됩니다.',
  add: '추가',
  open: '열기',
  remove: '삭제',
  present: '이 스프레드시트에 있음',
  adding: '“{sheet}” 시트를 만드는 중…',
  removing: '“{sheet}” 시트를 삭제하는 중…',
  added: '“{sheet}” 시트를 추가했습니다.',
  removed: '“{sheet}” 시트를 삭제했습니다.',
  ask: '“{sheet}” 시트를 삭제할까요?',
  lost: '데이터는 그대로 남습니다. 이 시트에 직접 입력한 내용은 함께 삭제되며, 파일 > 버전 기록에서 되돌릴 수 있습니다.',
  keep: '그대로 두기',
  sheets: {
    channels: '모든 채널을 나란히: 비용, 수익, ROI와 비율, 최고와 최저 표시, 오가닉과 유료 비교.',
    campaigns: '모든 캠페인을 나란히 보고, 전체 기간을 이전 캠페인과 비교합니다.',
    timeline: '목표 대비 월별 값과, 전년 같은 달 대비 KPI를 보여 줍니다.',
    benchmarks: '자사 기록, 경쟁 브랜드 대비 점유율, 업계가 발표한 값을 함께 봅니다.',
  },
};
