import type { Emulated } from '../script/google/emulated';
import { parseRect } from '../workbook/a1';
import type { WorkbookModel } from '../workbook/model';
import { Book, type ObjectMakers, SheetsObject } from './base/book';
import {
  BooleanCriteria,
  BorderStyle,
  DataValidationCriteria,
  GroupControlTogglePosition,
  ProtectionType,
  SheetType,
  WrapStrategy,
} from './base/enums';
import type { SheetsEnv } from './base/env';
import { Range } from './range/range';
import { RichTextValueBuilder } from './range/rich-text';
import { TextStyleBuilder } from './range/text-style';
import { ConditionalFormatRuleBuilder } from './rules/conditional-format';
import { DataValidationBuilder } from './rules/data-validation';
import { Sheet } from './sheet';
import { Spreadsheet } from './spreadsheet';

const MAKE: ObjectMakers = {
  sheet: (book, sheet) => new Sheet(book, sheet),
  range: (book, sheet, rect) => new Range({ book, sheet, rect }),
};

/** SpreadsheetApp for the one spreadsheet that the script is bound to. It changes `model` in place. */
export function createSpreadsheetApp(model: WorkbookModel, env: SheetsEnv): SpreadsheetApp {
  const book = new Book(model, env, MAKE);
  const { sheet: name, range } = env.selected ?? {};
  const sheet = model.sheets.find(one => one.name === name);
  if (sheet && range !== undefined) {
    book.activeSheet = sheet;
    book.selection = parseRect(range, sheet.maxRows, sheet.maxColumns) ?? book.selection;
  }
  return new SpreadsheetApp(book);
}

export class SpreadsheetApp extends SheetsObject {
  override readonly googleName = 'SpreadsheetApp';
  readonly ProtectionType = ProtectionType;
  readonly SheetType = SheetType;
  readonly WrapStrategy = WrapStrategy;
  readonly DataValidationCriteria = DataValidationCriteria;
  readonly BooleanCriteria = BooleanCriteria;
  readonly BorderStyle = BorderStyle;
  readonly GroupControlTogglePosition = GroupControlTogglePosition;
  readonly #book: Book;

  constructor(book: Book) {
    super();
    this.#book = book;
  }

  getActive(): Spreadsheet {
    return new Spreadsheet(this.#book);
  }

  getActiveSpreadsheet(): Spreadsheet {
    return this.getActive();
  }

  getActiveSheet(): Sheet {
    return this.getActive().getActiveSheet();
  }

  getActiveRange(): Range {
    return this.getActive().getActiveRange();
  }

  getUi(): Emulated {
    return this.#book.env.ui();
  }

  flush(): void {
    this.#book.settle();
  }

  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder(this.#book);
  }

  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.#book);
  }

  newRichTextValue(): RichTextValueBuilder {
    return new RichTextValueBuilder();
  }

  newTextStyle(): TextStyleBuilder {
    return new TextStyleBuilder();
  }
}
