import type { cellWords as en } from '../en/cell-words.ts';
import type { Translated } from '../language.ts';

export const cellWords: Translated<typeof en> = {
  statuses: {
    'no data': '无数据',
    'on track': '进度正常',
    'at risk': '有风险',
    behind: '落后',
    achieved: '已达成',
    missed: '未达成',
  },
  choices: {
    total: '累计',
    level: '存量',
    rate: '比率',
    once: '一次性',
    monthly: '每月',
    yearly: '每年',
    source: '来源',
    medium: '媒介',
    campaign: '广告系列',
    content: '内容',
    term: '关键词',
  },
  groups: {
    day: '日',
    week: '周',
    month: '月',
    quarter: '季度',
    year: '年',
  },
  date: '日期',
};
