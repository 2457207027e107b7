import type {
  failures as en,
  importFailures as enImportFailures,
  kpiFailures as enKpiFailures,
  reportFailures as enReportFailures,
} from '../en/failures.ts';
import type { Translated } from '../language.ts';

export const failures: Translated<typeof en> = {
  busy: '其他人正在修改此电子表格，请稍后再试。',
  'not-set-up': '此电子表格尚未完成初始设置。请选择 Goalpost > 电子表格初始设置。',
  'column-missing': '工作表“{sheet}”的“{column}”列不见了。请选择 Goalpost > 电子表格初始设置，将其恢复。',
  'sheet-missing': '工作表“{sheet}”不见了。请选择 Goalpost > 电子表格初始设置，查看处理办法。',
  'layout-older': '这些工作表由旧版 Goalpost 生成。请选择 Goalpost > 电子表格初始设置进行更新，已填写的内容会保留。',
  'layout-newer': '这些工作表由更新版本的 Goalpost 生成，因此未做任何更改。请重新加载电子表格以使用该版本。',
  'bad-request': '页面与脚本不匹配（{field}）。请重新加载电子表格。',
  'unknown-sheet': '没有工作表“{sheet}”。',
  'cells-to-mend': '有一行不完整或无效（“{column}”列）。未保存任何内容。',
  'changed-since': '在此期间有人更改了其中一行。未保存任何内容，请重新打开该行。',
  'ledger-full': '此工作表没有可用的空行了。请清空不再需要的行，或将最后一行向下复制。',
  'too-much-at-once': '一次保存的行太多，请分批保存。',
  'unknown-change': '此更改已无法撤消，只保留最近 20 次更改。',
};

export const importFailures: Translated<typeof enImportFailures> = {
  'unknown-column': '导入内容中有 Goalpost 不认识的列“{column}”。',
  'bad-cell': '导入内容的第 {row} 行无法写入：“{column}”无效。',
  'unknown-batch': '记录中已没有第 {batch} 次导入，仅保留最近 20 次。',
  'batch-closed': '第 {batch} 次导入已完成或已撤消。',
  'text-became-formula': '文件中的一段文本差点变成公式（第 {row} 行），因此这部分导入已撤消。',
};

export const kpiFailures: Translated<typeof enKpiFailures> = {
  'cells-in-the-way': '结果需要的单元格中已有内容。请选择下方和右侧有空位的单元格。',
  'not-a-range': '“{text}”既不是数字，也不是此电子表格的单元格。',
  'no-day-or-cells': '“{text}”既不是日期（如 2026-03-31），也不是此电子表格的单元格。',
  'no-moment-or-cells': '“{text}”既不是带时间的日期（如 2026-03-31 14:30），也不是此电子表格的单元格。',
  'no-choice-or-cells': '“{text}”既不是可选项，也不是此电子表格的单元格。',
  'no-cells': '“{text}”不是此电子表格中的范围。',
  'only-the-function': '“{argument}”单元格中的“{text}”只有 Goalpost 函数能识别。请作为 Goalpost 函数插入。',
};

export const reportFailures: Translated<typeof enReportFailures> = {
  'report-empty': '报告还没有周期：请导入文件或输入数字，然后重新计算。',
  'report-stale': '计算之后数据有变化。请先重新计算，再固定报告。',
  'report-moved':
    '“{sheet}”的行或列被增加、删除或移动。请撤消该操作，或选择 Goalpost > 电子表格初始设置，然后再次固定。',
  'copy-gone': '此报告副本已被删除。',
  'copy-changed': '“{sheet}”创建后有人改动过，因此予以保留。如不需要，请手动删除该工作表。',
};
