/**
 * What of a row's value falls on some of its days. Shares of consecutive days add up to the value: each is a difference
 * of running sums, and the last of these is the value itself.
 */
export function shareOf(value: number, rowFrom: number, rowTo: number, from: number, to: number): number {
  const until = (day: number): number =>
    day === rowTo ? value : (value * (day - rowFrom + 1)) / (rowTo - rowFrom + 1);
  return until(to) - (from === rowFrom ? 0 : until(from - 1));
}
