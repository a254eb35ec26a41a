import { expect, it } from 'vitest';
import { checkRegister } from '../../../src/check/check';
import { oneFaultEach } from '../../../src/check/findings/one-fault';
import { textOf } from '../../../src/grid/cell';
import { columnCell } from '../../../src/register/read-register';
import { contextWith, type Row } from '../context';

/** Each fault as rule and rows. */
function faults(rows: readonly Row[]): [string, readonly number[]][] {
  const context = contextWith(rows);
  const { grid, headings } = context.register;
  const textAt = ({ row, column }: { row: number; column: 'period' }) =>
    textOf(columnCell(grid, headings, row, column));
  const findings = checkRegister(context);
  return oneFaultEach(findings, finding => textAt({ row: finding.row, column: 'period' })).map(({ rule, rows: at }) => [
    rule,
    at,
  ]);
}

const manyTimes = (count: number, row: Row): Row[] =>
  Array.from({ length: count }, (_, at) => ({ ...row, method: `จัดทำคู่มือเล่มที่ ${at + 1}` }));
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 2);

it('a name that is unknown in 51 rows is one fault', () => {
  expect(faults(manyTimes(51, { unit: 'กองคลังพัสดุภัณฑ์' }))).toEqual([['unknownUnit', numbers(51)]]);
});

it('two unknown names are two faults, each with its rows', () => {
  const rows = [...manyTimes(2, { unit: 'กองกีฬา' }), { method: 'จัดอบรม', unit: 'กองกีฬา / กองทะเบียน' }];
  expect(faults(rows)).toEqual([
    ['unknownUnit', [2, 3, 4]],
    ['unknownUnit', [4]],
  ]);
});

it('the same period in many rows is one fault', () => {
  expect(faults(manyTimes(4, { period: 'ต.ล. ๖๘' }))).toEqual([['unreadablePeriod', numbers(4)]]);
  expect(faults(manyTimes(4, { period: 'พ.ศ. ๒๕๖๘ - ๒๕๗๐' }))).toEqual([['longPeriod', numbers(4)]]);
  expect(faults([{ period: 'ตามห้วงเวลา' }, { method: 'จัดอบรม', period: 'ตามกำหนด' }])).toEqual([
    ['undatedPeriod', [2]],
    ['undatedPeriod', [3]],
  ]);
});

it('the same damaged text in many rows is one fault', () => {
  const context = contextWith(manyTimes(3, { evidence: 'รายงานผลการดาเนินงาน' }));
  const findings = checkRegister(context).filter(({ rule }) => rule === 'pasteFault');
  expect(oneFaultEach(findings, () => 'รายงานผลการดาเนินงาน').map(({ rows }) => rows)).toEqual([numbers(3)]);
});

it('what has to be corrected row by row stays apart', () => {
  expect(faults(manyTimes(3, { result: '' }))).toHaveLength(3);
});
