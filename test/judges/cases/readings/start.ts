import { isoOf } from '../../../../src/core/day.ts';
import { fill } from '../../../../src/i18n/language.ts';
import type { LedgerId } from '../../../../src/model/ledgers.ts';
import { START_CHANNELS, START_IMPORTS, startRows } from '../../../../src/templates/start-sheet.ts';
import { importedAt } from '../imported-at.ts';
import { channelsOf, type Facts } from './facts.ts';
import { Readings } from './readings.ts';

const FIRST = 2;
/** Channels that end so many days before another lag behind. */
const GAP_DAYS = 4;

/** The state of each step, how far each channel is known, what came in last. */
export function startReadings(facts: Facts): Readings {
  const readings = new Readings('Start');
  const { story } = facts;
  const words = facts.words.workbook.start;
  const counted = story.rows.filter(({ level }) => level !== 'rival').length;
  const next = counted > 0 ? words.next : words.later;
  const typed = (id: LedgerId) => ((story.ledgers[id] ?? []).length > 0 ? words.done : next);
  const states = [
    counted > 0 ? fill(words.rows, { count: counted }) : words.next,
    typed('costs'),
    typed('values'),
    typed('goals'),
    next,
  ];
  for (const [index, state] of states.entries()) {
    readings.put(startRows.steps + 1 + index, FIRST + 1, 'step', `step ${index + 2} of ${story.name}`, state);
  }

  const listed = channelsOf(facts).slice(0, START_CHANNELS);
  const newest = listed.reduce<(typeof listed)[number] | null>(
    (best, channel) => ((channel.last ?? 0) > (best?.last ?? 0) ? channel : best),
    null,
  );
  for (const [index, { id, label, first, last }] of listed.entries()) {
    const given = `${id} of ${story.name}`;
    const row = startRows.data + index;
    const days = (newest?.last ?? 0) - (last ?? 0);
    const from = isoOf(first ?? 0);
    const said =
      days >= GAP_DAYS
        ? `⚠ ${fill(words.behind, { from, days, channel: newest?.label ?? '' })}`
        : fill(words.since, { from });
    readings.put(row, FIRST, 'channel', given, label);
    readings.put(row, FIRST + 1, 'last day', given, last);
    readings.put(row, FIRST + 2, 'known', given, last === null ? null : said);
  }
  if (listed.length === 0) readings.put(startRows.data, FIRST, 'channel', story.name, words.noData);

  const imports = story.imports.map((added, index) => ({ added, batch: index + 1 })).reverse();
  for (const [index, { added, batch }] of imports.slice(0, START_IMPORTS).entries()) {
    const row = startRows.imports + index;
    const given = `import ${batch} of ${story.name}`;
    const counts = { added, updated: 0, skipped: 2, rejected: 1, ignored: 0 };
    readings.put(row, FIRST, 'imported', given, importedAt(batch).day);
    readings.put(row, FIRST + 1, 'imported rows', given, fill(words.importedRows, { count: added }));
    readings.put(row, FIRST + 2, 'import', given, fill(words.importCounts, counts));
  }
  return readings;
}
