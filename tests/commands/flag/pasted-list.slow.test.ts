import { describe, expect, it } from 'vitest';
import { typeInto } from '../../../local/sheets/people';
import { setValidations } from '../../../local/sheets/rules/validations';
import { putCell, type ValidationRule } from '../../../local/workbook/model';
import type { Rect } from '../../../local/workbook/rect';
import type { CheckData } from '../../../src/commands/check/check-entries';
import { HEADINGS, type ToolColumn } from '../../../src/register/columns';
import { dataOf, exampleHost, sheetOf, type TestHost, valuesOf } from '../../support/office';

const REGISTER = 'มาตรการ';

const LIST: ValidationRule = { type: 'list', values: ['ดำเนินการแล้ว'], showErrorMessage: true, errorStyle: 'stop' };
const columnOf = ({ workbook }: TestHost, key: ToolColumn) =>
  (valuesOf(workbook, REGISTER)[0] ?? []).indexOf(HEADINGS[key]);

/** Copies a cell of the column สถานะ, whose list refuses other values, over all rows of a column of the tool. */
function pasteList(host: TestHost, over: ToolColumn): void {
  const column = columnOf(host, over);
  pasteAt(host, REGISTER, { top: 1, left: column, bottom: 40, right: column });
}

function pasteAt({ workbook }: TestHost, sheet: string, rect: Rect): void {
  const line = Array.from({ length: rect.right - rect.left + 1 }, () => LIST);
  setValidations(
    sheetOf(workbook, sheet),
    rect,
    Array.from({ length: rect.bottom - rect.top + 1 }, () => line),
  );
}

function hasList(host: TestHost, key: ToolColumn): boolean {
  const column = columnOf(host, key);
  // Row 2 has a measure.
  return sheetOf(host.workbook, REGISTER).validations.some(({ ranges }) =>
    ranges.some(({ top, left, bottom, right }) => top <= 1 && bottom >= 1 && left <= column && right >= column),
  );
}

const COLUMNS: readonly ToolColumn[] = ['state', 'due', 'dueDate', 'daysLeft', 'advice', 'lastMailed', 'id'];

describe.each(COLUMNS)('a drop-down pasted over the column %s', column => {
  const pasted = () => {
    const host = exampleHost();
    pasteList(host, column);
    return host;
  };

  it.each([
    ['setUp', [{}]],
    ['flagProgress', []],
    ['checkEntries', []],
    ['sendReminders', []],
  ])('does not stop %s', (command, args) => {
    const host = pasted();
    expect(host.call(command, args).value).toMatchObject({ done: true });
    expect(hasList(host, column)).toBe(false);
  });
});

it('does not stop an edit either', () => {
  const host = exampleHost();
  dataOf(host.call('flagProgress'));
  for (const column of COLUMNS) pasteList(host, column);
  typeInto({ model: host.workbook, sheet: REGISTER }, 'E3', 'ยังไม่ดำเนินการ');
  host.edited(REGISTER, 'E3');
  expect(valuesOf(host.workbook, REGISTER)[2]?.[columnOf(host, 'state')]).toBe('ยังไม่ดำเนินการ');
});

describe('a format pasted over the tool’s columns', () => {
  it.each([
    ['setUp', [{}]],
    ['flagProgress', []],
  ])('is what the values need again after %s', (command, args) => {
    const host = exampleHost();
    dataOf(host.call('flagProgress'));
    const cells = () => COLUMNS.map(key => sheetOf(host.workbook, REGISTER).rows[2]?.[columnOf(host, key)]);
    const before = cells().map(cell => [cell?.value, cell?.style?.numFmt]);
    COLUMNS.forEach((key, at) => {
      const format = at % 2 === 0 ? 'd/m/yyyy' : '@';
      const cell = { value: cells()[at]?.value ?? '', style: { numFmt: format } };
      putCell(sheetOf(host.workbook, REGISTER), 2, columnOf(host, key), cell);
    });
    dataOf(host.call(command, args));
    expect(cells().map(cell => [cell?.value, cell?.style?.numFmt])).toEqual(before);
  });
});

it('pasted over the list of findings, it does not keep check from renewing the list', () => {
  const host = exampleHost();
  typeInto({ model: host.workbook, sheet: REGISTER }, 'D3', 'ต.ล. ๖๘');
  pasteAt(host, 'รายการที่ต้องแก้ไข', { top: 0, left: 0, bottom: 40, right: 5 });
  const run = host.call('checkEntries');
  const [, first] = valuesOf(host.workbook, 'รายการที่ต้องแก้ไข');
  expect(first?.[1]).toBe(String(dataOf<CheckData>(run).findings[0]?.row));
});

it('pasted over the log and its heading, it does not keep a line from being written', () => {
  const host = exampleHost();
  pasteAt(host, 'ประวัติการทำงาน', { top: 0, left: 0, bottom: 40, right: 4 });
  dataOf(host.call('checkEntries'));
  const [, newest] = valuesOf(host.workbook, 'ประวัติการทำงาน');
  expect(newest?.[2]).toBe('ตรวจสอบข้อมูล');
});

it('over แจ้งล่าสุด mails nobody again the next day', () => {
  const host = exampleHost();
  dataOf(host.call('turnOnDaily'));
  pasteList(host, 'lastMailed');
  host.call('runDaily', [], 'timeTrigger');
  const units = host.mails.length;
  expect(units).toBeGreaterThan(1);
  pasteList(host, 'lastMailed');
  const next = exampleHost({ now: '2026-04-02', workbook: host.workbook });
  next.call('runDaily', [], 'timeTrigger');
  expect(next.mails).toEqual([]);
});
