import { exampleTable, readExample } from '../../examples/office';
import type { YearOffice } from './offices';

const OFFICE = readExample('examples/office.json');
const [, ...ROWS] = exampleTable(OFFICE);

/** What the example's row says: result, suggestion, evidence. Rows are the register's, from 2. */
function saysOf(row: number): readonly [result: string, suggestion: string, evidence: string] {
  const [, , , , result = '', suggestion = '', evidence = ''] = ROWS[row - 2] ?? [];
  return [result, suggestion, evidence];
}

/** สำนักปลัด answers these in its form, กองช่าง those in a message, and the others type theirs. */
const IN_FORM = [2, 4, 7, 8, 13, 14, 15, 21, 24];
const IN_MESSAGE = [16, 20];
const TYPED = [3, 5, 6, 9, 10, 11, 12, 17, 18, 22, 26];

/**
 * The example office, with its own results for round 6, which come back one after the other. Rows 19 and 23 are not due then, and กองการศึกษา
 * has not answered for row 25 when the round is closed.
 */
export const EXAMPLE_YEAR: YearOffice = {
  name: 'example',
  settings: OFFICE.settings,
  units: OFFICE.units,
  holidays: OFFICE.holidays,
  measures: ROWS.map(([group = '', method = '', unit = '', period = '']) => [group, method, unit, period]),
  form: {
    unit: 'สำนักปลัด',
    answers: Object.fromEntries(
      IN_FORM.map(row => {
        const [result, suggestion, evidence] = saysOf(row);
        return [row, [result, evidence, suggestion]];
      }),
    ),
  },
  message: Object.fromEntries(IN_MESSAGE.map(row => [row, saysOf(row)[0]])),
  typed: Object.fromEntries(
    TYPED.flatMap(row => {
      const [result, suggestion, evidence] = saysOf(row);
      const cells = [
        ['E', result],
        ['F', suggestion],
        ['G', evidence],
      ] as const;
      return cells.filter(([, text]) => text !== '').map(([column, text]) => [`${column}${row}`, text]);
    }),
  ),
  shared: {
    row: 3,
    results: [
      '- ดำเนินการแล้วเสร็จ เมื่อ ๑๕ กันยายน ๒๕๖๙ ปรับปรุงป้ายแนะนำ ณ จุดบริการ',
      '- ดำเนินการแล้วเสร็จ เมื่อ ๑๐ กันยายน ๒๕๖๙ เพิ่มช่องทางชำระภาษี',
      '- อยู่ระหว่างสรุปผลการสำรวจไตรมาสที่ ๔',
      '- ดำเนินการแล้วเสร็จ เมื่อ ๒ กันยายน ๒๕๖๙ ปรับเวลารับส่งเด็ก',
    ],
  },
  later: {
    6: '- เผยแพร่รายงานผลการใช้จ่ายงบประมาณแล้วครบทั้งสิบสองเดือน',
    8: '- สรุปแบบสอบถามแล้ว เมื่อ ๒๕ มิถุนายน ๒๕๖๙ ปรับการมอบหมายงานสองเรื่อง',
    9: '- ประกาศใช้แนวปฏิบัติแล้ว เมื่อ ๒๐ เมษายน ๒๕๖๙ และแจ้งเวียนทุกส่วนราชการ',
    16: '- ดำเนินการแล้วเสร็จ เมื่อ ๑ กันยายน ๒๕๖๙ ใช้สามขั้นตอน',
    19: '- จัดเวทีแล้วหกหมู่บ้านจากแปดหมู่บ้าน อยู่ระหว่างดำเนินการ',
    20: '- เปิดใช้ครบทั้งสี่งานบริการแล้ว เมื่อ ๓๐ มิถุนายน ๒๕๖๙',
    23: '- เผยแพร่แล้วสามชุดข้อมูล เมื่อ ๒๘ สิงหาคม ๒๕๖๙',
    24: '- ติดตามผลแล้วครบทั้งสี่ไตรมาส เมื่อ ๓๐ กันยายน ๒๕๖๙',
    25: '- จัดกิจกรรมแล้วครบทั้งสองศูนย์ เมื่อ ๒๐ พฤษภาคม ๒๕๖๙ มีเด็กเข้าร่วมหกสิบห้าคน',
  },
  signer: ['นายก: ชื่อ-สกุล', '(ชื่อ-สกุล นายกคนใหม่)'],
};
