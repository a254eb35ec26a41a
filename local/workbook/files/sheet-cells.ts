import { formatValue } from 'hucre';
import type { Cell } from '../../../src/grid/cell';
import { type CellModel, isError, type SheetModel, usedSize } from '../model';
import { dayOfSerial, showsDate, showsTimeOnly } from '../serial';

/** The cells of a sheet up to its last filled one. A merged cell has its value in its top left cell; formulas give their last result. */
export function sheetCells(sheet: SheetModel): Cell[][] {
  const { rows, columns } = usedSize(sheet);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => plainCell(sheet.rows[row]?.[column])),
  );
}

function plainCell(cell: CellModel | undefined): Cell {
  const value = cell?.value ?? '';
  if (isError(value)) return value.error;
  if (typeof value !== 'number') return value;
  const format = cell?.style?.numFmt;
  // 0.8 would be read as something else.
  if (format?.includes('%')) return formatValue(value, format);
  if (!showsDate(format)) return value;
  if (format !== undefined && showsTimeOnly(format)) return formatValue(value, format);
  const { year, month, day } = dayOfSerial(value);
  return { date: [String(year).padStart(4, '0'), two(month), two(day)].join('-') };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
