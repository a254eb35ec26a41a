import { expect } from 'vitest';
import { daysBetween, formatDateShort, type PlainDate } from '../../src/thai/dates/calendar';
import { isWorkingDay, workingDayFrom, workingDaysBetween } from '../../src/thai/dates/working-days';
import { valuesOf } from '../support/office';
import { rowIdOf } from '../support/row-id';
import { cellsUnder, flagAndCheck, told, toldAfresh } from '../support/small-office';
import { OF_DRAFT } from './disorder';
import type { Letter, OfficeUnit, SimulatedOffice } from './office';
import { daysBefore, daysOfRequest, overdueSince, type PlanRow, planOf, requestIn } from './plan';
import type { End } from './runs';

const LOG = 'ประวัติการทำงาน';

/** Checks each letter: a known reader, on a working day, one a day, with the right rows, and not too soon after the last. */
export function expectProperLetters(office: SimulatedOffice, from: number): void {
  const plan = planOf(office.workbook, office.today);
  for (const letter of office.letters.slice(from)) {
    for (const address of letter.message.to) expectProper(office, plan, letter, address);
  }
  const warned = office.warnings.map(({ day, message }) => `${day} ${message.to}`);
  expect(new Set(warned).size, `warnings: ${warned}`).toBe(warned.length);
}

function expectProper(office: SimulatedOffice, plan: readonly PlanRow[], letter: Letter, address: string): void {
  const { day, message } = letter;
  const why = `the letter to ${address} on ${day}: ${message.body}`;
  const units = [...office.units].filter(([, unit]) => unit.address === address);
  expect(units.length, `${why}: not a unit's address`).toBe(1);
  expect(message.body, why).not.toContain(OF_DRAFT);
  expect(
    units.filter(([, unit]) => whyUnreachable(unit, day) !== null),
    why,
  ).toEqual([]);
  expect(isWorkingDay(day, office.holidays), `${why}: on a day off`).toBe(true);
  const earlier = lettersTo(office, address).filter(one => one !== letter);
  expect(
    earlier.some(one => one.day === day),
    `${why}: the second that day`,
  ).toBe(false);
  const rows = plan.filter(row => units.some(([name]) => row.units.includes(name)));
  expectRows(office, plan, rows, letter, why);
  const [last] = earlier.slice(-1);
  if (last && !last.doubtful && !isChangedSince(office, last.day)) {
    expect(isDue(office, rows, last.day), `${why}: again after ${last.day}`).toBe(true);
  }
}

/** The letter names all rows that are overdue, and none that is due later than in 30 days and that the office has not asked for. */
function expectRows(
  { today, holidays }: SimulatedOffice,
  plan: readonly PlanRow[],
  own: readonly PlanRow[],
  { message }: Letter,
  why: string,
): void {
  const late = own.filter(row => (overdueSince(row, today, holidays) ?? '9999') <= today);
  const named = plan.filter(({ method }) => method !== '' && message.body.includes(method));
  const lacking = late.filter(({ method }) => !message.body.includes(method));
  expect(
    lacking.map(({ method }) => method),
    `${why}: overdue rows that are missing`,
  ).toEqual([]);
  const isTold = ({ due, open, mayOwe }: PlanRow) => mayOwe || (open && due !== null && daysBetween(today, due) <= 30);
  const strange = named.filter(({ method }) => !own.some(row => row.method === method && isTold(row)));
  expect(
    strange.map(({ method }) => method),
    `${why}: rows it should not name`,
  ).toEqual([]);
}

/** True if what the letter of that day said may have changed. */
function isChangedSince({ changedOn, disturbedOn }: SimulatedOffice, day: PlainDate): boolean {
  return [changedOn, disturbedOn].some(one => one !== null && one >= day);
}

/** True if a letter may follow one of the day `last`: it is time to repeat it, or there is something new to tell. */
function isDue(
  { today, holidays, everyWorkingDays, workbook }: SimulatedOffice,
  rows: readonly PlanRow[],
  last: PlainDate,
): boolean {
  const isNew = (day: PlainDate | null) => day !== null && day > last && day <= today;
  const again = workingDaysBetween(last, today, holidays) >= everyWorkingDays;
  const request = requestIn(workbook);
  const isAsked = request !== null && rows.some(({ mayOwe }) => mayOwe);
  if (isAsked && daysOfRequest(request, holidays).some(isNew)) return true;
  return again || rows.some(row => [overdueSince(row, today, holidays), ...daysBefore(row, holidays)].some(isNew));
}

function lettersTo({ letters }: SimulatedOffice, address: string): Letter[] {
  return letters.filter(({ message }) => message.to.includes(address));
}

/** The words with which the tool must explain that a unit gets no mail; null if it gets mail. */
function whyUnreachable({ address, byLine, pausedUntil }: OfficeUnit, day: PlainDate): string | null {
  if (pausedUntil !== null && day <= pausedUntil) return 'พักการแจ้งถึง';
  if (byLine) return 'ติดต่อทาง';
  return address === '' ? 'ยังไม่มีอีเมล' : null;
}

/**
 * Checks, after a run that sent the day's letters, that each unit with something overdue or due soon was told of it in time, and
 * each that has owed a result since the request, or that the outcome says why not.
 */
