import { expect } from 'vitest';
import type { MailMessage } from '../../local/host/account/mail';
import { copyRows, type Hands, moveRows, sortBlock, typeInto } from '../../local/sheets/people';
import { insert, remove } from '../../local/sheets/structure/structure';
import { copyWorkbook } from '../../local/workbook/copy-workbook';
import type { SheetModel } from '../../local/workbook/model';
import { addDays, formatDate } from '../../src/thai/dates/calendar';
import { workingDayFrom } from '../../src/thai/dates/working-days';
import { hostOver, sheetOf, valuesOf } from '../support/office';
import { REGISTER, staffRows } from '../support/small-office';
import { doubleRegister, insertColumn, mixNames, pasteOverGrey, renameRegister } from './disorder';
import { expectToldAfresh } from './invariants';
import { OFFICER, type OfficeUnit, SECOND, type SimulatedOffice, type Trouble } from './office';
import { fixAndUndo, order, setUp, turnOn, writeUnit } from './orders';
import { CHOICES, chosenIn, isClosed, MISSPELT, NEW_METHODS, PERIODS, RESULTS, UNITS } from './plan';
import { closeRound, reissue, splitAndJoin } from './rounds';
import type { Command } from './runs';

/** Something that happens on a day. `place` and `pick` choose the row and the text, if the event needs them. */
export interface Event {
  readonly kind: keyof typeof EVENTS;
  readonly place: number;
  readonly pick: number;
}

/** What an event works on. */
interface Scene {
  readonly office: SimulatedOffice;
  readonly hands: Hands;
  readonly sheet: SheetModel;
  /** The row of the event, and the last row with a measure, from 1. */
  readonly row: number;
  readonly last: number;
  /** Chooses one item of a list by `pick`. */
  readonly oneOf: <One>(list: readonly One[]) => One;
  readonly place: number;
  readonly pick: number;
}

/** Events add and delete rows only within these limits, so that the sheet stays small but never empty. */
const MOST_ROWS = 12;
const LEAST_ROWS = 4;

/** A message that does not count as a temporary fault of Google. */
const LASTING = 'Planted: refused for good. https://www.googleapis.com/auth/planted';

/** Commands that mail nobody and change no cell of staff. */
const LOOKS = ['flagProgress', 'checkEntries'] as const;
const COMMANDS: readonly Command[] = ['checkEntries', 'flagProgress', 'fixText', 'undoFix', 'sendReminders'];

/** Sheets that staff delete. True if the tool cannot work without the sheet until somebody runs set-up. */
const SHEETS: Readonly<Record<string, boolean>> = {
  รายการที่ต้องแก้ไข: false,
  ประวัติการทำงาน: false,
  ข้อความในรายงาน: false,
  วันหยุด: false,
  ส่วนราชการ: true,
  ตั้งค่า: true,
};

