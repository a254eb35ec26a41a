import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CellModel, putCell } from '../../local/workbook/model';
import { checkRegister } from '../../src/check/check';
import { sentenceOf } from '../../src/check/findings/messages';
import type { CheckData } from '../../src/commands/check/check-entries';
import { STAFF_COLUMNS } from '../../src/register/columns';
import { anyCell, anyCellModel } from '../support/any-cell';
import { dataOf, exampleWorkbook, hostOver, sheetOf } from '../support/office';
import { contextWith } from './context';

const settings = { officeName: 'องค์การบริหารส่วนตำบลทุ่งตัวอย่าง', province: 'ตัวอย่าง' };
/** Cells of the maximum length, with text that rules quote whole and text that rules could report piece by piece. */
const FULL = 'ก'.repeat(50_000);
const PIECEWISE = 'กข/'.repeat(16_000);
const anyRow = fc.record(Object.fromEntries(STAFF_COLUMNS.map(column => [column, anyCell()])), { requiredKeys: [] });

test('every finding has a place in the sheet and a sentence, for any cells that staff fill in', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 4 }), rows => {
      for (const finding of checkRegister(contextWith(rows, { settings }))) {
        expect(finding.row).toBeGreaterThan(0);
        expect(finding.row).toBeLessThanOrEqual(rows.length + 2);
        expect(STAFF_COLUMNS).toContain(finding.column);
        expect(sentenceOf(finding, 'ระยะเวลา')).not.toMatch(/^\s*$|undefined|null|NaN/);
      }
    }),
    { numRuns: 300 },
  );
});

test('the command checks and lists any cells that staff fill in', () => {
  const anyRows = fc.array(
    fc.array(anyCellModel(), { minLength: STAFF_COLUMNS.length, maxLength: STAFF_COLUMNS.length }),
    { minLength: 1, maxLength: 25 },
  );
  fc.assert(
    fc.property(anyRows, rows => {
      const workbook = exampleWorkbook();
      const register = sheetOf(workbook, 'มาตรการ');
      rows.forEach((cells, row) => {
        cells.forEach((cell, column) => void putCell(register, row + 1, column, cell));
      });
      const { findings } = dataOf<CheckData>(hostOver(workbook).call('checkEntries'));
      expect(findings.filter(({ message }) => message.trim() === '')).toEqual([]);
    }),
    {
      numRuns: 12,
      examples: [FULL, PIECEWISE].map((value): [CellModel[][]] => [[STAFF_COLUMNS.map(() => ({ value }))]]),
    },
  );
});
