import { describe, expect, it } from 'vitest';
import { moveRows, typeInto } from '../../../local/sheets/people';
import { insert } from '../../../local/sheets/structure/structure';
import { copyWorkbook } from '../../../local/workbook/copy-workbook';
import { type CellModel, cellAt, putCell, type WorkbookModel } from '../../../local/workbook/model';
import type { CheckData } from '../../../src/commands/check/check-entries';
import type { FixData } from '../../../src/commands/fix/fix-text';
import type { UndoData } from '../../../src/commands/fix/undo-fix';
import { dataOf, exampleHost, exampleWorkbook, hostOver, sheetOf, valuesOf } from '../../support/office';

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
  it('finds nothing to correct in the example', () => {
    expect(dataOf<FixData>(exampleHost().call('fixText')).changes).toEqual([]);
  });

  it('corrects paste faults and certain misspellings, and shows every old and new text', () => {
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

  it('shows the changes first, and changes nothing with dryRun or if the person says no', () => {
    const workbook = exampleWith(FAULTY);
    expect(fix(workbook, [{ dryRun: true }])).toMatchObject({ fixed: 0, left: 2 });
    const host = hostOver(workbook, { answers: [{ button: 'NO' }] });
    const run = host.call('fixText');
    expect(run.screen.messages[0]?.text).toContain(MENDED.E2);
    expect([textOf(workbook, 'E2'), textOf(workbook, 'B3')]).toEqual([FAULTY.E2, FAULTY.B3]);
  });

  describe.each<[string, Partial<CellModel>]>([
    ['a formula', { formula: 'A1' }],
    [
      'parts with different formats',
      { richText: [{ text: '- ', font: { bold: true } }, { text: FAULTY.E2.slice(2) }] },
    ],
    ['a formatted text', { richText: [{ text: FAULTY.E2, font: { italic: true } }] }],
    ['a linked text', { link: { target: 'https://office.example/plan' } }],
  ])('of a cell that holds %s', (_, made) => {
    const workbookWithIt = () => {
      const workbook = exampleWith(FAULTY);
      putCell(sheetOf(workbook, REGISTER), 1, 4, { value: FAULTY.E2, ...made });
      return workbook;
    };

    it('does not change it, and neither plans nor records a change', () => {
      const workbook = workbookWithIt();
      const before = cellAt(sheetOf(workbook, REGISTER), 1, 4);
      expect(fix(workbook, [{ dryRun: true }]).changes.map(({ row }) => row)).toEqual([3]);
      expect(fix(workbook)).toMatchObject({ fixed: 1, left: 0 });
      expect(cellAt(sheetOf(workbook, REGISTER), 1, 4)).toEqual(before);
      expect(dataOf<UndoData>(hostOver(workbook).call('undoFix'))).toEqual({ restored: 1, kept: 0, left: 0 });
    });

    it('check asks staff to type the correction, and offers no menu', () => {
      const workbook = workbookWithIt();
      const { findings } = dataOf<CheckData>(hostOver(workbook).call('checkEntries'));
      const offers = findings.filter(({ rule }) => rule === 'misspelling' || rule === 'pasteFault');
      expect(offers.map(({ row, fix, message }) => [row, fix, message.includes('เมนู')])).toEqual([
        [2, null, false],
        [3, MENDED.B3, true],
      ]);
    });
  });

  describe.each(['bold', 'italic', 'underline', 'strikethrough'] as const)('of a cell that is %s as a whole', look => {
    const styled = () => {
      const workbook = exampleWith(FAULTY);
      const old = cellAt(sheetOf(workbook, REGISTER), 1, 4);
      const style = { ...old?.style, font: { ...old?.style?.font, [look]: true } };
      putCell(sheetOf(workbook, REGISTER), 1, 4, { value: FAULTY.E2, style });
      return { workbook, style };
    };

    it('corrects the text, keeps the look, and can undo it', () => {
      const { workbook, style } = styled();
      expect(fix(workbook)).toMatchObject({ fixed: 2, left: 0 });
      expect(cellAt(sheetOf(workbook, REGISTER), 1, 4)).toEqual({ value: MENDED.E2, style });
      expect(dataOf<UndoData>(hostOver(workbook).call('undoFix'))).toEqual({ restored: 2, kept: 0, left: 0 });
      expect(cellAt(sheetOf(workbook, REGISTER), 1, 4)).toEqual({ value: FAULTY.E2, style });
    });

    it('check offers the correction', () => {
      const { findings } = dataOf<CheckData>(hostOver(styled().workbook).call('checkEntries'));
      expect(findings.filter(({ fix }) => fix === MENDED.E2)).toHaveLength(1);
    });

    it('does not correct a part that looks otherwise', () => {
      const { workbook, style } = styled();
      const richText = [{ text: '- ', font: { color: { rgb: 'FF0000' } } }, { text: FAULTY.E2.slice(2) }];
      const cell: CellModel = { value: FAULTY.E2, style, richText };
      putCell(sheetOf(workbook, REGISTER), 1, 4, cell);
      expect(fix(workbook)).toMatchObject({ fixed: 1, left: 0 });
      expect(cellAt(sheetOf(workbook, REGISTER), 1, 4)).toEqual(cell);
    });
  });

  it('is not offered in the advice of rows, because people without a menu read it', () => {
    const workbook = exampleWith(FAULTY);
    dataOf<CheckData>(hostOver(workbook).call('checkEntries'));
    const [headings = [], row = []] = valuesOf(workbook, REGISTER);
    expect(row[headings.indexOf('ข้อควรแก้ไข')]).toMatch(/สะกดผิด .* โปรดแก้ไข$/);
  });

  it('keeps a text a text in a column that is not plain text', () => {
    const workbook = exampleWith(FAULTY);
    putCell(sheetOf(workbook, REGISTER), 1, 4, { value: '=1+1 เว็ปไซต์' });
    fix(workbook);
    const cell = cellAt(sheetOf(workbook, REGISTER), 1, 4);
    expect([cell?.value, cell?.formula]).toEqual(['=1+1 เว็บไซต์', undefined]);
  });
});

