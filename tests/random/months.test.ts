import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Fault } from '../../local/host/guard';
import type { HostOptions } from '../../local/host/host';
import type { MailMessage } from '../../local/host/services/mail';
import { copyRows, type Hands, sortBlock, typeInto } from '../../local/sheets/people';
import { insert, remove } from '../../local/sheets/structure';
import type { SheetModel, WorkbookModel } from '../../local/workbook/model';
import { addDays, type PlainDate } from '../../src/thai/calendar';
import { isWorkingDay, workingDayFrom, workingDaysBetween } from '../../src/thai/working-days';
import { sheetOf } from '../support/office';
import {
  flagAndCheck,
  REGISTER,
  smallOffice,
  staffRows,
  told,
  toldAfresh,
  typeBeside,
  warmHost,
} from '../support/small-office';

/** As many as fit a test run; more with the setting. */
const MONTHS = Number(process.env['MATRAKAN_MONTHS'] ?? 8);
/** The same months each time, so that a change is judged by itself; others with MATRAKAN_SEED. */
const SEED = Number(process.env['MATRAKAN_SEED'] ?? 2569);
const DAYS = 30;
const EVERY_WORKING_DAYS = 5;
const NO_HOLIDAYS: ReadonlySet<PlainDate> = new Set();

/** What staff write, and when it is due. */
const PERIODS: Readonly<Record<string, PlainDate>> = {
  'ไตรมาส ๑': '2025-12-31',
  'ต.ค. ๖๘ - ก.พ. ๖๙': '2026-02-28',
  'ไตรมาส ๒': '2026-03-31',
  'ภายใน ๑๕ มี.ค. ๖๙': '2026-03-15',
  ตลอดปีงบประมาณ: '2026-09-30',
};
const OPEN = ['', 'อยู่ระหว่างดำเนินการ', 'ยังไม่ดำเนินการ'];
const CLOSED = ['ดำเนินการแล้วเสร็จ', 'ดำเนินการแล้ว'];
const ADDRESSES: Readonly<Record<string, string>> = { กองคลัง: 'finance@example.org', สำนักปลัด: 'office@example.org' };
const UNITS = ['กองคลัง', 'สำนักปลัด', 'กองคลัง / สำนักปลัด'];

const ROWS = [
  ['๑. การใช้งบประมาณ', 'ค เผยแพร่แผน', 'กองคลัง', 'ไตรมาส ๑', ''],
  ['๑. การใช้งบประมาณ', 'ก จัดอบรม', 'กองคลัง / สำนักปลัด', 'ต.ค. ๖๘ - ก.พ. ๖๙', 'อยู่ระหว่างดำเนินการ'],
  ['๒. การใช้อำนาจ', 'จ จัดทำคู่มือ', 'สำนักปลัด', 'ไตรมาส ๒', ''],
  ['๒. การใช้อำนาจ', 'ข ประชุมชี้แจง', 'สำนักปลัด', 'ตลอดปีงบประมาณ', 'ดำเนินการแล้วเสร็จ'],
  ['๓. การให้บริการ', 'ง สำรวจความพึงพอใจ', 'กองคลัง', 'ภายใน ๑๕ มี.ค. ๖๙', 'ยังไม่ดำเนินการ'],
];

/** What happens on a day: `place` and `pick` choose the row and the text, where there is one to choose. */
interface Event {
  readonly kind: keyof typeof EVENTS;
  readonly place: number;
  readonly pick: number;
}

/** What an event finds. */
interface Scene {
  readonly office: Office;
  readonly hands: Hands;
  readonly sheet: SheetModel;
  /** The sheet's row that the event is about, and the last that holds a measure. */
  readonly row: number;
  readonly last: number;
  /** Chooses one of several. */
  readonly oneOf: (texts: readonly string[]) => string;
  readonly pick: number;
  /** What goes wrong in the day's run. */
  readonly trouble: Trouble;
}

/** Rows are added as long as the sheet stays small. */
const MOST_ROWS = 12;

