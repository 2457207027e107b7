import type { campaignsSheet as en } from '../en/campaigns-sheet.ts';
import type { Translated } from '../language.ts';

export const campaignsSheet: Translated<typeof en> = {
  title: '营销活动对比',
  table: '所选周期',
  all: '全部活动',
  others: '其他活动',
  none: '无活动',
  lives: '活动全程，与上一个活动对比',
  comparedWith: '上一个活动',
  roiBefore: '之前的 ROI',
  chartWaits: '有了活动的第一笔成本或回报，图表就会显示。',
  bestAndWeakest: '回报最好的是{best}：ROI {bestRoi}%；最弱的是{weakest}：{weakestRoi}%。',
  onlyRoi: '{name}：投入 {investment}，回报 {return}，ROI {roi}%。',
  noCosts: '{name}带来的回报最多：{return}。填入成本即可看到 ROI。',
  noReturn: '已有成本，尚无回报：请导入收入，或填写每个成果的价值。',
  notes: [
    '– 表示未知，或未区分自然与付费。上方列出成本最高的 25 个活动，下方列出最近的 25 个。',
    '比率只计入两项数据都有的部分。“全部活动”是总和相除，不是各行的平均值。',
    '上一个活动：本活动开始时，在任一相同渠道上最后结束的活动。',
    '起止日期为各渠道有数据的日期。',
  ],
};
