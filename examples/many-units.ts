import { typeInto } from '../local/sheets/people';
import type { WorkbookModel } from '../local/workbook/model';
import { toThaiDigits } from '../src/thai/text/numerals';

/** A table with one row for each unit, due on 31 March B.E. 2569. */
export function manyUnitsTable(units: number): string[][] {
  const headings = ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินงาน', 'ข้อเสนอแนะ'];
  const rows = Array.from({ length: units }, (_, unit) => [
    'การปฏิบัติหน้าที่',
    `รายงานผลของหน่วยที่ ${toThaiDigits(unit + 1)}`,
    nameOf(unit),
    'ภายใน ๓๑ มี.ค. ๖๙',
    '',
    '',
  ]);
  return [headings, ...rows];
}

/** Types the units' names and addresses into their sheet, which set-up has made. */
export function fillInUnits(model: WorkbookModel, units: number): void {
  const type = (cell: string, text: string) => typeInto({ model, sheet: 'ส่วนราชการ' }, cell, text);
  for (let unit = 0; unit < units; unit += 1) {
    type(`A${unit + 2}`, nameOf(unit));
    type(`D${unit + 2}`, `unit${unit}@office.example`);
    type(`F${unit + 2}`, 'อีเมล');
  }
}

/** Words of villages' names. None is the beginning of another. */
const WORDS = 'หนอง|โนน|ดอน|ท่า|นา|คลอง|ห้วย|ป่า|วัง|โคก|ทุ่ง|เนิน|บึง|สวน|สาม|ดง|เกาะ|บาง'.split('|');

/** A name that is not the beginning of another unit's name. */
function nameOf(unit: number): string {
  const words = [1, WORDS.length, WORDS.length ** 2].map(place => WORDS[Math.floor(unit / place) % WORDS.length]);
  return `กองทดสอบ${words.join('')}`;
}
