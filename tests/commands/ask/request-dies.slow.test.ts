import { expect, it } from 'vitest';
import { copyWorkbook } from '../../../local/workbook/copy-workbook';
import type { RemindData } from '../../../src/commands/remind/send-reminders';
import { dataOf, hostOver } from '../../support/office';
import { smallOffice } from '../../support/small-office';

const UNITS: Readonly<Record<string, string>> = { กองคลัง: 'finance@office.example', กองช่าง: 'works@office.example' };
const ROWS = Object.keys(UNITS).map(unit => ['๑. การปฏิบัติหน้าที่', `จัดอบรมของ${unit}`, unit, 'ก.ย. ๖๙', '']);
const ASK = ['requestResults', [{ round: 6, by: '2026-03-31' }], 'page'] as const;
const [MONDAY, TUESDAY] = ['2026-03-16', '2026-03-17'];

it('a request that dies at any call, and is not made again, is finished by the next run or was never made', () => {
  const book = smallOffice(ROWS, UNITS);
  const calls = hostOver(copyWorkbook(book), { now: MONDAY }).call(...ASK).trace.length;
  let finished = 0;
  for (let call = 1; call <= calls; call += 4) {
    const workbook = copyWorkbook(book);
    const dying = hostOver(workbook, {
      now: MONDAY,
      fault: { call, when: 'before', message: 'Planted: refused for good' },
    });
    try {
      dying.call(...ASK);
    } catch {
      // The run died.
    }
    const next = hostOver(workbook, { now: TUESDAY });
    const { letters } = dataOf<RemindData>(next.call('sendReminders'));
    const isMade = next.state.properties.document['request'] !== undefined;
    const mailed = [...dying.mails, ...next.mails].map(({ to }) => to[0]).sort();
    expect(mailed, `call ${call}`).toEqual(isMade ? Object.values(UNITS).sort() : []);
    if (letters.length > 0) finished += 1;
  }
  expect(finished).toBeGreaterThan(0);
}, 120_000);
