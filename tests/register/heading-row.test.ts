import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/grid/cell';
import type { Grid } from '../../src/grid/grid';
import { findHeadingRow, headingAt, readHeadings } from '../../src/register/heading-row';

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

describe('two result columns', () => {
  const withResults = (...headings: readonly string[]) => grid([...OFFICIAL.slice(0, 4), ...headings, 'ข้อเสนอแนะ']);
  const BY_ROUND = { columns: { result: null, result6: 5, result12: 6, suggestion: 7 } };

  it.each([
    ['ผลการดำเนินงาน รอบ ๖ เดือน', 'ผลการดำเนินงาน รอบ ๑๒ เดือน'],
    ['ผลการดำเนินงาน (รอบ 6 เดือน)', 'ผลการดำเนินงาน (รอบ 12 เดือน)'],
    ['ผลการดำเนินงาน รอบ ๖ เดือน (ต.ค. - มี.ค.)', 'ผลการดำเนินงาน รอบ ๑๒ เดือน (ต.ค. - ก.ย.)'],
    ['ผลการดำเนินการรอบ ๖ เดือนแรก', 'ผลการดำเนินการรอบ ๖ เดือนหลัง'],
    [
      'รายงานผลการดำเนินงาน\nรอบ 6 เดือน\n(1 ตุลาคม 2568 – 31 มีนาคม 2569)',
      'รายงานผลการดำเนินงาน\nรอบ 12 เดือน\n(1 ตุลาคม 2568 – 30 กันยายน 2569)',
    ],
    ['ผลการปฏิบัติงานครึ่งปีแรก', 'ผลการปฏิบัติงานครึ่งปีหลัง'],
    ['ผล รอบที่ ๑', 'ผล รอบที่ ๒'],
    ['๕. รอบ ๖ เดือน', '๖. รอบ ๑๒ เดือน'],
    ['ผลการดำเนินงาน ณ สิ้นรอบ ๖ เดือน ประจำปีงบประมาณ พ.ศ. ๒๕๖๙', 'ผลการดำเนินงาน ณ สิ้นรอบ ๑๒ เดือน ประจำปีงบประมาณ พ.ศ. ๒๕๖๙'],
    ['ผลการดำเนินงาน รอบ ๖ เดือน (เม.ย. - ก.ย.)', 'ผลการดำเนินงาน รอบ ๖ เดือน (ต.ค. - มี.ค.)'],
    ['ผลการด ําเนินงาน รอบ ๖ เดือน', 'ผลการด าเนินงาน รอบ ๑๒ เดือน'],
    ['ผลการดาํ เนนิ งาน รอบ ๖ เดอื น', 'ผลการดาํ เนนิ งาน รอบ ๑๒ เดอื น'],
  ])('%s | %s', (six, twelve) => {
    const isTurned = six.includes('เม.ย.');
    const columns = isTurned ? { ...BY_ROUND.columns, result6: 6, result12: 5 } : BY_ROUND.columns;
    expect(readHeadings(withResults(six, twelve), 1)).toMatchObject({ tiers: 1, columns });
  });

  it.each([
    ['a score', 'ผลการดำเนินงาน รอบ ๖ เดือน (ร้อยละ)', 'คะแนน รอบ ๑๒ เดือน'],
    ['a hope', 'ผลการดำเนินงาน', 'ผลที่คาดว่าจะได้รับ รอบ ๑๒ เดือน'],
    ['both rounds in one heading', 'ผลการดำเนินงาน (รอบ ๖ เดือน / ๑๒ เดือน)', 'งบประมาณ รอบ ๑๒ เดือน'],
  ])('%s is no second result', (_, result, other) => {
    const read = readHeadings(withResults(result, other), 1);
    expect(read).toMatchObject(
      result.includes('ร้อยละ') ? { problems: [{ heading: 'ผลการดำเนินงาน' }] } : { columns: { result: 5 } },
    );
  });

  it('may be named in the row below, whatever else is divided', () => {
    const upper = [...OFFICIAL.slice(0, 4), 'ผลการดำเนินงาน', '', 'งบประมาณ', '', 'ข้อเสนอแนะ'];
    const found = grid(upper, ['', '', '', '', 'รอบ ๖ เดือน', 'รอบ ๑๒ เดือน', 'ตั้งไว้', 'ใช้ไป', '']);
    const read = readHeadings(found, 1);
    expect(read).toMatchObject({ row: 1, tiers: 2, columns: { result: null, result6: 5, result12: 6, suggestion: 9 } });
    expect([5, 6, 8, 9].map(column => headingAt(found, { row: 1, tiers: 2 }, column))).toEqual([
      'ผลการดำเนินงาน รอบ ๖ เดือน',
      'ผลการดำเนินงาน รอบ ๑๒ เดือน',
      'งบประมาณ ใช้ไป',
      'ข้อเสนอแนะ',
    ]);
  });

  it('a result that names a round is no heading', () => {
    const found = grid(OFFICIAL, ['ก', 'ข', 'กองคลัง', 'ต.ค.', 'รอบ ๖ เดือน', 'รอบ ๑๒ เดือน']);
    expect(readHeadings(found, 1)).toMatchObject({ tiers: 1, columns: { result: 5, suggestion: 6 } });
  });

  it('beside ผลการดำเนินงาน one round’s column is the office’s own', () => {
    expect(readHeadings(withResults('ผลการดำเนินงาน', 'ผลการดำเนินงาน รอบ ๖ เดือน'), 1)).toMatchObject({
      columns: { result: 5, result6: null, result12: null },
    });
  });

  it('beside both rounds, ผลการดำเนินงาน is asked', () => {
    expect(readHeadings(withResults('ผลการดำเนินงาน', 'รอบ ๖ เดือน', 'รอบ ๑๒ เดือน'), 1)).toEqual({
      problems: [
        { code: 'headingDoubled', sheet: 'ตาราง', row: 1, heading: 'ผลการดำเนินงาน', cells: ['E1', 'F1', 'G1'] },
      ],
    });
  });

  it.each([
    ['', 'ผลการดำเนินงาน (รอบ ๑๒ เดือน)', 'ผลการดำเนินงาน รอบ ๖ เดือน'],
    ['ผลการดำเนินงาน รอบ ๖ เดือน', 'ผลสิ้นสุดโครงการ', 'ผลการดำเนินงาน รอบ ๑๒ เดือน'],
  ])('one round alone lacks the other: %s | %s', (six, twelve, heading) => {
    const [other = ''] = [six, twelve].filter(each => each.includes('รอบ'));
    expect(readHeadings(withResults(six, twelve), 1)).toEqual({
      problems: [{ code: 'roundMissing', sheet: 'ตาราง', row: 1, heading, other }],
    });
  });

  it('a heading that is nearly the other round’s is named', () => {
    expect(readHeadings(withResults('ผลการดำเนินงาน รอบ ๖ เดือน', 'ผลการดำเนินงาน รอบ ๑๐ เดือน'), 1)).toMatchObject({
      problems: [{ code: 'headingMissing', heading: 'ผลการดำเนินงาน รอบ ๑๒ เดือน', nearest: { cell: 'F1' } }],
    });
  });
});
