import { expect, it } from 'vitest';
import { putCell } from '../../../local/workbook/model';
import { exampleWorkbook, hostOver, sheetOf } from '../../support/office';
import { runReport, savedReport } from '../../support/reports';
import { hasSchemas, heldAgainstSchemas } from '../../support/schemas';
import { TYPED } from './typed';

it.skipIf(!hasSchemas)('the document stays valid whatever staff typed', () => {
  const workbook = exampleWorkbook();
  TYPED.forEach(([, typed], index) => {
    for (const column of [0, 1, 2, 4, 5]) putCell(sheetOf(workbook, 'มาตรการ'), index + 1, column, { value: typed });
  });
  const host = hostOver(workbook);
  runReport(host, { round: 6, draft: true });
  expect(heldAgainstSchemas(savedReport(host))).toContain('all valid');
});
