import { formatDate, parseDate } from '../date-format.ts';
import { md5, sha256 } from '../digests.ts';
import type { Execution } from '../execution.ts';
import { Charsets, DigestAlgorithms } from './enums.ts';
import { asPublished, type Part } from './published.ts';

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes of a text in UTF-8, or of a byte array; Apps Script's bytes are signed, these are not. */
function bytesOf(data: string | readonly number[]): number[] {
  if (typeof data !== 'string') return data.map(byte => byte & 0xff);
  return Array.from(unescape(encodeURIComponent(data)), char => char.charCodeAt(0));
}
const signed = (bytes: readonly number[]) => bytes.map(byte => (byte > 127 ? byte - 256 : byte));

function toBase64(bytes: readonly number[]): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = [bytes[i], bytes[i + 1], bytes[i + 2]];
    const word = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    text += `${BASE64[word >> 18]}${BASE64[(word >> 12) & 63]}`;
    text += `${b === undefined ? '=' : BASE64[(word >> 6) & 63]}${c === undefined ? '=' : BASE64[word & 63]}`;
  }
  return text;
}

function fromBase64(text: string): number[] | null {
  const bare = text.replace(/=+$/, '');
  const bytes: number[] = [];
  let bits = 0;
  let word = 0;
  for (const char of bare) {
    const digit = BASE64.indexOf(char);
    if (digit === -1) return null;
    word = (word << 6) | digit;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((word >> bits) & 0xff);
      word &= (1 << bits) - 1;
    }
  }
  return bytes;
}

/** `Utilities`: none of it is a call to a service, so nothing is counted. */
export class UtilitiesAdapter implements Part<GoogleAppsScript.Utilities.Utilities, UtilitiesAdapter> {
  readonly run_: Execution;
  readonly DigestAlgorithm = asPublished<typeof GoogleAppsScript.Utilities.DigestAlgorithm>(DigestAlgorithms);
  readonly Charset = asPublished<typeof GoogleAppsScript.Utilities.Charset>(Charsets);
  constructor(run: Execution) {
    this.run_ = run;
  }
  formatDate(date: GoogleAppsScript.Base.Date, timeZone: string, format: string): string {
    return this.guarded_(() => formatDate(date.getTime(), zoneOf(timeZone), format));
  }
  parseDate(text: string, timeZone: string, format: string): Date {
    const instant = this.guarded_(() => parseDate(text, zoneOf(timeZone), format));
    if (instant === null) throw this.run_.error(`Unparseable date: "${text}"`);
    return this.run_.date(instant);
  }
  guarded_<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      throw this.run_.error(error instanceof Error ? error.message : String(error));
    }
  }
  getUuid(): string {
    return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, letter => {
      const digit = Math.floor(Math.random() * 16);
      return (letter === 'x' ? digit : (digit & 3) | 8).toString(16);
    });
  }
  base64Encode(data: string | readonly number[]): string {
    return toBase64(bytesOf(data));
  }
  base64EncodeWebSafe(data: string | readonly number[]): string {
    return toBase64(bytesOf(data)).replaceAll('+', '-').replaceAll('/', '_');
  }
  base64Decode(encoded: string): number[] {
    const bytes = fromBase64(encoded);
    if (!bytes) throw this.run_.error('Could not decode string.');
    return this.run_.toScript(signed(bytes));
  }
  base64DecodeWebSafe(encoded: string): number[] {
    return this.base64Decode(encoded.replaceAll('-', '+').replaceAll('_', '/'));
  }
  computeDigest(algorithm: GoogleAppsScript.Utilities.DigestAlgorithm, value: string | readonly number[]): number[] {
    const name = String(algorithm);
    const digest = name === 'MD5' ? md5 : name === 'SHA_256' ? sha256 : undefined;
    if (!digest) throw this.run_.error(`The workbench computes MD5 and SHA_256 only, not ${name}`);
    return this.run_.toScript(signed(digest(bytesOf(value))));
  }
  /** Time passes for the script only: waiting here would stop the page. */
  sleep(_milliseconds: number): void {}
}

/** Java's names for UTC that Intl doesn't know. */
const zoneOf = (timeZone: string) => (/^(GMT|UTC|Z)$/.test(timeZone) ? 'Etc/UTC' : timeZone);