const EVENTS = {
  result: ({ office, row, oneOf }: Scene) => type(office, `E${row}`, oneOf([...OPEN, ...CLOSED])),
  period: ({ office, row, oneOf }: Scene) => type(office, `D${row}`, oneOf(Object.keys(PERIODS))),
  unit: ({ office, row, oneOf }: Scene) => type(office, `C${row}`, oneOf(UNITS)),
  sort: ({ hands, last, oneOf }: Scene) => sortBlock(hands, `A2:O${last}`, oneOf(['B', 'D', 'E'])),
  sortWithoutIds: ({ hands, last, oneOf }: Scene) => sortBlock(hands, `A2:N${last}`, oneOf(['B', 'D', 'E'])),
  sortStaffColumns: ({ hands, last, oneOf }: Scene) => sortBlock(hands, `A2:H${last}`, oneOf(['B', 'D', 'E'])),
  paste({ hands, row, last }: Scene) {
    if (last < MOST_ROWS) copyRows(hands, `${row}:${row}`, last + 1);
  },
  insertRow({ hands, sheet, row, last }: Scene) {
    if (last < MOST_ROWS) insert(hands.model, sheet, 'rows', row - 1, 1, row - 1);
  },
  deleteRow({ hands, sheet, row, last }: Scene) {
    if (last > 4) remove(hands.model, sheet, 'rows', row - 1, 1);
  },
  deleteColumn: ({ office, oneOf }: Scene) => deleteColumn(office, oneOf(['สถานะจากผลที่รายงาน', 'แจ้งล่าสุด', 'รหัส'])),
  deleteSheet({ office: { workbook }, oneOf }: Scene) {
    const gone = oneOf(['รายการที่ต้องแก้ไข', 'ประวัติการทำงาน']);
    workbook.sheets = workbook.sheets.filter(({ name }) => name !== gone);
  },
  faultBefore: ({ trouble, pick }: Scene) => Object.assign(trouble, { fault: { call: pick + 1, when: 'before' } }),
  faultAfter: ({ trouble, pick }: Scene) => Object.assign(trouble, { fault: { call: pick + 1, when: 'after' } }),
  mailRefused: ({ trouble }: Scene) => Object.assign(trouble, { mailRefused: true }),
  quotaOut: ({ trouble }: Scene) => Object.assign(trouble, { quotaOut: true }),
  twoSend({ office }: Scene) {
    call(office, 'sendReminders', 'menu');
    call(office, 'sendReminders', 'menu', {}, 'second@example.org');
  },
  copyBook: ({ office }: Scene) => copyTellsNobody(office),
  check: ({ office }: Scene) => call(office, 'checkEntries', 'menu'),
  flag: ({ office }: Scene) => call(office, 'flagProgress', 'menu'),
  setUp: ({ office }: Scene) => repair(office),
  truth: ({ office }: Scene) => expectTruth(office),
};
const KINDS = Object.keys(EVENTS) as (keyof typeof EVENTS)[];

function happen(office: Office, { kind, place, pick }: Event, trouble: Trouble): void {
  const hands = { model: office.workbook, sheet: REGISTER };
  const last = staffRows(office.workbook).length + 1;
  const row = 2 + (place % Math.max(1, last - 1));
  const oneOf = (texts: readonly string[]) => texts[pick % texts.length] ?? '';
  EVENTS[kind]({ office, hands, sheet: sheetOf(office.workbook, REGISTER), row, last, oneOf, pick, trouble });
}

interface Month {
  readonly start: PlainDate;
  /** The days on which the daily run does not come. */
  readonly noTrigger: readonly number[];
  readonly events: readonly { readonly day: number; readonly event: Event }[];
}

const anyEvent = fc.record({ kind: fc.constantFrom(...KINDS), place: fc.nat(20), pick: fc.nat(259) });

const anyMonth: fc.Arbitrary<Month> = fc.record({
  start: fc.nat(200).map(days => addDays('2025-12-20', days)),
  noTrigger: fc.uniqueArray(fc.nat(DAYS - 1), { maxLength: 8 }),
  events: fc.array(fc.record({ day: fc.nat(DAYS - 1), event: anyEvent }), { maxLength: 20, size: 'max' }),
});

/** An office in the middle of a month, and what a test remembers of it. */
interface Office {
  readonly workbook: WorkbookModel;
  today: PlainDate;
  /** By day and address. */
  readonly mailed: Map<string, MailMessage>;
  /** The same, of second letters: a test that failed while it mails would look to the script like a refusal. */
  readonly doubled: string[];
  /** A column of the tool is gone until somebody sets up again. */
  broken: boolean;
}

/** What goes wrong on a day. */
interface Trouble {
  fault?: Fault;
  mailRefused?: true;
  quotaOut?: true;
}

function call(
  office: Office,
  name: string,
  entry: 'menu' | 'timeTrigger',
  trouble: Trouble = {},
  user = OFFICER,
): void {
  const before = staffRows(office.workbook);
  const options: Partial<HostOptions> = {
    now: office.today,
    user,
    ...(trouble.fault && { fault: trouble.fault }),
    ...(trouble.quotaOut && { quota: 0 }),
    mail(message) {
      if (trouble.mailRefused) throw new Error('Service unavailable: Mail');
      remember(office, message);
    },
  };
  try {
    warmHost(office.workbook, options).call(name, [], entry);
  } catch (error) {
    const isExpected = trouble.fault !== undefined || (entry === 'timeTrigger' && office.broken);
    if (!isExpected) throw error;
  }
  expect(office.doubled, 'second letters').toEqual([]);
  expect(staffRows(office.workbook), `staff's cells after ${name} on ${office.today}`).toEqual(before);
}

