import { describe, expect, it } from 'vitest';
import { understand } from '../../../src/import/understand/understand';
import type { StaffColumn } from '../../../src/register/columns';
import { sourceOf } from './source-of';

function read(...cells: string[][]) {
  const found = understand(sourceOf(cells), { fiscalYear: 2567, today: '2024-04-01' });
  if ('problems' in found) throw new Error(JSON.stringify(found.problems));
  const texts = (key: StaffColumn) => found.rows.map(row => row.cells[found.columns.indexOf(key)]);
  return { ...found, texts };
}

describe('a beginning and an end are one period', () => {
  const asked = (first: string, second: string, ...more: string[]) => {
    const { texts, doubts } = read(
      ['มาตรการ', 'กิจกรรม', 'หน่วยงาน', first, second, ...more, 'ผล'],
      ['ก', 'อบรม', 'กองคลัง', '๑ ต.ค. ๖๖', '๓๑ ธ.ค. ๖๖', ...more.map(() => '๑๒ ธ.ค. ๖๖'), 'อบรมแล้ว'],
    );
    return [...texts('period'), doubts.length];
  };

  it.each([
    ['วันที่เริ่ม', 'วันที่แล้วเสร็จ'],
    ['เริ่มดำเนินการ', 'กำหนดแล้วเสร็จ'],
    ['เดือนที่เริ่ม', 'เดือนที่เสร็จ'],
    ['ตั้งแต่วันที่', 'ถึงวันที่'],
    ['Start date', 'End date'],
    ['start_date', 'due_date'],
    ['เริ่ม', 'กำหนดเสร็จ', 'เสร็จจริง'],
    ['วันที่เริ่มต้น', 'วันที่สิ้นสุด', 'วันที่แล้วเสร็จ'],
  ])('%s | %s', (first, second, ...more) => {
    expect(asked(first, second, ...more)).toEqual(['๑ ต.ค. ๖๖ - ๓๑ ธ.ค. ๖๖', 0]);
  });

  it.each([
    ['ระยะเวลา', 'จาก', 'ถึง'],
    ['แผน', 'เริ่ม', 'สิ้นสุด'],
  ])('%s over %s | %s', (above, first, second) => {
    const { texts } = read(
      ['มาตรการ', 'กิจกรรม', above, '', 'ผล'],
      ['', '', first, second, ''],
      ['ก', 'อบรม', 'ต.ค. ๖๖', 'ธ.ค. ๖๖', 'อบรมแล้ว'],
    );
    expect(texts('period')).toEqual(['ต.ค. ๖๖ - ธ.ค. ๖๖']);
  });

  it('and no result, when it says when a thing was done', () => {
    const { texts } = read(
      ['มาตรการ', 'กิจกรรม', 'แผน', '', 'ผล', '', 'ผลการดำเนินงาน'],
      ['', '', 'เริ่ม', 'สิ้นสุด', 'เริ่ม', 'สิ้นสุด', ''],
      ['ก', 'อบรม', 'ต.ค. ๖๖', 'ธ.ค. ๖๖', 'พ.ย. ๖๖', '', 'อบรมแล้ว'],
    );
    expect([texts('period'), texts('result')]).toEqual([['ต.ค. ๖๖ - ธ.ค. ๖๖'], ['อบรมแล้ว']]);
  });
});

describe('English headings', () => {
  const HEADINGS = ['No.', 'Measures', 'Activities', 'Responsible agency', 'Timeframe'];
  const row = (...results: string[]) => ['1', 'Openness', 'Publish the plan', 'Finance', 'Q1', ...results];

  it.each([
    ['Results (6 months)', 'Results (12 months)'],
    ['result_6m', 'result_12m'],
    ['Mid-year results', 'Full-year results'],
    ['Progress (Oct-Mar)', 'Progress (Apr-Sep)'],
    ['Results of the first round', 'Results of the second round'],
    ['Results, first half', 'Results, second 6 months'],
  ])('%s | %s are the two rounds', (first, second) => {
    const { texts } = read([...HEADINGS, first, second], row('published', ''), row('done', 'done again'));
    expect([texts('result6'), texts('result12')]).toEqual([
      ['published', 'done'],
      ['', 'done again'],
    ]);
  });

  it('of both rounds in two rows, and one that names both rounds', () => {
    const over = read([...HEADINGS, 'Results', ''], ['', '', '', '', '', '6-month', '12-month'], row('a', 'b'));
    expect([over.texts('result6'), over.texts('result12')]).toEqual([['a'], ['b']]);
    expect(read([...HEADINGS, 'Results (6 and 12 months)'], row('a')).texts('result')).toEqual(['a']);
  });

  it.each([
    [['Issue', 'Project', 'Department', 'Due date', 'Performance', 'Remarks'], 'group method unit period result -'],
    [
      ['Indicator', 'Action plan', 'Responsible person', 'Date of completion', 'Actual result', 'Output'],
      'group method unit period result -',
    ],
    [['Strategy', 'Method', 'Unit', 'Duration', 'Expected outcome', 'Outcome'], 'group method unit period - result'],
  ])('%s', (headings, columns) => {
    const { tables } = read(headings, ['A', 'Publish the plan', 'Finance', 'Q1', 'x', 'y']);
    expect(tables[0]?.headings.map(({ column }) => column ?? '-').join(' ')).toBe(columns);
  });
});
