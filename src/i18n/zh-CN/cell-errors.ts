import type { cellErrors as en } from '../en/cell-errors.ts';
import type { Translated } from '../language.ts';

export const cellErrors: Translated<typeof en> = {
  'argument-missing': '{function} 缺少参数“{argument}”。',
  'too-many-arguments': '{function} 只接受 {count} 个参数，但输入了 {given} 个。',
  'argument-is-text': '“{argument}”必须是数字，但现在是文本“{text}”。',
  'argument-is-text-number': '“{argument}”是文本“{text}”，不是数字。请去掉开头的单引号重新输入，或使用“格式 > 数字”。',
  'argument-is-error': '“{argument}”是错误值（{text}）。请先修正该单元格。',
  'argument-is-date': '“{argument}”必须是数字，但现在是日期。如果本应是数字，请使用“格式 > 数字”。',
  'argument-is-boolean': '“{argument}”必须是数字，但现在是 {text}。',
  'argument-not-finite': '“{argument}”不是可用于计算的数字。',
  'argument-too-small': '“{argument}”的值为 {value}，不能小于 {min}。',
  'argument-too-large': '“{argument}”的值为 {value}，不能大于 {max}。',
  'share-too-large': '“{argument}”的值为 {value}，即 {percent}%。如果想输入的是 {meant}%，请带上 % 号。',
  'sizes-differ': '“{first}”的大小（行×列）为 {firstSize}，而“{second}”为 {secondSize}。请使用大小相同的范围。',
  'range-empty': '“{argument}”范围为空。请选择包含数字的单元格。',
};
