import { Emulated } from '../../script/google/emulated';
import type { SheetModel, WorkbookModel } from '../../workbook/model';
import type { Rect } from '../../workbook/rect';
import type { TypingContext } from './coerce';
import type { SheetsEnv } from './env';
import { serialOf } from './zone';

/**
 * The open spreadsheet behind all the emulated objects. As in Google's, values and looks written to cells wait until
 * something is read, or flush; what changes the sheets' structure takes effect at once, after what waited before it.
 */
export class Book {
  /** The sheet that shows, and what is selected in it. */
  activeSheet: SheetModel;
  selection: Rect = { top: 0, left: 0, bottom: 0, right: 0 };
  #waiting: (() => void)[] = [];

  constructor(
    readonly model: WorkbookModel,
    readonly env: SheetsEnv,
    /** Google's classes hand out each other; their files must not import each other. */
    readonly make: ObjectMakers,
  ) {
    const first = model.sheets.find(sheet => !sheet.hidden) ?? model.sheets[0];
    if (!first) throw new Error('a spreadsheet has at least one sheet');
    this.activeSheet = first;
  }

  later(write: () => void): void {
    this.#waiting.push(write);
  }

  settle(): void {
    while (this.#waiting.length > 0) this.#waiting.shift()?.();
  }

  /** @throws Error with Google's words when the sheet was deleted. */
  refuseDeleted(sheet: SheetModel): void {
    if (!this.model.sheets.includes(sheet)) throw new Error(`Sheet ${sheet.id} not found`);
  }

  typing(byScript: boolean): TypingContext {
    const { locale, timeZone } = this.model;
    return { locale, today: Math.floor(serialOf(this.env.now(), timeZone)), byScript };
  }
}

/** Make the emulated objects that others hand out: a Range its Sheet, a rule its ranges. */
export interface ObjectMakers {
  sheet(book: Book, sheet: SheetModel): SheetObject;
  range(book: Book, sheet: SheetModel, rect: Rect): RangeObject;
}

type SheetObject = SheetsObject & { getName(): string };
type RangeObject = SheetsObject & { getA1Notation(): string };

/** Base of the emulated classes of this service. */
export abstract class SheetsObject extends Emulated {
  readonly service = 'SpreadsheetApp';
}
