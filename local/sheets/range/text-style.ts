import type { FontStyle, RichTextRun } from 'hucre';
import type { CellModel } from '../../workbook/model';
import { SheetsObject } from '../base/book';
import { cssOf, hexOf } from '../base/look';

/** As a new sheet shows a text. This name of the font is what Google answers where nobody has set one (tests of gas-fakes, run in Google). */
const UNSET: FontStyle = {
  ...{ bold: false, italic: false, underline: false, strikethrough: false },
  ...{ size: 10, name: 'arial,sans,sans-serif', color: { rgb: '000000' } },
};

/**
 * "The rendered style of text in a cell" (Google's reference: TextStyle). So where a part of the text sets nothing, the cell's own format
 * counts. A question is answered with null if the parts differ, or if the text is not in a cell and nobody has set it.
 */
export class TextStyle extends SheetsObject {
  override readonly googleName = 'TextStyle';
  readonly #fonts: readonly FontStyle[];

  constructor(fonts: readonly FontStyle[]) {
    super();
    this.#fonts = fonts;
  }

  /** What a builder has set. */
  static fontOf(style: TextStyle): FontStyle {
    return style.#fonts[0] ?? {};
  }

  isBold(): boolean | null {
    return this.#common(font => font.bold);
  }

  isItalic(): boolean | null {
    return this.#common(font => font.italic);
  }

  isStrikethrough(): boolean | null {
    return this.#common(font => font.strikethrough);
  }

  isUnderline(): boolean | null {
    return this.#common(({ underline }) => (underline === undefined ? undefined : Boolean(underline)));
  }

  getForegroundColor(): string | null {
    return this.#common(({ color }) => (color?.rgb === undefined ? undefined : cssOf(color.rgb)));
  }

  getFontSize(): number | null {
    return this.#common(font => font.size);
  }

  getFontFamily(): string | null {
    return this.#common(font => font.name);
  }

  #common<Value>(read: (font: FontStyle) => Value | undefined): Value | null {
    const [first, ...others] = this.#fonts.map(read);
    return first === undefined || others.some(other => other !== first) ? null : first;
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
    return new TextStyle([this.#font]);
  }

  #with(change: FontStyle): this {
    this.#font = { ...this.#font, ...change };
    return this;
  }
}

/** The cell's own format. It is not documented what Google answers for a cell whose parts differ, and the product does not need it. */
export function cellStyle(cell: CellModel | undefined): TextStyle {
  return new TextStyle([shownFont(cell, undefined)]);
}

/** How a part of a cell's text looks: in a file, it has a format of its own or that of its cell. Theme colours are not resolved. */
export function shownFont(cell: CellModel | undefined, own: RichTextRun['font']): FontStyle {
  const font = isUnset(own) ? cell?.style?.font : own;
  return { ...UNSET, ...font, ...(font?.color?.rgb === undefined && { color: UNSET.color }) };
}

/** What a part must have in a file, where its own format hides the cell's. In Sheets, the cell's counts for what it does not set. */
export function fileFont(cell: CellModel | undefined, own: RichTextRun['font']): FontStyle {
  return isUnset(own) ? {} : { ...cell?.style?.font, ...own };
}

export function isUnset(font: RichTextRun['font']): boolean {
  return font === undefined || Object.keys(font).length === 0;
}
