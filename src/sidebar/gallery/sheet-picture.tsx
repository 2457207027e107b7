import type { ComponentChildren } from 'preact';
import type { GallerySheetId } from '../../model/sheet-ids.ts';

/** How each sheet is laid out, drawn small. Decoration: the sentence beside it says what the sheet is for. */
export const SheetPicture = ({ of }: { of: GallerySheetId }) => (
  <svg class="sheet-picture" viewBox="0 0 240 96" aria-hidden="true" focusable="false">
    {pictures[of]()}
  </svg>
);

const Title = () => <rect class="text" x="10" y="8" width="74" height="7" rx="2" />;

/** Lines that stand for words and numbers, as one shape. */
const Table = ({ x, y, widths, rows }: { x: number; y: number; widths: readonly number[]; rows: number }) => {
  const starts = widths.map((_, column) => x + widths.slice(0, column).reduce((sum, width) => sum + width + 6, 0));
  const whole = widths.reduce((sum, width) => sum + width + 6, -6);
  const lines = Array.from({ length: rows }, (_, row) =>
    starts.map((start, column) => `M${start} ${y + 14.5 + row * 8}h${widths[column]}`).join(''),
  ).join('');
  return (
    <>
      <rect class="head" x={x - 3} y={y} width={whole + 6} height="9" />
      <path class="cells" d={lines} />
    </>
  );
};

/** Pairs of bars: how high the first and the second of each is. */
const Bars = ({ x, base, heights }: { x: number; base: number; heights: readonly (readonly [number, number])[] }) => {
  const bars = (which: 0 | 1) =>
    heights.map((pair, at) => `M${x + 4 + 9 * which + at * 24} ${base}v-${pair[which]}`).join('');
  return (
    <>
      <path class="bars one" d={bars(0)} />
      <path class="bars two" d={bars(1)} />
    </>
  );
};

const pictures: Readonly<Record<GallerySheetId, () => ComponentChildren>> = {
  channels: () => (
    <>
      <Title />
      <Bars
        x={12}
        base={50}
        heights={[
          [26, 9],
          [20, 14],
          [12, 6],
          [8, 11],
        ]}
      />
      <Table x={118} y={20} widths={[28, 14, 14, 14, 14]} rows={3} />
      <Table x={13} y={58} widths={[40, 22, 22, 22, 22, 22, 22]} rows={3} />
      <rect class="first" x={121} y={71} width={22} height={3} rx="1" />
      <rect class="second" x={177} y={87} width={22} height={3} rx="1" />
    </>
  ),
  campaigns: () => (
    <>
      <Title />
      <Table x={13} y={22} widths={[56, 20, 20, 20, 20, 20, 20]} rows={2} />
      <Table x={13} y={54} widths={[56, 20, 20, 20, 20, 46]} rows={3} />
      <rect class="first" x={177} y={67} width={30} height={3} rx="1" />
      <rect class="second" x={177} y={83} width={18} height={3} rx="1" />
    </>
  ),
  timeline: () => (
    <>
      <Title />
      <path class="target" d="M14 66 L112 28" />
      <path class="line" d="M14 68 L32 63 L50 58 L68 46 L86 43" />
      <path class="target" d="M132 60 L150 56 L168 60 L186 50 L204 52 L222 46" />
      <path class="line" d="M132 56 L150 48 L168 51 L186 40 L204 36 L222 30" />
      <Table x={17} y={74} widths={[26, 18, 18, 18]} rows={1} />
      <Table x={135} y={74} widths={[26, 24, 24]} rows={1} />
    </>
  ),
  benchmarks: () => (
    <>
      <Title />
      <Table x={13} y={20} widths={[50, 22, 22, 22, 22, 22]} rows={2} />
      <rect class="head" x={10} y={52} width={220} height={8} rx="2" />
      <rect class="first" x={10} y={52} width={84} height={8} rx="2" />
      <rect class="second" x={95} y={52} width={58} height={8} rx="2" />
      <Table x={13} y={66} widths={[50, 22, 22, 40, 22]} rows={2} />
    </>
  ),
};
