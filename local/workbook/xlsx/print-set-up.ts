import { columnLetters } from '../a1';
import { type SheetModel, usedSize } from '../model';

/** Rows and columns that a new sheet of ours prints. */
export interface PrintSetUp {
  /** The frozen rows are repeated on each page. */
  readonly headingRows: number;
  /** Columns from the left; those of the tool after them are not printed. */
  readonly columns: number;
}

/** The columns that the tool writes itself are protected from end to end, and are not for paper. */
export function printSetUp(sheet: SheetModel): PrintSetUp {
  const { columns } = usedSize(sheet);
  const isOurs = (column: number) =>
    sheet.protections.some(
      ({ range }) => range !== null && range.left <= column && column <= range.right && range.bottom - range.top > 1,
    );
  let last = columns;
  while (last > 0 && isOurs(last - 1)) last -= 1;
  return { headingRows: sheet.frozenRows, columns: last === 0 ? columns : last };
}

/** The defined names by which a sheet says what it prints (ECMA-376 part 1, 18.2.5). */
export function printNames(
  sheet: SheetModel,
  { headingRows, columns }: PrintSetUp,
): { name: string; formula: string }[] {
  const at = `'${sheet.name.replaceAll("'", "''")}'!`;
  const { rows } = usedSize(sheet);
  const names = headingRows > 0 ? [{ name: '_xlnm.Print_Titles', formula: `${at}$1:$${headingRows}` }] : [];
  if (rows === 0 || columns === 0 || columns === usedSize(sheet).columns) return names;
  return [{ name: '_xlnm.Print_Area', formula: `${at}$A:$${columnLetters(columns - 1)}` }, ...names];
}
