import { describe, expect, it } from 'vitest';
import { setValidations } from '../../../local/sheets/rules/validations';
import type { ValidationRule } from '../../../local/workbook/model';
import { HEADINGS, type ToolColumn } from '../../../src/register/columns';
import { dataOf, exampleHost, sheetOf, type TestHost, valuesOf } from '../../support/office';

const REGISTER = 'มาตรการ';

/** Copies a cell of the column สถานะ, whose list refuses other values, over all rows of a column of the tool. */
function pasteList(host: TestHost, over: ToolColumn): void {
  const sheet = sheetOf(host.workbook, REGISTER);
  const column = (valuesOf(host.workbook, REGISTER)[0] ?? []).indexOf(HEADINGS[over]);
  const list: ValidationRule = { type: 'list', values: ['ดำเนินการแล้ว'], showErrorMessage: true, errorStyle: 'stop' };
  const rect = { top: 1, left: column, bottom: 40, right: column };
  setValidations(
    sheet,
    rect,
    Array.from({ length: 40 }, () => [list]),
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
    expect(pasted().call(command, args).value).toMatchObject({ done: true });
  });
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
