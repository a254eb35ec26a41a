import { expect } from 'vitest';
import { hostStateOf } from '../../local/host/kept/state';
import { typeInto } from '../../local/sheets/people';
import { addDays, daysBetween, formatDate, type PlainDate, weekday } from '../../src/thai/dates/calendar';
import { isWorkingDay } from '../../src/thai/dates/working-days';
import { valuesOf } from '../support/office';
import { staffRows } from '../support/small-office';
import { expectCells, expectProperLetters, expectTold } from './invariants';
import { OFFICER, type SimulatedOffice, writeWait } from './office';
import { type Command, type End, failedOfMail, type How, isCalm, run } from './runs';

/** Runs a command for a person or a trigger, and checks the letters that it sent. */
export function order(office: SimulatedOffice, command: Command, user = OFFICER, how: How = {}): End {
  const from = office.letters.length;
  const end = run(office, command, user, how);
  expectProperLetters(office, from);
  if (!isCalm(end) || end.trouble.mail !== undefined) office.disturbedOn = office.today;
  if (command === 'fixText') office.fixDisturbed = !isCalm(end) || (office.fixDisturbed && !end.done);
  return end;
}

/** Runs the day's triggers, each as the account that installed it. */
export function fireTriggers(office: SimulatedOffice): void {
  const { triggers } = hostStateOf(office.workbook);
  for (const { handler, owner } of [...triggers]) {
    const isOwner = ownerOf(office) === owner;
    const end = order(office, handler === 'runDaily' ? 'runDaily' : 'resumeDaily', owner);
    if (isOwner && !isCalm(end)) office.lastDone = null;
    if (isOwner && !end.done) office.mailFailed = failedOfMail(end);
    if (!isCalm(end) || !end.done) continue;
    if (isOwner) expectDone(office, end);
    else expect(installedBy(office), `triggers on ${office.today}`).not.toContain(owner);
  }
}

function installedBy({ workbook }: SimulatedOffice): string[] {
  return hostStateOf(workbook).triggers.map(({ owner }) => owner);
}

function expectDone(office: SimulatedOffice, end: End): void {
  // On a day off nothing is sent, so an earlier failure of the mail remains.
  if (isWorkingDay(office.today, office.holidays)) office.mailFailed = false;
  if (!office.mailFailed) office.lastDone = office.today;
  const mails = end.trace.filter(name => name === 'MailApp.sendEmail').length;
  expect(mails, `letters tried on ${office.today}`).toBeLessThan((end.trouble.quota ?? 100) + 1);
  expectCells(office);
  expectTold(office, end);
}

function ownerOf({ workbook }: SimulatedOffice): string | null {
  const text = hostStateOf(workbook).properties.document['daily'];
  return text === undefined ? null : (JSON.parse(text) as { owner: string }).owner;
}

/** Turns the daily run on. An account gets it only if nobody has it, it has it already, or the owner's run has stopped. */
export function turnOn(office: SimulatedOffice, user: string): void {
  const [owner, { lastDone, today }] = [ownerOf(office), office];
  const end = order(office, 'turnOnDaily', user);
  if (!isCalm(end)) office.lastDone = null;
  if (!isCalm(end) || office.broken) return;
  const isOthers = owner !== null && owner !== user;
  if (isOthers && lastDone !== null) expect(end.done, `${end.message} on ${today}`).toBe(isStale(lastDone, today));
  if (!isOthers) expect(end.done, end.message).toBe(true);
  if (end.done) expect(ownerOf(office)).toBe(user);
  if (end.done && owner !== user) office.lastDone = today;
}

/** True if three whole working days have passed since the last run. */
function isStale(last: PlainDate, today: PlainDate): boolean {
  const between = Array.from({ length: Math.max(0, daysBetween(last, today) - 1) }, (_, index) =>
    addDays(last, index + 1),
  );
  return between.filter(day => weekday(day) >= 1 && weekday(day) <= 5).length >= 3;
}

/** Runs set-up. Then staff fill in the units and the setting, because set-up may have made these sheets again. */
export function setUp(office: SimulatedOffice): void {
  const end = order(office, 'setUp');
  if (!end.done) return;
  office.broken = false;
  for (const name of office.units.keys()) writeUnit(office, name);
  writeWait(office);
}

/** Writes a unit into its row of ส่วนราชการ, or into the first free row. */
export function writeUnit({ workbook, units }: SimulatedOffice, name: string): void {
  const sheet = 'ส่วนราชการ';
  const names = valuesOf(workbook, sheet).map(([cell]) => cell);
  const row = names.indexOf(name) + 1 || names.length + 1;
  const { address = '', byLine = false, pausedUntil = null } = units.get(name) ?? {};
  const until = pausedUntil === null ? '' : formatDate(pausedUntil);
  for (const [column, text] of [
    ['A', name],
    ['D', address],
    ['F', byLine ? 'ไลน์' : 'อีเมล'],
    ['G', until],
  ] as const) {
    typeInto({ model: workbook, sheet }, `${column}${row}`, text);
  }
}

/** Checks that undo restores every corrected cell exactly, wherever its row is by then. */
export function fixAndUndo(office: SimulatedOffice, move: () => void): void {
  if (office.broken) return;
  order(office, 'flagProgress');
  const before = filledRows(office);
  const fix = order(office, 'fixText');
  move();
  const undo = order(office, 'undoFix');
  if (office.fixDisturbed || office.hasAnswers || ![fix, undo].every(end => isCalm(end) && end.done)) return;
  expect(filledRows(office), `after undo on ${office.today}`).toEqual(before);
}

/** The staff rows that are not blank, as JSON in a fixed order. */
function filledRows({ workbook }: SimulatedOffice): string[] {
  const rows = staffRows(workbook).filter(row => row.some(text => text !== ''));
  return rows.map(row => JSON.stringify(row)).sort();
}
