import { describe, expect, it } from 'vitest';
import type { HealthData } from '../../../src/commands/health/health-data';
import type { RemindData } from '../../../src/commands/remind/send-reminders';
import { dataOf, hostOver } from '../../support/office';
import { smallOffice } from '../../support/small-office';

const ROWS = [
  ['๑. การใช้งบประมาณ', 'วิธีที่ ๑', 'กองคลัง', 'ไตรมาส ๑', ''],
  ['๑. การใช้งบประมาณ', 'วิธีที่ ๒', 'กองช่าง', 'ไตรมาส ๑', ''],
];
const office = () => smallOffice(ROWS, { กองคลัง: 'fin@x.example', กองช่าง: 'eng@x.example' });
const NAMED = 'หลังวันนี้';

/** Sends the day's letters and returns how many went and whether a day in the future is named. */
function send(workbook: ReturnType<typeof office>, now: string, options: object = {}) {
  const run = hostOver(workbook, { now }).call('sendReminders', [options]);
  const { sent, letters } = dataOf<RemindData>(run);
  return { sent, letters: letters.length, named: (run.value as { message: string }).message.includes(NAMED) };
}

describe('a run with a day in the future, by a wrong clock', () => {
  it('silences nobody: everybody is told on the right day, and the records are named once', () => {
    const workbook = office();
    expect(send(workbook, '2027-01-05')).toEqual({ sent: 2, letters: 2, named: false });
    expect(send(workbook, '2026-01-05', { dryRun: true })).toEqual({ sent: 0, letters: 2, named: true });
    expect(send(workbook, '2026-01-05')).toEqual({ sent: 2, letters: 2, named: true });
    expect(send(workbook, '2026-01-05')).toEqual({ sent: 0, letters: 0, named: false });
    expect(send(workbook, '2026-01-06')).toEqual({ sent: 0, letters: 0, named: false });
    expect(send(workbook, '2026-01-07')).toEqual({ sent: 0, letters: 0, named: false });
  });

  it('is named once also if nobody must be told now', () => {
    const workbook = office();
    send(workbook, '2027-01-05');
    expect(send(workbook, '2025-10-06')).toEqual({ sent: 0, letters: 0, named: true });
    expect(send(workbook, '2025-10-07')).toEqual({ sent: 0, letters: 0, named: false });
  });

  it('is named by the health check, until letters have gone', () => {
    const workbook = office();
    const health = () =>
      (hostOver(workbook, { now: '2026-01-05' }).call('checkHealth').value as { message: string }).message;
    expect(health()).not.toContain(NAMED);
    send(workbook, '2027-01-05');
    expect(health().split(NAMED)).toHaveLength(2);
    const { faults } = dataOf<HealthData>(hostOver(workbook, { now: '2026-01-05' }).call('checkHealth'));
    expect(faults.filter(fault => fault.includes(NAMED))).toHaveLength(1);
    send(workbook, '2026-01-05');
    expect(health()).not.toContain(NAMED);
  });

  it('does not make a letter of today go twice that may have gone', () => {
    const workbook = office();
    const broken = hostOver(workbook, {
      now: '2026-01-05',
      mail: () => {
        throw new Error('Service error: try again.');
      },
    });
    expect(dataOf<RemindData>(broken.call('sendReminders')).failed).toBe(2);
    send(workbook, '2026-01-05');
    expect(send(workbook, '2026-01-05').sent).toBe(0);
  });
});
