import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutWords, doubledWords, runsOfSpaces } from '../../../src/thai/spelling/style';
import { spellingVariants } from '../../../src/thai/spelling/variants';
import { anyText } from '../../support/any-text';
import { realTable, realTableFile } from '../../support/real-table';

const table = realTableFile();
const cells = (await realTable(table)).flat();

describe('doubledWords finds', () => {
  test.each([
    ['- การการดำเนินงาน', 2, 'การการ', 'การ'],
    ['และการการดำเนินงาน', 3, 'การการ', 'การ'],
    ['ความความโปร่งใส', 0, 'ความความ', 'ความ'],
    ['กองคลังและและกองช่าง', 7, 'และและ', 'และ'],
    ['กองคลัง และ และ กองช่าง', 8, 'และ และ', 'และ'],
    ['เผยแพร่ในในเว็บไซต์', 7, 'ในใน', 'ใน'],
    ['จัดทำแล้วแล้ว', 5, 'แล้วแล้ว', 'แล้ว'],
    ['ได้ได้จัดทำ', 0, 'ได้ได้', 'ได้'],
    ['เพื่อเพื่อเพื่อให้', 0, 'เพื่อเพื่อเพื่อ', 'เพื่อ'],
    ['หน่วยงานหน่วยงานของรัฐ', 0, 'หน่วยงานหน่วยงาน', 'หน่วยงาน'],
    ['ได้ประชุมประชุมแล้ว', 3, 'ประชุมประชุม', 'ประชุม'],
    ['อบรมอบรม', 0, 'อบรมอบรม', 'อบรม'],
    ['มีคำสั่งแต่งตั้งคำสั่งแต่งตั้งแล้ว', 2, 'คำสั่งแต่งตั้งคำสั่งแต่งตั้ง', 'คำสั่งแต่งตั้ง'],
  ])('in %j', (text, at, was, now) => {
    expect(doubledWords(text)).toEqual([{ at, was, now }]);
  });
});

describe('doubledWords accepts', () => {
  test.each([
    'เรื่องต่าง ๆ และทุกๆ ปี',
    'ทุกทุก ต่างต่าง จริงจริง',
    'มีมาตรการการป้องกันการทุจริต',
    'แผนปฏิบัติการการป้องกัน',
    'ข้อความความยาวห้าบรรทัด',
    'บริการการันตี การการันตี',
    'เจ้าหน้าที่ที่รับผิดชอบ',
    'ที่ที่เหมาะสม',
    'ติดตามตามแผน',
    'กำกับกับดูแล',
    'ความจำเป็นเป็นเรื่องสำคัญ',
    'สิ่งของของหน่วยงาน',
    'ประสิทธิภาพภาพรวม',
    'ประเมินผลผลิต',
    'แนวทางทางกฎหมาย',
    'ภายในในปีงบประมาณ',
    'ให้แก่ประชาชน ประชาชนจึงทราบ',
    '๑๑๑๑ 2525 ๒๕๖๕๒๕๖๕',
    '---- …… ฯลฯ',
    'ประชุม\nประชุม',
    'นางสาวดวงดวง บุญบุญ',
    'https://x.go.th/ประชุมประชุม',
    'ทำเพื่อเพื่อนร่วมงาน',
    'ผู้ประเมินประเมินผล ผู้รับการประเมินประเมินตนเอง',
    'ผู้ร้องเรียนร้องเรียนผ่านเว็บไซต์',
  ])('%j', text => {
    expect(doubledWords(text)).toEqual([]);
  });

  test.skipIf(table === null)('all of a real office’s table', () => {
    expect(cells.flatMap(doubledWords)).toEqual([]);
  });
});

describe('runsOfSpaces', () => {
  test.each([
    ['กองคลัง  กองช่าง', [{ start: 7, end: 9 }]],
    ['กองคลัง \u00a0 กองช่าง', [{ start: 7, end: 10 }]],
    ['ก.  ข้อ  ๑', [{ start: 7, end: 9 }]],
    ['ปี  ๒๕๖๕  ถึง  ๒๕๗๐', [2, 8, 13].map(start => ({ start, end: start + 2 }))],
    ['๑. ก  ข\nค  ง', [4, 9].map(start => ({ start, end: start + 2 }))],
  ])('finds runs inside the lines of %j', (text, runs) => {
    expect(runsOfSpaces(text)).toEqual(runs);
  });

  test.each([
    '  กองคลัง  ',
    'กองคลัง  \n  กองช่าง',
    '๑.  การดำเนินการ',
    '๑)  การ\n(๒)  การ\n1.2.  การ\n๑.๑)  การ',
    '-  การ\n•  การ\nก)  การ\n(ข)  การ',
    'กองคลัง กองช่าง',
    'นายประสิทธิ  ผลดี',
    '    ',
    '',
  ])('accepts %j', text => {
    expect(runsOfSpaces(text)).toEqual([]);
  });
});

