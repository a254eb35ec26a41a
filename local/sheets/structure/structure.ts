import type { CellModel, SheetModel, WorkbookModel } from '../../workbook/model';
import { type Axis, afterDelete, afterInsert, type Rect } from '../../workbook/rect';
import { type Move, moveAllReferences } from './references';
import { depthBetween } from './row-groups';

/**
 * Inserts rows or columns before `at` (from 0). Merges, rules and protections after it move, and those around it grow.
 * Formulas of all sheets are updated. The new cells get the formats of row or column `like` (from 0).
 */
export function insert(
  model: WorkbookModel,
  sheet: SheetModel,
  axis: Axis,
  at: number,
  count: number,
  like: number,
): void {
  if (axis === 'rows') insertRows(sheet, at, count, like);
  else insertColumns(sheet, at, count, like);
  const move = (rect: Rect) => afterInsert(rect, axis, at, count);
  moveRanges(sheet, move);
  moveAllReferences(model.sheets, sheet, move);
}

function insertRows(sheet: SheetModel, at: number, count: number, like: number): void {
  sheet.maxRows += count;
  if (at < sheet.rows.length || like < sheet.rows.length) {
    while (sheet.rows.length < at) sheet.rows.push([]);
    const looks = (sheet.rows[like] ?? []).map(lookOf);
    sheet.rows.splice(at, 0, ...Array.from({ length: count }, () => [...looks]));
  }
  const depth = depthBetween(sheet, at);
  const def = depth > 0 ? { outlineLevel: depth } : undefined;
  if (at < sheet.rowDefs.length) sheet.rowDefs.splice(at, 0, ...Array.from({ length: count }, () => def));
  if (at < sheet.frozenRows) sheet.frozenRows += count;
}

function insertColumns(sheet: SheetModel, at: number, count: number, like: number): void {
  sheet.maxColumns += count;
  for (const row of sheet.rows) {
    if (at >= row.length && like >= row.length) continue;
    while (row.length < at) row.push(undefined);
    const look = lookOf(row[like]);
    row.splice(at, 0, ...Array.from({ length: count }, () => look));
  }
  if (at < sheet.columns.length) sheet.columns.splice(at, 0, ...blanks(count));
  if (at < sheet.frozenColumns) sheet.frozenColumns += count;
}

function lookOf(cell: CellModel | undefined): CellModel | undefined {
  return cell?.style ? { value: '', style: cell.style } : undefined;
}

function blanks(count: number): undefined[] {
  return Array.from({ length: count }, () => undefined);
}

/** Deletes rows or columns from `at` (from 0). @throws Error with Google's message if none would be left. */
export function remove(model: WorkbookModel, sheet: SheetModel, axis: Axis, at: number, count: number): void {
  const size = axis === 'rows' ? sheet.maxRows : sheet.maxColumns;
  if (at < 0 || count < 1 || at + count > size) throw new Error(`Those ${axis} are out of bounds.`);
  if (count === size) throw new Error(`You can't delete all the ${axis} on the sheet.`);
  if (axis === 'rows') removeRows(sheet, at, count);
  else removeColumns(sheet, at, count);
  const move = (rect: Rect) => afterDelete(rect, axis, at, count);
  moveRanges(sheet, move);
  moveAllReferences(model.sheets, sheet, move);
}

function removeRows(sheet: SheetModel, at: number, count: number): void {
  if (sheet.frozenRows > 0 && at <= sheet.frozenRows && at + count >= sheet.maxRows) {
    throw new Error('Sorry, it is not possible to delete all non-frozen rows.');
  }
  sheet.maxRows -= count;
  sheet.rows.splice(at, count);
  sheet.rowDefs.splice(at, count);
  sheet.frozenRows -= frozenWithin(sheet.frozenRows, at, count);
}

function removeColumns(sheet: SheetModel, at: number, count: number): void {
  sheet.maxColumns -= count;
  for (const row of sheet.rows) row.splice(at, count);
  sheet.columns.splice(at, count);
  sheet.frozenColumns -= frozenWithin(sheet.frozenColumns, at, count);
}

function frozenWithin(frozen: number, at: number, count: number): number {
  return Math.max(0, Math.min(frozen, at + count) - at);
}

function moveRanges(sheet: SheetModel, move: Move): void {
  const moveAll = <Rule extends { readonly ranges: readonly Rect[] }>(rules: readonly Rule[]): Rule[] =>
    rules
      .map(rule => ({ ...rule, ranges: rule.ranges.flatMap(range => move(range) ?? []) }))
      .filter(({ ranges }) => ranges.length > 0);
  sheet.merges = sheet.merges
    .flatMap(merge => move(merge) ?? [])
    .filter(({ top, left, bottom, right }) => top !== bottom || left !== right);
  sheet.validations = moveAll(sheet.validations);
  sheet.conditionalFormats = moveAll(sheet.conditionalFormats);
  sheet.protections = sheet.protections.flatMap(protection => {
    const range = protection.range && move(protection.range);
    return protection.range && !range ? [] : [{ ...protection, range }];
  });
}
