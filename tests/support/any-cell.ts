import fc from 'fast-check';
import type { CellModel } from '../../local/workbook/model';
import type { Cell } from '../../src/grid/cell';
import { anyText } from './any-text';

/** Texts that staff write in the register, for any column. */
const STAFF_TEXTS = [
  ...['๑. การปฏิบัติหน้าที่', '๒. จัดทำคู่มือ\n๒.๑ เผยแพร่', 'กองคลัง / สำนักปลัด', 'ทุกส่วนราชการ', 'ผอ.กองช่าง'],
  ...['ต.ค. ๖๘ - มี.ค. ๖๙', 'ภายใน ๓๑ เม.ย. ๖๙', 'ไตรมาส ๑ (ม.ค. - มี.ค. ๖๙)', 'ทุกเดือน', 'รอบ ๖ เดือน / ๑๒ เดือน'],
  ...['- อยู่ระหว่างดำเนินการ', 'แล้วเสร็จ 80%', 'ยกเลิกโครงการ', 'ดำเนินการแล้ว', 'þ', '-', '', ' ', '[ ] ................'],
  ...['https://office.example/a b', 'htp:/x', 'ประกาศ อบต.บ้านใหม่ ปีงบประมาณ ๒๕๖๓', 'นายอนุญาติ สังเกตุ', 'และและ  จัด ซื้อ'],
  ...[
    '=1+1',
    "'ก",
    '{{ก}}',
    '__proto__',
    'constructor',
    '#REF!',
    '#N/A',
    '#ERROR!',
    '#SPILL!',
    '\0',
    '\uffff',
    '\ud800',
  ],
];

/** Any UTF-16 code units, including unpaired surrogates. */
const anyUnits = fc.array(fc.nat(0xffff), { maxLength: 40 }).map(units => String.fromCharCode(...units));

/** A text of the greatest length that a cell can hold. */
const fullCell = fc
  .tuple(anyText(), fc.constantFrom(...STAFF_TEXTS))
  .map(([piece, text]) => `${piece}${text}.`.repeat(50_000).slice(0, 50_000));

const anyString = fc.oneof(
  { arbitrary: fc.constantFrom(...STAFF_TEXTS), weight: 60 },
  { arbitrary: fc.tuple(fc.constantFrom(...STAFF_TEXTS), anyText()).map(texts => texts.join('')), weight: 60 },
  { arbitrary: anyText(), weight: 60 },
  { arbitrary: anyUnits, weight: 30 },
  { arbitrary: fullCell, weight: 1 },
);

/** Any date that Sheets knows, as YYYY-MM-DD. */
const anyDate = fc
  .date({ min: new Date('1899-12-30'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10));

/** Any cell, as commands read it. */
export function anyCell(): fc.Arbitrary<Cell> {
  return fc.oneof(
    { arbitrary: anyString, weight: 8 },
    { arbitrary: anyDate.map(date => ({ date })), weight: 1 },
    { arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }), weight: 1 },
    { arbitrary: fc.boolean(), weight: 1 },
  );
}

/** Any cell, as the sheet stores it. */
export function anyCellModel(): fc.Arbitrary<CellModel> {
  const errors = ['#REF!', '#N/A', '#VALUE!', '#NAME?', '#DIV/0!', '#NUM!', '#NULL!', '#ERROR!'];
  return fc.oneof(
    { arbitrary: anyString.map(value => ({ value })), weight: 8 },
    { arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }).map(value => ({ value })), weight: 1 },
    { arbitrary: fc.nat(2_958_465).map(value => ({ value, style: { numFmt: 'd/m/yyyy' } })), weight: 1 },
    { arbitrary: fc.boolean().map(value => ({ value })), weight: 1 },
    { arbitrary: fc.constantFrom(...errors).map(error => ({ value: { error }, formula: 'A1' })), weight: 1 },
  );
}
