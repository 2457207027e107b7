import type { Day } from '../../core/day.ts';
import { dayFromIso } from '../../core/day.ts';
import type { MeasureId, MeasureValues } from '../../model/measures.ts';
import type { ConversionMeaning } from '../../model/remembered-names.ts';
import { dataRow } from '../../model/row.ts';
import type { Span } from '../dates.ts';
import type { SourceRow } from '../imported-table.ts';
import type { Importer } from '../importer.ts';
import { numberOf } from '../numbers.ts';
import { type Columns, columnsOf, type SourceTable, textOf, type Vocabulary } from '../source-table.ts';
import {
  breakdownName,
  breakdownOf,
  cellText,
  type MeasureColumns,
  type Outcome,
  rejected,
  TableReader,
} from '../table-reader.ts';
import { eventMeaning } from './ga4-events.ts';
import { evidenceOf } from './google-evidence.ts';
import { campaignName, siteMeasures, withSiteChecks } from './site-traffic.ts';
import { socialSource } from './traffic-source.ts';

/** English, Korean, Spanish (seen), Indonesian and Chinese (as the product names them). */
const dimensions = {
  sourceMedium: [
    'session source / medium',
    '세션 소스/매체',
    '세션 소스 / 매체',
    'sumber / media sesi',
    '会话来源/媒介',
    '会话来源 / 媒介',
    'fuente/medio de la sesión',
    'fuente / medio de la sesión',
  ],
  source: ['session source', '세션 소스', 'sumber sesi', '会话来源', 'fuente de la sesión'],
  medium: ['session medium', '세션 매체', 'media sesi', '会话媒介', 'medio de la sesión'],
  group: [
    'session default channel group',
    'session default channel grouping',
    'session primary channel group (default channel group)',
    '세션 기본 채널 그룹',
    'grup saluran default sesi',
    '会话默认渠道组',
    'grupo de canales predeterminado de la sesión',
    '세션 기본 채널 그룹(기본 채널 그룹)',
    '세션 주 채널 그룹(기본 채널 그룹)',
  ],
  campaign: [
    'session campaign',
    'session manual campaign name',
    '세션 캠페인',
    'kampanye sesi',
    '会话广告系列',
    'campaña de la sesión',
  ],
  event: ['event name', '이벤트 이름', 'nama peristiwa', '事件名称', 'nombre del evento'],
  date: ['date', '날짜', 'tanggal', '日期', 'fecha'],
  month: ['year month', 'month of the year'],
  dayIndex: ['nth day', 'día n'],
} satisfies Vocabulary<string>;

/** What explorations call the same when they aren't about sessions: other platforms do, too. */
const plainDimensions = {
  sourceMedium: ['source / medium', '소스/매체', '소스 / 매체', 'sumber / media', '来源/媒介', 'fuente/medio'],
  source: ['source', '소스', 'sumber', '来源', 'fuente'],
  medium: ['medium', '매체', 'media', '媒介', 'medio'],
  group: ['default channel group', '기본 채널 그룹', 'grup saluran default', '默认渠道组'],
  campaign: ['campaign', '캠페인', 'kampanye', '广告系列', 'campaña'],
} satisfies Vocabulary<string>;

const metrics = {
  sessions: ['sessions', '세션수', '세션 수', 'sesi', '会话数', 'sesiones'],
  engagedSessions: [
    'engaged sessions',
    '참여 세션수',
    '참여 세션 수',
    'sesi yang melibatkan interaksi',
    '互动会话数',
    'sesiones con interacción',
  ],
  conversions: [
    'key events',
    'conversions',
    '주요 이벤트',
    '주요 이벤트 수',
    'peristiwa utama',
    '关键事件',
    'eventos clave',
    '전환',
    'conversiones',
  ],
  revenue: [
    'total revenue',
    'purchase revenue',
    '총 수익',
    '구매 수익',
    'total pendapatan',
    '总收入',
    'ingresos totales',
    'total de ingresos',
  ],
  orders: ['ecommerce purchases', 'transactions'],
  timeOnPage: ['user engagement'],
} satisfies Vocabulary<string>;

