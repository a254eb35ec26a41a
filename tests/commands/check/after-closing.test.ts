import { expect, it } from 'vitest';
import { typeInto } from '../../../local/sheets/people';
import type { CheckData } from '../../../src/commands/check/check-entries';
import { HEADINGS } from '../../../src/register/columns';
import { dataOf, hostOver, valuesOf } from '../../support/office';
import { REGISTER, smallOffice } from '../../support/small-office';

const GROUP = '๑. การปฏิบัติหน้าที่';
const PERIOD = 'ต.ค. ๖๘ - ก.พ. ๖๙';
const OPEN = 'อยู่ระหว่างยกร่างคู่มือ';
const DONE = '- ดำเนินการครบทุกงานแล้ว ตามคำสั่งที่ ๑๒/๒๕๖๙';
const MAY = '2026-05-11';

/** What *check* finds of results, as rule, column and rows, after these cells were typed into a register whose round 6 is closed. */
function foundAfter(typed: Readonly<Record<string, string>>) {
  const methods = ['จัดทำคู่มือ', 'จัดอบรม', 'จัดประชุม'];
  const workbook = smallOffice(
    methods.map((method, index) => [GROUP, method, 'กองคลัง', PERIOD, index === 0 ? '' : OPEN, '']),
    { กองคลัง: 'finance@office.example' },
    true,
  );
  hostOver(workbook, { now: '2026-04-02' }).call('closeRound');
  for (const [cell, text] of Object.entries(typed)) typeInto({ model: workbook, sheet: REGISTER }, cell, text);
  const { findings: all } = dataOf<CheckData>(hostOver(workbook, { now: MAY }).call('checkEntries'));
  const columnOf = (heading: string) => (['result6', 'result12'] as const).find(key => HEADINGS[key] === heading);
  const found = all.flatMap(({ rule, column, rows }) => (columnOf(column) ? [[rule, columnOf(column), ...rows]] : []));
  return { workbook, found };
}

it('what is typed into the column of a closed round is asked about, because it does not count', () => {
  const { found, workbook } = foundAfter({ E2: DONE });
  expect(found).toEqual([
    ['closedResultChanged', 'result6', 2],
    ['overdue', 'result12', 3],
    ['overdue', 'result12', 4],
  ]);
  const [headings = [], row = []] = valuesOf(workbook, REGISTER);
  expect(row[headings.indexOf('สถานะจากผลที่รายงาน')]).toBe('ยังไม่ดำเนินการ');
});

it('also over a text that was reported, beside what the rest of the row asks for, and if it was emptied', () => {
  expect(foundAfter({ E3: DONE, E4: '', F4: DONE }).found).toEqual([
    ['noResult', 'result12', 2],
    ['closedResultChanged', 'result6', 3, 4],
  ]);
});

it('not where only a word was corrected, and not of the column of round 12', () => {
  expect(foundAfter({ F2: DONE, E3: `${OPEN} `, F3: DONE, F4: DONE }).found).toEqual([]);
});

it('near the end of the year, what was not done by round 6 and says nothing new is asked about, in one line', () => {
  const period = 'ต.ค. ๖๘ - ก.ย. ๖๙';
  const results = [DONE, OPEN, OPEN.replace('คู่มือ', 'แผน')];
  const workbook = smallOffice(
    results.map((result, index) => [GROUP, ['จัดทำคู่มือ', 'จัดอบรม', 'จัดประชุม'][index] ?? '', 'กองคลัง', period, result]),
    { กองคลัง: 'finance@office.example' },
  );
  hostOver(workbook, { now: '2026-04-02' }).call('closeRound');
  const { findings } = dataOf<CheckData>(hostOver(workbook, { now: '2026-09-15' }).call('checkEntries'));
  const found = findings.flatMap(({ rule, rows }) => (rule === 'repeatedResult' ? [rows] : []));
  expect(found).toEqual([[3, 4]]);
});

it('in one column, what was not done by round 6 is found overdue at that column', () => {
  const workbook = smallOffice([[GROUP, 'จัดทำคู่มือ', 'กองคลัง', PERIOD, OPEN]], {
    กองคลัง: 'finance@office.example',
  });
  hostOver(workbook, { now: '2026-04-02' }).call('closeRound');
  const { findings } = dataOf<CheckData>(hostOver(workbook, { now: MAY }).call('checkEntries'));
  expect(findings.find(({ rule }) => rule === 'overdue')?.column).toBe('ผลการดำเนินงาน');
});
