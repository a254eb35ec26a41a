import type { SheetModel } from '../../workbook/model';
import type { Rect } from '../../workbook/rect';
import type { Book } from './book';

/** Where a range lies: what every Range stands for. */
export interface Place {
  readonly book: Book;
  readonly sheet: SheetModel;
  readonly rect: Rect;
}
