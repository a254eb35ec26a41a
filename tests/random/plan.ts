import { hostStateOf } from '../../local/host/kept/state';
import type { WorkbookModel } from '../../local/workbook/model';
import { addDays, type PlainDate } from '../../src/thai/dates/calendar';
import { type Holidays, workingDayFrom } from '../../src/thai/dates/working-days';
import { staffRows } from '../support/small-office';

// What staff write and what it means, as tables, so that the tool is not checked with its own reading.

/** Each period's first day, or null if it names none, and last day (C.E.). */
export const PERIODS: Readonly<Record<string, { readonly start: PlainDate | null; readonly due: PlainDate }>> = {
  'ไตรมาส ๑': { start: '2025-10-01', due: '2025-12-31' },
  'ต.ค. ๖๘ - ก.พ. ๖๙': { start: '2025-10-01', due: '2026-02-28' },
  'ไตรมาส ๒': { start: '2026-01-01', due: '2026-03-31' },
  'ภายใน ๑๕ มี.ค. ๖๙': { start: null, due: '2026-03-15' },
  ตลอดปีงบประมาณ: { start: '2025-10-01', due: '2026-09-30' },
};

const DONE = 'ดำเนินการแล้ว';
const IN_PROGRESS = 'อยู่ระหว่างดำเนินการ';
const NOT_STARTED = 'ยังไม่ดำเนินการ';
const CANCELLED = 'ยกเลิก';

/** Each result's state. The state of an empty result depends on the day. */
export const RESULTS: Readonly<Record<string, string>> = {
  อยู่ระหว่างดำเนินการ: IN_PROGRESS,
  ยังไม่ดำเนินการ: NOT_STARTED,
  ดำเนินการแล้วเสร็จ: DONE,
  ยกเลิกโครงการ: CANCELLED,
  'ดำเนินการบนเว็บไซต์แล้ว เมื่อ ๑๕ ธ.ค. ๖๘': DONE,
  // Fix may correct these.
  อยู่ระหว่างดําเนินการ: IN_PROGRESS,
  'ดำเนินการบนเว็ปไซต์แล้ว เมื่อ ๑๕ ธ.ค. ๖๘': DONE,
};
export const MISSPELT = ['อยู่ระหว่างดําเนินการ', 'ดำเนินการบนเว็ปไซต์แล้ว เมื่อ ๑๕ ธ.ค. ๖๘'];

/** States that staff choose by hand. A choice wins over the result. */
export const CHOICES = ['', IN_PROGRESS, DONE, CANCELLED];

export const UNITS = ['กองคลัง', 'สำนักปลัด', 'กองคลัง / สำนักปลัด', 'กองช่าง', 'กองการศึกษา', 'กองช่าง / กองคลัง'];
export const NEW_METHODS = ['ฉ จัดทำทะเบียน', 'ช เปิดเผยข้อมูล', 'ซ ทบทวนขั้นตอน'];

export const ROWS = [
  ['๑. การใช้งบประมาณ', 'ค เผยแพร่แผน', 'กองคลัง', 'ไตรมาส ๑', ''],
  ['๑. การใช้งบประมาณ', 'ก จัดอบรม', 'กองคลัง / สำนักปลัด', 'ต.ค. ๖๘ - ก.พ. ๖๙', 'อยู่ระหว่างดําเนินการ'],
  ['๒. การใช้อำนาจ', 'จ จัดทำคู่มือ', 'สำนักปลัด', 'ไตรมาส ๒', ''],
  ['๒. การใช้อำนาจ', 'ข ประชุมชี้แจง', 'กองช่าง / กองการศึกษา', 'ไตรมาส ๑', ''],
  ['๓. การให้บริการ', 'ง สำรวจความพึงพอใจ', 'สำนักปลัด', 'ภายใน ๑๕ มี.ค. ๖๙', 'ยกเลิกโครงการ'],
];

/** The staff rows with all that fix may change. A row without method, unit and period is not a measure and stays as it is. */
export function corrected(rows: readonly (readonly string[])[]): string[][] {
  const correct = (text: string) => text.replace(/เว็ปไซต์/g, 'เว็บไซต์').replace(/ดํา/g, 'ดำ');
  return rows.map(row => (row.slice(1, 4).join('') === '' ? [...row] : row.map(correct)));
}

