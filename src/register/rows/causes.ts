import { textOf } from '../../grid/cell';
import { cellAt, type Grid } from '../../grid/grid';
import { once } from '../../thai/remembered';
import { columnOf, RESULT_COLUMNS, type ResultColumn } from '../columns';
import { type HeadingRow, headingAt } from '../heading-row';
import type { Cause } from '../measure';
import { saysNothing } from '../progress/result/items';

/** Headings of an office's own columns that say why something is not done, and what comes next. */
const CAUSE = /สาเหตุ|เหตุผล|ปัญหา|อุปสรรค|ขัดข้อง|ข้อจำกัด|(?:แนวทาง|วิธี|แผน)(?:การ)?แก้ไข|(?<!ปี|งบประมาณ|รอบ|ครั้ง)(?:ต่อไป|ถัดไป)/;

/**
 * What a row's columns of causes say, for each result column. They stand to the right of the results: further left a plan names the problem
 * that the measure answers. A column between two rounds' results is of the round before it; if none is, those at the end are of both.
 */
export function causesIn(grid: Grid, headings: HeadingRow): (row: number, column: ResultColumn) => readonly Cause[] {
  const found = once(() => causeColumns(grid, headings));
  return (row, column) => {
    const at = headings.columns[column];
    const own = found().filter(({ of }) => of === at);
    const last = lastResult(headings);
    const shared = found().every(({ of }) => of === last) ? found() : [];
    return (own.length > 0 ? own : shared).flatMap(({ heading, column }) => {
      const text = textOf(cellAt(grid, row, column)).trim();
      return saysNothing(text) ? [] : [{ heading, text }];
    });
  };
}

function causeColumns(grid: Grid, headings: HeadingRow) {
  const results = resultPlaces(headings);
  const known = Object.values(headings.columns);
  const width = Math.max(0, ...[0, 1].map(tier => grid.cells[headings.row - 1 + tier]?.length ?? 0));
  return Array.from({ length: width }, (_, index) => index + 1).flatMap(column => {
    const of = Math.max(0, ...results.filter(at => at < column));
    if (of === 0 || known.includes(column)) return [];
    const heading = headingAt(grid, headings, column).replace(/\s+/g, ' ');
    return CAUSE.test(heading.replace(/ /g, '')) && columnOf(heading) === null ? [{ heading, column, of }] : [];
  });
}

function resultPlaces({ columns }: HeadingRow): number[] {
  return RESULT_COLUMNS.flatMap(key => columns[key] ?? []);
}

function lastResult(headings: HeadingRow): number {
  return Math.max(...resultPlaces(headings));
}
