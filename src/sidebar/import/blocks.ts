import { type DataRow, seriesOf } from '../../model/row.ts';

/**
 * Places of rows, in blocks of at most `size`, in the order of the file. Rows of one series whose days overlap go into one
 * block, at the place of the first: the script judges each block against what stood there before the import, so that of two
 * ranges in different blocks both would count.
 */
export function blocksOf(rows: readonly DataRow[], size: number): readonly (readonly number[])[] {
  const blocks: number[][] = [[]];
  if (rows.length > 0 && rows.length <= size) return [rows.map((_, at) => at)];
  const together = overlappingRows(rows);
  for (let at = 0; at < rows.length; at++) {
    const places = together.get(at) ?? [at];
    // They went with the first of them.
    if (places[0] !== at) continue;
    for (const place of places) {
      const block = blocks.at(-1) ?? [];
      const isFull = block.length >= size;
      const fitsNext = place === at && places.length <= size && block.length + places.length > size;
      if (isFull || fitsNext) blocks.push([place]);
      else block.push(place);
    }
  }
  return blocks.filter(block => block.length > 0);
}

/** For each row whose days overlap another's of its series: the places of all that overlap, one through another. */
function overlappingRows(rows: readonly DataRow[]): ReadonlyMap<number, readonly number[]> {
  const bySeries = new Map<string, number[]>();
  rows.forEach((row, at) => {
    if (row.basis === 'lifetime') return;
    const series = seriesOf(row);
    const places = bySeries.get(series);
    if (places) places.push(at);
    else bySeries.set(series, [at]);
  });
  const together = new Map<number, readonly number[]>();
  for (const places of bySeries.values()) {
    if (places.length < 2) continue;
    const spans = places.map(at => ({ at, from: rows[at]?.from ?? 0, to: rows[at]?.to ?? 0 }));
    spans.sort((one, other) => one.from - other.from);
    let chain: number[] = [];
    let end = Number.NEGATIVE_INFINITY;
    const close = (): void => {
      if (chain.length < 2) return;
      const inOrder = chain.sort((one, other) => one - other);
      for (const at of inOrder) together.set(at, inOrder);
    };
    for (const { at, from, to } of spans) {
      if (from > end) {
        close();
        chain = [];
      }
      chain.push(at);
      end = Math.max(end, to);
    }
    close();
  }
  return together;
}
