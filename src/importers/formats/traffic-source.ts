import type { ChannelId } from '../../model/channels.ts';
import type { Placement } from '../../model/dimensions.ts';

/** Which social network a visit came from. Networks without a channel of ours go by their own name. */
export interface SocialSource {
  readonly channel: string;
  readonly placement: Placement;
}

/** Social traffic of which the report doesn't name the network. */
const UNNAMED = 'social';

/** Sources as `utm_source` and referrers write them: names, and domains with all their subdomains. */
const SOURCES: readonly (readonly [ChannelId | (string & {}), readonly string[]])[] = [
  ['facebook', ['facebook', 'fb', 'facebook.com', 'fb.com', 'fb.me', 'messenger.com', 'm.me']],
  ['instagram', ['instagram', 'ig', 'insta', 'igshopping', 'instagram.com']],
  ['meta', ['meta']],
  ['x', ['x', 'twitter', 'x.com', 'twitter.com', 't.co']],
  ['linkedin', ['linkedin', 'linkedin.com', 'lnkd.in', 'com.linkedin.android']],
  ['tiktok', ['tiktok', 'tiktok.com']],
  ['youtube', ['youtube', 'youtube.com', 'youtu.be']],
  ['pinterest', ['pinterest', 'pinterest.com', 'pin.it']],
  ['threads', ['threads', 'threads.net', 'threads.com']],
  ['whatsapp', ['whatsapp', 'whatsapp.com', 'wa.me']],
  // Naver's and Kakao's searches are not social; their blogs, communities and stories are.
  ['naver', ['naver_blog', 'naver_cafe', 'blog.naver.com', 'cafe.naver.com', 'post.naver.com', 'band.us']],
  ['kakao', ['kakao', 'kakaotalk', 'kakaostory', 'story.kakao.com', 'pf.kakao.com', 'open.kakao.com']],
  ['wechat', ['wechat', 'weixin', 'wechat.com', 'weixin.qq.com']],
  ['weibo', ['weibo', 'weibo.com', 'weibo.cn', 't.cn']],
  ['douyin', ['douyin', 'douyin.com']],
  ['xiaohongshu', ['xiaohongshu', 'rednote', 'xiaohongshu.com', 'xhslink.com']],
  ['reddit', ['reddit', 'reddit.com']],
  ['snapchat', ['snapchat', 'snapchat.com']],
  ['line', ['line', 'line.me', 'liff.line.me']],
  ['telegram', ['telegram', 'telegram.org', 't.me', 'org.telegram.messenger']],
  ['tumblr', ['tumblr', 'tumblr.com']],
  ['quora', ['quora', 'quora.com']],
  ['vk', ['vk', 'vk.com']],
];

const CHANNEL_OF = new Map(SOURCES.flatMap(([channel, names]) => names.map(name => [name, channel] as const)));

/** Google Analytics' own rule for paid traffic, and the words that people use beside it. */
const PAID_MEDIUM =
  /^(?:.*cp[amcv].*|ppc|retargeting|remarketing|(?:.*[-_ ])?paid.*|(?:.*[-_ ])?ads?|sponsored|boosted?)$/u;
const SOCIAL_MEDIUM = /social|^sm$|^sns$/u;

function networkOf(source: string): string | undefined {
  const name = source.trim().toLowerCase();
  for (let domain = name; domain !== ''; domain = domain.slice(domain.indexOf('.') + 1)) {
    const channel = CHANNEL_OF.get(domain);
    if (channel !== undefined) return channel;
    if (!domain.includes('.')) break;
  }
  // `facebook_ads`, `ig-story`: the network and something about it. Single letters are too little to go by.
  const first = name.split(/[^a-z]/u, 1)[0] ?? '';
  return first.length > 1 && !name.includes('.') ? CHANNEL_OF.get(first) : undefined;
}

/**
 * The social network of a row of web analytics, or null for traffic that isn't social: searches, newsletters, direct
 * visits. `group` is Google Analytics' default channel group, where the report has it.
 */
export function socialSource(source: string, medium: string, group: string): SocialSource | null {
  const groupName = group.trim().toLowerCase();
  const mediumName = medium.trim().toLowerCase();
  const paid = PAID_MEDIUM.test(mediumName) || /^paid (?:social|video)$/u.test(groupName);
  const network = networkOf(source);
  const isSocial = /^(?:organic|paid) social$/u.test(groupName) || SOCIAL_MEDIUM.test(mediumName);
  // An e-mail or SMS may name the network it invites to; its visit came by e-mail.
  const byOtherWay = /^(?:e-?mail|newsletter|sms|affiliates?|push)$/u.test(mediumName) && !isSocial;
  if (network !== undefined && !byOtherWay) {
    return { channel: network, placement: paid ? 'paid' : 'organic' };
  }
  return isSocial ? { channel: UNNAMED, placement: paid ? 'paid' : 'organic' } : null;
}
