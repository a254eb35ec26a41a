import type { SheetModel } from '../../workbook/model';
import type { Rect } from '../../workbook/rect';
import type { Book } from './book';

/** The sheet and block of a Range. */
export interface Place {
  readonly book: Book;
  readonly sheet: SheetModel;
  readonly rect: Rect;
  /** The range's name, such as `A:C` or `3:9`, if a script has asked for whole columns or rows. */
  readonly wholes?: string;
}
