import { Emulated } from '../../script/google/emulated';
import type { SheetModel, WorkbookModel } from '../../workbook/model';
import type { Rect } from '../../workbook/rect';
import type { TypingContext } from './coerce';
import type { SheetsEnv } from './env';
import { serialOf } from './zone';

/**
 * The open spreadsheet behind all emulated objects. As in Google Sheets, writes of values and formats wait until something
 * is read or flushed. A change of the sheets' structure first performs the waiting writes, then takes effect at once.
 */
export class Book {
  /** The visible sheet. `selection` is the selected block in it. */
  activeSheet: SheetModel;
  selection: Rect = { top: 0, left: 0, bottom: 0, right: 0 };
  #waiting: (() => void)[] = [];

  constructor(
    readonly model: WorkbookModel,
    readonly env: SheetsEnv,
    /** Passed in, because Google's classes return each other, but their files must not import each other. */
    readonly make: ObjectMakers,
  ) {
    const first = model.sheets.find(sheet => !sheet.hidden) ?? model.sheets[0];
    if (!first) throw new Error('a spreadsheet has at least one sheet');
    this.activeSheet = first;
  }

  later(write: () => void): void {
    this.env.wrote?.();
    this.#waiting.push(write);
  }

  /** @throws the first refusal, when all other waiting writes have taken effect. Google does not document what happens to those. */
  settle(): void {
    const refusals: unknown[] = [];
    for (const write of this.#waiting.splice(0)) {
      try {
        write();
      } catch (refusal) {
        refusals.push(refusal);
      }
    }
    if (refusals.length > 0) throw refusals[0];
  }

  /** @throws Error with Google's message if the sheet was deleted. */
  refuseDeleted(sheet: SheetModel): void {
    if (!this.model.sheets.includes(sheet)) throw new Error(`Sheet ${sheet.id} not found`);
  }

  typing(byScript: boolean): TypingContext {
    const { locale, timeZone } = this.model;
    return { locale, today: Math.floor(serialOf(this.env.now(), timeZone)), byScript };
  }
}

/** Creates emulated objects that other emulated objects return: a Range returns its Sheet, a rule its ranges. */
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
