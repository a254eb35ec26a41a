import type { GoogleEnum } from '../script/google/google-enum';
import { User } from '../script/google/session';
import { newSheet } from '../workbook/model';
import { sheetId } from '../workbook/sheet-id';
import { type Book, SheetsObject } from './base/book';
import { checkName } from './base/sheet-name';
import { Range } from './range/range';
import type { Protection } from './rules/protection';
import { Sheet } from './sheet';

export class Spreadsheet extends SheetsObject {
  override readonly googleName = 'Spreadsheet';
  readonly #book: Book;

  constructor(book: Book) {
    super();
    this.#book = book;
  }

  getId(): string {
    return this.#book.model.id;
  }

  getName(): string {
    return this.#book.model.name;
  }

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.#book.model.id}/edit`;
  }

  getSpreadsheetTimeZone(): string {
    return this.#book.model.timeZone;
  }

  getSpreadsheetLocale(): string {
    return this.#book.model.locale;
  }

  getEditors(): User[] {
    return this.#book.env.editors().map(email => new User(email));
  }

  getOwner(): User {
    return new User(this.#book.env.owner());
  }

  getSheets(): Sheet[] {
    return this.#book.model.sheets.map(sheet => new Sheet(this.#book, sheet));
  }

  getProtections(type: GoogleEnum): Protection[] {
    return this.getSheets().flatMap(sheet => sheet.getProtections(type));
  }

  getSheetByName(name: string): Sheet | null {
    const sheet = this.#book.model.sheets.find(candidate => candidate.name === name);
    return sheet ? new Sheet(this.#book, sheet) : null;
  }

  getSheetById(id: number): Sheet | null {
    const sheet = this.#book.model.sheets.find(candidate => candidate.id === id);
    return sheet ? new Sheet(this.#book, sheet) : null;
  }

  /** Inserts at `index` (from 0), or after the active sheet, and activates the new sheet. */
  insertSheet(name: string, index?: number): Sheet {
    this.#book.settle();
    const { sheets } = this.#book.model;
    checkName(name, sheets);
    const sheet = newSheet(sheetId(name, sheets), name);
    sheets.splice(index ?? sheets.indexOf(this.#book.activeSheet) + 1, 0, sheet);
    return new Sheet(this.#book, sheet).activate();
  }

  deleteSheet(sheet: Sheet): void {
    this.#book.settle();
    const { model } = this.#book;
    if (model.sheets.length === 1) throw new Error("You can't remove all the sheets in a document.");
    model.sheets = model.sheets.filter(({ id }) => id !== sheet.getSheetId());
    const next = model.sheets.find(({ hidden }) => !hidden) ?? model.sheets[0];
    if (next && !model.sheets.includes(this.#book.activeSheet)) this.#book.activeSheet = next;
  }

  getActiveSheet(): Sheet {
    return new Sheet(this.#book, this.#book.activeSheet);
  }

  setActiveSheet(sheet: Sheet): Sheet {
    return sheet.activate();
  }

  getActiveRange(): Range {
    return new Range({ book: this.#book, sheet: this.#book.activeSheet, rect: this.#book.selection });
  }

  toast(message: string, title = ''): void {
    this.#book.env.toast(message, title);
  }
}
