import { isDeepStrictEqual } from 'node:util';
import type { FontStyle, RichTextRun } from 'hucre';
import type { CellModel } from '../../workbook/model';
import { SheetsObject } from '../base/book';
import { fileFont, isUnset, shownFont, TextStyle } from './text-style';

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

  getTextStyle(): TextStyle {
    return new TextStyle(this.#runs.map(({ font }) => font ?? {}));
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
    const letters = this.#fonts.map((font, index) => ({ text: this.#text.charAt(index), font }));
    return new RichTextValue(longestRuns(letters), this.#link);
  }
}

/** A run is "the longest unbroken substring having the same text style" (Google's reference: RichTextValue). */
function longestRuns(parts: readonly Required<RichTextRun>[]): Required<RichTextRun>[] {
  const runs: Required<RichTextRun>[] = [];
  for (const { text, font } of parts) {
    const last = runs[runs.length - 1];
    if (last && isDeepStrictEqual(last.font, font)) last.text += text;
    else runs.push({ text, font });
  }
  return runs;
}

/** Null "if the cell value is not text" (Google's reference: Range.getRichTextValue). A formula's text is a text. */
export function readRichText(cell: CellModel | undefined): RichTextValue | null {
  const { value, richText, link }: CellModel = cell ?? { value: '' };
  if (typeof value !== 'string') return null;
  const parts = (richText ?? [{ text: value }]).map(({ text, font }) => ({ text, font: shownFont(cell, font) }));
  return new RichTextValue(longestRuns(parts), link?.target ?? null);
}

/** Writes the text literally: it never becomes a number, date or formula. */
export function writeRichText(cell: CellModel | undefined, value: unknown): CellModel {
  if (!(value instanceof RichTextValue))
    throw new Error('Cannot set rich text values: a value is not a RichTextValue.');
  const { runs, link } = RichTextValue.partsOf(value);
  const inFile = runs.map(({ text, font }) => ({ text, font: fileFont(cell, font) }));
  return {
    value: value.getText(),
    ...(cell?.style && { style: cell.style }),
    ...(cell?.note && { note: cell.note }),
    ...(!runs.every(({ font }) => isUnset(font)) && { richText: inFile }),
    ...(link !== null && { link: { target: link } }),
  };
}
