import { expect, it } from 'vitest';
import { STAFF_COLUMNS } from '../../src/register/columns';
import { found } from './context';

const settings = { officeName: 'องค์การบริหารส่วนตำบลทุ่งตัวอย่าง' };

// A pattern with runaway backtracking would exceed the test's time limit.
it.each([
  '.',
  '…',
  'x',
  '_',
  '[ ',
  '(ระบุ',
  '{{',
  ' ',
  '\n',
  'http',
  'http://a',
  'https://ก.',
  'ปีงบประมาณ ๒๕๖๓ ',
  'อบต.ก',
  'อบต.บ้านใหม่ ',
  '๑.',
  'อยู่ระหว่างดำเนินการ',
  'แล้ว',
  'ก',
])('checks cells of 50,000 characters filled with %j', piece => {
  const text = piece.repeat(Math.ceil(50_000 / piece.length));
  const row = Object.fromEntries(STAFF_COLUMNS.map(column => [column, text]));
  expect(found([row, row], { settings }).length).toBeGreaterThan(0);
});
