import type { ProtectionModel, SheetModel } from '../../workbook/model';
import { intersect, type Rect } from '../../workbook/rect';
import type { Book } from './book';

/** The owner may always edit, and "until the script actually changes the list of editors", everybody (Google's reference: Range.protect). */
export function mayEdit({ env }: Book, { warningOnly, editors }: ProtectionModel): boolean {
  const user = env.user();
  return warningOnly || editors === undefined || user === env.owner() || editors.includes(user);
}

/**
 * For writes into cells; inserting, deleting, merging and sorting are not refused here.
 * @throws Error with Google's message if somebody has protected a cell of the block from this account.
 */
export function refuseProtected(book: Book, sheet: SheetModel, rect: Rect): void {
  const isIn = ({ range }: ProtectionModel) => range === null || intersect(range, rect) !== null;
  if (sheet.protections.every(protection => !isIn(protection) || mayEdit(book, protection))) return;
  throw new Error(
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  );
}
