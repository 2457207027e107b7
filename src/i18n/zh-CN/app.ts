import type { app as en } from '../en/app.ts';
import type { Translated } from '../language.ts';

export const app: Translated<typeof en> = {
  menu: {
    setUp: '电子表格初始设置',
    openSidebar: '打开侧边栏',
    importFiles: '导入文件…',
    formatResults: '设置 KPI 结果格式',
    refresh: '重新计算数据',
  },
  titles: { sidebar: 'Goalpost', import: '导入文件', setUp: '电子表格初始设置' },
  refreshed: '数据已重新计算：{rows} 行，{months} 个月。',
  refreshedToMend: '有 {cells} 个单元格需要修正，第一个在第 {row} 行“{column}”列：{problem}',
  formatted: '已设置格式的单元格：{cells} 个。',
  nothingToFormat: '所选单元格中没有结果为数字的 Goalpost 函数。请选择包含公式的单元格，再选择 Goalpost > {menu}。',
  failures: {
    busy: '其他人正在修改此电子表格，请稍后再试。',
    'not-set-up': '此电子表格尚未完成初始设置。请选择 Goalpost > 电子表格初始设置。',
    'column-missing': '数据工作表的“{column}”列不见了。请选择 Goalpost > 电子表格初始设置，将其恢复。',
    'bad-request': '页面与脚本不匹配（{field}）。请重新加载电子表格。',
    'unknown-column': '导入内容中有 Goalpost 不认识的列“{column}”。',
    'bad-cell': '导入内容的第 {row} 行无法写入：“{column}”无效。',
    'unknown-batch': '记录中已没有第 {batch} 次导入，仅保留最近 20 次。',
    'batch-closed': '第 {batch} 次导入已完成或已撤消。',
    'text-became-formula': '文件中的一段文本差点变成公式（第 {row} 行），因此这部分导入已撤消。',
    'cells-in-the-way': '结果需要的单元格中已有内容。请选择下方和右侧有空位的单元格。',
    'not-a-range': '“{text}”既不是数字，也不是此电子表格的单元格。',
    'no-day-or-cells': '“{text}”既不是日期（如 2026-03-31），也不是此电子表格的单元格。',
    'no-moment-or-cells': '“{text}”既不是带时间的日期（如 2026-03-31 14:30），也不是此电子表格的单元格。',
    'no-choice-or-cells': '“{text}”既不是可选项，也不是此电子表格的单元格。',
    'no-cells': '“{text}”不是此电子表格中的范围。',
    'only-the-function': '“{argument}”单元格中的“{text}”只有 Goalpost 函数能识别。请作为 Goalpost 函数插入。',
    'unknown-sheet': '没有工作表“{sheet}”。',
  },
  mend: {
    missing: '此处为空，但这一行必须填写。',
    'not-a-day': '这不是日期。请输入日期（如 2026-03-31）或月份（如 2026-03）。',
    'before-from': '最后一天早于第一天。',
    'not-a-choice': '这不是该列的可选值。',
    'not-a-number': '这是文本，不是数字。请只输入数字。',
    'not-readable': '无法读取此内容。',
    repeated: '此行是导入行的副本，因此不计入。请删除它，或清空隐藏的 A 至 D 列。',
  },
  comparisons: {
    'previous-period': '上一周期',
    'same-period-last-year': '去年同期',
  },
};
