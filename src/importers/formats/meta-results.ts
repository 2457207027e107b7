import type { MeasureId } from '../../model/measures.ts';
import type { ConversionMeaning } from '../../model/remembered-names.ts';

export interface ConversionOf {
  readonly measure: MeasureId;
  /** The conversion type of the row that it goes to; '' for measures that aren't conversions. */
  readonly type: string;
}

const conversion = (type: string): ConversionOf => ({ measure: 'conversions', type });
const lead: ConversionOf = { measure: 'leads', type: 'lead' };
const measure = (id: MeasureId): ConversionOf => ({ measure: id, type: '' });

/**
 * What one row's `Results` count, told by its result indicator: `actions:offsite_conversion.fb_pixel_purchase`, or the
 * name that older reports and result types write. The first line that fits counts.
 */
const INDICATORS: readonly (readonly [RegExp, ConversionOf])[] = [
  [/purchase|pembelian|购物|구매/u, conversion('purchase')],
  [/lead|prospek|潜在客户|잠재 고객/u, lead],
  [/complete_registration|registration/u, conversion('registration')],
  [/add_to_cart|adds? to cart/u, conversion('add-to-cart')],
  [/initiate_checkout|checkouts? initiated/u, conversion('checkout')],
  [/messaging|messages? |conversations? started|percakapan/u, conversion('conversation')],
  [/app_install|app installs?/u, conversion('app-install')],
  [/schedule|appointment/u, conversion('appointment')],
  [/contact/u, conversion('contact')],
  [/submit_application/u, conversion('application')],
  [/subscribe|subscription/u, conversion('subscription')],
  [/view_content|content views?/u, conversion('content-view')],
  [/link_click|link clicks?|klik tautan|链接点击|링크 클릭/u, measure('linkClicks')],
  [/post_engagement|post engagements?/u, measure('engagements')],
  [/thruplay|video_view|video plays?/u, measure('views')],
  [/(?:^|:)(?:page_)?like$|page likes?|(?:page|instagram).*follow/u, measure('followersGained')],
  [/^reach$|jangkauan|覆盖人数|^도달$/u, measure('reach')],
  [/^impressions$|^impresi$|展示次数|^노출$/u, measure('impressions')],
];

/** Null when nothing is known of this kind of result: it is left out and said so, since kinds must not be mixed. */
export function conversionOf(indicator: string): ConversionOf | null {
  const text = indicator.trim().toLowerCase();
  const custom = /(?:offsite_conversion\.custom|custom_conversion)[.:](.+)$/u.exec(text)?.[1];
  if (custom) return conversion(custom);
  return INDICATORS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** Whether these are results that people may name and count their own way. */
export const isConversion = (of: ConversionOf): of is ConversionOf & ConversionMeaning =>
  of.measure === 'conversions' || of.measure === 'leads';
