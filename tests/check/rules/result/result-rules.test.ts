import { describe, expect, it } from 'vitest';
import { dataOf, found, type Row } from '../../context';

const OVER = 'ต.ค. ๖๘ - มี.ค. ๖๙';
const OPEN = 'ม.ค. - มิ.ย. ๖๙';
const DETAILED = '- อยู่ระหว่างดำเนินการ ยกร่างประกาศแล้ว';

it('reports nothing for a correct row', () => {
  expect(found([{}])).toEqual([]);
});

describe('a row has one finding about its state', () => {
  it.each<[string, Row, string]>([
    ['in progress, due yesterday', { period: OVER, result: DETAILED }, 'overdue'],
    ['in progress without detail, due yesterday', { period: OVER, result: '- อยู่ระหว่างดำเนินการ' }, 'overdue'],
    ['not done according to its text, due yesterday', { period: OVER, result: 'ยังไม่ได้ดำเนินการ' }, 'overdue'],
    ['blank, due yesterday', { period: OVER, result: '' }, 'noResult'],
    ['a dash, due yesterday', { period: OVER, result: '-' }, 'noResult'],
    [
      'blank, chosen as in progress, due yesterday',
      { period: OVER, result: '', chosenState: 'อยู่ระหว่างดำเนินการ' },
      'noResult',
    ],
    ['blank, chosen as done', { period: OPEN, result: '', chosenState: 'ดำเนินการแล้ว' }, 'noResult'],
    ['a text that says no state', { period: OPEN, result: 'กองคลัง' }, 'stateToChoose'],
    ['a text that says no state, due yesterday', { period: OVER, result: 'กองคลัง' }, 'stateToChoose'],
    ['blank, chosen as in progress', { period: OPEN, result: '', chosenState: 'อยู่ระหว่างดำเนินการ' }, 'noDetail'],
  ])('%s', (_, row, rule) => {
    expect(found([row])).toEqual([[rule, 2, 'result']]);
  });

  it.each<[string, Row]>([
    ['in progress with detail, before its due date', { period: OPEN, result: DETAILED }],
    ['in progress with detail, on its last day', { period: 'ภายใน ๑ เม.ย. ๖๙', result: DETAILED }],
    ['blank, before its due date', { period: OPEN, result: '' }],
    ['blank, before its start', { period: 'พ.ค. - ก.ย. ๖๙', result: '' }],
    ['done, past its period', { period: 'ต.ค. ๖๘', result: 'ดำเนินการแล้ว' }],
    ['cancelled, past its period', { period: 'ต.ค. ๖๘', result: 'ยกเลิกโครงการเนื่องจากงบประมาณไม่เพียงพอ' }],
    ['chosen as cancelled, past its period', { period: 'ต.ค. ๖๘', result: '', chosenState: 'ยกเลิก' }],
    ['a text that says no state, with a state chosen', { result: 'กองคลัง', chosenState: 'ดำเนินการแล้ว' }],
  ])('none if %s', (_, row) => {
    expect(found([row])).toEqual([]);
  });

  it('reads the state in a text with a paste fault, and reports only the paste fault', () => {
    expect(found([{ result: 'ด\u0e4d\u0e32เนินการแล้\u0e49ว' }])).toEqual([['pasteFault', 2, 'result']]);
  });

  it('counts the days since the due date', () => {
    expect(dataOf('overdue', [{ result: DETAILED }])).toEqual([{ days: 1 }]);
    expect(dataOf('noResult', [{ result: '' }], { today: '2026-04-30' })).toEqual([{ days: 30 }]);
    expect(dataOf('noResult', [{ period: OPEN, result: '', chosenState: 'ดำเนินการแล้ว' }])).toEqual([{ days: null }]);
  });
});

describe('in progress without detail', () => {
  it.each([
    'อยู่ระหว่างดำเนินการ',
    '- อยู่ระหว่างดำเนินการ',
    '-อยู่ระหว่างการดำเนินการ.',
    '๑. อยู่ระหว่างดำเนินการ\n๒. อยู่ระหว่างจัดทำ',
    'กำลังดำเนินการ',
    'กำลังดำเนินงาน',
    'อยู่ในระหว่างดำเนินการ',
    'อยู่ ระหว่าง\nดำเนินการ',
    'ขณะนี้อยู่ระหว่างดำเนินการตามแผน',
    '(อยู่ระหว่างดำเนินการ)',
    'ยังไม่แล้วเสร็จ',
    'กำลังดำเนินการอยู่',
    'อยู่ระหว่างดำเนินการค่ะ',
    '๕๐%',
    'ดำเนินการแล้ว ๕๐%',
    'ดำเนินการไปแล้วประมาณร้อยละ ๖๐',
    'ความคืบหน้า ๔๐.๕ %',
    'แล้วเสร็จ 80%',
  ])('is %j', result => {
    expect(found([{ period: OPEN, result }])).toEqual([['noDetail', 2, 'result']]);
  });

  it.each([
    'อยู่ระหว่างดำเนินการ รอการอนุมัติจากสภา',
    'อยู่ระหว่างจัดทำร่างประกาศ',
    'ปรับปรุงเว็บไซต์แล้วเสร็จ 80%',
    'ยังไม่ได้ดำเนินการ',
    'ดำเนินการแล้ว',
    '- แต่งตั้งคณะทำงานแล้ว\n- อยู่ระหว่างดำเนินการ',
  ])('is not %j', result => {
    expect(found([{ period: OPEN, result }])).toEqual([]);
  });
});

describe('the chosen state and the text', () => {
  it.each([
    ['ดำเนินการแล้ว', '- อยู่ระหว่างดำเนินการ ยกร่างแล้ว', 'inProgress'],
    ['ดำเนินการแล้ว', 'ยังไม่ได้ดำเนินการ', 'notStarted'],
    ['ยังไม่ดำเนินการ', 'ดำเนินการแล้ว', 'done'],
    ['ยังไม่ถึงกำหนดดำเนินการ', 'เผยแพร่บนเว็บไซต์แล้ว', 'done'],
    ['อยู่ระหว่างดำเนินการ', 'ดำเนินการเสร็จเรียบร้อยแล้ว', 'done'],
    ['อยู่ระหว่างดำเนินการ', 'จัดทำคู่มือแล้ว เผยแพร่แล้ว', 'done'],
    ['ดำเนินการแล้ว', 'จัดอบรมแล้ว ๑ รุ่น จากเป้าหมาย ๓ รุ่น', 'inProgress'],
    ['ยกเลิก', 'ดำเนินการแล้ว', 'done'],
  ])('%s contradicts %j', (chosenState, result, read) => {
    expect(found([{ period: OPEN, result, chosenState }])).toContainEqual(['stateAgainstText', 2, 'chosenState']);
    expect(dataOf('stateAgainstText', [{ period: OPEN, result, chosenState }])).toMatchObject([{ read }]);
  });

  it.each([
    ['ดำเนินการแล้ว', 'มีทะเบียนคุม'],
    ['ดำเนินการแล้ว', 'กองคลัง'],
    ['อยู่ระหว่างดำเนินการ', 'จัดประชุมแล้ว ๒ ครั้ง'],
    ['ยังไม่ถึงกำหนดดำเนินการ', 'ยังไม่ได้จัดประชุม'],
    ['ยกเลิก', 'ไม่สามารถดำเนินการได้เนื่องจากไม่มีงบประมาณ'],
    ['', 'ดำเนินการแล้ว'],
  ])('%s does not contradict %j', (chosenState, result) => {
    expect(found([{ period: OPEN, result, chosenState }])).toEqual([]);
  });
});
