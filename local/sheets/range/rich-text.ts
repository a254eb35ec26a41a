import type { FontStyle, RichTextRun } from 'hucre';
import type { CellModel } from '../../workbook/model';
import { SheetsObject } from '../base/book';
import { cssOf, hexOf } from '../base/look';

/** How a stretch of text looks; null where the cell decides. */
class TextStyle extends SheetsObject {
  override readonly googleName = 'TextStyle';
  readonly #font: FontStyle;

  constructor(font: FontStyle) {
    super();
    this.#font = font;
  }

  static fontOf(style: TextStyle): FontStyle {
    return style.#font;
  }

  isBold(): boolean | null {
    return this.#font.bold ?? null;
  }

  isItalic(): boolean | null {
    return this.#font.italic ?? null;
  }

  isStrikethrough(): boolean | null {
    return this.#font.strikethrough ?? null;
  }

  isUnderline(): boolean | null {
    return this.#font.underline === undefined ? null : Boolean(this.#font.underline);
  }

  getForegroundColor(): string | null {
    const rgb = this.#font.color?.rgb;
    return rgb === undefined ? null : cssOf(rgb);
  }

  getFontSize(): number | null {
    return this.#font.size ?? null;
  }

  getFontFamily(): string | null {
    return this.#font.name ?? null;
  }
}

export class TextStyleBuilder extends SheetsObject {
  override readonly googleName = 'TextStyleBuilder';
  #font: FontStyle = {};

  setBold(bold: boolean): this {
    return this.#with({ bold });
  }

  setItalic(italic: boolean): this {
    return this.#with({ italic });
  }

  setUnderline(underline: boolean): this {
    return this.#with({ underline });
  }

  setStrikethrough(strikethrough: boolean): this {
    return this.#with({ strikethrough });
  }

  setForegroundColor(color: string): this {
    return this.#with({ color: { rgb: hexOf(color) } });
  }

  setFontSize(size: number): this {
    return this.#with({ size });
  }

  setFontFamily(name: string): this {
    return this.#with({ name });
  }

  build(): TextStyle {
    return new TextStyle(this.#font);
  }

  #with(change: FontStyle): this {
    this.#font = { ...this.#font, ...change };
    return this;
  }
}

/** A text with formatted parts, and a link over the whole text. A link over a part is not emulated: .xlsx has no such thing. */
export class RichTextValue extends SheetsObject {
  override readonly googleName = 'RichTextValue';
  readonly #runs: readonly RichTextRun[];
  readonly #link: string | null;
  readonly #start: number;

  constructor(runs: readonly RichTextRun[], link: string | null, start = 0) {
    super();
    this.#runs = runs;
    this.#link = link;
    this.#start = start;
  }

  static partsOf(value: RichTextValue): { runs: readonly RichTextRun[]; link: string | null } {
    return { runs: value.#runs, link: value.#link };
  }

  getText(): string {
    return this.#runs.map(({ text }) => text).join('');
  }

  getLinkUrl(): string | null {
    return this.#link;
  }

  /** Null if the parts have different formats, as in Google. */
  getTextStyle(): TextStyle | null {
    return this.#runs.length > 1 ? null : new TextStyle(this.#runs[0]?.font ?? {});
  }

  getRuns(): RichTextValue[] {
    let start = 0;
    return this.#runs.map(run => {
      const value = new RichTextValue([run], this.#link, start);
      start += run.text.length;
      return value;
    });
  }

  getStartIndex(): number {
    return this.#start;
  }

  getEndIndex(): number {
    return this.#start + this.getText().length;
  }
}

export class RichTextValueBuilder extends SheetsObject {
  override readonly googleName = 'RichTextValueBuilder';
  #text = '';
  #fonts: FontStyle[] = [];
  #link: string | null = null;

  setText(text: string): this {
    this.#text = text;
    this.#fonts = Array.from({ length: text.length }, () => ({}));
    return this;
  }

  setLinkUrl(url: string | null, ...rest: unknown[]): this {
    if (rest.length > 0) throw new Error('not emulated: RichTextValueBuilder.setLinkUrl over a part of the text');
    this.#link = url;
    return this;
  }

  /** `setTextStyle(style)` or `setTextStyle(start, end, style)`. */
  setTextStyle(...args: [TextStyle] | [number, number, TextStyle]): this {
    const [start, end, style] = args.length === 1 ? [0, this.#text.length, args[0]] : args;
    const font = TextStyle.fontOf(style);
    this.#fonts = this.#fonts.map((old, index) => (index >= start && index < end ? { ...old, ...font } : old));
    return this;
  }

  build(): RichTextValue {
    const runs: { text: string; font: FontStyle }[] = [];
    for (const [index, font] of this.#fonts.entries()) {
      const last = runs[runs.length - 1];
      const letter = this.#text.charAt(index);
      if (last && JSON.stringify(last.font) === JSON.stringify(font)) last.text += letter;
      else runs.push({ text: letter, font });
    }
    return new RichTextValue(runs, this.#link);
  }
}

export function readRichText(cell: CellModel | undefined): RichTextValue | null {
  if (cell === undefined) return new RichTextValue([], null);
  if (typeof cell.value !== 'string' || cell.formula !== undefined) return null;
  return new RichTextValue(cell.richText ?? [{ text: cell.value }], cell.link?.target ?? null);
}

/** Writes the text literally: it never becomes a number, date or formula. */
export function writeRichText(cell: CellModel | undefined, value: unknown): CellModel {
  if (!(value instanceof RichTextValue))
    throw new Error('Cannot set rich text values: a value is not a RichTextValue.');
  const { runs, link } = RichTextValue.partsOf(value);
  const isPlain = runs.every(({ font }) => font === undefined || Object.keys(font).length === 0);
  return {
    value: value.getText(),
    ...(cell?.style && { style: cell.style }),
    ...(cell?.note && { note: cell.note }),
    ...(!isPlain && { richText: runs }),
    ...(link !== null && { link: { target: link } }),
  };
}
