import type { SheetView } from '../../view';

/** Keeps the frozen rows and columns in sight. They stand where the heights of the rows above, as drawn, put them. */
export function freeze(table: HTMLTableElement, { frozenRows, frozenColumns, columns }: SheetView): void {
  const numbers = 46;
  let top = table.tHead?.offsetHeight ?? 0;
  for (const [index, line] of [...(table.tBodies[0]?.rows ?? [])].entries()) {
    const isFrozenRow = index < frozenRows;
    if (!isFrozenRow && frozenColumns === 0) break;
    let left = numbers;
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
