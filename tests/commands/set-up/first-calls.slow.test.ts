import { expect, it } from 'vitest';
import { exampleTable } from '../../../examples/office';
import { newWorkbook } from '../../../local/workbook/model';
import { EXAMPLE, setUpWith } from '../../support/office';

it('the first set-up of 2,500 rows makes hardly more calls than that of 25', () => {
  const [headings = [], ...rows] = exampleTable(EXAMPLE);
  const cells = [headings, ...Array.from({ length: 100 }, () => rows).flat()];
  expect(setUpWith(newWorkbook('ตัวอย่าง'), cells, EXAMPLE.fiscalYear).calls.total).toBeLessThanOrEqual(300);
});
