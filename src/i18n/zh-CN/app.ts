import type { app as en } from '../en/app.ts';
import type { Translated } from '../language.ts';

export const app: Translated<typeof en> = {
  menu: {
    setUp: '电子表格初始设置',
    openSidebar: '打开侧边栏',
    importFiles: '导入文件…',
    goals: '目标…',
    costs: '成本…',
    values: '价值…',
    formatResults: '设置 KPI 结果格式',
    freezeReport: '固定报告副本',
    refresh: '重新计算数据',
  },
  refreshed: '数据已重新计算：{rows} 行，{months} 个月。',
  refreshedToMend: '有 {cells} 个单元格需要修正，第一个在第 {row} 行“{column}”列：{problem}',
  formatted: '已设置格式的单元格：{cells} 个。',
  nothingToFormat: '所选单元格中没有结果为数字的 Goalpost 函数。请选择包含公式的单元格，再选择 Goalpost > {menu}。',
  sheetLeftAlone: '工作表“{sheet}”保持原样：记录列名的隐藏首行已不存在。',
  notCounted: '不计入',
  periods: {
    month: '月',
    quarter: '季度',
    year: '年',
    week: '周',
    custom: '自定义日期',
  },
  weekStarts: {
    monday: '星期一',
    sunday: '星期日',
    saturday: '星期六',
  },
  comparisons: {
    'previous-period': '上一周期',
    'same-period-last-year': '去年同期',
    'lunar-new-year': '去年春节前后同期',
    ramadan: '去年斋月前后同期',
    chuseok: '去年韩国秋夕前后同期',
  },
};
