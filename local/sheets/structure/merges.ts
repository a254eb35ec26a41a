import { putCell, type SheetModel } from '../../workbook/model';
import { encloses, intersect, type Rect } from '../../workbook/rect';
import { changeCells } from '../base/look';

const LINES = ['rows', 'columns'] as const;
type Lines = (typeof LINES)[number];

/** Merges a block. Only its top left cell keeps its content. */
export function merge(sheet: SheetModel, rect: Rect): void {
  for (const what of LINES) {
    if (isCut(rect, what, frozenOf(sheet, what))) throw new Error(`You can't merge frozen and non-frozen ${what}.`);
  }
  unmerge(sheet, rect);
  if (rect.top === rect.bottom && rect.left === rect.right) return;
  const keeper = sheet.rows[rect.top]?.[rect.left];
  changeCells(sheet, rect, cell => (cell?.style ? { value: '', style: cell.style } : undefined));
  if (keeper) putCell(sheet, rect.top, rect.left, keeper);
  sheet.merges.push(rect);
}

/** @throws Error with Google's message if so many first rows or columns cannot be frozen. */
export function refuseFreezing(sheet: SheetModel, what: Lines, count: number): void {
  if (sheet.merges.some(merged => isCut(merged, what, count))) {
    throw new Error(
      `Sorry, you can't freeze ${what} which contain only part of a merged cell. ` +
        `Try to break apart merged cells or freeze more ${what} to include the complete merged cells.`,
    );
  }
  const [all, lines] = what === 'rows' ? [sheet.maxRows, sheet.rowDefs] : [sheet.maxColumns, sheet.columns];
  const others = Array.from({ length: Math.max(0, all - count) }, (_, index) => lines[count + index]);
  if (count > 0 && others.every(line => line?.hidden)) {
    throw new Error(`You can't freeze all visible ${what} on the sheet.`);
  }
}

const frozenOf = (sheet: SheetModel, what: Lines) => (what === 'rows' ? sheet.frozenRows : sheet.frozenColumns);

/** True if the block begins within the frozen rows or columns and ends outside. */
function isCut({ top, bottom, left, right }: Rect, what: Lines, frozen: number): boolean {
  const [first, last] = what === 'rows' ? [top, bottom] : [left, right];
  return first < frozen && last >= frozen;
}

/** @throws Error with Google's message if the block contains only part of a merge. */
export function unmerge(sheet: SheetModel, rect: Rect): void {
  const touched = sheet.merges.filter(candidate => intersect(candidate, rect) !== null);
  if (!touched.every(candidate => encloses(rect, candidate))) {
    throw new Error('You must select all cells in a merged range to merge or unmerge them.');
  }
  sheet.merges = sheet.merges.filter(candidate => !touched.includes(candidate));
}
