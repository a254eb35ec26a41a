import { isDeepStrictEqual } from 'node:util';
import { BadInput } from '../../../bad-input';
import { cellName, rectName } from '../../a1';
import { type CellModel, cellAt, type SheetModel } from '../../model';
import { intersect, type Rect } from '../../rect';
import type { Package } from '../package/package';
import { attributesOf, rootOf } from '../package/xml';
import { rangesOf } from './cells';
import type { SheetChange } from './write-cells';

/** @throws BadInput if a program that opens the changed sheet would miss a part of something, such as of an array formula. */
export function refuseTornParts({ file, opened, before, after }: SheetChange): void {
  refuseLostMasters(after);
  refuseTornArrays(before, after);
  refuseRenamedHeadings(file.parts, opened.part.path, before, after);
}

/** Several cells may share the formula of the first. @throws BadInput if the first is gone and others are not. */
function refuseLostMasters(sheet: SheetModel): void {
  const masters = new Set<number>();
  const users = new Map<number, string>();
  for (const [row, cells] of sheet.rows.entries()) {
    for (const [column, cell] of cells?.entries() ?? []) {
      const index = cell?.formulaKind?.formulaSharedIndex;
      if (index === undefined) continue;
      if (cell?.formula) masters.add(index);
      else users.set(index, cellName(row, column));
    }
  }
  for (const [index, name] of users) {
    if (masters.has(index)) continue;
    throw new BadInput(
      `sheet "${sheet.name}": cell ${name} shares the formula of a cell that would be overwritten; type it there again`,
    );
  }
}

/** @throws BadInput if cells of an array formula would change while others of them stay. */
function refuseTornArrays(before: SheetModel, after: SheetModel): void {
  const [were, are] = [arraysOf(before), arraysOf(after)];
  for (const { rect, row, column } of were) {
    const isThere = are.some(one => one.row === row && one.column === column && isDeepStrictEqual(one.rect, rect));
    const alike = (all: readonly ArrayFormula[]) => all.filter(one => shapeOf(one.rect) === shapeOf(rect)).length;
    const isMoved = !isThere && alike(are) >= alike(were);
    const places = placesIn(rect);
    const same = places.filter(([r, c]) => hasSameContent(cellAt(before, r, c), cellAt(after, r, c))).length;
    if (isMoved || same === 0 || same === places.length) continue;
    throw new BadInput(
      `sheet "${after.name}": cells of ${rectName(rect)} would be overwritten, which have one array formula; delete it first`,
    );
  }
}

interface ArrayFormula {
  readonly rect: Rect;
  readonly row: number;
  readonly column: number;
}

/** The formulas of a sheet whose result is in more than one cell. */
function arraysOf(sheet: SheetModel): ArrayFormula[] {
  const found: ArrayFormula[] = [];
  for (const [row, cells] of sheet.rows.entries()) {
    for (const [column, cell] of cells?.entries() ?? []) {
      if (cell?.formulaKind?.formulaType !== 'array') continue;
      const [range] = rangesOf(cell.formulaKind.formulaRef ?? '');
      // A file may name any range; what is outside the sheet has no cells.
      const rect = range && intersect(range, sizeOf(sheet));
      if (rect && rectName(rect).includes(':')) found.push({ rect, row, column });
    }
  }
  return found;
}

function sizeOf({ maxRows, maxColumns }: SheetModel): Rect {
  return { top: 0, left: 0, bottom: maxRows - 1, right: maxColumns - 1 };
}

function shapeOf({ top, left, bottom, right }: Rect): string {
  return `${bottom - top} ${right - left}`;
}

function placesIn({ top, left, bottom, right }: Rect): [row: number, column: number][] {
  const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index);
  return Array.from({ length: bottom - top + 1 }, (_, index) => top + index).flatMap(row =>
    columns.map((column): [number, number] => [row, column]),
  );
}

function hasSameContent(a: CellModel | undefined, b: CellModel | undefined): boolean {
  return a === b || isDeepStrictEqual([a?.value ?? '', a?.formula], [b?.value ?? '', b?.formula]);
}

/**
 * The headings of a table (ListObject) stand in its part too. If they differ, Excel says that the file is damaged.
 * @throws BadInput if one would change.
 */
function refuseRenamedHeadings(parts: Package, path: string, before: SheetModel, after: SheetModel): void {
  for (const { kind, target } of parts.relations(path)) {
    if (kind !== 'table' || !parts.has(target)) continue;
    const table = attributesOf(rootOf(parts.text(target)));
    const [rect] = rangesOf(table.get('ref') ?? '');
    if (rect === undefined || table.get('headerRowCount') === '0') continue;
    for (const [row, column] of placesIn({ ...rect, bottom: rect.top })) {
      if (hasSameContent(cellAt(before, row, column), cellAt(after, row, column))) continue;
      throw new BadInput(
        `sheet "${after.name}": cell ${cellName(row, column)} is a heading of the table "${table.get('displayName') ?? table.get('name') ?? ''}" and would change; change it in Excel, or turn the table into a range there`,
      );
    }
  }
}
