import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readState, STATE_LABELS, stateFromLabel } from '../../src/progress/state';

/** Wordings met in published reports of local offices. */
const MET = {
  inProgress: [
    'อยู่ระหว่างดำเนินการ',
    '- อยู่ระหว่างดำเนินการ',
    'อยู่ระหว่างการดำเนินการ',
    'กำลังดำเนิน',
    'กำลังดำเนินงาน',
    'อยู่ระหว่างจัดทำ',
    'อยู่ระหว่างเรียกเงินคืน',
    'อยู่ระหว่างทำสัญญา 2 โครงการ',
    'ความคืบหน้าโครงการ ร้อยละ 95',
    'แล้วเสร็จ 80%',
    'ทำสัญญาแล้ว 15 | คงค้าง 1',
    'ไม่ครบ',
    'ชะลอ',
    'ยังไม่แล้วเสร็จ',
  ],
  done: [
    'ดำเนินการแล้ว',
    'ดำเนินการเสร็จสิ้น',
    'ดำเนินการเสร็จ',
    'เสร็จสิ้น',
    'ดำเนินการเสร็จสมบูรณ์',
    'ทำเสร็จเรียบร้อยแล้ว',
    '✓',
    'þ',
    'ปิดเรื่อง',
    'รับรองระบบเรียบร้อย',
    'ชำระคืนเรียบร้อยแล้ว',
    'มีคำสั่งแต่งตั้งคณะทำงาน',
    'มีคู่มือ',
    'มีทะเบียนคุม',
    'มีแผนปฏิบัติการป้องกันการทุจริต',
    'เผยแพร่คู่มือบนเว็บไซต์',
    'ผู้รับบริการพึงพอใจร้อยละ ๙๒',
    'เบิกจ่ายงบประมาณแล้วร้อยละ ๘๕',
    'ไม่มีเรื่องร้องเรียนในรอบ ๖ เดือน',
    'ยกเลิกคำสั่งเดิมและออกคำสั่งใหม่แล้ว',
    'แต่งตั้งคณะทำงานแล้ว',
  ],
  notStarted: [
    'ยังไม่ได้ดำเนินการ',
    'ยังไม่ดำเนินการ',
    'ยังไม่ได้เริ่มทำ',
    'รอดำเนินการ',
    'ยังไม่ได้กำหนด',
    'มีแผนจะจัดอบรมในเดือนหน้า',
    'มีกำหนดจัดประชุมในไตรมาสที่ ๓',
  ],
  cancelled: ['ยกเลิกโครงการเนื่องจากงบประมาณไม่เพียงพอ'],
} as const;

