import { describe, expect, it } from 'vitest';
import { checkRegister } from '../../../../src/check/check';
import { oneFaultEach } from '../../../../src/check/findings/one-fault';
import { contextWith, found, type Row } from '../../context';

const DONE = '- จัดทำคู่มือครบทุกงานแล้ว';
const OPEN = '- อยู่ระหว่างดำเนินการ ยกร่างประกาศแล้ว รอเสนอที่ประชุม';
const IN_MARCH = { byRound: true, today: '2026-03-01' } as const;
const IN_MAY = { byRound: true, today: '2026-05-01' } as const;
/** Due at the end of the fiscal year. */
const WHOLE_YEAR = { period: 'ต.ค. ๖๘ - ก.ย. ๖๙' };

describe('what is wrong in a text is found at its place', () => {
  it.each<[string, Row, string, number, string]>([
    ['a word misspelt', { result6: '- เผยแพร่คู่มือบนเว็ปไซต์แล้ว', result12: DONE }, 'misspelling', 2, 'result6'],
    [
      'a damaged character',
      { result6: '- จัดทำคู่มือแล้ว ๒ งาน', result12: '- จัดทําคู่มือครบทุกงานแล้ว' },
      'pasteFault',
      2,
      'result12',
    ],
    ['a blank of a form', { result6: 'ประชุมแล้ว จำนวน .... ครั้ง', result12: DONE }, 'placeholder', 2, 'result6'],
    ['an earlier year', { result6: 'เผยแพร่แผนปีงบประมาณ ๒๕๖๘ แล้ว', result12: DONE }, 'earlierYear', 2, 'result6'],
    [
      'a date that does not exist',
      { result6: '- จัดทำแล้ว เมื่อ ๓๑ เม.ย. ๖๙', result12: DONE },
      'strangeDate',
      2,
      'result6',
    ],
    ['a failed formula', { result6: '#REF!', result12: DONE }, 'errorValue', 2, 'result6'],
  ])('%s', (_, row, ...expected) => {
    expect(found([{ chosenState: 'ดำเนินการแล้ว', ...row }], IN_MAY)).toEqual([expected]);
  });

  it('in both cells', () => {
    const [result6, result12] = ['- เผยแพร่บนเว็ปไซต์แล้ว', '- เผยแพร่บนเว็ปไซต์ครบแล้ว'];
    expect(found([{ ...WHOLE_YEAR, result6, result12, chosenState: 'ดำเนินการแล้ว' }], IN_MAY)).toEqual([
      ['misspelling', 2, 'result6'],
      ['misspelling', 2, 'result12'],
    ]);
  });

  it('a day that lies ahead only in the result that makes it done', () => {
    const ahead = '- จัดทำคู่มือครบทุกงานแล้ว เมื่อ ๑ ก.ย. ๖๙';
    const row = { ...WHOLE_YEAR, chosenState: 'ดำเนินการแล้ว' };
    expect(found([{ ...row, result6: ahead, result12: DONE }], IN_MAY)).toEqual([]);
    expect(found([{ ...row, result6: DONE, result12: ahead }], IN_MAY)).toEqual([['strangeDate', 2, 'result12']]);
  });
});

describe('what the state asks for is one line', () => {
  it.each<[string, Row, readonly [string, string][]]>([
    ['overdue by round 6', { result6: OPEN }, [['overdue', 'result12']]],
    ['overdue by its own result', { result6: DONE, result12: OPEN }, [['overdue', 'result12']]],
    ['done in round 6', { result6: DONE }, []],
    ['done since', { result6: OPEN, result12: DONE }, []],
    ['nothing written', {}, [['noResult', 'result12']]],
    ['a state to choose of round 6', { result6: 'ตามแผนของหน่วยงาน' }, [['stateToChoose', 'result6']]],
    ['a state to choose of round 12', { result6: DONE, result12: 'ตามแผนของหน่วยงาน' }, [['stateToChoose', 'result12']]],
    [
      'no detail in round 12',
      { ...WHOLE_YEAR, result6: OPEN, result12: 'อยู่ระหว่างดำเนินการ' },
      [['noDetail', 'result12']],
    ],
    ['no detail in round 6, which is over', { ...WHOLE_YEAR, result6: 'อยู่ระหว่างดำเนินการ' }, []],
  ])('%s', (_, row, expected) => {
    expect(found([{ evidence: 'คำสั่งที่ ๑๒/๒๕๖๙', ...row }], IN_MAY)).toEqual(
      expected.map(([rule, column]) => [rule, 2, column]),
    );
  });

  it('in round 6 at its own cell', () => {
    const period = 'ต.ค. ๖๘ - ม.ค. ๖๙';
    expect(found([{ period, result6: OPEN }], IN_MARCH)).toEqual([['overdue', 2, 'result6']]);
    expect(found([{ period }], IN_MARCH)).toEqual([['noResult', 2, 'result6']]);
  });

  it('a text in a row without a measure, in whatever column it stands', () => {
    const blank = { group: '', method: '', unit: '', period: '', evidence: '' };
    expect(found([{ result12: DONE }, { ...blank, result12: 'อบรมแล้ว' }], IN_MAY)).toEqual([
      ['looseText', 3, 'result12'],
    ]);
  });
});

it('a result that stands in the later round’s column is told once for all rows, and is not read', () => {
  const context = contextWith(
    ['จัดทำคู่มือ', 'จัดอบรม', 'จัดประชุม'].map(method => ({ method, result12: method === 'จัดอบรม' ? '' : DONE })),
    { ...IN_MARCH, today: '2026-03-31' },
  );
  const faults = oneFaultEach(checkRegister(context), () => '');
  expect(faults).toMatchObject([{ rule: 'resultAhead', severity: 'warning', column: 'result6', rows: [2, 4] }]);
  expect(context.measures.map(({ progress }) => progress.state)).toEqual(Array(3).fill('notStarted'));
});
