import { putCell, type SheetModel } from '../../workbook/model';
import { encloses, intersect, type Rect } from '../../workbook/rect';
import { changeCells } from '../base/look';

/** Merges a block. Only its top left cell keeps its content. */
export function merge(sheet: SheetModel, rect: Rect): void {
  if (isCut(rect, sheet.frozenRows)) throw new Error("You can't merge frozen and non-frozen rows.");
  unmerge(sheet, rect);
  if (rect.top === rect.bottom && rect.left === rect.right) return;
  const keeper = sheet.rows[rect.top]?.[rect.left];
  changeCells(sheet, rect, cell => (cell?.style ? { value: '', style: cell.style } : undefined));
  if (keeper) putCell(sheet, rect.top, rect.left, keeper);
  sheet.merges.push(rect);
}

/** @throws Error with Google's message if the sheet's first rows cannot be frozen. */
export function refuseFreezing(sheet: SheetModel, rows: number): void {
  if (sheet.merges.some(merged => isCut(merged, rows))) {
    throw new Error(
      "Sorry, you can't freeze rows which contain only part of a merged cell. " +
        'Try to break apart merged cells or freeze more rows to include the complete merged cells.',
    );
  }
  const below = Array.from({ length: Math.max(0, sheet.maxRows - rows) }, (_, index) => sheet.rowDefs[rows + index]);
  if (rows > 0 && below.every(row => row?.hidden)) {
    throw new Error("You can't freeze all visible rows on the sheet.");
  }
}

/** True if the block begins within the frozen rows and ends below them. */
function isCut({ top, bottom }: Rect, frozen: number): boolean {
  return top < frozen && bottom >= frozen;
}

/** @throws Error with Google's message if the block contains only part of a merge. */
export function unmerge(sheet: SheetModel, rect: Rect): void {
  const touched = sheet.merges.filter(candidate => intersect(candidate, rect) !== null);
  if (!touched.every(candidate => encloses(rect, candidate))) {
    throw new Error('You must select all cells in a merged range to merge or unmerge them.');
  }
  sheet.merges = sheet.merges.filter(candidate => !touched.includes(candidate));
}
