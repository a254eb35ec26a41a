import type { Block } from '../grid/grid';
import type { HeadingRow } from '../register/heading-row';
import { STATE_LABELS } from '../register/states';
import type { SheetChange, SheetState } from './changes';

/** What the register's formulas and drop-downs refer to. */
export interface HouseNames {
  readonly log: string;
  readonly units: string;
  /** The rows of the sheet of units, its heading included. */
  readonly unitRows: number;
  /** The last filled row of that sheet, without its heading. */
  readonly unitsFilled: number;
}

/** The whole column of names, because the list does not grow when somebody fills in more rows. */
export function unitChoices(sheet: string, block: Block, { units, unitRows }: HouseNames): SheetChange {
  return {
    kind: 'dropDown',
    sheet,
    block,
    from: { sheet: units, block: { row: 2, column: 1, rows: unitRows - 1, columns: 1 } },
    strict: false,
    help: 'เลือกจากรายการ หรือพิมพ์หลายส่วนราชการคั่นด้วย / ได้',
  };
}

/** The drop-down that an earlier build made offers fewer rows. Looked at only if an office has so many units. */
const SHORTEST_LIST = 200;

export function longerUnitList(state: SheetState, { row, columns }: HeadingRow, house: HouseNames): SheetChange[] {
  const { unit } = columns;
  if (unit === null || house.unitsFilled <= SHORTEST_LIST || state.maxRows <= row) return [];
  const offered = state.listRows(row + 1, unit);
  if (offered === null || offered >= house.unitsFilled) return [];
  return [unitChoices(state.grid.name, { row: row + 1, column: unit, rows: state.maxRows - row, columns: 1 }, house)];
}

export function stateChoices(sheet: string, block: Block): SheetChange {
  return {
    kind: 'dropDown',
    sheet,
    block,
    from: Object.values(STATE_LABELS),
    strict: true,
    help: 'เลือกสถานะจากรายการ หรือเว้นว่างไว้',
  };
}
