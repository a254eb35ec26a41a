import { putCell, type SheetModel } from '../../workbook/model';
import { encloses, intersect, type Rect } from '../../workbook/rect';
import { changeCells } from '../base/look';

/** Merges a block. Only its top left cell keeps its content. */
export function merge(sheet: SheetModel, rect: Rect): void {
  unmerge(sheet, rect);
  if (rect.top === rect.bottom && rect.left === rect.right) return;
  const keeper = sheet.rows[rect.top]?.[rect.left];
  changeCells(sheet, rect, cell => (cell?.style ? { value: '', style: cell.style } : undefined));
  if (keeper) putCell(sheet, rect.top, rect.left, keeper);
  sheet.merges.push(rect);
}

/** @throws Error with Google's message if the block contains only part of a merge. */
export function unmerge(sheet: SheetModel, rect: Rect): void {
  const touched = sheet.merges.filter(candidate => intersect(candidate, rect) !== null);
  if (!touched.every(candidate => encloses(rect, candidate))) {
    throw new Error('You must select all cells in a merged range to merge or unmerge them.');
  }
  sheet.merges = sheet.merges.filter(candidate => !touched.includes(candidate));
}
