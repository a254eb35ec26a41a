import { describe, expect, it } from 'vitest';
import { answersInPasted } from '../../../src/import/answers/from-pasted';
import { knownRows } from '../../../src/import/answers/known-rows';
import { matchAnswer } from '../../../src/import/answers/match-answers';

const METHODS = [
  '๑. จัดทำคู่มือการให้บริการประชาชน',
  '๒. จัดอบรมจริยธรรม',
  '๓. จัดอบรมจริยธรรมผู้บริหารและสมาชิกสภา',
  '๔. เผยแพร่แผนการจัดซื้อจัดจ้างประจำปีบนเว็บไซต์ของหน่วยงานภายในระยะเวลาที่กฎหมายกำหนด',
  '๕. ประชุม',
];
const KNOWN = knownRows(
  METHODS.map((method, at) => ({ row: at + 2, id: `r1f23abcd-${at + 1}`, method, units: ['กองคลัง'], split: null })),
);

/** For each answer: its row, or why it has none, and its texts. */
function read(text: string) {
  const { answers, leftOver } = answersInPasted(text, KNOWN, 'ส่วนราชการ');
  const matches = answers.map(answer => matchAnswer(answer, KNOWN, ''));
  return {
    answers: matches.map(match => [match.row?.row ?? ('why' in match && match.why), match.answer.texts]),
    left: leftOver.map(one => one.text),
  };
}

