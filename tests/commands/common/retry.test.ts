import { describe, expect, it } from 'vitest';
import { exampleHost, exampleWorkbook, hostOver, type TestHost } from '../../support/office';

/** Flags while the given call fails once with these words. */
function flagWith(message: string, call: string): ReturnType<TestHost['call']> {
  const quiet = exampleHost().call('flagProgress');
  const at = quiet.trace.indexOf(call) + 1;
  expect(at, `flag calls ${call}`).toBeGreaterThan(0);
  const host = hostOver(exampleWorkbook(), { fault: { call: at, when: 'before', message } });
  return host.call('flagProgress');
}

describe('a fault that passes, in any language, does not stop a command', () => {
  it.each([
    'Service Spreadsheets timed out while accessing document with id 1.',
    'Service Spreadsheets failed while accessing document with id 1.',
    'ข้อผิดพลาดของบริการ: สเปรดชีต',
    'Dienstfehler: Tabellen',
  ])('%s', message => {
    expect(flagWith(message, 'Range.getValues').value).toMatchObject({ done: true });
    expect(flagWith(message, 'Range.setValues').value).toMatchObject({ done: true });
  });
});

it('so many locks at once that Google refuses one do not stop a command either', () => {
  const words = 'There are too many LockService operations against the same script.';
  expect(flagWith(words, 'Lock.tryLock').value).toMatchObject({ done: true });
});

it.each([
  'คุณไม่ได้รับอนุญาตให้เรียกใช้ SpreadsheetApp สิทธิ์ที่จำเป็นคือ https://www.googleapis.com/auth/spreadsheets',
  'Service invoked too many times for one day: spreadsheet.',
])('a refusal that lasts is not asked again: %s', message => {
  expect(() => flagWith(message, 'Range.getValues')).toThrow(message);
});
