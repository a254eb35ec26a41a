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
