import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typeInto } from '../../local/sheets/people';
import { cellAt, putCell, type WorkbookModel } from '../../local/workbook/model';
import type { FixData, UndoData } from '../../src/commands/fix-text';
import { STAFF_COLUMNS } from '../../src/measure/columns';
import { anyCellModel } from '../support/any-cell';
import { anyText } from '../support/any-text';
import { dataOf, exampleHost, exampleWorkbook, hostOver, sheetOf, valuesOf } from '../support/office';

const REGISTER = 'มาตรการ';

/** The example with cells of its register retyped. */
function exampleWith(cells: Readonly<Record<string, string>>): WorkbookModel {
  const workbook = exampleWorkbook();
  for (const [cell, text] of Object.entries(cells)) typeInto({ model: workbook, sheet: REGISTER }, cell, text);
  return workbook;
}

const FAULTY = { E2: '- เผยแพร่บนเว็ปไซต์แล้ว', B3: '๒. เเจ้งผลการสํารวจ' };
const MENDED = { E2: '- เผยแพร่บนเว็บไซต์แล้ว', B3: '๒. แจ้งผลการสำรวจ' };

const fix = (workbook: WorkbookModel, args: readonly unknown[] = []) =>
  dataOf<FixData>(hostOver(workbook).call('fixText', args));
const textOf = (workbook: WorkbookModel, cell: keyof typeof FAULTY) =>
  cellAt(sheetOf(workbook, REGISTER), Number(cell.slice(1)) - 1, cell.charCodeAt(0) - 65)?.value;

describe('fix', () => {
  it('finds nothing to mend in the example', () => {
    expect(dataOf<FixData>(exampleHost().call('fixText')).changes).toEqual([]);
  });

  it('mends paste faults and sure misspellings, and names every old and new text', () => {
    const workbook = exampleWith(FAULTY);
    expect(fix(workbook)).toEqual({
      fixed: 2,
      left: 0,
      changes: [
        { row: 2, at: 5, column: 'ผลการดำเนินงาน', was: FAULTY.E2, now: MENDED.E2 },
        { row: 3, at: 2, column: 'วิธีการดำเนินการ', was: FAULTY.B3, now: MENDED.B3 },
      ],
    });
    expect([textOf(workbook, 'E2'), textOf(workbook, 'B3')]).toEqual([MENDED.E2, MENDED.B3]);
  });

  it('writes every old text into the log', () => {
    const workbook = exampleWith(FAULTY);
    fix(workbook);
    const [, newest] = valuesOf(workbook, 'ประวัติการทำงาน');
    for (const text of [...Object.values(FAULTY), ...Object.values(MENDED)]) expect(newest?.[3]).toContain(text);
  });

  it('shows first and changes nothing with dryRun, or when the person says no', () => {
    const workbook = exampleWith(FAULTY);
    expect(fix(workbook, [{ dryRun: true }])).toMatchObject({ fixed: 0, left: 2 });
    const host = hostOver(workbook, { answers: [{ button: 'NO' }] });
    const run = host.call('fixText');
    expect(run.screen.messages[0]?.text).toContain(MENDED.E2);
    expect([textOf(workbook, 'E2'), textOf(workbook, 'B3')]).toEqual([FAULTY.E2, FAULTY.B3]);
  });

  it('leaves formulas and cells whose parts look different as they are', () => {
    const workbook = exampleWith(FAULTY);
    const register = sheetOf(workbook, REGISTER);
    putCell(register, 1, 4, { value: FAULTY.E2, formula: 'A1' });
    putCell(register, 2, 1, {
      value: FAULTY.B3,
      richText: [{ text: '๒. ', font: { bold: true } }, { text: FAULTY.B3.slice(3) }],
    });
    expect(fix(workbook).fixed).toBe(0);
    expect([textOf(workbook, 'E2'), textOf(workbook, 'B3')]).toEqual([FAULTY.E2, FAULTY.B3]);
  });

  it('keeps text text in a column that is not plain text', () => {
    const workbook = exampleWith(FAULTY);
    putCell(sheetOf(workbook, REGISTER), 1, 4, { value: '=1+1 เว็ปไซต์' });
    fix(workbook);
    const cell = cellAt(sheetOf(workbook, REGISTER), 1, 4);
    expect([cell?.value, cell?.formula]).toEqual(['=1+1 เว็บไซต์', undefined]);
  });
});

describe('undo', () => {
  const undo = (workbook: WorkbookModel) => dataOf<UndoData>(hostOver(workbook).call('undoFix'));

  it('puts back every byte of the last run', () => {
    const workbook = exampleWith(FAULTY);
    const before = valuesOf(workbook, REGISTER);
    fix(workbook);
    expect(undo(workbook)).toEqual({ restored: 2, kept: 0 });
    expect(valuesOf(workbook, REGISTER)).toEqual(before);
    expect(undo(workbook)).toEqual({ restored: 0, kept: 0 });
  });

  it('keeps what somebody edited since', () => {
    const workbook = exampleWith(FAULTY);
    fix(workbook);
    typeInto({ model: workbook, sheet: REGISTER }, 'E2', '- เผยแพร่แล้วทุกช่องทาง');
    expect(undo(workbook)).toEqual({ restored: 1, kept: 1 });
    expect([textOf(workbook, 'E2'), textOf(workbook, 'B3')]).toEqual(['- เผยแพร่แล้วทุกช่องทาง', FAULTY.B3]);
  });

  it('puts back every byte, whatever stood in the cells of staff', () => {
    const faulty = fc
      .tuple(anyText(), fc.constantFrom('เว็ปไซต์', 'สํานัก', 'เเผน', '\u200b', "'", '=', '+1 ', '\t'))
      .map(([text, fault]) => ({ value: fault + text + fault }));
    const cell = fc.oneof({ arbitrary: faulty, weight: 3 }, { arbitrary: anyCellModel(), weight: 1 });
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
        expect(undo(workbook)).toEqual({ restored: fixed, kept: 0 });
        expect(staffCells()).toEqual(before);
      }),
      { numRuns: 10 },
    );
  });

  it('puts back a long text, too, though a property holds little', () => {
    const long = `- เผยแพร่บนเว็ปไซต์แล้ว ${'ก'.repeat(30_000)}`;
    const workbook = exampleWith({ E2: long });
    fix(workbook);
    expect(undo(workbook).restored).toBe(1);
    expect(textOf(workbook, 'E2')).toBe(long);
  });
});