/** A row as a person reads it: a blank unit or period means the one above in the same group. */
export interface PlanRow {
  /** The sheet's row number. */
  readonly row: number;
  readonly method: string;
  readonly units: readonly string[];
  readonly start: PlainDate | null;
  readonly due: PlainDate | null;
  /** The state that the result's text says. */
  readonly state: string;
  /** Neither done nor cancelled, by the result or by choice. */
  readonly open: boolean;
  /** The office has asked for its result, and its cell is blank. */
  readonly owes: boolean;
  /** The same, or its cell has only what was reported when round 6 was closed. */
  readonly mayOwe: boolean;
}

/** That the office has asked its units for the results of a round. */
interface Request {
  readonly round: 6 | 12;
  readonly by: PlainDate;
  readonly asked: PlainDate;
}

/** The request that is running; null if there is none. */
export function requestIn(workbook: WorkbookModel): Request | null {
  const text = hostStateOf(workbook).properties.document['request'];
  const request = text === undefined ? null : (JSON.parse(text) as Request);
  return request?.round === 6 && isClosed(workbook) ? null : request;
}

export function planOf(workbook: WorkbookModel, today: PlainDate): PlanRow[] {
  let above = { group: '', unit: '', period: '' };
  const request = requestIn(workbook);
  return staffRows(workbook).flatMap((cells, index) => {
    const [group = '', method = '', unit = '', period = ''] = cells;
    const chosen = chosenIn(cells);
    if (group !== '' && group !== above.group) above = { group, unit: '', period: '' };
    if (method === '' && unit === '' && period === '') return [];
    above = { ...above, unit: unit || above.unit, period: period || above.period };
    const { start = null, due = null } = PERIODS[above.period] ?? {};
    const blank = start !== null && today < start ? 'ยังไม่ถึงกำหนดดำเนินการ' : NOT_STARTED;
    const state = RESULTS[resultIn(cells, isClosed(workbook))] ?? blank;
    const open = ![DONE, CANCELLED].includes(chosen || state);
    const cancelled = (chosen || state) === CANCELLED;
    const owes = request !== null && !cancelled && ownResult(cells, request.round) === '';
    const mayOwe = owes || (request?.round === 12 && !cancelled && isClosed(workbook));
    return [{ row: index + 2, method, units: above.unit.split(' / '), start, due, state, open, owes, mayOwe }];
  });
}

/** The staff columns of a register with a result for each round. */
const COLUMNS_BY_ROUND = 9;

/** A staff row's สถานะ, its last cell. */
export function chosenIn(cells: readonly string[]): string {
  return cells[cells.length - 1] ?? '';
}

/** The result that counts: the running round's own, or else the earlier round's. */
function resultIn(cells: readonly string[], closed: boolean): string {
  const [, , , , first = '', second = ''] = cells;
  return cells.length === COLUMNS_BY_ROUND && closed && second !== '' ? second : first;
}

/** What stands in the cell in which the round's result is written. */
function ownResult(cells: readonly string[], round: 6 | 12): string {
  const [, , , , first = '', second = ''] = cells;
  return cells.length === COLUMNS_BY_ROUND && round === 12 ? second : first;
}

/** True once round 6 is closed. Then round 12 runs, and a state chosen before decides no longer. */
export function isClosed(workbook: WorkbookModel): boolean {
  return hostStateOf(workbook).properties.document['closed'] !== undefined;
}

/** The working day on which the row became overdue; null if it is not. */
export function overdueSince({ due, open }: PlanRow, today: PlainDate, holidays: Holidays): PlainDate | null {
  if (due === null || !open || due >= today) return null;
  return workingDayFrom(addDays(due, 1), holidays);
}

/** The days on which a unit that owes may be told of the request: at first, also who had a letter on that day; before its day; and after it. */
export function daysOfRequest({ asked, by }: Request, holidays: Holidays): PlainDate[] {
  const first = [asked, addDays(asked, 1), addDays(by, 1)].map(day => workingDayFrom(day, holidays));
  return [...first, ...[30, 7].map(days => workingDayFrom(addDays(by, -days), holidays))];
}

/** The working days on which the unit is to be told that the row is due soon. */
export function daysBefore({ due, open }: PlanRow, holidays: Holidays): PlainDate[] {
  if (due === null || !open) return [];
  return [30, 7].map(days => workingDayFrom(addDays(due, -days), holidays)).filter(day => day <= due);
}
