import { channels } from '../model/channels.ts';
import {
  type DimensionId,
  dimensionIds,
  type Level,
  levels,
  type Placement,
  placements,
  type VatState,
  vatStates,
} from '../model/dimensions.ts';
import { importedMeasureIds, isMeasureId, type MeasureId } from '../model/measures.ts';
import { type DataRow, dataRow } from '../model/row.ts';
import { type DateReader, dateReader, type Span } from './dates.ts';
import type { Answers, ImportedTable, Mapping, SourceRow, UnknownTable } from './imported-table.ts';
import { channelNames, fieldNames, levelNames, placementNames, vatNames } from './mapped-names.ts';
import { numberOf } from './numbers.ts';
import { presetFor } from './presets.ts';
import { rowTexts } from './row-texts.ts';
import { type Columns, columnsOf, isMissing, normalName, type Vocabulary } from './source-table.ts';
import { cellText, type MeasureColumns, type Outcome, type Reason, rejected, TableReader } from './table-reader.ts';

/** Reads a table as the user mapped it. A month in the date column gives a row of that month. */
export function readMapped(table: UnknownTable, mapping: Mapping, answers: Answers): ImportedTable {
  const at = Object.fromEntries(
    dimensionIds.flatMap(field => (mapping.columns.includes(field) ? [[field, mapping.columns.indexOf(field)]] : [])),
  ) as Columns<DimensionId>;
  const measures: MeasureColumns = mapping.columns.flatMap((field, column) =>
    isMeasureId(field) ? [[field, column] as const] : [],
  );
  const source = {
    file: table.file,
    encoding: table.encoding,
    preamble: [],
    header: table.headers,
    rows: table.rows,
    decimal: table.decimal,
    openLine: null,
  };
  const reader = new TableReader(source, answers, {
    importer: 'mapped',
    platform: mapping.name,
    level: mapping.level,
    grain: 'day',
    measures,
    dimensions: dimensionIds.map(field => [field, at[field]] as const),
    dateColumns: [at.from, at.to],
    evidence: mapping.evidence ?? 'seen',
    personal: (mapping.personal ?? []).filter(column => mapping.columns[column] === ''),
  });
  const isLifetime = mapping.level === 'post' && at.to === undefined;
  return reader.read((row): Outcome => {
    const span = spanOf(reader, row, at.from, at.to);
    if ('rejected' in span) return span;
    const choices = choicesOf(reader, row, mapping, at);
    if ('rejected' in choices) return choices;
    if (choices.channel === '') return rejected('channel-missing');
    const values = reader.values(row);
    if ('rejected' in values) return values;
    const amounts = [values.spend, values.revenue, values.siteSales];
    const currency = reader.currency(cellText(row, at.currency).toUpperCase(), amounts);
    return {
      rows: [
        dataRow(
          {
            from: span.from,
            to: isLifetime ? span.from : span.to,
            basis: isLifetime ? 'lifetime' : reader.basis(span),
            source: mapping.name,
            account: reader.account(cellText(row, at.account)),
            breakdown: cellText(row, at.breakdown),
            postId: cellText(row, at.postId),
            level: choices.level,
            channel: choices.channel,
            placement: choices.placement,
            vat: choices.vat,
            currency: amounts.every(amount => amount === undefined) ? '' : currency,
            measures: values,
          },
          rowTexts(row, at),
        ),
      ],
    };
  });
}

function spanOf(
  reader: TableReader,
  row: SourceRow,
  from: number | undefined,
  to: number | undefined,
): Span | { readonly rejected: Reason } {
  const start = reader.span(row, from ?? to);
  if ('rejected' in start || from === undefined || to === undefined || cellText(row, to) === '') return start;
  const end = reader.span(row, to);
  if ('rejected' in end) return end;
  if (end.to < start.from) return rejected('period-backwards', { from: cellText(row, from), to: cellText(row, to) });
  return { from: start.from, to: end.to };
}

type Choices = Pick<DataRow, 'channel' | 'level' | 'placement' | 'vat'>;

/** Cells that must hold one of few values, in any of our languages; blank ones take the table's. */
function choicesOf(
  reader: TableReader,
  row: SourceRow,
  mapping: Mapping,
  at: Columns<DimensionId>,
): Choices | { readonly rejected: Reason } {
  const unknown: Reason[] = [];
  const choice = <Value extends string>(
    field: DimensionId,
    names: ReadonlyMap<string, Value>,
    otherwise: Value,
  ): Value => {
    const column = at[field];
    const text = cellText(row, column);
    const value = text === '' ? otherwise : names.get(normalName(text));
    if (value !== undefined) return value;
    unknown.push({ code: 'choice-invalid', parameters: { column: reader.headerOf(column ?? 0), value: text } });
    return otherwise;
  };
  const channel = cellText(row, at.channel) || mapping.channel;
  const choices = {
    // Channels are no closed list: a name of the user's own stays as it is.
    channel: CHANNELS.get(channel) ?? CHANNELS.get(normalName(channel)) ?? channel,
    level: choice<Level>('level', LEVELS, mapping.level),
    placement: choice<Placement>('placement', PLACEMENTS, 'mixed'),
    vat: choice<VatState>('vat', VAT_STATES, ''),
  };
  const [reason] = unknown;
  return reason ? { rejected: reason } : choices;
}

