import type { channelsSheet as english } from '../en/channels-sheet.ts';
import type { Translated } from '../language.ts';

export const channelsSheet: Translated<typeof english> = {
  title: '渠道对比',
  table: '各渠道的成本与回报',
  total: '合计',
  rest: '其他或无渠道',
  best: '最佳',
  weakest: '最弱',
  shareOfReturn: '回报占比',
  change: '{measure}变化',
  placements: '自然与付费对比',
  organic: '{measure}（自然）',
  paid: '{measure}（付费）',
  lastDay: '数据截至',
  chartWaits: '有了渠道的第一笔成本或回报，图表就会显示。',
  bestAndWeakest: '回报最好的是{best}：ROI {bestRoi}%；最弱的是{weakest}：{weakestRoi}%。',
  onlyRoi: '{name}：投入 {investment}，回报 {return}，ROI {roi}%。',
  noCosts: '{name}带来的回报最多：{return}。填入成本即可看到 ROI。',
  noReturn: '已有成本，尚无回报：请导入收入，或填写每个成果的价值。',
  notes: [
    '– 表示未知，或未区分自然与付费。',
    '比率只计入两项数据都有的部分。“合计”是总和相除，不是各行的平均值。',
    '至少两项有值时才标出最佳和最弱；单位成果成本越低越好。',
    '广告 CPM 只含广告支出，自然流量 CPM 只含其他成本，每条线索成本和每次转化成本包含全部成本。',
  ],
};
