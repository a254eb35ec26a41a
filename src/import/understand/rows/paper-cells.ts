import type { StaffColumn } from '../../../register/columns';
import { visibleText } from '../../../thai/text/text';
import type { Section } from '../sections';
import { filledCells, isCovered } from '../spread';
import type { Place } from '../understood';

// The cells of a row of the paper. Rows are counted from 0 in a section, from 1 in a place.

export function placeOf({ table }: Section, row: number | null, column: number | null = null): Place {
  return { table: table.number, row: row === null ? null : row + 1, column: column === null ? null : column + 1 };
}

/** The text under a heading that was read as this column; '' without such a heading. */
export function cellText({ table, uses }: Section, row: number, column: StaffColumn): string {
  const at = uses.findIndex(use => use.column === column && use.as === 'column');
  return at < 0 ? '' : (table.rows[row]?.[at]?.text ?? '');
}

/** A row's own texts, without what is merged from above. */
export function ownCells({ table }: Section, row: number): { readonly text: string; readonly column: number }[] {
  const cells = table.rows[row] ?? [];
  return filledCells(cells).filter(({ column }) => {
    const cell = cells[column];
    return cell !== undefined && !isCovered(cell, row);
  });
}

export function lineText(section: Section, row: number): string {
  return filledCells(section.table.rows[row] ?? [])
    .map(({ text }) => visibleText(text).replace(/\n/g, ' '))
    .join(' | ');
}
