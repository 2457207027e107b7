import type { GallerySheetId } from '../../model/sheet-ids.ts';

/** The page that adds and removes sheets. */
export const gallery = {
  text: 'Sheets that you add when you need them. Their numbers come from your data at once.',
  add: 'Add',
  open: 'Open',
  remove: 'Remove',
  present: 'In this workbook',
  adding: 'Laying out the sheet “{sheet}” …',
  removing: 'Removing the sheet “{sheet}” …',
  added: 'The sheet “{sheet}” is there now.',
  removed: 'The sheet “{sheet}” was removed.',
  /** Heads the question before a sheet is removed. */
  ask: 'Remove the sheet “{sheet}”?',
  lost: 'Your data stay. What somebody typed on this sheet goes with it; to get that back: File > Version history.',
  keep: 'Keep it',
  /** What each picture shows: told to those who don't see it, too. */
  sheets: {
    channels: 'Every channel side by side: cost, return, ROI and rates, best and weakest marked, organic beside paid.',
    campaigns: 'Every campaign side by side, and its whole life beside the campaign before it.',
    timeline: 'Months against the target of a goal, and a KPI against the same months last year.',
    benchmarks: 'Your own history, share of voice beside rivals, and what the industry reports.',
  } satisfies Readonly<Record<GallerySheetId, string>>,
};
