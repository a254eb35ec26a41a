import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headingKey, nearest, printable, sameText, textKey, visibleText } from '../../../src/thai/text/text';
import { anyText } from '../../support/any-text';

describe('sameText ignores what people do not see', () => {
  test.each([
    ['a run of spaces', 'กอง  คลัง', 'กอง คลัง'],
    ['a space at either end', ' กองคลัง ', 'กองคลัง'],
    ['a line break inside a word', '๗. ประสิทธิ\nภาพการสื่อสาร', '๗. ประสิทธิภาพการสื่อสาร'],
    ['a Windows line end', 'กองคลัง\r\nกองช่าง', 'กองคลัง\nกองช่าง'],
    ['a no-break space', 'ต.ค.\u00a0๖๕', 'ต.ค. ๖๕'],
    ['a zero-width space', 'กอง\u200bคลัง', 'กองคลัง'],
    ['a byte order mark', '\ufeffมาตรการ', 'มาตรการ'],
    ['a soft hyphen', 'กอง\u00adคลัง', 'กองคลัง'],
    ['the kind of digits', 'ข้อ ๑๐', 'ข้อ 10'],
    ['the case of Latin letters', 'E-Service', 'E-service'],
    ['ำ as ring and า', 'ส\u0e4d\u0e32นักปลัด', 'สำนักปลัด'],
    ['ำ in parts, tone mark first', 'น\u0e49\u0e4d\u0e32', 'น้ำ'],
    ['ำ in parts, tone mark between', 'น\u0e4d\u0e49\u0e32', 'น้ำ'],
    ['ำ in parts, tone mark last', 'น\u0e4d\u0e32\u0e49', 'น้ำ'],
    ['แ as two เ', 'เเผน', 'แผน'],
  ])('%s', (_, a, b) => {
    expect(sameText(a, b)).toBe(true);
  });

  test.each([
    ['กองคลัง', 'กองช่าง'],
    ['ปรากฎ', 'ปรากฏ'],
    ['สานักปลัด', 'สำนักปลัด'],
    ['ข้อ ๑', 'ข้อ ๒'],
    ['ก.ย.', 'กย'],
  ])('but not %s and %s', (a, b) => {
    expect(sameText(a, b)).toBe(false);
  });
});

test('the key of a key is the same, and keeps ำ in one piece', () => {
  expect(textKey('ดำเนินการ ๑')).toBe('ดำเนินการ1');
  expect(textKey(textKey('น\u0e49\u0e4d\u0e32  ๑'))).toBe(textKey('น\u0e49\u0e4d\u0e32  ๑'));
});

test.each([
  ['๑. ผู้รับผิดชอบ (หน่วยงาน) :', 'ผู้รับผิดชอบ'],
  ['มาตรการ / แนวทาง', 'มาตรการ/แนวทาง'],
  ['มาตรการ/แนวทาง', 'มาตรการ/แนวทาง'],
  ['ระยะเวลา\nดำเนินการ *', 'ระยะเวลาดำเนินการ'],
  ['(สถานะ)', 'สถานะ'],
  ['๕.การแก้ไขปัญหาการทุจริต (ต่อ)', 'การแก้ไขปัญหาการทุจริต'],
  ['', ''],
])('the key of the heading %j is %j', (heading, key) => {
  expect(headingKey(heading)).toBe(key);
});

describe('printable leaves nothing that XML refuses', () => {
  test.each([
    ['a tab', 'ก\tข', 'ก ข'],
    ['line ends', 'ก\r\nข\rค\nง\vจ\u2028ฉ', 'ก\nข\nค\nง\nจ\nฉ'],
    ['control characters', 'ก\u0000\u0007\u001b\u007f\u0085\u0090ข', 'ก\nข'],
    ['a lone high surrogate', 'ก\ud83dข', 'กข'],
    ['a lone low surrogate', 'ก\ude00ข', 'กข'],
    ['a surrogate pair, which stays', 'ก😀ข', 'ก😀ข'],
    ['the non-characters', 'ก\ufffe\uffffข', 'กข'],
    ['Thai, which stays as typed', 'น้ำ\u200b ๑', 'น้ำ\u200b ๑'],
  ])('%s', (_, text, expected) => {
    expect(printable(text)).toBe(expected);
  });
});

describe('nearest', () => {
  const units = ['สำนักปลัด', 'กองคลัง', 'กองช่าง', 'กองสาธารณสุขและสิ่งแวดล้อม'];
  test.each([
    ['สานักปลัด', 'สำนักปลัด'],
    ['กองคลั่ง', 'กองคลัง'],
    ['กองชาง', 'กองช่าง'],
    ['กองสาธารณสุขและสิงแวดล้อม', 'กองสาธารณสุขและสิ่งแวดล้อม'],
    ['สำนัก ปลัด', 'สำนักปลัด'],
    ['ศูนย์พัฒนาเด็กเล็ก', null],
    ['', null],
    ['กองคลัง'.repeat(10_000), null],
  ])('of %.30j is %j', (word, expected) => {
    expect(nearest(word, units)).toBe(expected);
  });

  test('prefers the first of two candidates that are equally near', () => {
    expect(nearest('กองกลาง', ['กองกลอง', 'กองกลาด'])).toBe('กองกลอง');
  });
});

describe('for any text', () => {
  const holds = (property: (text: string) => void) =>
    fc.assert(
      fc.property(anyText(), text => void property(text)),
      { numRuns: 500 },
    );

  test.each([
    ['visibleText', visibleText],
    ['textKey', textKey],
    ['printable', printable],
  ])('%s does not change its own result', (_, normalise) => {
    holds(text => expect(normalise(normalise(text))).toBe(normalise(text)));
  });

  test.each(['เ เ', 'น\u0e4d า', 'เ\nเเ'])('textKey does not change its own result for %j', text => {
    expect(textKey(textKey(text))).toBe(textKey(text));
  });

  test('visibleText keeps all visible characters without a rule', () => {
    // Left out: spaces, invisible characters, and the parts of ำ and แ.
    const withoutRule = (text: string) => text.replace(/[\s\u0085\p{DI}เแ่-๋ําำ]/gu, '');
    holds(text => expect(withoutRule(visibleText(text))).toBe(withoutRule(text)));
  });

  test('a text equals its visibleText, and it is its own nearest candidate', () => {
    holds(text => {
      expect(sameText(text, visibleText(text))).toBe(true);
      if (textKey(text) !== '' && textKey(text).length <= 80) expect(nearest(text, [text])).toBe(text);
    });
  });
});
