import { expect, it } from 'vitest';
import { exampleHost, sheetOf } from '../../support/office';

it('a page selects a cell, and nothing that cannot be one', () => {
  const host = exampleHost();
  const { id } = sheetOf(host.workbook, 'มาตรการ');
  const select = (...args: readonly unknown[]) => host.call('selectCell', args, 'page').screen.selections;
  expect(select(id, 5, 4)).toEqual([{ sheet: 'มาตรการ', range: 'D5' }]);
  for (const args of [
    [id, 0, 1],
    [id, 1, -1],
    [id, 1.5, 1],
    [id, '2', 1],
    ['มาตรการ', 1, 1],
    [id, 1],
    [null, 1, 1],
    [],
  ]) {
    expect(() => select(...args)).toThrow('not a cell');
  }
});

it('a cell in a closed section of ตั้งค่า is seen: its section opens, and no other', () => {
  const host = exampleHost();
  const { id, rowDefs } = sheetOf(host.workbook, 'ตั้งค่า');
  const closed = () => rowDefs.flatMap((row, index) => (row?.hidden ? [index + 1] : []));
  const before = closed();
  const [first = 0] = before;
  const opened = before.filter((row, index) => row === first + index);
  expect(opened.length).toBeLessThan(before.length);
  expect(host.call('selectCell', [id, first + 1, 2], 'page').screen.selections).toHaveLength(1);
  expect(closed()).toEqual(before.slice(opened.length));
});