/** What a person expects of the neighbours of those wordings. */
const NEIGHBOURS = {
  inProgress: [
    'ดำเนินการไปแล้วกว่าร้อยละ 50',
    'ดำเนินการแล้วเสร็จ คิดเป็นร้อยละ 75',
    'สำเร็จร้อยละ 70',
    '๗๕ %',
    'จัดทำร่างแล้ว รอลงนาม',
    'จัดแล้ว 2 กิจกรรม อีก 1 กิจกรรมกำหนดจัดเดือน มิ.ย. 69',
    'ความก้าวหน้า ๔๐%',
    'ดำเนินการแล้ว ๑ ใน ๒ กิจกรรม',
    'ดำเนินการแล้ว 2/4 ครั้ง',
    'จัดแล้ว ๑ ครั้ง เหลืออีก ๑ ครั้ง',
    'เริ่มดำเนินการแล้วเมื่อ ต.ค. ๖๘',
    'ขอขยายระยะเวลา',
    'อยู่ในระหว่างดำเนินการ',
    'ดำเนินการแล้วร้อยละ ๖๐',
    'ดำเนินการแล้วประมาณ 60 เปอร์เซ็นต์',
    'คืบหน้า 50%',
    'ดำเนินการแล้วบางส่วน',
    'กำลังจัดทำประกาศ',
    'ร้อยละ ๘๐ แล้วเสร็จ',
    'ดำเนินการแล้ว 3 จาก 5 โครงการ',
    'อยู่ในขั้นตอนการจัดซื้อจัดจ้าง',
    'ใกล้แล้วเสร็จ',
    'จะแล้วเสร็จภายในเดือนมีนาคม',
    'เลื่อนไปเดือนหน้า',
    'ดำเนินการไม่แล้วเสร็จ',
    'รออนุมัติจากนายก',
    'จัดทำคู่มือแล้ว และจะเผยแพร่ในเดือนหน้า',
    'จัดทำคู่มือแล้ว แต่ยังไม่ได้เผยแพร่',
    '- ดำเนินการแล้ว\n- อยู่ระหว่างดำเนินการ',
    '๑. เผยแพร่แล้ว\n๒. กำลังจัดทำ\n๓. ประชุมแล้ว',
    'อยู่ระหว่าง\nดำเนินการ',
    'อยู่\u200bระหว่างดำเนินการ',
    'อยู่ระหว่างด\u0e4d\u0e32เนินการ',
  ],
  done: [
    'ผู้บริหารได้มอบนโยบายในการประชุมประจำเดือน',
    'ไม่มีการยกเลิกโครงการ ดำเนินการครบตามแผน',
    '๑๐๐ %',
    'นายก อบต. ประกาศนโยบาย No Gift Policy เมื่อวันที่ 4 ม.ค. 69',
    'ดำเนินการแล้วเมื่อ 10/11/2568',
    'ดำเนินการครบทุกไตรมาส',
    'ดำเนินการตามแผนครบ ๔ ไตรมาส',
    'กองคลังจัดทำแผนการจัดซื้อจัดจ้างและเผยแพร่บนเว็บไซต์',
    'คำสั่ง อบต. ที่ ๑๒๓/๒๕๖๘ ลงวันที่ ๑ ต.ค. ๖๘',
    'ในรอบ ๖ เดือน ไม่มีเรื่องร้องเรียน',
    'ไม่พบข้อบกพร่อง',
    'ไม่มีผู้ยื่นคำขอ',
    'เพิ่มช่องทางการติดต่อ ๓ ช่องทาง',
    'ผ่านเกณฑ์ประเมิน',
    'ได้รับความร่วมมือจากประชาชนเป็นอย่างดี',
    'ในระหว่างปีงบประมาณได้จัดอบรมแล้ว ๒ ครั้ง',
    'เผยแพร่แผนการจัดซื้อจัดจ้างที่จะดำเนินการแล้ว',
    'ยกเลิกสัญญาเดิมและทำสัญญาใหม่แล้ว',
    'แล้วเสร็จ 100%',
    'ประเมินความพึงพอใจแล้ว ได้คะแนน ๔.๒ จาก ๕',
    'ดำเนินการแล้ว 5 จาก 5 โครงการ',
    'ดำเนินการเผยแพร่ข้อมูลในเว็บไซต์',
    'ความคืบหน้าร้อยละ ๑๐๐',
    'ดำเนินการแล้ว ผู้รับบริการพึงพอใจร้อยละ ๙๒',
    'มีการรายงานความคืบหน้าในการประชุมประจำเดือน',
    '✓ เผยแพร่',
    'พนักงานส่วนตำบล ได้เข้ารับการฝึกอบรมตามแผน',
    'ยังไม่มีเรื่องร้องเรียน',
    'ไม่พบการทุจริต',
    'เผยแพร่แผนแล้ว เพื่อประชาชนจะได้รับทราบ',
    'มีแผนผังการติดต่องาน',
    'จัดสรรอัตรากำลังแล้ว',
    'จัดประชุมชี้แจง\nเพื่อให้เกิดความเข้าใจ',
    '- ดำเนินการแล้ว\n-\n- ประชุมแล้ว',
  ],
  notStarted: [
    'ยังไม่ดำเนินการ รอการอนุมัติ',
    'ยังไม่ครบกำหนดดำเนินการ',
    'ครบกำหนดแล้ว แต่ยังไม่ได้ดำเนินการ',
    'แล้วเสร็จ 0%',
    'ไม่จัดทำ',
    'ยังไม่ได้รับงบประมาณ',
    'กำหนดจัดอบรมเดือน พ.ค. 69',
    'อยู่ในแผนดำเนินการไตรมาสที่ ๔',
    'มีแผนดำเนินการเดือน ส.ค. 69',
    'เมื่อได้รับงบประมาณแล้ว จะดำเนินการจัดซื้อ',
    'หลังจากอบรมแล้ว จะดำเนินการประเมินผล',
    'ยังไม่ได้จัดทำ',
    'ไม่ได้ดำเนินการ',
    'ไม่สามารถดำเนินการได้',
    'ยังไม่มีการดำเนินการ',
    'จะดำเนินการในไตรมาสที่ ๓',
    'กองคลังจะจัดอบรมในเดือนหน้า',
    'คาดว่าจะเผยแพร่ในเดือนหน้า',
    'ยังไม่ถึงกำหนด',
    '- เผยแพร่แล้ว\n- ยังไม่ดำเนินการ',
  ],
  cancelled: [
    'ยกเลิก',
    'ยกเลิกแล้ว',
    'ขอยกเลิกกิจกรรม',
    'ยกเลิก (ไม่มีงบประมาณ)',
    'งดจัดกิจกรรมเนื่องจากสถานการณ์โรคระบาด',
    'ดำเนินการแล้วบางส่วน ต่อมายกเลิกโครงการ',
    '- ประชุมแล้ว\n- ยกเลิกโครงการ',
  ],
} as const;

