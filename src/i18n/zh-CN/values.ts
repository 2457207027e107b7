import type { values as en } from '../en/values.ts';
import type { Translated } from '../language.ts';

export const values: Translated<typeof en> = {
  methods: {
    history: '每 N 个中有一个',
    rate: '比率 × 客户价值',
    order: '下单率 × 订单金额',
    willingness: '愿意支付的金额',
    saving: '每次咨询节省',
  },
  countings: { valued: '按价值折算', measured: '已计入实测收入' },
  bases: { history: '自有历史', rivals: '竞品', industry: '行业', estimate: '估算', willingness: '支付意愿' },
  columns: {
    id: '价值 ID',
    result: '结果',
    conversionType: '转化类型',
    channel: '渠道',
    method: '估值方法',
    inputA: '第一个数',
    inputB: '第二个数',
    value: '单个价值',
    from: '生效日期',
    counts: '计入方式',
    basis: '依据',
    agreedBy: '认可人',
    agreedOn: '认可日期',
    note: '备注',
  },
  problems: {
    'result-missing': '缺少结果。请选择。',
    'result-unknown': '无法识别的结果。请从列表中选择。',
    'method-missing': '请选择估值方法。',
    'method-unknown': '无法识别的估值方法。请从列表中选择。',
    'counts-unknown': '无法识别的计入方式。请从列表中选择。',
    'only-contacts': '每次咨询节省只适用于已解决的咨询。',
    'a-missing': '请填写第一个数。',
    'b-missing': '请填写第二个数。',
    'a-negative': '第一个数小于 0。',
    'b-negative': '第二个数小于 0。',
    'rate-above-100': '比率超过 100%。请按 10% 这样输入。',
    'n-below-1': '每 N 个中有一个：N 至少为 1。',
  },
};
