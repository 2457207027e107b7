import { BorderStyleTypes, HorizontalAlign, type IStyleData, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { StyleChange } from '../sheet-model.ts';

/** Between Apps Script's words for looks and the engine's style records. */

/** Null and '' reset. Names of colours go through as they are: the engine draws CSS colours. */
export const colorOf = (color: string | null | undefined) => (color ? { rgb: color } : null);

const ALIGNMENTS: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
};
const VERTICALS: Readonly<Record<string, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};
const WRAPS: Readonly<Record<string, WrapStrategy>> = {
  WRAP: WrapStrategy.WRAP,
  OVERFLOW: WrapStrategy.OVERFLOW,
  CLIP: WrapStrategy.CLIP,
};
const nameOf = <Value>(names: Readonly<Record<string, Value>>, value: unknown, otherwise: string) =>
  Object.keys(names).find(name => names[name] === value) ?? otherwise;

export interface StyleProperty<Value> {
  change(value: Value): StyleChange;
  read(style: IStyleData): Value;
}

export const background: StyleProperty<string | null> = {
  change: color => ({ bg: colorOf(color) }),
  read: style => style.bg?.rgb ?? '#ffffff',
};
export const fontColor: StyleProperty<string | null> = {
  change: color => ({ cl: colorOf(color) }),
  read: style => style.cl?.rgb ?? '#000000',
};
export const fontFamily: StyleProperty<string | null> = {
  change: family => ({ ff: family }),
  read: style => style.ff ?? 'Arial',
};
export const fontSize: StyleProperty<number> = { change: size => ({ fs: size }), read: style => style.fs ?? 10 };
export const fontWeight: StyleProperty<string | null> = {
  change: weight => ({ bl: weight === 'bold' ? 1 : null }),
  read: style => (style.bl ? 'bold' : 'normal'),
};
export const fontStyle: StyleProperty<string | null> = {
  change: name => ({ it: name === 'italic' ? 1 : null }),
  read: style => (style.it ? 'italic' : 'normal'),
};
export const fontLine: StyleProperty<string | null> = {
  change: line => ({ ul: line === 'underline' ? { s: 1 } : null, st: line === 'line-through' ? { s: 1 } : null }),
  read: style => (style.ul?.s ? 'underline' : style.st?.s ? 'line-through' : 'none'),
};
export const numberFormat: StyleProperty<string> = {
  change: pattern => ({ n: pattern && pattern !== 'General' ? { pattern } : null }),
  read: style => style.n?.pattern ?? '0.###############',
};
export const horizontalAlignment: StyleProperty<string | null> = {
  change: name => ({ ht: (name && ALIGNMENTS[name]) || null }),
  read: style => nameOf(ALIGNMENTS, style.ht, 'general'),
};
export const verticalAlignment: StyleProperty<string | null> = {
  change: name => ({ vt: (name && VERTICALS[name]) || null }),
  read: style => nameOf(VERTICALS, style.vt, 'bottom'),
};
/** By the name of a `WrapStrategy`. */
export const wrapping: StyleProperty<string> = {
  change: name => ({ tb: WRAPS[name] ?? null }),
  read: style => nameOf(WRAPS, style.tb, 'OVERFLOW'),
};
export const rotation: StyleProperty<number> = {
  change: degrees => ({ tr: degrees ? { a: -degrees } : null }),
  read: style => (style.tr?.a ? -style.tr.a : 0),
};

const BORDERS: Readonly<Record<string, BorderStyleTypes>> = {
  DOTTED: BorderStyleTypes.DOTTED,
  DASHED: BorderStyleTypes.DASHED,
  SOLID: BorderStyleTypes.THIN,
  SOLID_MEDIUM: BorderStyleTypes.MEDIUM,
  SOLID_THICK: BorderStyleTypes.THICK,
  DOUBLE: BorderStyleTypes.DOUBLE,
};

/** One edge: undefined leaves it, null takes it away. */
export function border(on: boolean | null, color: string | null | undefined, style: string | undefined) {
  if (on === null) return undefined;
  return on ? { s: BORDERS[style ?? 'SOLID'] ?? BorderStyleTypes.THIN, cl: { rgb: color ?? '#000000' } } : null;
}
