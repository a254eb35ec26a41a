import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cellAt, putCell, type WorkbookModel } from '../../../local/workbook/model';
import type { FixData } from '../../../src/commands/fix/fix-text';
import type { UndoData } from '../../../src/commands/fix/undo-fix';
import { STAFF_COLUMNS } from '../../../src/register/columns';
import { anyCellModel } from '../../support/any-cell';
import { anyText } from '../../support/any-text';
import { dataOf, exampleWorkbook, hostOver, sheetOf } from '../../support/office';

const REGISTER = 'มาตรการ';

const fix = (workbook: WorkbookModel, args: readonly unknown[] = []) =>
  dataOf<FixData>(hostOver(workbook).call('fixText', args));

const undo = (workbook: WorkbookModel) => dataOf<UndoData>(hostOver(workbook).call('undoFix'));

it("undo restores every byte, whatever was in staff's cells", () => {
  const faulty = fc
    .tuple(anyText(), fc.constantFrom('เว็ปไซต์', 'สํานัก', 'เเผน', '\u200b', "'", '=', '+1 ', '\t'))
    .map(([text, fault]) => ({ value: fault + text + fault }));
  const linked = faulty.map(one => ({ ...one, link: { target: 'https://office.example' } }));
  const cell = fc.oneof(
    { arbitrary: faulty, weight: 3 },
    { arbitrary: linked, weight: 1 },
    { arbitrary: anyCellModel(), weight: 1 },
  );
  const row = fc.array(cell, { minLength: STAFF_COLUMNS.length, maxLength: STAFF_COLUMNS.length });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), rows => {
      const workbook = exampleWorkbook();
      const register = sheetOf(workbook, REGISTER);
      rows.forEach((cells, row) => {
        cells.forEach((one, column) => {
          putCell(register, row + 1, column, { ...cellAt(register, row + 1, column), ...one });
        });
      });
      const staffCells = () => register.rows.map(cells => cells.slice(0, STAFF_COLUMNS.length));
      const before = structuredClone(staffCells());
      const { fixed, left } = fix(workbook);
      expect(left).toBe(0);
      if (fixed > 0) expect(staffCells()).not.toEqual(before);
      expect(undo(workbook)).toEqual({ restored: fixed, kept: 0, left: 0 });
      expect(staffCells()).toEqual(before);
    }),
    { numRuns: 30 },
  );
});
