import { describe, expect, test } from 'vitest';
import { readOfMethod as read } from './shared-facts';

const TRAINED = 'จัดอบรมแล้วเมื่อ ๑๒ ก.พ. ๖๙ ผู้เข้าอบรม ๖๔ คน';
const PUBLISHED = 'เผยแพร่บนเว็บไซต์แล้วเมื่อ 6 ก.พ. 69';

describe('lines that name only the proof limit nothing', () => {
  test.each([
    [TRAINED, 'เอกสาร/หลักฐาน\n- ใบลงชื่อ\n- ภาพกิจกรรม\n- แบบทดสอบหลังอบรม'],
    [TRAINED, 'เอกสารแนบ: ใบเซ็นชื่อ, ภาพ ๖ รูป'],
    [TRAINED, 'หลักฐาน : แบบประเมิน ๓๙ ชุด'],
    [TRAINED, '- ใบลงทะเบียน\n- สำเนาหนังสือเชิญ'],
    [PUBLISHED, 'ลิงก์ https://www.example.go.th/ita/o15.pdf'],
    [PUBLISHED, '* URL: https://www.example.go.th/stat2569'],
  ])('%s / %s', (done, proof) => expect(read('จัดอบรมและเผยแพร่', `${done} เผยแพร่แล้ว\n${proof}`)).toBe('done'));

  test.each(['เอกสาร/หลักฐาน\n- ใบลงชื่อ\n- แบบทดสอบ ยังไม่ได้รับคืน', 'ลิงก์เสีย', 'หลักฐาน: รอหนังสือตอบรับ'])(
    'but not: %s',
    proof => expect(read('จัดอบรม', `${TRAINED}\n${proof}`)).toMatch(/\?$|^inProgress|^notStarted/),
  );

  test('alone it is no result', () => expect(read('จัดอบรม', 'เอกสาร/หลักฐาน\n- ภาพกิจกรรม')).toBe('inProgress?'));
});

test('proof may stand in the same line', () => {
  expect(read('จัดซื้อเครื่องพิมพ์', 'ดำเนินการแล้ว เอกสารแนบ: ใบตรวจรับ')).toBe('done');
  expect(read('จัดซื้อเครื่องพิมพ์', 'ดำเนินการแล้ว หลักฐาน : รอใบตรวจรับ')).toMatch(/^inProgress/);
});

describe('lines below what is said to be finished are read for themselves', () => {
  test.each([
    ['ติดป้ายเตือน', 'ติดแล้ว 9 จุด\n- หมู่ 5 งด'],
    ['ติดป้ายเตือน', 'ติดแล้ว 3 จุด\n- หมู่ 3 ยกเลิก'],
    ['ติดป้ายเตือน', 'ติดแล้ว 3 จุด\nหลักฐาน\n- หมู่ 3 ยกเลิก'],
    ['ติดป้ายเตือน', 'ติดแล้ว 3 จุด\n- หมู่ 2 ของหมด'],
    ['จัดอบรม', 'จัดอบรมแล้ว\nเอกสาร\n- ใบลงชื่อ\n- หมู่ 3 วันที่ 15 พฤษภาคม 2569'],
    ['จัดทำคู่มือ', 'จัดทำคู่มือแล้ว\nหลักฐาน\n- คู่มือ 2 จาก 5 เล่ม'],
    ['จัดทำคู่มือ', '- คู่มือฉบับเจ้าหน้าที่ เสร็จ\n- คู่มือฉบับประชาชน'],
    ['จัดอบรม', 'จัดอบรมแล้ว ผู้เข้าร่วมเสนอว่าควรจัดต่อและขณะนี้อยู่ระหว่างดำเนินการรุ่นที่ 2'],
    ['จัดอบรม', 'จัดอบรมแล้ว ผู้เข้าอบรมเสนอให้เพิ่มรุ่นที่เหลือ'],
    ['จัดอบรม', 'จัดอบรม รายงานจำนวนผู้สมัครให้นายกทราบ'],
    ['ปลูกต้นไม้', 'ขุดหลุมปลูกต้นไม้'],
  ])('%s: %s', (method, result) => expect(read(method, result)).not.toBe('done'));

  test('but a line that the cell only breaks goes on', () => {
    expect(read('จัดอบรม', 'จัดอบรมแล้วเมื่อ 12 ก.พ. 69 ตาม\nเอกสารแนบ')).toBe('done');
    expect(read('จัดอบรม', 'หลักฐาน\n- จัดอบรมแล้วเมื่อ 12 ก.พ. 69 ผู้เข้าอบรม 64 คน')).toBe('done');
  });
});

describe("the method's own verb and that it is finished", () => {
  test.each([
    ['พ่นหมอกควันกำจัดยุงลาย', 'พ่นครบ 11 ชุมชน'],
    ['คืนหลักประกันสัญญา', 'คืนครบ 6 ราย'],
    ['ตัดแต่งกิ่งไม้ริมทาง', 'ตัดหมดแล้ว 15 ต้น'],
  ])('%s: %s', (method, result) => expect(read(method, result)).toBe('done'));

  test.each([
    ['ติดตั้งกล้องวงจรปิด', 'ซื้อครบ 6 ตัว'],
    ['คัดเลือกคณะบริหารชุดใหม่', 'ประชุมแล้ว เรื่องคัดเลือกยกไปคราวหน้า'],
  ])('but not: %s: %s', (method, result) => expect(read(method, result)).toMatch(/^inProgress/));
});
