import { type InheritedCell, inheritedCells } from '../../register/fill-down';
import type { Register } from '../../register/read-register';
import type { Ending, Outcome } from '../common/outcome';
import { type OfficeBook, REGISTER_SHEETS, readOffice } from '../common/read-office';
import { runCommand } from '../common/run';
import { isLate } from '../common/time-left';
import { writeToolCells } from '../flag/write-tool-cells';
import type { Adapters } from '../ports/adapters';
import { FILL_DOWN_MESSAGES } from './messages';

export interface FillDownData {
  /** Cells filled in. */
  readonly filled: number;
  /** Cells that still mean "as above". */
  readonly left: number;
}

interface InheritedBlanks {
  readonly register: Register;
  readonly cells: readonly InheritedCell[];
}

/** The register's blank cells that mean "as above". Cells with a formula that gives an empty text are left out. */
export function inheritedBlanks({ blanks }: Adapters, { register }: OfficeBook): InheritedBlanks {
  const cells = inheritedCells(register);
  if (cells.length === 0) return { register, cells };
  return { register, cells: blanks.withoutFormulas(register.grid.sheetId, cells) };
}

/** Fills the cells that mean "as above" with the text above, so that sorting cannot assign a row to another unit. */
export function fillDown(adapters: Adapters): Outcome<FillDownData> {
  const view = { message: FILL_DOWN_MESSAGES.done, data: (filled: FillDownData) => filled };
  return runCommand(adapters, 'เติมช่องที่หมายถึงแถวบน', view, () => fill(adapters));
}

function fill(adapters: Adapters): Ending<FillDownData> {
  const { blanks } = adapters;
  const office = readOffice(adapters, REGISTER_SHEETS);
  if ('problems' in office) return { problem: office.problems[0] };
  const { register, cells } = inheritedBlanks(adapters, office);
  const { grid, headings } = register;
  if (cells.length > 0) blanks.unmergeBelow(grid.sheetId, headings.row);
  const filled = blanks.fill(grid.sheetId, cells, () => isLate(adapters));
  // The filled cells inherit nothing any more, so รหัส must forget their origins. If this fails, the next command does it.
  writeToolCells(
    adapters,
    () => new Map(),
    () => readOffice(adapters, REGISTER_SHEETS),
  );
  return { result: { filled, left: cells.length - filled } };
}
