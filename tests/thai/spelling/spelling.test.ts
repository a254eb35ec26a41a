import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MISSPELLINGS } from '../../../src/thai/spelling/misspellings';
import { correctSpelling, findMisspellings } from '../../../src/thai/spelling/spelling';
import { anyText } from '../../support/any-text';
import { sharedFolder } from '../../support/needs';
import { realTable, realTableFile } from '../../support/real-table';

const shared = sharedFolder('the misspellings people really make are the table the project’s own is held to');
const listed =
  shared === null ? [] : readFileSync(join(shared, 'data/misspellings.tsv'), 'utf8').trimEnd().split('\n').slice(1);
const table = realTableFile();
const cells = (await realTable(table)).flat();

const wrongIn = (text: string) => findMisspellings(text).map(({ wrong }) => wrong);

test.each(MISSPELLINGS.map(({ wrong, right, sure }) => [wrong, right, sure]))('%s is %s (%s)', (wrong, right, sure) => {
  expect(findMisspellings(`การ ${wrong} ๑`)).toEqual([{ at: 4, wrong, right, sure }]);
  expect(correctSpelling(wrong)).toBe(sure === 'likely' ? right : wrong);
  expect(findMisspellings(right)).toEqual([]);
});

test.skipIf(shared === null)('every misspelling of the list is known, with its right form and how sure it is', () => {
  const rows = listed.map(line => line.split('\t').slice(0, 3));
  expect(MISSPELLINGS.map(({ wrong, right, sure }) => [wrong, right, sure])).toEqual(expect.arrayContaining(rows));
  expect(rows.length).toBeGreaterThan(100);
});

describe('a form that is right inside another word is left alone', () => {
  test.each(MISSPELLINGS.flatMap(({ inside = [], insideAlone = [] }) => [...inside, ...insideAlone]))('%s', text => {
    expect(findMisspellings(`แก่ ${text} ๑`)).toEqual([]);
  });
});

describe('a form that only arises where two words meet is not a mistake', () => {
  test.each([
    'อนุญาตติดตั้งป้าย',
    'ขออนุญาติดตั้งมิเตอร์',
    'อนุญาติดต่อราชการ',
    'ปรากฏหมายเลขโทรศัพท์',
    'ข้อเท็จจริงที่ปรากฏระเบียบวาระ',
    'เหตุที่ปรากฏเกณฑ์ไม่ตรง',
    'กบฏ ปรากฏ ปรากฏการณ์',
    'ร้อยละยี่สิบเปอร์เซ็นต์',
    'แจ้งเปอร์เซ็นต์ชื่อผู้ผ่าน',
    'ความประมานะ',
    'คำนวนิยาย',
    'มาตราฐานะ',
    'การประนีติ',
    'ต่อสาธารณชนนั้น',
    'แก่สาธารณชนนี้',
    'สาธารณชนนำไปใช้',
    'สาธารณชนนอกพื้นที่',
    'สาธารณชนนโยบาย',
    'พระออกบิณฑบาตรอบหมู่บ้าน',
    'บิณฑบาตร่วมกัน',
    'เมตตามาตรการ',
    'หน้าตามาตรการ',
    'เกาะสุมาตราการเดินทาง',
    'กระโปรงใส',
    'ถุงโปร่งใส่เอกสาร',
    'โอเปรากฎ',
    'เราเอาไหล่ทาง',
    'ดวงดาวโคจร',
    'สม่ำเสมอ',
    'สัมมนา',
    'สีสดวกวน',
    'ปรากฎีกา',
  ])('%s', text => {
    expect(findMisspellings(text)).toEqual([]);
  });
});

