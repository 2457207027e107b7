import type { Cell } from '../core/cell.ts';
import type { Day } from '../core/day.ts';
import { plainName } from '../core/plain-name.ts';
import { ok, type Result } from '../core/result.ts';
import { typedDays } from '../core/typed-days.ts';
import { columnsByKey, FIRST_ROW, KEY_ROW } from '../model/keyed-sheet.ts';
import { type MeasureId, measureIds } from '../model/measures.ts';
import { campaignOf } from '../model/remembered-names.ts';
import { type TotalsDimension, totalsColumn } from '../model/totals-layout.ts';
import { openSheet } from './data-sheet.ts';
import type { GoalHistory } from './ledger-api.ts';
import type { Ports, Sheet, Workbook } from './ports.ts';
import { workbookSettings } from './settings-sheet.ts';
import { channelOf } from './words.ts';

/** Of the whole site, whichever campaign a goal is about. */
const ofTheSite: ReadonlySet<MeasureId> = new Set(['siteSessions', 'siteSales']);
/** More than Sheets can hold: to the end of the sheet. */
const ALL_ROWS = 10_000_000;

/** Months of Totals by channel and placement; only those of a campaign, where one is given (five calls, with it six). */
export function goalHistory({ workbook }: Ports, input: { readonly campaign: string }): Result<GoalHistory> {
  const totals = openSheet(workbook, 'totals');
  if (!totals.ok) return totals;
  const data = openSheet(workbook, 'data');
  if (!data.ok) return data;
  const campaign = plainName(input.campaign && nameOf(workbook, input.campaign));
  const groups = new Map<string, GoalHistory['rows'][number] & { readonly values: (number | null)[] }>();
  for (const cells of totals.value.readAll().slice(FIRST_ROW - 1)) {
    const cellOf = (id: TotalsDimension | MeasureId): Cell => cells[totalsColumn(id) - 1] ?? '';
    if (cellOf('period') !== 'month') continue;
    const isOfCampaign = campaign === '' || plainName(String(cellOf('campaign'))) === campaign;
    const values = measureIds.map(id => {
      const value = cellOf(id);
      return typeof value === 'number' && (isOfCampaign || ofTheSite.has(id)) ? value : null;
    });
    if (values.every(value => value === null)) continue;
    const row = {
      month: Number(cellOf('from')),
      channel: String(cellOf('channel')),
      placement: String(cellOf('placement')),
    };
    const key = Object.values(row).join('\u001f');
    const group = groups.get(key);
    if (!group) groups.set(key, { ...row, values });
    else {
      values.forEach((value, at) => {
        if (value !== null) group.values[at] = (group.values[at] ?? 0) + value;
      });
    }
  }
  return ok({ measures: measureIds, rows: [...groups.values()], lastDays: lastDaysIn(data.value) });
}

/** Totals have a campaign by the name that it goes by; a goal may have another. */
function nameOf(workbook: Workbook, campaign: string): string {
  const settings = workbookSettings(workbook);
  return settings.ok ? campaignOf(settings.value, campaign) : campaign;
}

/** Months of Totals don't say how far their data go. Of Data, no more than the columns that do is read (three calls). */
function lastDaysIn(data: Sheet): GoalHistory['lastDays'] {
  const at = columnsByKey(data.read(KEY_ROW, 1, 1, data.lastColumn()));
  const [from, to, channel] = [at.get('from'), at.get('to'), at.get('channel')];
  if (from === undefined || to === undefined || channel === undefined) return [];
  const first = Math.min(from, to, channel);
  const lastDays = new Map<string, Day>();
  for (const cells of data.read(FIRST_ROW, first + 1, ALL_ROWS, Math.max(from, to, channel) - first + 1)) {
    const typed = String(cells[channel - first] ?? '').trim();
    const until = cells[to - first] ?? '';
    const days = typedDays(until === '' ? (cells[from - first] ?? '') : until);
    if (typed === '' || !days) continue;
    const name = channelOf(typed) ?? typed;
    lastDays.set(name, Math.max(lastDays.get(name) ?? 0, days.to));
  }
  return [...lastDays].map(([name, day]) => ({ channel: name, day }));
}
