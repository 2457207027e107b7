import type { ICellData, IStyleBase, IStyleData } from '@univerjs/core';
import type { Execution } from '../execution.ts';
import type { StyleChange } from '../sheet-model.ts';
import { fontColor, fontFamily, fontSize } from './cell-styles.ts';
import { asAdapter, asPublished, type Part } from './published.ts';

type PublishedValue = GoogleAppsScript.Spreadsheet.RichTextValue;
type PublishedBuilder = GoogleAppsScript.Spreadsheet.RichTextValueBuilder;
type PublishedStyle = GoogleAppsScript.Spreadsheet.TextStyle;
type PublishedStyleBuilder = GoogleAppsScript.Spreadsheet.TextStyleBuilder;

interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly family?: string;
  readonly size?: number;
  readonly color?: string;
}

/** A style from one offset to another, and a link. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly look: Look;
  readonly link?: string | null;
}

export class TextStyleAdapter implements Part<GoogleAppsScript.Spreadsheet.TextStyle, TextStyleAdapter> {
  look_: Look;
  constructor(look: Look = {}) {
    this.look_ = look;
  }
  isBold(): boolean | null {
    return this.look_.bold ?? null;
  }
  isItalic(): boolean | null {
    return this.look_.italic ?? null;
  }
  isUnderline(): boolean | null {
    return this.look_.underline ?? null;
  }
  isStrikethrough(): boolean | null {
    return this.look_.strikethrough ?? null;
  }
  getFontFamily(): string | null {
    return this.look_.family ?? null;
  }
  getFontSize(): number | null {
    return this.look_.size ?? null;
  }
  getForegroundColor(): string | null {
    return this.look_.color ?? null;
  }
  copy(): PublishedStyleBuilder {
    return asPublished(new TextStyleBuilderAdapter(this.look_));
  }
}

export class TextStyleBuilderAdapter
  implements Part<GoogleAppsScript.Spreadsheet.TextStyleBuilder, TextStyleBuilderAdapter>
{
  look_: Look;
  constructor(look: Look = {}) {
    this.look_ = look;
  }
  with_(change: Look): PublishedStyleBuilder {
    this.look_ = { ...this.look_, ...change };
    return asPublished<PublishedStyleBuilder>(this);
  }
  setBold(bold: boolean): PublishedStyleBuilder {
    return this.with_({ bold });
  }
  setItalic(italic: boolean): PublishedStyleBuilder {
    return this.with_({ italic });
  }
  setUnderline(underline: boolean): PublishedStyleBuilder {
    return this.with_({ underline });
  }
  setStrikethrough(strikethrough: boolean): PublishedStyleBuilder {
    return this.with_({ strikethrough });
  }
  setFontFamily(family: string): PublishedStyleBuilder {
    return this.with_({ family });
  }
  setFontSize(size: number): PublishedStyleBuilder {
    return this.with_({ size });
  }
  setForegroundColor(color: string): PublishedStyleBuilder {
    return this.with_({ color });
  }
  build(): PublishedStyle {
    return asPublished(new TextStyleAdapter(this.look_));
  }
}

export class RichTextValueAdapter implements Part<GoogleAppsScript.Spreadsheet.RichTextValue, RichTextValueAdapter> {
  readonly run_: Execution;
  readonly text_: string;
  readonly runs_: readonly Run[];
  constructor(run: Execution, text: string, runs: readonly Run[]) {
    this.run_ = run;
    this.text_ = text;
    this.runs_ = runs;
  }
  getText(): string {
    return this.text_;
  }
  getLinkUrl(): string | null {
    return this.runs_.find(({ link }) => link)?.link ?? null;
  }
  copy(): PublishedBuilder {
    return asPublished(new RichTextValueBuilderAdapter(this.run_, this.text_, this.runs_));
  }
}

export class RichTextValueBuilderAdapter
  implements Part<GoogleAppsScript.Spreadsheet.RichTextValueBuilder, RichTextValueBuilderAdapter>
{
  readonly run_: Execution;
  text_: string;
  runs_: readonly Run[];
  constructor(run: Execution, text = '', runs: readonly Run[] = []) {
    this.run_ = run;
    this.text_ = text;
    this.runs_ = runs;
  }
  setText(text: string): PublishedBuilder {
    this.text_ = text;
    this.runs_ = [];
    return asPublished<PublishedBuilder>(this);
  }
  setTextStyle(...args: readonly unknown[]): PublishedBuilder {
    const [from, to, style] = args.length === 1 ? [0, this.text_.length, args[0]] : (args as [number, number, unknown]);
    const look = style ? asAdapter<TextStyleAdapter>(style).look_ : {};
    return this.add_({ from, to, look });
  }
  setLinkUrl(...args: readonly unknown[]): PublishedBuilder {
    const [from, to, link] = args.length === 1 ? [0, this.text_.length, args[0]] : (args as [number, number, unknown]);
    return this.add_({ from, to, look: {}, link: link === null ? null : String(link) });
  }
  add_(run: Run): PublishedBuilder {
    if (run.from < 0 || run.to > this.text_.length || run.from > run.to) throw this.run_.error('Illegal argument.');
    this.runs_ = [...this.runs_, run];
    return asPublished<PublishedBuilder>(this);
  }
  build(): PublishedValue {
    return asPublished(new RichTextValueAdapter(this.run_, this.text_, this.runs_));
  }
}

/** A text style over whole cells: what it doesn't say stays as it is. */
export function cellStyleOf({ look_ }: TextStyleAdapter): StyleChange {
  const { bold, italic, underline, strikethrough, family, size, color } = look_;
  return {
    ...(bold === undefined ? {} : { bl: bold ? 1 : null }),
    ...(italic === undefined ? {} : { it: italic ? 1 : null }),
    ...(underline === undefined ? {} : { ul: underline ? { s: 1 } : null }),
    ...(strikethrough === undefined ? {} : { st: strikethrough ? { s: 1 } : null }),
    ...(family === undefined ? {} : { ff: family }),
    ...(size === undefined ? {} : { fs: size }),
    ...(color === undefined ? {} : { cl: { rgb: color } }),
  };
}

