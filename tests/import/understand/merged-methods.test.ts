import { describe, expect, it } from 'vitest';
import type { Merge } from '../../../src/import/source';
import { understand } from '../../../src/import/understand/understand';
import { STAFF_COLUMNS, type StaffColumn } from '../../../src/register/columns';
import { sourceOf } from './source-of';

const HEADINGS = ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินงาน', 'งบประมาณ'];
const down = (row: number, column: number, rows: number): Merge => ({ row, column, rows, columns: 1 });

function read(cells: readonly (readonly string[])[], merges: readonly Merge[]) {
  const found = understand(sourceOf({ cells: [HEADINGS, ...cells], merges }), {
    fiscalYear: 2567,
    today: '2024-04-01',
  });
  if ('problems' in found) throw new Error(JSON.stringify(found.problems));
  const column = (key: StaffColumn) => found.rows.map(({ cells: own }) => own[STAFF_COLUMNS.indexOf(key)]);
  return { ...found, column, budget: found.rows.map(row => row.cells[STAFF_COLUMNS.length]) };
}

describe('a cell of several methods that is merged over several rows', () => {
  it('has as many rows as methods: each row is of its method', () => {
    const found = read(
      [
        ['๑. ก', '๑. จัดทำคู่มือ\n๒. เผยแพร่คู่มือ\n๓. ติดตาม', 'กองคลัง', 'ม.ค. ๖๗', 'จัดทำแล้ว', '๑๐๐'],
        ['', '', 'กองช่าง', 'ก.พ. ๖๗', '', '๒๐๐'],
        ['', '', 'สำนักปลัด', 'มี.ค. ๖๗', 'ติดตามแล้ว', '๓๐๐'],
        ['๒. ข', 'จัดอบรม', 'กองคลัง', 'ม.ค. ๖๗', '', ''],
      ],
      [down(1, 0, 3), down(1, 1, 3)],
    );
    expect(found.column('group')).toEqual(['๑. ก', '', '', '๒. ข']);
    expect(found.column('method')).toEqual(['๑. จัดทำคู่มือ', '๒. เผยแพร่คู่มือ', '๓. ติดตาม', 'จัดอบรม']);
    expect(found.column('unit')).toEqual(['กองคลัง', 'กองช่าง', 'สำนักปลัด', 'กองคลัง']);
    expect(found.column('period')).toEqual(['ม.ค. ๖๗', 'ก.พ. ๖๗', 'มี.ค. ๖๗', 'ม.ค. ๖๗']);
    expect(found.column('result')).toEqual(['จัดทำแล้ว', '', 'ติดตามแล้ว', '']);
    expect(found.budget).toEqual(['๑๐๐', '๒๐๐', '๓๐๐', '']);
    expect(found.doubts).toEqual([]);
    expect(found.oneToOne).toBe(false);
  });

  it('has other rows than methods: what stands beside is divided, and what cannot be is told', () => {
    const found = read(
      [
        ['๑. ก', '๑. จัดทำคู่มือ\n๒. เผยแพร่คู่มือ\n๓. ติดตาม', 'กองคลัง', 'ม.ค. ๖๗', '๑. จัดทำแล้ว\n๒. เผยแพร่แล้ว', ''],
        ['', '', 'กองช่าง', '', '๓. ติดตามแล้ว', ''],
      ],
      [down(1, 0, 2), down(1, 1, 2), down(1, 3, 2)],
    );
    expect(found.column('method')).toEqual(['๑. จัดทำคู่มือ', '๒. เผยแพร่คู่มือ', '๓. ติดตาม']);
    expect(found.column('unit')[0]).toBe('กองคลัง\n\nกองช่าง');
    expect(found.column('result')).toEqual(['๑. จัดทำแล้ว', '๒. เผยแพร่แล้ว', '๓. ติดตามแล้ว']);
    expect(found.doubts).toMatchObject([{ kind: 'undivided', column: 'ผู้รับผิดชอบ', methods: 3, parts: 2 }]);
  });

  it('has all that stands beside in the first row, with the numbers of the methods', () => {
    const found = read(
      [
        ['๑. ก', '๑. จัดทำคู่มือ\n๒. เผยแพร่คู่มือ', 'กองคลัง', 'ม.ค. ๖๗', '๑. จัดทำแล้ว\n๒. เผยแพร่แล้ว', '๑๐๐'],
        ['', '', '', '', '', ''],
      ],
      [0, 1].map(column => down(1, column, 2)),
    );
    expect(found.column('result')).toEqual(['๑. จัดทำแล้ว', '๒. เผยแพร่แล้ว']);
    expect(found.column('unit')).toEqual(['กองคลัง', '']);
    expect(found.doubts).toEqual([]);
  });
});

it('a cell of one method that is merged over several rows holds for each of them', () => {
  const found = read(
    [
      ['๑. ก', 'จัดทำคู่มือ', 'กองคลัง', 'ม.ค. ๖๗', 'จัดทำแล้ว', ''],
      ['', '', 'กองช่าง', 'ก.พ. ๖๗', '', ''],
    ],
    [down(1, 0, 2), down(1, 1, 2)],
  );
  expect(found.column('method')).toEqual(['จัดทำคู่มือ', 'จัดทำคู่มือ']);
  expect(found.column('unit')).toEqual(['กองคลัง', 'กองช่าง']);
});

describe('a heading that is merged over several columns', () => {
  const across = (row: number, column: number): Merge => ({ row, column, rows: 1, columns: 2 });
  const table = (rows: readonly (readonly string[])[], ...merges: Merge[]) => {
    const headings = ['มาตรการ', 'วิธีการดำเนินการ', '', 'ผู้รับผิดชอบ', '', 'ระยะเวลา'];
    const source = sourceOf({ cells: [headings, ...rows], merges: [across(0, 1), across(0, 3), ...merges] });
    const found = understand(source, { fiscalYear: 2567, today: '2024-04-01' });
    if ('problems' in found) throw new Error(JSON.stringify(found.problems));
    expect(found.doubts).toEqual([]);
    return found.rows.map(({ cells }) => cells.slice(0, 4));
  };

  it('is one column: a number and its text, a unit and a person', () => {
    expect(table([['๑. ก', '๑.', 'จัดทำคู่มือ', 'กองคลัง', 'นายสมชาย', 'ม.ค. ๖๗']])).toEqual([
      ['๑. ก', '๑. จัดทำคู่มือ', 'กองคลัง\nนายสมชาย', 'ม.ค. ๖๗'],
    ]);
  });

  it('is one column if the cells below are merged, too, or a title is merged across the table', () => {
    const title: Merge = { row: 1, column: 0, rows: 1, columns: 6 };
    const rows = [
      ['๑. ก', '', '', '', '', ''],
      ['', 'จัดทำคู่มือ', '', 'กองคลัง', '', 'ม.ค. ๖๗'],
    ];
    expect(table(rows, title, across(2, 1), across(2, 3))).toEqual([
      ['๑. ก', '', '', ''],
      ['', 'จัดทำคู่มือ', 'กองคลัง', 'ม.ค. ๖๗'],
    ]);
  });
});
