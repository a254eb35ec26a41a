import { describe, expect, it } from 'vitest';
import { composeReport } from '../../../../src/report/compose';
import type { Row } from '../../../../src/report/content/blocks';
import { toThaiDigits } from '../../../../src/thai/text/numerals';
import { tableUnder } from '../../find';
import { textOf } from '../../readable';
import { input, measure } from '../../sample';

const RESULT = 4;

function rowsOf(...own: Parameters<typeof measure>[0][]): readonly Row[] {
  const report = composeReport(input({ measures: own.map(one => measure(one)) }));
  return tableUnder(report, 'มาตรการ').rows.slice(1);
}

/** Number of paragraphs in the column, for each row. */
function counts(rows: readonly Row[], column: number): number[] {
  return rows.map(({ cells }) => cells[column]?.paragraphs.length ?? 0);
}

const lines = (count: number) =>
  Array.from({ length: count }, (_, index) => `- ข้อ ${toThaiDigits(index + 1)}`).join('\n');

describe('a row of the table of measures', () => {
  it('stays on one page if it takes up to half a page', () => {
    const rows = rowsOf({}, { result: lines(16) }, { result: '', method: '', unitText: '', periodText: '' });
    expect(rows.map(({ unbroken, cells }) => [unbroken, cells[RESULT]?.joined ?? false])).toEqual([
      [true, false],
      [true, false],
      [true, false],
    ]);
  });

  it('becomes several rows that look like one if it is taller, cut between paragraphs into parts of similar height', () => {
    const rows = rowsOf({ result: lines(17) });
    expect(rows.map(({ unbroken, cells }) => [unbroken, cells[RESULT]?.joined ?? false])).toEqual([
      [true, false],
      [true, true],
    ]);
    expect(counts(rows, RESULT)).toEqual([9, 8]);
    expect(rows.flatMap(({ cells }) => cells[RESULT]?.paragraphs ?? []).map(textOf)).toEqual(lines(17).split('\n'));
  });

  it.each([
    ['at the end', [15, 15, 1]],
    ['at the beginning', [1, 15, 15]],
  ])('leaves no single line alone in a part: %s', (_, heights) => {
    const result = heights.map(height => 'ก'.repeat(25 * height)).join('\n');
    const parts = counts(rowsOf({ result }), RESULT);
    expect(parts.length).toBe(2);
    expect(parts.reduce((all, one) => all + one)).toBe(3);
  });

  it('is cut at about the same height in all columns', () => {
    const rows = rowsOf({ method: lines(30), result: lines(40) });
    expect(counts(rows, 1)).toEqual([14, 14, 2]);
    expect(counts(rows, RESULT)).toEqual([14, 14, 12]);
  });

  it('may continue on another page only if one of its paragraphs is too tall for a part', () => {
    const rows = rowsOf({ method: 'ดำเนินการ'.repeat(60) }, { result: `${'ดำเนินการ'.repeat(100)}\n${lines(9)}` });
    expect(rows.map(({ unbroken }) => unbroken)).toEqual([false, false, false]);
  });

  it('leaves a suggestion in its first row, without a line below, if it is too tall for the rows of its group', () => {
    const rows = rowsOf({ suggestion: lines(21) }, {}, {});
    expect(counts(rows, 5)).toEqual([11, 10, 0, 0]);
    expect(rows.map(({ cells }) => [cells[5]?.merge, cells[5]?.joined ?? false])).toEqual([
      [undefined, false],
      [undefined, true],
      [undefined, true],
      [undefined, true],
    ]);
    expect(rowsOf({ suggestion: lines(20) }, {}, {}).map(({ cells }) => cells[5]?.merge)).toEqual([
      'first',
      'next',
      'next',
    ]);
  });

  it('keeps vertically merged cells merged through its parts', () => {
    const group = '๑. การปฏิบัติหน้าที่';
    const rows = rowsOf({ group, groupText: group, result: lines(20) }, { group, groupText: '', result: lines(20) });
    expect(rows.map(({ cells }) => cells[0]?.merge)).toEqual(['first', 'next', 'next', 'next']);
  });
});
