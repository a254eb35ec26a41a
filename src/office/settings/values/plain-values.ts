import type { Cell } from '../../../grid/cell';
import { readPeriodCell } from '../../../grid/period-cell';
import { BUDDHIST_OFFSET, formatDate, type PlainDate } from '../../../thai/dates/calendar';
import { toThaiDigits, toWesternDigits } from '../../../thai/text/numerals';
import type { OfficeKind } from '../../kinds/kind';
import { KINDS, kindNamed } from '../../kinds/kinds';
import { readPng } from '../png';
import type { ValueKind } from './value-kind';

export const text: ValueKind<string> = { form: 'text', read: typed => typed };

/** Dots, dashes and a form's "(ชื่อ-สกุล)" are places to write by hand, so they count as no name. */
export const personName: ValueKind<string> = {
  form: 'text',
  read: typed => (/[A-Za-zก-๎]/.test(typed.replace(/^\(?ชื่อ ?- ?สกุล\)?$/, '')) ? typed : ''),
};

/** B.E. */
export const year: ValueKind<number> = { form: 'year', read: yearOf, said: toThaiDigits };

/** A year that may be blank. */
export const someYear: ValueKind<number | null> = {
  form: 'year',
  read: yearOf,
  said: one => (one === null ? '' : toThaiDigits(one)),
};

export const day: ValueKind<PlainDate | null> = {
  form: 'day',
  read: dayOf,
  said: date => (date === null ? '' : formatDate(date)),
  proper: ' โดยระบุวัน เดือน และปี',
};

export const YES = 'ใช่';
const NO = 'ไม่';

export const yesNo: ValueKind<boolean> = { form: 'choice', choices: [YES, NO], read: typed => typed !== NO };

/** The beginning of a kind of office's full name; null if the cell is blank: then the office's own name tells. */
export const officeKind: ValueKind<OfficeKind | null> = {
  form: 'choice',
  choices: KINDS.map(({ full }) => full),
  read: typed => kindNamed(typed) ?? undefined,
  said: kind => kind?.full ?? '',
  proper: ' โดยเลือกจากรายการ',
};

/** A PNG in base64. */
export const picture: ValueKind<string> = {
  form: 'picture',
  read: typed => typed.replace(/\s/g, ''),
  isBroken: base64 => readPng(base64) === null,
};

/** One name per line, without numbers. */
export const lines: ValueKind<readonly string[]> = {
  form: 'lines',
  read: typed => {
    const names = typed.split('\n').map(line => line.replace(/^\s*[\d๐-๙]+\s*[.)]\s*/, '').trim());
    const filled = names.filter(name => name !== '');
    return filled.length > 0 ? filled : undefined;
  },
};

/** A year (B.E.), typed with four digits, with the last two digits, or as a Christian year. */
export function yearOf(typed: string): number | undefined {
  const plain = toWesternDigits(typed).replace(/^(?:ประจำ)?(?:ปี)?\s*(?:งบประมาณ)?\s*(?:[พค]\.?\s*ศ\.?)?\s*/, '');
  if (/^2[45]\d\d$/.test(plain)) return Number(plain);
  if (/^20\d\d$/.test(plain)) return Number(plain) + BUDDHIST_OFFSET;
  return /^\d\d$/.test(plain) ? 2500 + Number(plain) : undefined;
}

/** One day. A month or a year is none: its last day would be printed as if somebody had written it. */
function dayOf(_: string, cell: Cell, fiscalYear: number): PlainDate | undefined {
  const reading = readPeriodCell(cell, fiscalYear);
  if (reading.kind !== 'span' || !reading.dated) return undefined;
  return (reading.start ?? reading.end) === reading.end ? reading.end : undefined;
}
