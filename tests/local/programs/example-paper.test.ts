import { expect, test } from 'vitest';
import { exampleTable, readExample } from '../../../examples/office';
import { examplePaper } from '../../../examples/paper';
import { readSource } from '../../../src/import/read/read-source';

const office = readExample('examples/office.json');

test("the example's Word file holds the office's table, its indicators merged down", () => {
  const source = readSource(examplePaper(office));
  const [table] = 'tables' in source ? source.tables : [];
  expect(table?.cells).toEqual(exampleTable(office));
  expect(table?.merges.length).toBeGreaterThan(5);
});
