import { join } from 'node:path';
import { readTable } from '../../local/workbook/files/table';
import type { Rect } from '../../local/workbook/rect';
import { textOf } from '../../src/grid/cell';
import { sharedFolder } from './needs';

/** A real office's table of measures of fiscal year 2565; null where it is not here. */
export function realTableFile(): string | null {
  const shared = sharedFolder('a real office’s table is what the whole way from cells to report is proved on');
  return shared === null ? null : join(shared, 'real/subdistrict-2565.csv');
}

/** The real table's cells, its six headings first. */
export async function realTable(file: string | null): Promise<string[][]> {
  return file === null ? [] : (await readTable(file)).map(row => row.map(textOf));
}

/** The same table as another office would lay it out. Rows and columns of the blocks are from 0. */
export interface OtherLayout {
  readonly sheet: string;
  readonly rows: readonly (readonly (string | number)[])[];
  readonly merges: readonly Rect[];
  /** What row 2 of the plain table has become: the sheet's row, from 1. */
  readonly firstRow: number;
}

const TITLES = [['แบบติดตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส'], ['ประจำปีงบประมาณ พ.ศ. ๒๕๖๕'], []];
/** Headings in other words, with stray spaces, and the place of each column in the plain table; null for one of the office's own. */
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
/** Blank cells here stand for the one above. */
const INHERITED = [0, 2, 3];

/** Another name, title rows, other headings in another order, other columns; what blank cells inherit is merged. */
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

/** From each filled cell to the last blank one below it. */
function blankRuns(cells: readonly string[]): [number, number][] {
  const filled = cells.flatMap((text, index) => (text === '' ? [] : [index]));
  const ends = [...filled.slice(1), cells.length].map(next => next - 1);
  return filled
    .map((top, index): [number, number] => [top, ends[index] ?? top])
    .filter(([top, bottom]) => bottom > top);
}