describe('a real mistake is found next to other words', () => {
  test.each([
    ['ได้รับอนุญาติให้ดำเนินการ', 'อนุญาติ', 'ได้รับอนุญาตให้ดำเนินการ'],
    ['อนุญาติดำเนินการ', 'อนุญาติ', 'อนุญาตดำเนินการ'],
    ['ตามกฏหมายและกฏระเบียบ', 'กฏหมาย กฏระเบียบ', 'ตามกฎหมายและกฎระเบียบ'],
    ['พระออกบิณฑบาตรในหมู่บ้าน', 'บิณฑบาตร', 'พระออกบิณฑบาตในหมู่บ้าน'],
    ['คลิกลิงค์นี้', 'ลิงค์', 'คลิกลิงค์นี้'],
    ['ใช้งบประมานประมาน', 'งบประมาน ประมาน', 'ใช้งบประมาณประมาน'],
    ['ติดตามาตรการ', 'ตามาตรการ', 'ติดตามมาตรการ'],
    ['ตามาตราการ', 'มาตราการ', 'ตามมาตรการ'],
    ['พัฒนางบประมานและเว็ปไซต์', 'งบประมาน เว็ปไซต์', 'พัฒนางบประมาณและเว็บไซต์'],
    ['นายกเทศมนตรีอนุญาติ', 'อนุญาติ', 'นายกเทศมนตรีอนุญาต'],
    ['นายกองค์การบริหารส่วนตำบลอนุญาติ', 'อนุญาติ', 'นายกองค์การบริหารส่วนตำบลอนุญาต'],
    ['นายช่างโยธาปฎิบัติงาน', 'ปฎิบัติ', 'นายช่างโยธาปฏิบัติงาน'],
    ['พบว่าที่ผ่านมาเว็ปไซต์ขัดข้อง', 'เว็ปไซต์', 'พบว่าที่ผ่านมาเว็บไซต์ขัดข้อง'],
    ['E-Service/เว็ปไซต์', 'เว็ปไซต์', 'E-Service/เว็บไซต์'],
    ['ที่ abc@x.go.th เว็ปไซต์', 'เว็ปไซต์', 'ที่ abc@x.go.th เว็บไซต์'],
  ])('%s', (text, wrong, mended) => {
    expect(wrongIn(text).join(' ')).toBe(wrong);
    expect(correctSpelling(text)).toBe(mended);
  });
});

describe('no mistakes are found in a person’s name', () => {
  test.each([
    'นายประมาน กฏหมาย',
    'นางสดวก สอาด',
    'นางสาวผาสุข ปฎิบัติ',
    'น.ส.สมดุลย์ อนุญาติ',
    'น.ส. อิสสระ อนุญาติ',
    'นายกิตติ ปฎิบัติ',
    'ดร.คำนวน เจตจำนงค์',
    'ด.ร. คำนวน เจตจำนงค์',
    'ว่าที่ร้อยตรีประมาน เจตจำนงค์',
    'ว่าที่ ร.ต. ประมาน เจตจำนงค์',
    'ว่าที่ร้อยตรีหญิง สดวก เจตจำนงค์',
    'ว่าที่ พ.ต.สดวก เจตจำนงค์',
    'มอบหมายให้ว่าที่ร้อยโทสดวก เจตจำนงค์',
    'โดยนายแพทย์อิสสระ อนุญาติ',
    'จ.ส.อ.ผาสุข เจตจำนงค์',
    'พันจ่าเอก ผาสุข เจตจำนงค์',
    'นายประมาน ณ อนุญาติ',
    'นาย  ประมาน\u00a0อนุญาติ',
  ])('%s', text => {
    expect(findMisspellings(text)).toEqual([]);
  });

  test('but they are found after it', () => {
    expect(wrongIn('นายประมาน สดวก อนุญาติ\nเว็ปไซต์')).toEqual(['อนุญาติ', 'เว็ปไซต์']);
  });
});

test.each([
  'https://www.x.go.th/เว็ปไซต์/อนุญาติ.pdf',
  'ดูที่ www.x.go.th/เว็ปไซต์',
  'x.go.th/เว็ปไซต์?ก=อนุญาติ',
  'อนุญาติ@ตำบล.ไทย',
])('no mistakes are found in the address %s', text => {
  expect(findMisspellings(text)).toEqual([]);
});

test.skipIf(table === null)('in a real office’s table exactly its mistakes are found', () => {
  const counts = new Map<string, number>();
  for (const wrong of cells.flatMap(wrongIn)) counts.set(wrong, (counts.get(wrong) ?? 0) + 1);
  expect(Object.fromEntries(counts)).toEqual({
    เว็ปไซต์: 5,
    เว็ปบอร์ด: 1,
    ส่ำเสมอ: 1,
    การลริหาร: 1,
    สาธารณชนน: 1,
  });
});

describe('for any text', () => {
  test('a corrected text needs no correction', () => {
    fc.assert(
      fc.property(anyText(), text => {
        const corrected = correctSpelling(text);
        expect(findMisspellings(corrected).filter(({ sure }) => sure === 'likely')).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('every mistake is found at its position, in order, once', () => {
    fc.assert(
      fc.property(anyText(), text => {
        let end = 0;
        for (const { at, wrong } of findMisspellings(text)) {
          expect(at).toBeGreaterThanOrEqual(end);
          end = at + wrong.length;
          expect(text.slice(at, end)).toBe(wrong);
        }
      }),
      { numRuns: 500 },
    );
  });
});

test.each(['อนุญาติ', 'ตามาตราการ', 'นาย', 'นาง ', 'ร.ต.', 'a.bc ', 'ประ', 'เว็ปไซต์@'])(
  'fifty thousand characters of %j are read to the end',
  piece => {
    const corrected = correctSpelling(piece.repeat(50_000 / piece.length));
    expect(correctSpelling(corrected)).toBe(corrected);
  },
);
