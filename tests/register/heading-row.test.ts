import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/grid/cell';
import type { Grid } from '../../src/grid/grid';
import { findHeadingRow, readHeadings } from '../../src/register/heading-row';

const grid = (...cells: readonly (readonly Cell[])[]): Grid => ({ sheetId: 1, name: 'ตาราง', cells });
const OFFICIAL = ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินงาน', 'ข้อเสนอแนะ'];

describe('findHeadingRow', () => {
  it('finds the headings below title rows', () => {
    expect(findHeadingRow(grid(['รายงานผล'], [''], OFFICIAL, ['๑. การปฏิบัติหน้าที่']))).toBe(3);
  });

  it('does not accept a row with only two known headings', () => {
    expect(findHeadingRow(grid(['มาตรการ', 'ระยะเวลา'], ['a', 'b']))).toBe(null);
  });
});

describe('readHeadings', () => {
  it.each([
    ['as in the form', OFFICIAL],
    ['with stray and zero-width spaces', OFFICIAL.map(heading => ` ${heading}\u200B `)],
    [
      'in other words',
      ['มาตรการ / แนวทาง', 'วิธีดำเนินการ', 'หน่วยงานที่รับผิดชอบ', 'ระยะเวลาดำเนินการ', 'ผลการดำเนินการ', 'ปัญหา/ข้อเสนอแนะ'],
    ],
    ['over two lines', ['มาตรการ', 'วิธีการ\nดำเนินการ', 'ผู้รับ\nผิดชอบ', 'ระยะเวลา', 'ผลการ\nดำเนินงาน', 'ข้อเสนอแนะ']],
  ])('finds the columns %s', (_, headings) => {
    expect(readHeadings(grid(headings), 1)).toMatchObject({
      columns: { group: 1, method: 2, unit: 3, period: 4, result: 5, suggestion: 6, evidence: null, id: null },
    });
  });

  it('finds them in any order, between other columns', () => {
    const headings = ['ที่', 'ผลการดำเนินงาน', 'งบประมาณ', 'ระยะเวลา', 'มาตรการ', 'ผู้รับผิดชอบ', 'วิธีการดำเนินการ'];
    expect(readHeadings(grid(headings), 1)).toMatchObject({
      columns: { result: 2, period: 4, group: 5, unit: 6, method: 7 },
    });
  });

  it('reads มาตรการ / แนวทาง as the methods if the groups are headed ตัวชี้วัด', () => {
    const headings = ['ตัวชี้วัด', 'มาตรการ / แนวทาง', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินงาน'];
    expect(readHeadings(grid(headings), 1)).toMatchObject({ columns: { group: 1, method: 2 } });
  });

  it('names the heading that is probably a misspelling, with its cell', () => {
    const headings = ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยเวลา', 'ผลการดำเนินงาน'];
    expect(readHeadings(grid(headings), 1)).toEqual({
      problems: [
        {
          code: 'headingMissing',
          sheet: 'ตาราง',
          row: 1,
          heading: 'ระยะเวลา',
          nearest: { heading: 'ระยเวลา', cell: 'D1' },
        },
      ],
    });
  });

  it('names a missing heading without a guess if nothing looks similar', () => {
    const headings = ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'งบประมาณ', 'ผลการดำเนินงาน'];
    expect(readHeadings(grid(headings), 1)).toMatchObject({ problems: [{ heading: 'ระยะเวลา', nearest: null }] });
  });

  it('names the cells of a heading that appears twice', () => {
    expect(readHeadings(grid([...OFFICIAL, 'ผลการดำเนินงาน ']), 1)).toEqual({
      problems: [{ code: 'headingDoubled', sheet: 'ตาราง', row: 1, heading: 'ผลการดำเนินงาน', cells: ['E1', 'G1'] }],
    });
  });

  it("prefers the column with the form's own heading to one with a similar heading", () => {
    const headings = ['ประเด็นการประเมิน', 'มาตรการ', 'ขั้นตอน/วิธีการปฏิบัติ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินงาน'];
    expect(readHeadings(grid(headings), 1)).toMatchObject({ columns: { group: 2, method: 3 } });
  });
});
