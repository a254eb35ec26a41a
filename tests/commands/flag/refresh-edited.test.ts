import { describe, expect, it } from 'vitest';
import { typeInto } from '../../../local/sheets/people';
import { exampleHost, type TestHost, valuesOf } from '../../support/office';

const REGISTER = 'มาตรการ';

/** Types into a cell like a person, and fires the edit trigger. */
function type(host: TestHost, cell: string, text: string) {
  typeInto({ model: host.workbook, sheet: REGISTER }, cell, text);
  return host.edited(REGISTER, cell);
}

/** State, due, days and advice of a row. */
function toolCells(host: TestHost, row: number) {
  const [, , , , , , , , state, due, , days, advice] = valuesOf(host.workbook, REGISTER)[row - 1] ?? [];
  return { state, due, days, advice };
}

describe('as staff type', () => {
  it('shows the state of the result just typed', () => {
    const host = exampleHost();
    host.call('flagProgress');
    expect(toolCells(host, 9).state).toBe('อยู่ระหว่างดำเนินการ');
    type(host, 'E9', '- จัดทำแนวปฏิบัติแล้ว แจ้งเวียนเมื่อ ๓๐ มีนาคม ๒๕๖๙');
    expect(toolCells(host, 9)).toMatchObject({ state: 'ดำเนินการแล้ว', due: '๓๑ มี.ค. ๖๙', days: '' });
  });

  it('shows an error in the period at once, also in the rows that inherit it', () => {
    const host = exampleHost();
    host.call('flagProgress');
    type(host, 'D9', 'ต.ล. ๖๘');
    expect(toolCells(host, 9)).toMatchObject({ due: '', advice: expect.stringContaining('ต.ล.') });
    expect([10, 11].map(row => toolCells(host, row).due)).toEqual(['', '']);
    expect(toolCells(host, 12).due).toBe('๓๑ ม.ค. ๖๙');
  });

  it('brings back the rows below a row that was taken for a signature', () => {
    const host = exampleHost();
    for (const cell of ['C9', 'D9', 'C10', 'D10', 'E10']) typeInto({ model: host.workbook, sheet: REGISTER }, cell, '');
    host.call('flagProgress');
    const states = () => [9, 10].map(row => toolCells(host, row).state);
    for (const text of ['(นายสมชาย ใจดี)', '- จัดทำแล้วเสร็จ']) {
      type(host, 'E9', text);
      const shown = states();
      host.call('flagProgress');
      expect(shown).toEqual(states());
    }
  });

  it('updates many pasted rows', () => {
    const host = exampleHost();
    host.call('flagProgress');
    for (const row of [5, 6, 7, 8]) typeInto({ model: host.workbook, sheet: REGISTER }, `E${row}`, 'ยังไม่ดำเนินการ');
    host.edited(REGISTER, 'E5:E8');
    expect([5, 6, 7, 8].map(row => toolCells(host, row).state)).toEqual(
      Array.from({ length: 4 }, () => 'ยังไม่ดำเนินการ'),
    );
  });

  it("clears the tool's cells of an emptied row", () => {
    const host = exampleHost();
    host.call('flagProgress');
    for (const cell of ['B26', 'C26', 'D26']) typeInto({ model: host.workbook, sheet: REGISTER }, cell, '');
    host.edited(REGISTER, 'B26:D26');
    expect(toolCells(host, 26)).toMatchObject({ state: '', due: '', days: '' });
  });

  it('writes each block of columns once, and nothing if nothing has changed', () => {
    const host = exampleHost();
    host.call('flagProgress');
    // The columns from สถานะ to ข้อควรแก้ไข, and ข้อมูลภาพรวม behind รหัส.
    const BLOCKS = 2;
    const writes = (trace: readonly string[]) => trace.filter(name => name === 'Range.setValues').length;
    expect(writes(type(host, 'E9', 'ยกเลิกโครงการเนื่องจากงบประมาณไม่เพียงพอ').trace)).toBe(BLOCKS);
    expect(writes(type(host, 'F9', 'ควรทบทวน').trace)).toBe(0);
  });

  it('advises as the check does, also where that has looked at all rows', () => {
    const host = exampleHost();
    typeInto({ model: host.workbook, sheet: REGISTER }, 'E3', 'จัดทำแล้วเสร็จ');
    typeInto({ model: host.workbook, sheet: REGISTER }, 'E9', 'จัดทำแล้วเสร็จ');
    for (let row = 2; row <= 9; row += 1) typeInto({ model: host.workbook, sheet: REGISTER }, `G${row}`, '');
    host.call('checkEntries');
    const checked = [2, 3, 9].map(row => toolCells(host, row).advice);
    expect(checked.join('\n')).toContain('ยังไม่มีหลักฐาน');
    for (const row of [2, 3, 9]) typeInto({ model: host.workbook, sheet: REGISTER }, `N${row}`, '');
    for (const row of [2, 3, 9]) host.edited(REGISTER, `E${row}`);
    expect([2, 3, 9].map(row => toolCells(host, row).advice)).toEqual(checked);
  });

  it('does not need consent or wait for a lock', () => {
    const host = exampleHost({ grantedScopes: [], lockedByOther: () => true });
    const run = type(host, 'E9', 'ดำเนินการแล้ว');
    expect(run.trace.some(name => /Lock|Mail|Session\.(?!getScriptTimeZone)|Drive|Ui\./.test(name))).toBe(false);
  });

  it('does nothing for other sheets', () => {
    const host = exampleHost();
    typeInto({ model: host.workbook, sheet: 'ส่วนราชการ' }, 'A3', 'กองคลังและพัสดุ');
    expect(host.edited('ส่วนราชการ', 'A3').trace).not.toContain('Range.getValues');
  });

  it('shows no error, whichever call fails', () => {
    const { trace } = exampleHost().edited(REGISTER, 'E9');
    for (let call = 1; call <= trace.length; call += 1) {
      const host = exampleHost({ fault: { call, when: 'before' } });
      expect(() => host.edited(REGISTER, 'E9'), `call ${call}`).not.toThrow();
    }
  });
});