/** All that a cell's style says of its text, with what a fresh cell has where it says nothing. */
export const textStyleOf = (style: IStyleData): TextStyleAdapter =>
  new TextStyleAdapter({
    bold: Boolean(style.bl),
    italic: Boolean(style.it),
    underline: Boolean(style.ul?.s),
    strikethrough: Boolean(style.st?.s),
    family: fontFamily.read(style) ?? '',
    size: fontSize.read(style),
    color: fontColor.read(style) ?? '',
  });

/** A cell's rich text for the engine, or null where it is plain. Links are shown, not followed. */
export function richTextOf({ text_, runs_ }: RichTextValueAdapter): ICellData['p'] | null {
  if (runs_.length === 0 || text_ === '') return null;
  const textRuns = runs_.map(({ from, to, look, link }) => ({ st: from, ed: to, ts: styleOf(look, link) }));
  return {
    id: 'd',
    documentStyle: {},
    body: {
      dataStream: `${text_}\r\n`,
      textRuns,
      paragraphs: [{ startIndex: text_.length }],
    },
  } as ICellData['p'];
}

function styleOf(look: Look, link: string | null | undefined): IStyleBase {
  const color = look.color ?? (link ? '#1155cc' : undefined);
  const underline = look.underline ?? (link ? true : undefined);
  return {
    ...(look.bold === undefined ? {} : { bl: look.bold ? 1 : 0 }),
    ...(look.italic === undefined ? {} : { it: look.italic ? 1 : 0 }),
    ...(underline === undefined ? {} : { ul: { s: underline ? 1 : 0 } }),
    ...(look.strikethrough === undefined ? {} : { st: { s: look.strikethrough ? 1 : 0 } }),
    ...(look.family === undefined ? {} : { ff: look.family }),
    ...(look.size === undefined ? {} : { fs: look.size }),
    ...(color === undefined ? {} : { cl: { rgb: color } }),
  };
}
