import type { MailMessage } from '../../local/host/account/mail';
import type { Fault } from '../../local/script/guard';
import type { WorkbookModel } from '../../local/workbook/model';
import type { PlainDate } from '../../src/thai/dates/calendar';
import { smallOffice, typeBeside } from '../support/small-office';
import { ROWS } from './plan';

export const OFFICER = 'officer@example.org';
export const SECOND = 'second@example.org';

/** A unit as staff have it in ส่วนราชการ. */
export interface OfficeUnit {
  readonly address: string;
  /** Not told by e-mail. */
  readonly byLine: boolean;
  readonly pausedUntil: PlainDate | null;
}

export interface Letter {
  readonly day: PlainDate;
  readonly message: MailMessage;
  /** The run that sent it was disturbed: the tool may not know that it went. */
  readonly doubtful: boolean;
}

/** An office in the middle of a month, and what a test remembers of it. */
export interface SimulatedOffice {
  readonly workbook: WorkbookModel;
  /** Whether its runs share their contexts. */
  readonly warm: boolean;
  readonly everyWorkingDays: number;
  today: PlainDate;
  readonly units: Map<string, OfficeUnit>;
  readonly holidays: Set<PlainDate>;
  /** All that arrived. */
  readonly letters: Letter[];
  /** Mails to an account about the tool itself. */
  readonly warnings: Letter[];
  /** Something the tool cannot do without is gone until somebody sets up again. */
  broken: boolean;
  /** A disturbed fix may have left changes for a later undo. */
  fixDisturbed: boolean;
  /** The last day on which staff added or changed rows, or the tool lost what it knew of them. */
  changedOn: PlainDate | null;
  /** The last day on which a run that may have sent letters was disturbed. */
  disturbedOn: PlainDate | null;
  /** The last daily run that did its work; null: not known. */
  lastDone: PlainDate | null;
  /** The last working day's letters were refused, and the daily run says so until some go. */
  mailFailed: boolean;
  /** What goes wrong in the next command. */
  trouble: Trouble;
}

export interface Trouble {
  readonly fault?: Fault;
  /** The mail service fails before it takes a letter, or after. */
  readonly mail?: 'before' | 'after';
  readonly quota?: number;
  /** The second user sends the letters while the command is at its so-manieth call. */
  readonly clickAt?: number;
}

const ADDRESSES = { กองคลัง: 'finance@example.org', สำนักปลัด: 'office@example.org', กองช่าง: 'works@example.org' };
let made: WorkbookModel | null = null;

export function newOffice(today: PlainDate, everyWorkingDays: number, warm: boolean): SimulatedOffice {
  made ??= smallOffice(ROWS, ADDRESSES);
  const unit = (address: string): OfficeUnit => ({ address, byLine: false, pausedUntil: null });
  const office: SimulatedOffice = {
    workbook: structuredClone(made),
    warm,
    everyWorkingDays,
    today,
    units: new Map(Object.entries({ ...ADDRESSES, กองการศึกษา: '' }).map(([name, address]) => [name, unit(address)])),
    holidays: new Set(),
    letters: [],
    warnings: [],
    broken: false,
    fixDisturbed: false,
    changedOn: null,
    disturbedOn: null,
    lastDone: null,
    mailFailed: false,
    trouble: {},
  };
  writeWait(office);
  return office;
}

/** Writes after how many working days the office tells again of what is overdue. */
export function writeWait({ workbook, everyWorkingDays }: SimulatedOffice): void {
  typeBeside(workbook, 'ตั้งค่า', 'แจ้งซ้ำเมื่อเกินกำหนด ทุกกี่วันทำการ', 'B', String(everyWorkingDays));
}
