import { HEADINGS } from '../../register/columns';
import { wholeHeadings } from '../../register/heading-row';
import type { Register } from '../../register/read-register';
import type { PlainDate } from '../../thai/dates/calendar';
import { recordedPlaces } from '../common/places';
import { whyNot } from '../common/run';
import type { Adapters } from '../ports/adapters';
import { heartbeatCaption } from './messages';

/** The register and where its headings are. */
type HeadedGrid = Pick<Register, 'grid' | 'headings'>;

/**
 * Shows at the register's head that the daily run is on and has just done its work. If no run does this for some days, the head turns red.
 * `register`: if it was read just now; else null, and it is read.
 * @returns why the head could not be changed, or null. It does not throw, because the work itself is done.
 */
export function showHeartbeat(adapters: Adapters, register: HeadedGrid | null): string | null {
  const { clock } = adapters;
  return whyNot(() => {
    const today = clock.today();
    setDay(adapters, today);
    setCaption(adapters, register ?? readHead(adapters), heartbeatCaption(today, clock.time()));
  });
}

/**
 * Shows that the daily run is on. It has not run just now, so the caption stays. `day`: of its last good run, or of its installation.
 * @returns as `showHeartbeat`.
 */
export function startHeartbeat(adapters: Adapters, day: PlainDate): string | null {
  return whyNot(() => setDay(adapters, day));
}

/**
 * Shows nothing at the register's head: the daily run is off, and nobody should be alarmed by that.
 * @returns as `showHeartbeat`.
 */
export function stopHeartbeat(adapters: Adapters): string | null {
  return whyNot(() => clearHeartbeat(adapters));
}

/** Clears the day last: if the day is still there, this was not completed. */
export function clearHeartbeat(adapters: Adapters): void {
  setCaption(adapters, readHead(adapters), '');
  setDay(adapters, null);
}

function setDay({ documentStore, heartbeat }: Adapters, day: PlainDate | null): void {
  const { log } = recordedPlaces(documentStore);
  if (log !== undefined) heartbeat.set(log, day);
}

function setCaption({ heartbeat }: Adapters, head: HeadedGrid | null, caption: string): void {
  const column = head?.headings.columns.lastMailed;
  if (!head || !column) return;
  heartbeat.caption(head.grid.sheetId, { row: head.headings.row, column, text: HEADINGS.lastMailed }, caption);
}

function readHead({ book, documentStore }: Adapters): HeadedGrid | null {
  const { register } = recordedPlaces(documentStore);
  const grid = register === undefined ? null : book.readSheet(register);
  const headings = grid === null ? null : wholeHeadings(grid);
  return grid === null || headings === null ? null : { grid, headings };
}
