WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      IFNULL(account, '') AS account,
      day_to,
      spend,
      impressions,
      engagements,
      followers,
      total_return,
      investment,
      (spend IS NOT NULL AND impressions IS NOT NULL) AS ad_cpm__is_complete
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- The latest day on which each account has a stock.
  dated_rows AS (
    SELECT
      channel,
      month,
      account,
      day_to,
      spend,
      impressions,
      engagements,
      followers,
      total_return,
      investment,
      ad_cpm__is_complete,
      MAX(IF(followers IS NULL, NULL, day_to)) OVER (PARTITION BY channel, month, account) AS followers_day
    FROM period_rows
  ),
  -- Each account: flows added up, stocks as on their latest day.
  accounts AS (
    SELECT
      channel,
      month,
      account,
      SUM(spend) AS spend,
      SUM(IF(ad_cpm__is_complete, spend, NULL)) AS ad_cpm__spend,
      SUM(IF(ad_cpm__is_complete, impressions, NULL)) AS ad_cpm__impressions,
      SUM(engagements) AS engagement_rate_by_followers__engagements,
      SUM(IF(day_to = followers_day, followers, NULL)) AS engagement_rate_by_followers__followers,
      SUM(total_return) AS total_return,
      SUM(investment) AS investment
    FROM dated_rows
    GROUP BY channel, month, account
  ),
  -- Each group, over the accounts that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(spend) AS spend,
      SUM(ad_cpm__spend) AS ad_cpm__spend,
      SUM(ad_cpm__impressions) AS ad_cpm__impressions,
      SUM(IF(engagement_rate_by_followers__engagements IS NOT NULL AND engagement_rate_by_followers__followers IS NOT NULL, engagement_rate_by_followers__engagements, NULL)) AS engagement_rate_by_followers__engagements,
      SUM(IF(engagement_rate_by_followers__engagements IS NOT NULL AND engagement_rate_by_followers__followers IS NOT NULL, engagement_rate_by_followers__followers, NULL)) AS engagement_rate_by_followers__followers,
      SUM(total_return) AS total_return,
      SUM(investment) AS investment
    FROM accounts
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      spend,
      SAFE_MULTIPLY(SAFE_DIVIDE(CAST(ad_cpm__spend AS FLOAT64), CAST(ad_cpm__impressions AS FLOAT64)), 1000) AS ad_cpm,
      SAFE_DIVIDE(CAST(engagement_rate_by_followers__engagements AS FLOAT64), CAST(engagement_rate_by_followers__followers AS FLOAT64)) AS engagement_rate_by_followers,
      SAFE_DIVIDE(CAST(SAFE_SUBTRACT(total_return, investment) AS FLOAT64), CAST(investment AS FLOAT64)) AS social_roi
    FROM totals
  )
SELECT
  channel,
  month,
  spend,
  IF(IS_NAN(ad_cpm) OR IS_INF(ad_cpm), NULL, ad_cpm) AS ad_cpm,
  IF(IS_NAN(engagement_rate_by_followers) OR IS_INF(engagement_rate_by_followers), NULL, engagement_rate_by_followers) AS engagement_rate_by_followers,
  IF(IS_NAN(social_roi) OR IS_INF(social_roi), NULL, social_roi) AS social_roi
FROM results
ORDER BY channel, month
