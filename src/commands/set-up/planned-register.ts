import type { Cell } from '../../grid/cell';
import type { Grid } from '../../grid/grid';
import type { SheetChange } from '../../layout/changes';
import { readSettings } from '../../office/settings/read-settings';
import { lines } from '../../office/settings/values/plain-values';
import type { Measure } from '../../register/measure';
import { readRegister } from '../../register/read-register';
import { BUDDHIST_OFFSET } from '../../thai/dates/calendar';
import type { RegisterChoice } from './choose-register';

/** The register as set-up will leave it, lost headings restored. */
export function asPlanned(choice: RegisterChoice, register: string, changes: readonly SheetChange[]): Grid {
  const cells: Cell[][] = choice.kind === 'adopt' ? choice.grid.cells.map(row => [...row]) : [];
  for (const change of changes) {
    if (change.kind !== 'write' || change.sheet !== register) continue;
    for (const [down, line] of change.rows.entries()) {
      const row = change.row - 1 + down;
      while (cells.length <= row) cells.push([]);
      const own = cells[row] as Cell[];
      for (const [across, text] of line.entries()) {
        while (own.length < change.column + across) own.push('');
        own[change.column - 1 + across] = text;
      }
    }
  }
  return { sheetId: 0, name: register, cells };
}

/** The measures of the register as it will be read. */
export function readGroups(
  table: Grid,
  {
    fiscalYear,
    indicators,
    settings,
  }: { fiscalYear: number; indicators: string | undefined; settings: Grid | undefined },
): readonly Measure[] {
  const known = readSettings(settings, `${fiscalYear - BUDDHIST_OFFSET}-01-01`);
  const list =
    indicators === undefined ? known.indicators : (lines.read(indicators, indicators, fiscalYear) ?? known.indicators);
  const read = readRegister(table, { ...known, fiscalYear, indicators: list, units: [], round: 6 });
  return 'problems' in read ? [] : read.measures;
}
