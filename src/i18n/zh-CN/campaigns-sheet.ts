import type { campaignsSheet as en } from '../en/campaigns-sheet.ts';
import type { Translated } from '../language.ts';

export const campaignsSheet: Translated<typeof en> = {
  title: '广告系列对比',
  table: '所选周期',
  all: '全部广告系列',
  others: '其他广告系列',
  none: '无广告系列',
  lives: '广告系列全程，与上一个对比',
  comparedWith: '上一个广告系列',
  roiBefore: '之前的 ROI',
  chartWaits: '有了广告系列的第一笔成本或回报，图表就会显示。',
  bestAndWeakest: '回报最好的是{best}：ROI {bestRoi}%；最弱的是{weakest}：{weakestRoi}%。',
  onlyRoi: '{name}：投入 {investment}，回报 {return}，ROI {roi}%。',
  noCosts: '{name}带来的回报最多：{return}。填入成本即可看到 ROI。',
  noReturn: '已有成本，尚无回报：请导入收入，或填写每个成果的价值。',
  notes: [
    '– 表示未知，或未区分自然与付费。上方列出成本最高的 15 个广告系列，下方列出最近的 15 个。',
    '比率只计入两项数据都有的部分。“全部广告系列”是总和相除，不是各行的平均值。',
    '上一个广告系列：本广告系列开始时，在任一相同渠道上最后结束的那个。',
    '起止日期为各渠道有数据的日期。',
  ],
};
