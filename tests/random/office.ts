import type { MailMessage } from '../../local/host/account/mail';
import type { Fault } from '../../local/script/guard';
import { copyWorkbook } from '../../local/workbook/copy-workbook';
import type { WorkbookModel } from '../../local/workbook/model';
import type { PlainDate } from '../../src/thai/dates/calendar';
import { smallOffice, typeBeside } from '../support/small-office';
import { ROWS } from './plan';

export const OFFICER = 'officer@example.org';
export const SECOND = 'second@example.org';

/** A unit as written in ส่วนราชการ. */
export interface OfficeUnit {
  readonly address: string;
  /** The unit is told by LINE, not by e-mail. */
  readonly byLine: boolean;
  readonly pausedUntil: PlainDate | null;
}

export interface Letter {
  readonly day: PlainDate;
  readonly message: MailMessage;
  /** The run that sent it had a fault, so the tool may not know that the letter has gone. */
  readonly doubtful: boolean;
}

/** An office in the middle of a month, and what the test knows about it. */
export interface SimulatedOffice {
  readonly workbook: WorkbookModel;
  /** Its runs share their contexts. */
  readonly warm: boolean;
  /** Its register has a result column for each round. */
  readonly byRound: boolean;
  /** Its register was gathered from sheets of the office's own, which stay. */
  readonly gathered: boolean;
  readonly everyWorkingDays: number;
  today: PlainDate;
  readonly units: Map<string, OfficeUnit>;
  readonly holidays: Set<PlainDate>;
  /** All letters that arrived. */
  readonly letters: Letter[];
  /** Mails to an account about the tool itself. */
  readonly warnings: Letter[];
  /** Something that the tool needs is gone until somebody runs set-up. */
  broken: boolean;
  /** A fix with a fault may have left changes for a later undo. */
  fixDisturbed: boolean;
  /** Answers were taken in, which the next undo may take out again. */
  hasAnswers: boolean;
  /** The last day on which staff added or changed rows, or the tool lost what it knew of them. */
  changedOn: PlainDate | null;
  /** The last day on which a run that may have sent letters had a fault. */
  disturbedOn: PlainDate | null;
  /** The day of the last daily run that did its work; null if not known. */
  lastDone: PlainDate | null;
  /** The last working day's letters were refused. The daily run says so until some can be sent. */
  mailFailed: boolean;
  /** The report of the closed round; null while none is closed. */
  kept: Uint8Array | null;
  /** What goes wrong in the next command. */
  trouble: Trouble;
}

export interface Trouble {
  readonly fault?: Fault;
  /** The mail service fails before it takes a letter, or after. */
  readonly mail?: 'before' | 'after';
  readonly quota?: number;
  /** The number of the command's call before which the second user sends the letters. */
  readonly clickAt?: number;
}

const ADDRESSES = { กองคลัง: 'finance@example.org', สำนักปลัด: 'office@example.org', กองช่าง: 'works@example.org' };
const made = new Map<string, WorkbookModel>();

export function newOffice(
  today: PlainDate,
  everyWorkingDays: number,
  { warm, byRound, gathered }: Pick<SimulatedOffice, 'warm' | 'byRound' | 'gathered'>,
): SimulatedOffice {
  const key = `${byRound} ${gathered}`;
  const rows = byRound ? ROWS.map(row => [...row, '']) : ROWS;
  const book = made.get(key) ?? smallOffice(rows, ADDRESSES, byRound, gathered);
  made.set(key, book);
  const unit = (address: string): OfficeUnit => ({ address, byLine: false, pausedUntil: null });
  const office: SimulatedOffice = {
    workbook: copyWorkbook(book),
    warm,
    byRound,
    gathered,
    everyWorkingDays,
    today,
    units: new Map(Object.entries({ ...ADDRESSES, กองการศึกษา: '' }).map(([name, address]) => [name, unit(address)])),
    holidays: new Set(),
    letters: [],
    warnings: [],
    broken: false,
    fixDisturbed: false,
    hasAnswers: false,
    changedOn: null,
    disturbedOn: null,
    lastDone: null,
    mailFailed: false,
    kept: null,
    trouble: {},
  };
  writeWait(office);
  return office;
}

/** Writes the setting for the number of working days after which overdue rows are told again. */
export function writeWait({ workbook, everyWorkingDays }: SimulatedOffice): void {
  typeBeside(workbook, 'ตั้งค่า', 'แจ้งซ้ำเมื่อเกินกำหนด ทุกกี่วันทำการ', 'B', String(everyWorkingDays));
}