const OFFICER = 'officer@example.org';

function remember(office: Office, message: MailMessage): void {
  for (const to of message.to) {
    const key = `${office.today} ${to}`;
    if (office.mailed.has(key)) office.doubled.push(key);
    office.mailed.set(key, message);
  }
}

function type(office: Office, cell: string, text: string): void {
  typeInto({ model: office.workbook, sheet: REGISTER }, cell, text);
  if (!office.broken) warmHost(office.workbook, { now: office.today }).edited(REGISTER, cell);
}

function deleteColumn(office: Office, heading: string): void {
  const sheet = sheetOf(office.workbook, REGISTER);
  const column = sheet.rows[0]?.findIndex(cell => String(cell?.value).startsWith(heading)) ?? -1;
  if (column < 0) return;
  remove(office.workbook, sheet, 'columns', column, 1);
  office.broken = true;
}

function repair(office: Office): void {
  call(office, 'setUp', 'menu');
  office.broken = false;
}

/** A copy has the cells and another id; document properties go with it. */
function copyTellsNobody({ workbook, today }: Office): void {
  const copy = { ...structuredClone(workbook), id: 'a-copy' };
  const mails: MailMessage[] = [];
  warmHost(copy, { now: today, mail: message => void mails.push(message) }).call('sendReminders');
  expect(mails, 'letters of a copied book').toEqual([]);
}

/** What the tool tells is what one would tell that never saw this office before. */
function expectTruth(office: Office): void {
  repair(office);
  flagAndCheck(office.workbook, office.today);
  expect(told(office.workbook), `the tool's cells on ${office.today}`).toEqual(
    toldAfresh(office.workbook, office.today),
  );
}

/** Whoever has something overdue was told of it on its first working day or since, and not too long ago. */
function expectTold({ workbook, today, mailed }: Office): void {
  for (const [, method = '', units = '', period = '', result = ''] of staffRows(workbook)) {
    const due = PERIODS[period];
    if (due === undefined || due >= today || CLOSED.includes(result)) continue;
    const since = workingDayFrom(addDays(due, 1), NO_HOLIDAYS);
    if (since > today) continue;
    for (const unit of units.split(' / ')) {
      const address = ADDRESSES[unit] ?? '';
      const days = [...mailed.keys()].filter(key => key.endsWith(` ${address}`)).map(key => key.slice(0, 10));
      const [last = ''] = days.sort().reverse();
      const waits = last === '' ? Number.POSITIVE_INFINITY : workingDaysBetween(last, today, NO_HOLIDAYS);
      const why = `${method} (due ${due}) to ${address} by ${today}, whose last letter was of ${last || 'no day'}`;
      expect(waits, why).toBeLessThan(EVERY_WORKING_DAYS);
      expect(last >= since, why).toBe(true);
    }
  }
}

function liveThrough({ start, noTrigger, events }: Month): void {
  const office: Office = { workbook: newOffice(), today: start, mailed: new Map(), doubled: [], broken: false };
  call(office, 'turnOnDaily', 'menu');
  for (let day = 0; day < DAYS; day += 1) {
    office.today = addDays(start, day);
    const trouble: Trouble = {};
    for (const { event } of events.filter(one => one.day === day)) happen(office, event, trouble);
    if (noTrigger.includes(day)) continue;
    call(office, 'runDaily', 'timeTrigger', trouble);
    const isQuiet = Object.keys(trouble).length === 0 && !office.broken;
    if (isQuiet && isWorkingDay(office.today, NO_HOLIDAYS)) expectTold(office);
  }
  expectTruth(office);
}

let made: WorkbookModel | null = null;

function newOffice(): WorkbookModel {
  if (made === null) {
    made = smallOffice(ROWS, ADDRESSES);
    typeBeside(made, 'ตั้งค่า', 'แจ้งซ้ำเมื่อเกินกำหนด ทุกกี่วันทำการ', 'B', '๕');
  }
  return structuredClone(made);
}

it(`keeps its promises through ${MONTHS} random months`, () => {
  fc.assert(fc.property(anyMonth, liveThrough), { numRuns: MONTHS, seed: SEED });
}, 3_600_000);
