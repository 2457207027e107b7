import type { timelineSheet as en } from '../en/timeline-sheet.ts';
import type { Translated } from '../language.ts';

export const timelineSheet: Translated<typeof en> = {
  title: '逐月走势',
  goal: '目标',
  goalHelp: '从列表中选择目标。留空则显示第一个进行中的目标。',
  kpi: 'KPI',
  kpiHelp: '从列表中选择 KPI。留空则显示展示次数。',
  month: '月份',
  inMonth: '当月',
  soFar: '累计',
  path: '目标路径',
  value: '数值',
  lastYear: '去年同月',
  change: '变化',
  inPercent: '{name}（%）',
  noGoals: '还没有目标：在工作表“{goals}”中填写后，这里会显示逐月数据。',
  goalUnknown: '没有这个名称的目标，请从列表中选择。',
  goalNow: '{kpi}：目前 {actual}，目标 {target}（{status}）。',
  goalWaits: '{kpi}：还没有数据。目标：{target}。',
  rose: '{month}：{value}，比去年同月增加 {percent}%。',
  fell: '{month}：{value}，比去年同月减少 {percent}%。',
  held: '{month}：{value}，与去年同月持平。',
  only: '{month}：{value}。没有去年同月的数据。',
  kpiWaits: '该 KPI 还没有数据。',
  notes: [
    '目标路径：要按期达成目标，月底应达到的数值；比率类为目标值本身。',
    '累计：总量从目标开始日起相加；粉丝数和比率为当月的数值。',
    '最后一个有数据的月份可能不完整，数值截至最后一个有数据的日期。',
    '合计所有社交渠道和账号。比率只计入两项数据都有的部分。',
  ],
};
