import type { gallery as en } from '../en/gallery.ts';
import type { Translated } from '../language.ts';

export const gallery: Translated<typeof en> = {
  text: '按需添加的工作表，添加后立即显示您数据中的数字。',
  add: '添加',
  open: '打开',
  remove: '删除',
  present: '已在此电子表格中',
  adding: '正在创建工作表“{sheet}”…',
  removing: '正在删除工作表“{sheet}”…',
  added: '工作表“{sheet}”已添加。',
  removed: '工作表“{sheet}”已删除。',
  ask: '要删除工作表“{sheet}”吗？',
  lost: '数据会保留。此工作表上手动填写的内容将一并删除；如需找回：文件 > 版本记录。',
  keep: '保留',
  sheets: {
    channels: '所有渠道并列对比：成本、回报、ROI 和比率，标出最佳与最弱，自然与付费分开。',
    campaigns: '所有广告系列并列对比，全程数据与上一个广告系列比较。',
    timeline: '目标的逐月进度，以及 KPI 与去年同月的对比。',
    benchmarks: '自身历史、与竞品的声量占比，以及行业公布的数值。',
  },
};
