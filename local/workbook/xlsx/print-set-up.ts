import { columnLetters } from '../a1';
import { type SheetModel, usedSize } from '../model';
import { encoded } from './package/xml';

/**
 * The defined names by which a new sheet of ours says what it prints (ECMA-376 part 1, 18.2.5): on each page its frozen rows, and not
 * the tool's columns. `tab` is the sheet's place from 0.
 */
export function printNames(sheet: SheetModel, tab: number, p: string): string[] {
  const at = `'${sheet.name.replaceAll("'", "''")}'!`;
  const { columns } = usedSize(sheet);
  const printed = printedColumns(sheet, columns);
  const name = (of: string, cells: string) =>
    `<${p}definedName name="_xlnm.${of}" localSheetId="${tab}">${encoded(at + cells)}</${p}definedName>`;
  return [
    ...(printed < columns ? [name('Print_Area', `$A:$${columnLetters(printed - 1)}`)] : []),
    ...(sheet.frozenRows > 0 ? [name('Print_Titles', `$1:$${sheet.frozenRows}`)] : []),
  ];
}

/** The columns up to those at the end that the tool writes itself: they are protected from end to end. All, if all are. */
function printedColumns({ protections }: SheetModel, columns: number): number {
  const isOurs = (column: number) =>
    protections.some(
      ({ range }) => range !== null && range.left <= column && column <= range.right && range.bottom - range.top > 1,
    );
  let last = columns;
  while (last > 0 && isOurs(last - 1)) last -= 1;
  return last === 0 ? columns : last;
}
