import { expect, it } from 'vitest';
import { problemLine } from '../../local/problem-lines';
import type { Problem } from '../../src/problem';

it.each<[Problem, string]>([
  [
    {
      code: 'headingMissing',
      sheet: 'มาตรการ',
      row: 2,
      heading: 'ผู้รับผิดชอบ',
      nearest: { heading: 'ผู้รับชอบ', cell: 'C2' },
    },
    'B.xlsx: sheet "มาตรการ", row 2: no column "ผู้รับผิดชอบ"; C2 reads "ผู้รับชอบ": if it is that column, correct it',
  ],
  [
    { code: 'headingMissing', sheet: 'มาตรการ', row: 2, heading: 'ผู้รับผิดชอบ', nearest: null },
    'B.xlsx: sheet "มาตรการ", row 2: no column "ผู้รับผิดชอบ"; add it',
  ],
  [
    { code: 'headingDoubled', sheet: 'ก', row: 1, heading: 'มาตรการ', cells: ['A1', 'D1'] },
    'B.xlsx: sheet "ก": the heading "มาตรการ" is in A1 and D1; rename or delete one column',
  ],
  [
    { code: 'noRegister', sheets: ['ก', 'ข'] },
    'B.xlsx: no sheet has the register\'s headings ("ก", "ข"); add them, or run setup',
  ],
  [
    { code: 'notUnderstood', sheet: 'ก.docx', headings: ['ทะเบียนรถ', 'ชื่อรถ'], tables: 10 },
    `B.xlsx: table "ก.docx": no heading says what is to be done, as "วิธีการดำเนินการ" does; docs/import.md lists the words; correct it, or give --map "HEADING=method"; headings found in 10 tables, of which --table N chooses one: "ทะเบียนรถ", "ชื่อรถ"`,
  ],
  [{ code: 'registerGone' }, 'B.xlsx: the sheet of measures is gone; restore it, or run setup to use another sheet'],
  [
    { code: 'errorsInEntries', stops: 'report', count: 1, first: { row: 5, column: 'ระยะเวลา', message: 'ไม่ได้กรอก' } },
    'B.xlsx: 1 error in the entries, first in row 5, column "ระยะเวลา": ไม่ได้กรอก; run check to see them, or give --draft',
  ],
])('%j', (problem, line) => {
  expect(problemLine('B.xlsx', problem)).toBe(line);
});

it('puts a message with line breaks into one line', () => {
  const problem: Problem = { code: 'driveRefused', why: 'API call failed:\n  quota' };
  expect(problemLine('B.xlsx', problem)).toBe('B.xlsx: the report could not be stored: API call failed: quota');
});
