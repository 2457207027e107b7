import type { Level } from '../../model/dimensions.ts';
import type { RowReason } from '../codes.ts';
import type { Evidence } from '../imported-table.ts';
import type { Importer } from '../importer.ts';
import { isMissing, normalName } from '../source-table.ts';
import { TableReader } from '../table-reader.ts';

/** An export that people have beside those of social media: known by name, so that they read why it isn't imported. */
interface OtherExport {
  readonly id: string;
  readonly platform: string;
  readonly evidence: Evidence;
  readonly level: Level;
  readonly needs: readonly string[];
  readonly reason: RowReason;
  /** A first row without these is a second header. */
  readonly named: string;
  readonly personal: readonly string[];
}

const refusing = ({ id, platform, evidence, level, needs, reason, named, personal }: OtherExport): Importer => ({
  id,
  recognises: header => {
    const known = new Set(header.map(normalName));
    return needs.every(name => known.has(name));
  },
  read: (table, answers) => {
    const known = table.header.map(normalName);
    const reader = new TableReader(table, answers, {
      importer: id,
      platform,
      level,
      grain: 'range',
      measures: [],
      dimensions: [],
      dateColumns: [],
      evidence,
      personal: known.flatMap((name, at) => (personal.includes(name) ? [at] : [])),
    });
    const at = known.indexOf(named);
    const imported = reader.read(row => ({ ignored: { code: isMissing(row.cells[at]) ? 'footer' : reason } }));
    // That nothing is imported is no news: each row says why.
    return { ...imported, warnings: [] };
  },
});

/** Views and calls from Google's search and maps, by place; the days stand in the file's name only. */
export const googleBusinessProfile = refusing({
  id: 'google-business-profile',
  platform: 'Google Business Profile',
  evidence: 'seen',
  level: 'account',
  needs: ['store code', 'business name', 'calls', 'website clicks'],
  reason: 'search-not-social',
  named: 'business name',
  personal: [],
});

export const constantContact = refusing({
  id: 'constant-contact',
  platform: 'Constant Contact',
  evidence: 'seen',
  level: 'campaign',
  needs: ['time sent', 'campaign name', 'sends', 'opens', 'bounces', 'unsubscribes'],
  reason: 'email-not-social',
  named: 'time sent',
  personal: [],
});

/** Clicks on short links in a time that the file doesn't name. */
export const geniuslink = refusing({
  id: 'geniuslink',
  platform: 'Geniuslink',
  evidence: 'seen',
  level: 'post',
  needs: ['link', 'group', 'user', 'clicks'],
  reason: 'period-total',
  named: 'link',
  personal: ['user'],
});
