import { missingHeading } from '../layout/house-rows';
import { type HolidayList, readHolidays } from '../layout/read-holidays';
import { HOUSE_SHEETS } from '../layout/sheets';
import type { Settings } from '../measure/settings';
import type { Problem, Stopped } from '../problem';
import { progressOf } from '../progress/progress';
import { type Ledger, readLedger } from '../remind/ledger';
import { type DayLetters, lettersOf } from '../remind/letters';
import type { RemindInput } from '../remind/office-rows';
import type { PlainDate } from '../thai/calendar';
import type { Adapters } from './adapters';
import { houseGrid } from './places';
import { type Office, readOffice, whyNoLetters } from './read-book';
import { rowChanges } from './row-changes';

/** All that is decided of a day's letters before the first is sent. */
export interface PlannedLetters extends DayLetters {
  readonly office: Office;
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
function unitsMissing({ grids, places }: Office): Problem | null {
  const units = houseGrid(grids, 'units', places);
  if (!units) return { code: 'notSetUp', sheet: HOUSE_SHEETS.units.name };
  const heading = missingHeading(units, 'units');
  return heading === null ? null : { code: 'houseHeadingMissing', sheet: units.name, heading };
}