const rows = (table: Record<string, readonly string[]>) =>
  Object.entries(table).flatMap(([state, texts]) => texts.map(text => [text, state] as const));

test.each(rows(MET))('as met: %j is surely %s', (text, state) => {
  expect(readState(text)).toEqual({ state, sure: true });
});

test.each(rows(NEIGHBOURS))('as expected: %j is surely %s', (text, state) => {
  expect(readState(text)).toEqual({ state, sure: true });
});

test.each([
  'เป็นไปตามแผน',
  'ไม่เป็นไปตามแผน',
  'ยังไม่มีปัญหาอุปสรรคสำคัญ',
  'มีปัญหาด้านงบประมาณ',
  'กองคลัง',
  'ทุกส่วนราชการ',
  '- ดำเนินการแล้ว\n- กองคลัง',
])('%j fits nothing: cautiously in progress, unsure', text => {
  expect(readState(text)).toEqual({ state: 'inProgress', sure: false });
});

test.each(['', '  ', '-', '—', '…', '- \n-', '— ยังไม่ได้กำหนด —', '\u200b'])('%j says nothing', text => {
  expect(readState(text)).toBeNull();
});

describe('stateFromLabel', () => {
  test.each(Object.entries(STATE_LABELS))('knows the label of %s', (state, label) => {
    expect(stateFromLabel(label)).toBe(state);
    expect(stateFromLabel(` ${label.replace('ดำเนิน', 'ด\u0e4d\u0e32เนิน')}\u200b`)).toBe(state);
  });

  test.each(['', 'เสร็จ', 'toString'])('knows no other: %j', text => {
    expect(stateFromLabel(text)).toBeNull();
  });
});

test.each<[string, ReturnType<typeof readState>]>([
  ['ยกเลิก ', { state: 'cancelled', sure: true }],
  ['ยกเลิกก', { state: 'inProgress', sure: false }],
  ['จะ', { state: 'inProgress', sure: false }],
  ['- ', null],
  ['\n-\n', null],
  ['แล้วเสร็จ ', { state: 'done', sure: true }],
  ['คืบหน้า', { state: 'inProgress', sure: false }],
  ['ก', { state: 'inProgress', sure: false }],
])('a cell filled with %j, as long as one may be, is still read', (piece, reading) => {
  expect(readState(piece.repeat(50_000 / piece.length))).toEqual(reading);
});

const REAL_TABLE = new URL('../../../shared/real/subdistrict-2565.csv', import.meta.url);
const missing = !existsSync(REAL_TABLE);
if (missing) console.warn('skipped: ../shared/real is not here, so states are not tried on a real office’s table');

test.skipIf(missing)('a real table of 25 measures has 21 done and 4 in progress, all surely', () => {
  const results = csvRows(readFileSync(REAL_TABLE, 'utf8'))
    .slice(1)
    .map(row => row[4] ?? '');
  const readings = results.map(readState);
  expect(readings).toHaveLength(25);
  expect(readings.filter(reading => reading?.state === 'done' && reading.sure)).toHaveLength(21);
  expect(readings.filter(reading => reading?.state === 'inProgress' && reading.sure)).toHaveLength(4);
});

/** Rows of a CSV whose quoted cells may hold line breaks. */
function csvRows(csv: string): string[][] {
  const table: string[][] = [[]];
  for (const [, quoted, bare, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r?\n|$)/g)) {
    table[table.length - 1]?.push(quoted?.replace(/""/g, '"') ?? bare ?? '');
    if (end === '') break;
    if (end !== ',') table.push([]);
  }
  return table.filter(row => row.some(cell => cell !== ''));
}