describe('a row that somebody moves between the check of a cell and its change', () => {
  /** A host in which `move` happens right before the command first changes a staff cell. */
  const disturbed = (workbook: WorkbookModel, command: 'fixText' | 'undoFix', move: () => void) => {
    const { trace } = hostOver(copyWorkbook(workbook)).call(command);
    const moment = trace.indexOf('Range.setValue') + 1;
    return hostOver(workbook, { beforeCall: call => void (call === moment && move()) });
  };
  const dragDown = (workbook: WorkbookModel) => () => moveRows({ model: workbook, sheet: REGISTER }, '2:2', 9);

  it('is corrected by the next run, and the row in its place gets its text back, as the message and the log say', () => {
    const workbook = exampleWith(FAULTY);
    const third = valuesOf(workbook, REGISTER)[2];
    const run = disturbed(workbook, 'fixText', dragDown(workbook)).call('fixText');
    expect(dataOf<FixData>(run)).toMatchObject({ fixed: 0, left: 1 });
    expect(valuesOf(workbook, REGISTER)[1]).toEqual(third);
    const told = run.screen.messages.map(({ text }) => text).find(text => text.includes('ผิดแถว'));
    expect(told).toContain(`แถว ๒ ผลการดำเนินงาน: คืนข้อความเดิม "${third?.[4]}" แล้ว`);
    expect(valuesOf(workbook, 'ประวัติการทำงาน')[1]?.[3]).toBe(told);
    expect(fix(workbook).changes.map(({ was }) => was)).toEqual([FAULTY.B3, FAULTY.E2]);
  });

  it('is left alone where somebody has put a formula that gives the same text', () => {
    const workbook = exampleWith({ E2: FAULTY.E2 });
    const formula = { value: FAULTY.E2, formula: 'T("x")' };
    let isFirst = true;
    const host = hostOver(workbook, {
      beforeCall(_, name) {
        if (name !== 'Range.getValue' || !isFirst) return;
        isFirst = false;
        putCell(sheetOf(workbook, REGISTER), 1, 4, formula);
      },
    });
    expect(dataOf<FixData>(host.call('fixText'))).toMatchObject({ fixed: 0, left: 0 });
    expect([isFirst, cellAt(sheetOf(workbook, REGISTER), 1, 4)]).toEqual([false, formula]);
  });

  it('is restored by the next undo', () => {
    const workbook = exampleWith({ E2: FAULTY.E2 });
    const before = valuesOf(workbook, REGISTER).sort();
    fix(workbook);
    const run = disturbed(workbook, 'undoFix', dragDown(workbook)).call('undoFix');
    expect(dataOf<UndoData>(run)).toEqual({ restored: 0, kept: 0, left: 1 });
    expect(dataOf<UndoData>(hostOver(workbook).call('undoFix'))).toEqual({ restored: 1, kept: 0, left: 0 });
    expect(valuesOf(workbook, REGISTER).sort()).toEqual(before);
  });

  it.each([4, 2])('leaves nothing in a column that somebody inserts after column %i', before => {
    const workbook = exampleWith({ E2: FAULTY.E2 });
    const register = sheetOf(workbook, REGISTER);
    const texts = () => valuesOf(workbook, REGISTER).map(row => row.filter(value => value !== ''));
    const expected = texts();
    const host = disturbed(workbook, 'fixText', () => insert(workbook, register, 'columns', before, 1, before - 1));
    expect(dataOf<FixData>(host.call('fixText'))).toMatchObject({ fixed: 0, left: 1 });
    expect(texts()).toEqual(expected);
    expect(fix(workbook).fixed).toBe(1);
  });

  it('names the cell if its former text is unknown', () => {
    const workbook = exampleWith({ E2: FAULTY.E2 });
    const strange = ['๑', 'แถวที่เพิ่งวาง', 'กองคลัง', 'ไตรมาส ๑', 'ของใหม่'];
    const host = disturbed(workbook, 'fixText', () => {
      const register = sheetOf(workbook, REGISTER);
      const [headings = []] = valuesOf(workbook, REGISTER);
      headings.forEach(
        (_, at) => void putCell(register, 1, at, { ...cellAt(register, 1, at), value: strange[at] ?? '' }),
      );
    });
    const { screen } = host.call('fixText');
    expect(screen.messages.pop()?.text).toMatch(/แถว ๒ ผลการดำเนินงาน: ไม่ทราบข้อความเดิม โปรดพิมพ์ใหม่$/);
  });
});

