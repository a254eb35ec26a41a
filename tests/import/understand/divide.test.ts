import { describe, expect, it } from 'vitest';
import { type Beside, divide } from '../../../src/import/understand/rows/divide';

const result = (text: string): Beside => ({ text, holds: 'each' });
const unit = (text: string): Beside => ({ text, holds: 'shared' });
const suggestion = (text: string): Beside => ({ text, holds: 'first' });

const methodsOf = (method: string, ...beside: Beside[]) => divide(method, beside).methods;
const partsOf = (method: string, beside: Beside) => divide(method, [beside]).beside[0];
const THREE = '๑. จัดทำคู่มือ\n๒. เผยแพร่คู่มือ\n๓. อบรม';

describe('a cell of methods', () => {
  it.each<[string, string, readonly string[]]>([
    ['Thai numbers', '๑. ก\n๒. ข', ['๑. ก', '๒. ข']],
    ['numbers with brackets', '(1) ก\n(2) ข', ['(1) ก', '(2) ข']],
    ['numbers of two levels', '๑.๑ ก\n๑.๒ ข', ['๑.๑ ก', '๑.๒ ข']],
    ['letters', 'ก. จัดทำ\nข. เผยแพร่\nค. ติดตาม', ['ก. จัดทำ', 'ข. เผยแพร่', 'ค. ติดตาม']],
    ['letters with brackets', '(ก) จัดทำ\n(ข) เผยแพร่', ['(ก) จัดทำ', '(ข) เผยแพร่']],
    ['numbers, of which one has a lettered list', '๑. ก ได้แก่\nก. น\nข. ม\n๒. ข', ['๑. ก ได้แก่\nก. น\nข. ม', '๒. ข']],
    ['numbers without dots', '1 จัดทำ\n2 เผยแพร่', ['1 จัดทำ', '2 เผยแพร่']],
    ['numbers that go on from the page before', '๓. ก\n๔. ข', ['๓. ก', '๔. ข']],
    ['numbers with lines between', '1. ก\nก่อน\n\n2. ข', ['1. ก\nก่อน', '2. ข']],
    ['a list of another style in an item', '๑. ก ได้แก่\n๑) น\n๒) ม\n๒. ข', ['๑. ก ได้แก่\n๑) น\n๒) ม', '๒. ข']],
    ['bullets in an item', '๑. ก\n- น\n- ม\n๒. ข', ['๑. ก\n- น\n- ม', '๒. ข']],
  ])('is divided at its %s', (_, method, expected) => {
    expect(divide(method, [])).toMatchObject({ methods: expected, doubtful: false });
  });

  it.each([
    ['a list after words of its own', 'เผยแพร่ใน ๒ ประเด็น คือ\n๑. ก\n๒. ข'],
    ['bullets with nothing that they stand for', '- ก\n- ข\n- ค'],
    ['paragraphs with nothing that they stand for', 'ก\n\nข'],
    ['lines that a page broke', 'จัดทำ\nคู่มือ'],
    ['a bullet with a list', '- ใน ๒ ประเด็น คือ \n๑. ก ๒. ข'],
    ['an abbreviation', 'ก.พ. อบรม\nค.ศ. 2026 ทบทวน'],
    ['letters after words of its own', 'ดำเนินการ ดังนี้\nก. จัดทำ\nข. เผยแพร่'],
    ['one number', '๑. ก'],
    ['a number in its words', '๑. อบรม (รุ่นที่ ๒) จัดทำคู่มือ'],
    ['a number after ที่', '๑. จัดประชุมครั้งที่ ๒. ชี้แจง'],
    ['counts', '1 ครั้ง\n3 ครั้ง'],
    ['a year and a sum', '2565 เป็นต้นไป\n1,000 บาท'],
  ])('stays one with %s', (_, method) => {
    const beside = [unit('กองคลัง'), result('ทำแล้ว')];
    expect(divide(method, beside)).toMatchObject({ methods: [method], doubtful: false });
  });

  it('is divided at its bullets or paragraphs if a cell beside has as many parts', () => {
    expect(methodsOf('- ก\n- ข', result('- ทำแล้ว\n- ยังไม่ได้ทำ'))).toEqual(['- ก', '- ข']);
    expect(methodsOf('- ก\n- ข', unit('กองคลัง\n\nกองช่าง'))).toEqual(['- ก', '- ข']);
    expect(methodsOf('ก\n\nข', result('ทำแล้ว\n\nยังไม่ได้ทำ'))).toEqual(['ก', 'ข']);
  });

  it('is not divided at its bullets for a suggestion or for lines that a page may have broken', () => {
    expect(methodsOf('- ก\n- ข', suggestion('- น\n- ม'))).toHaveLength(1);
    expect(methodsOf('- ก\n- ข', unit('งานบริการและ\nซ่อมบำรุง'))).toHaveLength(1);
  });

  it('is divided at numbers within a line if a cell beside it then has as many parts', () => {
    expect(divide('๑. จัดทำ ๒. เผยแพร่', [result('๑. ทำแล้ว ๒. ยัง'), unit('กองคลัง')])).toMatchObject({
      methods: ['๑. จัดทำ', '๒. เผยแพร่'],
      beside: [
        ['๑. ทำแล้ว', '๒. ยัง'],
        ['กองคลัง', ''],
      ],
    });
  });

  it('is doubtful if its numbers do not count up, or the next one stands within a line', () => {
    expect(divide('๑. ก\n๓. ข', []).doubtful).toBe(true);
    expect(divide('๑. ก\n๑. น\n๒. ม\n๒. ข', []).doubtful).toBe(true);
    expect(divide('๑. จัดทำคู่มือ ๒. เผยแพร่คู่มือ', [])).toMatchObject({
      methods: ['๑. จัดทำคู่มือ ๒. เผยแพร่คู่มือ'],
      doubtful: true,
    });
    expect(divide('๑. ก\n๓. ข', [result('ทำแล้ว\n\nยังไม่ได้ทำ')]).doubtful).toBe(false);
  });
});

