import type { costsSheet as en } from '../en/costs-sheet.ts';
import type { Translated } from '../language.ts';

export const costsSheet: Translated<typeof en> = {
  forSocial: '社媒部分',
  toCheck: '待检查',
  notes: {
    what: '工具或岗位。请写岗位而不写姓名：能打开此电子表格的人都能看到这张工作表，包括薪资。',
    frequency: '一次：金额对应“开始日期”至“结束日期”的全部天数。每月或每年：金额对应每个自然月或自然年。',
    amount: '总成本，尚未乘以用于社媒的比例。也可以留空，改填时薪和小时数。',
    currency: '三个字母，汇率在“{settings}”中。留空：使用基准币种。',
    to: '留空：每月或每年的成本持续有效，一次性成本只算一天。',
    share: '有多少用于社交媒体。40% 用于社媒的工具按 40% 计。留空：100%。',
    channel: '留空：由各渠道分摊。',
    split: '用于没有渠道的成本：各渠道平均、按广告支出，或按旁边输入的比例分摊。',
    shares: '例如：instagram 60%, x 40%。剩余部分不属于任何渠道。',
    adSpend: '金额中包含的广告支出，例如代理费中的媒体预算。留空：“广告”类别为全部金额，其他类别为无。',
    overlap:
      '导入的数据可能含有同一渠道、广告系列和日期的广告支出。“只计一次”：是同一笔钱，计导入的广告支出，不计“其中的广告支出”。“两者都计”：是不同的钱。',
    forSocial: '金额（或时薪 × 小时数）乘以用于社媒的比例。按输入原样：未按天分摊，未换算，未扣除重复部分。',
  },
  start: '→ 从这里开始：填写类别、金额和日期即可。',
  summary: {
    title: '各周期成本',
    chosen: '所选周期',
    previous: '上一周期',
    investmentBefore: '上一周期投入',
    byChannel: '按渠道，所选周期',
    otherChannels: '其他或无渠道',
    byMonth: '按月',
    spread: '已按天分摊，广告支出只计一次。截至上次重新计算（Goalpost > {refresh}）。',
    byCategory: '按类别，所选期间',
    byCampaign: '按广告系列，所选期间',
    otherCampaigns: '其他广告系列',
    noCampaign: '无广告系列',
    leftOut: '此处录入且其他地方已有的广告花费只计一次。未计入：{amount}。可在“与导入数据重复时”列逐行选择。',
    asTyped: '按输入原样，分类别',
    asTypedNote: '左侧各行的社媒部分：未按天分摊，未扣除重复部分。',
    ownCategories: '自定义类别',
    otherCurrencies: '其他币种、未计入此表的条目：{count}',
  },
};