it.each(['fixText', 'undoFix'] as const)(
  '%s stops at four minutes if Sheets is slow, and the next run continues',
  command => {
    const workbook = exampleWith(Object.fromEntries(Array.from({ length: 25 }, (_, at) => [`F${at + 2}`, 'เว็ปไซต์'])));
    if (command === 'undoFix') fix(workbook);
    const host = hostOver(workbook, {
      beforeCall: (_, name) => {
        if (name === 'Range.setValue') host.clock.advance(15_000);
      },
    });
    const run = host.call(command);
    expect(run.screen.messages.pop()?.text).toContain('เหลืออีก ๕ ช่อง โปรดทำอีกครั้ง');
    expect(dataOf<{ left: number }>(run).left).toBe(5);
    expect(dataOf<{ left: number }>(hostOver(workbook).call(command)).left).toBe(0);
    const texts = valuesOf(workbook, REGISTER).map(row => row[5]);
    expect(texts.filter(text => text === (command === 'fixText' ? 'เว็บไซต์' : 'เว็ปไซต์'))).toHaveLength(25);
  },
);

describe('undo', () => {
  const undo = (workbook: WorkbookModel) => dataOf<UndoData>(hostOver(workbook).call('undoFix'));

  it('restores every byte that the last run changed', () => {
    const workbook = exampleWith(FAULTY);
    const before = valuesOf(workbook, REGISTER);
    fix(workbook);
    expect(undo(workbook)).toEqual({ restored: 2, kept: 0, left: 0 });
    expect(valuesOf(workbook, REGISTER)).toEqual(before);
    expect(undo(workbook)).toEqual({ restored: 0, kept: 0, left: 0 });
  });

  it('undoes a run that broke off together with the run that completed it', () => {
    const workbook = exampleWith(FAULTY);
    const { trace } = hostOver(copyWorkbook(workbook)).call('fixText');
    const fault = {
      call: trace.lastIndexOf('Range.setValue'),
      when: 'before',
      message: 'Planted: refused for good.',
    } as const;
    expect(() => hostOver(workbook, { fault }).call('fixText')).toThrow('Planted');
    expect(fix(workbook).fixed).toBe(1);
    expect(undo(workbook)).toEqual({ restored: 2, kept: 0, left: 0 });
    expect([textOf(workbook, 'E2'), textOf(workbook, 'B3')]).toEqual([FAULTY.E2, FAULTY.B3]);
  });

  it('undoes only the last completed run', () => {
    const workbook = exampleWith({ E2: FAULTY.E2 });
    fix(workbook);
    typeInto({ model: workbook, sheet: REGISTER }, 'B3', FAULTY.B3);
    fix(workbook);
    expect(undo(workbook)).toEqual({ restored: 1, kept: 0, left: 0 });
  });

  it('keeps what somebody has edited since', () => {
    const workbook = exampleWith(FAULTY);
    fix(workbook);
    typeInto({ model: workbook, sheet: REGISTER }, 'E2', '- เผยแพร่แล้วทุกช่องทาง');
    expect(undo(workbook)).toEqual({ restored: 1, kept: 1, left: 0 });
    expect([textOf(workbook, 'E2'), textOf(workbook, 'B3')]).toEqual(['- เผยแพร่แล้วทุกช่องทาง', FAULTY.B3]);
  });

  describe.each<[string, (workbook: WorkbookModel) => void]>([
    ['with a รหัส', workbook => void hostOver(workbook).call('flagProgress')],
    ['without a รหัส', () => undefined],
  ])('of rows %s', (_, prepare) => {
    const fixed = () => {
      const workbook = exampleWith(FAULTY);
      prepare(workbook);
      fix(workbook);
      return workbook;
    };

    it('finds them even if they were moved', () => {
      const workbook = fixed();
      moveRows({ model: workbook, sheet: REGISTER }, '2:3', 9);
      expect(undo(workbook)).toEqual({ restored: 2, kept: 0, left: 0 });
      expect(valuesOf(workbook, REGISTER)[6]?.[4]).toBe(FAULTY.E2);
      expect(valuesOf(workbook, REGISTER)[7]?.[1]).toBe(FAULTY.B3);
    });

    it('finds them after a first run of flag', () => {
      const workbook = fixed();
      hostOver(workbook).call('flagProgress');
      moveRows({ model: workbook, sheet: REGISTER }, '2:3', 9);
      expect(undo(workbook)).toEqual({ restored: 2, kept: 0, left: 0 });
    });

    it('does not change another row at their place with the same text, and keeps the old text for later', () => {
      const workbook = fixed();
      const register = sheetOf(workbook, REGISTER);
      const deleted = register.rows.splice(1, 1);
      typeInto({ model: workbook, sheet: REGISTER }, 'E2', MENDED.E2);
      expect(undo(workbook)).toEqual({ restored: 1, kept: 1, left: 0 });
      expect(textOf(workbook, 'E2')).toBe(MENDED.E2);
      register.rows.splice(1, 0, ...deleted);
      expect(undo(workbook)).toEqual({ restored: 1, kept: 0, left: 0 });
      expect(textOf(workbook, 'E2')).toBe(FAULTY.E2);
    });
  });

  it('restores a long text although a property holds little', () => {
    const long = `- เผยแพร่บนเว็ปไซต์แล้ว ${'ก'.repeat(30_000)}`;
    const workbook = exampleWith({ E2: long });
    fix(workbook);
    expect(undo(workbook).restored).toBe(1);
    expect(textOf(workbook, 'E2')).toBe(long);
  });
});