describe('a pasted message', () => {
  it('is our own text, filled in', () => {
    const text = [
      'เรียน ผู้อำนวยการกองคลัง',
      'ขอความอนุเคราะห์รายงานผลการดำเนินงาน รอบ ๖ เดือน ภายในวันที่ ๓๑ มีนาคม ๒๕๖๙ จำนวน ๒ รายการ',
      'ตอบในไลน์นี้ได้ โดยคัดลอกข้อความนี้แล้วเติมผลหลังคำว่า "ผล:" ของแต่ละรายการ',
      '',
      '๑) ๑. จัดทำคู่มือการให้บริการประชาชน',
      'รหัส r1f23abcd-1',
      'ผล: จัดทำแล้ว',
      'เผยแพร่แล้ว ๑ มี.ค. ๖๙',
      'หลักฐาน: คำสั่งที่ ๑',
      '',
      '๒) ๒. จัดอบรมจริยธรรม',
      'รหัส r1f23abcd-2',
      'ผล: ',
    ].join('\n');
    expect(read(text)).toEqual({
      answers: [
        [2, { result: 'จัดทำแล้ว\nเผยแพร่แล้ว ๑ มี.ค. ๖๙', evidence: 'คำสั่งที่ ๑' }],
        [3, {}],
      ],
      left: [],
    });
  });

  it('names methods in other words of space, digits and damage', () => {
    expect(read('1) จัดทำคู่มือการให้บริการประชาชน : เสร็จแล้ว\n\n(4) เผยแพร่แผนการจัดซื้อจัดจ้างประจำปีบนเว็บไซต์…\nทำแล้ว')).toEqual({
      answers: [
        [2, { result: 'เสร็จแล้ว' }],
        [5, { result: 'ทำแล้ว' }],
      ],
      left: [],
    });
  });

  it('takes the longest method that a line begins with', () => {
    expect(read('จัดอบรมจริยธรรมผู้บริหารและสมาชิกสภา แล้วเสร็จ').answers).toEqual([[4, { result: 'แล้วเสร็จ' }]]);
    expect(read('จัดอบรมจริยธรรม - แล้วเสร็จ').answers).toEqual([[3, { result: 'แล้วเสร็จ' }]]);
  });

  it('does not take the beginning of another sentence for a method', () => {
    expect(read('จัดอบรมจริยธรรมให้เด็กแล้ว')).toEqual({ answers: [], left: ['จัดอบรมจริยธรรมให้เด็กแล้ว'] });
    expect(read('ประชุม เลื่อนไปพรุ่งนี้').answers).toEqual([]);
    expect(read('ประชุม\nประชุมแล้ว').answers).toEqual([[6, { result: 'ประชุมแล้ว' }]]);
  });

  it('is asked where a line within an answer begins like another measure', () => {
    const doubts = (text: string) => answersInPasted(text, KNOWN, 'ส่วนราชการ').answers.map(({ doubt }) => doubt);
    expect(doubts('รหัส r1f23abcd-1\nผล: จัดทำแล้ว\nจัดอบรมจริยธรรม ให้เจ้าหน้าที่ใช้คู่มือ')).toEqual([null, 'continued']);
    expect(doubts('จัดทำคู่มือการให้บริการประชาชน เสร็จแล้ว\nจัดอบรมจริยธรรม ยังไม่ได้จัด')).toEqual([null, null]);
  });

  it.each([
    ['a line without a label', 'ผล: จัดอบรมแล้วเสร็จ ๓ รุ่น\nยกเว้นรุ่นที่ ๔', 'continued'],
    ['a second label of the result', 'ผล: ยังไม่ได้จัด\nผล: ประชุมแล้วเสร็จ', 'continued'],
    ['a line of nothing below a blank one', 'ผล: จัดอบรมแล้วเสร็จ ๓ รุ่น\n\nยกเว้นรุ่นที่ ๔ ยังไม่ได้จัด', 'continued'],
    ['the same in the next message', 'ผล: จัดแล้ว\n10:25 สมศรี กองคลัง\nยกเว้นรุ่นที่ ๔ ยังไม่ได้จัด', 'continued'],
    ['a line that begins with a time of day', 'ผล: จัดแล้ว\n10:25 น. ของวันที่ ๑ มี.ค. ๖๙', 'continued'],
    ['a list', 'ผล: จัดแล้ว ดังนี้\n๑. รุ่นผู้บริหาร\n๒. รุ่นเจ้าหน้าที่\nหลักฐาน: ภาพ', 'continued'],
    ['one line', 'ผล: จัดแล้ว', null],
    ['the result below its label, and its evidence', 'ผล:\nจัดแล้ว\nหลักฐาน: ภาพ', null],
    ['another measure below a blank line', 'ผล: จัดแล้ว\n\nรหัส r1f23abcd-2\nผล: จัดแล้ว', null],
    ['another message with another measure', 'ผล: จัดแล้ว\n10:25 สมศรี กองคลัง\nรหัส r1f23abcd-2\nผล: จัดแล้ว', null],
  ])('is asked or not where an answer goes on with %s', (_, lines, doubt) => {
    const { answers } = answersInPasted(`๑) จัดทำคู่มือการให้บริการประชาชน\nรหัส r1f23abcd-1\n${lines}`, KNOWN, 'ส่วนราชการ');
    expect(answers[0]?.doubt).toBe(doubt);
  });

  it('does not put the answer of a measure that nobody knows to the one above', () => {
    for (const between of ['', '\n'])
      expect(
        read(`๑) จัดอบรมจริยธรรม\nผล: ยังไม่ได้จัด\n${between}๒) เรื่องที่ไม่มีใครรู้จัก\n${between}ผล: ประชุมแล้วเสร็จ`).answers,
      ).toEqual([
        [3, { result: 'ยังไม่ได้จัด' }],
        ['gone', { result: 'ประชุมแล้วเสร็จ' }],
      ]);
  });

  it('ends where LINE names the sender of the next message', () => {
    expect(read('จัดอบรมจริยธรรม\nผล: จัดแล้ว\n10:25 สมศรี กองคลัง\nขอบคุณค่ะ')).toEqual({
      answers: [[3, { result: 'จัดแล้ว' }]],
      left: ['10:25 สมศรี กองคลัง', 'ขอบคุณค่ะ'],
    });
  });

  it.each(['ขอบคุณครับ', 'ขอบคุณมากๆ นะคะ', 'ด้วยความเคารพ ขอบพระคุณค่ะ', 'ขอบคุณค่า 🙏'])('takes no thanks: %s', thanks => {
    expect(read(`จัดอบรมจริยธรรม\nผล: จัดแล้ว\n${thanks}`)).toEqual({
      answers: [[3, { result: 'จัดแล้ว' }]],
      left: [thanks],
    });
  });

  it('takes thanks that are the work itself', () => {
    const result = 'ขอบคุณผู้เข้าร่วมและมอบเกียรติบัตรแล้ว';
    expect(read(`จัดอบรมจริยธรรม\nผล: ${result}`).answers).toEqual([[3, { result }]]);
  });

  it('does not take a later line for an answer that was left blank', () => {
    const text = '๑) จัดทำคู่มือการให้บริการประชาชน\nรหัส r1f23abcd-1\nผล: \n\nขอบคุณครับ';
    expect(read(text)).toEqual({ answers: [[2, {}]], left: ['ขอบคุณครับ'] });
  });

  it('takes a numbered line above a รหัส for its method, also if nobody knows it', () => {
    const text = 'ผลงานของเรา\n\n๒) เรื่องที่เปลี่ยนไปแล้วทั้งหมด\nรหัส r1f23abcd-2\nผล: จัดแล้ว';
    const { answers, leftOver } = answersInPasted(text, KNOWN, 'ส่วนราชการ');
    expect(leftOver.map(one => one.text)).toEqual(['ผลงานของเรา']);
    expect(answers.map(answer => matchAnswer(answer, KNOWN, ''))).toMatchObject([{ row: { row: 3 }, doubt: 'method' }]);
  });

  it('leaves over what is of no measure, also after an answer', () => {
    expect(read('ส่งผลแล้วนะคะ\nรหัส r1f23abcd-2\nจัดแล้ว ๑ รุ่น\n\nขอบคุณค่ะ')).toEqual({
      answers: [[3, { result: 'จัดแล้ว ๑ รุ่น' }]],
      left: ['ส่งผลแล้วนะคะ', 'ขอบคุณค่ะ'],
    });
  });

  it('of a รหัส that nobody knows is of no row', () => {
    expect(read('รหัส r99999999-1\nผล: ทำแล้ว').answers).toEqual([['gone', { result: 'ทำแล้ว' }]]);
  });

  it('with numbers only is not guessed', () => {
    expect(read('๑ ทำแล้ว\n๒ ยังไม่ได้ทำ').answers).toEqual([]);
  });
});

describe('a pasted table', () => {
  it('is read by its headings, from a spreadsheet or a page', () => {
    const cells = [
      ['วิธีการดำเนินการ', 'ผลการดำเนินงาน'],
      ['จัดอบรมจริยธรรม', 'จัดแล้ว'],
    ];
    const html = `<table>${cells.map(row => `<tr>${row.map(text => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`;
    for (const text of [cells.map(row => row.join('\t')).join('\n'), html])
      expect(read(text).answers).toEqual([[3, { result: 'จัดแล้ว' }]]);
  });

  it('without headings that are known is a message', () => {
    expect(read('จัดอบรมจริยธรรม\tจัดแล้ว').left.length + read('จัดอบรมจริยธรรม\tจัดแล้ว').answers.length).toBe(1);
  });
});
