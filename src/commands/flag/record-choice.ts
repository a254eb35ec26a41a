import { textOf } from '../../grid/cell';
import { fingerprint } from '../../memory/fingerprint';
import { readRow, rowText } from '../../memory/row-text';
import { presentChoice } from '../../register/choice';
import type { Measure } from '../../register/measure';
import { columnCell, type Register, withChanged } from '../../register/read-register';
import type { OfficeBook } from '../common/read-office';
import type { ColumnValues, Edit } from '../ports/sheet';

/** The register after an edit. A state in the edited cells has just been chosen, for the result that its row has now. */
export function withChoicesOf(edit: Edit, register: Register): Register {
  if (!choosesState(edit, register)) return register;
  return withChanged(register, measure =>
    isEdited(edit, measure)
      ? { ...measure, chosenState: measure.chosenState ?? measure.staleChoice, staleChoice: null }
      : measure,
  );
}

/**
 * The รหัส cells of the edited rows with the choices recorded; null if the edit chose no state. A choice that is made again is the same text
 * in its cell, so only the edit tells. Rows that no command has seen, or that have moved since, are left to the next command.
 */
export function choiceCells(
  edit: Edit,
  { register, layout, settings }: OfficeBook,
): { readonly firstRow: number; readonly column: ColumnValues } | null {
  const column = register.headings.columns.id;
  if (column === null || !choosesState(edit, register)) return null;
  const edited = editedRows(edit, register).flatMap(row => register.measureAt(row) ?? []);
  const [first, last] = [edited[0], edited[edited.length - 1]];
  if (!first || !last) return null;
  const byRow = new Map(edited.map(measure => [measure.row, measure]));
  const rows = Array.from({ length: last.row - first.row + 1 }, (_, index) => first.row + index);
  const cell = (row: number) => columnCell(register.grid, register.headings, row, 'id');
  const values = rows.map(row => {
    const measure = byRow.get(row);
    const record = readRow(cell(row));
    if (!measure || record?.print !== fingerprint(measure.method)) return cell(row);
    return rowText({ ...record, choice: presentChoice(measure, settings.fiscalYear) }, layout);
  });
  const changed = values.some((value, index) => textOf(value) !== textOf(cell(first.row + index)));
  return changed ? { firstRow: first.row, column: { column, values } } : null;
}

/** The edited rows below the headings. */
export function editedRows({ firstRow, lastRow }: Edit, { rows }: Register): readonly number[] {
  return rows.filter(row => firstRow <= row && row <= lastRow);
}

function choosesState({ firstColumn, lastColumn }: Edit, { headings }: Register): boolean {
  const column = headings.columns.chosenState;
  return column !== null && firstColumn <= column && column <= lastColumn;
}

function isEdited({ firstRow, lastRow }: Edit, { row }: Measure): boolean {
  return firstRow <= row && row <= lastRow;
}