const EVENTS = {
  result: (scene: Scene) => typeResult(scene, scene.oneOf(['', ...Object.keys(RESULTS)])),
  choice({ office, row, oneOf }: Scene) {
    type(office, `${lastColumns(office).choice}${row}`, oneOf(CHOICES));
  },
  period(scene: Scene) {
    type(scene.office, `D${scene.row}`, scene.oneOf(Object.keys(PERIODS)));
    fillIn(scene);
  },
  unit(scene: Scene) {
    type(scene.office, `C${scene.row}`, scene.oneOf(UNITS));
    fillIn(scene);
  },
  newRow({ office, hands, last, oneOf }: Scene) {
    if (last >= MOST_ROWS) return;
    const cells = ['๓. การให้บริการ', oneOf(NEW_METHODS), oneOf(UNITS), oneOf(Object.keys(PERIODS))];
    for (const [index, text] of cells.entries()) typeInto(hands, `${'ABCD'.charAt(index)}${last + 1}`, text);
    tellEdited(office, `A${last + 1}:D${last + 1}`);
  },
  sort: ({ office, hands, last, oneOf }: Scene) =>
    sortBlock(hands, `A2:${lastColumns(office).id}${last}`, oneOf(['B', 'D', 'E'])),
  sortWithoutIds: ({ office, hands, last, oneOf }: Scene) =>
    sortBlock(hands, `A2:${lastColumns(office).beforeId}${last}`, oneOf(['B', 'D', 'E'])),
  sortStaffColumns: ({ office, hands, last, oneOf }: Scene) =>
    sortBlock(hands, `A2:${lastColumns(office).choice}${last}`, oneOf(['B', 'D', 'E'])),
  drag: ({ hands, row, last }: Scene) => moveRows(hands, `${row}:${row}`, last + 1),
  paste({ hands, row, last }: Scene) {
    if (last < MOST_ROWS) copyRows(hands, `${row}:${row}`, last + 1);
  },
  pasteOver: ({ hands, row, last, pick }: Scene) => copyRows(hands, `${row}:${row}`, 2 + (pick % (last - 1))),
  insertRow({ hands, sheet, row, last }: Scene) {
    if (last < MOST_ROWS) insert(hands.model, sheet, 'rows', row - 1, 1, row - 1);
  },
  deleteRow({ hands, sheet, row, last }: Scene) {
    if (last > LEAST_ROWS) remove(hands.model, sheet, 'rows', row - 1, 1);
  },
  deleteColumn: ({ office, oneOf }: Scene) => deleteColumn(office, oneOf(['สถานะจากผลที่รายงาน', 'แจ้งล่าสุด', 'รหัส'])),
  deleteSheet: ({ office, oneOf }: Scene) => deleteSheet(office, oneOf(Object.keys(SHEETS))),
  holiday: ({ office, pick }: Scene) => typeHoliday(office, pick % 7),
  pause({ office, oneOf, pick }: Scene) {
    changeUnit(office, oneOf([...office.units.keys()]), { pausedUntil: addDays(office.today, pick % 12) });
  },
  endPause: ({ office, oneOf }: Scene) => changeUnit(office, oneOf([...office.units.keys()]), { pausedUntil: null }),
  byLine: ({ office, pick }: Scene) => changeUnit(office, 'กองช่าง', { byLine: pick % 2 === 0 }),
  faultBefore: ({ office, pick }: Scene) =>
    trouble(office, { fault: { call: pick + 1, when: 'before', message: LASTING } }),
  faultAfter: ({ office, pick }: Scene) =>
    trouble(office, { fault: { call: pick + 1, when: 'after', message: LASTING } }),
  // Without a message of its own, the fault has one that Google uses for temporary faults.
  faultPassing({ office, place, pick }: Scene) {
    trouble(office, { fault: { call: pick + 1, when: place % 2 === 0 ? 'before' : 'after' } });
  },
  mailFails: ({ office, oneOf }: Scene) => trouble(office, { mail: oneOf(['before', 'after']) }),
  // The daily run later that day finds what this run left.
  sendInTrouble({ office, place, pick, oneOf }: Scene) {
    const fault = { call: pick + 1, when: 'after', message: LASTING } as const;
    trouble(office, place % 2 === 0 ? { mail: oneOf(['before', 'after']) } : { fault });
    order(office, 'sendReminders');
  },
  quotaOut: ({ office, pick }: Scene) => trouble(office, { quota: pick % 2 }),
  clickAtOnce: ({ office, pick }: Scene) => trouble(office, { clickAt: pick + 1 }),
  bothClick({ office, pick }: Scene) {
    trouble(office, { clickAt: 1 + (pick % 130) });
    order(office, 'sendReminders');
  },
  twoSend({ office }: Scene) {
    order(office, 'sendReminders');
    order(office, 'sendReminders', SECOND);
  },
  command: ({ office, oneOf }: Scene) => order(office, oneOf(COMMANDS)),
  closeRound({ office }: Scene) {
    const before = isClosed(office.workbook);
    closeRound(office);
    if (!before && isClosed(office.workbook)) chooseAgain(office);
  },
  setUp: ({ office }: Scene) => setUp(office),
  turnOn: ({ office, oneOf }: Scene) => turnOn(office, oneOf([OFFICER, SECOND])),
  turnOff: ({ office, oneOf }: Scene) => order(office, 'turnOffDaily', oneOf([OFFICER, SECOND])),
  fixAndUndo(scene: Scene) {
    const { office, hands, last, oneOf } = scene;
    typeResult(scene, oneOf(MISSPELT));
    fixAndUndo(office, () => sortBlock(hands, `A2:${lastColumns(office).id}${last}`, oneOf(['B', 'D', 'E'])));
  },
  truth({ office }: Scene) {
    setUp(office);
    // What was reported is known from the รหัส alone.
    if (!office.broken && !isClosed(office.workbook)) expectToldAfresh(office);
  },
  copyBook: ({ office }: Scene) => expectCopyTellsNobody(office),
  pasteOverGrey: ({ sheet, row, pick }: Scene) => pasteOverGrey(sheet, row, pick),
  doubleRegister: ({ office }: Scene) => doubleRegister(office),
  whileRenamed: ({ office, oneOf }: Scene) =>
    order(office, oneOf(COMMANDS), OFFICER, { meanwhile: () => renameRegister(office) }),
  whileColumnInserted: ({ office, oneOf, place }: Scene) =>
    order(office, oneOf(COMMANDS), OFFICER, { meanwhile: () => insertColumn(office, place % 15) }),
  whileNamesDiffer: ({ office, oneOf, place }: Scene) =>
    order(office, oneOf(LOOKS), OFFICER, { meanwhile: () => mixNames(office, place % 2 === 0) }),
  ask({ office, pick }: Scene) {
    const round = isClosed(office.workbook) ? 12 : 6;
    order(office, 'requestResults', OFFICER, { options: { round, by: addDays(office.today, 3 + (pick % 25)) } });
  },
  collect: (scene: Scene) => collect(scene),
  reissue: ({ office, pick }: Scene) => reissue(office, pick),
  splitAndJoin: ({ office, place, pick }: Scene) => splitAndJoin(office, place, pick),
};