describe('a cell beside several methods', () => {
  it.each<[string, string, readonly string[]]>([
    ['as many paragraphs', '- ก\n- ข\n\nค\n\n- ง', ['- ก\n- ข', 'ค', '- ง']],
    ['as many items', '- ก\n-ข\nข่อ\n- ค', ['- ก', '-ข\nข่อ', '- ค']],
    ['as many lines', 'ก\nข\nค', ['ก', 'ข', 'ค']],
    ['some of the numbers', '๑. ก\n- น\n๓. ค', ['๑. ก\n- น', '', '๓. ค']],
    ['a number alone', '๒. ข', ['', '๒. ข', '']],
    ['nothing', '', ['', '', '']],
  ])('is divided among them if it has %s', (_, text, expected) => {
    expect(partsOf(THREE, result(text))).toEqual(expected);
    expect(divide(THREE, [result(text)]).undivided).toEqual([]);
  });

  it('holds for all of them if it is one unit or period', () => {
    for (const text of ['กองคลัง', 'กองคลัง\nกองช่าง']) {
      expect(divide(THREE, [unit(text)])).toMatchObject({ beside: [[text, '', '']], undivided: [] });
    }
  });

  it('stays with the first and is told if it has another number of parts', () => {
    for (const [text, parts] of [
      ['ทำแล้ว', 1],
      ['- ก\n- ข', 2],
      ['ก\n\nข', 2],
      ['๑. ก\n๔. ข', 2],
    ] as const) {
      expect(divide(THREE, [result(text)])).toMatchObject({
        beside: [[text, '', '']],
        undivided: [{ cell: 0, parts }],
      });
    }
    expect(divide(THREE, [unit('- กองคลัง\n- กองช่าง')]).undivided).toHaveLength(1);
  });

  it('stays with the first, as a suggestion for all', () => {
    expect(divide(THREE, [suggestion('ควรทบทวน\n\nทุกปี')])).toMatchObject({
      undivided: [],
      beside: [['ควรทบทวน\n\nทุกปี', '', '']],
    });
  });

  it('is not divided at lines of which one is no period by itself', () => {
    const period: Beside = { text: 'ตุลาคม\nเป็นต้นไป', holds: 'shared', isWhole: line => line !== 'เป็นต้นไป' };
    expect(divide('๑. ก\n๒. ข', [period]).beside[0]).toEqual(['ตุลาคม\nเป็นต้นไป', '']);
  });
});

