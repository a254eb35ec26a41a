import type { SheetView } from '../../view';

/** The width of the column with the rows' numbers, in pixels. As in the style sheet. */
const NUMBERS = 46;

/** Keeps the frozen rows and columns in sight. They stand where the rows and columns before them, as drawn, end. */
export function freeze(table: HTMLTableElement, { frozenRows, frozenColumns, columns }: SheetView): void {
  let top = table.tHead?.offsetHeight ?? 0;
  let width = NUMBERS;
  for (const [index, letter] of [...(table.tHead?.rows[0]?.cells ?? [])].slice(1, frozenColumns + 1).entries()) {
    letter.classList.add('frozen-column');
    letter.style.left = `${width}px`;
    width += columns[index]?.width ?? 0;
  }
  for (const [index, line] of [...(table.tBodies[0]?.rows ?? [])].entries()) {
    const isFrozenRow = index < frozenRows;
    if (!isFrozenRow && frozenColumns === 0) break;
    let left = NUMBERS;
    for (const cell of line.cells) {
      const column = columns.findIndex(one => one.column + 1 === Number(cell.ariaColIndex));
      const isFrozenColumn = column >= 0 && column < frozenColumns;
      cell.classList.toggle('frozen-row', isFrozenRow);
      cell.classList.toggle('frozen-column', isFrozenColumn);
      if (isFrozenRow) cell.style.top = `${top}px`;
      if (isFrozenColumn) cell.style.left = `${left}px`;
      if (column >= 0) left += columns[column]?.width ?? 0;
    }
    if (isFrozenRow) top += line.offsetHeight;
    if (index === frozenRows - 1) line.classList.add('last-frozen');
  }
}
