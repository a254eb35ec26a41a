import { HOUSE_HEADING_ROW, LOG_ROWS } from '../../office/house-sheets/house-sheets';
import { formatDate } from '../../thai/dates/calendar';
import { toThaiDigits } from '../../thai/text/numerals';
import { printable } from '../../thai/text/text';
import type { Adapters } from '../ports/adapters';
import { recordedPlaces } from './places';

/** A cell holds 50,000 characters. */
const LONGEST_CELL = 49_000;

/** Adds a line at the top of ประวัติการทำงาน: when, who, task, outcome. Does nothing if the sheet is gone: the log is only for reading. */
export function writeLog(
  { book, clock, documentStore }: Adapters,
  [who, task, outcome]: readonly [who: string, task: string, outcome: string],
): void {
  const places = recordedPlaces(documentStore);
  if (places.log === undefined || book.id() === null) return;
  const when = `${formatDate(clock.today())} ${toThaiDigits(clock.time())} น.`;
  book.insertNewest(
    places.log,
    HOUSE_HEADING_ROW,
    [when, who, task, printable(outcome).slice(0, LONGEST_CELL)],
    LOG_ROWS,
  );
}
