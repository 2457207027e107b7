import { isoOf } from '../../core/day.ts';
import type { MeasureId } from '../../model/measures.ts';
import { type DataRow, dataRow } from '../../model/row.ts';
import type { Span } from '../dates.ts';
import type { Answers, Evidence, ImportedTable, SourceRow } from '../imported-table.ts';
import type { Importer } from '../importer.ts';
import { columnsOf, normalName, type SourceTable, type Vocabulary } from '../source-table.ts';
import { cellText, type MeasureColumns, type Outcome, type Reason, rejected, TableReader } from '../table-reader.ts';
import { socialSource } from './traffic-source.ts';

/** Names that a column goes by, the best first. */
type Names = readonly string[];

/** A list of single tickets, leads or deals: counted by day, channel and campaign, never imported one by one. */
export interface EntryList {
  readonly id: string;
  readonly platform: string;
  readonly source: string;
  readonly evidence: Evidence;
  /** The header has one name of each. */
  readonly needs: readonly Names[];
  readonly lacks?: Names;
  /** Of the entry itself: two rows of one id are one entry. */
  readonly entry: Names;
  /**
   * The day that an entry counts on. Tools filter their exports by it, so the days of a file are complete, and a later
   * file of the same days may replace them.
   */
  readonly date: Names;
  /** Where the entry came from, the most telling first; later ones are asked where an earlier one names no network. */
  readonly origin: readonly Names[];
  readonly campaign?: Names;
  /** Columns of numbers. */
  readonly measures: Partial<Vocabulary<MeasureId>>;
  /** Names of columns that tell of people, as `normalName` has them. */
  readonly personal: RegExp;
  readonly entryOf: (
    row: SourceRow,
    list: OpenList,
  ) => Partial<DataRow> | { readonly rejected: Reason } | { readonly ignored: Reason };
  /** What is to be said once of the table. */
  readonly about?: (list: OpenList) => void;
}

export interface OpenList {
  readonly reader: TableReader;
  /** The first column of these names. */
  column(names: Names): number | undefined;
  text(row: SourceRow, names: Names): string;
}

const columnIn = (header: readonly string[], names: Names): number | undefined => {
  const known = header.map(normalName);
  const at = names.map(name => known.indexOf(normalName(name))).find(column => column >= 0);
  return at;
};

export const importerOfEntries = (list: EntryList): Importer => ({
  id: list.id,
  recognises: header =>
    list.needs.every(names => columnIn(header, names) !== undefined) &&
    !(list.lacks && columnIn(header, list.lacks) !== undefined),
  read: (table, answers) => readEntries(list, table, answers),
});

function readEntries(list: EntryList, table: SourceTable, answers: Answers): ImportedTable {
  const column = (names: Names) => columnIn(table.header, names);
  const date = column(list.date);
  const origins = list.origin.flatMap(names => column(names) ?? []);
  const campaign = list.campaign && column(list.campaign);
  const personal = table.header.flatMap((name, at) => (list.personal.test(normalName(name)) ? [at] : []));
  const measures = Object.entries(columnsOf(list.measures as Vocabulary<MeasureId>, table.header, table.rows)) as [
    MeasureId,
    number,
  ][] satisfies MeasureColumns;
  const reader = new TableReader(table, answers, {
    importer: list.id,
    platform: list.platform,
    level: campaign === undefined ? 'account' : 'campaign',
    grain: 'day',
    measures,
    dimensions: [['from', date], ['campaign', campaign], ...origins.map(at => ['channel', at] as const)],
    dateColumns: [date],
    evidence: list.evidence,
    personal,
  });
  const open: OpenList = { reader, column, text: (row, names) => cellText(row, column(names)) };
  list.about?.(open);
  const id = column(list.entry);
  const imported = reader.read(
    (row): Outcome => {
      if (isFooter(row)) return { ignored: { code: 'footer' } };
      const span: Span | { readonly rejected: Reason } = reader.span(row, date);
      if ('rejected' in span) return span;
      const origin = originOf(row, origins);
      if (origins.length > 0 && 'rejected' in origin) return origin;
      if (origins.length > 0 && 'ignored' in origin) return origin;
      const entry = list.entryOf(row, open);
      if ('rejected' in entry || 'ignored' in entry) return entry;
      return {
        rows: [
          dataRow(
            {
              from: span.from,
              to: span.to,
              // Blank campaigns, too: a list has one level, or its rows would stand beside each other's sums.
              level: campaign === undefined ? 'account' : 'campaign',
              source: list.source,
              channel: 'channel' in origin ? origin.channel : reader.channel(ASKED),
              placement: 'placement' in origin ? origin.placement : 'mixed',
              account: reader.account(''),
              campaign: cellText(row, campaign),
            },
            entry,
          ),
        ],
      };
    },
    row => cellText(row, id),
  );
  // Totals of a list are of all its rows; only social ones are counted.
  const isWhole = imported.ignored.every(({ reason }) => reason.code === 'totals-row' || reason.code === 'footer');
  const { period } = imported;
  const isOpen = period !== null && table.modified !== undefined && period.to >= table.modified;
  const warning = { code: 'last-day-open', parameters: { day: isoOf(period?.to ?? 0) } } as const;
  return {
    ...imported,
    checks: isWhole ? imported.checks : [],
    warnings: isOpen ? [...imported.warnings, warning] : imported.warnings,
  };
}

/** Where the list doesn't say which network its entries came from. */
const ASKED = ['facebook', 'instagram', 'x', 'linkedin', 'tiktok', 'whatsapp', 'kakao', 'wechat', 'social'] as const;

type Origin = Pick<DataRow, 'channel' | 'placement'> | { readonly rejected: Reason } | { readonly ignored: Reason };

/** `Organic Social` with `Facebook` beside it is Facebook, unpaid. */
function originOf(row: SourceRow, columns: readonly number[]): Origin {
  const texts = columns.map(at => cellText(row, at)).filter(Boolean);
  const [first] = texts;
  if (first === undefined) return rejected('channel-missing');
  const found = texts.flatMap(text => socialSource(networkName(text), '', groupName(text)) ?? []);
  // A search or newsletter that names a network in its details came by search or newsletter.
  if (NOT_SOCIAL.test(first.trim())) return { ignored: { code: 'origin-not-social', parameters: { origin: first } } };
  const named = found.find(({ channel }) => channel !== 'social') ?? found[0];
  if (!named) return { ignored: { code: 'origin-not-social', parameters: { origin: first } } };
  const isPaid =
    found.some(({ placement }) => placement === 'paid') || texts.some(text => /^paid|\bads?\b/iu.test(text));
  const isOrganic = texts.some(text => /^organic/iu.test(text));
  return { channel: named.channel, placement: isPaid ? 'paid' : isOrganic ? 'organic' : 'mixed' };
}

const NOT_SOCIAL =
  /^(?:organic search|paid search|direct traffic|offline sources?|e-?mail(?: marketing)?|mail|referrals?|ai referrals)$/iu;

/** `X Corp`, `X (formerly Twitter) DM`: a single letter is too little elsewhere. */
const networkName = (text: string): string => (/^x(?=$|[ (_-])/iu.test(text.trim()) ? 'x' : text);

const groupName = (text: string): string =>
  /^paid social(?: media)?$/iu.test(text.trim())
    ? 'Paid Social'
    : /^(?:organic |other )?social(?: media| network)?s?$/iu.test(text.trim())
      ? 'Organic Social'
      : '';

/** Salesforce's last lines; unquoted, the copyright is two cells. */
const isFooter = (row: SourceRow): boolean => /^(?:copyright \(c\)|confidential information)/iu.test(cellText(row, 0));
