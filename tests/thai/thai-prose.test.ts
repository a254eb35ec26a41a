import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toWesternDigits } from '../../src/thai/text/numerals';
import { inThaiProse } from '../../src/thai/thai-prose';

describe('prose gets Thai digits', () => {
  test.each([
    ['อบรมเมื่อ 15 มี.ค. 69 ผู้เข้าอบรม 38 คน', 'อบรมเมื่อ ๑๕ มี.ค. ๖๙ ผู้เข้าอบรม ๓๘ คน'],
    ['ประชุมครั้งที่ 1/2569 เวลา 09.00-12.00 น.', 'ประชุมครั้งที่ ๑/๒๕๖๙ เวลา ๐๙.๐๐-๑๒.๐๐ น.'],
    ['คะแนน ITA 2569 ร้อยละ 85.5 (87.36)', 'คะแนน ITA ๒๕๖๙ ร้อยละ ๘๕.๕ (๘๗.๓๖)'],
    ['เบิกจ่าย 1,250,000 บาท หมู่ที่ 5 ชั้น 2', 'เบิกจ่าย ๑,๒๕๐,๐๐๐ บาท หมู่ที่ ๕ ชั้น ๒'],
    ['1. จัดทำคู่มือ\n2. เผยแพร่', '๑. จัดทำคู่มือ\n๒. เผยแพร่'],
    ['จัดทำประกาศแล้วเสร็จเมื่อวันที่ 15 มกราคม 2569', 'จัดทำประกาศแล้วเสร็จเมื่อวันที่ ๑๕ มกราคม ๒๕๖๙'],
    ['ประกาศเจตนารมณ์ในการประชุมครั้งที่ 2 จำนวน 5 คน', 'ประกาศเจตนารมณ์ในการประชุมครั้งที่ ๒ จำนวน ๕ คน'],
    ['หนังสือเวียนให้หมู่ที่ 5 และหมู่ที่ 6', 'หนังสือเวียนให้หมู่ที่ ๕ และหมู่ที่ ๖'],
    ['หน่วยงาน ที่มี 5 แห่ง จาก 8 แห่ง', 'หน่วยงาน ที่มี ๕ แห่ง จาก ๘ แห่ง'],
    ['ประชุมผ่าน Zoom 45 คน', 'ประชุมผ่าน Zoom ๔๕ คน'],
    ['ประชุมผ่าน Zoom 15 มกราคม 2569', 'ประชุมผ่าน Zoom ๑๕ มกราคม ๒๕๖๙'],
    ['ประชุมผ่าน Zoom 9 พฤศจิกายน', 'ประชุมผ่าน Zoom ๙ พฤศจิกายน'],
    ['อบรมผ่าน Zoom 15 และ 16 ม.ค. 69', 'อบรมผ่าน Zoom ๑๕ และ ๑๖ ม.ค. ๖๙'],
    ['อบรมผ่าน Zoom 15, 17 - 18 กันยายน', 'อบรมผ่าน Zoom ๑๕, ๑๗ - ๑๘ กันยายน'],
    ['โทร. 0 4400 0000 ต่อ 12', 'โทร. ๐ ๔๔๐๐ ๐๐๐๐ ต่อ ๑๒'],
  ])('%s', (typed, printed) => expect(inThaiProse(typed)).toBe(printed));
});

describe('what others wrote or named keeps its digits', () => {
  test.each([
    'https://www.example.go.th/2569/doc-12.pdf',
    'ส่งที่ office2569@example.go.th',
    'ตามคำสั่งที่ 112/2569',
    'คำสั่งเทศบาลตำบลตัวอย่าง ที่ 112/2569',
    'หนังสือ ที่ นม 91901/ว 88',
    'เลขที่ 5/2569',
    'เอกสารข้อ O26 และ MOIT 3-5',
    'เครื่องพิมพ์ Epson L3250',
    'Windows 11',
    'Windows 10 และ Windows 11',
    'เอกสารข้อ O25, O26',
  ])('%s', text => expect(inThaiProse(text)).toBe(text));
});

test('a document is told from what counts in one sentence', () => {
  expect(inThaiProse('แต่งตั้ง 5 คน ตามคำสั่งที่ 12/2569 ลงวันที่ 3 ม.ค. 2569')).toBe(
    'แต่งตั้ง ๕ คน ตามคำสั่งที่ 12/2569 ลงวันที่ ๓ ม.ค. ๒๕๖๙',
  );
});

test('nothing but digits changes, and a second time changes nothing', () => {
  const piece = fc.constantFrom('12', '2569', 'ที่', ' ', '/', 'คำสั่ง', 'O', 'www.a.go.th/1', 'ครั้งที่', '.', '๓', '\n', 'น');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
      const text = pieces.join('');
      const once = inThaiProse(text);
      expect(toWesternDigits(once)).toBe(toWesternDigits(text));
      expect(once.length).toBe(text.length);
    }),
    { numRuns: 300 },
  );
});