export const KINDS = Object.keys(EVENTS) as (keyof typeof EVENTS)[];

/** Events that leave every row as it was, unless some rows are alike and cannot be told apart. */
const SORTS: readonly string[] = ['sort', 'sortWithoutIds', 'sortStaffColumns', 'drag'];
const CHANGES: readonly string[] = [
  ...['result', 'choice', 'period', 'unit', 'newRow', 'paste', 'pasteOver', 'insertRow', 'deleteRow', 'fixAndUndo'],
  ...['deleteColumn', 'deleteSheet', 'setUp', 'truth', 'pasteOverGrey', 'collect', 'splitAndJoin'],
];

export function happen(office: SimulatedOffice, { kind, place, pick }: Event): void {
  const methods = staffRows(office.workbook).map(([, method]) => method);
  const isAlike = methods.includes('') || new Set(methods).size < methods.length;
  if (CHANGES.includes(kind) || (isAlike && SORTS.includes(kind))) office.changedOn = office.today;
  const hands = { model: office.workbook, sheet: REGISTER };
  const last = staffRows(office.workbook).length + 1;
  const row = 2 + (place % Math.max(1, last - 1));
  const oneOf = <One>(list: readonly One[]): One => {
    const one = list[pick % list.length];
    if (one === undefined) throw new Error('nothing to choose from');
    return one;
  };
  EVENTS[kind]({ office, hands, sheet: sheetOf(office.workbook, REGISTER), row, last, oneOf, place, pick });
}

function type(office: SimulatedOffice, cell: string, text: string): void {
  typeInto({ model: office.workbook, sheet: REGISTER }, cell, text);
  tellEdited(office, cell);
}

/** Clears a state that was chosen for the old result, which the tool remembers and the plan does not. Its tests are in tests/commands/flag. */
function typeResult({ office, row, place }: Scene, text: string): void {
  // What is typed over a result of a closed round does not count. Its tests are in tests/check.
  const isOfRound12 = office.byRound && (place % 2 === 0 || isClosed(office.workbook));
  type(office, `${isOfRound12 ? 'F' : 'E'}${row}`, text);
  if (chosenIn(staffRows(office.workbook)[row - 2] ?? []) !== '') {
    type(office, `${lastColumns(office).choice}${row}`, '');
  }
}

