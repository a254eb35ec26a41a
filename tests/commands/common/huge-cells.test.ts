import { describe, expect, it } from 'vitest';
import { copyWorkbook } from '../../../local/workbook/copy-workbook';
import type { WorkbookModel } from '../../../local/workbook/model';
import type { CheckData } from '../../../src/commands/check/check-entries';
import type { HealthData } from '../../../src/commands/health/health-data';
import type { RemindData } from '../../../src/commands/remind/send-reminders';
import { dataOf, hostOver } from '../../support/office';
import { smallOffice, typeBeside } from '../../support/small-office';

/** As much as a cell holds. It begins with an existing name, so that it would be the longest match. */
const HUGE = `กองคลัง${'กขค(['.repeat(9_990)}`;
const NOW = '2026-01-12';

function office(column: string, unit: string): WorkbookModel {
  const workbook = smallOffice(
    ['กองคลัง', 'กองช่าง'].map(name => ['๑. การเปิดเผย', `งานของ${name}`, name, 'ไตรมาส ๑', '']),
    { กองคลัง: 'fin@x.go.th', กองช่าง: 'works@x.go.th' },
  );
  typeBeside(workbook, 'ส่วนราชการ', unit, column, HUGE);
  return workbook;
}

describe.each([
  ['name', 'A', 'ปลัด'],
  ['other name', 'B', 'กองช่าง'],
  ['post of the head', 'C', 'กองช่าง'],
])('a cell of thousands of letters as a unit’s %s', (_, column, unit) => {
  it('stops no command, is not used, and is named', () => {
    const workbook = office(column, unit);
    const run = (name: string, args: readonly unknown[] = []) =>
      hostOver(copyWorkbook(workbook), { now: NOW }).call(name, args);
    for (const name of ['flagProgress', 'setUp', 'turnOnDaily', 'fixText']) dataOf(run(name));
    dataOf(run('buildReport', [{ round: 6, draft: true }]));
    const { findings } = dataOf<CheckData>(run('checkEntries'));
    expect(findings.filter(({ rule }) => rule === 'longNames')).toMatchObject([{ severity: 'warning' }]);
    expect(dataOf<HealthData>(run('checkHealth')).faults.join()).toContain('ยาวเกิน ๒๐๐ ตัวอักษร');
    const host = hostOver(workbook, { now: NOW });
    expect(dataOf<RemindData>(host.call('sendReminders')).sent).toBe(2);
    expect(Math.max(...host.mails.map(({ body }) => body.length))).toBeLessThan(2_000);
  });
});
