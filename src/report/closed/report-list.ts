import type { Round } from '../../register/results';
import { formatDate, type PlainDate } from '../../thai/dates/calendar';
import { thai, toThaiDigits } from '../../thai/text/numerals';
import { type ClosedRound, signedMemo } from './closed-round';

/** What is to be done next for a report. */
export type NextStep = 'wait' | 'close' | 'lost' | 'number' | 'sign' | 'scan' | 'publish' | 'replaced' | 'none';

/** A report as ทะเบียนคุมรายงาน lists it. What staff write is '' until they have. */
export interface ListedReport {
  /** B.E. */
  readonly year: number;
  readonly round: Round;
  /** 0 for the first edition. */
  readonly revision: number;
  /** Null while the round is open, or if its sheet is lost. */
  readonly cutOff: PlainDate | null;
  readonly number: string;
  readonly signedOn: string;
  readonly scan: string;
  readonly url: string;
  /** The round is closed, and what was kept of it cannot be read. */
  readonly isLost?: boolean;
  readonly next: NextStep;
}

export type Listed = Omit<ListedReport, 'next'>;

/** The editions of a closed round. The last one has what its memo says. */
export function editionsOf(closed: ClosedRound): Listed[] {
  const { settings, round, cutOff, revision: last } = closed;
  const { memoNumber, memoDate: date } = signedMemo(closed);
  return Array.from({ length: last + 1 }, (_, revision): Listed => {
    const isLast = revision === last;
    return {
      year: settings.fiscalYear,
      round,
      revision,
      cutOff,
      number: isLast ? memoNumber : '',
      signedOn: isLast && date !== null ? formatDate(date) : '',
      scan: '',
      url: '',
    };
  });
}

/** The first step that nobody has done. `last`: the round's last edition; `goesOn`: it is too early to close the round. */
export function nextStep(report: Listed, last: number, goesOn: boolean): NextStep {
  if (report.isLost) return 'lost';
  if (report.cutOff === null) return goesOn ? 'wait' : 'close';
  if (report.revision < last) return 'replaced';
  // "ที่ นม ๙๑๙๐๑/" waits for its number.
  if (!/[0-9๐-๙]\s*$/.test(report.number)) return 'number';
  if (report.signedOn === '') return 'sign';
  if (report.scan === '') return 'scan';
  return report.url === '' ? 'publish' : 'none';
}

const STEPS: Readonly<Record<NextStep, string>> = {
  wait: 'รอสิ้นรอบ',
  lost: 'แผ่นงานที่เก็บผลหายหรือถูกแก้ไข โปรดกู้คืนจากประวัติเวอร์ชันของไฟล์ แล้วเลือกเมนู ตั้งค่าและซ่อมแซมแผ่นงาน',
  close: 'สร้างรายงาน แล้วปิดรอบการรายงาน',
  number: 'ออกเลขที่บันทึกข้อความ แล้วกรอกเลขที่',
  sign: 'เสนอลงนาม แล้วกรอกวันที่ลงนาม',
  scan: 'สแกนฉบับที่ลงนามแล้ว แล้วใส่ลิงก์ไฟล์',
  publish: 'เผยแพร่บนเว็บไซต์ แล้วใส่ URL',
  replaced: 'มีฉบับแก้ไขแทนแล้ว',
  none: 'ครบทุกขั้นตอนแล้ว',
};

/** The cells of a report's row, in the order of the sheet's columns. */
export function listedCells({
  year,
  round,
  revision,
  cutOff,
  number,
  signedOn,
  scan,
  url,
  next,
}: ListedReport): string[] {
  return [
    ...keyCells({ year, round, revision }),
    cutOff === null ? '' : formatDate(cutOff),
    number,
    signedOn,
    scan,
    url,
    STEPS[next],
  ];
}

/** The cells by which a report's row is found again. */
export function keyCells({ year, round, revision }: Pick<Listed, 'year' | 'round' | 'revision'>): string[] {
  return [toThaiDigits(year), thai`${round} เดือน`, revision === 0 ? 'ฉบับแรก' : thai`ฉบับแก้ไขครั้งที่ ${revision}`];
}
