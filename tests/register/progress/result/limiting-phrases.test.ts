import { expect, test } from 'vitest';
import { readResult } from '../../../../src/register/progress/result/read-result';
import { methodFor } from '../measure';
import { blindResults, untunedResults } from './shared-facts';

/** Texts that are surely done by themselves. */
const DONE = [
  'ดำเนินการแล้ว',
  'ดำเนินการแล้วเสร็จ',
  'เสร็จสิ้น',
  '✓',
  'บรรลุเป้าหมาย',
  'ผ่านเกณฑ์การประเมิน',
  'เป็นไปตามเป้าหมาย',
  'มีคำสั่งแต่งตั้งคณะทำงาน',
  'มีทะเบียนคุมการยืมพัสดุ',
  'เผยแพร่คู่มือบนเว็บไซต์ของหน่วยงาน',
  'จัดประชุมชี้แจงเจ้าหน้าที่เมื่อวันที่ ๑๕ ม.ค. ๖๙',
  'จัดอบรมแล้ว ผู้เข้าอบรม ๓๘ จากเป้าหมาย ๔๐ คน',
  'ผู้รับบริการพึงพอใจร้อยละ ๙๒',
  'ร้อยละ ๘๕ พึงพอใจ',
  'ไม่มีเรื่องร้องเรียนในรอบ ๖ เดือน',
  'ไม่พบการทุจริต',
  'ดำเนินการแล้ว ๕ จาก ๕ โครงการ',
  'ลดระยะเวลาจาก ๑๕ วัน เหลือ ๗ วัน',
  'แล้วเสร็จ แต่ยังไม่มีผู้ใช้',
  'แล้วเสร็จ เบิกจ่าย ๙๕,๐๐๐ จาก ๑๐๐,๐๐๐ บาท',
  'ยกเลิกคำสั่งเดิมและออกคำสั่งใหม่แล้ว',
  'จัดซื้อแล้วเสร็จเมื่อ ๓ มี.ค. ๖๙',
  'แต่งตั้งคณะทำงานแล้ว',
  'ปรับปรุงข้อมูลบนเว็บไซต์ให้เป็นปัจจุบันแล้ว',
  'กองคลังจัดทำแผนการจัดซื้อจัดจ้างและเผยแพร่บนเว็บไซต์',
  'ดำเนินการครบทุกไตรมาส',
];

/** Phrases that limit any of them, by family. */
const LIMITING: Readonly<Record<string, readonly string[]>> = {
  'part of a whole': [
    'ติดตั้งแล้ว ๖ คัน จากทั้งหมด ๙ คัน',
    'ทำได้ ๒ ใน ๕ แห่ง',
    'ส่งแล้ว ๓/๗ กอง',
    'ส่งแล้วสองในสามฉบับ',
    'ดำเนินการบางส่วน',
    'ดำเนินการไปครึ่งหนึ่ง',
  ],
  percentage: ['คืบหน้าร้อยละ ๘๐', 'แล้วเสร็จ ๙๕ %', 'ดำเนินการแล้วร้อยละ ๕๐'],
  exception: ['ยกเว้นกองช่าง', 'เว้นแต่หมู่ที่ ๕'],
  left: ['เหลืออีก ๒ แห่ง', 'ยังขาดอีก ๑ ฉบับ', 'คงค้าง ๓ เรื่อง', 'เหลือแต่ติดประกาศ'],
  draft: ['จัดทำร่างระเบียบแล้ว', 'ยกร่างประกาศ'],
  submitted: ['เสนอนายกพิจารณา', 'ขออนุมัติจากนายก', 'ส่งอำเภอตรวจสอบ'],
  contract: ['ลงนามสัญญา', 'ครบกำหนดส่งมอบ ๓๐ เม.ย. ๖๙'],
  wait: ['รอลงนาม', 'รอผลจากจังหวัด', 'อยู่ระหว่างรอเอกสาร'],
  future: [
    'จะจัดอบรมในเดือนหน้า',
    'กำหนดจัดวันที่ ๒๐ พ.ค. ๖๙',
    'เริ่มใช้ ๑ มิ.ย. ๖๙',
    'คาดว่าจะแล้วเสร็จในไตรมาสที่ ๔',
    'พร้อมเปิดใช้ ๑ พ.ค. ๖๙',
  ],
  failure: ['ไม่บรรลุตัวชี้วัด', 'ไม่ผ่านการประเมินรอบสอง', 'ไม่เป็นไปตามที่กำหนด', 'ไม่สามารถเผยแพร่ได้', 'ไม่มีผู้ยื่นข้อเสนอ', 'ไม่มีผู้สมัคร'],
  'not begun': ['ยังไม่ได้เผยแพร่', 'แต่ยังไม่ได้รายงาน', 'กองช่างยังไม่ดำเนินการ', 'แต่ยังขาดลายมือชื่อ'],
  order: ['ควรเร่งดำเนินการ', 'ให้รายงานภายใน ๓๐ เม.ย. ๖๙', 'โปรดรายงานผล', 'ต้องรายงานอีกครั้ง', 'โดยให้ทุกกองเริ่มปฏิบัติ'],
  question: ['ใช่หรือไม่', 'เสร็จหรือยัง', 'ครบหรือยัง?'],
};

