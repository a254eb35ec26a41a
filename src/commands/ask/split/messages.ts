import { oneLine } from '../../../letters/letter-blocks';
import { STATE_LABELS } from '../../../register/states';
import { thai, toThaiDigits } from '../../../thai/text/numerals';
import type { JoinData, RefusedRow, SplitData, WhyNotSplit } from './split-data';

const WHY_NOT: Readonly<Record<WhyNotSplit, string>> = {
  oneUnit: 'มีผู้รับผิดชอบแห่งเดียว หรือแยกไว้ครบทุกแห่งแล้ว',
  twin: 'มีแถวอื่นที่มีวิธีการดำเนินการและผู้รับผิดชอบเดียวกัน หากแยกแถวแล้วผลอาจสลับกัน โปรดแก้ไขวิธีการดำเนินการให้ต่างกันก่อน',
  unitUnknown: 'มีผู้รับผิดชอบที่ไม่มีในแผ่นงานส่วนราชการ โปรดแก้ไขก่อน',
  result: 'มีผลแล้ว จึงไม่ทราบว่าเป็นผลของส่วนราชการใด โปรดนำผลออกก่อน แล้วกรอกในแถวของส่วนราชการนั้น',
  state: 'มีผู้เลือกหรือยืนยันสถานะไว้แล้ว โปรดล้างสถานะก่อน',
  alone: 'ไม่ได้แยกไว้',
  apart: 'แถวที่แยกไว้มีวิธีการดำเนินการหรือมาตรการไม่ตรงกัน โปรดแก้ไขให้ตรงกันก่อน',
  period: 'แถวที่แยกไว้มีระยะเวลาไม่ตรงกัน โปรดแก้ไขให้ตรงกันก่อน',
  other: 'มีข้อมูลในคอลัมน์อื่นของแถวที่จะลบ โปรดย้ายก่อน',
  note: 'มีบันทึกย่อในแถวที่จะลบ โปรดย้ายก่อน',
  notText: 'เป็นสูตร วันที่ ตัวเลข หรือมีรูปแบบเฉพาะ โปรดแก้ไขเป็นข้อความก่อน',
  merged: 'มีเซลล์ที่ผสานกัน โปรดยกเลิกการผสานก่อน',
  tooLong: 'ข้อความที่รวมกันยาวเกินหนึ่งช่อง โปรดย่อข้อความก่อน',
};

const LONGEST = 120;
/** So that a list fits into a message box. */
const MOST_LINES = 15;

export function splitQuestion({ split }: SplitData): string {
  return [
    'แยกแถวต่อไปนี้เป็นแถวรายส่วนราชการ รายงานยังแสดงและนับเป็นรายการเดียว',
    ...listed(split.map(({ row, method, units }) => `${placed([row], method)}: ${units.join(' ')}`)),
    'แยกแถวหรือไม่',
  ].join('\n');
}

export function splitMessage({ agreed, split, refused }: SplitData): string {
  if (!agreed) return 'ยังไม่ได้แยกแถว';
  return [
    split.length === 0
      ? 'ไม่มีแถวที่ต้องแยก'
      : thai`แยกแถวรายส่วนราชการแล้ว ${split.length} รายการ รายงานแสดงและนับแต่ละรายการครั้งเดียว หากต้องการรวม โปรดเลือกเมนู รวมแถวกลับ`,
    ...listed(split.map(({ rows, method, units }) => `${placed(rows, method)}: ${units.join(' ')}`)),
    ...refusedLines(refused),
  ].join('\n');
}

export function joinQuestion({ joined }: JoinData): string {
  return [
    'รวมแถวที่แยกไว้ต่อไปนี้เป็นแถวเดียว ผลของทุกส่วนราชการจะอยู่ในช่องเดียวกัน',
    ...listed(joined.map(({ rows, method }) => placed(rows, method))),
    'รวมแถวหรือไม่',
  ].join('\n');
}

export function joinMessage({ agreed, joined, refused }: JoinData): string {
  if (!agreed) return 'ยังไม่ได้รวมแถว';
  return [
    joined.length === 0
      ? 'ไม่มีแถวที่ต้องรวม'
      : thai`รวมแถวแล้ว ${joined.length} รายการ หากต้องการแยกอีกครั้ง โปรดเลือกเมนู แยกแถวรายส่วนราชการ`,
    ...listed(
      joined.flatMap(({ row, method, state, chosen }) => [
        `${placed([row], method)}: ${STATE_LABELS[state]}`,
        ...(chosen.length === 0
          ? []
          : [`  สถานะที่เคยเลือกไว้ ${chosen.map(one => `${one.unit} "${one.state}"`).join(' ')}`]),
      ]),
    ),
    ...refusedLines(refused),
  ].join('\n');
}

function refusedLines(refused: readonly RefusedRow[]): string[] {
  if (refused.length === 0) return [];
  const lines = refused.map(
    ({ row, why, column }) => `- แถว ${toThaiDigits(row)}${column === null ? '' : ` ${column}`}: ${WHY_NOT[why]}`,
  );
  return [thai`ไม่ได้ทำ ${refused.length} แถว`, ...listed(lines)];
}

function placed(rows: readonly number[], method: string): string {
  const [first = 0, last = first] = [rows[0], rows[rows.length - 1]];
  const place = first === last ? toThaiDigits(first) : rows.map(toThaiDigits).join(', ');
  return `- แถว ${place} ${oneLine(method, LONGEST)}`;
}

function listed(lines: readonly string[]): string[] {
  const more = lines.length - MOST_LINES;
  return [...lines.slice(0, MOST_LINES), ...(more > 0 ? [thai`และอีก ${more} รายการ`] : [])];
}
