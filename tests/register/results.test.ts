import { describe, expect, it } from 'vitest';
import { type Results, type Round, reportedPrint, resultInForce, runningRound } from '../../src/register/results';

describe('the result in force', () => {
  const [six, twelve] = ['เริ่มแล้ว', 'จัดทำแล้ว'];
  it.each<[string, Results, Round, ReturnType<typeof resultInForce>]>([
    ['of one column', { result: six }, 6, { text: six, column: 'result', fromRound6: false }],
    ['of one column in round 12', { result: six }, 12, { text: six, column: 'result', fromRound6: false }],
    ['is the round’s own', { result6: six, result12: twelve }, 6, { text: six, column: 'result6', fromRound6: false }],
    [
      'is the round’s own in round 12',
      { result6: six, result12: twelve },
      12,
      { text: twelve, column: 'result12', fromRound6: false },
    ],
    ['is the earlier one', { result6: six, result12: '' }, 12, { text: six, column: 'result6', fromRound6: true }],
    [
      'is the earlier one beside a dash',
      { result6: six, result12: ' - ' },
      12,
      { text: six, column: 'result6', fromRound6: true },
    ],
    [
      'is the earlier one beside a placeholder',
      { result6: six, result12: '— ยังไม่ได้กำหนด —' },
      12,
      { text: six, column: 'result6', fromRound6: true },
    ],
    ['is never a later one', { result6: '', result12: twelve }, 6, { text: '', column: 'result6', fromRound6: false }],
    [
      'is blank in its own column',
      { result6: '-', result12: '' },
      12,
      { text: '', column: 'result12', fromRound6: false },
    ],
  ])('%s', (_, results, round, expected) => {
    expect(resultInForce(results, round)).toEqual(expected);
  });
});

describe('of one column, once round 6 is closed', () => {
  const reported = (result: string, round: Round = 6) => {
    return { round, year: 2569, state: 'done', print: reportedPrint(result), earlier: [] } as const;
  };

  it.each<[string, string, Round, ReturnType<typeof reported>, boolean]>([
    ['what was reported is of round 6', 'จัดทำแล้ว', 12, reported('จัดทำแล้ว'), true],
    ['also if a word of it was corrected', 'เผยแพร่บนเว็บไซต์แล้ว', 12, reported('เผยแพร่บนเว็ปไซต์แล้ว'), true],
    ['what staff have changed is of round 12', 'จัดทำครบแล้ว', 12, reported('จัดทำแล้ว'), false],
    ['nothing is of no round', ' - ', 12, reported(' - '), false],
    ['what was reported for the year is its own', 'จัดทำแล้ว', 12, reported('จัดทำแล้ว', 12), false],
    ['round 6 itself has its own', 'จัดทำแล้ว', 6, reported('จัดทำแล้ว'), false],
  ])('%s', (_, result, round, before, fromRound6) => {
    expect(resultInForce({ result }, round, before)).toEqual({ text: result, column: 'result', fromRound6 });
  });

  it('a text that was corrected since is of round 6 too, and counts as it was corrected', () => {
    const corrected = { ...reported('จัดทำเมื่อ ๑๖ ธ.ค.'), earlier: [reportedPrint('จัดทำเมื่อ ๑๕ ธ.ค.')] };
    const inForce = (result: string, shown: string) => resultInForce({ result }, 12, corrected, shown);
    const [before, after] = ['จัดทำเมื่อ ๑๕ ธ.ค.', 'จัดทำเมื่อ ๑๖ ธ.ค.'];
    expect(inForce(before, after)).toEqual({ text: after, column: 'result', fromRound6: true });
    expect(inForce(after, after)).toEqual({ text: after, column: 'result', fromRound6: true });
    expect(inForce('จัดทำครบแล้ว', after)).toEqual({ text: 'จัดทำครบแล้ว', column: 'result', fromRound6: false });
    // What stands beside it is not what was reported.
    expect(inForce(before, 'อื่น')).toEqual({ text: before, column: 'result', fromRound6: true });
  });

  it('with two columns, what stands for round 6 says what was reported', () => {
    const inForce = (results: Results, shown: string) => resultInForce(results, 12, reported('จัดทำแล้ว'), shown);
    const result6 = 'จัดทำครบทุกแห่งแล้ว';
    expect(inForce({ result6, result12: '' }, 'จัดทำแล้ว')).toEqual({
      text: 'จัดทำแล้ว',
      column: 'result6',
      fromRound6: true,
    });
    expect(inForce({ result6, result12: 'ใหม่' }, 'จัดทำแล้ว').text).toBe('ใหม่');
  });
});

it.each<[readonly Round[], Round]>([
  [[], 6],
  [[6], 12],
  [[12], 12],
  [[6, 12], 12],
])('with the rounds %j closed, round %i runs', (closed, round) => {
  expect(runningRound(closed)).toBe(round);
});
