/** Channels known by name. Own ones are free texts; `web` is the site's traffic that isn't social. */
export const channels = [
  'facebook',
  'instagram',
  /** Meta Ads without a breakdown by platform: Facebook and Instagram together. */
  'meta',
  'x',
  'linkedin',
  'tiktok',
  'youtube',
  'pinterest',
  'threads',
  'whatsapp',
  'google',
  'naver',
  'kakao',
  'wechat',
  'weibo',
  'douyin',
  'xiaohongshu',
  /** Social traffic whose network the source doesn't name (GA4's channel groups). */
  'social',
  'web',
] as const;

export type ChannelId = (typeof channels)[number];
export const isChannelId = (text: string): text is ChannelId => (channels as readonly string[]).includes(text);
