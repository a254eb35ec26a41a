import type { MeasureWithProgress } from '../measure/measure';
import { answersFor, isAddress, isReachedByMail } from '../measure/reach';
import type { Settings } from '../measure/settings';
import type { Unit } from '../measure/units';
import { formatDate, type PlainDate } from '../thai/calendar';
import { toThaiDigits } from '../thai/numerals';
import { composeLetter, type Letter } from './letter';

/** Overdue rows for whose unit there is no letter, and why; `why` names the rows. */
export interface Skipped {
  /** The unit's name, or what the rows say of who is responsible. */
  readonly to: string;
  readonly why: string;
}

export interface LettersInput {
  readonly measures: readonly MeasureWithProgress[];
  readonly units: readonly Unit[];
  readonly settings: Settings;
  readonly today: PlainDate;
}

/**
 * One letter a unit that has overdue rows; rows of all units go to every unit, shared rows to each. An overdue row that stands in
 * no letter stands in `skipped`.
 */
export function overdueLetters(input: LettersInput): { letters: readonly Letter[]; skipped: readonly Skipped[] } {
  const overdue = input.measures.filter(({ progress }) => progress.overdue);
  const letters: Letter[] = [];
  const skipped: Skipped[] = [];
  for (const unit of input.units) {
    const rows = overdue.filter(one => answersFor(unit, one.measure));
    if (rows.length === 0) continue;
    const why = whyNot(unit, input.today);
    if (why === null) letters.push(composeLetter(unit, rows, input.settings));
    else skipped.push({ to: unit.name, why: withRows(why, rows) });
  }
  const nobodys = overdue.filter(one => !input.units.some(unit => answersFor(unit, one.measure)));
  return { letters, skipped: [...skipped, ...skippedRows(nobodys)] };
}

/** Rows that concern no unit of the sheet ส่วนราชการ, by what they say of who is responsible. */
function skippedRows(rows: readonly MeasureWithProgress[]): Skipped[] {
  const byText = new Map<string, MeasureWithProgress[]>();
  for (const row of rows) {
    const text = row.measure.unitText.replace(/\s+/g, ' ') || 'ไม่ได้ระบุผู้รับผิดชอบ';
    byText.set(text, [...(byText.get(text) ?? []), row]);
  }
  return [...byText].map(([to, same]) => ({ to, why: withRows(whyNobodys(same), same) }));
}

function whyNobodys([first]: readonly MeasureWithProgress[]): string {
  const isProper = first !== undefined && first.measure.units.committees.length > 0;
  return isProper ? 'มิใช่ส่วนราชการ จึงไม่มีอีเมลสำหรับแจ้ง' : 'ไม่มีส่วนราชการที่ตรงกันในแผ่นงานส่วนราชการ';
}

function withRows(why: string, rows: readonly MeasureWithProgress[]): string {
  return `${why} (แถว ${rows.map(({ measure }) => toThaiDigits(measure.row)).join(', ')})`;
}

/** Why a unit gets no letter by e-mail, or null where it gets one. */
function whyNot(unit: Unit, today: PlainDate): string | null {
  if (unit.pausedUntil !== null && today <= unit.pausedUntil) return `พักการแจ้งถึง ${formatDate(unit.pausedUntil)}`;
  // Somebody wanted a pause; to mail all the same would be the worse mistake.
  if (unit.unreadablePause !== '') return `อ่านวันที่พักการแจ้งไม่ได้: ${unit.unreadablePause}`;
  if (!isReachedByMail(unit)) return `ติดต่อทาง${unit.reachedBy}`;
  if (unit.email === '') return 'ยังไม่มีอีเมลในแผ่นงานส่วนราชการ';
  return isAddress(unit.email) ? null : `อีเมลไม่ถูกต้อง: ${unit.email}`;
}
