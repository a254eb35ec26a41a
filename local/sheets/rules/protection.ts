import type { GoogleEnum } from '../../script/google/google-enum';
import type { ProtectionModel, SheetModel } from '../../workbook/model';
import type { Rect } from '../../workbook/rect';
import { type Book, type ObjectMakers, SheetsObject } from '../base/book';
import { ProtectionType } from '../base/enums';
import { mayEdit } from '../base/protected';

/** A protected range or sheet. Changing who may edit it is not emulated. */
export class Protection extends SheetsObject {
  override readonly googleName = 'Protection';
  readonly #book: Book;
  readonly #sheet: SheetModel;
  readonly #id: number;

  constructor(book: Book, sheet: SheetModel, id: number) {
    super();
    this.#book = book;
    this.#sheet = sheet;
    this.#id = id;
  }

  getProtectionType(): GoogleEnum {
    return this.#model().range === null ? ProtectionType.SHEET : ProtectionType.RANGE;
  }

  getRange(): ReturnType<ObjectMakers['range']> {
    const { maxRows, maxColumns } = this.#sheet;
    const rect = this.#model().range ?? { top: 0, left: 0, bottom: maxRows - 1, right: maxColumns - 1 };
    return this.#book.make.range(this.#book, this.#sheet, rect);
  }

  getDescription(): string {
    return this.#model().description;
  }

  setDescription(description: string): this {
    this.#model().description = description;
    return this;
  }

  canEdit(): boolean {
    return mayEdit(this.#book, this.#model());
  }

  isWarningOnly(): boolean {
    return this.#model().warningOnly;
  }

  setWarningOnly(warningOnly: boolean): this {
    this.#model().warningOnly = warningOnly;
    return this;
  }

  remove(): void {
    const model = this.#model();
    this.#sheet.protections = this.#sheet.protections.filter(other => other !== model);
  }

  /** Looked up each time, because inserted rows move the range. */
  #model(): ProtectionModel {
    this.#book.settle();
    const model = this.#sheet.protections.find(({ id }) => id === this.#id);
    if (!model) throw new Error('The protection was removed.');
    return model;
  }
}

export function addProtection(book: Book, sheet: SheetModel, range: Rect | null): Protection {
  book.settle();
  // A sheet has one protection: asked again, Google gives the one that is there (Sheet.protect).
  const known = range === null ? sheet.protections.find(one => one.range === null) : undefined;
  if (known) return new Protection(book, sheet, known.id);
  const id = 1 + Math.max(0, ...book.model.sheets.flatMap(({ protections }) => protections.map(({ id }) => id)));
  sheet.protections.push({ id, range, description: '', warningOnly: false });
  return new Protection(book, sheet, id);
}