export function expectTold(office: SimulatedOffice, end: End): void {
  const { today, holidays, everyWorkingDays } = office;
  if (!isWorkingDay(today, holidays)) return;
  const asked = requestIn(office.workbook)?.asked ?? null;
  for (const row of planOf(office.workbook, today)) {
    const since = latestOf(
      overdueSince(row, today, holidays) ?? lastDayBefore(row, today, holidays),
      asked !== null && row.owes && !isChangedSince(office, asked) ? workingDayFrom(asked, holidays) : null,
    );
    if (since === null || since > today) continue;
    const isOverdue = row.due !== null && row.due < today;
    for (const name of row.units) {
      const unit = office.units.get(name);
      if (!unit) continue;
      const said = saidOf(end.message, name);
      const why = `${row.method} (due ${row.due}) to ${name} by ${today}; said: ${end.message}`;
      const unreachable = whyUnreachable(unit, today);
      if (unreachable !== null) {
        if (isOverdue) expect(said, why).toContain(unreachable);
        continue;
      }
      const [last] = lettersTo(office, unit.address)
        .filter(({ message }) => message.body.includes(row.method))
        .slice(-1);
      const isSoon = last !== undefined && workingDaysBetween(last.day, today, holidays) < everyWorkingDays;
      const inTime = last !== undefined && last.day >= since && (isSoon || !isOverdue);
      expect(inTime || isExcused(office, end, said), why).toBe(true);
    }
  }
  expectLogged(office, end);
}

function latestOf(...days: readonly (PlainDate | null)[]): PlainDate | null {
  return (
    days
      .filter(day => day !== null)
      .sort()
      .pop() ?? null
  );
}

/** The latest day up to today on which the unit is to be told that the row is due soon; null if there is none. */
function lastDayBefore(row: PlanRow, today: PlainDate, holidays: SimulatedOffice['holidays']): PlainDate | null {
  if (row.due === null || row.due < today) return null;
  return (
    daysBefore(row, holidays)
      .filter(day => day <= today)
      .pop() ?? null
  );
}

/** The message's line about the unit; '' if it has none. */
function saidOf(message: string, unit: string): string {
  return message.split('\n').find(line => line.startsWith(`- ${unit}: `)) ?? '';
}

/** True if the unit was not told for a real reason that the message gives. */
function isExcused(office: SimulatedOffice, { trouble }: End, said: string): boolean {
  if (trouble.quota !== undefined && said.includes('ครบจำนวนอีเมลที่ส่งได้')) return true;
  if (trouble.mail !== undefined && said.includes('Service unavailable')) return true;
  // The next letter tells of what came up after the day's letter.
  if (office.changedOn === office.today && said.includes('วันนี้แจ้งแล้ว')) return true;
  return office.disturbedOn === office.today && said.includes('ไม่ทราบผล');
}

/** Checks that the log has the outcome and the heartbeat the day, because nobody may have been at the screen. */
function expectLogged({ workbook, today }: SimulatedOffice, { message }: End): void {
  const [heading, newest] = valuesOf(workbook, LOG);
  if (heading === undefined) return;
  expect(newest?.[3], `the log on ${today}`).toBe(message);
  expect(heading[4], `the heartbeat on ${today}`).toBe(serialOf(today));
}

/** Checks every row right after a run that flags: state, due date, days left, แจ้งล่าสุด, and an id that no other row has. */
export function expectCells(office: SimulatedOffice): void {
  const { workbook, today, letters } = office;
  const headings = ['สถานะจากผลที่รายงาน', 'ครบกำหนด', 'วันครบกำหนด', 'เหลือ/เกินกำหนด (วัน)', 'แจ้งล่าสุด', 'รหัส'];
  const cells = cellsUnder(workbook, headings);
  const plan = planOf(workbook, today);
  for (const { row, method, state, due, open } of plan) {
    const [shownState, shownDue, dueDate, daysLeft, lastMailed] = cells[row - 2] ?? [];
    const late = open && due !== null && due < today;
    const expected = [
      state,
      late,
      due === null ? '' : serialOf(due),
      open && due !== null ? daysBetween(today, due) : '',
    ];
    const shown = [shownState, String(shownDue).startsWith('เกินกำหนด '), dueDate, daysLeft];
    expect(shown, `the tool's cells of row ${row}, ${method}, on ${today}`).toEqual(expected);
    const mailed = letters
      .filter(({ message }) => message.body.includes(method))
      .map(({ day }) => formatDateShort(day));
    expect(['', ...mailed], `แจ้งล่าสุด of row ${row}, ${method}, on ${today}`).toContain(lastMailed);
    // If rows are alike, nobody can know which one the letter named.
    const isOnly = method !== '' && plan.filter(one => one.method === method).length === 1;
    const isToldToday = letters.some(one => one.day === today && !one.doubtful && one.message.body.includes(method));
    if (isOnly && isToldToday) expect(lastMailed, `แจ้งล่าสุด of ${method} on ${today}`).toBe(formatDateShort(today));
  }
  const ids = plan.map(({ row }) => rowIdOf(cells[row - 2]?.[5]));
  expect(
    ids.filter(id => id === '' || ids.indexOf(id) !== ids.lastIndexOf(id)),
    `ids on ${today}`,
  ).toEqual([]);
}

/** The serial number in Sheets: days since 30 December 1899. */
function serialOf(day: PlainDate): number {
  return daysBetween('1899-12-30', day);
}

/** Checks that the tool's cells are the same as those of a tool that does not know the office. */
export function expectToldAfresh({ workbook, today }: SimulatedOffice): void {
  flagAndCheck(workbook, today);
  expect(told(workbook), `the tool's cells on ${today}`).toEqual(toldAfresh(workbook, today));
}
