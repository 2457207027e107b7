import type { mend as en } from '../en/mend.ts';
import type { Translated } from '../language.ts';

export const mend: Translated<typeof en> = {
  missing: '此处为空，但这一行必须填写。',
  'not-a-day': '这不是日期。请输入日期（如 2026-03-31）或月份（如 2026-03）。',
  'before-from': '最后一天早于第一天。',
  'not-a-choice': '这不是该列的可选值。',
  'not-a-number': '这是文本，不是数字。请只输入数字。',
  'not-readable': '无法读取此内容。',
  repeated: '此行是导入行的副本，因此不计入。请删除它，或清空隐藏的 A 至 D 列。',
  /** Of the sheets Costs and Values. */
  negative: '该数小于 0。请输入 0 或更大的数。',
  'below-0': '该数小于 0。请输入 0 或更大的数。',
  'above-100': '超过了 100%。',
  'above-amount': '其中的广告支出大于金额。',
  'two-amounts': '时薪 × 小时数与金额不符。请清空其中一项。',
  'not-shares': '这不是占比。请输入渠道及其占比，如 Instagram 60%, X 40%。',
  'below-1': '每 N 个中有 1 个：N 至少为 1。',
  'above-1': '超过了 100%。请按 10% 这样的格式输入。',
  'only-contacts': '节省金额只适用于已解决的咨询。请选择其他计价方式。',
  'same-as-above': '上方某行的结果、类型、渠道和开始日期与此行相同，以那一行为准。请删除其中一行。',
  'same-name-above': '上方某行的名称与此行相同，以那一行为准。请删除其中一行。',
};