/** Averages become totals of seconds, so that they can be added up. */
const averages = {
  perSession: [
    'average engagement time per session',
    '세션당 평균 참여 시간',
    'waktu interaksi rata-rata per sesi',
    '每次会话的平均互动时长',
  ],
  perUser: ['average engagement time per active user', 'average engagement time'],
  events: ['event count', '이벤트 수', 'jumlah peristiwa', '事件数', 'número de eventos'],
  users: ['active users', '활성 사용자', 'pengguna aktif', '活跃用户'],
} satisfies Vocabulary<string>;

const entries = (columns: Columns<keyof typeof metrics>): MeasureColumns =>
  (Object.keys(columns) as (keyof typeof metrics)[]).flatMap(measure => {
    const column = columns[measure];
    return column === undefined ? [] : [[measure, column] as const];
  });

/** A line that such files have closely above their tables, in any language: `# Start date: 20250301`, `# 20250301-20250331`. */
const isAnalytics = (above: readonly string[]): boolean =>
  above.slice(-NEAR).some(line => /^#\s*(?:[^:：]+[:：]\s*)?\d{8}(?:-\d{8})?$/u.test(line));

const NEAR = 12;

type Dimensions = Columns<keyof typeof dimensions>;

const dimensionsOf = (table: Pick<SourceTable, 'header' | 'preamble'>, rows?: SourceTable['rows']): Dimensions => ({
  ...(isAnalytics(table.preamble) ? columnsOf(plainDimensions, table.header, rows) : {}),
  ...columnsOf(dimensions, table.header, rows),
});

/**
 * Google Analytics 4, reports of traffic by source, medium or channel group. Social rows carry their numbers and their
 * part of the whole site's; all others only their part of the site's.
 */
export const ga4: Importer = {
  id: 'ga4',
  recognises: (header, above) => {
    const at = dimensionsOf({ header, preamble: above });
    const has = columnsOf(metrics, header);
    const told = at.sourceMedium ?? at.source ?? at.group;
    const events = at.event === undefined ? undefined : columnsOf(averages, header).events;
    return told !== undefined && (has.sessions ?? has.conversions ?? has.revenue ?? events) !== undefined;
  },
  read: (table, answers) => {
    const at = dimensionsOf(table, table.rows);
    const all = entries(columnsOf(metrics, table.header, table.rows));
    const average = columnsOf(averages, table.header, table.rows);
    const isByEvent = at.event !== undefined;
    // One session has many events: by event, only what each event brought adds up.
    const measures = isByEvent ? all.filter(([id]) => id === 'conversions' || id === 'revenue') : all;
    const isKeyEvents = measures.some(([id]) => id === 'conversions');
    const known = new Set([...Object.values(at), ...all.map(([, column]) => column), ...Object.values(average)]);
    const splits = [...trafficSplits(at), ...otherDimensions(table, known)];
    const preamble = preambleOf(table.preamble);
    const reader = new TableReader(table, answers, {
      importer: ga4.id,
      platform: PLATFORM,
      level: 'site',
      grain: 'range',
      measures:
        isByEvent && !isKeyEvents && average.events !== undefined
          ? [...measures, ['conversions', average.events]]
          : measures,
      dimensions: [
        ['from', at.date ?? at.month],
        ['campaign', at.campaign],
        ['conversionType', at.event],
        ...[at.sourceMedium, at.source, at.medium, at.group].map(column => ['segment', column] as const),
        ...splits.map(([, column]) => ['breakdown', column] as const),
      ],
      dateColumns: [at.date ?? at.month],
      evidence: isByEvent ? 'assumed' : evidenceOf(table.header, SEEN, 'assumed'),
    });

    /** What the row's event counts: under which measure, and of which type. */
    const meaningOf = (row: SourceRow, told: MeasureValues): ConversionMeaning | null => {
      const name = cellText(row, at.event);
      const isKeyEvent = isKeyEvents && (told.conversions ?? 0) > 0;
      const ours = eventMeaning(name, isKeyEvent);
      // Most events are none that anybody counts: they needn't be asked about.
      if (isKeyEvents && !isKeyEvent && (ours === null || ours.measure === '')) return null;
      return reader.conversion(name, ours);
    };

    const imported = reader.read((row): Outcome => {
      const span = spanOf(reader, row, at, preamble.period);
      if ('rejected' in span) return span;
      const told = reader.values(row);
      if ('rejected' in told) return told;
      const [source, medium] = sourceOf(row, at);
      const group = cellText(row, at.group);
      const social = socialSource(source, medium, group);
      const values = siteMeasures(told, social, timeOf(reader, row, average, told));
      // A report of key events alone: those that didn't come from social are no number of ours.
      if (!social && (isByEvent || Object.keys(values).length === 0)) {
        return { ignored: { code: 'not-social' }, values: told };
      }
      const event = cellText(row, at.event);
      const meaning = isByEvent ? meaningOf(row, told) : null;
      if (isByEvent && (meaning === null || meaning.measure === '')) {
        return { ignored: { code: 'result-not-counted', parameters: { name: event } }, values: told };
      }
      const split = breakdownOf(row, splits);
      return {
        rows: [
          dataRow({
            from: span.from,
            to: span.to,
            level: 'site',
            source: 'ga4',
            channel: social?.channel ?? 'web',
            placement: social?.placement ?? 'mixed',
            account: reader.account(preamble.account),
            basis: reader.basis(span),
            campaign: campaignName(cellText(row, at.campaign)),
            segment: [source, medium].filter(Boolean).join(' / ') || group,
            // Two events may be of one type.
            breakdown: isByEvent
              ? [split, `event=${event.replace(/\s*,\s*/gu, ' / ')}`].filter(Boolean).join(', ')
              : split,
            conversionType: meaning?.type ?? '',
            currency: reader.currency('', [told.revenue]),
            measures: meaning ? eventMeasures(values, meaning) : values,
          }),
        ],
      };
    });
    // Of events, only social ones are rows: the grand total is of all.
    return isByEvent ? { ...imported, checks: [] } : withSiteChecks(imported);
  },
};

const PLATFORM = 'Google Analytics 4';
const SEEN = ['sessions', 'sesiones', 'key events', 'conversions', 'total revenue', 'purchase revenue'];

/** The site's sales are told by the reports of sessions. */
function eventMeasures({ conversions, revenue }: MeasureValues, meaning: ConversionMeaning): MeasureValues {
  const values: Partial<Record<MeasureId, number>> = {};
  if (conversions !== undefined && meaning.measure !== '') values[meaning.measure] = conversions;
  if (revenue !== undefined) values.revenue = revenue;
  return values;
}

/**
 * All other tables of Google Analytics 4: users by day, countries, pages, events of the whole site. They don't say what
 * came from social media. Known, so that nobody is asked to map fifteen tables of one snapshot.
 */
export const ga4Other: Importer = {
  id: 'ga4-other',
  recognises: (header, above) => {
    const at = columnsOf(dimensions, header);
    const isTable = header.length > 1 && header.every(name => name !== '');
    return (
      (isTable && isAnalytics(above)) || (at.dayIndex ?? (at.event && columnsOf(averages, header).events)) !== undefined
    );
  },
  read: (table, answers) => {
    const reader = new TableReader(table, answers, {
      importer: ga4Other.id,
      platform: PLATFORM,
      level: 'site',
      grain: 'range',
      measures: [],
      dimensions: [],
      dateColumns: [],
    });
    const imported = reader.read((): Outcome => ({ ignored: { code: 'source-unknown' } }));
    // That nothing is imported is no news: each row says why.
    return { ...imported, warnings: [] };
  },
};

/**
 * Reports by source and medium are the plain ones. One by channel group, or by campaign too, tells of the same visits
 * split another way: the breakdown keeps the two from being added up.
 */
const trafficSplits = (at: Dimensions): (readonly [string, number])[] => {
  const isPlain = at.sourceMedium !== undefined || at.medium !== undefined;
  const splits = [
    ['source', isPlain ? undefined : at.source],
    ['channel group', at.group],
    ['campaign', at.campaign],
  ] as const;
  return splits.flatMap(([name, column]) => (column === undefined ? [] : [[name, column] as const]));
};

function sourceOf(row: SourceRow, at: Dimensions): readonly [source: string, medium: string] {
  if (at.sourceMedium === undefined) return [cellText(row, at.source), cellText(row, at.medium)];
  const [source = '', medium = ''] = cellText(row, at.sourceMedium).split(' / ');
  return [source, medium];
}

/** Seconds in all: an average times what it is the average of. */
function timeOf(
  reader: TableReader,
  row: SourceRow,
  at: Columns<keyof typeof averages>,
  told: MeasureValues,
): number | undefined {
  if (told.timeOnPage !== undefined) return told.timeOnPage;
  const perSession = reader.number(row, at.perSession);
  const perUser = reader.number(row, at.perUser);
  const users = reader.number(row, at.users);
  if (perSession !== undefined && told.sessions !== undefined) return perSession * told.sessions;
  return perUser !== undefined && users !== undefined ? perUser * users : undefined;
}

/** Columns of words that this importer has no name for (device, landing page, country) split the rows further. */
const otherDimensions = (table: SourceTable, known: ReadonlySet<number | undefined>): (readonly [string, number])[] =>
  table.header.flatMap((header, column) => {
    if (known.has(column)) return [];
    const hasWords = table.rows.some(({ cells }) => numberOf(cells[column], '.') === null);
    return !hasWords ? [] : [[breakdownName(header), column] as const];
  });

interface Preamble {
  readonly account: string;
  readonly period: Span | null;
}

/**
 * The `#` lines above the table. Their words come in the language of the report, so they are told apart by their place:
 * account, then property; first day, then last.
 */
function preambleOf(lines: readonly string[]): Preamble {
  const named = lines.flatMap(line => /^#\s*([^:]+?)\s*[:：]\s*(.*)$/u.exec(line)?.slice(1, 3) ?? []);
  const pairs = Array.from(
    { length: named.length / 2 },
    (_, i) => [named[2 * i] ?? '', named[2 * i + 1] ?? ''] as const,
  );
  const range = lines.map(line => /^#\s*(\d{8})-(\d{8})$/u.exec(line)).find(match => match !== null);
  const days = range
    ? [range[1], range[2]]
    : pairs
        .map(([, value]) => value)
        .filter(value => /^\d{8}$/u.test(value))
        .slice(-2);
  const [from, to] = days.map(dayOfDigits);
  const told = (name: RegExp) => pairs.find(([key]) => name.test(key))?.[1];
  return {
    account:
      told(/^(?:property|propiedad|속성|properti|媒体资源|属性)$/iu) ??
      told(/^(?:account|cuenta|계정|akun|帐号|账号)$/iu) ??
      '',
    period: from != null && to != null && from <= to ? { from, to } : null,
  };
}

const dayOfDigits = (digits = ''): Day | null =>
  dayFromIso(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`);

function spanOf(
  reader: TableReader,
  row: SourceRow,
  at: Dimensions,
  period: Span | null,
): Span | ReturnType<typeof rejected> {
  if (at.date !== undefined || at.month !== undefined) return reader.span(row, at.date ?? at.month);
  if (period === null) return rejected('period-missing');
  if (at.dayIndex === undefined) return period;
  const index = textOf(row.cells[at.dayIndex]);
  if (!/^\d{1,5}$/u.test(index))
    return rejected('date-invalid', { column: reader.headerOf(at.dayIndex), value: index });
  const day = period.from + Number(index);
  return day <= period.to
    ? { from: day, to: day }
    : rejected('date-invalid', { column: reader.headerOf(at.dayIndex), value: index });
}