describe('cutWords finds', () => {
  test.each([
    ['การจัด ซื้อจัดจ้าง', 3, 'จัด ซื้อ', 'จัดซื้อ'],
    ['ค่าเดิน ทาง ฯลฯ', 3, 'เดิน ทาง', 'เดินทาง'],
    ['ตลอดจนกระบวน การ', 6, 'กระบวน การ', 'กระบวนการ'],
    ['๗. ประสิทธิ\nภาพการสื่อสาร', 3, 'ประสิทธิ\nภาพ', 'ประสิทธิภาพ'],
    ['ประสิทธิ \r\nภาพ', 0, 'ประสิทธิ \r\nภาพ', 'ประสิทธิภาพ'],
    ['ประสิทธิ\u00a0ภาพ', 0, 'ประสิทธิ\u00a0ภาพ', 'ประสิทธิภาพ'],
    ['การปฏิบัติ งานของเจ้าหน้าที่', 3, 'ปฏิบัติ งาน', 'ปฏิบัติงาน'],
    ['คณะกรรม การตรวจรับ', 0, 'คณะกรรม การ', 'คณะกรรมการ'],
    ['ตามงบ ประมาณรายจ่าย', 3, 'งบ ประมาณ', 'งบประมาณ'],
  ])('in %j', (text, at, was, now) => {
    expect(cutWords(text)).toEqual([{ at, was, now }]);
  });

  test.skipIf(table === null)('in a real office’s table exactly five', () => {
    const found = cells.flatMap(cutWords).map(({ was }) => was);
    expect(found.sort()).toEqual(['เดิน ทาง', 'กระบวน การ', 'จัด ซื้อ', 'ประสิทธิ\nภาพ', 'ปฏิบัติ งาน'].sort());
  });
});

describe('cutWords accepts two separate words', () => {
  test.each([
    'ผู้สูงอายุเดิน ทางเท้าชำรุด',
    'ตั้งงบ ประมาณ ๕๐๐ บาท',
    'ตั้งงบ ประมาณ๕๐๐ บาท',
    'กิจกรรม การอบรม',
    'ตามที่เปิดเผย แพร่หลายแล้ว',
    'เจ้าหน้าที่ตรวจ สอบถามชาวบ้าน',
    'ให้ถือปฏิบัติ งานธุรการรับไว้',
    'กระบวน การันตี',
    'พระองค์ การบริหาร',
    'ประชาชน ประชาสัมพันธ์',
    'การประเมิน ผลปรากฏว่า',
    'การจัด\n\nซื้อ',
    'จัดซื้อ เดินทาง กระบวนการ',
    'ทุกช่อง ทางเข้า',
    'นายประสิทธิ ผลดี',
    'นางสาวคุณ ธรรมรักษ์',
  ])('%j', text => {
    expect(cutWords(text)).toEqual([]);
  });
});

describe('spellingVariants', () => {
  test.each([
    [['เว็บไซต์', 'เว็ปไซต์ เว็บไซต์'], [{ variants: ['เว็บไซต์', 'เว็ปไซต์'], counts: [2, 1] }]],
    [['อีเมล์', 'ทางอีเมล'], [{ variants: ['อีเมล', 'อีเมล์'], counts: [1, 1] }]],
    [['จัดสรรค์', 'จัดสรรค์ จัดสรร'], [{ variants: ['จัดสรรค์', 'จัดสรร'], counts: [2, 1] }]],
    [['เว็ปไซต์ เว็บไซด์'], [{ variants: ['เว็ปไซต์', 'เว็บไซด์'], counts: [1, 1] }]],
    [['สื่อดิจิทัล', 'ดิจิตอล', 'ดิจิตอล'], [{ variants: ['ดิจิตอล', 'ดิจิทัล'], counts: [2, 1] }]],
  ])('counts the spellings in %j', (texts, found) => {
    expect(spellingVariants(texts)).toEqual(found);
  });

  test.each([
    [['เว็บไซต์', 'เว็บไซต์']],
    [['เว็ปไซต์', 'เว็ปไซต์']],
    [['จัดสรรค์', 'จัดสรรค์']],
    [['กลยุทธ์']],
    [['นายผาสุข สดวก', 'ความผาสุก สะดวก']],
    [['https://x.go.th/เว็ปไซต์', 'เว็บไซต์']],
    [['ต่อสาธารณชนนั้น', 'ต่อสาธารณชน']],
    [[]],
  ])('finds none in %j', texts => {
    expect(spellingVariants(texts)).toEqual([]);
  });

  test.skipIf(table === null)('finds เว็ปไซต์ beside เว็บไซต์ in a real office’s table', () => {
    expect(spellingVariants(cells)).toContainEqual({ variants: ['เว็บไซต์', 'เว็ปไซต์'], counts: [11, 5] });
  });
});

test('in any text, every fault is at its position', () => {
  fc.assert(
    fc.property(anyText(), text => {
      for (const { at, was, now } of [...doubledWords(text), ...cutWords(text)]) {
        expect(text.slice(at, at + was.length)).toBe(was);
        expect(was).not.toBe(now);
      }
      for (const { start, end } of runsOfSpaces(text)) expect(text.slice(start, end)).toMatch(/^[ \u00a0]{2,}$/);
      for (const { counts } of spellingVariants([text])) expect(Math.min(...counts)).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});

test.each(['ก', 'การ', 'และ ', ' ', 'ก  ', 'จัด ซื้อ', 'กขคงจฉชซฌ', 'เว็ปไซต์ เว็บไซต์ '])(
  'fifty thousand characters of %j are read to the end',
  piece => {
    const text = piece.repeat(50_000 / piece.length);
    for (const find of [doubledWords, runsOfSpaces, cutWords]) expect(find(text).length).toBeLessThanOrEqual(25_000);
    expect(spellingVariants([text]).length).toBeLessThanOrEqual(1);
  },
);
