import type { valuesSheet as en } from '../en/values-sheet.ts';
import type { Translated } from '../language.ts';

export const valuesSheet: Translated<typeof en> = {
  toCheck: '待检查',
  notes: {
    conversionType: '仅限“{data}”中此类型的转化或线索。留空：所有没有单独一行的类型。',
    channel: '留空：所有渠道。',
    inputA: '含义取决于估值方法：见右侧示例。',
    inputB: '以基准币种计。见右侧示例。',
    from: '价值变化时请新增一行：此前的时间仍用原来的价值。留空：始终有效。',
    counts: '若结果会带来已实测收入的订单，就会重复计算。请为其选择“已计入实测收入”。',
    basis: '数字的来源。',
    agreedBy: '谁认可了此价值，最好写岗位。',
  },
  start: '→ 从这里开始：选择结果和估值方法，再填写数字。',
  examples: {
    title: '结果如何估值',
    first: '第一个数',
    second: '第二个数',
    history: '每 10 个订阅者中有一个成为价值 150 的客户：每个订阅者 15。',
    rate: '75% 的预约会履行，每次带来 300：每次预约 225。',
    order: '10% 的访问带来 1,500 的订单：每次访问 150。',
    willingness: '愿意为一条线索支付 40：每条线索 40。',
    saving: '一次咨询电话成本为 9，社交媒体成本为 4：每次咨询节省 5。',
  },
  summary: {
    title: '各周期回报',
    chosen: '所选周期',
    previous: '上一周期',
    revenue: '实测收入',
    valuedReturn: '折算回报',
    careSavings: '客服节省（不是销售）',
    totalReturn: '总回报',
    investment: '投入',
    roi: '社媒投资回报率 (ROI)',
    notes: [
      '空白：未知。截至上次重新计算（Goalpost > {refresh}）。',
      '赢得媒体价值 (EMV) 不计入回报：没有人为它付款。',
    ],
  },
};
