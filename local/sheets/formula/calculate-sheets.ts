import { type CellValue, isError, type SheetModel, type WorkbookModel } from '../../workbook/model';
import type { Rect } from '../../workbook/rect';
import { serialOf } from '../base/zone';
import { calculate, FormulaError } from './calculate';
import { type Formula, NotCalculated, parseFormula, type Value } from './parse';

/**
 * Calculates the formulas of sheets that count in others, so that their values are in the file: other programs show those until they calculate
 * themselves. Other sheets' formulas keep the values that another program has left, and so do formulas of a kind that is not known here.
 * @param now milliseconds since 1970.
 */
export function calculateSheets(model: WorkbookModel, now: number): void {
  const today = Math.floor(serialOf(now, model.timeZone));
  for (const sheet of model.sheets) {
    if (!sheet.rows.some(row => row.some(cell => cell?.formula !== undefined && COUNTS.test(cell.formula)))) continue;
    const values = new Values(model, sheet, today);
    for (const [row, cells] of sheet.rows.entries()) {
      for (const [column, cell] of cells.entries()) {
        if (cell?.formula === undefined) continue;
        const value = values.at(row, column);
        if (value !== undefined) cells[column] = { ...cell, value };
      }
    }
  }
}

const COUNTS = /\bCOUNTIFS\s*\(/i;

/** The values of one sheet's formulas. Each is calculated when it is first asked for. */
class Values {
  readonly #known = new Map<string, CellValue | undefined>();
  /** Many formulas count in the same column of another sheet. */
  readonly #blocks = new Map<string, readonly Value[]>();

  constructor(
    readonly model: WorkbookModel,
    readonly sheet: SheetModel,
    readonly today: number,
  ) {}

  /** Undefined for a formula that is not calculated here. */
  at(row: number, column: number): CellValue | undefined {
    const key = `${row}:${column}`;
    if (!this.#known.has(key)) {
      this.#known.set(key, { error: '#REF!' });
      this.#known.set(key, this.#calculated(row, column));
    }
    return this.#known.get(key);
  }

  #calculated(row: number, column: number): CellValue | undefined {
    const formula = readFormula(this.sheet.rows[row]?.[column]?.formula ?? '');
    if (formula === null) return undefined;
    try {
      const valueAt = (line: number, at: number) => this.#valueOf(line, at);
      const valuesIn = (block: Rect, name: string | null) =>
        name === null || name === this.sheet.name ? this.#block(block, name) : this.#blockOnce(block, name);
      return calculate(formula, { row, column, home: { row, column }, today: this.today, valueAt, valuesIn });
    } catch (error) {
      if (error instanceof FormulaError) return { error: error.message };
      if (error instanceof NotCalculated) return undefined;
      throw error;
    }
  }

  #valueOf(row: number, column: number): Value {
    const cell = this.sheet.rows[row]?.[column];
    const value = (cell?.formula === undefined ? undefined : this.at(row, column)) ?? cell?.value ?? '';
    return plain(value);
  }

  #blockOnce(block: Rect, name: string): readonly Value[] {
    const key = JSON.stringify([name, block]);
    const values = this.#blocks.get(key) ?? this.#block(block, name);
    this.#blocks.set(key, values);
    return values;
  }

  #block({ top, left, bottom, right }: Rect, name: string | null): Value[] {
    const place = name === null ? this.sheet : this.model.sheets.find(one => one.name === name);
    if (place === undefined) throw new FormulaError('#REF!');
    const rows = Array.from({ length: Math.min(bottom + 1, place.maxRows) - top }, (_, index) => top + index);
    const columns = Array.from({ length: Math.min(right + 1, place.maxColumns) - left }, (_, index) => left + index);
    // A cell with an error is none of what is counted.
    const countable = (value: CellValue) => (isError(value) ? '' : value);
    return rows.flatMap(row => columns.map(column => countable(place.rows[row]?.[column]?.value ?? '')));
  }
}

function plain(value: CellValue): Value {
  if (isError(value)) throw new FormulaError(value.error);
  return value;
}

function readFormula(text: string): Formula | null {
  try {
    return parseFormula(text);
  } catch (error) {
    if (error instanceof NotCalculated) return null;
    throw error;
  }
}