const JOINED: Readonly<Record<string, (done: string, phrase: string) => string>> = {
  'after it': (done, phrase) => `${done} ${phrase}`,
  'after แต่': (done, phrase) => (phrase.startsWith('แต่') ? `${done} ${phrase}` : `${done} แต่${phrase}`),
  'after แต่ without a space': (done, phrase) => (phrase.startsWith('แต่') ? `${done}${phrase}` : `${done}แต่${phrase}`),
  'in brackets': (done, phrase) => `${done} (${phrase})`,
  'before it': (done, phrase) => `${phrase} ${done}`,
  'in the next line': (done, phrase) => `${done}\n${phrase}`,
  'as an item': (done, phrase) => `- ${done}\n- ${phrase}`,
  'as the item before': (done, phrase) => `๑. ${phrase}\n๒. ${done}`,
};

const SHORT_ENDS = [
  'ยัง',
  'ไม่ได้',
  'ไม่ครบ',
  'ไม่เสร็จ',
  'ไม่ทัน',
  'เลื่อน',
  'ค้าง',
  'งด',
  'รอ',
  'ขาด',
  'เหลือ',
  'หยุด',
  'ล่ม',
  'พัง',
];
const ADDED: readonly ((done: string, end: string) => string)[] = [
  (done, end) => `${done} ${end}`,
  (done, end) => `${done} แต่${end}`,
  (done, end) => `${done} กองช่าง${end}`,
  (done, end) => `${done} กองช่าง ${end}`,
  (done, end) => `${done} หมู่ ๓ ${end}`,
  (done, end) => `${done} (${end})`,
  (done, end) => `${done}, ฉบับภาษาอังกฤษ${end}`,
  (done, end) => `${done}\n- กองช่าง${end}`,
];

const read = (text: string, method = methodFor(text)) =>
  readResult(text, { today: '2026-04-02', recurrence: null, span: null, method, units: [] });
const isSurelyDone = (text: string, method?: string) => {
  const reading = read(text, method);
  return reading?.state === 'done' && reading.sure;
};

test.each(DONE)('surely done by itself: %s', text => {
  expect(isSurelyDone(text)).toBe(true);
});

test.each(Object.entries(LIMITING))('%s: no done result with it is surely done', (_, phrases) => {
  const texts = DONE.flatMap(done => phrases.flatMap(phrase => Object.values(JOINED).map(join => join(done, phrase))));
  expect(texts.filter(text => isSurelyDone(text))).toEqual([]);
});

test('no done result with a short bad end is surely done', () => {
  const texts = DONE.flatMap(done => SHORT_ENDS.flatMap(end => ADDED.map(add => add(done, end))));
  expect(texts.filter(text => isSurelyDone(text))).toEqual([]);
});

test('nor is any of the lists, however long', () => {
  const done = [...untunedResults(), ...blindResults()].filter(({ result, method = '' }) =>
    isSurelyDone(result, method),
  );
  expect(done.length).toBeGreaterThan(200);
  const open = done.flatMap(({ result, method = '' }, row) =>
    // Each text with each end, and all ways to add it over the list.
    SHORT_ENDS.map((end, which) => ({ method, text: ADDED[(row + which) % ADDED.length]?.(result, end) ?? '' })),
  );
  expect(open.filter(({ text, method }) => isSurelyDone(text, method))).toEqual([]);
});

test('the words that decided stand in the cell', () => {
  const texts = DONE.flatMap(done =>
    Object.values(LIMITING).flatMap(phrases => phrases.map(phrase => `${done}\n- ${phrase}`)),
  );
  expect(texts.filter(text => !text.includes(read(text)?.why ?? '?'))).toEqual([]);
});
