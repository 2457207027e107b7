import type { ImportedTable } from '../imported-table.ts';
import type { Importer } from '../importer.ts';
import { importerOf, type Report } from '../report.ts';
import { normalName, textOf } from '../source-table.ts';
import { type Outcome, TableReader } from '../table-reader.ts';
import { linkedinPostId } from './linkedin-content.ts';

/** The workbook that people get of their own profile. */
const profile = {
  platform: 'LinkedIn',
  source: 'linkedin',
  evidence: 'seen',
  channel: 'linkedin',
  placement: 'mixed',
  monthFirst: true,
} as const satisfies Partial<Report>;

const days = importerOf({
  ...profile,
  id: 'linkedin-profile-days',
  level: 'account',
  basis: 'activity',
  dimensions: { from: ['date'] },
  measures: { impressions: ['impressions'], engagements: ['engagements'] },
  needs: [['date'], ['impressions'], ['engagements']],
});

/** Its three columns could be anybody's: only the sheet's name says whose. */
export const linkedinProfileDays: Importer = {
  ...days,
  recognises: (header, above, sheet) =>
    header.length === 3 && normalName(sheet) === 'engagement' && days.recognises(header, above, sheet),
};

/** TOP POSTS: two tables side by side, of at most 50 posts each. */
const topPosts = importerOf({
  ...profile,
  id: 'linkedin-profile-posts',
  level: 'post',
  basis: 'lifetime',
  dimensions: { from: ['post publish date'], postUrl: ['post url'] },
  measures: { impressions: ['impressions'], engagements: ['engagements'] },
  needs: [['post url'], ['post publish date'], ['impressions', 'engagements']],
  row: (_, { row }) => ({ postId: linkedinPostId(row.postUrl) }),
});

const MOST_POSTS = 50;

export const linkedinProfilePosts: Importer = {
  ...topPosts,
  read: (table, answers) => {
    const imported = topPosts.read(table, answers);
    return { ...imported, isCut: table.rows.length >= MOST_POSTS };
  },
};

/** The audience on a day, above the gains by day: `Total followers on 10/9/2026:` and the number. */
const STOCK = /^total followers on ([^,:]+):?\s*,\s*([\d.,]+)$/iu;

const gains = importerOf({
  ...profile,
  id: 'linkedin-profile-followers',
  level: 'account',
  basis: 'activity',
  dimensions: { from: ['date'] },
  measures: { followersGained: ['new followers'] },
  needs: [['date'], ['new followers']],
});

export const linkedinProfileFollowers: Importer = {
  ...gains,
  recognises: (header, above, sheet) =>
    header.length === 2 && /^total followers/iu.test(above.at(-1) ?? '') && gains.recognises(header, above, sheet),
  read: (table, answers) => {
    const imported = gains.read(table, answers);
    const [, day, told] = table.preamble.map(line => STOCK.exec(line)).find(found => found !== null) ?? [];
    const followers = Number(told?.replace(/[.,]/gu, ''));
    const line = table.rows.find(row => row.cells.some(cell => textOf(cell) === day?.trim()))?.line;
    if (line === undefined || !Number.isFinite(followers)) return imported;
    return {
      ...imported,
      rows: imported.rows.map(file =>
        file.line === line
          ? { ...file, rows: file.rows.map(row => ({ ...row, measures: { ...row.measures, followers } })) }
          : file,
      ),
    };
  },
};

/** Sheets that are known, so that nobody maps them: people by segment, and sums of the whole period. */
const known = (id: string, reason: 'audience-not-imported' | 'period-total', is: Importer['recognises']): Importer => ({
  id,
  recognises: is,
  read: (table, answers): ImportedTable => {
    const reader = new TableReader(table, answers, {
      importer: id,
      platform: profile.platform,
      level: reason === 'audience-not-imported' ? 'audience' : 'account',
      grain: 'lifetime',
      measures: [],
      dimensions: [],
      dateColumns: [],
    });
    // That nothing is imported is no news: each row says why.
    return { ...reader.read((): Outcome => ({ ignored: { code: reason } })), warnings: [] };
  },
});

export const linkedinProfileSummary = known(
  'linkedin-profile-summary',
  'period-total',
  header => normalName(header[0] ?? '') === 'overall performance' && header.length === 2,
);

export const linkedinProfileAudience = known('linkedin-profile-audience', 'audience-not-imported', header => {
  const names = header.map(normalName);
  return names.join() === 'top demographics,value,percentage';
});
