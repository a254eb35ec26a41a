import { expect, it } from 'vitest';
import { typeInto } from '../../local/sheets/people';
import { newWorkbook, type WorkbookModel } from '../../local/workbook/model';
import type { RemindData } from '../../src/commands/send-reminders';
import { dataOf, hostOver, setUpWith } from '../support/office';

const SIX_MINUTES = 6 * 60_000;

/** An office with so many units, each with one row overdue on 1 April 2026. */
function officeOf(units: number): WorkbookModel {
  const workbook = newWorkbook('หลายส่วนราชการ');
  const name = (unit: number) =>
    `กองทดสอบ${String.fromCharCode(0x0e01 + (unit % 40))}${String.fromCharCode(0x0e01 + Math.floor(unit / 40))}`;
  const headings = ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินงาน', 'ข้อเสนอแนะ'];
  const rows = Array.from({ length: units }, (_, unit) => [
    'การปฏิบัติหน้าที่',
    `งานที่ ${unit}`,
    name(unit),
    'ภายใน ๓๑ มี.ค. ๖๙',
    '',
    '',
  ]);
  setUpWith(workbook, [headings, ...rows], 2569);
  for (let unit = 0; unit < units; unit += 1) {
    typeInto({ model: workbook, sheet: 'ส่วนราชการ' }, `A${unit + 2}`, name(unit));
    typeInto({ model: workbook, sheet: 'ส่วนราชการ' }, `D${unit + 2}`, `unit${unit}@office.example`);
    typeInto({ model: workbook, sheet: 'ส่วนราชการ' }, `F${unit + 2}`, 'อีเมล');
  }
  return workbook;
}

const send = (workbook: WorkbookModel, quota: number, now = '2026-04-01') =>
  hostOver(workbook, { quota, now }).call('sendReminders');

it('a hundred letters leave within the six minutes of a run, three calls each', () => {
  const [ten, hundred] = [10, 100].map(units => send(officeOf(units), 1500));
  expect([ten, hundred].map(run => run && dataOf<RemindData>(run).sent)).toEqual([10, 100]);
  expect(hundred?.modelledMs).toBeLessThan(SIX_MINUTES);
  // Reserved, sent, marked; the store itself is asked for before each of the two writes.
  expect((hundred?.calls.total ?? 0) - (ten?.calls.total ?? 0)).toBe(90 * 5);
});

it('a run sends a hundred at most, says so, and the next sends the rest', () => {
  const workbook = officeOf(103);
  const first = dataOf<RemindData>(send(workbook, 1500));
  expect([first.sent, first.failed]).toEqual([100, 3]);
  expect(first.skipped[0]?.why).toMatch(/^เกิน ๑๐๐ ฉบับ/);
  expect(dataOf<RemindData>(send(workbook, 1500)).sent).toBe(3);
});

it('a slow mail service stops a run at four minutes, and the next goes on', () => {
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