it('a unit’s or period’s number, which says whose it is, is no part of it', () => {
  const units = (text: string) => partsOf(THREE, unit(text));
  expect(units('๑) กองคลัง\n๒) กองช่าง\n๓) สำนักปลัด')).toEqual(['กองคลัง', 'กองช่าง', 'สำนักปลัด']);
  expect(units('1. ม.ค. ๖๙\n3. ๓๑ มี.ค. ๖๙')).toEqual(['ม.ค. ๖๙', '', '๓๑ มี.ค. ๖๙']);
  expect(units('- กองคลัง\n- กองช่าง\n- ม.ค.')).toEqual(['กองคลัง', 'กองช่าง', 'ม.ค.']);
  const dates = ['1.10.68 - 31.3.69', '2.1.69', '30.9.69'];
  expect(units(dates.join('\n'))).toEqual(dates);
  expect(units('1.1.69 - 31.3.69')).toEqual(['1.1.69 - 31.3.69', '', '']);
  expect(partsOf(THREE, result('1. ก\n2. ข\n3. ค'))).toEqual(['1. ก', '2. ข', '3. ค']);
});

describe('a result that repeats the methods', () => {
  const two = '๑. จัดทำคู่มือ\n๒. อบรม';

  it.each<[string, string, string, readonly string[]]>([
    ['in one line', two, '๑. จัดทำคู่มือ - ทำแล้ว ๒. อบรม - อยู่ระหว่างทำ', ['๑. จัดทำคู่มือ - ทำแล้ว', '๒. อบรม - อยู่ระหว่างทำ']],
    ['by number, in one line', two, '๑. ทำแล้ว ๒. อยู่ระหว่างทำ', ['๑. ทำแล้ว', '๒. อยู่ระหว่างทำ']],
    ['in another order', two, '๒) อบรม ยังไม่ทำ\n๑) จัดทำคู่มือ ทำแล้ว', ['๑) จัดทำคู่มือ ทำแล้ว', '๒) อบรม ยังไม่ทำ']],
    ['by number, in another order', two, '๒. ยังไม่ทำ\n๑. ทำแล้ว', ['๑. ทำแล้ว', '๒. ยังไม่ทำ']],
    ['without numbers', two, 'จัดทำคู่มือ: ทำแล้ว อบรม: ยังไม่ทำ', ['จัดทำคู่มือ: ทำแล้ว', 'อบรม: ยังไม่ทำ']],
    ['damaged, over lines', two, '- จัดทํา คู่มือ\nทำแล้ว\n- อบรม\nยังไม่ทำ', ['- จัดทํา คู่มือ\nทำแล้ว', '- อบรม\nยังไม่ทำ']],
    [
      'of which one begins like another',
      '๑. อบรม\n๒. อบรมครู',
      '๒. อบรมครู - ยังไม่ทำ ๑. อบรม - ทำแล้ว',
      ['๑. อบรม - ทำแล้ว', '๒. อบรมครู - ยังไม่ทำ'],
    ],
  ])('is joined to them: %s', (_, methods, text, expected) => {
    expect(divide(methods, [result(text)])).toMatchObject({ beside: [expected], undivided: [] });
  });

  it.each([
    ['names only one', 'จัดทำคู่มือ ทำแล้ว'],
    ['names one twice', 'จัดทำคู่มือ ทำแล้ว อบรม ทำแล้ว อบรม รุ่นสอง ยังไม่ทำ'],
    ['says one thing of both', 'จัดทำคู่มือ และ อบรม ยังไม่ทำ'],
    ['says nothing of the first', 'จัดทำคู่มือ อบรม - ทำแล้ว'],
    ['names one within other words', 'จัดทำคู่มือ ทำแล้ว ก่อนการอบรม ต้องเลื่อน'],
    ['begins with other words', 'ดำเนินการแล้ว คือ จัดทำคู่มือ ทำแล้ว อบรม ทำแล้ว'],
    ['has the numbers of other methods', '๒. ทำแล้ว\n๓. ยังไม่ทำ'],
    ['has a number of no method in the line', '๑. ทำแล้ว ๒. ยังไม่ทำ ๓. ทำแล้ว'],
    ['has a number twice', '๑. ทำแล้ว\n๑. ยังไม่ทำ'],
  ])('stays with the first and is told if it %s', (_, text) => {
    expect(divide(two, [result(text)])).toMatchObject({ beside: [[text, '']], undivided: [{ cell: 0 }] });
  });

  it('divides bullets, too', () => {
    expect(methodsOf('- จัดทำคู่มือ\n- อบรม', result('จัดทำคู่มือ ทำแล้ว\nอบรม ยังไม่ทำ'))).toEqual(['- จัดทำคู่มือ', '- อบรม']);
  });
});
