/** `count` columns or rows from `start`, of one size. */
export interface Run {
  readonly start: number;
  readonly count: number;
  readonly size: number;
}

/**
 * The same sizes in as few steps as will do. Each step may cover several columns (or rows) and is partly set anew by
 * later ones: 28, 97, 97, 28 is "all four 28, then the middle two 97". What has no size given is never touched.
 *
 * @param sizes later ones replace earlier ones
 */
export function sizeSteps(sizes: readonly Run[]): readonly Run[] {
  return stretches(joined(sizes)).flatMap(stepsOver);
}

/** Neighbours of one size together. */
function joined(sizes: readonly Run[]): Run[] {
  const bySlot: number[] = [];
  for (const { start, count } of sizes) bySlot.length = Math.max(bySlot.length, start + count);
  for (const { start, count, size } of sizes) bySlot.fill(size, start, start + count);
  const found: { start: number; count: number; size: number }[] = [];
  bySlot.forEach((size, start) => {
    const last = found.at(-1);
    if (last && endOf(last) === start && last.size === size) last.count++;
    else found.push({ start, count: 1, size });
  });
  return found;
}

/** Runs without a gap between them. */
function stretches(runs: readonly Run[]): Run[][] {
  const found: Run[][] = [];
  for (const run of runs) {
    const stretch = found.at(-1);
    const last = stretch?.at(-1);
    if (stretch && last && endOf(last) === run.start) stretch.push(run);
    else found.push([run]);
  }
  return found;
}

/** The first run's step comes first, and reaches to whichever later run of its size saves the most. */
function stepsOver(runs: readonly Run[]): readonly Run[] {
  const known = new Map<string, readonly Run[]>();
  const between = (from: number, to: number): readonly Run[] => {
    const key = `${from} ${to}`;
    const found = known.get(key) ?? fewest(from, to);
    known.set(key, found);
    return found;
  };
  const fewest = (from: number, to: number): readonly Run[] => {
    const first = runs[from];
    if (!first || from >= to) return [];
    let best = [first, ...between(from + 1, to)];
    for (let reach = from + 1; reach < to; reach++) {
      const last = runs[reach];
      const [over, ...inside] = between(from, reach);
      if (!last || !over || last.size !== first.size) continue;
      const steps = [{ ...over, count: endOf(last) - over.start }, ...inside, ...between(reach + 1, to)];
      if (steps.length < best.length) best = steps;
    }
    return best;
  };
  return between(0, runs.length);
}

const endOf = ({ start, count }: Run): number => start + count;
