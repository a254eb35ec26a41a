import { expect } from 'vitest';
import { sortBlock } from '../../local/sheets/people';
import { copyWorkbook } from '../../local/workbook/copy-workbook';
import { addDays } from '../../src/thai/dates/calendar';
import { hostOver } from '../support/office';
import { REGISTER, staffRows, typeBeside } from '../support/small-office';
import { OFFICER, type SimulatedOffice } from './office';
import { order } from './orders';
import { isClosed, planOf } from './plan';
import { isCalm } from './runs';

/** Closes round 6. Its report is the one of the open round, also if the run that closed it broke off. */
export function closeRound(office: SimulatedOffice): void {
  const open = isClosed(office.workbook) || office.broken ? null : reportIn(office);
  const end = order(office, 'closeRound');
  if (!isClosed(office.workbook) || office.kept !== null) return;
  const kept = reportIn(office);
  if (open !== null && isCalm(end)) expect(kept, `the report of the closed round, ${office.today}`).toEqual(open);
  office.kept = kept;
}

/** Another signer for the closed round's report. A run that breaks off has done it or not; the next one has. */
export function reissue(office: SimulatedOffice, pick: number): void {
  if (office.broken || office.kept === null) return;
  expectKept(office);
  const before = office.kept;
  typeBeside(office.workbook, 'ตั้งค่า', 'ผู้รายงาน: ชื่อ-สกุล', 'B', `ผู้รายงานคนที่ ${pick}`);
  // After the day of signing it is a new edition.
  const options = { round: 6, signedOn: addDays(office.today, -(pick % 2)) };
  const end = order(office, 'reissue', OFFICER, { options });
  const then = reportIn(office);
  if (!isCalm(end)) order(office, 'reissue', OFFICER, { options });
  office.kept = reportIn(office);
  expect([before, office.kept], `the report after ${end.message}`).toContainEqual(then);
}

/**
 * Splits a row of several units, and joins it again, also after a sort. A run that breaks off is completed by the next. Nothing of what staff
 * wrote is lost or changed.
 */
export function splitAndJoin(office: SimulatedOffice, place: number, pick: number): void {
  const cells = staffRows(office.workbook);
  const isBlank = (row: number) => cells[row - 2]?.slice(4).every(text => text === '') ?? false;
  const rows = planOf(office.workbook, office.today).filter(({ row, units }) => units.length > 1 && isBlank(row));
  const row = rows[place % Math.max(1, rows.length)]?.row;
  if (office.broken || row === undefined) return;
  const before = filledRows(office);
  const split = order(office, 'splitRows', OFFICER, { options: { rows: [row] } });
  // Where a row with the same words stands, a run that was broken off may have moved it.
  if (!isCalm(split)) order(office, 'splitRows', OFFICER, { options: {} });
  if (pick % 2 === 0) {
    const sheet = { model: office.workbook, sheet: REGISTER };
    const last = staffRows(office.workbook).length + 1;
    sortBlock(sheet, `A2:Z${last}`, 'B');
  }
  office.trouble =
    pick % 3 === 0 ? { fault: { call: 20 + (pick % 200), when: place % 2 === 0 ? 'before' : 'after' } } : {};
  const join = order(office, 'joinRows', OFFICER, { options: {} });
  if (!isCalm(join)) order(office, 'joinRows', OFFICER, { options: {} });
  expect(filledRows(office), `after split and join on ${office.today}: ${split.message} ${join.message}`).toEqual(
    before,
  );
}

/** The closed round's report is the same, whatever has happened since. */
export function expectKept(office: SimulatedOffice): void {
  if (office.kept === null || office.broken) return;
  expect(reportIn(office), `the report of the closed round on ${office.today}`).toEqual(office.kept);
}

/** The bytes of round 6's report, made from a copy; null if errors in the entries forbid it. */
function reportIn({ workbook, today, warm }: SimulatedOffice): Uint8Array | null {
  const host = hostOver(copyWorkbook(workbook), { now: today, warm });
  const { value } = host.call('buildReport', [{ round: 6, draft: false }], 'page');
  const { done, message, problem } = value as { done: boolean; message: string; problem?: { code: string } };
  if (!done) expect(problem?.code, message).toBe('errorsInEntries');
  return done ? (host.files[0]?.bytes ?? null) : null;
}

/** The staff rows that are not blank, as JSON in a fixed order. */
function filledRows({ workbook }: SimulatedOffice): string[] {
  const rows = staffRows(workbook).filter(cells => cells.some(text => text !== ''));
  return rows.map(cells => JSON.stringify(cells)).sort();
}
