import { describe, expect, it } from 'vitest';
import { typeInto } from '../../../local/sheets/people';
import type { WorkbookModel } from '../../../local/workbook/model';
import { hostOver, valuesOf } from '../../support/office';
import { REGISTER, smallOffice } from '../../support/small-office';

const NOW = '2026-01-12';
const ROW = ['๑. การเปิดเผย', 'วิธีที่ ๑', 'กองคลัง', 'ต.ล. ๖๙', 'เเล้วเสร็จ'];
const office = () => smallOffice([ROW, ROW.with(1, 'วิธีที่ ๒')], { กองคลัง: 'fin@x.go.th' });

const REFUSALS = [
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection.',
  'คุณกำลังพยายามแก้ไขเซลล์หรือออบเจ็กต์ที่มีการป้องกัน',
  'This operation is not allowed on cells in typed columns.',
];

/** What the command throws if Google refuses this call. */
function refused(workbook: WorkbookModel, command: string, call: string, words: string) {
  // A write that may be repeated is tried twice. The log is written later, and can be.
  let left = command === 'setUp' ? 100 : 2;
  const host = hostOver(workbook, {
    now: NOW,
    beforeCall: (_, name) => {
      if (name !== call || left === 0) return;
      left -= 1;
      throw new Error(words);
    },
  });
  try {
    host.call(command);
  } catch (fault) {
    return String(fault);
  }
  throw new Error('not refused');
}

describe.each(REFUSALS)('Google refuses a write: %s', words => {
  it.each([
    ['flagProgress', 'Range.setValues', `'${REGISTER}'!I2:`],
    ['flagProgress', 'Range.clearDataValidations', `'${REGISTER}'!I2:`],
    ['checkEntries', 'Range.setNotes', `'${REGISTER}'!`],
    ['fixText', 'Range.setValue', `'${REGISTER}'!E2`],
  ])('%s, at %s: the message names the place', (command, call, place) => {
    const workbook = office();
    const thrown = refused(workbook, command, call, words);
    expect(thrown).toContain(words);
    expect(thrown).toContain(place);
    const [, newest = []] = valuesOf(workbook, 'ประวัติการทำงาน');
    expect(newest[3]).toContain(`แผ่นงาน "${REGISTER}" ช่อง`);
    expect(newest[3]).toContain('อาจถูกป้องกัน');
  });

  it('set-up names the place too', () => {
    const workbook = office();
    typeInto({ model: workbook, sheet: REGISTER }, 'L1', '');
    expect(refused(workbook, 'setUp', 'Range.setNumberFormat', words)).toContain(`'${REGISTER}'!`);
  });
});

it('a fault that may pass is not called a protection', () => {
  const workbook = office();
  const thrown = refused(workbook, 'checkEntries', 'Range.setNotes', 'Service Spreadsheets timed out');
  expect(thrown).not.toContain("'!");
});
