import { columnLetters, rectName } from '../../workbook/a1';
import { SheetsObject } from './book';
import type { Place } from './place';
import { refuseProtected } from './protected';

/** A range's position. Rows and columns count from 1, as everywhere in Google's classes. */
export abstract class RangePlace extends SheetsObject {
  override readonly googleName = 'Range';
  readonly #place: Place;

  constructor(place: Place) {
    super();
    this.#place = place;
  }

  static placeOf(range: RangePlace): Place {
    const { book, sheet } = range.#place;
    book.refuseDeleted(sheet);
    return range.#place;
  }

  getRow(): number {
    return this.#place.rect.top + 1;
  }

  getColumn(): number {
    return this.#place.rect.left + 1;
  }

  getLastRow(): number {
    return this.#place.rect.bottom + 1;
  }

  getLastColumn(): number {
    return this.#place.rect.right + 1;
  }

  getNumRows(): number {
    return this.#place.rect.bottom - this.#place.rect.top + 1;
  }

  getNumColumns(): number {
    return this.#place.rect.right - this.#place.rect.left + 1;
  }

  getHeight(): number {
    return this.getNumRows();
  }

  getWidth(): number {
    return this.getNumColumns();
  }

  getGridId(): number {
    return this.#place.sheet.id;
  }

  /** Whole rows and columns are named as they were asked for, smaller end first (tests of gas-fakes, run in Google). */
  getA1Notation(): string {
    return this.#place.wholes ?? rectName(this.#place.rect);
  }
}

export const { placeOf } = RangePlace;

/** A write into the range's cells, which waits like all writes and is refused where cells are protected. */
export function writeLater(range: RangePlace, write: () => void): void {
  const { book, sheet, rect } = placeOf(range);
  book.later(() => {
    refuseProtected(book, sheet, rect);
    write();
  });
}

/** A range as rules name it: `'มาตรการ'!$A$2:$A$9`. */
export function absoluteName({ sheet, rect }: Place): string {
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`;
  const name = sheet.name.replaceAll("'", "''");
  return `'${name}'!${corner(rect.top, rect.left)}:${corner(rect.bottom, rect.right)}`;
}
