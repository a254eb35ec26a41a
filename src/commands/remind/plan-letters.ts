import { type DayLetters, lettersOf } from '../../letters/day-letters';
import type { RemindInput } from '../../letters/due-rows';
import { type Ledger, readLedger } from '../../memory/letter-record';
import { HOUSE_SHEETS } from '../../office/house-sheets/house-sheets';
import { missingHeading } from '../../office/house-sheets/read-rows';
import { type HolidayList, readHolidays } from '../../office/settings/holidays-sheet';
import type { Settings } from '../../office/settings/settings';
import type { Problem, Stopped } from '../../problem';
import { progressOf } from '../../register/progress/progress';
import type { PlainDate } from '../../thai/dates/calendar';
import { houseGrid } from '../common/places';
import { type OfficeBook, readOffice, whyNoLetters } from '../common/read-office';
import type { Adapters } from '../ports/adapters';
import { rowChanges } from './row-changes';

/** All that is decided of a day's letters before the first is sent. */
export interface PlannedLetters extends DayLetters {
  readonly office: OfficeBook;
  readonly settings: Settings;
  readonly input: RemindInput;
  readonly ledger: Ledger;
  readonly holidays: HolidayList;
  /** Letters of earlier days of which nobody knows whether they went. */
  readonly uncertain: readonly { readonly to: string; readonly day: PlainDate }[];
}

/** Reads the office and decides who is to be told what today, or says what stands in the way. */
export function planLetters(adapters: Adapters): PlannedLetters | Stopped {
  const office = readOffice(adapters);
  if ('problems' in office) return office;
  const { register, units, settings, today, grids, places } = office;
  const problem = whyNoLetters(adapters) ?? unitsMissing(office);
  if (problem) return { problems: [problem] };
  if (register.measures.length === 0) return { problems: [{ code: 'noMeasures', sheet: register.grid.name }] };
  const measures = register.measures.map(measure => ({ measure, progress: progressOf(measure, today) }));
  const holidays = readHolidays(houseGrid(grids, 'holidays', places), today);
  const ledger = readLedger(adapters.documentStore.all());
  const changes = rowChanges(register, measures, today);
  const input = { measures, units, settings, today, holidays: holidays.days, changes };
  return {
    ...lettersOf({ ...input, ledger, missingYear: holidays.missingYear }),
    office,
    settings,
    input,
    ledger,
    holidays,
    uncertain: [...ledger].flatMap(([to, { uncertain: day }]) => (day !== null && day < today ? [{ to, day }] : [])),
  };
}

/**
 * Without the sheet ส่วนราชการ nobody can be told, and every row would look like somebody else's; without one of its headings a
 * paused unit, or one that is told by LINE, would be mailed.
 */
function unitsMissing({ grids, places }: OfficeBook): Problem | null {
  const units = houseGrid(grids, 'units', places);
  if (!units) return { code: 'notSetUp', sheet: HOUSE_SHEETS.units.name };
  const heading = missingHeading(units, 'units');
  return heading === null ? null : { code: 'houseHeadingMissing', sheet: units.name, heading };
}
