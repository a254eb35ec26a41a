import { join } from 'node:path';
import type { Rect } from '../../local/workbook/rect';
import { textOf } from '../../src/grid/cell';
import { sharedFolder } from './needs';
import { readTable } from './table';

/** The path of a real office's table of measures of fiscal year 2565 (B.E.); null if it is not here. */
export function realTableFile(): string | null {
  const shared = sharedFolder('tests from cells to report use a real office’s table');
  return shared === null ? null : join(shared, 'real/subdistrict-2565.csv');
}

/** The real table's cells. The first row is its six headings. */
export async function realTable(file: string | null): Promise<string[][]> {
  return file === null ? [] : (await readTable(file)).map(row => row.map(textOf));
}

/** The same table in another layout. Rows and columns in `merges` count from 0. */
export interface OtherLayout {
  readonly sheet: string;
  readonly rows: readonly (readonly (string | number)[])[];
  readonly merges: readonly Rect[];
  /** The first row of data in the sheet, from 1. */
  readonly firstRow: number;
}

const TITLES = [['แบบติดตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส'], ['ประจำปีงบประมาณ พ.ศ. ๒๕๖๕'], []];
/** Other headings, with stray spaces, and the column's index in the plain table; null for a column of the office's own. */
const COLUMNS: readonly (readonly [heading: string, from: number | null])[] = [
  ['ลำดับที่', null],
  [' ผลการดำเนินการ', 4],
  ['หน่วยงานที่รับผิดชอบ\u200B', 2],
  ['งบประมาณ (บาท)', null],
  ['มาตรการ  / แนวทาง', 0],
  ['ปัญหา/ข้อเสนอแนะ ', 5],
  ['ระยะเวลา\nดำเนินการ', 3],
  ['วิธีดำเนินการ', 1],
];
/** Columns of the plain table (from 0) in which a blank cell means "as above". */
const INHERITED = [0, 2, 3];

/** Gives the table another name, title rows, other headings in another order and more columns, and merges cells with blank ones below. */
export function inOtherLayout([, ...table]: readonly (readonly string[])[]): OtherLayout {
  const firstRow = TITLES.length + 2;
  const merges = COLUMNS.flatMap(([, from], column) =>
    from !== null && INHERITED.includes(from)
      ? blankRuns(table.map(row => row[from] ?? '')).map(([top, bottom]) => ({
          top: firstRow - 1 + top,
          bottom: firstRow - 1 + bottom,
          left: column,
          right: column,
        }))
      : [],
  );
  const rows = table.map((row, index) => COLUMNS.map(([, from]) => (from === null ? index + 1 : (row[from] ?? ''))));
  return { sheet: 'แผน ITA 65', rows: [...TITLES, COLUMNS.map(([heading]) => heading), ...rows], merges, firstRow };
}

/** From each filled cell to the last blank cell below it, if there is one: [first, last], from 0. */
function blankRuns(cells: readonly string[]): [number, number][] {
  const filled = cells.flatMap((text, index) => (text === '' ? [] : [index]));
  const ends = [...filled.slice(1), cells.length].map(next => next - 1);
  return filled
    .map((top, index): [number, number] => [top, ends[index] ?? top])
    .filter(([top, bottom]) => bottom > top);
}
