import type { functions as en } from '../en/functions.ts';
import type { Translated } from '../language.ts';

export const functions: Translated<typeof en> = {
  ENGAGEMENT_RATE: {
    name: '互动率',
    summary: '受众中与内容互动的比例。务必注明计算基数：按覆盖人数和按粉丝数计算，结果会相差数倍。',
    parameters: {
      engagements: '点赞、评论、分享、收藏和点击的总数。',
      audience: '计算基数：覆盖人数、展示次数、粉丝数或观看次数。',
    },
  },
  AMPLIFICATION_RATE: {
    name: '放大率',
    summary: '分享次数与粉丝数之比，反映粉丝把内容传播得有多远。',
    parameters: { shares: '分享或转发的次数。', followers: '当时的粉丝数。' },
  },
  APPLAUSE_RATE: {
    name: '点赞率',
    summary: '点赞数与粉丝数之比。',
    parameters: { reactions: '点赞及其他表情回应的数量。', followers: '当时的粉丝数。' },
  },
  VIRALITY_RATE: {
    name: '传播率',
    summary: '分享次数与展示次数之比。',
    parameters: { shares: '分享或转发的次数。', impressions: '内容被展示的次数。' },
  },
  CPE: {
    name: '每次互动成本 (CPE)',
    summary: '获得一次互动的成本。',
    parameters: { cost: '花费的金额。', engagements: '点赞、评论、分享、收藏和点击的总数。' },
  },
  CPM: {
    name: '千次展示成本 (CPM)',
    summary: '获得一千次展示的成本。',
    parameters: { cost: '花费的金额。', impressions: '内容被展示的次数。' },
  },
  CTR: {
    name: '点击率 (CTR)',
    summary: '展示中被点击的比例。',
    parameters: { clicks: '点击量。请注明是链接点击还是全部点击。', impressions: '内容被展示的次数。' },
  },
  CPC: {
    name: '每次点击成本 (CPC)',
    summary: '获得一次点击的成本。',
    parameters: { cost: '花费的金额。', clicks: '点击量。' },
  },
  CPL: {
    name: '每条线索成本 (CPL)',
    summary: '获得一条线索的成本。',
    parameters: { cost: '花费的金额。', leads: '获得的线索数。' },
  },
  CPA: {
    name: '每次转化成本 (CPA)',
    summary: '获得一次转化（如成交、注册）的成本。',
    parameters: { cost: '花费的金额。', acquisitions: '成交、注册或其他转化的次数。' },
  },
  CONVERSION_RATE: {
    name: '转化率',
    summary: '访问中实现转化的比例：转化次数除以访问次数。',
    parameters: { conversions: '转化次数。', visits: '访问次数或会话数。' },
  },
  BOUNCE_RATE: {
    name: '跳出率',
    summary: '没有互动就离开的访问所占的比例。在 Google Analytics 4 中，跳出次数等于会话数减去感兴趣的会话数。',
    parameters: { bounces: '没有互动就离开的访问次数。', visits: '访问次数或会话数。' },
  },
  AVERAGE_ORDER_VALUE: {
    name: '平均订单金额',
    summary: '平均每笔订单的收入。',
    parameters: { revenue: '订单带来的收入。', orders: '订单数。' },
  },
  GOAL_VALUE: {
    name: '目标价值',
    summary: '已完成目标折算的金额：完成数 × 成为客户的比例 × 单个客户的价值。',
    parameters: {
      completions: '已完成的目标数，如注册或预订。',
      customerRate: '成为客户的比例，输入 10% 或 0.1。',
      customerValue: '单个客户的价值（金额）。',
    },
  },
  SOCIAL_ROI: {
    name: '社交媒体投资回报率 (ROI)',
    summary: '超出投入的回报占投入的比例。1.77 即 177%。',
    parameters: {
      totalReturn: '该周期内的收入与折算成金额的成果之和。',
      totalInvestment: '同一周期的全部成本。',
    },
  },
  ROAS: {
    name: '广告支出回报率 (ROAS)',
    summary: '收入是广告支出的多少倍。5 表示收入是广告支出的 5 倍。',
    parameters: { revenue: '广告带来的收入。', adSpend: '广告花费的金额。' },
  },
};
