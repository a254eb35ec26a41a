import { describe, expect, it } from 'vitest';
import { dataOf, found } from '../../context';

const DONE = '- จัดทำคู่มือครบทุกงานแล้ว';
const [APRIL, OCTOBER] = ['2026-04-20', '2026-10-20'];

describe('a result that speaks of days after its round', () => {
  it.each([
    [
      'in round 6, which is over but open',
      { result: `${DONE} เมื่อ ๑๕ เม.ย. ๖๙` },
      { today: APRIL, closed: [] },
      ['๑๕ เม.ย. ๖๙'],
    ],
    ['in the column of round 6', { result6: `${DONE} เมื่อ 1/4/2569` }, { today: APRIL, byRound: true }, ['1/4/2569']],
    ['after the year', { result: `${DONE} เมื่อ ๑๐ ต.ค. ๖๙` }, { today: OCTOBER }, ['๑๐ ต.ค. ๖๙']],
  ] as const)('is found: %s', (_, row, office, dates) => {
    expect(dataOf('afterCutOff', [row], office)).toMatchObject([{ dates }]);
  });

  it('is no matter once the round is closed, nor while it runs', () => {
    const row = { result: `${DONE} เมื่อ ๑๕ เม.ย. ๖๙` };
    expect(dataOf('afterCutOff', [row], { today: APRIL, closed: [6] })).toEqual([]);
    expect(dataOf('afterCutOff', [{ result: `${DONE} เมื่อ ๑๕ มี.ค. ๖๙` }], { today: '2026-03-20' })).toEqual([]);
  });
});

describe('a result of 12 months that repeats the one of 6', () => {
  it('is found beside it, also if a word was corrected', () => {
    const evidence = 'คำสั่งที่ ๑๒/๒๕๖๙';
    const rows = [{ result6: 'เผยแพร่คู่มือบนเว็ปไซต์ครบแล้ว', result12: 'เผยแพร่คู่มือบนเว็บไซต์ครบแล้ว', evidence }];
    expect(found(rows, { today: APRIL, byRound: true })).toContainEqual(['repeatedResult', 2, 'result12']);
  });
});

it('before the end of round 6 nobody is asked for what comes after', () => {
  expect(found([{ result6: DONE, result12: '' }], { today: '2026-03-20', byRound: true })).toEqual([]);
});
