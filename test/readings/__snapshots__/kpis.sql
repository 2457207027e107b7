-- impressions by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      impressions
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(impressions) AS impressions
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      impressions AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- reach by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      reach
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(reach) AS reach
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      reach AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- views by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      views
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(views) AS views
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      views AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- followers by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      IFNULL(account, '') AS account,
      day_to,
      followers
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
      followers,
      MAX(IF(followers IS NULL, NULL, day_to)) OVER (PARTITION BY channel, month, account) AS followers_day
    FROM period_rows
  ),
  -- Each account: flows added up, stocks as on their latest day.
  accounts AS (
    SELECT
      channel,
      month,
      account,
      SUM(IF(day_to = followers_day, followers, NULL)) AS followers
    FROM dated_rows
    GROUP BY channel, month, account
  ),
  -- Each group, over the accounts that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(followers) AS followers
    FROM accounts
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      followers AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- net_new_followers by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      followers_gained,
      followers_lost,
      (followers_gained IS NOT NULL AND followers_lost IS NOT NULL) AS is_complete
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(IF(is_complete, followers_gained, NULL)) AS followers_gained,
      SUM(IF(is_complete, followers_lost, NULL)) AS followers_lost
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_SUBTRACT(followers_gained, followers_lost) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- ad_cpm by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      spend,
      impressions,
      (spend IS NOT NULL AND impressions IS NOT NULL) AS is_complete
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(IF(is_complete, spend, NULL)) AS spend,
      SUM(IF(is_complete, impressions, NULL)) AS impressions
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_MULTIPLY(SAFE_DIVIDE(CAST(spend AS FLOAT64), CAST(impressions AS FLOAT64)), 1000) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- organic_cpm by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      organic_cost,
      organic_impressions
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(organic_cost) AS organic_cost,
      SUM(organic_impressions) AS organic_impressions
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_MULTIPLY(SAFE_DIVIDE(CAST(organic_cost AS FLOAT64), CAST(organic_impressions AS FLOAT64)), 1000) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- ad_frequency by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      impressions,
      reach,
      (impressions IS NOT NULL AND reach IS NOT NULL) AS is_complete
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(IF(is_complete, impressions, NULL)) AS impressions,
      SUM(IF(is_complete, reach, NULL)) AS reach
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(impressions AS FLOAT64), CAST(reach AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- link_click_through_rate by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      link_clicks,
      impressions,
      (link_clicks IS NOT NULL AND impressions IS NOT NULL) AS is_complete
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(IF(is_complete, link_clicks, NULL)) AS link_clicks,
      SUM(IF(is_complete, impressions, NULL)) AS impressions
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(link_clicks AS FLOAT64), CAST(impressions AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- click_through_rate by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      clicks,
      impressions,
      (clicks IS NOT NULL AND impressions IS NOT NULL) AS is_complete
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(IF(is_complete, clicks, NULL)) AS clicks,
      SUM(IF(is_complete, impressions, NULL)) AS impressions
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(clicks AS FLOAT64), CAST(impressions AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- visit_rate_by_impressions by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      sessions,
      impressions
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(sessions) AS sessions,
      SUM(impressions) AS impressions
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(sessions AS FLOAT64), CAST(impressions AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- audience_growth_rate by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      IFNULL(account, '') AS account,
      day_to,
      followers_gained,
      followers_lost,
      followers,
      (followers_gained IS NOT NULL AND followers_lost IS NOT NULL) AS is_complete
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
      followers_gained,
      followers_lost,
      followers,
      is_complete,
      MAX(IF(followers IS NULL, NULL, day_to)) OVER (PARTITION BY channel, month, account) AS followers_day
    FROM period_rows
  ),
  -- Each account: flows added up, stocks as on their latest day.
  accounts AS (
    SELECT
      channel,
      month,
      account,
      SUM(IF(is_complete, followers_gained, NULL)) AS followers_gained,
      SUM(IF(is_complete, followers_lost, NULL)) AS followers_lost,
      SUM(IF(day_to = followers_day, followers, NULL)) AS followers
    FROM dated_rows
    GROUP BY channel, month, account
  ),
  -- Each group, over the accounts that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(IF(followers_gained IS NOT NULL AND followers_lost IS NOT NULL AND followers IS NOT NULL, followers_gained, NULL)) AS followers_gained,
      SUM(IF(followers_gained IS NOT NULL AND followers_lost IS NOT NULL AND followers IS NOT NULL, followers_lost, NULL)) AS followers_lost,
      SUM(IF(followers_gained IS NOT NULL AND followers_lost IS NOT NULL AND followers IS NOT NULL, followers, NULL)) AS followers
    FROM accounts
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(SAFE_SUBTRACT(followers_gained, followers_lost) AS FLOAT64), CAST(SAFE_ADD(SAFE_SUBTRACT(followers, followers_gained), followers_lost) AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- net_sentiment by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      positive_mentions,
      negative_mentions,
      neutral_mentions,
      (positive_mentions IS NOT NULL AND negative_mentions IS NOT NULL AND neutral_mentions IS NOT NULL) AS is_complete
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(IF(is_complete, positive_mentions, NULL)) AS positive_mentions,
      SUM(IF(is_complete, negative_mentions, NULL)) AS negative_mentions,
      SUM(IF(is_complete, neutral_mentions, NULL)) AS neutral_mentions
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(SAFE_SUBTRACT(positive_mentions, negative_mentions) AS FLOAT64), CAST(SAFE_ADD(SAFE_ADD(positive_mentions, negative_mentions), neutral_mentions) AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- positive_mention_share by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      positive_mentions,
      negative_mentions,
      (positive_mentions IS NOT NULL AND negative_mentions IS NOT NULL) AS is_complete
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(IF(is_complete, positive_mentions, NULL)) AS positive_mentions,
      SUM(IF(is_complete, negative_mentions, NULL)) AS negative_mentions
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(positive_mentions AS FLOAT64), CAST(SAFE_ADD(positive_mentions, negative_mentions) AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- sessions by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      sessions
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(sessions) AS sessions
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      sessions AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- engagements by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      engagements
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(engagements) AS engagements
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      engagements AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- reactions by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      reactions
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(reactions) AS reactions
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      reactions AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- comments by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      comments
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(comments) AS comments
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      comments AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- shares by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      shares
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(shares) AS shares
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      shares AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- saves by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      saves
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(saves) AS saves
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      saves AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- clicks by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      clicks
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(clicks) AS clicks
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      clicks AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- link_clicks by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      link_clicks
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(link_clicks) AS link_clicks
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      link_clicks AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- posts by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      posts
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(posts) AS posts
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      posts AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- engagement_rate_by_reach by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      engagements,
      reach,
      (engagements IS NOT NULL AND reach IS NOT NULL) AS is_complete
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(IF(is_complete, engagements, NULL)) AS engagements,
      SUM(IF(is_complete, reach, NULL)) AS reach
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(engagements AS FLOAT64), CAST(reach AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- engagement_rate_by_impressions by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      engagements,
      impressions,
      (engagements IS NOT NULL AND impressions IS NOT NULL) AS is_complete
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(IF(is_complete, engagements, NULL)) AS engagements,
      SUM(IF(is_complete, impressions, NULL)) AS impressions
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(engagements AS FLOAT64), CAST(impressions AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- engagement_rate_by_followers by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      IFNULL(account, '') AS account,
      day_to,
      engagements,
      followers
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
      engagements,
      followers,
      MAX(IF(followers IS NULL, NULL, day_to)) OVER (PARTITION BY channel, month, account) AS followers_day
    FROM period_rows
  ),
  -- Each account: flows added up, stocks as on their latest day.
  accounts AS (
    SELECT
      channel,
      month,
      account,
      SUM(engagements) AS engagements,
      SUM(IF(day_to = followers_day, followers, NULL)) AS followers
    FROM dated_rows
    GROUP BY channel, month, account
  ),
  -- Each group, over the accounts that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(IF(engagements IS NOT NULL AND followers IS NOT NULL, engagements, NULL)) AS engagements,
      SUM(IF(engagements IS NOT NULL AND followers IS NOT NULL, followers, NULL)) AS followers
    FROM accounts
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(engagements AS FLOAT64), CAST(followers AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- engagement_rate_by_views by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      engagements,
      views,
      (engagements IS NOT NULL AND views IS NOT NULL) AS is_complete
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(IF(is_complete, engagements, NULL)) AS engagements,
      SUM(IF(is_complete, views, NULL)) AS views
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(engagements AS FLOAT64), CAST(views AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- engagement_rate_x by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      engagements,
      impressions,
      (engagements IS NOT NULL AND impressions IS NOT NULL) AS is_complete
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(IF(is_complete, engagements, NULL)) AS engagements,
      SUM(IF(is_complete, impressions, NULL)) AS impressions
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(engagements AS FLOAT64), CAST(impressions AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- engagement_rate_linkedin by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      clicks,
      reactions,
      comments,
      shares,
      followers_gained,
      impressions,
      (clicks IS NOT NULL AND reactions IS NOT NULL AND comments IS NOT NULL AND shares IS NOT NULL AND followers_gained IS NOT NULL AND impressions IS NOT NULL) AS is_complete
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(IF(is_complete, clicks, NULL)) AS clicks,
      SUM(IF(is_complete, reactions, NULL)) AS reactions,
      SUM(IF(is_complete, comments, NULL)) AS comments,
      SUM(IF(is_complete, shares, NULL)) AS shares,
      SUM(IF(is_complete, followers_gained, NULL)) AS followers_gained,
      SUM(IF(is_complete, impressions, NULL)) AS impressions
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(SAFE_ADD(SAFE_ADD(SAFE_ADD(SAFE_ADD(clicks, reactions), comments), shares), followers_gained) AS FLOAT64), CAST(impressions AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- engagement_rate_pinterest by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      saves,
      clicks,
      link_clicks,
      impressions,
      (saves IS NOT NULL AND clicks IS NOT NULL AND link_clicks IS NOT NULL AND impressions IS NOT NULL) AS is_complete
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(IF(is_complete, saves, NULL)) AS saves,
      SUM(IF(is_complete, clicks, NULL)) AS clicks,
      SUM(IF(is_complete, link_clicks, NULL)) AS link_clicks,
      SUM(IF(is_complete, impressions, NULL)) AS impressions
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(SAFE_ADD(SAFE_ADD(saves, clicks), link_clicks) AS FLOAT64), CAST(impressions AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- amplification_rate_by_followers by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      IFNULL(account, '') AS account,
      day_to,
      shares,
      followers
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
      shares,
      followers,
      MAX(IF(followers IS NULL, NULL, day_to)) OVER (PARTITION BY channel, month, account) AS followers_day
    FROM period_rows
  ),
  -- Each account: flows added up, stocks as on their latest day.
  accounts AS (
    SELECT
      channel,
      month,
      account,
      SUM(shares) AS shares,
      SUM(IF(day_to = followers_day, followers, NULL)) AS followers
    FROM dated_rows
    GROUP BY channel, month, account
  ),
  -- Each group, over the accounts that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(IF(shares IS NOT NULL AND followers IS NOT NULL, shares, NULL)) AS shares,
      SUM(IF(shares IS NOT NULL AND followers IS NOT NULL, followers, NULL)) AS followers
    FROM accounts
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(shares AS FLOAT64), CAST(followers AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- shares_per_post by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      shares,
      posts,
      (shares IS NOT NULL AND posts IS NOT NULL) AS is_complete
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(IF(is_complete, shares, NULL)) AS shares,
      SUM(IF(is_complete, posts, NULL)) AS posts
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(shares AS FLOAT64), CAST(posts AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- applause_rate_by_followers by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      IFNULL(account, '') AS account,
      day_to,
      reactions,
      followers
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
      reactions,
      followers,
      MAX(IF(followers IS NULL, NULL, day_to)) OVER (PARTITION BY channel, month, account) AS followers_day
    FROM period_rows
  ),
  -- Each account: flows added up, stocks as on their latest day.
  accounts AS (
    SELECT
      channel,
      month,
      account,
      SUM(reactions) AS reactions,
      SUM(IF(day_to = followers_day, followers, NULL)) AS followers
    FROM dated_rows
    GROUP BY channel, month, account
  ),
  -- Each group, over the accounts that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(IF(reactions IS NOT NULL AND followers IS NOT NULL, reactions, NULL)) AS reactions,
      SUM(IF(reactions IS NOT NULL AND followers IS NOT NULL, followers, NULL)) AS followers
    FROM accounts
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(reactions AS FLOAT64), CAST(followers AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- reactions_per_post by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      reactions,
      posts,
      (reactions IS NOT NULL AND posts IS NOT NULL) AS is_complete
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(IF(is_complete, reactions, NULL)) AS reactions,
      SUM(IF(is_complete, posts, NULL)) AS posts
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(reactions AS FLOAT64), CAST(posts AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- comments_per_post by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      comments,
      posts,
      (comments IS NOT NULL AND posts IS NOT NULL) AS is_complete
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(IF(is_complete, comments, NULL)) AS comments,
      SUM(IF(is_complete, posts, NULL)) AS posts
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(comments AS FLOAT64), CAST(posts AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- virality_rate_by_impressions by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      shares,
      impressions,
      (shares IS NOT NULL AND impressions IS NOT NULL) AS is_complete
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(IF(is_complete, shares, NULL)) AS shares,
      SUM(IF(is_complete, impressions, NULL)) AS impressions
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(shares AS FLOAT64), CAST(impressions AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- negative_feedback_rate_by_reach by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      negative_feedback,
      reach,
      (negative_feedback IS NOT NULL AND reach IS NOT NULL) AS is_complete
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(IF(is_complete, negative_feedback, NULL)) AS negative_feedback,
      SUM(IF(is_complete, reach, NULL)) AS reach
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(negative_feedback AS FLOAT64), CAST(reach AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- ad_spend_per_engagement by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      spend,
      engagements,
      (spend IS NOT NULL AND engagements IS NOT NULL) AS is_complete
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(IF(is_complete, spend, NULL)) AS spend,
      SUM(IF(is_complete, engagements, NULL)) AS engagements
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(spend AS FLOAT64), CAST(engagements AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- cost_per_engagement by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      investment,
      engagements
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(investment) AS investment,
      SUM(engagements) AS engagements
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(investment AS FLOAT64), CAST(engagements AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- leads by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      leads
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(leads) AS leads
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      leads AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- qualified_leads by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      qualified_leads
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(qualified_leads) AS qualified_leads
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      qualified_leads AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- conversions by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      conversions
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(conversions) AS conversions
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      conversions AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- orders by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      orders
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(orders) AS orders
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      orders AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- new_customers by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      new_customers
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(new_customers) AS new_customers
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      new_customers AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- repeat_customers by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      repeat_customers
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(repeat_customers) AS repeat_customers
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      repeat_customers AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- conversion_rate_by_sessions by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      conversions,
      sessions,
      (conversions IS NOT NULL AND sessions IS NOT NULL) AS is_complete
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(IF(is_complete, conversions, NULL)) AS conversions,
      SUM(IF(is_complete, sessions, NULL)) AS sessions
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(conversions AS FLOAT64), CAST(sessions AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- lead_to_customer_rate by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      new_customers,
      leads
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(new_customers) AS new_customers,
      SUM(leads) AS leads
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(new_customers AS FLOAT64), CAST(leads AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- bounce_rate_by_sessions by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      sessions,
      engaged_sessions,
      (sessions IS NOT NULL AND engaged_sessions IS NOT NULL) AS is_complete
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(IF(is_complete, sessions, NULL)) AS sessions,
      SUM(IF(is_complete, engaged_sessions, NULL)) AS engaged_sessions
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(SAFE_SUBTRACT(sessions, engaged_sessions) AS FLOAT64), CAST(sessions AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- time_on_page_per_session by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      time_on_page,
      sessions,
      (time_on_page IS NOT NULL AND sessions IS NOT NULL) AS is_complete
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(IF(is_complete, time_on_page, NULL)) AS time_on_page,
      SUM(IF(is_complete, sessions, NULL)) AS sessions
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(time_on_page AS FLOAT64), CAST(sessions AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- average_order_value by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      revenue,
      orders,
      (revenue IS NOT NULL AND orders IS NOT NULL) AS is_complete
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(IF(is_complete, revenue, NULL)) AS revenue,
      SUM(IF(is_complete, orders, NULL)) AS orders
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(revenue AS FLOAT64), CAST(orders AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- churn_rate by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      IFNULL(account, '') AS account,
      day_to,
      lost_customers,
      customers,
      new_customers,
      (lost_customers IS NOT NULL AND new_customers IS NOT NULL) AS is_complete
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
      lost_customers,
      customers,
      new_customers,
      is_complete,
      MAX(IF(customers IS NULL, NULL, day_to)) OVER (PARTITION BY channel, month, account) AS customers_day
    FROM period_rows
  ),
  -- Each account: flows added up, stocks as on their latest day.
  accounts AS (
    SELECT
      channel,
      month,
      account,
      SUM(IF(is_complete, lost_customers, NULL)) AS lost_customers,
      SUM(IF(day_to = customers_day, customers, NULL)) AS customers,
      SUM(IF(is_complete, new_customers, NULL)) AS new_customers
    FROM dated_rows
    GROUP BY channel, month, account
  ),
  -- Each group, over the accounts that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(IF(lost_customers IS NOT NULL AND new_customers IS NOT NULL AND customers IS NOT NULL, lost_customers, NULL)) AS lost_customers,
      SUM(IF(lost_customers IS NOT NULL AND new_customers IS NOT NULL AND customers IS NOT NULL, customers, NULL)) AS customers,
      SUM(IF(lost_customers IS NOT NULL AND new_customers IS NOT NULL AND customers IS NOT NULL, new_customers, NULL)) AS new_customers
    FROM accounts
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(lost_customers AS FLOAT64), CAST(SAFE_ADD(SAFE_SUBTRACT(customers, new_customers), lost_customers) AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- repeat_purchase_rate by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      IFNULL(account, '') AS account,
      day_to,
      repeat_customers,
      customers
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
      repeat_customers,
      customers,
      MAX(IF(customers IS NULL, NULL, day_to)) OVER (PARTITION BY channel, month, account) AS customers_day
    FROM period_rows
  ),
  -- Each account: flows added up, stocks as on their latest day.
  accounts AS (
    SELECT
      channel,
      month,
      account,
      SUM(repeat_customers) AS repeat_customers,
      SUM(IF(day_to = customers_day, customers, NULL)) AS customers
    FROM dated_rows
    GROUP BY channel, month, account
  ),
  -- Each group, over the accounts that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(IF(repeat_customers IS NOT NULL AND customers IS NOT NULL, repeat_customers, NULL)) AS repeat_customers,
      SUM(IF(repeat_customers IS NOT NULL AND customers IS NOT NULL, customers, NULL)) AS customers
    FROM accounts
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(repeat_customers AS FLOAT64), CAST(customers AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- qualified_lead_share by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      qualified_leads,
      leads,
      (qualified_leads IS NOT NULL AND leads IS NOT NULL) AS is_complete
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(IF(is_complete, qualified_leads, NULL)) AS qualified_leads,
      SUM(IF(is_complete, leads, NULL)) AS leads
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(qualified_leads AS FLOAT64), CAST(leads AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- share_of_site_sessions by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      sessions,
      site_sessions
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(sessions) AS sessions,
      SUM(site_sessions) AS site_sessions
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(sessions AS FLOAT64), CAST(site_sessions AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- share_of_site_sales by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      revenue,
      site_sales
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(revenue) AS revenue,
      SUM(site_sales) AS site_sales
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(revenue AS FLOAT64), CAST(site_sales AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- spend by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      spend
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(spend) AS spend
    FROM period_rows
    GROUP BY channel, month
  )
SELECT
  channel,
  month,
  spend AS value
FROM totals
ORDER BY channel, month

-- investment by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      investment
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(investment) AS investment
    FROM period_rows
    GROUP BY channel, month
  )
SELECT
  channel,
  month,
  investment AS value
FROM totals
ORDER BY channel, month

-- organic_cost by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      organic_cost
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(organic_cost) AS organic_cost
    FROM period_rows
    GROUP BY channel, month
  )
SELECT
  channel,
  month,
  organic_cost AS value
FROM totals
ORDER BY channel, month

-- ad_spend_per_link_click by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      spend,
      link_clicks,
      (spend IS NOT NULL AND link_clicks IS NOT NULL) AS is_complete
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(IF(is_complete, spend, NULL)) AS spend,
      SUM(IF(is_complete, link_clicks, NULL)) AS link_clicks
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(spend AS FLOAT64), CAST(link_clicks AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- ad_spend_per_lead by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      spend,
      leads,
      (spend IS NOT NULL AND leads IS NOT NULL) AS is_complete
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(IF(is_complete, spend, NULL)) AS spend,
      SUM(IF(is_complete, leads, NULL)) AS leads
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(spend AS FLOAT64), CAST(leads AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- cost_per_lead by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      investment,
      leads
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(investment) AS investment,
      SUM(leads) AS leads
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(investment AS FLOAT64), CAST(leads AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- ad_spend_per_conversion by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      spend,
      conversions,
      (spend IS NOT NULL AND conversions IS NOT NULL) AS is_complete
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(IF(is_complete, spend, NULL)) AS spend,
      SUM(IF(is_complete, conversions, NULL)) AS conversions
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(spend AS FLOAT64), CAST(conversions AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- cost_per_conversion by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      investment,
      conversions
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(investment) AS investment,
      SUM(conversions) AS conversions
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(investment AS FLOAT64), CAST(conversions AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- cost_per_new_customer by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      investment,
      new_customers
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(investment) AS investment,
      SUM(new_customers) AS new_customers
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(investment AS FLOAT64), CAST(new_customers AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- revenue by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      revenue
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(revenue) AS revenue
    FROM period_rows
    GROUP BY channel, month
  )
SELECT
  channel,
  month,
  revenue AS value
FROM totals
ORDER BY channel, month

-- valued_return by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      valued_return
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(valued_return) AS valued_return
    FROM period_rows
    GROUP BY channel, month
  )
SELECT
  channel,
  month,
  valued_return AS value
FROM totals
ORDER BY channel, month

-- total_return by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      total_return
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(total_return) AS total_return
    FROM period_rows
    GROUP BY channel, month
  )
SELECT
  channel,
  month,
  total_return AS value
FROM totals
ORDER BY channel, month

-- social_roi by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      total_return,
      investment
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(total_return) AS total_return,
      SUM(investment) AS investment
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(SAFE_SUBTRACT(total_return, investment) AS FLOAT64), CAST(investment AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- return_on_ad_spend by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      revenue,
      spend,
      (revenue IS NOT NULL AND spend IS NOT NULL) AS is_complete
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(IF(is_complete, revenue, NULL)) AS revenue,
      SUM(IF(is_complete, spend, NULL)) AS spend
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(revenue AS FLOAT64), CAST(spend AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- contacts_received by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      contacts_received
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(contacts_received) AS contacts_received
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      contacts_received AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- contacts_resolved by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      contacts_resolved
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(contacts_resolved) AS contacts_resolved
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      contacts_resolved AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- care_savings by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      care_savings
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(care_savings) AS care_savings
    FROM period_rows
    GROUP BY channel, month
  )
SELECT
  channel,
  month,
  care_savings AS value
FROM totals
ORDER BY channel, month

-- first_response_time by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      response_minutes,
      responses,
      (response_minutes IS NOT NULL AND responses IS NOT NULL) AS is_complete
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(IF(is_complete, response_minutes, NULL)) AS response_minutes,
      SUM(IF(is_complete, responses, NULL)) AS responses
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(response_minutes AS FLOAT64), CAST(responses AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- resolution_time by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      resolution_minutes,
      resolutions,
      (resolution_minutes IS NOT NULL AND resolutions IS NOT NULL) AS is_complete
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(IF(is_complete, resolution_minutes, NULL)) AS resolution_minutes,
      SUM(IF(is_complete, resolutions, NULL)) AS resolutions
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(resolution_minutes AS FLOAT64), CAST(resolutions AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- resolution_rate by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      contacts_resolved,
      contacts_received,
      (contacts_resolved IS NOT NULL AND contacts_received IS NOT NULL) AS is_complete
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(IF(is_complete, contacts_resolved, NULL)) AS contacts_resolved,
      SUM(IF(is_complete, contacts_received, NULL)) AS contacts_received
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(contacts_resolved AS FLOAT64), CAST(contacts_received AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- acknowledgement_rate by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      contacts_acknowledged,
      contacts_received,
      (contacts_acknowledged IS NOT NULL AND contacts_received IS NOT NULL) AS is_complete
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(IF(is_complete, contacts_acknowledged, NULL)) AS contacts_acknowledged,
      SUM(IF(is_complete, contacts_received, NULL)) AS contacts_received
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(contacts_acknowledged AS FLOAT64), CAST(contacts_received AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- first_contact_resolution by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      contacts_resolved_at_first,
      contacts_resolved,
      (contacts_resolved_at_first IS NOT NULL AND contacts_resolved IS NOT NULL) AS is_complete
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(IF(is_complete, contacts_resolved_at_first, NULL)) AS contacts_resolved_at_first,
      SUM(IF(is_complete, contacts_resolved, NULL)) AS contacts_resolved
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(contacts_resolved_at_first AS FLOAT64), CAST(contacts_resolved AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month

-- satisfaction_rate by channel and month
WITH
  -- Rows that lie wholly in the period.
  period_rows AS (
    SELECT
      IFNULL(channel, '') AS channel,
      DATE_TRUNC(day_from, MONTH) AS month,
      satisfied,
      answered,
      (satisfied IS NOT NULL AND answered IS NOT NULL) AS is_complete
    FROM `my-project`.`social`.`goalpost`
    WHERE day_from BETWEEN @from AND @to
      AND day_to <= @to
  ),
  -- Each group, over the rows that have what the KPI needs.
  totals AS (
    SELECT
      channel,
      month,
      SUM(IF(is_complete, satisfied, NULL)) AS satisfied,
      SUM(IF(is_complete, answered, NULL)) AS answered
    FROM period_rows
    GROUP BY channel, month
  ),
  -- The formula over the totals.
  results AS (
    SELECT
      channel,
      month,
      SAFE_DIVIDE(CAST(satisfied AS FLOAT64), CAST(answered AS FLOAT64)) AS value
    FROM totals
  )
SELECT
  channel,
  month,
  IF(IS_NAN(value) OR IS_INF(value), NULL, value) AS value
FROM results
ORDER BY channel, month
