import { describe, expect, it } from 'vitest';
import { type Results, type Round, resultInForce, runningRound } from '../../src/register/results';

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

it.each<[string, Round]>([
  ['2025-09-30', 6],
  ['2025-10-01', 6],
  ['2026-03-31', 6],
  ['2026-04-01', 12],
  ['2026-09-30', 12],
  ['2026-12-01', 12],
])('on %s round %i of the fiscal year 2569 runs', (today, round) => {
  expect(runningRound(2569, today)).toBe(round);
});
