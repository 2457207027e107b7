/** A channel and its number: "instagram 50%", "x: 0,5". Without a colon, a number inside the name would be a slip. */
const ITEM = /^\s*([^,;、:=%\n]+?)\s*([:=]\s*)?(\d+(?:[.,]\d+)?)\s*(%?)\s*(?:[,;、\n]|$)/u;
const LONE_NUMBER = /(?:^|\s)[\d.]+(?:\s|$)/u;
/** Shares such as 33.3% and 0.1 don't add up to a round number to the last bit. */
const TOLERANCE = 1e-9;

export type SharesProblem = 'not-shares' | 'above-100';

/**
 * Reads "instagram 50%, x 50%" and "instagram: 0.5; x: 0.5", with decimal points or commas.
 *
 * @param channelOf the channel that a typed word means: an id, or an own name.
 */
export function readShares(
  text: string,
  channelOf: (word: string) => string,
): Readonly<Record<string, number>> | SharesProblem {
  const shares = new Map<string, number>();
  let sum = 0;
  for (let rest = text.normalize('NFKC').trim(); rest !== ''; ) {
    const match = ITEM.exec(rest);
    if (!match) return 'not-shares';
    const [item, name = '', colon, digits = '', percent] = match;
    if (colon === undefined && LONE_NUMBER.test(name)) return 'not-shares';
    const number = Number(digits.replace(',', '.'));
    const share = percent === '%' ? number / 100 : number;
    const channel = channelOf(name);
    if (shares.has(channel)) return 'not-shares';
    shares.set(channel, share);
    sum += share;
    rest = rest.slice(item.length).trim();
  }
  if (shares.size === 0) return 'not-shares';
  return sum > 1 + TOLERANCE ? 'above-100' : Object.fromEntries(shares);
}
