/** Where things stand on the Report: four parts below each other, twelve columns between two margins. */
export const FIRST = 2;
export const WIDTH = 12;
export const LAST = FIRST + WIDTH - 1;
export const MARGIN = 28;
export const COLUMN_WIDTH = 81;
/** Right of them, hidden, is what the parts are computed from. */
const HIDDEN = LAST + 2;

export const partIds = ['goals', 'channels', 'sales', 'shortfall'] as const;
export type PartId = (typeof partIds)[number];

export const GOALS = 13;
export const CHANNELS = 7;
export const PLACEMENT_ROWS = 8;
export const RESULTS = 11;
export const BESIDE = 5;
export const SHORT_GOALS = 6;
export const SHORT_CHANNELS = 5;

type Line = readonly [name: string, height: number, count?: number];
const top = [
  ['title', 70],
  ['lead', 20],
  ['part', 30],
] as const satisfies readonly Line[];

/**
 * Each part is 648 pixels high. A4 in landscape, fitted to a width of 1,000 to 1,028 pixels with normal margins, holds 658 to
 * 676: the next part's first row, of 70 pixels, doesn't fit any more, so the page ends with the part. Few different heights,
 * neighbours alike: each run of rows is a call.
 */
export const PART_HEIGHT = 648;
const lines = {
  goals: [
    ...top,
    ['cardLabel', 20],
    ['cardValue', 30],
    ['cardNote', 20],
    ['known', 20],
    ['gap', 20],
    ['finding', 30],
    ['head', 30],
    ['list', 20, GOALS],
    ['more', 20],
    ['comment', 20],
    ['typed', 58],
  ],
  channels: [
    ...top,
    ['finding', 30],
    ['head', 30],
    ['list', 20, CHANNELS],
    ['others', 20],
    ['total', 20],
    ['finding2', 30],
    ['chart', 20, PLACEMENT_ROWS + 1],
    ['comment', 20],
    ['typed', 58],
  ],
  sales: [
    ...top,
    ['finding', 30],
    ['head', 30],
    ['list', 20, RESULTS],
    ['finding2', 30],
    ['head2', 20],
    ['beside', 20, BESIDE],
    ['comment', 20],
    ['typed', 78],
  ],
  shortfall: [
    ...top,
    ['finding', 30],
    ['head', 30],
    ['list', 20, SHORT_GOALS],
    ['more', 20],
    ['finding2', 30],
    ['head2', 30],
    ['channels', 20, SHORT_CHANNELS],
    ['comment', 20],
    ['typed', 64],
    ['comment2', 20],
    ['typed2', 64],
  ],
} as const satisfies Record<PartId, readonly Line[]>;
type LineName<Part extends PartId> = (typeof lines)[Part][number][0];

/** First row of each block of lines, and where sizes of rows change. */
function laidOut() {
  const places = new Map<string, number>();
  const heights: { start: number; count: number; size: number }[] = [];
  let row = 1;
  for (const part of partIds) {
    for (const [name, size, count = 1] of lines[part] as readonly Line[]) {
      places.set(`${part} ${name}`, row);
      heights.push({ start: row, count, size });
      row += count;
    }
  }
  return { places, heights, last: row - 1 };
}
const layout = laidOut();

export const rowHeights = layout.heights;
export const ROWS = layout.last;
export const rowOf = <Part extends PartId>(part: Part, line: LineName<Part>): number =>
  layout.places.get(`${part} ${line}`) ?? 0;

/** The hidden columns. Figures stand one below the other; goals and channels have a row each. */
export const hidden = {
  name: HIDDEN,
  now: HIDDEN + 1,
  before: HIDDEN + 2,
  organic: HIDDEN + 3,
  paid: HIDDEN + 4,
  mixed: HIDDEN + 5,
  /** Of channels as Totals lists them: its row, the id, the label, return, investment, ROI, last day, count of those below. */
  channelRow: HIDDEN + 6,
  channelId: HIDDEN + 7,
  channel: HIDDEN + 8,
  channelReturn: HIDDEN + 9,
  channelInvestment: HIDDEN + 10,
  channelRoi: HIDDEN + 11,
  channelTo: HIDDEN + 12,
  channelsBelow: HIDDEN + 13,
  /** Of goals as their sheet has them: how many up to here count, stand well, and fell short. */
  goals: HIDDEN + 14,
  goalsMet: HIDDEN + 15,
  goalsShort: HIDDEN + 16,
  /** Which of them stands in a visible row. */
  place: HIDDEN + 17,
  place2: HIDDEN + 18,
  /** Ids and labels of channels and of cost categories. */
  channelList: HIDDEN + 19,
  categoryList: HIDDEN + 21,
} as const;
export const HIDDEN_COLUMNS = { start: HIDDEN, count: 23 };
export const COLUMNS = HIDDEN + HIDDEN_COLUMNS.count - 1;
export const VISIBLE_COLUMNS = LAST + 1;

/** So many channels are looked through; more than these fall under others. */
export const CHANNEL_ROWS = 20;
