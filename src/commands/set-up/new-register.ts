import { type Grid, isEmptyGrid } from '../../grid/grid';
import type { Understood } from '../../import/understand/understood';
import type { SheetChange, SheetState } from '../../layout/changes';
import { type NewRegister, planNewRegister } from '../../layout/plan-register';
import type { HouseNames } from '../../layout/register-lists';
import { DEFAULT_INDICATORS } from '../../office/kinds/indicators';
import type { Stopped } from '../../problem';
import { STAFF_COLUMNS } from '../../register/columns';
import { findHeadingRow, readHeadings } from '../../register/heading-row';
import { toThaiDigits } from '../../thai/text/numerals';
import type { RegisterChoice } from './choose-register';

const NEW_REGISTER_ROWS = 1000;

/**
 * A new register, filled from the paper or else with the default indicators. It takes the place of the only sheet that is not the tool's,
 * if that sheet is empty.
 */
export function planNew(
  states: readonly SheetState[],
  name: string,
  choice: RegisterChoice,
  house: HouseNames,
): readonly SheetChange[] | Stopped {
  const taken = states.find(({ grid }) => grid.name === name);
  if (taken && !isEmptyGrid(taken.grid)) return missingIn(taken.grid);
  const filled: NewRegister =
    choice.kind === 'fill'
      ? filling(choice.understood)
      : { staff: STAFF_COLUMNS, extraHeadings: [], rows: startingRows() };
  const spare = taken ?? (states.length === 1 && states[0] && isEmptyGrid(states[0].grid) ? states[0] : undefined);
  const maxRows = Math.max(NEW_REGISTER_ROWS, filled.rows.length + 200);
  const make: SheetChange = spare
    ? { kind: 'rename', sheet: spare.grid.name, to: name }
    : { kind: 'make', sheet: name, index: 0 };
  return [make, ...planNewRegister(name, filled, maxRows, house)];
}

export function filling({ columns, extraHeadings, rows }: Understood): NewRegister {
  return { staff: columns, extraHeadings, rows: rows.map(({ cells }) => cells) };
}

/** For a sheet that has the register's name but hardly any of its headings: the headings that are missing. */
function missingIn(grid: Grid): Stopped {
  const headings = readHeadings(grid, findHeadingRow(grid) ?? 1);
  return 'problems' in headings ? headings : { problems: [{ code: 'noRegister', sheets: [grid.name] }] };
}

function startingRows(): string[][] {
  return DEFAULT_INDICATORS.map((name, index) => [`${toThaiDigits(index + 1)}. ${name}`]);
}
