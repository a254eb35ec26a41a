import type { Stopped } from '../commands/outcome';
import { stateFromLabel } from '../progress/state';
import { readPeriodCell } from '../thai/period';
import { type Cell, textOf } from './cell';
import type { ColumnKey, StaffColumn } from './columns';
import { cellAt, type Grid } from './grid';
import { findHeadingRow, type HeadingRow, readHeadings } from './heading-row';
import { indicatorOf, sameGroup } from './indicators';
import type { Measure } from './measure';
import { readUnits, type Unit } from './units';

/** The register as read: where it stands, and its measures in the sheet's order. */
export interface Register {
  readonly grid: Grid;
  readonly headings: HeadingRow;
  readonly measures: readonly Measure[];
}

/** What the rows are read against: the fiscal year (B.E.), the known units, the list of indicators. */
export interface ReadingContext {
  readonly fiscalYear: number;
  readonly units: readonly Unit[];
  readonly indicators: readonly string[];
}

/** Reads the register, or says what is wrong with its headings. */
export function readRegister(grid: Grid, context: ReadingContext): Register | Stopped {
  const row = findHeadingRow(grid);
  if (row === null) return { problems: [{ code: 'noRegister', sheets: [grid.name] }] };
  const headings = readHeadings(grid, row);
  if ('problems' in headings) return headings;
  return { grid, headings, measures: readMeasures(grid, headings, context) };
}

/** What a blank cell stands for: the same cell of the nearest filled row above in the same group. */
interface Above {
  readonly group: string;
  readonly indicator: number | null;
  readonly unit: Cell;
  readonly period: Cell;
}

function readMeasures(grid: Grid, headings: HeadingRow, context: ReadingContext): Measure[] {
  const measures: Measure[] = [];
  let above: Above = { group: '', indicator: null, unit: '', period: '' };
  for (let row = headings.row + 1; row <= grid.cells.length; row += 1) {
    const cell = (column: StaffColumn) => columnCell(grid, headings, row, column);
    const group = textOf(cell('group')).trim() || groupTitle(grid, headings, row);
    if (group !== '' && !sameGroup(group, above.group)) {
      above = { group, indicator: indicatorOf(group, context.indicators), unit: '', period: '' };
    }
    if (!holdsMeasure(cell)) continue;
    const inherits = { unit: isBlank(cell('unit')), period: isBlank(cell('period')) };
    above = {
      ...above,
      unit: inherits.unit ? above.unit : cell('unit'),
      period: inherits.period ? above.period : cell('period'),
    };
    measures.push(toMeasure(row, cell, above, inherits, context));
  }
  return measures;
}

function toMeasure(
  row: number,
  cell: (column: StaffColumn) => Cell,
  above: Above,
  blank: { readonly unit: boolean; readonly period: boolean },
  context: ReadingContext,
): Measure {
  const text = (column: StaffColumn) => textOf(cell(column)).trim();
  const unitText = textOf(above.unit).trim();
  return {
    row,
    group: above.group,
    groupText: text('group'),
    indicator: above.indicator,
    method: text('method'),
    unitText,
    units: readUnits(unitText, context.units),
    periodText: textOf(above.period).trim(),
    period: readPeriodCell(above.period, context.fiscalYear),
    result: text('result'),
    suggestion: text('suggestion'),
    evidence: text('evidence'),
    chosenState: stateFromLabel(text('chosenState')),
    inherits: { unit: blank.unit && unitText !== '', period: blank.period && !isBlank(above.period) },
  };
}

/** A row with only a group's name, or with nothing, is no measure. */
function holdsMeasure(cell: (column: StaffColumn) => Cell): boolean {
  return (['method', 'unit', 'period', 'result'] as const).some(column => !isBlank(cell(column)));
}

/** A title across the table (merged or not) that names a group: the row's only filled cell, left of the methods. */
function groupTitle(grid: Grid, headings: HeadingRow, row: number): string {
  const filled = (grid.cells[row - 1] ?? []).flatMap((cell, index) => (isBlank(cell) ? [] : [index + 1]));
  const only = filled.length === 1 ? filled[0] : undefined;
  return only !== undefined && only < (headings.columns.method ?? 0) ? textOf(cellAt(grid, row, only)).trim() : '';
}

export function columnCell(grid: Grid, headings: HeadingRow, row: number, column: ColumnKey): Cell {
  const at = headings.columns[column];
  return at === null ? '' : cellAt(grid, row, at);
}

function isBlank(cell: Cell): boolean {
  return /^[\s\u200B-\u200D\uFEFF]*$/.test(textOf(cell));
}
