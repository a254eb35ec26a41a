import type { GoogleEnum } from '../../script/google/google-enum';
import {
  alignment,
  background,
  backgroundOf,
  cssOf,
  font,
  fontColor,
  numberFormat,
  numberFormatOf,
  restyle,
  type StyleChange,
  usedPart,
} from '../base/look';
import { placeOf, writeLater } from '../base/range-place';
import { borderChanges } from './borders';
import { filled, firstOf, RangeContents } from './range-contents';
import { cellStyle, type TextStyle } from './text-style';
import { blockOf, readBlock } from './values';

/** A range's formats. */
export abstract class RangeLook extends RangeContents {
  setNumberFormats(formats: unknown): this {
    return this.#restyle(formats, format => numberFormat(String(format)));
  }

  setNumberFormat(format: string): this {
    return this.setNumberFormats(filled(this, format));
  }

  getNumberFormats(): string[][] {
    return this.#read(numberFormatOf);
  }

  getNumberFormat(): string {
    return firstOf(this.getNumberFormats());
  }

  setBackgrounds(colors: unknown): this {
    return this.#restyle(colors, color => background(textOrNull(color)));
  }

  setBackground(color: string | null): this {
    return this.setBackgrounds(filled(this, color));
  }

  getBackgrounds(): string[][] {
    return this.#read(backgroundOf);
  }

  getBackground(): string {
    return firstOf(this.getBackgrounds());
  }

  setFontColors(colors: unknown): this {
    return this.#restyle(colors, color => fontColor(textOrNull(color)));
  }

  setFontColor(color: string | null): this {
    return this.setFontColors(filled(this, color));
  }

  getFontColors(): string[][] {
    return this.#read(cell => cssOf(cell?.style?.font?.color?.rgb ?? '000000'));
  }

  setFontWeights(weights: unknown): this {
    return this.#restyle(weights, weight => font({ bold: weight === 'bold' }));
  }

  setFontWeight(weight: 'bold' | 'normal' | null): this {
    return this.setFontWeights(filled(this, weight));
  }

  getFontWeights(): string[][] {
    return this.#read(cell => (cell?.style?.font?.bold ? 'bold' : 'normal'));
  }

  setFontStyle(style: 'italic' | 'normal' | null): this {
    return this.#restyle(filled(this, style), value => font({ italic: value === 'italic' }));
  }

  getTextStyles(): TextStyle[][] {
    return this.#read(cellStyle);
  }

  getTextStyle(): TextStyle {
    return firstOf(this.getTextStyles());
  }

  setFontSize(points: number): this {
    return this.#restyle(filled(this, points), size => font({ size: Number(size) }));
  }

  setFontFamily(family: string): this {
    return this.#restyle(filled(this, family), name => font({ name: String(name) }));
  }

  setWrap(isWrapped: boolean): this {
    return this.#restyle(filled(this, isWrapped), wrap => alignment({ wrapText: wrap === true }));
  }

  setWrapStrategy(strategy: GoogleEnum): this {
    return this.setWrap(strategy.name() === 'WRAP');
  }

  setVerticalAlignment(vertical: 'top' | 'middle' | 'bottom' | null): this {
    const inFile = vertical === 'middle' ? 'center' : (vertical ?? 'bottom');
    return this.#restyle(filled(this, null), () => alignment({ vertical: inFile }));
  }

  setHorizontalAlignment(horizontal: 'left' | 'center' | 'right' | 'normal' | null): this {
    const inFile = horizontal === null || horizontal === 'normal' ? 'general' : horizontal;
    return this.#restyle(filled(this, null), () => alignment({ horizontal: inFile }));
  }

  /** True sets a side of the range, false removes it, null leaves it. */
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color: string | null = null,
    style: GoogleEnum | null = null,
  ): this {
    if (vertical !== null || horizontal !== null) throw new Error('not emulated: Range.setBorder within the range');
    const { sheet, rect } = placeOf(this);
    const change = borderChanges({ top, left, bottom, right }, color, style, rect);
    writeLater(this, () => restyle(sheet, rect, change));
    return this;
  }

  clearFormat(): this {
    const { sheet, rect } = placeOf(this);
    writeLater(this, () => restyle(sheet, usedPart(sheet, rect), () => plain));
    return this;
  }

  /** Makes one change for each distinct value, so that cells that look alike still share their style. */
  #restyle(values: unknown, changeFor: (value: unknown) => StyleChange): this {
    const { sheet, rect } = placeOf(this);
    const changes = new Map<unknown, StyleChange>();
    const block = blockOf(values, rect).map(row =>
      row.map(value => {
        const change = changes.get(value) ?? changeFor(value);
        changes.set(value, change);
        return change;
      }),
    );
    writeLater(this, () => restyle(sheet, rect, (row, column) => block[row]?.[column] ?? (style => style)));
    return this;
  }

  #read<Value>(read: Parameters<typeof readBlock<Value>>[2]): Value[][] {
    const { book, sheet, rect } = placeOf(this);
    book.settle();
    return readBlock(sheet, rect, read);
  }
}

const plain: StyleChange = () => ({});

function textOrNull(value: unknown): string | null {
  return value === null || value === undefined || value === '' ? null : String(value);
}
