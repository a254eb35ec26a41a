import { expect, it } from 'vitest';
import type { HostOptions } from '../../../local/host/host-options';
import type { RemindData } from '../../../src/commands/remind/send-reminders';
import { dataOf, exampleHost, exampleWorkbook, hostOver, valuesOf } from '../../support/office';

const LOG = 'ประวัติการทำงาน';

/** Google calls of this name fail. */
const failing = (name: string): Partial<HostOptions> => ({
  beforeCall: (_, called) => {
    if (called === name) throw new Error(`${name} failed`);
  },
});

it.each([
  ['setUp', []],
  ['checkEntries', []],
  ['flagProgress', []],
  ['buildReport', [{ round: 6, draft: false }]],
  ['turnOnDaily', []],
])('%s does its work even if somebody deleted the log', (command, args) => {
  const workbook = exampleWorkbook();
  workbook.sheets = workbook.sheets.filter(({ name }) => name !== LOG);
  dataOf(hostOver(workbook).call(command, args));
});

it('letters go and are counted even if somebody deleted the log', () => {
  const workbook = exampleWorkbook();
  workbook.sheets = workbook.sheets.filter(({ name }) => name !== LOG);
  const host = hostOver(workbook);
  expect(dataOf<RemindData>(host.call('sendReminders')).sent).toBe(3);
  expect(host.mails).toHaveLength(3);
});

it('if the log cannot be written after the work, the command succeeds and its message says so', () => {
  const host = exampleHost(failing('Sheet.insertRowsBefore'));
  const run = host.call('sendReminders');
  expect(dataOf<RemindData>(run).sent).toBe(3);
  expect(run.value).toMatchObject({
    message: expect.stringMatching(/ส่งหนังสือแจ้งแล้ว ๓ ฉบับ[\s\S]*insertRowsBefore failed/),
  });
  expect(run.screen.messages.map(({ text }) => text)).toContainEqual(
    expect.stringContaining('insertRowsBefore failed'),
  );
});

it('a fault of the work is shown and thrown unchanged, even if the log cannot be written', () => {
  const host = exampleHost({
    beforeCall: (_, called) => {
      if (called === 'Range.setValues') throw new Error('the work failed');
      if (called === 'Sheet.insertRowsBefore') throw new Error('the log failed');
    },
  });
  expect(() => host.call('flagProgress')).toThrow('the work failed');
});

it('a fault is logged', () => {
  const host = exampleHost(failing('MailApp.getRemainingDailyQuota'));
  expect(() => host.call('sendReminders')).toThrow('getRemainingDailyQuota failed');
  expect(valuesOf(host.workbook, LOG)[1]?.[3]).toContain('getRemainingDailyQuota failed');
});

it('all writes have taken effect before another command gets the lock', () => {
  const { trace } = exampleHost().call('flagProgress');
  const lastWrite = Math.max(trace.lastIndexOf('Range.setValues'), trace.lastIndexOf('Sheet.deleteRows'));
  expect(trace.indexOf('SpreadsheetApp.flush', lastWrite)).toBeGreaterThan(lastWrite);
  expect(trace.indexOf('Lock.releaseLock')).toBeGreaterThan(trace.indexOf('SpreadsheetApp.flush', lastWrite));
});

it.each([
  ['Service Spreadsheets timed out', 4],
  ['Service invoked too many times for one day: spreadsheet.', 1],
  ['สิทธิ์ที่จำเป็นคือ https://www.googleapis.com/auth/spreadsheets', 1],
  ['The starting row of the range is too small.', 2],
])('a read that fails with "%s" is asked %i times', (words, times) => {
  let asked = 0;
  const host = exampleHost({
    beforeCall: (_, called) => {
      if (called !== 'Range.getValues') return;
      asked += 1;
      throw new Error(words);
    },
  });
  expect(() => host.call('flagProgress')).toThrow(words);
  expect(asked).toBe(times);
});
