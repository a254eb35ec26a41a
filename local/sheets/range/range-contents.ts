import { isEmpty } from '../../workbook/model';
import { changeCells, usedPart, withNote } from '../base/look';
import { placeOf, RangePlace, writeLater } from '../base/range-place';
import { refuseInvalid } from '../rules/validations';
import { type RichTextValue, readRichText, writeRichText } from './rich-text';
import { blockOf, displayValue, readBlock, readValue, toWritten, withValue, writeValue } from './values';

/** A range's values, formulas and notes. */
export abstract class RangeContents extends RangePlace {
  getValues(): unknown[][] {
    const { book, sheet, rect } = placeOf(this);
    book.settle();
    return readBlock(sheet, rect, cell => readValue(book, cell));
  }

  getValue(): unknown {
    return firstOf(this.getValues());
  }

  getDisplayValues(): string[][] {
    const { book, sheet, rect } = placeOf(this);
    book.settle();
    return readBlock(sheet, rect, displayValue);
  }

  getDisplayValue(): string {
    return firstOf(this.getDisplayValues());
  }

  getFormulas(): string[][] {
    const { book, sheet, rect } = placeOf(this);
    book.settle();
    return readBlock(sheet, rect, cell => (cell?.formula === undefined ? '' : `=${cell.formula}`));
  }

  getFormula(): string {
    return firstOf(this.getFormulas());
  }

  isBlank(): boolean {
    const { book, sheet, rect } = placeOf(this);
    book.settle();
    return readBlock(sheet, rect, isEmpty).every(row => row.every(Boolean));
  }

  setValues(values: unknown): this {
    const { book, sheet, rect } = placeOf(this);
    const block = blockOf(values, rect).map(row => row.map(toWritten));
    writeLater(this, () => {
      block.forEach((line, row) => {
        line.forEach((value, column) => {
          refuseInvalid(sheet, rect.top + row, rect.left + column, value);
          writeValue(book, sheet, rect.top + row, rect.left + column, value);
        });
      });
    });
    return this;
  }

  /** The same value into every cell of the range. */
  setValue(value: unknown): this {
    return this.setValues(filled(this, value));
  }

  clearContent(): this {
    const { book, sheet, rect } = placeOf(this);
    writeLater(this, () =>
      changeCells(sheet, usedPart(sheet, rect), cell => cell && withValue(book, cell, null, true)),
    );
    return this;
  }

  getNotes(): string[][] {
    const { book, sheet, rect } = placeOf(this);
    book.settle();
    return readBlock(sheet, rect, cell => cell?.note?.text ?? '');
  }

  getNote(): string {
    return firstOf(this.getNotes());
  }

  setNotes(notes: unknown): this {
    const { sheet, rect } = placeOf(this);
    const block = blockOf(notes, rect).map(row => row.map(note => (note === null ? null : String(note))));
    writeLater(this, () =>
      changeCells(sheet, rect, (cell, row, column) => withNote(cell, block[row]?.[column] ?? null)),
    );
    return this;
  }

  setNote(note: unknown): this {
    return this.setNotes(filled(this, note));
  }

  clearNote(): this {
    return this.setNote(null);
  }

  /** Null for a cell without text, as in Sheets. */
  getRichTextValues(): (RichTextValue | null)[][] {
    const { book, sheet, rect } = placeOf(this);
    book.settle();
    return readBlock(sheet, rect, readRichText);
  }

  getRichTextValue(): RichTextValue | null {
    return firstOf(this.getRichTextValues());
  }

  setRichTextValues(values: unknown): this {
    const { sheet, rect } = placeOf(this);
    const block = blockOf(values, rect);
    writeLater(this, () => changeCells(sheet, rect, (cell, row, column) => writeRichText(cell, block[row]?.[column])));
    return this;
  }

  setRichTextValue(value: unknown): this {
    return this.setRichTextValues(filled(this, value));
  }
}

/** Google's single-cell getters return the range's top left cell. */
export function firstOf<Value>(block: readonly (readonly Value[])[]): Value {
  return block[0]?.[0] as Value;
}

/** A block of the range's size with the same value everywhere. */
export function filled(range: RangePlace, value: unknown): unknown[][] {
  const row = Array.from({ length: range.getNumColumns() }, () => value);
  return Array.from({ length: range.getNumRows() }, () => row);
}