/** A unit's message names a row by its method. A state that was chosen for what the row said before is cleared, as by `typeResult`. */
function collect({ office, row, oneOf }: Scene): void {
  const [, method = ''] = staffRows(office.workbook)[row - 2] ?? [];
  const before = staffRows(office.workbook);
  office.hasAnswers = true;
  const text = `${method}\nผล: ${oneOf(Object.keys(RESULTS))}`;
  order(office, 'collectResults', OFFICER, { options: { text, who: 'กองคลัง' } });
  staffRows(office.workbook).forEach((cells, index) => {
    const isAnswered = cells.join() !== before[index]?.join();
    if (isAnswered && chosenIn(cells) !== '') type(office, `${lastColumns(office).choice}${index + 2}`, '');
  });
}

/** Staff's last column, and the tool's last two. Set-up makes the tool's columns anew after they were deleted, so they may move. */
function lastColumns({ workbook, byRound }: SimulatedOffice) {
  const headings = valuesOf(workbook, REGISTER)[0] ?? [];
  const last = headings.findLastIndex(text => text !== '');
  const letter = (column: number) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(column);
  return { choice: byRound ? 'I' : 'H', beforeId: letter(last - 1), id: letter(last) };
}

/** Fills in a blank unit or period. What such a blank cell means after a sort is tested in tests/register/origins.slow.test.ts. */
function fillIn({ office, row, oneOf }: Scene): void {
  const [, , unit, period] = staffRows(office.workbook)[row - 2] ?? [];
  if (unit === '') type(office, `C${row}`, oneOf(UNITS));
  if (period === '') type(office, `D${row}`, oneOf(Object.keys(PERIODS)));
}

function tellEdited({ workbook, today, warm }: SimulatedOffice, range: string): void {
  hostOver(workbook, { now: today, warm }).edited(REGISTER, range);
}

/** A state that was chosen for round 6 is chosen for round 12, too. */
function chooseAgain(office: SimulatedOffice): void {
  staffRows(office.workbook).forEach((cells, index) => {
    const cell = `${lastColumns(office).choice}${index + 2}`;
    if (chosenIn(cells) !== '') tellEdited(office, cell);
  });
}

function trouble(office: SimulatedOffice, more: Trouble): void {
  office.trouble = { ...office.trouble, ...more };
}

function deleteColumn(office: SimulatedOffice, heading: string): void {
  const sheet = sheetOf(office.workbook, REGISTER);
  const column = sheet.rows[0]?.findIndex(cell => String(cell?.value).startsWith(heading)) ?? -1;
  if (column < 0) return;
  remove(office.workbook, sheet, 'columns', column, 1);
  office.broken = true;
}

function deleteSheet(office: SimulatedOffice, gone: string): void {
  office.workbook.sheets = office.workbook.sheets.filter(({ name }) => name !== gone);
  office.broken ||= SHEETS[gone] === true;
  if (gone === 'วันหยุด') office.holidays.clear();
}

function typeHoliday({ workbook, today, holidays }: SimulatedOffice, days: number): void {
  const sheet = 'วันหยุด';
  if (!workbook.sheets.some(({ name }) => name === sheet)) return;
  const day = addDays(today, days);
  typeInto({ model: workbook, sheet }, `A${valuesOf(workbook, sheet).length + 1}`, formatDate(day));
  holidays.add(day);
}

function changeUnit(office: SimulatedOffice, name: string, change: Partial<OfficeUnit>): void {
  const unit = office.units.get(name);
  if (!unit) return;
  office.units.set(name, { ...unit, ...change });
  if (office.workbook.sheets.some(sheet => sheet.name === 'ส่วนราชการ')) writeUnit(office, name);
}

/** A copy of the book has the cells, another id and, here, the document properties. Two weeks later, letters would be due. */
function expectCopyTellsNobody({ workbook, today, holidays, warm, broken }: SimulatedOffice): void {
  const copy = { ...copyWorkbook(workbook), id: 'a-copy' };
  const mails: MailMessage[] = [];
  const now = workingDayFrom(addDays(today, 14), holidays);
  const { value } = hostOver(copy, { now, warm, mail: message => void mails.push(message) }).call('sendReminders');
  expect(mails, 'letters of a copied book').toEqual([]);
  if (!broken) expect((value as { message: string }).message).toContain('เป็นสำเนา');
}
