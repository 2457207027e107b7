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
  'argument-is-range': '“{argument}”必须是一个单元格，但现在是 {size}（行×列）的范围。',
  'argument-is-no-date':
    '“{argument}”必须是日期，但现在是“{text}”。请输入日期，或使用 DATE 函数，例如 DATE(2026, 3, 31)。',
  'argument-is-text-date':
    '“{argument}”是文本“{text}”，不是日期。请去掉开头的单引号重新输入，或使用“格式 > 数字 > 日期”。',
  'days-out-of-order': '“{last}”（{lastDay}）早于“{first}”（{firstDay}）。',
  'argument-is-no-choice': '“{argument}”是“{text}”，但必须是以下之一：{choices}。',
  'argument-too-long': '“{argument}”超过 {max} 个字符。',
  'argument-is-no-text': '“{argument}”必须是文本，但现在是“{text}”。',
  'url-not-valid': '“{argument}”必须是以 https:// 或 http:// 开头的链接，但现在是“{text}”。',
  'hours-out-of-order': '“{first}”（{firstHour}）必须早于“{last}”（{lastHour}）。',
  'weekend-not-valid':
    '“{argument}”是“{text}”。请使用 NETWORKDAYS.INTL 的数字（1 表示周六和周日）或七位数字，例如“0000011”。',
  'period-too-long': '“{first}”与“{last}”之间超过 {max} 天。',
  'weights-differ': '“{actions}”有 {count} 列，而“{weights}”有 {given} 个单元格。请为每一列提供一个权重。',
  'kpi-unknown': '“{argument}”是“{text}”，Goalpost 中没有这个 KPI。请使用名称，例如“{example}”。',
  'kpi-not-in-table': '计算“{kpi}”需要表格中没有的列：{columns}。',
  'table-without-headers': '“{argument}”的第一行必须是标题，例如“渠道”“开始日期”“展示次数”。',
  'column-unknown': '“{argument}”是“{text}”，但表格中没有这一列。现有的列：{columns}。',
  'column-twice': '表格中有两个“{column}”列。请重命名或去掉其中一个。',
  'dates-missing': '“{argument}”需要表格中有日期列：“开始日期”或“日期”。',
  'cell-in-table': '表格第 {row} 行，“{column}”列：“{text}”不是数字。',
  'date-in-table': '表格第 {row} 行，“{column}”列：“{text}”不是日期。',
  'row-spans-groups':
    '表格第 {row} 行的日期为 {from} 至 {to}，跨越了多个分组（{group}）。请改按更长的时间分组，或拆分该行。',
  'table-mixes-levels':
    '表格中混有会重复计数的行：{levels}。请用 filterColumn 和 filterValue 只保留其中一种，或使用“汇总”工作表。',
  'table-mixes-currencies':
    '表格中混有多种货币：{currencies}。请筛选出其中一种，或使用“汇总”工作表，其中的金额已统一换算。',
};
