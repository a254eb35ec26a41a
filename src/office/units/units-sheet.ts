import { type Cell, textOf } from '../../grid/cell';
import type { Grid } from '../../grid/grid';
import { readPeriodCell } from '../../grid/period-cell';
import { fiscalYearOf, type PlainDate } from '../../thai/dates/calendar';
import { plainText } from '../../thai/text/text';
import { WAYS_TO_REACH } from '../house-sheets/house-sheets';
import { houseRows } from '../house-sheets/read-rows';
import { LONGEST_NAME, type Unit } from './unit';

/** The units in the sheet ส่วนราชการ, in its order. */
export function readUnitSheet(grid: Grid | undefined, today: PlainDate): Unit[] {
  return houseRows(grid, 'units').flatMap(({ row, cells }) => {
    const [name = '', others = '', headPost = '', email = '', headEmail = '', reachedBy = ''] = cells
      .slice(0, 6)
      .map(cell => textOf(cell).trim());
    if (name === '' || !isName(name)) return [];
    const pause = readPeriodCell(cells[6] ?? '', fiscalYearOf(today));
    const pausedUntil = pause.kind === 'span' && pause.dated && hasYear(cells[6], today) ? pause.end : null;
    return [
      {
        name,
        otherNames: namesIn(others).filter(other => other !== '' && isName(other)),
        headPost: isName(headPost) ? headPost : '',
        email: plainText(email),
        headEmail: plainText(headEmail),
        reachedBy: reachedBy || WAYS_TO_REACH[0],
        pausedUntil,
        pauseReason: textOf(cells[7]).trim(),
        unreadablePause: pausedUntil === null && pause.kind !== 'blank' ? textOf(cells[6]).trim() : '',
        row,
      },
    ];
  });
}

/** Row numbers of the names, other names and posts that `readUnitSheet` leaves out because they are too long. */
export function longNameRows(grid: Grid | undefined): readonly number[] {
  const named = houseRows(grid, 'units').map(({ row, cells: [name, others, headPost] }) => ({
    row,
    names: [...namesIn(textOf(others)), textOf(name).trim(), textOf(headPost).trim()],
  }));
  return named.filter(({ names }) => !names.every(isName)).map(({ row }) => row);
}

function namesIn(text: string): string[] {
  return text.split(/[,;\n]/).map(name => name.trim());
}

function isName(text: string): boolean {
  return text.length <= LONGEST_NAME;
}

/**
 * False for a date without a year. Such a date would mean a new day in each fiscal year, so a pause that is over would begin again in
 * October.
 */
function hasYear(cell: Cell | undefined, today: PlainDate): boolean {
  const [end, nextEnd] = [0, 1].map(later => {
    const reading = readPeriodCell(cell ?? '', fiscalYearOf(today) + later);
    return reading.kind === 'span' ? reading.end : null;
  });
  return end === nextEnd;
}
