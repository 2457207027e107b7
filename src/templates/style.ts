import type { Unit } from '../kpis/kpi.ts';
import { DAY_FORMAT, MEASURE_FORMAT } from '../model/data-layout.ts';
import { numberFormats } from '../readings/number-format.ts';
import type { Style } from './sheet-template.ts';

/**
 * One look for all sheets: a scale of five sizes, ink and a quieter ink, two accents (blue for organic and for better,
 * orange for paid and for worse), which people who don't see red and green tell apart, and arrows that say the same
 * without colour. `warning` stands between the two, and a status is always a word, too. Text on its ground has a contrast
 * of 4.5 or more.
 */
export const colors = {
  ink: '#1f2933',
  quiet: '#5b6570',
  line: '#d9dee4',
  paper: '#ffffff',
  card: '#f4f6f9',
  head: '#e8ecf1',
  organic: '#1a5fb4',
  paid: '#b0480e',
  better: '#1a5fb4',
  worse: '#b0480e',
  warning: '#7a5c00',
  /** Of bars behind a line, and of the part of a progress bar that is still to do. */
  bar: '#9db8d9',
  track: '#dfe5ec',
  input: '#fff8e1',
  inputInk: '#1a4a8a',
  hidden: '#9aa3ad',
} as const;

export const sizes = { small: 9, body: 10, lead: 12, value: 18, title: 20 } as const;

export const styles = {
  base: { size: sizes.body, color: colors.ink, background: colors.paper, align: 'left', vertical: 'middle' },
  title: { size: sizes.title, bold: true },
  lead: { size: sizes.lead, color: colors.quiet },
  section: { size: sizes.lead, bold: true, vertical: 'bottom' },
  quiet: { color: colors.quiet },
  small: { size: sizes.small, color: colors.quiet },
  strong: { bold: true },
  head: { size: sizes.small, bold: true, background: colors.head, wrap: true },
  /** A group of cards, and what there is to say of all of them. */
  stage: { size: sizes.small, bold: true, color: colors.organic, vertical: 'bottom' },
  stageNote: { size: sizes.small, color: colors.quiet, vertical: 'bottom' },
  /** What a chart or a table shows, in a sentence above it. */
  finding: { size: sizes.lead, bold: true, vertical: 'bottom', wrap: true },
  cardLabel: { size: sizes.small, color: colors.quiet, wrap: true, vertical: 'bottom' },
  cardValue: { size: sizes.value, bold: true },
  cardNote: { size: sizes.small, color: colors.quiet },
  input: { background: colors.input, color: colors.inputInk },
  number: { align: 'right' },
} as const satisfies Record<string, Style>;

/** Patterns beyond those of the units. Zero is a number like any other: what isn't measured is blank, shown as a dash. */
export const formats = {
  day: DAY_FORMAT,
  month: 'yyyy-mm',
  money: '#,##0',
  rate: '#,##0.00####',
  measure: MEASURE_FORMAT,
  text: '@',
  /** An amount of a rupiah budget has no room for cents, a cost per click needs them. */
  amount: '[>=1000]#,##0;#,##0.00',
  /** The arrow says what the colour says, for those who don't see it. */
  change: '▲ 0.0%;▼ 0.0%;0.0%',
  /** The same for rates, whose change is told in percentage points. */
  points: (word: string): string => ['▲ 0.0', '▼ 0.0', '0.0'].map(part => `${part}" ${word}"`).join(';'),
} as const;

/** Stands where nothing was measured: not 0, and no gap either. */
export const DASH = '–';

/** The number format of a unit in a table whose columns are narrow. */
export const formatIn = (unit: Unit): string => (unit === 'currency' ? formats.amount : numberFormats[unit]);
