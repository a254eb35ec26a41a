import { expect, it } from 'vitest';
import { fillInUnits, manyUnitsTable } from '../../../examples/many-units';
import { typeInto } from '../../../local/sheets/people';
import { newWorkbook, type WorkbookModel } from '../../../local/workbook/model';
import type { RemindData } from '../../../src/commands/remind/send-reminders';
import { dataOf, hostOver, setUpWith } from '../../support/office';

const SIX_MINUTES = 6 * 60_000;

function officeOf(units: number): WorkbookModel {
  const workbook = newWorkbook('หลายส่วนราชการ');
  setUpWith(workbook, manyUnitsTable(units), 2569);
  fillInUnits(workbook, units);
  return workbook;
}

const send = (workbook: WorkbookModel, quota: number, now = '2026-04-01') =>
  hostOver(workbook, { quota, now }).call('sendReminders');

it('a hundred letters go within the six minutes of a run, with three calls each', () => {
  const [ten, hundred] = [10, 100].map(units => send(officeOf(units), 1500));
  expect([ten, hundred].map(run => run && dataOf<RemindData>(run).sent)).toEqual([10, 100]);
  expect(hundred?.modelledMs).toBeLessThan(SIX_MINUTES);
  // Mark as uncertain, send, mark as told.
  expect((hundred?.calls.total ?? 0) - (ten?.calls.total ?? 0)).toBe(90 * 3);
});

it('a run sends at most a hundred, says so, and the next run sends the rest', () => {
  const workbook = officeOf(103);
  const first = dataOf<RemindData>(send(workbook, 1500));
  expect([first.sent, first.failed]).toEqual([100, 3]);
  expect(first.skipped[0]?.why).toMatch(/^เกิน ๑๐๐ ฉบับ/);
  expect(dataOf<RemindData>(send(workbook, 1500)).sent).toBe(3);
});

it('long addresses of more people than one run can tell do not stop letters', () => {
  const workbook = officeOf(150);
  for (let row = 2; row <= 151; row += 1) {
    const address = `unit${row}.${'a'.repeat(35)}@office.example`;
    typeInto({ model: workbook, sheet: 'ส่วนราชการ' }, `D${row}`, address);
  }
  expect(dataOf<RemindData>(send(workbook, 1500)).sent).toBe(100);
});

it('a run stops at four minutes if the mail service is slow, and the next one continues', () => {
  const workbook = officeOf(60);
  const slow = hostOver(workbook, { quota: 1500 });
  const stalling = hostOver(workbook, {
    quota: 1500,
    beforeCall: (_, name) => {
      if (name === 'MailApp.sendEmail') stalling.clock.advance(10_000);
    },
  });
  const first = stalling.call('sendReminders');
  const { sent, skipped } = dataOf<RemindData>(first);
  expect(sent).toBeGreaterThan(10);
  expect(sent).toBeLessThan(30);
  expect(skipped[0]?.why).toMatch(/^เวลาที่ทำงานได้/);
  expect(first.modelledMs).toBeLessThan(SIX_MINUTES);
  expect(dataOf<RemindData>(slow.call('sendReminders')).sent).toBe(60 - sent);
});
