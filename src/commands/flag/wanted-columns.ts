import { type Cell, textOf } from '../../grid/cell';
import { readRow, rowText } from '../../memory/row-text';
import type { Stopped } from '../../problem';
import { choiceToRecord, reviewsIn } from '../../register/choice';
import { ALL_TOOL_COLUMNS, type ToolColumn } from '../../register/columns';
import { type Identity, identify } from '../../register/identity';
import { columnCell, identityRow, type Register } from '../../register/read-register';
import { originsOf } from '../../register/rows/origins';
import { once } from '../../thai/remembered';
import { type OfficeBook, withRegister } from '../common/read-office';
import type { ColumnValues } from '../ports/sheet';
import { overviewCells, reportedTexts, type ToolCells } from './tool-cells';

/** The office as it would be read if these cells were written. Writes nothing. */
export function asIfWritten(office: OfficeBook, cells: ReadonlyMap<number, ToolCells>): OfficeBook | Stopped {
  const { grid, headings } = office.register;
  const rows = grid.cells.map(row => [...row]);
  for (const { column, values } of wantedColumns(office, cells, () => '')) {
    for (const [index, value] of values.entries()) {
      const row = rows[headings.row + index];
      if (row) row[column - 1] = value;
    }
  }
  return withRegister(office, { ...grid, cells: rows });
}

/** The tool's columns as they are to be written, from the row below the headings. */
export function wantedColumns(
  office: OfficeBook,
  cells: ReadonlyMap<number, ToolCells>,
  newId: () => string,
): ColumnValues[] {
  const { register, layout, settings } = office;
  const identities = identitiesOf(register, newId);
  const origins = originsOf(register.measures, identities);
  const measures = new Map(register.measures.map(measure => [measure.row, measure]));
  const shown = reportedTexts(register);
  const codes = once(() => overviewCells(office));
  const valueAt = (row: number, key: ToolColumn): Cell => {
    const identity = identities.get(row);
    if (!identity) return '';
    if (key === 'id') {
      const standing = cells.get(row)?.standing ?? identity.standing;
      const mailed = textOf(valueAt(row, 'lastMailed'));
      const measure = measures.get(row);
      const choice = measure ? choiceToRecord(measure, identity.choice, settings.fiscalYear) : identity.choice;
      const reviews = measure ? reviewsIn(measure, identity.reviews) : identity.reviews;
      const {
        review = reviews[register.round],
        reportedAs: reported = identity.reported,
        whole,
      } = cells.get(row) ?? {};
      const split = whole ? null : identity.split;
      const kept = { choice, reviews: { ...reviews, [register.round]: review }, reported, split };
      return rowText({ ...identity, mailed, standing, origins: origins.get(row) ?? {}, ...kept }, layout);
    }
    if (key === 'overview') return cells.get(row)?.overview ?? codes().get(row) ?? '';
    if (key === 'reported') return cells.get(row)?.reported ?? shown.get(identity.reported?.print ?? '') ?? '';
    return cells.get(row)?.[key] ?? keptCell(register, identity, row, key);
  };
  return toolColumns(register, valueAt);
}

/** The identity of each measure's row, even if a sort left its รหัส in another row, blank or not. */
export function identitiesOf(register: Register, newId: () => string): ReadonlyMap<number, Identity> {
  const measures = new Set(register.measures.map(({ row }) => row));
  const rows = dataRows(register).map(row => identityRow(register.grid, register.headings, row));
  const identities = identify(
    rows.filter(({ row, idCell }) => measures.has(row) || readRow(idCell) !== null),
    newId,
  );
  return new Map([...identities].filter(([row]) => measures.has(row)));
}

/**
 * The tool cell as the row had it before. If a sort separated the row from its รหัส, it is unknown which of the two the other tool cells
 * went with. The day of the last letter is safe because the รหัส holds it too (unless an older build wrote it); the advice stays empty
 * until the next check.
 */
function keptCell(register: Register, { from, mailed }: Identity, row: number, key: ToolColumn): Cell {
  if (key === 'lastMailed' && mailed !== null) return mailed;
  if (from === null || (from !== row && key === 'advice')) return '';
  return columnCell(register.grid, register.headings, from, key);
}

export function toolColumns(register: Register, valueAt: (row: number, key: ToolColumn) => Cell): ColumnValues[] {
  return toolPlaces(register).map(([key, column]) => ({
    column,
    values: dataRows(register).map(row => valueAt(row, key)),
  }));
}

export function toolPlaces({ headings }: Register): [ToolColumn, number][] {
  return ALL_TOOL_COLUMNS.flatMap((key): [ToolColumn, number][] => {
    const column = headings.columns[key];
    return column === null ? [] : [[key, column]];
  });
}

/** Every row below the headings, not only measures, so that a row that is no longer a measure loses its tool cells. */
export function dataRows({ grid, headings }: Register): number[] {
  const rows = Math.max(0, grid.cells.length - headings.row);
  return Array.from({ length: rows }, (_, index) => headings.row + 1 + index);
}
