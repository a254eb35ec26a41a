import { type DayLetters, lettersOf } from '../../letters/day-letters';
import type { RemindInput } from '../../letters/due-rows';
import { type Redirects, redirectsOf } from '../../letters/redirects/redirects';
import { type FutureDay, type Ledger, readLedger, upTo } from '../../memory/letter-record';
import { readMailWatch } from '../../memory/mail-watch';
import { type ResultRequest, readRequest } from '../../memory/request';
import { STORED } from '../../memory/stored';
import type { UnnotedRows } from '../../memory/unnoted-rows';
import { HOUSE_SHEETS } from '../../office/house-sheets/house-sheets';
import { missingHeading } from '../../office/house-sheets/read-rows';
import { type HolidayList, readHolidays } from '../../office/settings/holidays-sheet';
import type { Settings } from '../../office/settings/settings';
import type { Problem, Stopped } from '../../problem';
import { withProgress } from '../../register/progress/progress';
import type { PlainDate } from '../../thai/dates/calendar';
import { houseGrid } from '../common/places';
import { type OfficeBook, whyNoLetters } from '../common/read-office';
import type { Adapters } from '../ports/adapters';
import { rowChanges } from './row-changes';
import { unnotedRows } from './unnoted';

/** Everything that is decided about a day's letters before the first one is sent. */
export interface PlannedLetters extends DayLetters {
  readonly office: OfficeBook;
  readonly settings: Settings;
  readonly input: RemindInput;
  readonly ledger: Ledger;
  readonly unnoted: UnnotedRows;
  readonly holidays: HolidayList;
  /** Letters of earlier days that may or may not have gone. */
  readonly uncertain: readonly { readonly to: string; readonly day: PlainDate }[];
  /** Days after today that the letter records had. The ledger is without them. */
  readonly future: readonly FutureDay[];
  /** What changed about where letters go. */
  readonly redirects: Redirects;
}

/** Decides who is told what today, or returns the problem that prevents it. `asking`: a request for results that is not yet recorded. */
export function planLetters(
  adapters: Adapters,
  office: OfficeBook | Stopped,
  asking: ResultRequest | null = null,
): PlannedLetters | Stopped {
  if ('problems' in office) return office;
  const { register, units, settings, today, grids, places } = office;
  const problem = whyNoLetters(adapters) ?? unitsMissing(office);
  if (problem) return { problems: [problem] };
  if (register.measures.length === 0) return { problems: [{ code: 'noMeasures', sheet: register.grid.name }] };
  const measures = withProgress(register.measures, today);
  const holidays = readHolidays(houseGrid(grids, 'holidays', places), today);
  const { ledger, future } = upTo(today, readLedger(adapters.documentStore.all()));
  const watch = readMailWatch(adapters.documentStore.get(STORED.mailWatch));
  const unnoted = unnotedRows(adapters);
  const changes = rowChanges(register, measures, today, unnoted);
  const recorded = readRequest(adapters.documentStore.get(STORED.request), settings.fiscalYear);
  // A round that is closed waits for no result.
  const request = asking ?? (recorded !== null && !register.closed.includes(recorded.round) ? recorded : null);
  const input = { measures, units, settings, today, holidays: holidays.days, changes, request };
  return {
    ...lettersOf({ ...input, ledger, missingYear: holidays.missingYear }),
    office,
    settings,
    input,
    ledger,
    unnoted,
    holidays,
    future,
    redirects: redirectsOf(units, { ledger, watch, domains: settings.mailDomains }),
    uncertain: [...ledger].flatMap(([to, { uncertain: day }]) => (day !== null && day < today ? [{ to, day }] : [])),
  };
}

/**
 * Without the sheet ส่วนราชการ nobody can be mailed, and no row would seem to have a unit. Without one of its headings, a unit that is
 * paused or told by LINE would be mailed.
 */
function unitsMissing({ grids, places }: OfficeBook): Problem | null {
  const units = houseGrid(grids, 'units', places);
  if (!units) return { code: 'notSetUp', sheet: HOUSE_SHEETS.units.name };
  const heading = missingHeading(units, 'units');
  return heading === null ? null : { code: 'houseHeadingMissing', sheet: units.name, heading };
}
