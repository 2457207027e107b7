import { adImporter } from './ad-report.ts';

/** Naver search ads. Whether the cost holds value-added tax is part of its column's name, here and below. */
export const naverSearchAds = adImporter({
  id: 'naver-search-ads',
  platform: 'Naver Search Ads',
  source: 'naver-ads',
  evidence: 'quoted',
  channel: 'naver',
  currency: 'KRW',
  dimensions: {
    from: ['일별', '일자', '날짜'],
    campaign: ['캠페인', '캠페인명', '캠페인 이름'],
    adSet: ['광고그룹', '광고그룹명', '광고그룹 이름'],
  },
  measures: {
    spend: ['총비용(VAT제외,원)', '총비용(VAT포함,원)', '총비용(VAT제외)', '총비용(VAT포함)', '총비용(원)', '총비용'],
    impressions: ['노출수'],
    clicks: ['클릭수'],
    conversions: ['전환수'],
    revenue: ['전환매출액(원)', '전환매출액'],
  },
  needs: [
    ['일별', '일자', '날짜'],
    ['총비용(VAT제외,원)', '총비용(VAT포함,원)', '총비용(VAT제외)', '총비용(VAT포함)', '총비용(원)', '총비용'],
    ['노출수'],
  ],
});

/** Naver display ads (GFA). */
export const naverDisplayAds = adImporter({
  id: 'naver-display-ads',
  platform: 'Naver GFA',
  source: 'naver-gfa',
  evidence: 'quoted',
  channel: 'naver',
  currency: 'KRW',
  dimensions: {
    from: ['기간'],
    campaign: ['캠페인명', '캠페인 이름'],
    adSet: ['광고 그룹명', '광고그룹명', '광고 그룹 이름'],
    ad: ['광고 소재명', '광고소재명', '소재명'],
  },
  measures: {
    spend: ['광고비(VAT포함,원)', '광고비(VAT제외,원)', '광고비(VAT포함)', '광고비(VAT제외)'],
    impressions: ['노출', '노출수'],
    clicks: ['클릭', '클릭수'],
  },
  typed: [{ type: 'purchase', measures: { conversions: ['전환수(구매완료)'], revenue: ['전환매출액(구매완료,원)'] } }],
  needs: [
    ['기간'],
    ['광고비(VAT포함,원)', '광고비(VAT제외,원)', '광고비(VAT포함)', '광고비(VAT제외)'],
    ['노출', '노출수'],
  ],
});

/** Kakao Moment. */
export const kakaoAds = adImporter({
  id: 'kakao-moment',
  platform: 'Kakao Moment',
  source: 'kakao-moment',
  evidence: 'quoted',
  channel: 'kakao',
  currency: 'KRW',
  dimensions: {
    from: ['일자'],
    campaign: ['캠페인', '캠페인 이름'],
    adSet: ['광고그룹', '광고그룹 이름'],
    ad: ['소재', '소재 이름'],
  },
  measures: {
    spend: ['비용(원)'],
    impressions: ['노출수'],
    clicks: ['클릭수'],
  },
  typed: [{ type: 'purchase', measures: { conversions: ['전환(구매)'], revenue: ['전환값(원)'] } }],
  needs: [['일자'], ['비용(원)'], ['노출수'], ['클릭수']],
});