const lookup = <Id extends string>(
  ids: readonly Id[],
  names: Readonly<Partial<Record<Id, readonly string[]>>>,
): ReadonlyMap<string, Id> =>
  new Map(ids.flatMap(id => [id, ...(names[id] ?? [])].map(name => [normalName(name), id] as const)));

const CHANNELS = lookup(channels, channelNames);
const LEVELS = lookup(levels, levelNames);
const PLACEMENTS = lookup(placements, placementNames);
const VAT_STATES = lookup(vatStates, vatNames);

type Field = MeasureId | DimensionId;
const fields: readonly Field[] = [...dimensionIds, ...importedMeasureIds];
const FIELDS = lookup(fields, fieldNames);

/** A first mapping: headers that are our own labels or plain words for them, each field once, dates by their look. */
export function suggestMapping(table: UnknownTable, labels: Readonly<Partial<Record<Field, string>>> = {}): Mapping {
  const byLabel = new Map(
    fields.flatMap(field => (labels[field] === undefined ? [] : [[normalName(labels[field]), field] as const])),
  );
  // A table with our own labels only is nobody's export.
  const isOurs = table.headers.every(header => header === '' || byLabel.has(normalName(header)));
  const preset = isOurs ? null : presetFor(table.headers);
  const personal = new Set(preset?.personal?.map(normalName));
  const ofPreset = columnsOf((preset?.columns ?? {}) as Vocabulary<Field>, table.headers, table.rows);
  const taken = new Set<Field>(Object.keys(ofPreset) as Field[]);
  const columns = table.headers.map((header, column): Field | '' => {
    const told = [...taken].find(field => ofPreset[field] === column);
    if (told !== undefined) return told;
    if (personal.has(normalName(header))) return '';
    const field = byLabel.get(normalName(header)) ?? FIELDS.get(normalName(header));
    if (field === undefined || taken.has(field) || !fits(table, field, table.headers.indexOf(header))) return '';
    taken.add(field);
    return field;
  });
  if (!taken.has('from')) {
    const dated = columns.findIndex((field, column) => field === '' && looksDated(table, column));
    if (dated !== -1) columns[dated] = 'from';
  }
  if (preset) {
    const { name, level, channel, evidence } = preset;
    const named = table.headers.flatMap((header, column) => (personal.has(normalName(header)) ? [column] : []));
    return { name, level, channel, columns, evidence, personal: named };
  }
  return { name: nameOf(table.file), level: levelOf(new Set(columns)), channel: channelIn(table), columns };
}

const sampleOf = (table: UnknownTable, column: number) =>
  table.rows
    .slice(0, 50)
    .map(row => row.cells[column])
    .filter(cell => !isMissing(cell));

/** A column of words is no measure, whatever its name. */
const fits = (table: UnknownTable, field: Field, column: number): boolean => {
  const sample = sampleOf(table, column);
  return !isMeasureId(field) || sample.length === 0 || sample.some(cell => numberOf(cell, table.decimal) !== null);
};

function looksDated(table: UnknownTable, column: number): boolean {
  const sample = sampleOf(table, column).filter(cell => typeof cell === 'string');
  const dates: DateReader = dateReader(sample, {});
  const read = sample.filter(cell => typeof dates.read(cell) !== 'string').length;
  return read > 0 && read >= sample.length * 0.8;
}

function levelOf(mapped: ReadonlySet<string>): Level {
  if (['postId', 'postUrl', 'postTitle'].some(field => mapped.has(field))) return 'post';
  if (mapped.has('ad')) return 'ad';
  if (mapped.has('adSet')) return 'adSet';
  if (mapped.has('campaign')) return 'campaign';
  return mapped.has('segment') ? 'audience' : 'account';
}

/** A network that the file's name or headers speak of. */
function channelIn(table: UnknownTable): string {
  const words = [table.file, ...table.headers].join(' ').normalize('NFKC').toLowerCase();
  const named = [...CHANNELS].filter(([name]) => name.length > 3 && words.includes(name)).map(([, channel]) => channel);
  const [only, ...others] = new Set(named);
  return only !== undefined && others.length === 0 ? only : '';
}

/** `report_2026-01 (2).csv` is `report`: the same kind of file keeps its name from month to month. */
const nameOf = (file: string): string =>
  file
    .replace(/\.(?:csv|tsv|txt|xlsx?|xlsb)(?= › |$)/iu, '')
    .replace(/[\d_().,-]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim() || 'table';
