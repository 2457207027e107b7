import { fail, ok, type Result } from '../core/result.ts';
import type { FileProblem } from './codes.ts';
import type { Tools } from './imported-table.ts';

export interface DecodedText {
  readonly text: string;
  /** As people know it: `UTF-8`, `UTF-8 with BOM`, `UTF-16LE`, `windows-1252` ... */
  readonly encoding: string;
  /** Nothing in the file says it; it was told from the bytes. */
  readonly guessed: boolean;
}

/** What the bytes are, told from how they begin. Text is whatever is nothing else. */
export type FileKind =
  | { readonly kind: 'text' | 'zip' | 'compound' | 'spreadsheet-xml' | 'web-page' }
  | { readonly kind: 'archive' | 'other'; readonly type: string };

const SIGNATURES: readonly (readonly [string, FileKind])[] = [
  ['504b0304', { kind: 'zip' }],
  ['504b0506', { kind: 'zip' }],
  ['d0cf11e0a1b11ae1', { kind: 'compound' }],
  ['1f8b', { kind: 'archive', type: 'GZIP' }],
  ['377abcaf271c', { kind: 'archive', type: '7z' }],
  ['526172211a07', { kind: 'archive', type: 'RAR' }],
  ['25504446', { kind: 'other', type: 'PDF' }],
  ['89504e47', { kind: 'other', type: 'PNG' }],
  ['ffd8ff', { kind: 'other', type: 'JPEG' }],
  ['474946383', { kind: 'other', type: 'GIF' }],
  ['49492a00', { kind: 'other', type: 'TIFF' }],
  ['4d4d002a', { kind: 'other', type: 'TIFF' }],
  ['38425053', { kind: 'other', type: 'PSD' }],
  ['7b5c727466', { kind: 'other', type: 'RTF' }],
  ['494433', { kind: 'other', type: 'MP3' }],
  ['1a45dfa3', { kind: 'other', type: 'MKV' }],
  ['53514c69746520666f726d6174', { kind: 'other', type: 'SQLite' }],
  ['4d5a9000', { kind: 'other', type: 'EXE' }],
  ['7f454c46', { kind: 'other', type: 'ELF' }],
];

export function kindOf(bytes: Uint8Array): FileKind {
  const hex = Array.from(bytes.subarray(0, 16), byte => byte.toString(16).padStart(2, '0')).join('');
  const known = SIGNATURES.find(([signature]) => hex.startsWith(signature));
  if (known) return known[1];
  // Families of formats, whose member stands behind: pictures, sound and video.
  const member = asciiOf(bytes.subarray(8, 12)).trim().toUpperCase();
  if (hex.startsWith('52494646')) return { kind: 'other', type: member };
  if (hex.startsWith('66747970', 8)) return { kind: 'other', type: /^(?:HEIC|AVIF)$/u.test(member) ? member : 'MP4' };
  const markup = asciiOf(bytes.subarray(0, 2048))
    .replace(/^[\s\uFFFD]+/u, '')
    .toLowerCase();
  if (markup.startsWith('<?xml') && markup.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
    return { kind: 'spreadsheet-xml' };
  }
  if (/^(?:\{\s*["}]|\[\s*[[{"])/u.test(markup)) return { kind: 'other', type: 'JSON' };
  if (/^(?:<!doctype html|<html|<head|<body|<table|<\?xml|<!--)/u.test(markup)) return { kind: 'web-page' };
  return { kind: 'text' };
}

/** ASCII of the bytes with zeros dropped (UTF-16 reads too); whatever isn't ASCII becomes U+FFFD. */
const asciiOf = (bytes: Uint8Array): string =>
  Array.from(bytes, byte => (byte === 0 ? '' : byte < 128 ? String.fromCharCode(byte) : '\uFFFD')).join('');

/** The text of the bytes, without control characters, with LF line ends. */
export function decodeText(bytes: Uint8Array, tools: Tools): Result<DecodedText, { code: FileProblem }> {
  const read = (encoding: string, fatal: boolean, from = 0): string | null => {
    try {
      return new tools.TextDecoder(encoding, { fatal, ignoreBOM: true }).decode(bytes.subarray(from));
    } catch {
      return null; // bytes that can't be in this encoding
    }
  };
  const found = encodingOf(bytes, read);
  const text = found && cleanText(found.text);
  return text && !looksBinary(bytes, found.encoding) ? ok({ ...found, text }) : fail('file-not-text');
}

type Read = (encoding: string, fatal: boolean, from?: number) => string | null;

function encodingOf(bytes: Uint8Array, read: Read): DecodedText | null {
  const as = (text: string | null, encoding: string, guessed: boolean): DecodedText | null =>
    text === null ? null : { text, encoding, guessed };
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return as(read('utf-8', false, 3), 'UTF-8 with BOM', false);
  if (a === 0xff && b === 0xfe) return as(read('utf-16le', false, 2), 'UTF-16LE', false);
  if (a === 0xfe && b === 0xff) return as(read('utf-16be', false, 2), 'UTF-16BE', false);
  const wide = wideOrder(bytes);
  if (wide) return as(read(wide.toLowerCase(), false), wide, true);
  const utf8 = read('utf-8', true);
  if (utf8 !== null) return as(utf8, 'UTF-8', false);
  const eastAsian = EAST_ASIAN.map(({ encoding, name, common }) => {
    const text = read(encoding, true);
    return { text, name, share: text === null ? 0 : shareOf(text, common) };
  }).reduce((best, one) => (one.share > best.share ? one : best));
  if (eastAsian.share > 0.2) return as(eastAsian.text, eastAsian.name, true);
  const codePage = codePageOf(bytes);
  return as(read(codePage, false), codePage, true);
}

/** UTF-16 without a BOM shows by its zero bytes: the upper halves of digits, commas and line ends. */
function wideOrder(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | null {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even + odd < sample.length * 0.1) return null;
  if (odd > 9 * even) return 'UTF-16LE';
  return even > 9 * odd ? 'UTF-16BE' : null;
}

/** How much of the text beyond ASCII these characters make up. */
const shareOf = (text: string, characters: string): number => {
  const foreign = [...text.slice(0, 100_000)].filter(character => character > '\x7f');
  return foreign.length === 0 ? 0 : foreign.filter(character => characters.includes(character)).length / foreign.length;
};

/**
 * What Korean and Chinese Excel write when they save a CSV. The bytes of one often make valid text in the other, but rare
 * characters: so the everyday ones, and those of advertising, decide.
 */
const EAST_ASIAN = [
  {
    encoding: 'euc-kr',
    name: 'EUC-KR',
    common:
      '이다는을를의에가하고은인스그트로수도지기사한시아정대일자해어나니서라주리있들전용구상보부제장성세내여동마게안년월날짜노출클릭캠페비용달좋요팔워물광계결과참공유댓글저',
  },
  {
    encoding: 'gb18030',
    name: 'GB18030',
    common:
      '的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可后小么月日期广告系列名称花费展示次数点击量覆盖粉丝帖阅读转评赞新品关注，。：！',
  },
] as const;

const isAsciiLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));
/** Letters of Central Europe (ą ł ż ľ Ł ś ź ...) at places where windows-1252 has signs that never stand inside a word. */
const CENTRAL_EUROPEAN = new Set([0xb3, 0xb9, 0xbf, 0xbe, 0xa3, 0xa5, 0x9c, 0x9f]);

/** Letters beyond ASCII stand beside ASCII letters in Latin words, and beside each other in Cyrillic ones. */
function codePageOf(bytes: Uint8Array): 'windows-1250' | 'windows-1251' | 'windows-1252' {
  let high = 0;
  let letters = 0; // C0 to FF are letters in all three
  let besideAscii = 0;
  let central = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    if (byte === undefined || byte < 0x80) continue;
    high++;
    if (byte >= 0xc0) letters++;
    if (byte >= 0xc0 && (isAsciiLetter(bytes[i - 1]) || isAsciiLetter(bytes[i + 1]))) besideAscii++;
    if (CENTRAL_EUROPEAN.has(byte) && isAsciiLetter(bytes[i - 1])) central++;
  }
  if (letters > 3 && besideAscii < letters * 0.4) return 'windows-1251';
  return central > high * 0.1 ? 'windows-1250' : 'windows-1252';
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: dropping them is what this is for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufeff]/gu;

/** Control characters have no business in a cell, and our keys use one as separator. */
export const cleanText = (text: string): string =>
  (text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text).replace(CONTROLS, '');

/** One control byte in nine is what chance gives; one in fifty was seen in an export that Excel had damaged. */
function looksBinary(bytes: Uint8Array, encoding: string): boolean {
  if (encoding.startsWith('UTF-16')) return false;
  const sample = bytes.subarray(0, 65_536);
  const controls = sample.reduce(
    (count, byte) => count + (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d ? 1 : 0),
    0,
  );
  return controls * 20 > sample.length;
}
